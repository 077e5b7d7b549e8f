import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useLocation, useNavigate } from 'react-router';
import { EndPublicAttentionDocument, PublicAttentionDocument, type PublicAttentionQuery } from '../api/operations.generated';
import { logLink } from '../access-log/log-filter';
import { useRead, useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { AttentionForm } from './attention-form';
import { dayAfter, personAt } from './attention-values';

/**
 * Who of the cases of the own controller is in the news. Marking starts at a person that the FG met in the log or in a review, and
 * nowhere else: there is no search here.
 */
export function AttentionPage() {
  const { t } = useWords();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const personId = personAt(state);
  const marked = typeof state === 'object' && state !== null && 'marked' in state;
  const read = useRead(PublicAttentionDocument, {});
  return (
    <Page title={t('attention.title')} crumbs={[{ to: '/te-beoordelen', text: t('menu.reviews') }]}>
      <Paragraph purpose="lead">{t('attention.lead')}</Paragraph>
      {personId
        ? <AttentionForm key={personId} personId={personId} onMarked={() => void navigate(pathname, { replace: true, state: { marked: true } })} />
        : <p>{t('attention.from')} <RouteLink to="/logboek">{t('attention.toLog')}</RouteLink></p>}
      {marked && <Alert kind="ok" focus><p>{t('attention.marked')}</p></Alert>}
      <Section title={t('attention.standing')}>
        <Loaded read={read}>
          {({ publicAttention }) => publicAttention.length === 0 ? <Empty>{t('attention.none')}</Empty> : (
            <ul className="kapstok-cards kapstok-cards--wide">{publicAttention.map((mark) => <MarkCard key={mark.id} mark={mark} />)}</ul>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function MarkCard({ mark: { id, personId, from, until, reason } }: { mark: PublicAttentionQuery['publicAttention'][number] }) {
  const { t, date } = useWords();
  const write = useWrite(EndPublicAttentionDocument);
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{t('attention.days', { from: date(from), until: date(dayAfter(until, -1)) })}</h3>
      <p className="kapstok-lines">{reason ?? t('attention.byFile')}</p>
      <p className="kapstok-subtle">{t('log.subjectId')}: <code>{personId}</code></p>
      <p><RouteLink {...logLink({ subjectId: personId })}>{t('log.onlySubject')}<span className="kapstok-visually-hidden"> {personId.slice(0, 8)}</span></RouteLink></p>
      {write.error && <Failure error={write.error} />}
      <ActionButton busy={write.isPending} onClick={() => write.mutate({ input: { id } })}>{t('attention.end')}<span className="kapstok-visually-hidden"> {personId.slice(0, 8)}</span></ActionButton>
    </li>
  );
}
