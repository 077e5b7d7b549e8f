import { randomUUID } from 'node:crypto';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { createDatabase, createWorld, type Hat, type TestDatabase, type World } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import type { ActingHat } from './acting-hat';
import { HatService } from './hat.service';
import { once } from './once';

describe('a change that is sent again under the same key', () => {
  let database: TestDatabase;
  let world: World;
  let api: DataSource;
  let hat: Hat;
  let made: string[];

  beforeAll(async () => {
    database = await createDatabase();
    world = await createWorld(database.urls.owner);
    api = await connect(database.urls.api, [], 4);
    hat = await world.hat();
  });
  beforeEach(() => (made = []));
  afterAll(async () => {
    await api.destroy();
    await world.close();
    await database.drop();
  });

  const sent = async (key: string | undefined, input: unknown, { fails = false, operation = 'disclose', by = hat } = {}) => {
    const tx = await Transaction.begin(api, { subject: by.account.oidcSubject, mode: 'write' });
    try {
      const hats = new HatService();
      const worn = await hats.wear(await hats.signIn(tx, by.account.oidcSubject, new AccessLog(randomUUID(), 'spec')), by.id);
      const acting: ActingHat = key === undefined ? worn : { ...worn, idempotencyKey: key };
      const result = await once(acting, operation, input, {
        make: async () => {
          const id = randomUUID();
          made.push(id);
          if (fails) throw new Error('halfway');
          return { id, how: 'made' };
        },
        again: async (id) => ({ id, how: 'again' }),
      });
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      throw error;
    }
  };

  it('happens once, and the second time gives what came of it', async () => {
    const first = await sent('key-one-1', { a: 1, b: { d: new Date(0), c: [1, 2] } });
    await expect(sent('key-one-1', { b: { c: [1, 2], d: new Date(0) }, a: 1 })).resolves.toEqual({ id: first.id, how: 'again' });
    expect(made).toHaveLength(1);
  });

  it('happens once when both are sent at the same moment', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => sent('key-two-2', { a: 1 })));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(made).toHaveLength(1);
  });

  it('is refused when it asks for something else, and nothing is done', async () => {
    await sent('key-three', { a: 1 });
    for (const other of [() => sent('key-three', { a: 2 }), () => sent('key-three', { a: 1 }, { operation: 'weigh' })]) await expect(other()).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(made).toHaveLength(1);
  });

  it('happens after all when the first time was undone', async () => {
    await expect(sent('key-four-4', { a: 1 }, { fails: true })).rejects.toThrow('halfway');
    await expect(sent('key-four-4', { a: 1 })).resolves.toMatchObject({ how: 'made' });
  });

  it('is of the hat alone: another hat may use the same key', async () => {
    await sent('key-five-5', { a: 1 });
    await expect(sent('key-five-5', { a: 2 }, { by: await world.hat() })).resolves.toMatchObject({ how: 'made' });
  });

  it.each([undefined, 'short', 'x'.repeat(201)])('is refused without a key of a fitting length: %s', async (key) => {
    await expect(sent(key, {})).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
    expect(made).toEqual([]);
  });
});
