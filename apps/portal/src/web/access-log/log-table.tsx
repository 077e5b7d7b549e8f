import type { AccessLogQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Table } from '../page/table';
import { LogNumbers } from './log-numbers';

type Line = AccessLogQuery['accessLog']['nodes'][number];

interface Props {
  readonly lines: readonly Line[];
  /** absent: the table is about one thing already */
  readonly onDossier?: (dossierId: string) => void;
}

/** Who did what, to which data, for what, and whether it was allowed: in words, with the numbers under each line. */
export function LogTable({ lines, onDossier }: Props) {
  const { t, label } = useWords();
  return (
    <Table
      caption={t('log.caption')}
      columns={[t('log.when'), t('log.outcome'), t('log.what'), t('log.who'), t('log.data'), t('log.why')]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <LogWhen key="when" line={line} />,
          <Badge key="outcome" kind={line.outcome === 'allowed' ? 'good' : 'bad'}>{label('outcome', line.outcome)}</Badge>,
          label('event', line.event),
          <LogWho key="who" line={line} />,
          <LogData key="data" line={line} onDossier={onDossier} />,
          <LogWhy key="why" line={line} />,
        ],
      }))}
    />
  );
}

function LogWhen({ line }: { line: Line }) {
  const { moment } = useWords();
  return (
    <>
      <p>{moment(line.at)}</p>
      <LogNumbers line={line} />
    </>
  );
}

function LogWho({ line }: { line: Line }) {
  const { t, label } = useWords();
  if (!line.organisation && !line.task) return t('log.nobody');
  return [line.organisation?.name, line.task && label('task', line.task), line.law && `(${label('law', line.law)})`].filter(Boolean).join(' ');
}

function LogData({ line, onDossier }: { line: Line; onDossier: Props['onDossier'] }) {
  const { t, list } = useWords();
  const { dossierId } = line;
  return (
    <>
      {line.categories.length > 0 && <p>{list('category', line.categories)}</p>}
      {line.entryIds.length > 0 && <p className="kapstok-subtle">{t(line.entryIds.length === 1 ? 'log.oneEntry' : 'log.entries', { count: line.entryIds.length })}</p>}
      {dossierId && onDossier && <button type="button" className="kapstok-text-button" onClick={() => onDossier(dossierId)}>{t('log.onlyDossier')}<span className="kapstok-visually-hidden"> {dossierId}</span></button>}
    </>
  );
}

function LogWhy({ line }: { line: Line }) {
  const { t, label, list } = useWords();
  return (
    <>
      {line.purpose && <p>{t('log.purposeIs', { purpose: label('purpose', line.purpose) })}</p>}
      {line.grounds.length > 0 && <p>{t('log.groundIs', { ground: list('ground', line.grounds) })}</p>}
      {line.outcome !== 'allowed' && line.reason && <p>{t('log.reasonIs', { reason: label('reason', line.reason) })}</p>}
    </>
  );
}
