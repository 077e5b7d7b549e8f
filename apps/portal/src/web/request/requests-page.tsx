import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { RequestsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { SelectField } from '../form/choice-fields';
import { useHat } from '../hat/hat-context';
import { requestStateLabels } from '../language/labels/request-labels';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { OwnRequests } from './own-requests';
import { RequestCard } from './request-card';

const PAGE = 10;

/** Questions that reach this hat, that it asked, and that it is the fixed contact of; for a resident those about themselves. */
export function RequestsPage() {
  const own = useHat().task === 'client';
  const { t } = useWords();
  return <Page title={t(own ? 'menu.requestsAboutMe' : 'menu.requests')}>{own ? <OwnRequests /> : <Boxes />}</Page>;
}

function Boxes() {
  const { t, label } = useWords();
  const [state, setState] = useState('');
  return (
    <>
      <Paragraph purpose="lead">{t('requests.lead')}</Paragraph>
      <Paragraph>{t('requests.how')}</Paragraph>
      <SelectField
        id="requests-state" label={t('requests.state')} none={t('requests.anyState')} value={state} onChange={setState}
        choices={Object.keys(requestStateLabels).map((value) => ({ value, text: label('requestState', value) }))}
      />
      <Box key={`received-${state}`} box="received" title="requests.received" state={state} />
      <Box key={`sent-${state}`} box="sent" title="requests.sent" state={state} />
      <Box key={`escalated-${state}`} box="escalated" title="requests.escalated" state={state} hideEmpty />
    </>
  );
}

function Box({ box, title, state, hideEmpty = false }: { box: 'received' | 'sent' | 'escalated'; title: TextKey; state: string; hideEmpty?: boolean }) {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(RequestsDocument, { box, state: state || null, first: PAGE, after: place.after }, { keepPrevious: true });
  if (hideEmpty && !read.error && (read.data?.informationRequests.nodes.length ?? 0) === 0 && place.page === 1) return null;
  return (
    <Section title={t(title)}>
      <Loaded read={read}>
        {({ informationRequests: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty>{t('requests.none')}</Empty>}
            <ul className="kapstok-cards">{nodes.map((request) => <RequestCard key={request.id} request={request} />)}</ul>
            <Pager place={place} pageInfo={pageInfo} label={t(title)} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
