import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { TransfersDocument, type TransferDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';

const PAGE = 10;

/** Dossiers that this hat offers to others, and that others offer to it. Nothing moves before it is accepted. */
export function TransfersPage() {
  const { t } = useWords();
  return (
    <Page title={t('menu.transfers')}>
      <Paragraph purpose="lead">{t('transfers.lead')}</Paragraph>
      <Paragraph>{t('transfers.how')}</Paragraph>
      <Box box="received" title="transfers.received" />
      <Box box="offered" title="transfers.offered" />
    </Page>
  );
}

function Box({ box, title }: { box: 'received' | 'offered'; title: TextKey }) {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(TransfersDocument, { box, first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Section title={t(title)}>
      <Loaded read={read}>
        {({ transfers: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty>{t('transfers.none')}</Empty>}
            <ul className="kapstok-cards">{nodes.map((transfer) => <TransferCard key={transfer.id} transfer={transfer} />)}</ul>
            <Pager place={place} pageInfo={pageInfo} label={t(title)} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function TransferCard({ transfer }: { transfer: TransferDetailsFragment }) {
  const { t, label, moment } = useWords();
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title"><RouteLink to={`/overdrachten/${transfer.id}`}>{label('transferKind', transfer.kind)}</RouteLink></h3>
      <p className="kapstok-badges"><Badge>{label('transferState', transfer.state)}</Badge></p>
      <Facts
        facts={[
          [t('transfer.from'), t('transfer.party', { organisation: transfer.fromOrganisation.name, task: label('task', transfer.fromTask) })],
          [t('transfer.to'), t('transfer.party', { organisation: transfer.toOrganisation.name, task: label('task', transfer.toTask) })],
          [t('transfer.offeredAt'), moment(transfer.offeredAt)],
        ]}
      />
    </li>
  );
}
