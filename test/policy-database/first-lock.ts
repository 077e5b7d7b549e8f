import { randomUUID } from 'node:crypto';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES, DossierLooks, DossierNotFound, DossierService, ENTRY_CATEGORIES, EntryReading, WriteDecision } from '@kapstok/dossier';
import { ConsentRecords, HOUSEHOLD_ENTITIES, SubjectService } from '@kapstok/household';
import { AccountEntity, HatEntity, HatNotYours, HatService, OrganisationEntity, type ActingHat } from '@kapstok/organisation';
import { ReceivedService } from '@kapstok/sharing';
import type { DataSource } from 'typeorm';
import { StandingService } from '../../libs/sharing/src/disclosure/standing.service';
import { possible } from './expected';
import { editing, type Edit } from './filter-faults';
import type { Look, Oracle } from './oracle';
import type { Dossier, World } from './world';

const ALL = { first: 100, after: null };

/** What the first lock is asked beside rows: what may be written in these dossiers. */
export interface FirstLook extends Look {
  readonly writable: readonly Dossier[];
}

/**
 * What the api serves through its own filter in SQL and the decision on each row. With a connection of the owner of the tables there
 * is no row-level security behind it: what comes out then, the first lock alone lets out.
 */
export class FirstLock {
  private readonly hats = new HatService();
  private readonly looks = new DossierLooks();
  private readonly dossiers = new DossierService(this.looks);
  private readonly entries = new EntryReading(this.looks);
  private readonly received: ReceivedService;
  private readonly writing: WriteDecision;
  /** how many statements an edit has changed */
  edited = 0;

  private constructor(private readonly source: DataSource) {
    const [subjects, consents] = [new SubjectService(), new ConsentRecords()];
    this.received = new ReceivedService(new StandingService(subjects, consents));
    this.writing = new WriteDecision(subjects, consents);
  }

  static async open(url: string): Promise<FirstLock> {
    return new FirstLock(await connect(url, [AccountEntity, HatEntity, OrganisationEntity, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 2));
  }

  /** Everything that the hat is served at the moment, in the words of `expectedOfFirstLock`; `edit` makes the api's own statements wrong. */
  async possible(look: FirstLook, world: World, edit?: Edit): Promise<Set<string>> {
    const begun = await Transaction.begin(this.source, { subject: look.hat.account.oidcSubject, mode: 'read' });
    try {
      const moved = await begun.movedTo(new Date(look.at));
      const tx = edit === undefined ? moved : editing(moved, edit, () => void this.edited++);
      const signedIn = await this.hats.signIn(tx, look.hat.account.oidcSubject, new AccessLog(randomUUID(), 'spec'));
      return await this.servedTo(await this.hats.wear(signedIn, look.hat.id), look, world);
    } catch (error) {
      if (error instanceof HatNotYours) return new Set();
      throw error;
    } finally {
      await begun.rollback();
    }
  }

  private async servedTo(hat: ActingHat, { writable }: FirstLook, world: World): Promise<Set<string>> {
    const listed = (await this.dossiers.visibleTo(hat, ALL)).nodes;
    const found = new Set(listed.map(({ id }) => `dossier ${id}`));
    const counted = await this.dossiers.count(hat);
    if (counted !== listed.length) found.add(`count ${counted} and not ${listed.length}`);
    // By id as well, those that are of others among them: the same decision at another exit.
    for (const seen of await this.entries.byIds(hat, world.entries.map(({ id }) => id), ['summary'])) if (seen) found.add(`entry ${seen.entry.id}`);
    for (const { id } of world.dossiers) if (await this.opens(hat, id)) found.add(`open ${id}`);
    for (const look of listed) {
      const { nodes } = await this.entries.page(look, ALL, null, ['summary']);
      for (const { id } of nodes) found.add(`version ${id}`);
      const entries = await this.entries.count(look, null);
      if (entries !== nodes.length) found.add(`count ${entries} of ${look.id} and not ${nodes.length}`);
    }
    const received = (await this.received.list(hat, ALL, ['summary'])).nodes;
    const receivedCount = await this.received.count(hat);
    if (receivedCount !== received.length) found.add(`count ${receivedCount} received and not ${received.length}`);
    for (const { id, entries } of received) {
      found.add(`disclosure ${id}`);
      for (const { entryId } of entries) found.add(`disclosed ${id} ${entryId}`);
    }
    for (const { id } of writable) {
      const look = await this.looks.one(hat, id);
      if (!look) continue;
      for (const category of ENTRY_CATEGORIES) {
        for (const shielded of [false, true]) {
          const { answer: { outcome } } = await this.writing.on(look, category, { kind: 'feit', source: 'random world' }, { shielded });
          if (outcome === 'allow') found.add(`write ${id} ${category} ${shielded}`);
        }
      }
    }
    return found;
  }

  private async opens(hat: ActingHat, id: string): Promise<boolean> {
    try {
      return (await this.dossiers.open(hat, id)).id === id;
    } catch (error) {
      if (error instanceof DossierNotFound) return false;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}

/**
 * The same by the rules. What was given out of a dossier is listed to its receiver; who is involved where it came from reads it
 * elsewhere, so those are left out of both.
 */
export function expectedOfFirstLock(oracle: Oracle, look: FirstLook): { served: Set<string>; leftOut: ReadonlySet<string> } {
  const given = oracle.world.disclosures.filter(({ dossier }) => oracle.gives(look, dossier));
  const leftOut = new Set(given.flatMap(({ id, entries }) => [`disclosure ${id}`, ...entries.map((entry) => `disclosed ${id} ${entry.id}`)]));
  const served = [...possible(oracle, look, look.writable)].filter((pair) => !pair.startsWith('correct ') && !leftOut.has(pair));
  // A dossier is listed and opened by one decision, and what is listed is opened.
  const opened = served.filter((pair) => pair.startsWith('dossier ')).map((pair) => pair.replace('dossier', 'open'));
  return { served: new Set([...served, ...opened]), leftOut };
}
