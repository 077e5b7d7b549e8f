import { EmergencyTargetService, MOST_TRIES, type TargetAsked } from '@kapstok/emergency';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const find = (hat: Hat, target: TargetAsked, at?: Date) => stage.as(hat, (acting) => stage.service(EmergencyTargetService).find(acting, target), at);

async function known() {
  const { world } = stage;
  const child = await world.person({ name: 'Fictief Kind', birthDate: '2019-03-04' });
  const dossier = await world.dossier({ subject: child });
  await world.bsn({ person: child, controller: dossier.controller, bsn: '111222333' });
  return { child, dossier, colleague: await world.hat({ organisation: dossier.controller }) };
}

describe('finding a dossier in an emergency', () => {
  it('needs the exact date of birth and the whole name, or the BSN that the own controller holds', async () => {
    const { dossier, colleague } = await known();
    const found = [{ id: dossier.id, kind: 'hulpverlening', scope: 'person' }];
    expect(await find(colleague, { birthDate: '2019-03-04', name: ' fictief  kind ' })).toEqual(found);
    expect(await find(colleague, { birthDate: '2019-03-04', bsn: '111222333' })).toEqual(found);
    expect(await find(colleague, { birthDate: '2019-03-05', name: 'Fictief Kind' })).toEqual([]);
    expect(await find(colleague, { birthDate: '2019-03-04', name: 'Fictief' })).toEqual([]);
    expect(await find(colleague, { birthDate: '2019-03-04', bsn: '123456782' })).toEqual([]);
  });

  it('answers another organisation, task or law as it answers about nobody', async () => {
    const { dossier } = await known();
    const target = { birthDate: '2019-03-04', name: 'Fictief Kind' };
    const { world } = stage;
    for (const stranger of [
      await world.hat(),
      await world.hat({ organisation: dossier.controller, task: 'toeleiding' }),
      await world.hat({ organisation: dossier.controller, law: 'wgbo' }),
      await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' }),
    ]) {
      expect(await find(stranger, target)).toEqual([]);
    }
  });

  it('names the field of a name that cannot be anybody’s', async () => {
    const { colleague } = await known();
    for (const name of ['Fictief\0Kind', 'x'.repeat(201)]) {
      expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyTargetService).find(acting, { birthDate: '2019-03-04', name }))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.name' } });
    }
  });

  it('finds the family dossier of a household that the person belongs to', async () => {
    const { world } = stage;
    const [person, aCase] = [await world.person({ name: 'Fictieve Moeder', birthDate: '1991-01-02' }), await world.case()];
    const household = await world.household({ case: aCase, members: [{ person, role: 'moeder' }] });
    const dossier = await world.dossier({ case: aCase, household });
    const colleague = await world.hat({ organisation: dossier.controller });
    expect(await find(colleague, { birthDate: '1991-01-02', name: 'Fictieve Moeder' })).toEqual([{ id: dossier.id, kind: 'hulpverlening', scope: 'family' }]);
  });

  it('is possible ten times an hour for one hat, and each time is logged', async () => {
    const { colleague, dossier } = await known();
    const nobody = { birthDate: '2000-01-01', name: 'Niemand Fictief' };
    for (let i = 0; i < MOST_TRIES; i++) await find(colleague, nobody);
    expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyTargetService).find(acting, nobody)))
      .toMatchObject({ code: 'EMERGENCY_TRIES_USED', details: { most: 10, minutes: 60 } });
    expect(await find(colleague, nobody, new Date(Date.now() + 3_660_000))).toEqual([]);
    const lines = await stage.world.query(
      `select outcome, reason, fields from logbook.access_line where hat_id = $1 and event = 'emergency' and controller_id = $2`, [colleague.id, dossier.controller.id]);
    expect(lines).toHaveLength(MOST_TRIES + 2);
    expect(lines).toContainEqual({ outcome: 'refused', reason: 'tries-used', fields: ['birthDate', 'name'] });
  });

  it.each([
    [{ birthDate: '2019-03-04' }, 'input.name'],
    [{ birthDate: '2019-03-04', name: 'A', bsn: '111222333' }, 'input.name'],
    [{ birthDate: '2019-03-04', bsn: '111222334' }, 'input.bsn'],
  ])('refuses %j and names the field', async (target, field) => {
    const { colleague } = await known();
    expect(await stage.refusal(colleague, (acting) => stage.service(EmergencyTargetService).find(acting, target))).toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });
});
