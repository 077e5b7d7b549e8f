import type { Dice } from '../policy-database/dice';
import type { ApiProcess } from './ground/apis';
import type { Ground } from './ground/ground';
import type { Break } from './ground/wire';

/** What breaks besides connections of who asks, and how often each fell. */
export interface Fallen {
  /** sessions of an api that were ended in the midst of a request (pg_terminate_backend) */
  sessionsEnded: number;
  /** connections of an api to the database that broke while the database was at work on it */
  databaseCut: Record<Break, number>;
  /** statements that failed for want of room on the disk of the log */
  diskFull: number;
  databaseRestarts: Record<'fast' | 'immediate' | 'crash', number>;
  apisKilled: number;
}

type Blow = 'session' | 'wire' | 'disk' | 'api' | 'fast' | 'immediate' | 'crash';
/** How often each falls, against the others; what takes seconds to come back from is rare. */
const SHARES: readonly (readonly [Blow, number])[] = [['session', 80], ['wire', 110], ['disk', 16], ['api', 3], ['immediate', 1], ['fast', 1], ['crash', 1]];
const BREAKS: readonly Break[] = ['at once', 'question lost', 'answer lost'];
/** So many answers with data, on average half of it, come between two blows, or there is nothing to hold against the log; not waited for longer than PATIENCE (ms). */
const BETWEEN = 4;
const PATIENCE = 2000;
/** Milliseconds that the disk is full. */
const FULL = 400;

/** Deals blows one after the other until it is told to stop. */
export class Blows {
  readonly fallen: Fallen = {
    sessionsEnded: 0, databaseCut: { 'at once': 0, 'question lost': 0, 'answer lost': 0 }, diskFull: 0,
    databaseRestarts: { fast: 0, immediate: 0, crash: 0 }, apisKilled: 0,
  };
  private stopped = false;
  private readonly starting = new Set<Promise<void>>();
  private readonly down = new Set<ApiProcess>();

  constructor(
    private readonly ground: Ground,
    private readonly apis: readonly ApiProcess[],
    private readonly dice: Dice,
    /** how many answers with data came so far */
    private readonly came: () => number,
  ) {}

  async deal(): Promise<void> {
    // Each heavy blow falls at least once, whatever chance says.
    for (const blow of ['api', 'fast', 'immediate', 'crash', 'disk'] as const) await this.fall(blow);
    while (!this.stopped) {
      await this.fall(this.any());
      await this.someCome();
    }
    await Promise.all(this.starting);
  }

  stop(): void {
    this.stopped = true;
  }

  // By what comes through and not by the clock: a busy machine is hit as hard as a quiet one.
  private async someCome(): Promise<void> {
    const [enough, until] = [this.came() + this.dice.below(BETWEEN), Date.now() + PATIENCE];
    while (this.came() < enough && Date.now() < until && !this.stopped) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private any(): Blow {
    let place = this.dice.below(SHARES.reduce((sum, [, share]) => sum + share, 0));
    return SHARES.find(([, share]) => (place -= share) < 0)![0];
  }

  private async fall(blow: Blow): Promise<void> {
    const { server, wire, disk } = this.ground;
    const { fallen, dice } = this;
    if (blow === 'session') fallen.sessionsEnded += (await this.atWork('pg_terminate_backend(pid)')).length;
    else if (blow === 'wire') {
      const how = dice.one(BREAKS);
      if (await wire.break(how, (below) => dice.below(below))) fallen.databaseCut[how] += 1;
    } else if (blow === 'disk') fallen.diskFull += await disk.during(FULL);
    else if (blow === 'api') await this.killApi();
    else if (blow === 'crash') await this.crash();
    else {
      await server.restart(blow);
      fallen.databaseRestarts[blow] += 1;
    }
  }

  /** One session of an api in which a statement or a transaction is under way, if there is one. */
  private async atWork(what: string): Promise<{ pid: number }[]> {
    const rows = await this.ground.server.tried<{ pid: number; done: unknown }>(
      `with one as (select pid from pg_stat_activity where usename = 'kapstok_api' and state <> 'idle' order by random() limit 1) select pid, ${what} as done from one`,
    );
    return (rows ?? []).filter(({ done }) => done !== false);
  }

  // Until there is one: who asks goes on asking, however long the apis take to come back from the blow before.
  private async crash(): Promise<void> {
    const [session] = await this.atWork('true');
    // One that ended by itself meanwhile cannot fall over any more.
    if (session && (await this.ground.server.crash(session.pid).then(() => true, () => false))) {
      this.fallen.databaseRestarts.crash += 1;
      await this.ground.server.asked('select 1 as up');
    } else if (!this.stopped) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await this.crash();
    }
  }

  // The other answers meanwhile, and goes on being hit.
  private async killApi(): Promise<void> {
    const up = this.apis.filter((api) => !this.down.has(api));
    if (up.length < this.apis.length) return;
    const api = this.dice.one(up);
    this.down.add(api);
    await api.kill();
    this.fallen.apisKilled += 1;
    const start = api.start().finally(() => {
      this.down.delete(api);
      this.starting.delete(start);
    });
    this.starting.add(start);
  }
}

export function sum({ sessionsEnded, databaseCut, diskFull, databaseRestarts, apisKilled }: Fallen): number {
  return sessionsEnded + diskFull + apisKilled + [databaseCut, databaseRestarts].flatMap((counts) => Object.values(counts)).reduce((total, count) => total + count, 0);
}
