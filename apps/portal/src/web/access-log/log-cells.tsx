import { useWords } from '../language/language-context';
import type { LogLine } from './log-line';

/** For which organisation and in which work, as far as the log says it: no name. */
export function useWhoOf(): (line: LogLine) => string {
  const { t, label } = useWords();
  return ({ organisation, task, law }) => [organisation?.name, task && label('task', task), law && `(${label('law', law)})`].filter(Boolean).join(' ') || t('log.nobody');
}

export function LogData({ line }: { line: LogLine }) {
  const { t, list } = useWords();
  const { listedIds = [] } = line;
  return (
    <>
      {line.categories.length > 0 && <p>{list('category', line.categories)}</p>}
      {line.entryIds.length > 0 && <p className="kapstok-subtle">{t(line.entryIds.length === 1 ? 'log.oneEntry' : 'log.entries', { count: line.entryIds.length })}</p>}
      {line.event === 'list' && listedIds.length > 0 && <p className="kapstok-subtle">{t('log.listed', { count: listedIds.length })}</p>}
    </>
  );
}

export function LogWhy({ line }: { line: LogLine }) {
  const { t, label, list } = useWords();
  return (
    <>
      {line.purpose && <p>{t('log.purposeIs', { purpose: label('purpose', line.purpose) })}</p>}
      {line.grounds.length > 0 && <p>{t('log.groundIs', { ground: list('otherGround', line.grounds) })}</p>}
      {line.basis && line.outcome === 'allowed' && <p>{t('log.basisIs', { basis: label('basis', line.basis) })}</p>}
      {line.outcome !== 'allowed' && line.reason && <p>{t('log.reasonIs', { reason: label('reason', line.reason) })}</p>}
    </>
  );
}
