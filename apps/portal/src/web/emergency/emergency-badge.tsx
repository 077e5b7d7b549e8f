import type { EmergencyDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';

/** How it stands with an opening, in words. */
export function EmergencyBadges({ emergency }: { emergency: EmergencyDetailsFragment }) {
  const { t, label } = useWords();
  const { open, overdue, review } = emergency;
  return (
    <p className="kapstok-badges">
      {open ? <Badge kind="warning">{t('emergency.isOpen')}</Badge> : <Badge>{t('emergency.isOver')}</Badge>}
      {overdue && <Badge kind="bad">{t('emergency.isOverdue')}</Badge>}
      {review ? <Badge kind={review.finding === 'in-order' ? 'good' : 'bad'}>{`${t('emergency.reviewed')}: ${label('finding', review.finding)}`}</Badge> : <Badge kind="warning">{t('emergency.toReview')}</Badge>}
    </p>
  );
}
