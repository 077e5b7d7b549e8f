import { createDatabase, type TestDatabase } from '../test-database';
import { createWorld, type World } from './index';

describe('the world of a test', () => {
  let database: TestDatabase;
  let world: World;
  beforeAll(async () => {
    database = await createDatabase();
    world = await createWorld(database.urls.owner);
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  const grantsOf = (cause: { id: string }) =>
    world.query<{ rule: string; holder_key: string }>('select rule, holder_key from kapstok.access_grant where cause_id = $1', [cause.id]);

  it.each(['toeleiding', 'hulpverlening', 'regie', 'veilig-thuis', 'raad', 'bescherming'] as const)(
    'has dossiers of kind %s with a hat that is involved, and the grant that follows from it',
    async (kind) => {
      const dossier = await world.dossier({ kind });
      const hat = await world.involved(dossier);
      const grants = await world.query('select rule from kapstok.access_grant where dossier_id = $1 and holder_key = $2', [dossier.id, `hat:${hat.id}`]);
      expect(grants).toEqual([{ rule: 'V1' }]);
    },
  );

  it('has participants of a regie dossier', async () => {
    const [dossier, school] = [await world.dossier({ kind: 'regie' }), await world.organisation({ type: 'school' })];
    const participation = await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    await expect(grantsOf(participation)).resolves.toEqual([{ rule: 'V5', holder_key: `task:${school.id}:onderwijs` }]);
  });

  it('has a family with gezag, of which consent counts and is withdrawn', async () => {
    const [mother, child] = [await world.personOfAge(33), await world.personOfAge(5)];
    const aCase = await world.case();
    await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }, { person: child, role: 'kind' }] });
    await world.gezag({ child, holder: mother });
    const dossier = await world.dossier({ case: aCase, subject: child });
    const hat = await world.involved(dossier);
    const ggz = await world.organisation({ type: 'ggz' });
    const entry = await world.entry({ dossier, author: hat });
    const consent = await world.consent({ subject: child, givenBy: mother, recordedBy: hat, toTask: 'hulpverlening', toOrganisation: ggz, purpose: 'hulpverlening', categories: ['contact'] });
    const disclosure = await world.disclosure({ holder: hat, receiver: ggz, receiverTask: 'hulpverlening', purpose: 'hulpverlening', entries: [entry] });
    await expect(grantsOf(disclosure)).resolves.toEqual([{ rule: 'V4', holder_key: `task:${ggz.id}:hulpverlening` }]);

    const counts = () => world.query(`select kapstok.consent_counts($1, 'contact', $2, 'hulpverlening', 'hulpverlening', now()) as counts`, [child.id, ggz.id]);
    await expect(counts()).resolves.toEqual([{ counts: true }]);
    await world.withdrawal({ consent, recordedBy: hat });
    await expect(counts()).resolves.toEqual([{ counts: false }]);
  });

  it('has clients, addresses, versions of entries and what is left out', async () => {
    const person = await world.person();
    const client = await world.client(person);
    expect(client).toMatchObject({ task: 'client', law: null, personId: person.id });
    const dossier = await world.dossier({ subject: person });
    const author = await world.involved(dossier);
    const entry = await world.entry({ dossier, author, category: 'diagnose' });
    await world.correction({ entry, author, version: 2, summary: 'Verbeterd' });
    await world.address({ person, controller: dossier.controller, shielded: true });
    await world.bsn({ person, controller: dossier.controller, bsn: '123456782' });
    await world.incapacity({ person });
    await world.organisationTask({ organisation: dossier.controller, task: 'hulpverlening', law: 'jeugdwet' });
    await expect(world.query('select version, summary from kapstok.entry_version where entry_id = $1 order by version', [entry.id])).resolves.toEqual([
      { version: 1, summary: 'Fictieve samenvatting' },
      { version: 2, summary: 'Verbeterd' },
    ]);
  });
});
