import { AnswerAboutDisclosureDocument, RecallDisclosureDocument, type DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { WordsForm } from './words-form';

/** What who gave it can do with it: answer a question, or take it back. */
export function GivenActions({ disclosure: { id, messages, receiver, standing } }: { disclosure: DisclosureDetailsFragment }) {
  const { t } = useWords();
  return (
    <div role="group" aria-label={t('received.act')}>
      {messages.length > 0 && (
        <WordsForm
          id={`answer-${id}`} title={t('received.answer')} question={t('received.answerWords', { organisation: receiver.name })} send={t('received.answerSend')}
          document={AnswerAboutDisclosureDocument} variables={(words) => ({ input: { disclosureId: id, words } })}
        />
      )}
      {standing && (
        <WordsForm
          id={`recall-${id}`} title={t('received.recall')} lead={t('received.recallLead')} question={t('received.recallWhy')} send={t('received.recall')}
          document={RecallDisclosureDocument} variables={(why) => ({ input: { disclosureId: id, why } })}
        />
      )}
    </div>
  );
}
