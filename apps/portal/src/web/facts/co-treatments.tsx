import { EndCoTreatmentDocument, OrganisationsDocument, RegisterCoTreatmentDocument, type DossierFactsQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { SelectField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';

type CoTreatment = DossierFactsQuery['dossier']['coTreatments'][number];

/** Who is directly involved in the same treatment (R101): established for this dossier, never for a whole organisation at once. */
export function CoTreatments({ dossierId, treatments }: { dossierId: string; treatments: readonly CoTreatment[] }) {
  const { t, label, moment } = useWords();
  const end = useWrite(EndCoTreatmentDocument);
  const stands = ({ validUntil }: CoTreatment) => validUntil === null || new Date(validUntil) > new Date();
  return (
    <Section title={t('facts.coTreatments')}>
      {treatments.length === 0 && <Empty>{t('facts.coTreatmentsNone')}</Empty>}
      <ul className="kapstok-cards">
        {treatments.map((one) => (
          <li key={one.id} className="kapstok-card">
            <h3 className="kapstok-card__title">{t('facts.coTreatment', { organisation: one.organisation.name, law: label('law', one.law) })}</h3>
            <p>{one.why}</p>
            <Facts facts={[[t('facts.from'), moment(one.validFrom)], [t('facts.until'), one.validUntil ? moment(one.validUntil) : t('facts.now')]]} />
            {stands(one) && <ActionButton busy={end.isPending} onClick={() => end.mutate({ id: one.id })}>{t('facts.endCoTreatment')}</ActionButton>}
          </li>
        ))}
      </ul>
      {end.error && <Failure error={end.error} />}
      <Register dossierId={dossierId} />
    </Section>
  );
}

function Register({ dossierId }: { dossierId: string }) {
  const { t, label } = useWords();
  const read = useRead(OrganisationsDocument, {});
  const write = useWrite(RegisterCoTreatmentDocument);
  const form = useForm({ who: '', why: '' }, ({ who, why }) => ({ who: required(who, 'facts.problem'), why: required(why, 'facts.problemWhy') }), ({ who, why }) => {
    const [organisationId = '', law = ''] = who.split('|');
    write.mutate({ input: { dossierId, organisationId, law, why: why.trim() } });
  }, write.error);
  const { values, problems, set } = form;
  return (
    <details className="kapstok-details">
      <summary>{t('facts.register')}</summary>
      <Loaded read={read}>
        {({ organisations }) => (
          <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
            <p>{t('facts.registerLead')}</p>
            <SelectField
              id="treats-who" label={t('facts.registerWho')} value={values.who} problem={problems.who} onChange={(value) => set('who', value)}
              choices={organisations.flatMap(({ id, name, tasks }) => tasks.filter(({ task, law }) => task === 'hulpverlening' && (law === 'jeugdwet' || law === 'wgbo'))
                .map(({ law }) => ({ value: `${id}|${law}`, text: `${name}, ${label('law', law!)}` })))}
            />
            <TextArea id="treats-why" rows={2} label={t('facts.registerWhy')} value={values.why} problem={problems.why} onChange={(value) => set('why', value)} />
            {write.error && <Failure error={write.error} />}
            <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{t('facts.register')}</ActionButton></div>
          </form>
        )}
      </Loaded>
    </details>
  );
}
