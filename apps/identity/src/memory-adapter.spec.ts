import { MemoryStore } from './memory-adapter';

describe('what the provider keeps in memory', () => {
  let clock = 1_000_000;
  const store = new MemoryStore(() => clock);
  const codes = store.adapter('AuthorizationCode');
  const tokens = store.adapter('RefreshToken');

  it('is gone when its time is over', async () => {
    await codes.upsert('short', { accountId: 'a' }, 60);
    clock += 59_999;
    expect(await codes.find('short')).toEqual({ accountId: 'a' });
    clock += 1;
    expect(await codes.find('short')).toBeUndefined();
  });

  it('is cleared away also when nobody asks for it again', async () => {
    await codes.upsert('left', {}, 1);
    const before = store.size;
    clock += 120_000;
    await tokens.upsert('new', {}, 600);
    expect(store.size).toBe(before);
    expect(await tokens.find('new')).toEqual({});
  });

  it('changes only by being written', async () => {
    await codes.upsert('one', { accountId: 'a' }, 60);
    (await codes.find('one'))!.consumed = 1;
    expect(await codes.find('one')).toEqual({ accountId: 'a' });
    await codes.consume('one');
    expect(await codes.find('one')).toMatchObject({ consumed: expect.any(Number) });
  });

  it('is found by kind: a code is not a token', async () => {
    await codes.upsert('same', {}, 60);
    expect(await tokens.find('same')).toBeUndefined();
  });

  it('is found by its second name and taken away by its grant', async () => {
    const sessions = store.adapter('Session');
    await sessions.upsert('s', { uid: 'u' }, 60);
    expect(await sessions.findByUid('u')).toEqual({ uid: 'u' });
    await tokens.upsert('t1', { grantId: 'g' }, 60);
    await tokens.upsert('t2', { grantId: 'h' }, 60);
    await tokens.revokeByGrantId('g');
    expect([await tokens.find('t1'), await tokens.find('t2')]).toEqual([undefined, { grantId: 'h' }]);
    await tokens.destroy('t2');
    expect(await tokens.find('t2')).toBeUndefined();
  });
});
