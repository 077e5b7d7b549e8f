import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { SayAboutRequestDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Empty } from '../page/states';
import { mayAskWhatIsNeeded } from './good-question';

const speakers: Readonly<Record<string, TextKey>> = { asker: 'request.says.asker', holder: 'request.says.holder', contact: 'request.says.contact' };

/** What both sides say about purpose, background and what is possible instead (R210, R216). */
export function Conversation({ request }: { request: RequestDetailsFragment }) {
  const { t, moment } = useWords();
  return (
    <>
      <Paragraph>{t('request.talkLead')}</Paragraph>
      {request.messages.length === 0 && <Empty>{t('request.talkNone')}</Empty>}
      <ol className="kapstok-plain-list">
        {request.messages.map(({ id, side, at, words }) => (
          <li key={id} className="kapstok-entry">
            <p><strong>{t(speakers[side] ?? 'request.says.holder')}</strong> <span className="kapstok-subtle">{moment(at)}</span></p>
            <p className="kapstok-lines">{words}</p>
          </li>
        ))}
      </ol>
      {request.may.includes('say') ? <SayForm key={request.messages.length} id={request.id} needed={mayAskWhatIsNeeded(request)} /> : <Paragraph>{t('request.talkWait')}</Paragraph>}
    </>
  );
}

function SayForm({ id, needed }: { id: string; needed: boolean }) {
  const { t } = useWords();
  const write = useWrite(SayAboutRequestDocument);
  const form = useForm({ words: '' }, ({ words }) => ({ words: required(words, 'request.messageProblem') }), ({ words }) => write.mutate({ input: { id, words: words.trim() } }), write.error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('request.talk')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="say" />
      {needed && <AskWhatIsNeeded onChoose={(words) => form.set('words', words)} />}
      <TextArea id="say-words" rows={3} label={t('request.message')} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{t('request.send')}</ActionButton></div>
    </form>
  );
}

// R211: reluctance has a good reason until it is heard; the sentence can be changed before it is sent.
function AskWhatIsNeeded({ onChoose }: { onChoose: (words: string) => void }) {
  const { t } = useWords();
  return (
    <>
      <Paragraph>{t('request.goodReason')}</Paragraph>
      <div className="kapstok-actions"><ActionButton onClick={() => onChoose(t('request.whatIsNeeded'))}>{t('request.askWhatIsNeeded')}</ActionButton></div>
    </>
  );
}
