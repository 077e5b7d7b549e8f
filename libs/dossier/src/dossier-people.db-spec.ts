import { connect } from '@kapstok/database';
import { ConsentRecords, HOUSEHOLD_ENTITIES, HouseholdService, PersonLoaders, PersonService, SubjectService } from '@kapstok/household';
import { ORGANISATION_ENTITIES, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { DossierPeople } from './dossier-people';
import { DOSSIER_ENTITIES, DossierLooks, DossierService } from './index';
import { as } from './wear-for-test';

let database: TestDatabase;
let world: World;
let api: DataSource;
const looks = new DossierLooks();
const persons = new PersonService();
const people = new DossierPeople(looks, new PersonLoaders(persons), persons, new HouseholdService());

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.urls.owner);
  api = await connect(database.urls.api, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 2);
});
afterAll(async () => {
  await api.destroy();
  await world.close();
  await database.drop();
});

const fresh = (): RequestScope['loaders'] => new Map();

/** What a hat is shown of a person, when it can read the row at all. */
const shown = (hat: Hat, id: string) =>
  as(api, hat, async (acting) => {
    const [person] = await persons.byIds(acting, [id]);
    if (!person) return undefined;
    const scope = fresh();
    return {
      birthDate: await people.birthDate(acting, scope, person),
      gezag: (await people.gezag(acting, scope, person)).map(({ holderId }) => holderId),
      addresses: (await people.addresses(acting, scope, person)).map(({ lines }) => lines),
    };
  });

async function family() {
  const [mother, child, aCase] = [await world.person({ birthDate: '1991-05-06' }), await world.person({ birthDate: '2020-07-08' }), await world.case()];
  const household = await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }, { person: child, role: 'kind' }] });
  await world.gezag({ child, holder: mother });
  return { mother, child, aCase, household };
}

describe('a person', () => {
  it('shows birth date and gezag to who works in a dossier of the household, and addresses of the own controller alone', async () => {
    const { mother, child, aCase } = await family();
    const [one, other] = [await world.dossier({ case: aCase, subject: child }), await world.dossier({ case: aCase, subject: child })];
    const [ours, theirs] = [await world.involved(one), await world.involved(other)];
    await world.address({ person: child, controller: one.controller, lines: 'Fictieve laan 1', shielded: true });
    await world.address({ person: child, controller: other.controller, lines: 'Fictieve laan 2' });
    expect(await shown(ours, child.id)).toEqual({ birthDate: '2020-07-08', gezag: [mother.id], addresses: ['Fictieve laan 1'] });
    expect(await shown(theirs, child.id)).toEqual({ birthDate: '2020-07-08', gezag: [mother.id], addresses: ['Fictieve laan 2'] });
  });

  it('is not there for others', async () => {
    const { child, aCase } = await family();
    await world.involved(await world.dossier({ case: aCase, subject: child }));
    expect(await shown(await world.hat(), child.id)).toBeUndefined();
  });

  it('shows a participant no address, also none of its own organisation', async () => {
    const { mother, child, aCase } = await family();
    const dossier = await world.dossier({ case: aCase, subject: child, kind: 'regie' });
    await world.involved(dossier);
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    await world.address({ person: child, controller: school });
    const participant = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    expect(await shown(participant, child.id)).toEqual({ birthDate: '2020-07-08', gezag: [mother.id], addresses: [] });
  });

  it('shows who merely received something about them no more than a name, though row-level security has the row', async () => {
    const { child, aCase } = await family();
    const dossier = await world.dossier({ case: aCase, subject: child });
    const holder = await world.involved(dossier);
    const entry = await world.entry({ dossier, author: holder });
    const ggz = await world.organisation({ type: 'ggz' });
    await world.disclosure({ holder, receiver: ggz, receiverTask: 'hulpverlening', purpose: 'hulpverlening', entries: [entry], ground: 'eigen-taak-hulp' });
    const receiver = await world.hat({ organisation: ggz, law: 'wgbo' });
    expect(await shown(receiver, child.id)).toEqual({ birthDate: null, gezag: [], addresses: [] });
  });

  // R268
  it('leaves a line for each category that was shown of it, with the fields, and for what was refused', async () => {
    const { child, aCase } = await family();
    const hat = await world.involved(await world.dossier({ case: aCase, subject: child }));
    await shown(hat, child.id);
    const lines = await world.query('select outcome, subject_id, categories, fields from logbook.access_line where hat_id = $1 order by fields', [hat.id]);
    expect(lines).toEqual([
      { outcome: 'allowed', subject_id: child.id, categories: ['contact'], fields: ['addresses'] },
      { outcome: 'allowed', subject_id: child.id, categories: ['gezin'], fields: ['birthDate', 'gezag'] },
    ]);
  });
});

