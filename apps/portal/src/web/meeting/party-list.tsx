import { taskName } from '../hat/hat';
import { useWords, type Words } from '../language/language-context';
import type { Party } from './plan-values';

/** Organisation, task, and what binds that task to silence, as the directory says it (R255). */
export function partyText(party: Party, words: Words): string {
  const { t, label } = words;
  return t('meeting.party', { organisation: party.organisation?.name ?? t('meeting.organisationWithheld'), task: taskName({ ...party, from: null }, words), secrecy: label('secrecy', party.secrecy.kind) });
}

/** Who comes. */
export function PartyList({ parties }: { parties: readonly Party[] }) {
  const words = useWords();
  return <ul className="kapstok-plain-list">{parties.map((party, index) => <li key={index}>{partyText(party, words)}</li>)}</ul>;
}
