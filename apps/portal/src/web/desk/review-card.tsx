import type { ReviewItemFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { RouteLink } from '../page/route-link';

const ALARMING = 700;

/** How it stands with a review, and how heavy it weighs, in words. */
export function ReviewBadges({ review: { kind, state, score } }: { review: ReviewItemFragment }) {
  const { t, label } = useWords();
  return (
    <p className="kapstok-badges">
      <Badge kind={kind === 'break-glass' || score >= ALARMING ? 'bad' : 'warning'}>{t('desk.score', { score })}</Badge>
      <Badge kind={state === 'decided' ? 'good' : state === 'escalated' ? 'bad' : 'plain'}>{label('reviewState', state)}</Badge>
    </p>
  );
}

/** Why it is here: the reasons as sentences, the heaviest first. */
export function Reasons({ reasons }: { reasons: ReviewItemFragment['reasons'] }) {
  const { language } = useWords();
  return <ul className="kapstok-reasons">{reasons.map((reason) => <li key={reason.code}>{reason[language]}</li>)}</ul>;
}

/** Who, as far as the desk says it: the work and the organisation, no name. */
export function useWho(): (review: ReviewItemFragment) => string {
  const { t, label } = useWords();
  return ({ task, organisation }) => [task ? label('taskPerson', task) : t('desk.nobody'), organisation?.name].filter(Boolean).join(' – ');
}

export function ReviewCard({ review }: { review: ReviewItemFragment }) {
  const { t, label, date, moment } = useWords();
  const who = useWho();
  const waits = (days: number) => (days === 0 ? t('desk.waitsNot') : t(days === 1 ? 'desk.waitsOne' : 'desk.waits', { days }));
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">
        <RouteLink to={`/te-beoordelen/${review.id}`}>{t('desk.one', { kind: label('reviewKind', review.kind), date: date(review.day) })}</RouteLink>
      </h3>
      <ReviewBadges review={review} />
      <Reasons reasons={review.reasons} />
      <p className="kapstok-subtle">
        {who(review)}. {waits(review.waitingDays)}
        {review.dueAt && review.state !== 'decided' && ` ${t('desk.dueBefore', { moment: moment(review.dueAt) })}`}
      </p>
    </li>
  );
}
