import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { SLACK } from './clock';
import { hashOfLine, RECORD_COLUMNS } from './record';

/** A line that is gone may be gone: it stood before something that is itself older than the years that its controller keeps lines. */
export interface LetGo {
  readonly lineId: string;
  /** lines from before this moment, in milliseconds since 1970 */
  readonly before: number;
  /** of the line that says so, in milliseconds since 1970, and its place in the log */
  readonly at: number;
  readonly place: number;
  readonly places: readonly Range[];
  /** the last place before which everything is known to be older; -1 until that is found, while the lines are checked */
  provenUntil: number;
  /** a line after it is from before it: the clock stood ahead when it was made, and proves no age */
  ahead: boolean;
}

/** From the first place up to, not including, the second. */
type Range = readonly [from: number, until: number];

interface SealedLine {
  readonly place: string;
  readonly values: unknown[];
  readonly salt: Buffer;
  readonly id: string;
  readonly organisationId: string | null;
  readonly controllerId: string | null;
  readonly fields: string[];
}

const LEAST_YEARS = 5;
/** where the moment of a line stands in its record, in microseconds since 1970 */
export const AT = 1;
const VALUES = `json_build_array(${RECORD_COLUMNS.map((column) => `l.${column}`).join(', ').replaceAll('l.(extract(epoch from ', '(extract(epoch from l.')})`;

/**
 * The records of letting go that count. Of each the line must be in the signed log, unchanged; the years that it names must be those that
 * the controller had set last, in a line that is in the signed log too, and at least five; it may not be from after `latest` (milliseconds since 1970);
 * and the published hashes at the places that the database names must give the sum in the line. A row of the database alone counts for nothing.
 */
export async function recordsOfLettingGo(database: Client, leaves: Buffer, size: number, latest: number): Promise<LetGo[]> {
  // Where nothing was let go nothing excuses a hole: where lines stood is known from here alone.
  const { rows: any } = await database.query('select 1 from logbook.let_go limit 1');
  if (any.length === 0) return [];
  const settings = await sealedLines(database, 'retention', leaves, size);
  const lines = await sealedLines(database, 'letGo', leaves, size);
  const records: LetGo[] = [];
  for (const line of lines) {
    const years = Number(said(line, 'years'));
    if (!Number.isInteger(years) || years < Math.max(LEAST_YEARS, yearsSet(settings, line))) continue;
    const at = Number(line.values[AT]) / 1000;
    const places = at > latest ? undefined : await placesOf(database, line, leaves, size);
    if (places) records.push({ lineId: line.id, at, place: Number(line.place), before: yearsEarlier(at, years), places, provenUntil: -1, ahead: false });
  }
  return records.sort((a, b) => a.before - b.before);
}

/**
 * Follows the lines that are there, in the order of the log. As long as none of them is from after the moment of a record, each shows that
 * all before it is old enough for that record.
 */
export class AgeOfPlaces {
  private closed = 0;
  private last = -1;
  private readonly toCome: LetGo[];
  private made: LetGo[] = [];
  private lastMade = -Infinity;

  /** sorted by their moment, the earliest first */
  constructor(private readonly records: readonly LetGo[]) {
    this.toCome = [...records].sort((a, b) => b.place - a.place);
  }

  /** A line that is as it was signed for; `moment` in milliseconds since 1970. */
  see(place: number, moment: number): void {
    for (let record = this.records[this.closed]; record && record.before <= moment; record = this.records[++this.closed]) record.provenUntil = this.last;
    this.last = place;
    while (this.toCome.length > 0 && this.toCome.at(-1)!.place < place) {
      const record = this.toCome.pop()!;
      this.made.push(record);
      this.lastMade = Math.max(this.lastMade, record.at);
    }
    if (moment < this.lastMade - SLACK) this.setAhead(moment);
  }

  private setAhead(moment: number): void {
    for (const record of this.made) record.ahead ||= moment < record.at - SLACK;
    this.made = this.made.filter(({ ahead }) => !ahead);
    this.lastMade = Math.max(-Infinity, ...this.made.map(({ at }) => at));
  }

  /** There are no more lines. */
  end(): void {
    for (const record of this.records.slice(this.closed)) record.provenUntil = this.last;
  }
}

/** Says of a place whether a record is about it, and whether what stood there was old enough. */
export function letGoAt(records: readonly LetGo[]): (place: number) => 'no' | 'not-proven' | 'yes' {
  const ranges = records.filter(({ ahead }) => !ahead).flatMap(({ places, provenUntil }) => places.map(([from, until]) => ({ from, until, provenUntil }))).sort((a, b) => a.from - b.from);
  return (place) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.from <= place) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    if (!range || range.until <= place) return 'no';
    return place < range.provenUntil ? 'yes' : 'not-proven';
  };
}

async function sealedLines(database: Client, word: string, leaves: Buffer, size: number): Promise<SealedLine[]> {
  const { rows } = await database.query<SealedLine>(
    `select f.index::text as place, l.id::text as id, l.salt, l.fields, l.organisation_id::text as "organisationId",
       l.controller_id::text as "controllerId", ${VALUES} as values
     from logbook.access_line l join logbook.leaf f on f.line_id = l.id and f.line_at = l.at
     where l.event = 'administer' and l.event not in ('read','list','count') and l.outcome = 'allowed' and $1 = any (l.fields) and f.index < $2 order by f.index`,
    [word, size],
  );
  return rows.filter(({ place, values, salt }) => hashOfLine({ values: values as string[], salt }).equals(hashAt(leaves, Number(place))));
}

// What the controller had set last before it let go; who set nothing keeps the least.
function yearsSet(settings: readonly SealedLine[], { place, organisationId }: SealedLine): number {
  const last = settings.filter((one) => one.controllerId === organisationId && Number(one.place) < Number(place)).at(-1);
  return last ? Number(said(last, 'years')) || LEAST_YEARS : LEAST_YEARS;
}

function said({ fields }: SealedLine, name: string): string | undefined {
  return fields.find((field) => field.startsWith(`${name}=`))?.slice(name.length + 1);
}

// The database says where; that it is there is shown by the hashes.
async function placesOf(database: Client, line: SealedLine, leaves: Buffer, size: number): Promise<Range[] | undefined> {
  const { rows } = await database.query<{ from: string; until: string }>(
    'select lower(r)::text as "from", upper(r)::text as until from logbook.let_go g, unnest(g.places) r where g.line_id = $1 order by lower(r)', [line.id],
  );
  const places = rows.map(({ from, until }): Range => [Number(from), Number(until)]);
  const sum = createHash('sha256');
  let count = 0;
  for (const [from, until] of places) {
    if (from < 0 || until > size || from >= until) return undefined;
    for (let place = from; place < until; place++, count++) sum.update(hashAt(leaves, place));
  }
  return count > 0 && String(count) === said(line, 'count') && sum.digest('hex') === said(line, 'leaves') ? places : undefined;
}

function hashAt(leaves: Buffer, place: number): Buffer {
  return leaves.subarray(place * 32, place * 32 + 32);
}

function yearsEarlier(at: number, years: number): number {
  const moment = new Date(at);
  moment.setUTCFullYear(moment.getUTCFullYear() - years);
  return moment.getTime();
}
