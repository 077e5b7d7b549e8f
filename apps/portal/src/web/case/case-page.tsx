import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useParams } from 'react-router';
import { CaseDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHat } from '../hat/hat-context';
import { menuOf } from '../hat/hat-menu-items';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { DossierCard } from './dossier-card';
import { HouseholdMembers } from './household-members';

const PAGE = 50;

export function CasePage() {
  const { t, date } = useWords();
  const { caseId = '' } = useParams();
  const hat = useHat();
  const place = usePagePlace();
  const read = useRead(CaseDocument, { id: caseId, first: PAGE, after: place.after }, { keepPrevious: true });
  const shown = read.error ? undefined : read.data?.case;
  return (
    <Page title={shown ? t('case.title', { reference: shown.reference }) : t('case.one')} crumbs={[{ to: '/zaken', text: t('cases.title') }]}>
      <Loaded read={read}>
        {({ case: found }) => (
          <>
            <Paragraph>
              {t('case.opened', { date: date(found.openedAt) })} {found.closedAt && t('case.closed', { date: date(found.closedAt) })}
            </Paragraph>
            <Section title={t('case.dossiers')}>
              <Paragraph className="kapstok-subtle">{t('case.dossiersLead')}</Paragraph>
              {found.dossiers.nodes.length === 0 && <Empty>{t('case.noDossiers')}</Empty>}
              <ul className="kapstok-cards">
                {found.dossiers.nodes.map((dossier) => <DossierCard key={dossier.id} dossier={dossier} />)}
              </ul>
              <Pager place={place} pageInfo={found.dossiers.pageInfo} label={t('case.dossiers')} />
            </Section>
            {found.households.map((household) => (
              <Section key={household.id} title={t('case.household', { label: household.label })}>
                <HouseholdMembers members={household.members} />
              </Section>
            ))}
            {menuOf(hat.task).includes('consents') && (
              <Section title={t('case.consent')}>
                <Paragraph>{t('case.consentLead')}</Paragraph>
                <ButtonLink to={`/zaken/${found.id}/toestemming`}>{t('consent.record')}</ButtonLink>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
