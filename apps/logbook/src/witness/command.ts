import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCheckpoint, Signer, Verifier } from '@kapstok/tlog';
import { witnessed } from './witness';

const USAGE = `logbook:witness -- --log ADDRESS --log-key FILE --name NAME --folder FOLDER
Fetches the checkpoint of the log, cosigns it when it goes on from the last one that was seen, keeps it in the folder and sends it back.
The folder holds the witness's own key (made the first time), its public key and the last checkpoint.`;

/** One round of a witness; to be run every so often by the organisation that watches. Ends with 1 when the log may not be trusted. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { log: { type: 'string' }, 'log-key': { type: 'string' }, name: { type: 'string' }, folder: { type: 'string' } } });
  const { log, name, folder, 'log-key': logKey } = values;
  if (!log || !name || !folder || !logKey) throw new Error(USAGE);
  mkdirSync(folder, { recursive: true });
  const verifier = Verifier.parse(readFileSync(logKey, 'utf8'));
  const witness = new Signer(name, 'witness', ownSeed(join(folder, 'key')));
  writeFileSync(join(folder, 'key.pub'), `${witness.verifier}\n`);
  const kept = join(folder, 'checkpoint');
  const seen = existsSync(kept) ? openCheckpoint(readFileSync(kept, 'utf8'), verifier, [witness.verifier]) : undefined;
  const source = async (from: bigint, to: bigint) => ((await json(`${log}/proof/consistency?from=${from}&to=${to}`)) as string[]).map((hash) => Buffer.from(hash, 'base64'));
  const { cosigned, seen: now } = await witnessed(await text(`${log}/checkpoint`), { log: verifier, witness, seen, source });
  writeFileSync(`${kept}.half`, cosigned);
  renameSync(`${kept}.half`, kept);
  const sent = await fetch(`${log}/cosignature`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: cosigned });
  process.stdout.write(`${JSON.stringify({ size: Number(now.size), sent: sent.status === 204 })}\n`);
}

function ownSeed(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
}

async function text(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function json(address: string): Promise<unknown> {
  return JSON.parse(await text(address));
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
