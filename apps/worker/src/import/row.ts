import type { Transaction } from '@kapstok/database';

/** Inserts one row. Table and columns come from the code, values go as parameters; `undefined` is stored as NULL. */
export async function insertRow(tx: Transaction, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  await tx.query(
    `insert into kapstok.${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    columns.map((column) => row[column] ?? null),
  );
}
