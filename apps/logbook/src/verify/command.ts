import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NoteRefused, Verifier } from '@kapstok/tlog';
import { Client } from 'pg';
import { TileFolder } from '../seal/tiles';
import { verify } from './verify';

const USAGE = `logbook:verify -- --tiles FOLDER --key FILE-OR-KEY [--witness FILE-OR-KEY …] [--checkpoint FILE] [--database ADDRESS]
Checks every line that the published checkpoint signs for, from that checkpoint and its hashes alone.
The signature of a witness stands below the copy that it keeps in its own folder: give that one with --checkpoint.
A line that says a moment that cannot be its own is told as well, and is for a person to look into.
Ends with 0 when all is as it was signed for, 1 when something is wrong, 2 when it could not be checked.`;

/** Checks the whole log and tells what it found. Prints one line of JSON at the end. */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { tiles: { type: 'string' }, key: { type: 'string' }, witness: { type: 'string', multiple: true }, database: { type: 'string' }, checkpoint: { type: 'string' } },
  });
  if (!values.tiles || !values.key || !values.database) throw new Error(USAGE);
  const database = new Client({ connectionString: values.database });
  await database.connect();
  const began = process.hrtime.bigint();
  try {
    const result = await verify(database, { folder: new TileFolder(values.tiles), log: keyOf(values.key), witnesses: (values.witness ?? []).map(keyOf), ...(values.checkpoint && { checkpoint: readFileSync(values.checkpoint, 'utf8') }) });
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    for (const { words } of result.findings) process.stderr.write(`Wrong: ${words}.\n`);
    for (const { words } of result.remarks) process.stderr.write(`Look into this: ${words}.\n`);
    if (result.findings.length === 0) process.stderr.write(`All ${result.checked} lines are as they were signed for${result.until ? `, up to ${result.until}` : ''}${result.letGo > 0 ? `; ${result.letGo} of them were let go after the years that they were kept` : ''}.\n`);
    process.stdout.write(`${JSON.stringify({ ok: result.findings.length === 0, ...result, linesPerSecond: Math.round(result.checked / seconds) })}\n`);
    return result.findings.length === 0 ? 0 : 1;
  } finally {
    await database.end();
  }
}

function keyOf(given: string): Verifier {
  try {
    return Verifier.parse(given);
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    return Verifier.parse(readFileSync(given, 'utf8'));
  }
}

run().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
