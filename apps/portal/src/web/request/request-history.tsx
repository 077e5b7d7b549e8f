import type { RequestDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

/** What happened to a question, in order, with the words of who did it. */
export function RequestHistory({ events }: { events: RequestDetailsFragment['events'] }) {
  const { t, label, list, moment } = useWords();
  return (
    <ol className="kapstok-plain-list">
      {events.map(({ version, kind, at, reasons, words, instead, known }) => (
        <li key={version} className="kapstok-entry">
          <p><strong>{label('requestEvent', kind)}</strong> <span className="kapstok-subtle">{moment(at)}</span></p>
          {known && <p>{t('request.known', { known: label('known', known) })}</p>}
          {reasons.length > 0 && <p>{t('request.because', { reasons: list('refusal', reasons) })}</p>}
          {words && <p className="kapstok-lines">{words}</p>}
          {instead && <p className="kapstok-lines">{t('request.instead', { instead })}</p>}
        </li>
      ))}
    </ol>
  );
}
