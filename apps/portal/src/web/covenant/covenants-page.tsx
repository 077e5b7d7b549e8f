import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useLocation } from 'react-router';
import { CovenantsDocument, OrganisationsDocument, type CovenantsQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { ButtonLink, RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';
import { CovenantStatus } from './covenant-status';
import { partyKey, partyName, type Organisations } from './covenant-party';

const PAGE = 25;

/** What organisations agreed with each other, for everybody to read; what is on its way, for who deals with it. */
export function CovenantsPage() {
  const { t } = useWords();
  const { task } = useHat();
  const { state } = useLocation();
  const discarded = typeof state === 'object' && state !== null && 'discarded' in state;
  const place = usePagePlace();
  const read = useRead(CovenantsDocument, { first: PAGE, after: place.after }, { keepPrevious: true });
  const directory = useRead(OrganisationsDocument, {});
  return (
    <Page title={t('menu.covenants')}>
      {discarded && <Alert kind="ok" focus>{t('covenant.discarded')}</Alert>}
      <Paragraph purpose="lead">{t('covenants.lead')}</Paragraph>
      <Paragraph>{t('covenants.noRight')}</Paragraph>
      {(task === 'convenantbeheer' || task === 'beheer') && (
        <div className="kapstok-actions">
          {task === 'convenantbeheer' && <ButtonLink primary to="/convenanten/nieuw">{t('covenant.new')}</ButtonLink>}
          <ButtonLink to="/convenanten/tekenen">{t('mandate.title')}</ButtonLink>
        </div>
      )}
      <Loaded read={directory}>
        {({ organisations }) => (
          <Loaded read={read}>
            {({ covenants: { nodes, pageInfo } }) => (
              <>
                {nodes.length === 0 && <Empty>{t('covenants.none')}</Empty>}
                <ul className="kapstok-cards">{nodes.map((covenant) => <CovenantCard key={covenant.id} covenant={covenant} organisations={organisations} />)}</ul>
                <Pager place={place} pageInfo={pageInfo} label={t('menu.covenants')} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function CovenantCard({ covenant, organisations }: { covenant: CovenantsQuery['covenants']['nodes'][number]; organisations: Organisations }) {
  const words = useWords();
  const { t, label, date } = words;
  const { id, name, status, current, proposal } = covenant;
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title"><RouteLink to={`/convenanten/${id}`}>{t('covenants.open', { name })}</RouteLink></h2>
      <p><CovenantStatus status={status} /></p>
      <Facts
        facts={[
          [t('covenants.parties'), current.parties.length > 0 && <ul className="kapstok-plain-list">{current.parties.map((party) => <li key={partyKey(party)}>{partyName(party, organisations, words)}</li>)}</ul>],
          [t('covenants.since'), date(current.startsAt ?? current.validFrom)],
          [t('covenants.until'), date(current.validUntil)],
        ]}
      />
      {proposal && proposal.id !== current.id && <p>{t('covenants.onItsWay', { status: label('covenantStatus', proposal.status) })}</p>}
    </li>
  );
}
