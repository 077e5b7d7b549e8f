import { useEffect, useRef, useState } from 'react';
import { WithdrawConsentDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { WithdrawalConsequences } from './withdrawal-consequences';

interface Props {
  readonly id: string;
  readonly own: boolean;
  readonly possible: boolean;
  /** Which consent, for who hears the button only. */
  readonly about: string;
}

/** Withdrawing is one step: what happens is said, and then it is done at once. */
export function WithdrawConsent({ id, own, possible, about }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const confirm = useRef<HTMLDivElement>(null);
  const write = useWrite(WithdrawConsentDocument);
  useEffect(() => {
    if (asked) confirm.current?.focus();
  }, [asked]);

  if (write.isSuccess) {
    return (
      <Alert kind="ok" focus>
        <p>{t('withdraw.done')}</p>
        <WithdrawalConsequences consentId={id} />
      </Alert>
    );
  }
  if (!possible) return null;
  if (!asked) {
    return <ActionButton onClick={() => setAsked(true)}>{t(own ? 'withdraw.start' : 'withdraw.record')}<span className="kapstok-visually-hidden"> {about}</span></ActionButton>;
  }
  const withdraw = (how: string) => write.mutate({ input: { id, how } });
  return (
    <div className="kapstok-confirm" role="group" aria-label={t('withdraw.title')} tabIndex={-1} ref={confirm}>
      <p><strong>{t('withdraw.title')}</strong></p>
      <WithdrawalConsequences consentId={id} />
      {write.error && <Failure error={write.error} />}
      <div className="kapstok-actions">
        {own && <ActionButton purpose="primary" busy={write.isPending} onClick={() => withdraw('portal')}>{t('withdraw.confirm')}</ActionButton>}
        {!own && <ActionButton purpose="primary" busy={write.isPending} onClick={() => withdraw('oral')}>{t('withdraw.oral')}</ActionButton>}
        {!own && <ActionButton purpose="primary" busy={write.isPending} onClick={() => withdraw('written')}>{t('withdraw.written')}</ActionButton>}
        <ActionButton onClick={() => setAsked(false)}>{t('form.cancel')}</ActionButton>
      </div>
    </div>
  );
}
