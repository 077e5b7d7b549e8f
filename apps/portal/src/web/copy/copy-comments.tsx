import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

/** What those whom it is about say of their copy, for who gave it and who received it; nothing when nobody said anything (R226). */
export function CopyComments({ comments }: { comments: DisclosureDetailsFragment['comments'] }) {
  const { t, moment } = useWords();
  if (comments.length === 0) return null;
  return (
    <div role="group" aria-label={t('copy.comments')}>
      <p><strong>{t('copy.comments')}</strong></p>
      <ul className="kapstok-plain-list">
        {comments.map(({ id, role, saidAt, words }) => (
          <li key={id} className="kapstok-entry">
            <p className="kapstok-subtle">{t(role === 'subject' ? 'copy.ofSubject' : 'copy.ofGezag')}, {moment(saidAt)}</p>
            <p className="kapstok-lines">{words}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
