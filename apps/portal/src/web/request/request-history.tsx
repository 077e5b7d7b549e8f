import type { RequestDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { termWasOver } from './term-was-over';

/** What happened to a question, in order, with the words of who did it; that its term was over is told by the clock. */
export function RequestHistory({ request: { events, state, expiresAt } }: { request: Pick<RequestDetailsFragment, 'events' | 'state' | 'expiresAt'> }) {
  const { t, label, list, moment } = useWords();
  const over = <li key="over" className="kapstok-entry"><p><strong>{label('requestState', 'expired')}</strong> <span className="kapstok-subtle">{moment(expiresAt)}</span></p></li>;
  const overAt = termWasOver(events, state);
  return (
    <ol className="kapstok-plain-list">
      {events.flatMap(({ version, kind, at, reasons, words, instead, known }, index) => [
        index === overAt && over,
        <li key={version} className="kapstok-entry">
          <p><strong>{label('requestEvent', kind)}</strong> <span className="kapstok-subtle">{moment(at)}</span></p>
          {known && <p>{t('request.known', { known: label('known', known) })}</p>}
          {reasons.length > 0 && <p>{t('request.because', { reasons: list('refusal', reasons) })}</p>}
          {words && <p className="kapstok-lines">{words}</p>}
          {instead && <p className="kapstok-lines">{t('request.instead', { instead })}</p>}
        </li>,
      ])}
      {overAt === events.length && over}
    </ol>
  );
}
