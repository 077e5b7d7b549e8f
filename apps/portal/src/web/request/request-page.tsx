import { useParams } from 'react-router';
import { RequestByIdDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Page } from '../page/page';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { AskerActions } from './asker-actions';
import { Considerations } from './considerations';
import { Conversation } from './conversation';
import { DecisionFacts } from './decision-facts';
import { HolderActions } from './holder-actions';
import { RequestFacts } from './request-facts';
import { RequestGiven } from './request-given';
import { RequestHistory } from './request-history';
import { ViewsHeard } from './views-heard';
import { RequestState } from './request-state';

export function RequestPage() {
  const { t } = useWords();
  const { requestId = '' } = useParams();
  const read = useRead(RequestByIdDocument, { id: requestId }, { keepPrevious: true });
  const name = read.error ? undefined : read.data?.informationRequest.about?.name;
  return (
    <Page title={name ? t('request.title', { name }) : t('request.one')} crumbs={[{ to: '/vragen', text: t('menu.requests') }]}>
      <Loaded read={read}>{({ informationRequest }) => <OneRequest request={informationRequest} />}</Loaded>
    </Page>
  );
}

function OneRequest({ request }: { request: RequestDetailsFragment }) {
  const { t } = useWords();
  const names = new Map(request.consentOf.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
  return (
    <>
      <p className="kapstok-badges">
        <RequestState state={request.state} />
        {request.decision.duty && <Badge kind="warning">{t('request.dutyBadge')}</Badge>}
        {request.forContactPoint && <Badge>{t('request.contactPoint')}</Badge>}
      </p>
      <Section title={t('request.todo')}>
        {request.side === 'holder' && <HolderActions request={request} />}
        {request.side === 'asker' && <AskerActions request={request} />}
        {request.side === 'contact' && <p>{t('request.escalateLead')}</p>}
      </Section>
      <Section title={t('request.question')}><RequestFacts request={request} /></Section>
      <Section title={t('request.law')}>
        <DecisionFacts toOther={request.side === 'asker'} decision={request.decision} nameOf={(by) => (by === 'subject' ? request.about?.name : names.get(by))} />
      </Section>
      {request.given.length > 0 && <Section title={t('request.given')}><RequestGiven request={request} /></Section>}
      {request.views.length > 0 && <Section title={t('view.heard')}><ViewsHeard views={request.views} /></Section>}
      {request.side === 'holder' && <Section title={t('request.consider')}><Considerations request={request} /></Section>}
      <Section title={t('request.talk')}><Conversation request={request} /></Section>
      <Section title={t('request.history')}><RequestHistory request={request} /></Section>
    </>
  );
}
