import { useState } from 'react';
import { TextField } from '../form/text-fields';
import { endOfDay } from '../language/dates';
import { useWords } from '../language/language-context';
import { ReasonForm } from './reason-form';
import type { CovenantWrites } from './use-covenant-writes';

/** Suspending, resuming and ending what all signed. */
export function CovenantCourse({ id, actions, writes: { suspend, resume, end } }: { id: string; actions: readonly string[]; writes: CovenantWrites }) {
  const { t } = useWords();
  const [lastDay, setLastDay] = useState('');
  return (
    <div className="kapstok-stack">
      {actions.includes('suspend') && (
        <ReasonForm
          key={`suspend-${suspend.submittedAt}`} name="suspend" start={t('covenant.suspend')} question={t('covenant.suspendReason')} what={t('covenant.suspendWhat')} write={suspend}
          onSend={(reason) => suspend.mutate({ input: { id, reason } })}
        />
      )}
      {actions.includes('resume') && (
        <ReasonForm key={`resume-${resume.submittedAt}`} name="resume" start={t('covenant.resume')} question={t('covenant.resumeReason')} write={resume} onSend={(reason) => resume.mutate({ input: { id, reason } })} />
      )}
      {actions.includes('end') && (
        <ReasonForm
          name="end" start={t('covenant.end')} question={t('covenant.endReason')} what={t('covenant.endWhat')} write={end}
          onSend={(reason) => end.mutate({ input: { id, reason, at: lastDay ? endOfDay(lastDay) : null } })}
        >
          <TextField id="end-lastDay" type="date" optional label={t('covenant.endDay')} hint={t('covenant.endDayHint')} value={lastDay} onChange={setLastDay} />
        </ReasonForm>
      )}
    </div>
  );
}
