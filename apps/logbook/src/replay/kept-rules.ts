import { createHash } from 'node:crypto';
import { compile, currentRules, type Policy, type RuleSet } from '@kapstok/policy';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** Keeps the rules of this process for ever, so that what they decide can be decided again when there are others. Safe to repeat. */
export async function keepRules(source: DataSource, rules: RuleSet = currentRules): Promise<void> {
  const text = JSON.stringify(rules);
  const hash = createHash('sha256').update(text).digest('hex');
  await source.query('insert into logbook.kept_rules (version, content_hash, rules) values ($1, $2, $3) on conflict do nothing', [rules.version, hash, text]);
}

interface KeptRow {
  readonly version: string;
  readonly rules: RuleSet;
  readonly keptAt: Date;
}

/** The rule sets of a log, each compiled when it is first needed. */
export class KeptRules {
  private readonly compiled = new Map<RuleSet, Policy>();

  private constructor(private readonly kept: readonly KeptRow[]) {}

  static async of(database: Client): Promise<KeptRules> {
    const { rows } = await database.query<KeptRow>('select version, rules, kept_at as "keptAt" from logbook.kept_rules order by kept_at, content_hash');
    return new KeptRules(rows);
  }

  get versions(): readonly string[] {
    return [...new Set(this.kept.map(({ version }) => version))];
  }

  /**
   * The rules that were in use under this version at this moment: of several with one name the last that was kept by then, else the first.
   * Undefined when none were kept under it.
   */
  under(version: string, at: Date): Policy | undefined {
    const named = this.kept.filter((one) => one.version === version);
    const row = named.filter(({ keptAt }) => keptAt <= at).at(-1) ?? named[0];
    if (!row) return undefined;
    const known = this.compiled.get(row.rules) ?? compile(row.rules);
    this.compiled.set(row.rules, known);
    return known;
  }
}
