import type { Transaction } from '@kapstok/database';

/** A statement of the api with one thing wrong in it; the text of any other statement as it was. */
export type Edit = (sql: string) => string;

export interface FilterFault {
  readonly name: string;
  readonly edit: Edit;
}

const fault = (name: string, from: string | RegExp, to: string): FilterFault => ({ name, edit: (sql) => sql.replaceAll(from, to) });

const UNTIL = /(\$\d+) < g\.valid_until/g;
const FROM = /g\.valid_from <= (\$\d+)/g;
const HELD = /g\.holder_key = any \((\$\d+)::text\[\]\)/g;

/**
 * The filter of the api with one thing wrong. Left out is what the decision on each row behind the filter puts right again, so that
 * nothing else is served: the categories of a page, and whether the dossier of an entry asked by id is reached.
 */
export const FILTER_FAULTS: readonly FilterFault[] = [
  fault('a grant still opens at the moment it ends', UNTIL, '$1 <= g.valid_until'),
  fault('a grant never ends', UNTIL, '($1 < g.valid_until or true)'),
  fault('a grant opens before it begins', FROM, '(g.valid_from <= $1 or true)'),
  fault('a grant opens a moment late', FROM, 'g.valid_from < $1'),
  fault('the grants of everybody are looked up', HELD, 'cardinality($1::text[]) > 0'),
  fault('who takes part counts as involved', "bool_or(g.rule in ('V1','V6') and not g.stands_in)", "bool_or(g.rule in ('V1','V5','V6') and not g.stands_in)"),
  fault('who stands in is passed over', "bool_or(g.rule in ('V1','V6') and g.stands_in)", 'false'),
  fault('who takes part is passed over', "bool_or(g.rule = 'V5')", 'false'),
  fault('a page holds the entries of other dossiers', 'e.dossier_id = $3 and', '$3::uuid is not null and'),
  fault('a count counts each grant', 'count(distinct g.dossier_id)', 'count(g.dossier_id)'),
  fault('what was given out of a dossier is found by any grant of it', "d.id = g.cause_id join", 'd.dossier_id = g.dossier_id join'),
  fault('a withdrawal is not read', 'w on w.consent_id = c.id', 'w on w.consent_id = c.id and false'),
  fault('the consent of others is read', 'where c.subject_id = $1 order', 'where $1::uuid is not null order'),
];

/** The same transaction, in which every statement passes the edit first; `touched` is told when that changes one. */
export function editing(tx: Transaction, edit: Edit, touched: () => void): Transaction {
  const query = <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> => {
    const edited = edit(sql);
    if (edited !== sql) touched();
    return tx.query<Row>(edited, parameters);
  };
  return Object.create(tx, { query: { value: query } }) as Transaction;
}
