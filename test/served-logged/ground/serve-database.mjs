// A PostgreSQL server of one harness alone, that may be treated badly. Talks over the channel to its parent and stops when that is gone.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '../../../infra/postgres/binaries.mjs';
import { startPostgres } from '../../../infra/postgres/server.mjs';
import { newPasswords, prepareDatabase } from '../../../infra/system/database.mjs';
import { freePorts } from '../../../infra/system/ports.mjs';
import { isRunning } from '../../../infra/system/running.mjs';
import { sweepTemporary, temporaryFolder } from '../../../infra/system/temporary.mjs';

await sweepTemporary();
const folder = temporaryFolder();
const [port] = await freePorts(1);
const options = { folder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log'), port, password: newPasswords().kapstok_owner, throwaway: true };
let server = await startPostgres(options);
const { urls } = await prepareDatabase({ adminUrl: server.url(), database: 'kapstok', passwords: newPasswords() });

// Beside the folders of test runs, not in one: what is mounted cannot be removed.
const disks = '/var/tmp';
const diskName = 'kapstok-small-disk-';

/** A disk of its own, as small as one wants, where this user may make one: as root on Linux. */
function mountSmallDisk() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return undefined;
  for (const name of readdirSync(disks).filter((entry) => entry.startsWith(diskName))) {
    if (!isRunning(Number(name.slice(diskName.length).split('-')[0]))) unmount(join(disks, name));
  }
  const place = mkdtempSync(join(disks, `${diskName}${process.pid}-`));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2g,mode=755', 'tmpfs', place], { stdio: 'ignore' }).status !== 0) {
    rmSync(place, { recursive: true });
    return undefined;
  }
  const user = postgresUser();
  if (user) chownSync(place, user.uid, user.gid);
  return place;
}

function unmount(place) {
  spawnSync('umount', [place], { stdio: 'ignore' });
  rmSync(place, { recursive: true, force: true });
}
const disk = mountSmallDisk();

const orders = {
  /** SIGINT: sessions are ended in order. SIGQUIT: everything stops at once, and the server recovers when it starts. */
  async restart({ signal }) {
    process.kill(server.pid, signal);
    await server.exited;
    server = await startPostgres(options);
  },
  /** One of its processes falls over: all sessions end and the server recovers by itself. */
  async crash({ pid }) {
    process.kill(pid, 'SIGKILL');
  },
};

async function end() {
  await server.stop();
  if (disk) unmount(disk);
  rmSync(folder, { recursive: true, force: true });
}

process.on('message', ({ id, order, ...details }) => {
  const answer = (message) => process.connected && process.send({ id, ...message });
  Promise.resolve(orders[order](details)).then(
    () => answer({}),
    (error) => answer({ failed: String(error?.stack ?? error) }),
  );
});
process.once('disconnect', () => void end().finally(() => process.exit()));
process.send({ ready: { urls, port, logFile: options.logFile, disk } });
