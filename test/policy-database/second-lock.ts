import { Client } from 'pg';
import type { WriteTry } from './expected';
import type { Look } from './oracle';
import type { Account } from './world';

/**
 * Tries to write as the role that calls it, each try in a block of its own that is undone: true when row-level security let all of it
 * pass. What is refused otherwise than by that stays an error.
 */
const TRY_WRITES = `
  create schema attempt;
  grant usage on schema attempt to kapstok_api;
  create function attempt.writes(p_hat uuid, p_tries jsonb) returns text[] language plpgsql
    as $$
      declare t jsonb; target uuid; written text[] := '{}';
      begin
        for t in select * from jsonb_array_elements(p_tries) loop
          begin
            target := coalesce((t->>'entryId')::uuid, gen_random_uuid());
            if t->>'entryId' is null then
              insert into kapstok.entry (id, dossier_id, category, created_at) values (target, (t->>'dossierId')::uuid, t->>'category', kapstok.at());
            end if;
            insert into kapstok.entry_version (entry_id, version, kind, source, approved, summary, body, shielded, author_hat_id, written_at, correction_reason)
              values (target, case when t->>'entryId' is null then 1 else 2 end, 'feit', 'random world', false, 'Fictief', 'Fictief',
                (t->>'shielded')::boolean, p_hat, kapstok.at(), case when t->>'entryId' is null then null else 'Verschreven' end);
            raise exception using errcode = 'KP001';
          exception
            when sqlstate 'KP001' then written := written || (t->>'name');
            when insufficient_privilege then null;
          end;
        end loop;
        return written;
      end
    $$`;

const SEEN = `
  select array(select 'dossier ' || id from kapstok.dossier)
    || array(select 'entry ' || id from kapstok.entry) || array(select 'version ' || entry_id from kapstok.entry_version)
    || array(select 'disclosed ' || disclosure_id || ' ' || entry_id from kapstok.disclosed_entry)
    || array(select 'disclosure ' || id from kapstok.disclosure) as seen`;

const SETTINGS = ['kapstok.subject', 'kapstok.account', 'kapstok.hat', 'kapstok.at'].map((name, i) => `set_config('${name}', $${i + 1}, true)`).join(', ');

/** Row-level security alone: a connection of the api's role, no filter of the api before it. */
export class SecondLock {
  private constructor(private readonly client: Client) {}

  static async open(apiUrl: string): Promise<SecondLock> {
    const client = new Client({ connectionString: apiUrl });
    client.on('error', () => undefined);
    await client.connect();
    return new SecondLock(client);
  }

  /** Lets writes be tried in a database; once each, as the owner. */
  static async prepare(ownerUrl: string): Promise<void> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      await owner.query(TRY_WRITES);
    } finally {
      await owner.end();
    }
  }

  /** What the hat sees of all tables and can write of the tries. `account`: who says to wear it, when that is not whose it is. */
  possible({ hat, at }: Look, tries: readonly WriteTry[], account: Account = hat.account): Promise<Set<string>> {
    return this.possibleFor({ account, hatId: hat.id, at }, tries);
  }

  async possibleFor({ account, hatId, at }: { account: Account; hatId: string; at: number }, tries: readonly WriteTry[]): Promise<Set<string>> {
    await this.client.query('begin');
    try {
      await this.client.query(`select ${SETTINGS}`, [account.oidcSubject, account.id, hatId, new Date(at).toISOString()]);
      const seen = (await this.client.query<{ seen: string[] }>(SEEN)).rows[0]!.seen;
      if (tries.length === 0) return new Set(seen);
      const { rows } = await this.client.query<{ written: string[] }>('select attempt.writes($1, $2) as written', [hatId, JSON.stringify(tries)]);
      return new Set([...seen, ...rows[0]!.written]);
    } finally {
      await this.client.query('rollback');
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
