import { execFile } from 'node:child_process';
import { readFile, stat, statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { PrivateServer } from './private-server';

/** How a full disk is made: a disk of its own for the lines of the log, or where none can be mounted a trigger that fails as one. */
export type DiskKind = 'mounted' | 'trigger';

/** Makes the disk on which the log stands full for a while. */
export class FullDisk {
  private constructor(
    private readonly server: PrivateServer,
    readonly kind: DiskKind,
  ) {}

  static async prepare(server: PrivateServer): Promise<FullDisk> {
    const { disk } = server.at;
    if (!disk) {
      await server.asked(TRIGGER);
      return new FullDisk(server, 'trigger');
    }
    await server.asked(`create tablespace small_disk location '${disk}'`);
    await server.asked(MOVE);
    return new FullDisk(server, 'mounted');
  }

  /** Full for so many milliseconds; gives how many statements failed on it. */
  async during(milliseconds: number): Promise<number> {
    const { size } = await stat(this.server.at.logFile);
    await this.fill();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await this.empty();
    const told = (await readFile(this.server.at.logFile)).subarray(size).toString();
    return told.match(/ERROR: .*no space left on device/gi)?.length ?? 0;
  }

  private async fill(): Promise<void> {
    const { disk } = this.server.at;
    if (!disk) return void (await this.server.tried('alter table logbook.access_line enable trigger full_disk'));
    for (let tries = 0; ; tries++) {
      // What is written meanwhile must still fit, or the system refuses the size.
      const { blocks, bfree, bsize } = await statfs(disk);
      const done = await remount(disk, String((blocks - bfree + 4 * tries) * bsize)).catch((error: Error) => error);
      if (!(done instanceof Error)) return;
      if (tries > 50) throw done;
    }
  }

  private async empty(): Promise<void> {
    const { disk } = this.server.at;
    if (!disk) return void (await this.server.asked('alter table logbook.access_line disable trigger full_disk'));
    await remount(disk, '2g');
  }
}

function remount(disk: string, size: string): Promise<unknown> {
  return promisify(execFile)('mount', ['-o', `remount,size=${size}`, disk]);
}

// Every partition with its indexes, so that a line needs room there for all that it writes.
const MOVE = `do $$ declare part regclass; index text; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'logbook.access_line'::regclass loop
    execute format('alter table %s set tablespace small_disk', part);
    for index in select indexrelid::regclass::text from pg_index where indrelid = part loop
      execute format('alter index %s set tablespace small_disk', index);
    end loop;
  end loop; end $$`;

const TRIGGER = `create function logbook.full_disk() returns trigger language plpgsql as $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$;
  create trigger full_disk before insert on logbook.access_line for each row execute function logbook.full_disk();
  alter table logbook.access_line disable trigger full_disk`;
