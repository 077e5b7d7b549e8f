import type { BreachDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

const HOUR = 3_600_000;

/** Whether it is recorded, of the supervisor and of the persons, what was done or why not. */
export function isComplete({ acts }: BreachDetailsFragment): boolean {
  return (['authority', 'persons'] as const).every((kind) => acts.some((act) => act.kind === kind));
}

/** What is still to be recorded of a breach, and how much of the 72 hours of AVG 33 is left, by the clock of this machine. */
export function BreachTerm({ breach }: { breach: BreachDetailsFragment }) {
  const { t, moment } = useWords();
  const { tellBy, acts } = breach;
  const has = (kind: string) => acts.some((act) => act.kind === kind);
  const left = Math.floor((new Date(tellBy).getTime() - Date.now()) / HOUR);
  return (
    <>
      {!has('authority') && <p>{left >= 0 ? t('desk.breachLeft', { moment: moment(tellBy), hours: left }) : t('desk.breachOver', { moment: moment(tellBy) })}</p>}
      {!has('persons') && <p>{t('breach.toTell')}</p>}
      {isComplete(breach) && <p>{t('breach.complete')}</p>}
    </>
  );
}
