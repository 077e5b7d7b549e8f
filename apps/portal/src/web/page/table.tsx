import { useId, type ReactNode } from 'react';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** A row: a key and a cell a column; the first cell is the heading of the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table with a caption. Wider than the screen it scrolls by itself, also with the keyboard. */
export function Table({ caption, columns, rows }: Props) {
  const id = useId();
  return (
    <div className="kapstok-table-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="utrecht-table">
        <caption id={id} className="utrecht-table__caption">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr>{columns.map((column) => <th key={column} scope="col" className="utrecht-table__header-cell">{column}</th>)}</tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map(({ key, cells }) => (
            <tr key={key} className="utrecht-table__row">
              {cells.map((cell, index) =>
                index === 0
                  ? <th key={columns[index]} scope="row" className="utrecht-table__cell">{cell}</th>
                  : <td key={columns[index]} className="utrecht-table__cell" data-column={columns[index]}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
