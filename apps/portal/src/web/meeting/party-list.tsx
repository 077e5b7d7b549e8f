import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import type { Party } from './plan-values';

/** Who comes: organisation, task, and what binds that task to silence, as the directory says it (R255). */
export function PartyList({ parties }: { parties: readonly Party[] }) {
  const words = useWords();
  const { t, label } = words;
  return (
    <ul className="kapstok-plain-list">
      {parties.map((party, index) => (
        <li key={index}>
          {t('meeting.party', { organisation: party.organisation?.name ?? t('meeting.organisationWithheld'), task: taskName({ ...party, from: null }, words), secrecy: label('secrecy', party.secrecy.kind) })}
        </li>
      ))}
    </ul>
  );
}
