import { GiveViewOnRequestDocument, type RequestsAboutMeQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

type AboutMe = RequestsAboutMeQuery['requestsAboutMe'][number];

/** What a resident thinks of a question about them or their child, for who decides on it (R227). */
export function OwnView({ request: { id, views, mayRespond }, holder }: { request: AboutMe; holder: string }) {
  const { t, moment } = useWords();
  return (
    <>
      {views.map((view) => (
        <div key={view.id} className="kapstok-entry">
          <p><strong>{t('view.mine')}</strong> <span className="kapstok-subtle">{moment(view.saidAt)}</span></p>
          <p className="kapstok-lines">{view.words}</p>
        </div>
      ))}
      {mayRespond && <ViewForm key={views.length} id={id} holder={holder} />}
    </>
  );
}

function ViewForm({ id, holder }: { id: string; holder: string }) {
  const { t } = useWords();
  const write = useWrite(GiveViewOnRequestDocument);
  const form = useForm({ words: '' }, ({ words }) => ({ words: required(words, 'view.problem') }), ({ words }) => write.mutate({ input: { requestId: id, words: words.trim() } }), write.error);
  return (
    <details className="kapstok-details">
      <summary>{t('view.open')}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('view.open')}>
        {write.error && <Failure error={write.error} />}
        <ErrorSummary form={form} prefix={`view-${id}`} />
        <TextArea id={`view-${id}-words`} rows={3} label={t('view.words')} hint={t('view.hint', { holder })} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
        <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('view.send')}</ActionButton></div>
      </form>
    </details>
  );
}
