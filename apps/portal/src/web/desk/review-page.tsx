import { useParams } from 'react-router';
import { ReviewDocument, type ReviewQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { attentionLink } from './attention-values';
import { BreachArrangements } from './breach-arrangements';
import { BreachSection } from './breach-section';
import { Conversation } from './conversation';
import { DecideForm } from './decide-form';
import { Reasons, ReviewBadges } from './review-card';
import { ReviewContent } from './review-content';
import { RestOfDay, ReviewFacts, ReviewLines } from './review-context';

export type Review = ReviewQuery['review'];

/** One access in context: what was found, what happened around it, what the professional says, the content when it is needed, the decision. */
export function ReviewPage() {
  const { t, label, date } = useWords();
  const { reviewId = '' } = useParams();
  const read = useRead(ReviewDocument, { id: reviewId });
  const shown = read.error ? undefined : read.data?.review;
  return (
    <Page
      title={shown ? t('desk.one', { kind: label('reviewKind', shown.kind), date: date(shown.day) }) : t('menu.reviews')}
      crumbs={[{ to: '/te-beoordelen', text: t('menu.reviews') }]}
    >
      <Loaded read={read}>
        {({ review }) => (
          <>
            <ReviewBadges review={review} />
            <Section title={t('desk.why')}><Why review={review} /></Section>
            <Section title={t('desk.what')}>
              <ReviewFacts review={review} />
              {review.subjectId && <p><RouteLink {...attentionLink(review.subjectId)}>{t('attention.link')}</RouteLink></p>}
            </Section>
            <Section title={t('desk.lines')}><ReviewLines id={review.id} /></Section>
            <Section title={t('desk.restOfDay')}><RestOfDay rest={review.restOfDay} /></Section>
            <Section title={t('desk.conversation')}><Conversation review={review} /></Section>
            <Section title={t('desk.content')}><ReviewContent review={review} /></Section>
            <Section title={t('desk.decision')}><Decision review={review} /></Section>
            {review.breach && <Section title={t('breach.title')}><BreachArrangements arrangements={review.breach.arrangements} /><BreachSection breach={review.breach} /></Section>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Why({ review }: { review: Review }) {
  const { t, language } = useWords();
  return (
    <>
      <Reasons reasons={review.reasons} />
      {review.failedExplanations.length > 0 && (
        <details>
          <summary>{t('desk.failed')}</summary>
          <p>{t('desk.failedLead')}</p>
          <ul>{review.failedExplanations.map((one) => <li key={one.code}>{one[language]}</li>)}</ul>
        </details>
      )}
    </>
  );
}

function Decision({ review }: { review: Review }) {
  const { t, label, moment } = useWords();
  const { decision, emergencyId } = review;
  if (decision) {
    return (
      <Alert kind={decision.outcome === 'in-order' ? 'ok' : 'warning'}>
        <p><strong>{label('reviewOutcome', decision.outcome)}</strong> ({moment(decision.decidedAt)})</p>
        <p className="kapstok-lines">{decision.words}</p>
      </Alert>
    );
  }
  if (emergencyId) return <p>{t('desk.atEmergency')} <RouteLink to={`/nood/${emergencyId}`}>{t('desk.toEmergency')}</RouteLink></p>;
  return <DecideForm id={review.id} version={review.version} />;
}
