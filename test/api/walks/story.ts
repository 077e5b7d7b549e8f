import { createWorld, startSystem, type Case, type Dossier, type Hat, type HatChoices, type Household, type Organisation, type OwnSystem, type Person, type World } from '@kapstok/testing';
import { Party, signIn } from '../callers';
import { accountSubject } from '../subjects';

// Each story starts real processes, on a machine that may be busy.
jest.setTimeout(240_000);

const DAY = 24 * 60 * 60 * 1000;
export const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY);
export const daysAhead = (days: number): Date => daysAgo(-days);

/** Somebody at work: who signed in, under which hat, where. */
export interface Professional {
  readonly party: Party;
  readonly hat: Hat;
  readonly organisation: Organisation;
}

/** A child with two parents who have gezag; fictional, as everybody in a story. */
export interface Family {
  readonly case: Case;
  readonly household: Household;
  readonly child: Person;
  readonly mother: Person;
  readonly father: Person;
}

export interface Job {
  readonly task: string;
  readonly law: string | null;
  readonly from?: string;
  /** The type of the organisation, or the organisation itself for a colleague. */
  readonly at: string | Organisation;
  readonly registration?: 'skj' | 'big';
}

/** A system of one story: real processes and tokens, with a database in which only the people of the story are. */
export class Story {
  private readonly accounts = new Map<string, HatChoices['account']>();

  private constructor(
    readonly system: OwnSystem,
    readonly world: World,
  ) {}

  static async begin(): Promise<Story> {
    const system = await startSystem({ cases: false, processes: ['api', 'logbook', 'worker', ...(process.env.OIDC_ISSUER ? [] : (['identity'] as const))] });
    return new Story(system, await createWorld(system.databaseUrls.owner));
  }

  async end(): Promise<void> {
    await this.world.close();
    await this.system.stop();
  }

  /** Signs in for real as an account of the demonstration, under a new hat. */
  async wears(username: string, choices: HatChoices): Promise<{ party: Party; hat: Hat }> {
    const account = this.accounts.get(username) ?? (await this.world.account({ oidcSubject: accountSubject(username), displayName: username }));
    this.accounts.set(username, account);
    const hat = await this.world.hat({ ...choices, account });
    const { caller } = await signIn(this.system, username);
    const { organisation: { id, name, type } } = hat;
    return { hat, party: new Party(`${this.system.addresses.api}/graphql`, { ...caller, hat: hat.id }, { id: hat.id, task: hat.task, law: hat.law, organisation: { id, name, type } }) };
  }

  /** Somebody who works at an organisation that has the task in the directory. */
  async employs(username: string, { at, task, law, from, registration }: Job): Promise<Professional> {
    const organisation = typeof at === 'string' ? await this.world.organisation({ type: at }) : at;
    const fromTask = from ?? null;
    const known = await this.world.query('select 1 from kapstok.organisation_task where organisation_id = $1 and task = $2 and law is not distinct from $3', [organisation.id, task, law]);
    if (known.length === 0) await this.world.organisationTask({ organisation, task, law, fromTask });
    return { ...(await this.wears(username, { organisation, task, law, fromTask, registration })), organisation };
  }

  /** A person who looks into the own portal. */
  async client(username: string, person: Person): Promise<Party> {
    return (await this.wears(username, { organisation: await this.world.organisation({ type: 'client' }), task: 'client', law: null, person })).party;
  }

  async family(child: { age: number } | { birthDate: string }): Promise<Family> {
    const { world } = this;
    const kid = 'age' in child ? await world.personOfAge(child.age, 'Fictief kind') : await world.person({ name: 'Fictief kind', birthDate: child.birthDate });
    const [mother, father] = [await world.personOfAge(38, 'Fictieve moeder'), await world.personOfAge(41, 'Fictieve vader')];
    const aCase = await world.case();
    const household = await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }, { person: father, role: 'vader' }, { person: kid, role: 'kind' }] });
    for (const holder of [mother, father]) await world.gezag({ child: kid, holder });
    return { case: aCase, household, child: kid, mother, father };
  }

  /** A dossier that this professional works in. */
  async dossier({ hat, organisation }: Professional, kind: Dossier['kind'], subject: Person, aCase: Case): Promise<Dossier> {
    const dossier = await this.world.dossier({ kind, case: aCase, controller: organisation, task: hat.task, law: hat.law, ...(hat.fromTask && { fromTask: hat.fromTask }), subject });
    await this.world.involvement({ hat, dossier });
    return dossier;
  }
}

