import { randomUUID } from 'node:crypto';
import type { World } from '@kapstok/testing';

/** One question about consent: in a world of its own, at a moment that is often an edge of something in it. */
export interface ConsentQuestion {
  readonly subjectId: string;
  readonly category: string;
  readonly organisationId: string;
  readonly task: string;
  readonly purpose: string;
  readonly at: Date;
}

type Row = Record<string, string | boolean | null | readonly string[]>;

const DAY = 24 * 3600 * 1000;
const BASE = Date.parse('2026-03-01T10:00:00.000Z');
const CATEGORIES = ['contact', 'voortgang', 'diagnose'];
const TASKS = ['hulpverlening', 'onderwijs'];
const PURPOSES = ['hulpverlening', 'onderwijs'];

/** Numbers that are the same for the same seed (mulberry32). */
export function random(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share: number) => next() < share,
    below: (limit: number) => Math.floor(next() * limit),
    one: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!,
  };
}

type Random = ReturnType<typeof random>;

/** Fills the tables with worlds of one subject each, and gives a question about each. */
export async function randomWorlds(world: World, seed: number, count: number): Promise<ConsentQuestion[]> {
  const dice = random(seed);
  const tables: Record<string, Row[]> = { person: [], gezag: [], incapacity: [], consent: [], consent_withdrawal: [] };
  const organisations = [await world.organisation(), await world.organisation()].map(({ id }) => id);
  const recorder = await world.hat();
  const questions = Array.from({ length: count }, () => oneWorld(dice, tables, organisations, recorder.id));
  for (const [table, rows] of Object.entries(tables)) {
    // All rows of a table in one statement: two thousand worlds are some twenty thousand rows. What no row says keeps its default.
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
    await world.query(`insert into kapstok.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::kapstok.${table}, $1::jsonb)`, [JSON.stringify(rows)]);
  }
  return questions;
}

function oneWorld(dice: Random, tables: Record<string, Row[]>, organisations: readonly string[], recorderId: string): ConsentQuestion {
  const at = new Date(BASE + dice.below(30) * DAY + dice.one([0, 0, 13.25 * 3600 * 1000, 12 * 3600 * 1000]));
  const edge = () => edgeOf(dice, at);
  const subjectId = randomUUID();
  tables.person!.push({ id: subjectId, name: 'Fictief', birth_date: birthDate(dice, at) });
  const parents = [0, 1].map(() => {
    const id = randomUUID();
    tables.person!.push({ id, name: 'Fictief', birth_date: '1985-05-05' });
    return id;
  });
  for (const holder of parents) if (dice.chance(0.85)) tables.gezag!.push({ id: randomUUID(), child_id: subjectId, holder_id: holder, ...period(dice, edge) });
  if (dice.chance(0.2)) tables.incapacity!.push({ id: randomUUID(), person_id: subjectId, ...period(dice, edge) });
  const asked = { category: dice.one(CATEGORIES), organisationId: dice.one(organisations), task: dice.one(TASKS), purpose: dice.one(PURPOSES) };
  for (const person of [subjectId, ...parents]) {
    // Mostly about what is asked, so that often everything counts but for one thing.
    for (let answers = dice.below(4); answers > 0; answers--) tables.consent!.push(answer(dice, { subjectId, person, asked, edge, at, organisations, recorderId }));
  }
  for (const { id, subject_id } of tables.consent!) {
    if (subject_id === subjectId && dice.chance(0.2)) tables.consent_withdrawal!.push({ consent_id: id!, withdrawn_at: edge(), how: 'oral', recorded_by_hat_id: recorderId });
  }
  return { subjectId, ...asked, at };
}

interface About {
  readonly subjectId: string;
  readonly person: string;
  readonly asked: Omit<ConsentQuestion, 'subjectId' | 'at'>;
  readonly edge: () => string;
  readonly at: Date;
  readonly organisations: readonly string[];
  readonly recorderId: string;
}

function answer(dice: Random, { subjectId, person, asked, edge, at, organisations, recorderId }: About): Row {
  const rarely = <T>(usual: T, other: T, share = 0.08) => (dice.chance(share) ? other : usual);
  const givenAt = dice.chance(0.5) ? moment(at.getTime() - dice.one([1, 1, 2, 3]) * DAY) : edge();
  const expiresAt = dice.chance(0.3) ? edge() : null;
  return {
    id: randomUUID(), subject_id: subjectId, given_by_id: person, answer: rarely('given', 'refused', 0.15), kind: rarely('verstrekking', 'deelname'),
    categories: dice.chance(0.85) ? [asked.category, 'plan'] : [dice.one(CATEGORIES)],
    to_organisation_id: dice.chance(0.4) ? null : dice.chance(0.9) ? asked.organisationId : dice.one(organisations),
    to_task: dice.chance(0.9) ? asked.task : dice.one(TASKS), purpose: dice.chance(0.9) ? asked.purpose : dice.one(PURPOSES),
    given_at: givenAt, expires_at: expiresAt !== null && expiresAt > givenAt ? expiresAt : null,
    free: rarely(true, false, 0.04), informed: rarely(true, false, 0.04), explicit: rarely(true, false, 0.04), how: 'oral', recorded_by_hat_id: recorderId,
  };
}

function period(dice: Random, edge: () => string): Row {
  const from = dice.chance(0.8) ? moment(BASE - 1000 * DAY) : edge();
  const until = dice.chance(0.25) ? edge() : null;
  return { valid_from: from, valid_until: until !== null && until > from ? until : null };
}

/** The moment itself, a microsecond or a millisecond beside it, or days away: text with microseconds, as the database keeps it. */
function edgeOf(dice: Random, at: Date): string {
  const exactly = moment(at.getTime());
  return dice.one([
    exactly, exactly, exactly.replace('000Z', '001Z'), moment(at.getTime() - 1).replace('000Z', '999Z'), moment(at.getTime() + 1), moment(at.getTime() - 1),
    moment(at.getTime() - 5 * DAY), moment(at.getTime() + 5 * DAY), moment(at.getTime() - DAY),
  ]);
}

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}

/** Around 0, 12, 16, 18 and further away; on the day itself, before it and after it; sometimes 29 February. */
function birthDate(dice: Random, at: Date): string {
  if (dice.chance(0.03)) return dice.one(['2012-02-29', '2008-02-29']);
  const day = new Date(at.getTime() + dice.one([0, 0, 1, -1, 40, -40]) * DAY);
  return `${day.getUTCFullYear() - dice.one([3, 12, 12, 12, 14, 16, 16, 16, 18, 30])}-${day.toISOString().slice(5, 10)}`.replace(/-02-29$/, '-02-28');
}
