import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { createDatabase, createWorld, requestsWith, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import type { ActingHat } from './acting-hat';
import { AccountEntity, HatEntity } from './hat.entity';
import { HatService } from './hat.service';
import { OrganisationEntity, OrganisationTaskEntity } from './organisation.entity';
import { RetentionService } from './retention.service';

describe('how long an organisation keeps the lines of its log', () => {
  let database: TestDatabase;
  let world: World;
  let api: DataSource;
  const service = new RetentionService();

  beforeAll(async () => {
    database = await createDatabase();
    world = await createWorld(database.urls.owner);
    api = await connect(database.urls.api, [AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity], 2);
  });
  afterAll(async () => {
    await api.destroy();
    await world.close();
    await database.drop();
  });

  const request = requestsWith({ Transaction, AccessLog, HatService });
  const as = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>) => request(api, hat, work);
  const set = (hat: Hat, years: number, version: number) => as(hat, (acting) => service.set(acting, { years, version }));
  const current = (hat: Hat) => as(hat, (acting) => service.current(acting));
  const administrator = async (task = 'beheer') => world.hat({ task, law: null });

  it('is five years until an administrator of it says otherwise, and the FG sees it too', async () => {
    const hat = await administrator();
    const fg = await world.hat({ organisation: hat.organisation, task: 'fg', law: 'avg' });
    await expect(current(hat)).resolves.toEqual({ id: hat.organisation.id, years: 5, version: 0 });
    await expect(set(hat, 20, 0)).resolves.toEqual({ id: hat.organisation.id, years: 20, version: 1 });
    await expect(set(hat, 7, 1)).resolves.toEqual({ id: hat.organisation.id, years: 7, version: 2 });
    await expect(current(fg)).resolves.toEqual({ id: hat.organisation.id, years: 7, version: 2 });
    await expect(current(await administrator('convenantbeheer'))).resolves.toMatchObject({ years: 5, version: 0 });
  });

  it('is written into the log with the years, so that who verifies it can hold letting go against them', async () => {
    const hat = await administrator();
    await set(hat, 12, 0);
    const [line] = await world.query(`select event, outcome, fields, controller_id as controller from logbook.access_line where hat_id = $1`, [hat.id]);
    expect(line).toEqual({ event: 'administer', outcome: 'allowed', fields: ['retention', 'years=12'], controller: hat.organisation.id });
  });

  it.each([4, 0, -5, 101, 5.5, Number.NaN])('is never %p years: the field is named', async (years) => {
    await expect(set(await administrator(), years, 0)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.years' } });
  });

  it('is not overwritten by who saw an older version', async () => {
    const hat = await administrator();
    await set(hat, 10, 0);
    for (const version of [0, 2]) await expect(set(hat, 6, version)).rejects.toMatchObject({ code: 'RETENTION_CHANGED', details: { field: 'input.version', version: 1 } });
    await expect(current(hat)).resolves.toMatchObject({ years: 10, version: 1 });
  });

  it('is set by nobody else, not past the service either', async () => {
    const hat = await administrator();
    await set(hat, 10, 0);
    const { organisation } = hat;
    const others = [await world.hat({ organisation }), await world.hat({ organisation, task: 'fg', law: 'avg' })];
    for (const other of others) await expect(set(other, 5, 1)).rejects.toMatchObject({ code: 'RETENTION_NOT_YOURS' });
    await expect(current(others[0]!)).rejects.toMatchObject({ code: 'RETENTION_NOT_YOURS' });
    for (const other of [...others, await administrator()]) {
      const past = await as(other, ({ tx }) => tx.query('update logbook.retention set years = 5, version = version + 1 where controller_id = $1 returning years', [organisation.id]));
      expect(past).toEqual([]);
      const made = as(other, ({ tx }) => tx.query('insert into logbook.retention (controller_id, years) values ($1, 5)', [organisation.id]));
      await expect(made).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
    for (const statement of ['delete from logbook.retention', `update logbook.retention set controller_id = gen_random_uuid()`]) {
      await expect(as(hat, ({ tx }) => tx.query(statement))).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
