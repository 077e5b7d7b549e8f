import type { ConsentDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

/** Who received what on an answer: they lose it, or lost it, when it is withdrawn. */
export function ConsequenceList({ consequences }: { consequences: NonNullable<ConsentDetailsFragment['consequences']> }) {
  const { t, label, list, date } = useWords();
  return (
    <ul className="kapstok-plain-list">
      {consequences.map((each, index) => (
        <li key={index}>
          {t('consent.sharedWith', {
            organisation: each.receiver?.name ?? t('asked.withheld', { type: label('organisationType', each.receiverType) }),
            task: label('task', each.receiverTask), categories: list('category', each.categories), date: date(each.disclosedAt),
          })}
        </li>
      ))}
    </ul>
  );
}
