import { DossierKindchecksDocument, type DossierFrameFragment, type DossierKindchecksQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import type { TextKey } from '../language/texts';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty } from '../page/states';
import { KindcheckForm } from './kindcheck-form';

type Kindcheck = DossierKindchecksQuery['dossier']['kindchecks'][number];

const wanted: Readonly<Record<string, TextKey>> = { start: 'kindcheck.due.start', periodic: 'kindcheck.due.periodic', plan: 'kindcheck.due.plan' };

/** The kindcheck in a dossier of help to an adult (R142, R143); nothing where none belongs. */
export function DossierKindchecks({ dossier }: { dossier: DossierFrameFragment }) {
  const maySee = dossier.kind === 'hulpverlening' && dossier.scope === 'person' && dossier.access.categories.includes('veiligheid');
  return maySee ? <Kindchecks dossier={dossier} /> : null;
}

function Kindchecks({ dossier }: { dossier: DossierFrameFragment }) {
  const { t } = useWords();
  const { data, error } = useRead(DossierKindchecksDocument, { id: dossier.id });
  if (error) return <Section title={t('kindcheck.title')}><Failure error={error} /></Section>;
  if (!data) return null;
  const { kindchecks: [last, ...earlier], kindcheckDue } = data.dossier;
  // Help to a child has none; of a dossier that is closed those that were done stay in sight.
  if (!last && !kindcheckDue) return null;
  const because = kindcheckDue?.because ?? '';
  return (
    <Section title={t('kindcheck.title')}>
      <p>{t('kindcheck.lead')}</p>
      {wanted[because] && <Alert kind="warning">{t(wanted[because])}</Alert>}
      {last ? <Last kindcheck={last} dossier={dossier} /> : <Empty>{t('kindcheck.none')}</Empty>}
      {earlier.length > 0 && (
        <details className="kapstok-details">
          <summary>{t('kindcheck.earlier')}</summary>
          {earlier.map((one) => <Outcome key={one.id} kindcheck={one} />)}
        </details>
      )}
      {dossier.access.mayWrite.includes('veiligheid') && <KindcheckForm key={last?.id ?? 'first'} dossierId={dossier.id} because={because} />}
    </Section>
  );
}

function Last({ kindcheck, dossier: { id, access } }: { kindcheck: Kindcheck; dossier: DossierFrameFragment }) {
  const { t } = useWords();
  return (
    <>
      <Outcome kindcheck={kindcheck} />
      {kindcheck.outcome === 'children-concern' && access.mayDisclose && (
        <>
          <p><strong>{t('kindcheck.concern')}</strong></p>
          <div className="kapstok-actions">
            {access.mayWrite.includes('veiligheid') && <ButtonLink to={`/dossiers/${id}/schrijven`}>{t('kindcheck.signs')}</ButtonLink>}
            <ButtonLink to="/overleg">{t('kindcheck.consult')}</ButtonLink>
            <ButtonLink to={`/dossiers/${id}/verstrekken`}>{t('kindcheck.weigh')}</ButtonLink>
          </div>
        </>
      )}
    </>
  );
}

function Outcome({ kindcheck: { outcome, words, because, doneOn, repeatBy } }: { kindcheck: Kindcheck }) {
  const { t, label, date } = useWords();
  return (
    <div className="kapstok-entry">
      <Facts
        facts={[
          [t('kindcheck.outcome'), label('kindcheckOutcome', outcome)],
          [t('kindcheck.seen'), words && <span className="kapstok-lines">{words}</span>],
          [t('kindcheck.why'), label('kindcheckBecause', because)],
          [t('kindcheck.done'), date(doneOn)],
          [t('kindcheck.repeat'), date(repeatBy)],
        ]}
      />
    </div>
  );
}
