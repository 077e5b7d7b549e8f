import { useState } from 'react';
import { useParams } from 'react-router';
import { CloseConsultationDocument, ConsultationDocument, StopConsultationDocument, WriteConsultationDocument, type ConsultationQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { consultationTitle } from './consultation-title';
import { AnonymousTextFields, checkText, type AnonymousText } from './text-fields';
import { NotSent } from './traceable';

type Consultation = ConsultationQuery['consultation'];

export function ConsultationPage() {
  const words = useWords();
  const { t } = words;
  const { consultationId = '' } = useParams();
  const read = useRead(ConsultationDocument, { id: consultationId });
  const shown = read.error ? undefined : read.data?.consultation;
  return (
    <Page title={shown ? consultationTitle(shown, words) : t('menu.consultations')} crumbs={[{ to: '/overleg', text: t('menu.consultations') }]}>
      <Loaded read={read}>
        {({ consultation }) => consultation.over
          ? <Over recognised={consultation.recognised} />
          : <Going consultation={consultation} />}
      </Loaded>
    </Page>
  );
}

function Over({ recognised }: { recognised: boolean }) {
  const { t } = useWords();
  return (
    <Alert kind={recognised ? 'warning' : 'info'}>
      <p>{t('consultation.gone')}</p>
      {recognised && <p>{t('consultation.recognised')} <RouteLink to="/advies">{t('menu.advice')}</RouteLink></p>}
    </Alert>
  );
}

function Going({ consultation }: { consultation: Consultation }) {
  const { t } = useWords();
  const [sent, setSent] = useState(0);
  return (
    <>
      <Section title={t('consultation.messages')}><Messages consultation={consultation} /></Section>
      <Section title={t('consultation.writeOn')}><WriteForm key={sent} id={consultation.id} onSent={() => setSent(sent + 1)} /></Section>
      {consultation.own ? <CloseIt id={consultation.id} /> : <StopIt id={consultation.id} />}
    </>
  );
}

function Messages({ consultation }: { consultation: Consultation }) {
  const { t, moment } = useWords();
  return (
    <ul className="kapstok-cards kapstok-cards--wide">
      {consultation.messages.map(({ id, body, sentAt, byAsker }) => (
        <li key={id} className="kapstok-card">
          <h3 className="kapstok-card__title">{t(byAsker ? 'consultation.byAsker' : 'consultation.byAsked')}</h3>
          <p className="kapstok-lines">{body}</p>
          <p className="kapstok-subtle">{moment(sentAt)}</p>
        </li>
      ))}
    </ul>
  );
}

function WriteForm({ id, onSent }: { id: string; onSent: () => void }) {
  const { t } = useWords();
  const write = useWrite(WriteConsultationDocument);
  const form = useForm<AnonymousText>(
    { text: '', sure: false }, checkText, ({ text, sure }) => write.mutate({ input: { id, text, notTraceable: sure } }, { onSuccess: onSent }), write.error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('consultation.writeOn')}>
      {write.error && <NotSent error={write.error} />}
      <ErrorSummary form={form} prefix="message" />
      <AnonymousTextFields form={form} prefix="message" label={t('consultation.text')} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('consultation.send')}</ActionButton></div>
    </form>
  );
}

/** Told without a name and still recognisable: who was asked need not go on. */
function StopIt({ id }: { id: string }) {
  const { t } = useWords();
  const stop = useWrite(StopConsultationDocument);
  return (
    <>
      {stop.error && <Failure error={stop.error} />}
      <p id="consultation-recognise">{t('consultation.recognise')}</p>
      <div className="kapstok-actions">
        <ActionButton busy={stop.isPending} describedBy="consultation-recognise" onClick={() => stop.mutate({ id })}>{t('consultation.stop')}</ActionButton>
      </div>
    </>
  );
}

function CloseIt({ id }: { id: string }) {
  const { t } = useWords();
  const close = useWrite(CloseConsultationDocument);
  return (
    <>
      {close.error && <Failure error={close.error} />}
      <div className="kapstok-actions"><ActionButton busy={close.isPending} onClick={() => close.mutate({ id })}>{t('consultation.close')}</ActionButton></div>
    </>
  );
}