// R37, R38: a member is not reached through the dossier of another.
describe('a shielded address', () => {
  it('is shown to who works in a dossier about that person, and not through the dossier of another member, even of one controller', async () => {
    const { child, aCase } = await family();
    const father = await world.person();
    const own = await world.dossier({ case: aCase, subject: child });
    const controller = own.controller;
    await world.address({ person: child, controller, shielded: true });
    await world.address({ person: child, controller, lines: 'Fictief postbusadres' });
    const about = await world.involved(own);
    const other = await world.involved(await world.dossier({ case: aCase, subject: father, controller }));
    const seen = async (hat: typeof about) => (await shown(hat, child.id))?.addresses;
    expect(await seen(about)).toHaveLength(2);
    expect(await seen(other)).toEqual(['Fictief postbusadres']);
  });
});

describe('the household of a family dossier', () => {
  it('is shown with its members, former ones too, to who may see category gezin, and logged', async () => {
    const { aCase, household } = await family();
    const former = await world.person();
    await world.member({ household: { id: household.id, caseId: aCase.id }, person: former, role: 'vader', validUntil: new Date('2025-01-01') });
    const dossier = await world.dossier({ case: aCase, household });
    const hat = await world.involved(dossier);
    const members = await as(api, hat, async (acting) => {
      const look = await new DossierService(looks).open(acting, dossier.id);
      const shownHousehold = await people.household(look, fresh(), ['label']);
      return (await new HouseholdService().membersOf(acting, [shownHousehold!.id]))[0]!;
    });
    expect(members.map(({ role }) => role).sort()).toEqual(['kind', 'moeder', 'vader']);
    const lines = await world.query('select categories, fields from logbook.access_line where hat_id = $1', [hat.id]);
    expect(lines).toContainEqual({ categories: ['gezin'], fields: ['label'] });
  });
});

describe('the subject of a decision', () => {
  const subjectAt = (hat: Hat, id: string) => as(api, hat, (acting: ActingHat) => new SubjectService().subjectAt(acting, id));

  it('has the age, the capacity and the gezag of that moment, and no others', async () => {
    const [child, holder, former] = [await world.personOfAge(13), await world.person(), await world.person()];
    await world.gezag({ child, holder: former, validUntil: new Date('2025-01-01') });
    await world.gezag({ child, holder });
    await world.incapacity({ person: child, validUntil: new Date('2025-01-01') });
    const hat = await world.involved(await world.dossier({ subject: child }));
    expect(await subjectAt(hat, child.id)).toEqual({ age: 13, incapacitated: false, gezag: [holder.id] });
    await world.incapacity({ person: child });
    expect(await subjectAt(hat, child.id)).toMatchObject({ incapacitated: true });
    expect(await subjectAt(await world.hat(), child.id)).toBeUndefined();
  });

  it('comes with all answers about it, withdrawn ones too, in the words of the decision', async () => {
    const [child, mother] = [await world.personOfAge(13), await world.personOfAge(40)];
    await world.gezag({ child, holder: mother });
    const hat = await world.involved(await world.dossier({ subject: child }));
    const ggz = await world.organisation({ type: 'ggz' });
    const answer = { subject: child, recordedBy: hat, toTask: 'hulpverlening', purpose: 'hulpverlening', categories: ['plan'] };
    await world.consent({ ...answer, givenBy: child, toOrganisation: ggz, expiresAt: new Date('2030-01-01T00:00:00Z') });
    const given = await world.consent({ ...answer, givenBy: mother, givenAt: new Date('2024-02-01T00:00:00.123Z') });
    await world.withdrawal({ consent: given, recordedBy: hat, withdrawnAt: new Date('2024-03-01T00:00:00Z') });
    const common = { answer: 'given', kind: 'verstrekking', categories: ['plan'], purpose: 'hulpverlening', free: true, informed: true, explicit: true };
    expect(await as(api, hat, (acting) => new ConsentRecords().about(acting, child.id))).toEqual([
      { ...common, by: 'subject', to: { task: 'hulpverlening', org: ggz.id }, givenAt: '2024-01-01T08:00:00.000000Z', expiresAt: '2030-01-01T00:00:00.000000Z' },
      { ...common, by: mother.id, to: { task: 'hulpverlening' }, givenAt: '2024-02-01T00:00:00.123000Z', withdrawnAt: '2024-03-01T00:00:00.000000Z' },
    ]);
    expect(await as(api, await world.hat(), (acting) => new ConsentRecords().about(acting, child.id))).toEqual([]);
  });
});
