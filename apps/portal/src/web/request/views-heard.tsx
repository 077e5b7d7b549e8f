import type { RequestDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

/** What those whom it is about think of it, read before it is decided (R227). */
export function ViewsHeard({ views }: { views: RequestDetailsFragment['views'] }) {
  const { t, moment } = useWords();
  return (
    <ol className="kapstok-plain-list">
      {views.map(({ id, role, saidAt, words }) => (
        <li key={id} className="kapstok-entry">
          <p><strong>{t(role === 'subject' ? 'view.ofSubject' : 'view.ofGezag')}</strong> <span className="kapstok-subtle">{moment(saidAt)}</span></p>
          <p className="kapstok-lines">{words}</p>
        </li>
      ))}
    </ol>
  );
}
