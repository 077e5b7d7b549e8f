import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { GrantMandateDocument, MandatesDocument, RevokeMandateDocument, type MandatesQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';

const HAT_NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const PAGE = 25;

/** Who may sign for the own organisation, by the number of a hat: nobody can look up who works where. */
export function MandatesPage() {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(MandatesDocument, { first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Page title={t('mandate.title')} crumbs={[{ to: '/convenanten', text: t('menu.covenants') }]}>
      <Paragraph purpose="lead">{t('mandate.lead')}</Paragraph>
      <Loaded read={read}>
        {({ mandates: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty>{t('mandate.none')}</Empty>}
            <ul className="kapstok-cards">{nodes.map((mandate) => <MandateCard key={mandate.id} mandate={mandate} />)}</ul>
            <Pager place={place} pageInfo={pageInfo} label={t('mandate.title')} />
          </>
        )}
      </Loaded>
      <Section title={t('mandate.add')}><GrantMandate onGranted={place.first} /></Section>
    </Page>
  );
}

function MandateCard({ mandate }: { mandate: MandatesQuery['mandates']['nodes'][number] }) {
  const { t, label, date } = useWords();
  const revoke = useWrite(RevokeMandateDocument);
  const { id, hatId, task, grantedAt, revokedAt } = mandate;
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title">{label('taskPerson', task)}</h2>
      <p className="kapstok-subtle">{hatId}</p>
      <p>{t('mandate.since', { date: date(grantedAt) })}</p>
      {revokedAt && <p>{t('mandate.revoked', { date: date(revokedAt) })}</p>}
      {revoke.error && <Failure error={revoke.error} />}
      {!revokedAt && <ActionButton busy={revoke.isPending} onClick={() => revoke.mutate({ id })}>{t('mandate.revoke')}<span className="kapstok-visually-hidden"> {hatId}</span></ActionButton>}
    </li>
  );
}

/** Who was appointed last stands on top of the first page. */
function GrantMandate({ onGranted }: { onGranted: () => void }) {
  const { t } = useWords();
  const grant = useWrite(GrantMandateDocument);
  const form = useForm(
    { hatId: '' },
    ({ hatId }) => ({ hatId: HAT_NUMBER.test(hatId.trim()) ? undefined : 'mandate.problem.hat' as const }),
    ({ hatId }) => grant.mutate({ input: { hatId: hatId.trim() } }, { onSuccess: () => { form.set('hatId', ''); onGranted(); } }),
    grant.error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
      {grant.error && <Failure error={grant.error} />}
      <ErrorSummary form={form} prefix="mandate" />
      <TextField id="mandate-hatId" label={t('mandate.hat')} hint={t('mandate.hatHint')} value={form.values.hatId} problem={form.problems.hatId} onChange={(value) => form.set('hatId', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={grant.isPending}>{t('mandate.add')}</ActionButton></div>
    </form>
  );
}
