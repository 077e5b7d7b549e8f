import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

/** What the two sides said to each other about a disclosure; nothing when nobody said anything. */
export function Messages({ messages }: { messages: DisclosureDetailsFragment['messages'] }) {
  const { t, label, moment } = useWords();
  if (messages.length === 0) return null;
  return (
    <div role="group" aria-label={t('received.messages')}>
      <p><strong>{t('received.messages')}</strong></p>
      <ul className="kapstok-plain-list">
        {messages.map(({ id, side, words, saidAt }) => (
          <li key={id} className="kapstok-entry">
            <p className="kapstok-subtle">{label('disclosureSide', side)}, {moment(saidAt)}</p>
            <p className="kapstok-lines">{words}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
