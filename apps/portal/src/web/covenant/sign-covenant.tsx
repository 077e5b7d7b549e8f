import { useState } from 'react';
import { YesField } from '../form/choice-fields';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { ReasonForm } from './reason-form';
import type { CovenantWrites } from './use-covenant-writes';

/** Signing exactly the text on this screen, or saying why not. */
export function SignCovenant({ id, textHash, writes: { sign, refuse } }: { id: string; textHash: string; writes: CovenantWrites }) {
  const { t } = useWords();
  const { organisation } = useHat();
  const [read, setRead] = useState(false);
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
