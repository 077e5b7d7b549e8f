import { randomBytes } from 'node:crypto';
import type { Dossier, Entry, Hat, Organisation, Person, World } from '@kapstok/testing';

/** What a planted word or id belongs to: a line that names one of these things, and all of the fields, covers it. */
export interface Planted {
  readonly dossiers: readonly string[];
  readonly subjectId?: string;
  readonly caseId?: string;
  readonly disclosureId?: string;
  /** The fields of the log under one of which it is seen; absent when any look at the thing shows it. */
  readonly fields?: readonly string[];
}

/** Everything about one household that an answer can hold, as two organisations have it. */
export interface Household {
  readonly dossier: Dossier;
  readonly entries: readonly Entry[];
  readonly child: Person;
  readonly caseId: string;
  readonly workers: readonly Hat[];
  readonly receivers: readonly Hat[];
  readonly parent: Hat;
  readonly disclosureId: string;
}

/** The words and ids by which data of a person are recognised wherever they turn up. */
export class Plants {
  private readonly known = new Map<string, Planted>();

  /** A word that stands nowhere else, about this. */
  word(about: string, planted: Planted): string {
    const word = `zq${randomBytes(6).toString('hex')}`;
    this.known.set(word, planted);
    return `${about} ${word}`;
  }

  id(id: string, planted: Planted): void {
    this.known.set(id, planted);
  }

  /** What was planted and stands in these bytes, each once. */
  in(bytes: Buffer): { word: string; planted: Planted }[] {
    const found = new Set(bytes.toString('latin1').match(/zq[0-9a-f]{12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|fictief-[0-9a-f]{32}/g));
    return [...found].flatMap((word) => {
      const planted = this.known.get(word);
      return planted ? [{ word, planted }] : [];
    });
  }
}

const CATEGORIES = ['plan', 'gezin', 'contact', 'veiligheid', 'voortgang'];
const ENTRIES = 10;

/** A household of which one organisation keeps a dossier, that gave two entries to a task of another on consent of a parent. */
export async function household(rows: World, plants: Plants, controller: Organisation, receiver: Organisation, number: number): Promise<Household> {
  const aCase = await rows.case();
  const [child, parent] = [await rows.personOfAge(9, `Kind ${number}`), await rows.personOfAge(38, `Ouder ${number}`)];
  const dossier = await rows.dossier({ subject: child, controller, case: aCase });
  const about: Planted = { dossiers: [dossier.id], subjectId: child.id, caseId: aCase.id };
  await named(rows, plants, child, about);
  await named(rows, plants, parent, { ...about, subjectId: parent.id });
  const label = plants.word('Huishouden', { ...about, fields: ['label', 'households', 'household'] });
  await rows.household({ case: aCase, label, members: [{ person: child, role: 'kind' }, { person: parent, role: 'ouder' }] });
  await rows.gezag({ child, holder: parent });
  await rows.address({ person: child, controller, lines: plants.word('Straat', { ...about, fields: ['addresses'] }) });
  plants.id(aCase.reference, about);
  for (const id of [dossier.id, aCase.id]) plants.id(id, about);
  const workers = [await rows.involved(dossier), await rows.involved(dossier)];
  const entries = await written(rows, plants, dossier, workers[0]!, about, number);
  const receivers = [await rows.hat({ organisation: receiver }), await rows.hat({ organisation: receiver })];
  const disclosureId = await given(rows, plants, { child, parent, holder: workers[0]!, receiver, entries, about });
  return { dossier, entries, child, caseId: aCase.id, workers, receivers, parent: await rows.client(parent), disclosureId };
}

async function named(rows: World, plants: Plants, { id, name }: Person, planted: Planted): Promise<void> {
  plants.id(id, planted);
  await rows.query('update kapstok.person set name = $2 where id = $1', [id, plants.word(name, planted)]);
}

// Of every third household the words are so long that an answer leaves in several pieces.
async function written(rows: World, plants: Plants, dossier: Dossier, author: Hat, about: Planted, number: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let i = 0; i < ENTRIES; i++) {
    const word = (field: string) => plants.word(field, { ...about, fields: [field] });
    const body = `${word('body')} ${'woorden '.repeat(number % 3 === 0 ? 2_000 : 5)} ${word('body')}`;
    const entry = await rows.entry({ dossier, author, category: CATEGORIES[i % CATEGORIES.length], summary: word('summary'), body, source: word('source') });
    plants.id(entry.id, about);
    entries.push(entry);
  }
  return entries;
}

interface Giving {
  readonly child: Person;
  readonly parent: Person;
  readonly holder: Hat;
  readonly receiver: Organisation;
  readonly entries: readonly Entry[];
  readonly about: Planted;
}

async function given(rows: World, plants: Plants, { child, parent, holder, receiver, entries, about }: Giving): Promise<string> {
  const chosen = entries.filter(({ category }) => category === 'voortgang');
  const share = { receiverTask: 'hulpverlening', purpose: 'hulpverlening' };
  await rows.consent({ subject: child, givenBy: parent, recordedBy: holder, toTask: share.receiverTask, toOrganisation: receiver, purpose: share.purpose, categories: ['voortgang'] });
  const { id } = await rows.disclosure({ holder, receiver, entries: chosen, ...share });
  plants.id(id, { ...about, disclosureId: id });
  return id;
}
