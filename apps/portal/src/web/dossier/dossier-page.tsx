import { useState } from 'react';
import { useParams } from 'react-router';
import { DossierDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { usePagePlace } from '../page/pager';
import { ButtonLink } from '../page/route-link';
import { PrintButton } from '../page/print-button';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { DisclosureCard } from '../disclosure/disclosure-card';
import { GivenActions } from '../disclosure/given-actions';
import { DossierEntries } from '../entry/dossier-entries';
import { DossierFacts } from '../facts/dossier-facts';
import { DossierKindchecks } from '../kindcheck/dossier-kindchecks';
import { DossierMeetings } from '../meeting/dossier-meetings';
import { DossierWeighings } from '../weighing/dossier-weighings';
import { DossierAccess } from './dossier-access';
import { DossierEmergencies } from '../emergency/dossier-emergencies';
import { dossierName } from './dossier-name';
import { Involvements } from './involvements';

const PAGE = 25;

export function DossierPage() {
  const words = useWords();
  const { t } = words;
  const { dossierId = '' } = useParams();
  const [category, setCategory] = useState('');
  const place = usePagePlace();
  const read = useRead(DossierDocument, { id: dossierId, first: PAGE, after: place.after, category: category || null }, { keepPrevious: true });
  const shown = read.error ? undefined : read.data?.dossier;
  const crumbs = [
    { to: '/zaken', text: t('cases.title') },
    ...(shown ? [{ to: `/zaken/${shown.case.id}`, text: t('case.title', { reference: shown.case.reference }) }] : []),
  ];
  return (
    <Page title={shown ? dossierName(shown, words) : t('dossier.one')} crumbs={crumbs}>
      <Loaded read={read}>
        {({ dossier }) => (
          <>
            <DossierAccess dossier={dossier} />
            <div className="kapstok-actions">
              {dossier.access.mayWrite.length > 0 && <ButtonLink primary to={`/dossiers/${dossier.id}/schrijven`}>{t('entry.write')}</ButtonLink>}
              {dossier.access.mayDisclose && <ButtonLink to={`/dossiers/${dossier.id}/verstrekken`}>{t('disclose.start')}</ButtonLink>}
              {dossier.access.rule === 'V1' && <ButtonLink to={`/dossiers/${dossier.id}/toestemming`}>{t('ask.open')}</ButtonLink>}
              {dossier.access.rule === 'V1' && <ButtonLink to={`/dossiers/${dossier.id}/overdragen`}>{t('transfer.offer')}</ButtonLink>}
              {dossier.access.rule === 'V1' && <ButtonLink to={`/dossiers/${dossier.id}/logboek`}>{t('keptBack.title')}</ButtonLink>}
              {dossier.access.rule === 'V1' && <ButtonLink to={`/dossiers/${dossier.id}/vragen`}>{t('question.start')}</ButtonLink>}
              <PrintButton dossierId={dossier.id} entryIds={dossier.entries.nodes.map(({ id }) => id)} />
            </div>
            <Section title={t('dossier.entries')}>
              <DossierEntries
                dossier={dossier}
                category={category}
                onCategory={(chosen) => { setCategory(chosen); place.first(); }}
                place={place}
              />
            </Section>
            {dossier.access.mayDisclose && (
              <Section title={t('dossier.disclosures')}>
                {dossier.access.rule !== 'V1' && <p>{t('dossier.disclosuresOwn')}</p>}
                {dossier.disclosures.length === 0 && <Empty>{t('dossier.noDisclosures')}</Empty>}
                <ul className="kapstok-cards kapstok-cards--wide">
                  {dossier.disclosures.map((disclosure) => (
                    <DisclosureCard key={disclosure.id} disclosure={disclosure} side="holder"><GivenActions disclosure={disclosure} /></DisclosureCard>
                  ))}
                </ul>
              </Section>
            )}
            <DossierMeetings dossier={dossier} />
            <DossierKindchecks dossier={dossier} />
            {dossier.access.rule === 'V1' && <DossierEmergencies dossierId={dossier.id} />}
            {dossier.access.rule === 'V1' && <DossierFacts dossier={dossier} />}
            {dossier.access.mayDisclose && <DossierWeighings dossierId={dossier.id} />}
            <Section title={t('dossier.involved')}>
              <Involvements dossier={dossier} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
