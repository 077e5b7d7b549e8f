// PostgreSQL refuses to run as root and then runs as the user postgres, who must be able to get at its binaries and data.
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { Fault } from '../system/fault.mjs';

/** True when `user` ({uid, gid}) may pass through every folder down to and including `path`. Nobody given means: this user. */
export function canReach(path, user) {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(statSync(folder), user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass({ mode, uid, gid }, user) {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/**
 * A folder that the user postgres can get at, the same at every start, instead of `closed`: of a clone under /root or in a
 * folder that is closed to others. In a place that everyone may write to, so it must be ours or it is refused.
 */
export function placeOutside(closed, user) {
  const key = createHash('sha256').update(realpathSync(closed)).digest('hex').slice(0, 16);
  const base = [tmpdir(), '/var/tmp', '/tmp'].find((folder) => existsSync(folder) && canReach(folder, user));
  if (!base) throw new Fault('PostgreSQL finds no folder that the user postgres can reach. Set TMPDIR to one.');
  const place = join(base, `kapstok-${process.getuid?.() ?? 'user'}-${key}`);
  mkdirSync(place, { recursive: true });
  const { uid } = lstatSync(place);
  if (!lstatSync(place).isDirectory() || (process.getuid && uid !== process.getuid())) {
    throw new Fault(`${place} belongs to another user. Remove it, or set TMPDIR to another folder.`);
  }
  chmodSync(place, 0o755);
  return place;
}
