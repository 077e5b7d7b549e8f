import { useState } from 'react';
import { AskReviewDocument, type ReviewQuery } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { Empty } from '../page/states';
import { OneText } from './one-text';
import { mayPointAtSomebody } from './pointing-words';
import type { Review } from './review-page';

type Message = ReviewQuery['review']['messages'][number];

/** Questions and answers, the oldest first. `sides`: what the reader calls each side. */
export function Messages({ messages, sides }: { messages: readonly Message[]; sides: Readonly<Record<string, TextKey>> }) {
  const { t, moment } = useWords();
  return (
    <ul className="kapstok-cards kapstok-cards--wide">
      {messages.map(({ id, side, words, sentAt }) => (
        <li key={id} className="kapstok-card">
          <h3 className="kapstok-card__title">{t(sides[side]!)}</h3>
          <p className="kapstok-lines">{words}</p>
          <p className="kapstok-subtle">{moment(sentAt)}</p>
        </li>
      ))}
    </ul>
  );
}

/** What the FG and the professional say to each other, and the next question. */
export function Conversation({ review }: { review: Review }) {
  const { t } = useWords();
  const [sent, setSent] = useState(0);
  const { messages, decision, mayAsk } = review;
  return (
    <>
      {messages.length === 0 && <Empty>{t('desk.notAsked')}</Empty>}
      <Messages messages={messages} sides={{ fg: 'desk.byYou', asked: 'desk.byProfessional' }} />
      {!decision && !mayAsk && <p>{t('desk.mayNotAsk')}</p>}
      {!decision && mayAsk && <AskForm key={sent} review={review} onSent={() => setSent(sent + 1)} />}
    </>
  );
}

function AskForm({ review: { id, version }, onSent }: { review: Review; onSent: () => void }) {
  const { t } = useWords();
  const write = useWrite(AskReviewDocument);
  return (
    <OneText
      prefix="ask" label={t('desk.question')} hint={t('desk.questionHint')} button={t('desk.ask')} missing="desk.problem.question"
      remark={(words) => (mayPointAtSomebody(words) ? 'desk.pointing' : undefined)}
      busy={write.isPending} error={write.error} onSend={(words) => write.mutate({ input: { id, version, words } }, { onSuccess: onSent })}
    />
  );
}
