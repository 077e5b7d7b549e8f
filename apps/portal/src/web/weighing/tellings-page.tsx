import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { MarkToldDocument, OpenTellingsDocument, TellingsLeftDocument, type OpenTellingsQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { SuggestedArea } from './suggested-area';

type Telling = OpenTellingsQuery['openTellings'][number];

/** Whom it still has to be told that something was shared (R220). */
export function TellingsPage() {
  const { t } = useWords();
  const read = useRead(OpenTellingsDocument, {});
  return (
    <Page title={t('telling.title')}>
      <Paragraph purpose="lead">{t('telling.lead')}</Paragraph>
      <Loaded read={read}>
        {({ openTellings }) => (
          <>
            {openTellings.length === 0 && <Empty>{t('telling.none')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">{openTellings.map((telling) => <ToTell key={telling.id} telling={telling} />)}</ul>
          </>
        )}
      </Loaded>
      <Left />
    </Page>
  );
}

/** What nobody tells, because nobody works in the dossier any more: that it is there, and by which day. */
function Left() {
  const { t, date } = useWords();
  const read = useRead(TellingsLeftDocument, {});
  return (
    <Loaded read={read}>
      {({ tellingsLeft }) => tellingsLeft.length > 0 && (
        <Section title={t('telling.left')}>
          <Paragraph>{t('telling.leftLead')}</Paragraph>
          <ul>{tellingsLeft.map(({ id, dueOn }) => <li key={id}>{t('telling.leftOne', { date: date(dueOn) })}</li>)}</ul>
        </Section>
      )}
    </Loaded>
  );
}

function ToTell({ telling }: { telling: Telling }) {
  const { t, label, date } = useWords();
  const write = useWrite(MarkToldDocument);
  const form = useForm({ on: today(), how: '' }, ({ on, how }) => ({ on: required(on, 'weigh.problem.date'), how: required(how, 'weigh.problem.words') }), (values) =>
    write.mutate({ input: { id: telling.id, ...values } }), write.error);
  const { values, problems, set } = form;
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title">{t('telling.whom', { person: telling.subject?.name ?? t('telling.family') })}</h2>
      <Facts
        facts={[
          [t('telling.what'), `${telling.receiver.name}, ${label('task', telling.receiverTask)}`],
          [t('telling.dueOn'), date(telling.dueOn)],
        ]}
      />
      <p><RouteLink to={`/dossiers/${telling.dossierId}`}>{t('telling.dossier')}</RouteLink></p>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
        <TextField id={`telling-${telling.id}-on`} type="date" label={t('telling.on')} value={values.on} problem={problems.on} onChange={(value) => set('on', value)} />
        <SuggestedArea id={`telling-${telling.id}-how`} field="how" label={t('telling.how')} value={values.how} problem={problems.how} onChange={(value) => set('how', value)} />
        {write.error && <Failure error={write.error} />}
        <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{t('telling.done')}</ActionButton></div>
      </form>
    </li>
  );
}
