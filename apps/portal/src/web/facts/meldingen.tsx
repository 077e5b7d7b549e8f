import { RecordMeldingDocument, StartInquiryDocument, type DossierFactsQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { Section } from '../page/section';
import { Empty } from '../page/states';

type Melding = DossierFactsQuery['dossier']['meldingen'][number];

/** Reports to Veilig Thuis with the term in which it may ask others. */
export function Meldingen({ dossierId, meldingen }: { dossierId: string; meldingen: readonly Melding[] }) {
  const { t, moment, date } = useWords();
  const record = useWrite(RecordMeldingDocument);
  const start = useWrite(StartInquiryDocument);
  const error = record.error ?? start.error;
  return (
    <Section title={t('facts.meldingen')}>
      {meldingen.length === 0 && <Empty>{t('facts.meldingenNone')}</Empty>}
      <ul className="kapstok-cards">
        {meldingen.map(({ id, meldingAt, inquiryStartedAt, termEndsAt }) => (
          <li key={id} className="kapstok-card">
            <h3 className="kapstok-card__title">{t('facts.melding', { date: date(meldingAt) })}</h3>
            <Facts facts={[[t('facts.termEndsAt'), moment(termEndsAt)], ...(inquiryStartedAt ? [[t('facts.inquiry'), moment(inquiryStartedAt)] as [string, string]] : [])]} />
            {!inquiryStartedAt && <ActionButton busy={start.isPending} onClick={() => start.mutate({ id })}>{t('facts.startInquiry')}</ActionButton>}
          </li>
        ))}
      </ul>
      {error && <Failure error={error} />}
      <div className="kapstok-actions"><ActionButton busy={record.isPending} onClick={() => record.mutate({ input: { dossierId } })}>{t('facts.recordMelding')}</ActionButton></div>
    </Section>
  );
}
