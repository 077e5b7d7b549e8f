// Folders of test runs. A run that was killed cannot clean up; the next one does.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { canReach } from '../postgres/reach.mjs';
import { postgresUser } from '../postgres/binaries.mjs';
import { stopStale } from '../postgres/server.mjs';
import { isRunning } from './running.mjs';

const prefix = 'kapstok-test-';

function place() {
  const user = postgresUser();
  return [tmpdir(), '/var/tmp', '/tmp'].find((folder) => canReach(folder, user)) ?? tmpdir();
}

/** A new folder of this process, open to the user postgres. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(place(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** Stops what killed runs left running and removes their folders. Those of runs that still go on are left alone. */
export async function sweepTemporary() {
  for (const name of readdirSync(place()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    if (isRunning(owner)) continue;
    const folder = join(place(), name);
    await stopStale(join(folder, 'postgres')).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
