import { useState } from 'react';
import { RefuseToSignDocument, SignCovenantDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { YesField } from '../form/choice-fields';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { ReasonForm } from './reason-form';

/** Signing exactly the text on this screen, or saying why not. */
export function SignCovenant({ id, textHash }: { id: string; textHash: string }) {
  const { t } = useWords();
  const { organisation } = useHat();
  const [read, setRead] = useState(false);
  const sign = useWrite(SignCovenantDocument);
  const refuse = useWrite(RefuseToSignDocument);
  if (sign.isSuccess) return <Alert kind="ok" focus>{t('covenant.signed')}</Alert>;
  if (refuse.isSuccess) return <Alert kind="ok" focus>{t('covenant.refused')}</Alert>;
  return (
    <div className="kapstok-stack">
      {sign.error && <Failure error={sign.error} />}
      <p id="covenant-sign-first">{t('covenant.signFirst')}</p>
      <YesField id="covenant-read" label={t('covenant.signStatement', { organisation: organisation.name })} value={read} onChange={setRead} />
      {read && (
        <div>
          <ActionButton purpose="primary" busy={sign.isPending} describedBy="covenant-sign-first" onClick={() => sign.mutate({ input: { id, textHash } })}>{t('covenant.sign')}</ActionButton>
        </div>
      )}
      <ReasonForm name="refuse" start={t('covenant.refuse')} question={t('covenant.refuseReason')} write={refuse} onSend={(reason) => refuse.mutate({ input: { id, reason } })} />
    </div>
  );
}
