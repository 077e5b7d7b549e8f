import { Injectable } from '@nestjs/common';
import type { ActingHat } from '@kapstok/organisation';
import { policy, validate, type Category, type Covenant, type Hat, type Law, type Outcome, type Purpose, type Task } from '@kapstok/policy';
import { examplesOf, type CovenantExample } from './covenant-examples';
import { logged } from './covenant-lines';
import { CovenantReading } from './covenant-reading';
import { CovenantRecords } from './covenant-records';
import { currentOf, offerOf, proposalOf, type CovenantRow, type RelianceRow, type VersionRow } from './covenant-rows';
import { questionOf, situationsOf, type Situation } from './covenant-situations';
import { CovenantNotOpen } from './covenant.errors';
import { COVENANT_CATEGORIES } from './covenant-terms';

/** In how many dossiers the answer on giving one category to one receiver for one purpose becomes another. */
export interface Change {
  readonly holderTask: Task;
  readonly organisationId: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly category: Category;
  readonly purpose: Purpose;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly dossiers: number;
}

/** What a covenant would do to the cases of the acting organisation. */
export interface Preview {
  readonly version: VersionRow;
  /** the moment that is compared: the start, or now when it has passed */
  readonly at: Date;
  readonly atStart: readonly Change[];
  /** at its end, and as long as it is suspended */
  readonly atEnd: readonly Change[];
  readonly disclosures: readonly RelianceRow[];
  readonly examples: readonly CovenantExample[];
}

/**
 * What would change before anybody signs: the decision itself, put about every sort of dossier of the acting organisation, with and
 * without the covenant. The database counts; the numbers here are exact and for the api to make coarse (`few`).
 */
@Injectable()
export class CovenantPreview {
  constructor(
    private readonly reading: CovenantReading,
    private readonly records: CovenantRecords,
  ) {}

  /**
   * Of the version on its way, else of the one in force; who signs looks at what lies there to be signed, and not at a draft after it. Throws CovenantNotFound or, for who is no party or may not sign for one, CovenantNotOpen.
   */
  of(hat: ActingHat, id: string): Promise<Preview> {
    return logged(hat, 'preview', id, async () => {
      const row = await this.reading.toChange(hat, id);
      const version = (hat.task === 'convenantbeheer' ? null : offerOf(row)) ?? proposalOf(row) ?? currentOf(row);
      if (!(await this.reading.actions(hat, row)).includes('preview')) throw new CovenantNotOpen(version.status);
      const at = new Date(Math.max(hat.tx.at.getTime(), (version.startsAt ?? version.validFrom ?? hat.tx.at).getTime()));
      const situations = await situationsOf(hat, version.id, at);
      const compare = await comparisons(this.records, { hat, row, version, situations, at });
      return {
        version, at,
        atStart: changes(situations, version, at, compare.without, compare.within),
        // What a later version took the place of does not come back.
        atEnd: changes(situations, version, at, compare.within, compare.after),
        disclosures: await reliance(hat, version),
        examples: examplesOf(version, at),
      };
    });
  }
}

type Between = (situation: Situation) => Covenant[];

interface Compared {
  readonly hat: ActingHat;
  readonly row: CovenantRow;
  readonly version: VersionRow;
  readonly situations: readonly Situation[];
  readonly at: Date;
}

async function comparisons(records: CovenantRecords, { hat, row, version, situations, at }: Compared): Promise<Record<'without' | 'within' | 'after', Between>> {
  const others = new Map<string, Covenant[]>();
  for (const { holder, receiver } of situations) {
    const pair = pairOf(holder, receiver);
    if (!others.has(pair)) others.set(pair, await records.between(hat, holder, receiver, at));
  }
  const replaced = await replacedBy(hat, row, version);
  const known = ({ holder, receiver }: Situation) => others.get(pairOf(holder, receiver))!.filter(({ id }) => id !== version.id);
  const kept: Between = (one) => known(one).filter(({ id }) => !replaced.includes(id));
  return { without: known, within: (one) => [...kept(one), ...asInForce(version, one.holder, one.receiver, at)], after: kept };
}

async function replacedBy({ tx }: ActingHat, { id, supersedesId }: CovenantRow, { number }: VersionRow): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from kapstok.covenant_version where (covenant_id = $1 and number < $2) or covenant_id = $3`, [id, number, supersedesId],
  );
  return rows.map((one) => one.id);
}

/** The version as a decision would have it once it is in force: nothing when the two are not both party to it. */
export function asInForce({ id, terms }: VersionRow, holder: Hat, receiver: Hat, at: Date): Covenant[] {
  const is = (hat: Hat, party: { organisationId: string; task: Task } | null) => party !== null && party.organisationId === hat.org && party.task === hat.task;
  if (![holder, receiver].every((hat) => terms.parties.some((party) => is(hat, party)))) return [];
  const categories = terms.flows.filter(({ from, to }) => is(holder, from) && (to === null || is(receiver, to))).flatMap((flow) => flow.categories);
  return [{ id, parties: both(holder, receiver), purposes: [...terms.purposes], categories: [...new Set(categories)], from: at.toISOString(), signedByAll: true }];
}

function changes(situations: readonly Situation[], { terms }: VersionRow, at: Date, before: Between, after: Between): Change[] {
  const found = new Map<string, Change>();
  for (const one of situations) {
    const [old, next] = [before(one), after(one)];
    if (!isAnswered(one, at)) continue;
    for (const purpose of terms.purposes) {
      for (const category of COVENANT_CATEGORIES) {
        const outcome = (covenants: Covenant[]) => policy.check(questionOf(one, category, purpose, at, covenants));
        const [was, becomes] = [outcome(old), outcome(next)];
        if (was !== becomes) add(found, one, { category, purpose, before: was, after: becomes });
      }
    }
  }
  return [...found.values()];
}

// A hat without what its task needs is refused everything, with and without a covenant.
function isAnswered(one: Situation, at: Date): boolean {
  return validate(questionOf(one, 'contact', 'regie', at, [])).ok;
}

function add(found: Map<string, Change>, { holder, receiver, dossiers }: Situation, what: Pick<Change, 'category' | 'purpose' | 'before' | 'after'>): void {
  const change = { holderTask: holder.task, organisationId: receiver.org, task: receiver.task, law: receiver.law ?? null, ...what };
  const at = JSON.stringify(change);
  found.set(at, { ...change, dossiers: (found.get(at)?.dossiers ?? 0) + dossiers });
}

function reliance({ tx }: ActingHat, { id }: VersionRow): Promise<RelianceRow[]> {
  return tx.query<RelianceRow>(
    `select direction, organisation_id as "organisationId", task, purpose, ends_at_start as "endsAtStart", ends_at_end as "endsAtEnd"
     from kapstok.covenant_reliance($1) order by direction, organisation_id, task, purpose`,
    [id],
  );
}

function both(...hats: Hat[]): Covenant['parties'] {
  return hats.map(({ org, task }) => ({ org, task }));
}

function pairOf(holder: Hat, receiver: Hat): string {
  return [holder.org, holder.task, receiver.org, receiver.task].join(' ');
}

/** Below this a number is told as 'fewer than': behind a small one stand cases that somebody could recognise. */
export const FEWEST = 10;

/** The number as it may be told to who works in none of those dossiers: null for 1 to 9. */
export function told(number: number): number | null {
  return number > 0 && number < FEWEST ? null : number;
}
