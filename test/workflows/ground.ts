import { createDatabase, createWorld, startSystem, startTestIssuer, type Caller, type Dossier, type Entry, type Hat, type OwnSystem, type TestDatabase, type TestIssuer, type TestSystem, type World } from '@kapstok/testing';

/** Who takes part in all workflows of a run: a holder with two professionals, and the Raad that asks. Each workflow has a child of its own. */
export interface Cast {
  readonly asker: Hat;
  readonly helper: Hat;
  readonly colleague: Hat;
  readonly callers: ReadonlyMap<Hat, Caller>;
}

export interface Family {
  readonly child: { readonly id: string };
  /** of the Raad, from which it asks */
  readonly asking: Dossier;
  readonly held: Dossier;
  readonly entry: Entry;
}

/** Two real apis and a worker on a database of their own, and the means to kill each. */
export class Ground {
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    readonly apis: readonly OwnSystem[],
    readonly worker: OwnSystem,
    readonly world: World,
    readonly cast: Cast,
  ) {}

  static async open(): Promise<Ground> {
    const [database, issuer] = [await createDatabase(), await startTestIssuer()];
    const like: TestSystem = { databaseUrls: database.urls, issuer: issuer.issuer, addresses: { api: '', logbook: '', portal: '' }, pids: {}, logFolder: '' };
    const apis: OwnSystem[] = [];
    for (let i = 0; i < 2; i++) apis.push(await startSystem({ processes: ['api'], like }));
    const worker = await startSystem({ processes: ['worker'], like });
    const world = await createWorld(database.urls.owner);
    return new Ground(database, issuer, apis, worker, world, await castOf(world, issuer));
  }

  /** Of one workflow alone. Made one after the other: the rows go in over one connection. */
  family(): Promise<Family> {
    const made = this.last.then(() => this.makeFamily());
    this.last = made.catch(() => undefined);
    return made;
  }

  private async makeFamily(): Promise<Family> {
    const { world, cast } = this;
    const child = await world.personOfAge(8, 'Fictief kind');
    const aCase = await world.case();
    const asking = await world.dossier({ kind: 'raad', case: aCase, subject: child, controller: cast.asker.organisation });
    const held = await world.dossier({ case: aCase, subject: child, controller: cast.helper.organisation });
    await world.involvement({ hat: cast.asker, dossier: asking });
    await world.involvement({ hat: cast.helper, dossier: held });
    const entry = await world.entry({ dossier: held, author: cast.helper, category: 'voortgang', summary: 'Het gaat beter op school' });
    return { child, asking, held, entry };
  }

  async close(): Promise<void> {
    await Promise.all([...this.apis, this.worker].map((system) => system.stop()));
    await this.world.close();
    await this.issuer.stop();
    await this.database.drop();
  }
}

async function castOf(world: World, issuer: TestIssuer): Promise<Cast> {
  const [raad, team] = [await world.organisation({ type: 'rvdk' }), await world.organisation({ type: 'wijkteam' })];
  await world.organisationTask({ organisation: raad, task: 'raadsonderzoek', law: 'bw' });
  await world.organisationTask({ organisation: team, task: 'hulpverlening', law: 'jeugdwet' });
  const asker = await world.hat({ organisation: raad, task: 'raadsonderzoek', law: 'bw' });
  const [helper, colleague] = [await world.hat({ organisation: team, task: 'hulpverlening', law: 'jeugdwet' }), await world.hat({ organisation: team, task: 'hulpverlening', law: 'jeugdwet' })];
  // A token lasts five minutes and a run may last an hour: who calls has a fresh one each time.
  const caller = (hat: Hat): Caller => ({ get token() { return issuer.mint({ claims: { sub: hat.account.oidcSubject } }); }, hat: hat.id });
  return { asker, helper, colleague, callers: new Map([asker, helper, colleague].map((hat) => [hat, caller(hat)])) };
}
