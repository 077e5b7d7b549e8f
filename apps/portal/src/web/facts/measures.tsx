import { EndMeasureDocument, StartMeasureDocument, type DossierFactsQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { SelectField } from '../form/choice-fields';
import { useForm } from '../form/use-form';
import { measureLabels } from '../language/labels/emergency-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { Section } from '../page/section';
import { Empty } from '../page/states';

type Measure = DossierFactsQuery['dossier']['measures'][number];

interface Props {
  readonly dossierId: string;
  readonly measures: readonly Measure[];
  /** the organisation that carries measures out under this hat; null: another one does */
  readonly own: string | null;
}

/** Measures about the child (R116): a ground only while they are in force. */
export function Measures({ dossierId, measures, own }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('facts.measures')}>
      {measures.length === 0 && <Empty>{t('facts.measuresNone')}</Empty>}
      <ul className="kapstok-cards">{measures.map((measure) => <MeasureCard key={measure.id} measure={measure} mayEnd={measure.organisation.id === own} />)}</ul>
      {own && <StartMeasure dossierId={dossierId} />}
    </Section>
  );
}

function MeasureCard({ measure, mayEnd }: { measure: Measure; mayEnd: boolean }) {
  const { t, label, moment } = useWords();
  const write = useWrite(EndMeasureDocument);
  const { id, kind, organisation, validFrom, validUntil } = measure;
  const stands = validUntil === null || new Date(validUntil) > new Date();
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{t('facts.measure', { kind: label('measure', kind), organisation: organisation.name })}</h3>
      <Facts facts={[[t('facts.from'), moment(validFrom)], [t('facts.until'), validUntil ? moment(validUntil) : t('facts.now')]]} />
      {mayEnd && stands && (
        <details className="kapstok-details">
          <summary>{t('facts.endMeasure')}</summary>
          <p>{t('facts.endMeasureLead')}</p>
          <ActionButton busy={write.isPending} onClick={() => write.mutate({ input: { id } })}>{t('facts.endMeasure')}</ActionButton>
        </details>
      )}
      {write.error && <Failure error={write.error} />}
    </li>
  );
}

function StartMeasure({ dossierId }: { dossierId: string }) {
  const { t, label } = useWords();
  const write = useWrite(StartMeasureDocument);
  const form = useForm({ kind: '' }, ({ kind }) => ({ kind: required(kind, 'facts.problem') }), ({ kind }) => write.mutate({ input: { dossierId, kind } }), write.error);
  return (
    <details className="kapstok-details">
      <summary>{t('facts.startMeasure')}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
        <SelectField
          id="measure-kind" label={t('facts.measureKind')} value={form.values.kind} problem={form.problems.kind} onChange={(value) => form.set('kind', value)}
          choices={Object.keys(measureLabels).map((kind) => ({ value: kind, text: label('measure', kind) }))}
        />
        {write.error && <Failure error={write.error} />}
        <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{t('facts.start')}</ActionButton></div>
      </form>
    </details>
  );
}
