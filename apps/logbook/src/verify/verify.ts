import type { Client } from 'pg';
import { NoteRefused, openCheckpoint, type Verifier } from '@kapstok/tlog';
import { type TileFolder, TILE } from '../seal/tiles';
import { AgeOfPlaces, AT, letGoAt, recordsOfLettingGo, type LetGo } from './let-go';
import { PlainTree } from './plain-tree';
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
}

export interface Trusted {
  readonly folder: TileFolder;
  /** the checkpoint to check from, for example the copy of a witness; without it the one in the folder */
  readonly checkpoint?: string;
  readonly log: Verifier;
  /** each of these must have cosigned the checkpoint */
  readonly witnesses: readonly Verifier[];
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
  const nothing = { size: 0, checked: 0, letGo: 0, until: null };
  const note = trusted.checkpoint ?? (await trusted.folder.checkpoint());
  if (note === undefined) return { ...nothing, findings: [{ what: 'checkpoint', words: 'there is no checkpoint' }] };
  let [signed, elsewhere]: [ReturnType<typeof openCheckpoint> | undefined, Finding | undefined] = [undefined, undefined];
  try {
    signed = openCheckpoint(note, trusted.log, trusted.witnesses);
    elsewhere = await publishedSince(trusted, signed.size, signed.root);
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    return { ...nothing, findings: [{ what: 'checkpoint', words: error.message }] };
  }
  if (elsewhere) return { ...nothing, findings: [elsewhere] };
  const size = Number(signed.size);
  const leaves = await signedLeaves(trusted.folder, size);
  if (!leaves || !rootOf(leaves, size).equals(signed.root)) {
    return { ...nothing, size, findings: [{ what: 'tiles', words: 'the published hashes do not give the root that was signed' }] };
  }
  const { finding, ...lines } = await checkLines(database, leaves, size);
  const later = finding
    ? [finding]
    : [...(await repeatedLines(database, size)), ...(await addedLines(database, size, settledBefore(signed.extensions))), ...(await forks(database, leaves, size))];
  return { size, ...lines, findings: later };
}

// Whoever looked from elsewhere saw a checkpoint of its own: what is published now must go on from that.
async function publishedSince({ folder, checkpoint, log }: Trusted, size: bigint, root: Buffer): Promise<Finding | undefined> {
  const published = checkpoint === undefined ? undefined : await folder.checkpoint();
  if (published === undefined) return undefined;
  const now = openCheckpoint(published, log);
  if (now.size < size) return { what: 'checkpoint', words: `the published checkpoint is of ${now.size} lines, while one of ${size} lines was seen` };
  if (now.size > size || now.root.equals(root)) return undefined;
  return { what: 'log-forked', words: `of ${size} lines another checkpoint was published than the one that was seen` };
}

// All hashes of lines that were published, in one buffer: 32 bytes a line.
async function signedLeaves(folder: TileFolder, size: number): Promise<Buffer | undefined> {
  const leaves = Buffer.alloc(size * 32);
  for (let tile = 0; tile * TILE < size; tile++) {
    const width = Math.min(TILE, size - tile * TILE);
    const bytes = await folder.beginning(0, BigInt(tile), width);
    if (bytes?.length !== width * 32) return undefined;
    bytes.copy(leaves, tile * TILE * 32);
  }
  return leaves;
}

function rootOf(leaves: Buffer, size: number): Buffer {
  const tree = new PlainTree();
  for (let i = 0; i < size; i++) tree.add(leaves.subarray(i * 32, i * 32 + 32));
  return tree.root();
}

interface Checked {
  readonly checked: number;
  readonly letGo: number;
  readonly until: string | null;
  readonly finding?: Finding;
}

async function checkLines(database: Client, leaves: Buffer, size: number): Promise<Checked> {
  const records = await recordsOfLettingGo(database, leaves, size);
  const [ages, missing]: [AgeOfPlaces, Finding[]] = [new AgeOfPlaces(records), []];
  let [checked, until]: [number, string | null] = [0, null];
  const ended = (finding?: Finding): Checked => {
    const hole = firstHole(records, missing, finding !== undefined);
    return { checked: hole?.index ?? checked, letGo: hole ? missing.indexOf(hole) : missing.length, until, finding: hole ?? finding };
  };
  while (checked < size) {
    const rows = await rowsFrom(database, checked, Math.min(size, checked + BATCH));
    for (const row of rows) {
      const finding = await wrong(database, row, checked, leaves);
      if (finding?.what === 'line-missing' && records.length > 0) missing.push(finding);
      else if (finding) return ended(finding);
      else ages.see(checked, Number(row.values![AT]) / 1000);
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

// Signed with the checkpoint: every line of a transaction before this one is in it.
function settledBefore(extensions: readonly string[]): string {
  return extensions.map((line) => /^settled-before ([0-9]{1,20})$/.exec(line)?.[1]).find(Boolean) ?? '0';
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
