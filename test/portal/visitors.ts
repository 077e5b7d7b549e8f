import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { openBrowser, readTestSystem, startSystem, type RoleUrls, type TestSystem } from '@kapstok/testing';
import { Visitor } from './visitor';

/** A system to visit, and what must be done when nobody visits it any more. */
interface Visited {
  readonly system: TestSystem;
  readonly leave: () => Promise<void>;
}

/** Everybody who comes to the portal in the walks of one file, each in a browser of their own. */
class Visitors {
  private opened?: Visited & { readonly browser: Browser };
  private readonly everybody: Visitor[] = [];
  private readonly staying = new Map<string, Visitor>();
  private readonly clients: Client[] = [];

  get system(): TestSystem {
    return this.here.system;
  }

  /** Signs in, and puts on the hat whose words fit. */
  async arrive(username: string, hat?: RegExp): Promise<Visitor> {
    const { browser, system } = this.here;
    const visitor = await Visitor.signIn(browser, system.addresses.portal, username);
    this.everybody.push(visitor);
    if (hat) await visitor.wear(hat);
    return visitor;
  }

  /** The person with this account, whose browser stays open from walk to walk; arrives the first time. */
  async known(username: string, hat?: RegExp): Promise<Visitor> {
    const visitor = this.staying.get(username) ?? (await this.arrive(username, hat));
    this.staying.set(username, visitor);
    return visitor;
  }

  all(): readonly Visitor[] {
    return this.everybody;
  }

  /** What the browsers of all of them complained about. */
  complaints(): string[] {
    return this.everybody.flatMap(({ complaints }) => complaints);
  }

  /** The database of the system, as this role; closed after the last walk. */
  async database(role: keyof RoleUrls): Promise<Client> {
    const client = new Client({ connectionString: this.system.databaseUrls[role] });
    this.clients.push(client);
    await client.connect();
    return client;
  }

  async open(visited: Visited): Promise<void> {
    this.opened = { ...visited, browser: await openBrowser() };
  }

  /** Everybody goes, so that the next test begins without the windows of this one. */
  async leave(): Promise<void> {
    this.staying.clear();
    for (const visitor of this.everybody.splice(0)) await visitor.close();
  }

  async close(): Promise<void> {
    await this.opened?.browser.close();
    for (const client of this.clients) await client.end();
    await this.opened?.leave();
  }

  private get here() {
    if (!this.opened) throw new Error('nobody can come in before the first test begins');
    return this.opened;
  }
}

export type { Visitors };

/** For walks that change what is in a case: a system of this file alone. Call it once, at the top of the file. */
export function visitorsOfOwnSystem(): Visitors {
  return visitorsOf(async () => {
    const system = await startSystem();
    return { system, leave: () => system.stop() };
  });
}

/** For walks that leave the cases as they are: the system that all files of the run share. Call it once, at the top of the file. */
export function visitorsOfSharedSystem(): Visitors {
  return visitorsOf(async () => ({ system: readTestSystem(), leave: async () => undefined }));
}

function visitorsOf(visit: () => Promise<Visited>): Visitors {
  // Real processes and real browsers, on a machine that may be busy.
  jest.setTimeout(180_000);
  const visitors = new Visitors();
  beforeAll(async () => visitors.open(await visit()));
  afterAll(() => visitors.close());
  return visitors;
}
