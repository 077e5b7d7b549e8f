import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { LogData, LogWhy, useWhoOf } from './log-cells';
import type { LogLine } from './log-line';
import { LogMore } from './log-more';

interface Props {
  readonly lines: readonly LogLine[];
}

/**
 * Who did what, to which data, for what, and whether it was allowed: in words. The rest of a line, with what can be asked further, opens
 * under it. On a narrow screen each line is a block of its own; the roles stand here because such a layout takes them from the elements.
 */
export function LogTable({ lines }: Props) {
  const { t } = useWords();
  const id = useId();
  const columns = [t('log.when'), t('log.what'), t('log.who'), t('log.data'), t('log.why'), t('log.more')];
  return (
    <div className="kapstok-table-frame kapstok-log-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="utrecht-table kapstok-log" role="table" aria-labelledby={id}>
        <caption id={id} className="utrecht-table__caption">{t('log.caption')}</caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr role="row">{columns.map((column) => <th key={column} scope="col" role="columnheader" className="utrecht-table__header-cell">{column}</th>)}</tr>
        </thead>
        <tbody className="utrecht-table__body" role="rowgroup">
          {lines.map((line) => <LogRow key={line.id} line={line} columns={columns} />)}
        </tbody>
      </table>
    </div>
  );
}

function LogRow({ line, columns }: { line: LogLine; columns: readonly string[] }) {
  const { t, label, moment } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const whoOf = useWhoOf();
  const [, what, who, data, why] = columns;
  return (
    <>
      <tr role="row" className="utrecht-table__row">
        <th scope="row" role="rowheader" className="utrecht-table__cell">{moment(line.at)}</th>
        <Cell column={what!}>
          {label('event', line.event)}
          {' '}<Badge kind={line.outcome === 'allowed' ? 'good' : 'bad'}>{label('outcome', line.outcome)}</Badge>
        </Cell>
        <Cell column={who!}>{whoOf(line)}</Cell>
        <Cell column={data!}><LogData line={line} /></Cell>
        <Cell column={why!}><LogWhy line={line} /></Cell>
        <td role="cell" className="utrecht-table__cell kapstok-log__more">
          <button type="button" className="kapstok-log__button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
            {t(open ? 'log.less' : 'log.more')}<span className="kapstok-visually-hidden">: {label('event', line.event)}, {moment(line.at)}</span>
          </button>
        </td>
      </tr>
      {open && (
        <tr id={id} role="row" className="kapstok-log__rest">
          <td role="cell" colSpan={columns.length} className="utrecht-table__cell"><LogMore line={line} /></td>
        </tr>
      )}
    </>
  );
}

/** On a narrow screen the name of the column stands before what is in it; for who hears the table it is the heading anyway. */
function Cell({ column, children }: { column: string; children: ReactNode }) {
  return <td role="cell" className="utrecht-table__cell" data-column={column}>{children}</td>;
}
