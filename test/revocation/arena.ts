import { createDatabase, startSystem, startTestIssuer, type OwnSystem, type TestDatabase, type TestIssuer, type TestSystem } from '@kapstok/testing';
import { Cluster } from './cluster';
import { leaks, runHistories, type Found, type Plan, type Tally } from './run-histories';
import { Workbench } from './stage';
import { TwinBuild, TWINS, type TwinName } from './twins/start-twin';

/** How many histories run at the same time. */
const LANES = 4;
/** Within how many histories a twin must be caught. */
const CAUGHT_WITHIN = 300;

/** Two real apis with a pool each on one database of their own, and who makes the worlds. */
export class Arena {
  private constructor(
    private readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly apis: readonly OwnSystem[],
    private readonly benches: readonly Workbench[],
    private readonly twins: TwinBuild,
  ) {}

  static async open(): Promise<Arena> {
    const [database, issuer] = [await createDatabase(), await startTestIssuer()];
    const apis: OwnSystem[] = [];
    // One after the other: the second finds the first one's build.
    for (let i = 0; i < 2; i++) apis.push(await startSystem({ processes: ['api'], like: on(database, issuer) }));
    const benches = await Promise.all(Array.from({ length: LANES }, () => Workbench.open(database.urls, issuer)));
    return new Arena(database, issuer, apis, benches, await TwinBuild.make());
  }

  async close(): Promise<void> {
    this.twins.remove();
    await Promise.all(this.benches.map((bench) => bench.close()));
    await Promise.all(this.apis.map((api) => api.stop()));
    await this.issuer.stop();
    await this.database.drop();
  }

  /** The system as it is: both apis answer, and through both rights end. */
  honest(plan: Plan): Promise<Tally> {
    return runHistories(new Cluster('the system', this.addresses, this.addresses), this.benches, plan);
  }

  /**
   * Runs the histories of the seed on a twin until one is served what had ended; `undefined` when that is not within 300. A history
   * in which the same process leaks without its fault too tells nothing of the fault: then it goes on.
   */
  async catch(name: TwinName, seed: number): Promise<Found | undefined> {
    for (let first = 1; first <= CAUGHT_WITHIN; ) {
      const tally = await this.twin(name, name, { seed, first, goOn: (number, soFar) => number <= CAUGHT_WITHIN && leaks(soFar).length === 0 });
      const [leak] = leaks(tally).sort((one, other) => one.history - other.history);
      if (!leak) return undefined;
      const without = await this.twin(name, 'no-fault', { seed, first: leak.history, goOn: (number) => number === leak.history });
      if (without.found.length === 0) return leak;
      first = leak.history + 1;
    }
    return undefined;
  }

  // One twin answers; rights end through the apis beside it, as they do when one process cannot tell another.
  private async twin(name: TwinName, fault: TwinName | 'no-fault', plan: Plan): Promise<Tally> {
    const { role, lag } = TWINS.find((twin) => twin.name === name)!;
    const twin = await this.twins.start(fault, this.database.urls[role], this.issuer.issuer);
    try {
      return await runHistories(new Cluster(name, [twin.address], this.addresses, lag), this.benches, plan);
    } finally {
      await twin.stop();
    }
  }

  private get addresses(): string[] {
    return this.apis.map(({ addresses }) => addresses.api);
  }
}

export function inWords(name: TwinName, { history, kind, probe, detail }: Found): string {
  return `${name}: caught at history ${history}, in which ${kind}: "${probe}" ${detail}; without the fault that history is right`;
}

// Of the system that is leaned on only the database and the identity provider are used.
function on({ urls }: TestDatabase, { issuer }: TestIssuer): TestSystem {
  return { databaseUrls: urls, issuer, addresses: { api: '', logbook: '', portal: '' }, pids: {}, logFolder: '' };
}
