import { useParams } from 'react-router';
import { TransferDocument, type TransferDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { TransferActions } from './transfer-actions';

export function TransferPage() {
  const { t, label } = useWords();
  const { transferId = '' } = useParams();
  const read = useRead(TransferDocument, { id: transferId }, { keepPrevious: true });
  const kind = read.error ? undefined : read.data?.transfer.kind;
  return (
    <Page title={kind ? label('transferKind', kind) : t('transfer.one')} crumbs={[{ to: '/overdrachten', text: t('menu.transfers') }]}>
      <Loaded read={read}>{({ transfer }) => <OneTransfer transfer={transfer} />}</Loaded>
    </Page>
  );
}

function OneTransfer({ transfer }: { transfer: TransferDetailsFragment }) {
  const { t, label, moment } = useWords();
  const dossiers = [...transfer.madeDossierIds, ...transfer.dossierIds];
  return (
    <>
      <p className="kapstok-badges"><Badge>{label('transferState', transfer.state)}</Badge></p>
      <Section title={t('request.todo')}><TransferActions transfer={transfer} /></Section>
      <Section title={t('transfer.what')}>
        <Facts
          facts={[
            [t('transfer.from'), t('transfer.party', { organisation: transfer.fromOrganisation.name, task: label('task', transfer.fromTask) })],
            [t('transfer.to'), t('transfer.party', { organisation: transfer.toOrganisation.name, task: label('task', transfer.toTask) })],
            [t('transfer.count'), transfer.dossierCount],
            [t('transfer.why'), transfer.why],
            [t('transfer.whyNotLess'), transfer.whyNotLess],
            ...(transfer.toldHow ? [[t('transfer.toldHow'), transfer.toldHow] as const] : []),
            ...(transfer.notToldWhy ? [[t('transfer.notToldWhy'), transfer.notToldWhy] as const] : []),
            ...(transfer.until ? [[t('transfer.until'), moment(transfer.until)] as const] : []),
            [t('transfer.ground'), transfer.grounds.map((ground) => label('ground', ground)).join(', ')],
            [t('transfer.offeredAt'), moment(transfer.offeredAt)],
            [t('transfer.expiresAt'), moment(transfer.expiresAt)],
          ]}
        />
        {dossiers.length > 0 && (
          <ul className="kapstok-plain-list">
            {dossiers.map((id, index) => <li key={id}><RouteLink to={`/dossiers/${id}`}>{t('transfer.dossier', { number: index + 1 })}</RouteLink></li>)}
          </ul>
        )}
      </Section>
      {transfer.events.length > 0 && (
        <Section title={t('transfer.history')}>
          <ol className="kapstok-plain-list">
            {transfer.events.map((event) => (
              <li key={`${event.kind}-${event.at}`}>{moment(event.at)}: {label('transferEvent', event.kind)}{event.words && ` – ${event.words}`}</li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
