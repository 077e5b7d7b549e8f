import { createWorld, startTestIssuer, type Caller, type Hat, type Organisation, type TestIssuer, type World } from '@kapstok/testing';
import { household, Plants, type Household } from '../world';
import type { FaultName } from '../twins/faults';
import { ApiBuild, type ApiProcess } from './apis';
import { FullDisk } from './full-disk';
import { PrivateServer } from './private-server';
import { Wire } from './wire';

const APIS = 2;
const HOUSEHOLDS = 9;
/** A token is used for so many milliseconds; it lasts five minutes. */
const TOKEN_LASTS = 120_000;

/** What a run stands on: a server and a wire that may break, the build of the api, and planted households. */
export class Ground {
  private readonly tokens = new Map<string, { token: string; until: number }>();

  private constructor(
    readonly server: PrivateServer,
    readonly wire: Wire,
    readonly disk: FullDisk,
    readonly plants: Plants,
    readonly households: readonly Household[],
    private readonly build: ApiBuild,
    private readonly issuer: TestIssuer,
  ) {}

  static async open(): Promise<Ground> {
    const [server, build, issuer] = await Promise.all([PrivateServer.start(), ApiBuild.make(), startTestIssuer()]);
    const plants = new Plants();
    const rows = await createWorld(server.at.urls.owner);
    const households = await planted(rows, plants);
    await rows.close();
    return new Ground(server, await Wire.to(server.at.port), await FullDisk.prepare(server), plants, households, build, issuer);
  }

  async close(): Promise<void> {
    this.build.remove();
    await this.wire.close();
    await this.issuer.stop();
    await this.server.stop();
  }

  /** Apis whose connections to the database run over the wire. */
  async apis(fault: FaultName): Promise<ApiProcess[]> {
    const settings = { databaseUrl: this.wire.through(this.server.at.urls.api), issuer: this.issuer.issuer };
    return Promise.all(Array.from({ length: APIS }, () => this.build.start(fault, settings)));
  }

  /** Who wears this hat, signed in. */
  caller({ id, account }: Hat): Caller {
    const known = this.tokens.get(account.id);
    if (known && known.until > Date.now()) return { token: known.token, hat: id };
    const token = this.issuer.mint({ claims: { sub: account.oidcSubject } });
    this.tokens.set(account.id, { token, until: Date.now() + TOKEN_LASTS });
    return { token, hat: id };
  }
}

async function planted(rows: World, plants: Plants): Promise<Household[]> {
  const organisations: Organisation[] = [];
  for (let i = 0; i < 3; i++) {
    const organisation = await rows.organisation();
    await rows.organisationTask({ organisation, task: 'hulpverlening', law: 'jeugdwet' });
    organisations.push(organisation);
  }
  const made: Household[] = [];
  for (let i = 0; i < HOUSEHOLDS; i++) made.push(await household(rows, plants, organisations[i % 3]!, organisations[(i + 1) % 3]!, i));
  return made;
}
