import { Client } from 'pg';

/** Since when things are so, unless a test says otherwise: long before any test. */
export const LONG_AGO = new Date('2024-01-01T08:00:00.000Z');

type Value = string | number | boolean | Date | null | undefined | readonly string[];

/** Puts rows in, as the role that owns the tables: what a test needs to be so, also what no process may write. */
export class Rows {
  private constructor(private readonly client: Client) {}

  static async open(ownerUrl: string): Promise<Rows> {
    const client = new Client({ connectionString: ownerUrl });
    // A test may end with its database dropped under an open connection.
    client.on('error', () => undefined);
    await client.connect();
    return new Rows(client);
  }

  /** One row of `kapstok.<table>`; fields in camelCase. What is undefined keeps the default of the column. */
  async insert(table: string, row: Readonly<Record<string, Value>>): Promise<void> {
    const given = Object.entries(row).filter(([, value]) => value !== undefined);
    const columns = given.map(([name]) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`);
    const places = given.map((_, index) => `$${index + 1}`);
    await this.client.query(
      `insert into kapstok."${table}" (${columns.join(', ')}) values (${places.join(', ')})`,
      given.map(([, value]) => value),
    );
  }

  /** Any statement as the owner, past row-level security: to look at what is really there, or to end something. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...parameters])).rows;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
