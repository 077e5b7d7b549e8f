import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { ReviewQueueDocument, ReviewsNotForMeDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { SelectField } from '../form/choice-fields';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { OpenBreaches } from './open-breaches';
import { ReviewCard } from './review-card';

const PAGE = 25;
const STATES = ['open', 'asked', 'answered', 'escalated', 'decided'] as const;

/** What the FG has to look at, worst first. Nothing that is about the own account; how much that is stands here. */
export function QueuePage() {
  const { t, label } = useWords();
  const [state, setState] = useState('');
  const place = usePagePlace();
  const read = useRead(ReviewQueueDocument, { first: PAGE, after: place.after, state: state || null }, { keepPrevious: true });
  return (
    <Page title={t('menu.reviews')}>
      <Paragraph purpose="lead">{t('desk.lead')}</Paragraph>
      <p><RouteLink to="/te-beoordelen/cijfers">{t('desk.trend')}</RouteLink></p>
      <p><RouteLink to="/te-beoordelen/in-het-nieuws">{t('attention.title')}</RouteLink></p>
      <OpenBreaches />
      <SelectField
        id="review-state" label={t('desk.which')} none={t('desk.undecided')} value={state} optional
        choices={STATES.map((value) => ({ value, text: label('reviewState', value) }))} onChange={(value) => { setState(value); place.first(); }}
      />
      <NotForMe />
      <Loaded read={read}>
        {({ reviewQueue: { nodes, totalCount, pageInfo } }) => (
          <Section title={t('desk.listed', { count: totalCount })}>
            {nodes.length === 0 && <Empty>{t('desk.none')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">{nodes.map((review) => <ReviewCard key={review.id} review={review} />)}</ul>
            <Pager place={place} pageInfo={pageInfo} label={t('menu.reviews')} />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}

function NotForMe() {
  const { t } = useWords();
  const read = useRead(ReviewsNotForMeDocument, {});
  return (
    <Loaded read={read}>
      {({ reviewsNotForMe: { items, somebodyElse } }) => items > 0 && (
        <Alert kind="info"><p>{t('desk.notForMe', { count: items })} {t(somebodyElse ? 'desk.somebodyElse' : 'desk.nobodyElse')}</p></Alert>
      )}
    </Loaded>
  );
}
