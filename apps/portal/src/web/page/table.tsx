import { useId, type ReactNode } from 'react';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** A row: a key and a cell a column; the first cell is the heading of the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** On a narrow screen each row is a block of its own, with the names of the columns in it. */
  readonly blocks?: boolean;
}

/** A table with a caption. Wider than the screen it scrolls by itself, also with the keyboard. The roles stay where a layout takes them. */
export function Table({ caption, columns, rows, blocks = false }: Props) {
  const id = useId();
  return (
    <div className={`kapstok-table-frame${blocks ? ' kapstok-log-frame' : ''}`} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={`utrecht-table${blocks ? ' kapstok-log' : ''}`} role="table" aria-labelledby={id}>
        <caption id={id} className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr role="row">{columns.map((column) => <th key={column} scope="col" role="columnheader" className="utrecht-table__header-cell">{column}</th>)}</tr>
        </thead>
        <tbody className="utrecht-table__body" role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr key={key} role="row" className="utrecht-table__row">
              {cells.map((cell, index) =>
                index === 0
                  ? <th key={columns[index]} scope="row" role="rowheader" className="utrecht-table__cell">{cell}</th>
                  : <td key={columns[index]} role="cell" className="utrecht-table__cell" data-column={columns[index]}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
