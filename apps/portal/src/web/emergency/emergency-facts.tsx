import type { EmergencyDetailsFragment } from '../api/operations.generated';
import { hatRole } from '../hat/hat';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';

/** Who, why, when and which kinds of information; no content. */
export function EmergencyFacts({ emergency }: { emergency: EmergencyDetailsFragment }) {
  const words = useWords();
  const { t, label, list, date, moment } = words;
  const { organisation, task, law, reason, openedAt, endsAt, closedAt, looks, review, toldAt, toldHow, waits } = emergency;
  return (
    <Facts
      facts={[
        [t('emergency.reasonIs'), reason],
        [t('emergency.byWhom'), `${hatRole({ task, law, from: null }, words)} – ${organisation.name}`],
        [t('emergency.from'), moment(openedAt)],
        [t('emergency.until'), moment(endsAt)],
        [t('emergency.closedAt'), moment(closedAt)],
        [t('emergency.looked'), list('category', looks.map(({ category }) => category))],
        [t('emergency.dossierNumber'), emergency.dossierId],
        [t('emergency.reviewDue'), !review && moment(emergency.reviewDueAt)],
        [t('emergency.finding'), review && `${label('finding', review.finding)}: ${review.words}`],
        [t('emergency.tellDue'), !toldAt && moment(emergency.tellDueAt)],
        [t('emergency.waits'), waits.map(({ reason, why, tellBy }) => t('emergency.waitIs', { reason: label('waitReason', reason), why, date: date(tellBy) })).join(' ')],
        [t('emergency.toldIs'), toldAt && `${moment(toldAt)}: ${toldHow}`],
      ]}
    />
  );
}
