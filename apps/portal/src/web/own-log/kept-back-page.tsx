import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useParams } from 'react-router';
import { DossierForConsentDocument, KeptBackDocument, type KeptBackQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { namesOfDossier, subjectsOfDossier } from '../consent/dossier-persons';
import { useDossierCrumb } from '../dossier/use-dossier-crumb';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { EmbargoForm } from './embargo-form';
import { LogWeighingForm } from './log-weighing-form';

/** The kinds of dossiers in which an inquiry runs; the API decides again. */
const INQUIRIES = ['veilig-thuis', 'raad'];

/** What a household does not read of the log of one dossier, and why; for who works in the dossier. */
export function KeptBackPage() {
  const { t } = useWords();
  const { dossierId = '' } = useParams();
  const persons = useRead(DossierForConsentDocument, { id: dossierId });
  const kept = useRead(KeptBackDocument, { dossierId });
  const toDossier = useDossierCrumb(dossierId, persons);
  return (
    <Page title={t('keptBack.title')} crumbs={[toDossier]}>
      <Paragraph purpose="lead">{t('keptBack.lead')}</Paragraph>
      <Loaded read={kept}>
        {({ dossier }) => (
          <Loaded read={persons}>
            {(found) => (
              <>
                {INQUIRIES.includes(dossier.kind) && <Embargoes dossierId={dossierId} embargoes={dossier.logEmbargoes} />}
                <Section title={t('keptBack.weighings')}>
                  <Paragraph>{t('keptBack.weighingLead')}</Paragraph>
                  <Weighings weighings={dossier.logWeighings} names={namesOfDossier(found.dossier)} />
                  <LogWeighingForm key={dossier.logWeighings.length} dossierId={dossierId} subjects={subjectsOfDossier(found.dossier)} names={namesOfDossier(found.dossier)} />
                </Section>
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

type Kept = KeptBackQuery['dossier'];

function Embargoes({ dossierId, embargoes }: { dossierId: string; embargoes: Kept['logEmbargoes'] }) {
  const { t, moment } = useWords();
  return (
    <Section title={t('keptBack.embargoes')}>
      <Paragraph>{t('keptBack.embargoLead')}</Paragraph>
      {embargoes.length === 0 && <Empty>{t('keptBack.noEmbargo')}</Empty>}
      <ul className="kapstok-cards">
        {embargoes.map(({ id, from, until, reason }) => (
          <li key={id} className="kapstok-card">
            <h3 className="kapstok-card__title">{t('keptBack.period', { from: moment(from), until: moment(until) })}</h3>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
      <EmbargoForm key={embargoes.length} dossierId={dossierId} />
    </Section>
  );
}

function Weighings({ weighings, names }: { weighings: Kept['logWeighings']; names: ReadonlyMap<string, string> }) {
  const { t, label, moment } = useWords();
  if (weighings.length === 0) return <Empty>{t('keptBack.noWeighing')}</Empty>;
  return (
    <ul className="kapstok-cards">
      {weighings.map(({ id, subjectId, personId, outcome, words, recordedAt }) => (
        <li key={id} className="kapstok-card">
          <h3 className="kapstok-card__title">{t('keptBack.who', { person: names.get(personId) ?? '', subject: names.get(subjectId) ?? '' })}</h3>
          <Facts facts={[[t('keptBack.outcome'), label('keptBack', outcome)], [t('keptBack.words'), words], [t('ownLog.day'), moment(recordedAt)]]} />
        </li>
      ))}
    </ul>
  );
}
