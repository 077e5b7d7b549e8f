import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import type { CovenantWrites } from './use-covenant-writes';

interface Props {
  readonly write: CovenantWrites['discard'];
  readonly onDiscard: () => void;
}

/** A draft does not come back, so it is asked once more. What was refused is told beside the draft as it stands now. */
export function DiscardDraft({ write, onDiscard }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState(write.error !== null);
  const confirm = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) confirm.current?.focus();
  }, [asked]);
  if (!asked) return <div><ActionButton onClick={() => setAsked(true)}>{t('covenant.discard')}</ActionButton></div>;
  return (
    <div className="kapstok-confirm" role="group" aria-label={t('covenant.discard')} tabIndex={-1} ref={confirm}>
      {write.error && <Failure error={write.error} />}
      <p>{t('covenant.discardWhat')}</p>
      <div className="kapstok-actions">
        <ActionButton purpose="primary" busy={write.isPending} onClick={onDiscard}>{t('covenant.discard')}</ActionButton>
        <ActionButton onClick={() => setAsked(false)}>{t('form.cancel')}</ActionButton>
      </div>
    </div>
  );
}
