import type { AskedDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';

/** What is asked, in full: specific and informed (R74 to R76). Of others only whether they answered. */
export function AskedFacts({ asked }: { asked: AskedDetailsFragment }) {
  const { t, label, list, moment } = useWords();
  const organisation = (found: { name: string } | null, type: string) => found?.name ?? t('asked.withheld', { type: label('organisationType', type) });
  return (
    <Facts
      facts={[
        [t('consent.categories'), list('category', asked.categories)],
        [t('asked.to'), t('asked.organisation', { organisation: organisation(asked.toOrganisation, asked.toOrganisationType), task: label('task', asked.toTask) })],
        [t('consent.purpose'), label('purpose', asked.purpose)],
        [t('asked.until'), moment(asked.expiresAt)],
        [t('ask.trajectory'), asked.trajectory],
        [t('asked.why'), asked.why],
        [t('asked.onRefusal'), asked.onRefusal],
        [t('asked.by'), t('asked.organisation', { organisation: organisation(asked.askedBy, asked.askedByType), task: label('task', asked.askedByTask) })],
        [t('ask.answerBy'), moment(asked.answerBy)],
        [t('asked.others'), asked.others.length > 0 && <Others others={asked.others} />],
      ]}
    />
  );
}

function Others({ others }: { others: AskedDetailsFragment['others'] }) {
  const { t } = useWords();
  return (
    <ul className="kapstok-plain-list">
      {others.map(({ role, answered }, index) => (
        <li key={index}>{t(answered ? 'asked.answered' : 'asked.notAnswered', { who: t(role === 'gezag' ? 'asked.other.gezag' : 'asked.other.subject') })}</li>
      ))}
    </ul>
  );
}