/** Writes an entry as the professional does it, over HTTP. Gives its id. */
export async function write({ party }: Professional, dossierId: string, category: string, summary: string, more: object = {}): Promise<string> {
  const { writeEntry } = await party.get<{ writeEntry: { id: string } }>('mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { id } }', {
    input: { dossierId, category, kind: 'feit', source: 'Gesprek met betrokkene', summary, body: `${summary}, uitgebreid`, ...more },
  });
  return writeEntry.id;
}

/** A complete question; the story says what is different. */
export const asking = (dossier: Dossier, about: Person, of: Professional, changes: object = {}) => ({
  input: {
    dossierId: dossier.id, subjectId: about.id, organisationId: of.organisation.id, task: of.hat.task, law: of.hat.law,
    ownRole: 'Ik werk met dit gezin. Het gezin weet dat ik dit vraag.', otherRole: 'U kent dit gezin vanuit uw eigen taak.',
    questions: [{ question: 'Gaat het nu beter?', category: 'voortgang', why: 'Om te weten of de afspraken werken.' }],
    consentOf: [], household: 'asked', householdWords: 'Het gezin vroeg ons om het u te vragen.', useMade: 'Het komt in het eigen dossier.', ...changes,
  },
});

/** One entry, its summary only, with the words that a weighing needs when the subject was told before. */
export const sharing = (dossier: Dossier, entryId: string, to: Professional, changes: object = {}) => ({
  dossierId: dossier.id, entries: [{ entryId, fields: ['summary'] }], organisationId: to.organisation.id, task: to.hat.task, law: to.hat.law, ...changes,
});
export const REASONS = { whyNecessary: 'De ander kan zonder dit de eigen taak niet doen.', whyNotLess: 'Alleen de samenvatting.' };
export const TOLD_BEFORE = { ...REASONS, informing: { told: 'before', on: '2026-01-05', how: 'In een gesprek thuis.' } };

/** The words of a weighing by the five steps of the meldcode; who was consulted is for the walk to say. */
export const BY_THE_MELDCODE = {
  meldcode: [1, 2, 3, 4, 5].map((step) => ({ step, on: '2026-01-06', found: 'Besproken en vastgelegd.' })),
  safety: {
    facts: 'Het kind vertelt twee keer dat er thuis geslagen wordt.', interpretation: 'Ik denk dat het waar is.',
    acute: false, acuteWhy: 'Het kind logeert bij familie.', chronic: true, chronicWhy: 'Het gebeurt al maanden.', children: 'Het kind slaapt slecht door de ruzies.',
  },
};

export const ASK = 'mutation ($input: AskInformationInput!) { askInformation(input: $input) { id state version decision { outcome duty grounds } } }';
export const DISCLOSE = 'mutation ($input: DiscloseInput!) { disclose(input: $input) { id basis standing ground { id article } endsWith weighing { id } } }';
export const SAVE = 'mutation ($input: SaveWeighingInput!) { saveWeighing(input: $input) { id version missing { field problem } } }';
export const USE = 'mutation ($id: ID!, $version: Int!) { useWeighing(id: $id, version: $version) { state decided grounds disclosure { id standing basis } } }';

/** Weighs and shares, as the holder does it. Gives the id of the disclosure. */
export async function weighAndShare({ party }: Professional, input: object): Promise<string> {
  const { saveWeighing: { id, version } } = await party.get<{ saveWeighing: { id: string; version: number } }>(SAVE, { input });
  const { useWeighing } = await party.get<{ useWeighing: { disclosure: { id: string } } }>(USE, { id, version });
  return useWeighing.disclosure.id;
}

export interface ReceivedEntry {
  id: string;
  category: string;
  fields: string[];
  summary: string | null;
  body: string | null;
}

/** What the task received under this id, and still may see. */
export async function received({ party }: Pick<Professional, 'party'>, id: string): Promise<ReceivedEntry[] | undefined> {
  const { received: list } = await party.get<{ received: { nodes: { id: string; entries: ReceivedEntry[] }[] } }>(
    '{ received(first: 100) { nodes { id entries { id category fields summary body } } } }',
  );
  return list.nodes.find((one) => one.id === id)?.entries;
}

export const consenting = (subject: Person, to: Professional, purpose: string, categories: string[], more: object = {}) => ({
  input: { subjectId: subject.id, categories, toOrganisationId: to.organisation.id, toTask: to.hat.task, purpose, told: 'Waarom, met wie en wat.', ...more },
});
export const CONSENT = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id counts } }';
export const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(input: { id: $id }) { withdrawnAt counts } }';
