import type { Client } from 'pg';
import { NoteRefused, openCheckpoint, type Verifier } from '@kapstok/tlog';
import type { TileFolder } from '../seal/tiles';
import { Clock, SLACK, type Remark } from './clock';
import { AgeOfPlaces, AT, letGoAt, recordsOfLettingGo, type LetGo } from './let-go';
import { PlainTree } from './plain-tree';
import { higherTiles, latestMoment, publishedSince, settledBefore, signedLeaves, splitView, treeOf, wentOn, type Signed } from './published';
import { hashOfLine, RECORD_COLUMNS } from './record';

/** What is wrong, and where it begins. */
export interface Finding {
  readonly what: 'checkpoint' | 'tiles' | 'line-changed' | 'line-missing' | 'line-moved' | 'line-added' | 'log-shorter' | 'log-forked';
  /** the place in the log, from 0; absent when it has none */
  readonly index?: number;
  readonly lineId?: string;
  readonly words: string;
}

export interface Verified {
  /** lines that the checkpoint signs for */
  readonly size: number;
  readonly checked: number;
  /** of those: lines that were let go after the years of their controller, with a record that was signed for */
  readonly letGo: number;
  /** of the last line that was checked, ISO 8601 */
  readonly until: string | null;
  readonly findings: readonly Finding[];
  /** lines that are as they were signed for, and say a moment that cannot be theirs: the first of each kind */
  readonly remarks: readonly Remark[];
}

export interface Trusted {
  readonly folder: TileFolder;
  /** the checkpoint to check from, for example the copy of a witness; without it the one in the folder */
  readonly checkpoint?: string;
  readonly log: Verifier;
  /** each of these must have cosigned the checkpoint */
  readonly witnesses: readonly Verifier[];
  /** in milliseconds since 1970, by the clock of who verifies; now when absent */
  readonly now?: number;
}

interface Row {
  readonly place: string;
  readonly leafLine: string;
  readonly id: string | null;
  readonly at: string | null;
  readonly salt: Buffer | null;
  readonly values: unknown[] | null;
}

const BATCH = 4_096;

/**
 * Checks every line that the signed checkpoint outside the database signs for, from that checkpoint and its hashes alone: what the
 * database says about its own hashes is not believed. Names the first line that is wrong, and lines that were put in between.
 */
export async function verify(database: Client, trusted: Trusted): Promise<Verified> {
  const nothing = { size: 0, checked: 0, letGo: 0, until: null, remarks: [] };
  const note = trusted.checkpoint ?? (await trusted.folder.checkpoint());
  if (note === undefined) return { ...nothing, findings: [{ what: 'checkpoint', words: 'there is no checkpoint' }] };
  let [signed, published]: [Signed | undefined, Signed | undefined] = [undefined, undefined];
  try {
    signed = openCheckpoint(note, trusted.log, trusted.witnesses);
    published = await publishedSince(trusted);
    settledBefore(signed.extensions);
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    return { ...nothing, findings: [{ what: 'checkpoint', words: error.message }] };
  }
  const size = Number(signed.size);
  const elsewhere = published && wentOn(signed, published);
  if (elsewhere) return { ...nothing, findings: [elsewhere] };
  const leaves = await signedLeaves(trusted.folder, size);
  const tree = treeOf(leaves ?? Buffer.alloc(0));
  if (!leaves || !tree.root().equals(signed.root)) {
    return { ...nothing, size, findings: [{ what: 'tiles', words: 'the published hashes do not give the root that was signed' }] };
  }
  const besides = (await splitView(trusted.folder, signed, published)) ?? (await higherTiles(trusted.folder, tree));
  if (besides) return { ...nothing, size, findings: [besides] };
  const clock = new Clock(latestMoment(trusted, signed));
  const { finding, lastAt, ...lines } = await checkLines(database, leaves, size, clock);
  const settled = settledBefore(signed.extensions);
  const later = finding
    ? [finding]
    : [...(await repeatedLines(database, size)), ...(await addedLines(database, size, settled)), ...(await forks(database, leaves, size))];
  return { size, ...lines, findings: later, remarks: [...clock.remarks, ...(finding ? [] : await lateLines(database, settled, lastAt))] };
}

interface Checked {
  readonly checked: number;
  readonly letGo: number;
  readonly until: string | null;
  /** of that line, in milliseconds since 1970 */
  readonly lastAt: number | null;
  readonly finding?: Finding;
}

async function checkLines(database: Client, leaves: Buffer, size: number, clock: Clock): Promise<Checked> {
  const records = await recordsOfLettingGo(database, leaves, size, clock.latest);
  const [ages, missing]: [AgeOfPlaces, Finding[]] = [new AgeOfPlaces(records), []];
  let [checked, until, lastAt]: [number, string | null, number | null] = [0, null, null];
  const ended = (finding?: Finding): Checked => {
    const hole = firstHole(records, missing, finding !== undefined);
    return { checked: hole?.index ?? checked, letGo: hole ? missing.indexOf(hole) : missing.length, until, lastAt, finding: hole ?? finding };
  };
  while (checked < size) {
    const rows = await rowsFrom(database, checked, Math.min(size, checked + BATCH));
    for (const row of rows) {
      const finding = await wrong(database, row, checked, leaves);
      if (finding?.what === 'line-missing' && records.length > 0) missing.push(finding);
      else if (finding) return ended(finding);
      else {
        lastAt = Number(row.values![AT]) / 1000;
        ages.see(checked, lastAt);
        clock.see(checked, row.id!, lastAt);
      }
      checked += 1;
      until = row.at ?? until;
    }
    if (rows.length === 0) return ended(await gone(database, checked, leaves, `the database has no line ${checked}, while ${size} were signed for`));
  }
  ages.end();
  return ended();
}

