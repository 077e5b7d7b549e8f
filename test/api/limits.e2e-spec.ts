import { gql, readTestSystem, startSystem, token, type OwnSystem } from '@kapstok/testing';
import { signIn } from './callers';

const system = readTestSystem();
const url = `${system.addresses.api}/graphql`;
const introspection = '{ __schema { types { name } } }';

describe('what one request may ask', () => {
  let caller: { token: string; hat: string };

  beforeAll(async () => {
    const party = await signIn(system, 'jeugdhulp', 'hulpverlening');
    caller = party.caller as typeof caller;
  });

  const refused = async (query: string, headers: Record<string, string> = {}) => {
    const { data, errors, status } = await gql(url, { ...caller, headers }, query);
    expect(data ?? null).toBeNull();
    return { status, message: errors[0]?.message ?? '', code: errors[0]?.extensions.code };
  };

  it('is bounded in depth', async () => {
    const deep = `{ cases { nodes ${'{ dossiers { nodes { case '.repeat(6)} { id } ${'} } }'.repeat(6)} } }`;
    expect((await refused(deep)).message).toMatch(/depth/i);
  });

  it('is bounded in aliases', async () => {
    const many = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: me { id }`).join(' ')} }`;
    expect((await refused(many)).message).toMatch(/alias/i);
  });

  it('is bounded in tokens', async () => {
    const long = `{ me { ${'id '.repeat(3000)} } }`;
    expect((await refused(long)).message).toMatch(/token/i);
  });

  it('names a variable that is missing', async () => {
    expect(await refused('query ($id: ID!) { dossier(id: $id) { id } }')).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('$id') });
  });

  it('is bounded in cost', async () => {
    const fields = 'id kind task law from scope openedAt closedAt controller { id name type } subject { id name birthDate age } case { id reference households { id label } }';
    const wide = `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: dossiers(first: 100) { nodes { ${fields} entries(first: 100) { nodes { id category kind source summary versions { body } } } } }`).join(' ')} }`;
    expect(await refused(wide)).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('cost') });
    // Nor by a page size that comes in a variable.
    const hidden = 'query ($n: Int) { cases(first: $n) { nodes { dossiers(first: $n) { nodes { entries(first: $n) { nodes { id } } } } } } }';
    expect((await gql(url, caller, hidden, { n: 100 })).errors[0]!.message).toContain('cost');
    expect((await gql(url, caller, hidden, { n: 10 })).errors).toEqual([]);
  });

  it('is bounded in size', async () => {
    const answer = await gql(url, caller, `{ me { id } } # ${'x'.repeat(150_000)}`);
    expect(answer.status).toBe(413);
  });

  it('is one change, so that nothing can be half done', async () => {
    const answer = await refused('mutation { a: endInvolvement(id: "x") { id } b: endInvolvement(id: "y") { id } }');
    expect(answer.code).toBe('BAD_INPUT');
  });

  it('is no batch of requests', async () => {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${caller.token}`, 'kapstok-hat': caller.hat }, body: JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]) });
    expect(answer.status).toBe(400);
  });

  it('gets no help with a name that is nearly right', async () => {
    expect((await refused('{ dosiers { nodes { id } } }')).message).not.toMatch(/did you mean/i);
  });

  it.each([0, -1, 101])('is a page of 1 to 100, not %p, and the error names the field', async (first) => {
    const { errors } = await gql(url, caller, 'query ($first: Int) { dossiers(first: $first) { nodes { id } } }', { first });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'first' });
  });

  it('lets an ordinary question through: the control', async () => {
    const { errors, data } = await gql<{ me: { id: string } }>(url, caller, '{ me { id } cases { nodes { id households { members { person { name } } } dossiers { nodes { id kind } } } } }');
    expect(errors).toEqual([]);
    expect(data?.me.id).toBeTruthy();
    expect((await gql(url, caller, introspection)).errors).toEqual([]);
  });
});

describe('an api in production', () => {
  let production: OwnSystem;

  beforeAll(async () => {
    production = await startSystem({ like: system, processes: ['api'], settings: { NODE_ENV: 'production' } });
  });

  afterAll(() => production.stop());

  it('tells nobody its schema', async () => {
    const party = { token: await token('jeugdhulp') };
    const { errors } = await gql(`${production.addresses.api}/graphql`, party, introspection);
    expect(errors[0]?.message).toMatch(/introspection/i);
    expect((await gql(`${production.addresses.api}/graphql`, party, '{ me { id } }')).errors).toEqual([]);
  });
});

describe('a process', () => {
  it('says that it is up and that it can serve, and nothing else', async () => {
    for (const path of ['healthz', 'readyz']) {
      const answer = await fetch(`${system.addresses.api}/${path}`);
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    }
    expect((await fetch(`${system.addresses.api}/`)).status).toBe(404);
  });
});
