import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { RouteLink } from '../page/route-link';
import { Table } from '../page/table';
import { logLink, type LogFilterValues } from './log-filter';
import type { LogLine } from './log-line';
import { LogNumbers } from './log-numbers';

interface Props {
  readonly lines: readonly LogLine[];
}

/** Who did what, to which data, for what, and whether it was allowed: in words, with the numbers under each line. */
export function LogTable({ lines }: Props) {
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
          <LogData key="data" line={line} />,
          <LogWhy key="why" line={line} />,
        ],
      }))}
    />
  );
}

function LogWhen({ line }: { line: LogLine }) {
  const { moment } = useWords();
  return (
    <>
      <p>{moment(line.at)}</p>
      <LogNumbers line={line} />
    </>
  );
}

function LogWho({ line }: { line: LogLine }) {
  const { t, label } = useWords();
  const { organisation, accountId, task, law } = line;
  const named = [organisation?.name, task && label('task', task), law && `(${label('law', law)})`].filter(Boolean).join(' ') || t('log.nobody');
  return (
    <>
      <p>{named}</p>
      {accountId && <Only filter={{ accountId }} text={t('log.onlyAccount')} of={accountId} />}
      {organisation && <Only filter={{ organisationId: organisation.id }} text={t('log.onlyOrganisation')} of={organisation.name} />}
    </>
  );
}

function LogData({ line }: { line: LogLine }) {
  const { t, list } = useWords();
  const { dossierId, subjectId, listedIds = [] } = line;
  return (
    <>
      {line.categories.length > 0 && <p>{list('category', line.categories)}</p>}
      {line.entryIds.length > 0 && <p className="kapstok-subtle">{t(line.entryIds.length === 1 ? 'log.oneEntry' : 'log.entries', { count: line.entryIds.length })}</p>}
      {line.event === 'list' && listedIds.length > 0 && <p className="kapstok-subtle">{t('log.listed', { count: listedIds.length })}</p>}
      {dossierId && <Only filter={{ dossierId }} text={t('log.onlyDossier')} of={dossierId} />}
      {subjectId && <Only filter={{ subjectId }} text={t('log.onlySubject')} of={subjectId} />}
    </>
  );
}

function Only({ filter, text, of }: { filter: Partial<LogFilterValues>; text: string; of: string }) {
  return <p><RouteLink {...logLink(filter)}>{text}<span className="kapstok-visually-hidden"> {of}</span></RouteLink></p>;
}

function LogWhy({ line }: { line: LogLine }) {
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