// Whether what is missing was old enough is known only when the log was read to its end; before that a record is taken at its word.
function firstHole(records: readonly LetGo[], missing: readonly Finding[], early: boolean): Finding | undefined {
  const at = letGoAt(records);
  return missing.find(({ index }) => {
    const letGo = at(index!);
    return letGo === 'no' || (letGo === 'not-proven' && !early);
  });
}

async function rowsFrom(database: Client, from: number, until: number): Promise<Row[]> {
  const { rows } = await database.query<Row>({
    name: 'verify-lines',
    text: `select f.index::text as place, f.line_id::text as "leafLine", l.id::text as id, l.at::text as at, l.salt,
        case when l.id is not null then json_build_array(${RECORD_COLUMNS.map((column) => `l.${column}`).join(', ').replaceAll('l.(extract(epoch from ', '(extract(epoch from l.')}) end as values
      from logbook.leaf f left join logbook.access_line l on l.id = f.line_id and l.at = f.line_at
      where f.index >= $1 and f.index < $2 order by f.index`,
    values: [from, until],
  });
  return rows;
}

async function wrong(database: Client, row: Row, place: number, leaves: Buffer): Promise<Finding | undefined> {
  const hash = leaves.subarray(place * 32, place * 32 + 32);
  if (Number(row.place) < place) return { what: 'line-added', index: Number(row.place), lineId: row.leafLine, words: `line ${row.leafLine} stands there twice` };
  if (Number(row.place) !== place) return gone(database, place, leaves, `place ${place} of the log is empty`);
  if (row.id === null || row.salt === null || row.values === null) return { what: 'line-missing', index: place, lineId: row.leafLine, words: `line ${row.leafLine} is not there any more` };
  if (hashOfLine({ values: row.values as string[], salt: row.salt }).equals(hash)) return undefined;
  const { rows } = await withHash(database, hash);
  if (rows[0] && rows[0].id !== row.id) return { what: 'line-moved', index: place, lineId: rows[0].id, words: `at place ${place} stands another line than was signed for` };
  return { what: 'line-changed', index: place, lineId: row.id, words: `line ${row.id} is not as it was signed for` };
}

function withHash(database: Client, hash: Buffer) {
  return database.query<{ id: string }>({ name: 'verify-hash', text: 'select id::text as id from logbook.access_line where leaf_hash = $1', values: [hash] });
}

// A place without a line: is the line itself still there, or is it gone too?
async function gone(database: Client, place: number, leaves: Buffer, words: string): Promise<Finding> {
  const { rows } = await withHash(database, leaves.subarray(place * 32, place * 32 + 32));
  return rows[0] ? { what: 'line-moved', index: place, lineId: rows[0].id, words } : { what: 'log-shorter', index: place, words };
}

// A line has one place: who signs for it twice makes one look into two.
async function repeatedLines(database: Client, size: number): Promise<Finding[]> {
  const { rows } = await database.query<{ id: string; place: string }>(
    `select f.line_id::text as id, f.index::text as place from logbook.leaf f join logbook.leaf e on e.line_id = f.line_id and e.index < f.index
     where f.index < $1 order by f.index limit 1`,
    [size],
  );
  return rows.map(({ id, place }) => ({ what: 'line-added', index: Number(place), lineId: id, words: `line ${id} stands in the log a second time` }));
}

// Lines that are older than the checkpoint and stand in no log: put in afterwards.
async function addedLines(database: Client, size: number, settled: string): Promise<Finding[]> {
  const { rows } = await database.query<{ id: string }>({
    name: 'verify-added',
    text: `select l.id::text as id from logbook.access_line l
     where l.tx < $2::xid8
       and not exists (select 1 from logbook.leaf f where f.line_id = l.id and f.line_at = l.at and f.index < $1)
     order by l.at, l.id limit 1`,
    values: [size, settled],
  });
  return rows.map(({ id }) => ({ what: 'line-added', lineId: id, words: `line ${id} was put in among lines that were already signed for` }));
}

// A line that waits to be sealed is younger than what was sealed; one that says otherwise was given a transaction and a moment by hand.
async function lateLines(database: Client, settled: string, lastAt: number | null): Promise<Remark[]> {
  if (lastAt === null) return [];
  const { rows } = await database.query<{ id: string; at: string }>(
    `select l.id::text as id, l.at::text as at from logbook.access_line l
     where l.tx >= $1::xid8 and l.at < to_timestamp($2::float8 / 1000) and not exists (select 1 from logbook.leaf f where f.line_id = l.id and f.line_at = l.at)
     order by l.at, l.id limit 1`,
    [settled, lastAt - SLACK],
  );
  return rows.map(({ id, at }) => ({ what: 'line-late', lineId: id, words: `line ${id} says ${at} and is not in the log yet, while that is later already` }));
}

// What the database itself signed for at earlier and equal sizes must be the beginning of what was published.
async function forks(database: Client, leaves: Buffer, size: number): Promise<Finding[]> {
  const { rows } = await database.query<{ size: string; root: Buffer }>('select size::text as size, root from logbook.checkpoint c where c.size <= $1 order by c.size', [size]);
  const tree = new PlainTree();
  for (const { size: at, root } of rows) {
    while (tree.size < Number(at)) tree.add(leaves.subarray(tree.size * 32, tree.size * 32 + 32));
    if (!tree.root().equals(root)) return [{ what: 'log-forked', index: Number(at), words: `the database keeps another checkpoint of ${at} lines than follows from what was published` }];
  }
  return [];
}
