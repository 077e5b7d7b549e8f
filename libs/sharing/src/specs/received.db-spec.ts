import { randomUUID } from 'node:crypto';
import { DossierLooks } from '@kapstok/dossier';
import { pageArguments, type Page } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { DisclosureRow } from '@kapstok/sharing';
import type { Entry, Hat, Person } from '@kapstok/testing';
import { answer, giving, sharing, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const FIELDS = ['id', 'category', 'kind', 'source', 'summary', 'body'];
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);
const consentOf = (family: Sharing, person: Person, changes = {}) => stage.as(family.helper, (hat) => stage.consents.give(hat, answer(family, person, changes)));
const disclose = (family: Sharing, changes = {}) => stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, changes)));

async function given(choices: Parameters<typeof sharing>[1] = {}, asked = (family: Sharing): Person[] => [family.mother, family.father], changes = {}) {
  const family = await sharing(stage.world, choices);
  const consents = [];
  for (const person of asked(family)) consents.push(await consentOf(family, person, changes));
  return { family, consents, disclosure: await disclose(family) };
}

const list = (hat: Hat, first = 50, after: string | null = null, at?: Date): Promise<Page<DisclosureRow>> =>
  stage.as(hat, (acting) => stage.received.list(acting, pageArguments(first, after), FIELDS), at);

/** Everything through which the receiver could learn of it: the list, the count, and any SQL behind the api's filter. */
async function exits(hat: Hat, at?: Date) {
  const rows = async (sql: string) => (await stage.raw(hat, sql, [], at)).length;
  return {
    listed: (await list(hat, 50, null, at)).nodes.length,
    counted: await stage.as(hat, (acting) => stage.received.count(acting), at),
    disclosures: await rows('select 1 from kapstok.disclosure'),
    entries: await rows('select 1 from kapstok.disclosed_entry'),
    persons: await rows('select 1 from kapstok.person'),
    consents: (await rows('select 1 from kapstok.consent')) > 0,
    gezag: (await rows('select 1 from kapstok.gezag')) > 0,
  };
}
const OPEN = { listed: 1, counted: 1, disclosures: 1, entries: 1, persons: 1, consents: true, gezag: true };
const GONE = { listed: 0, counted: 0, disclosures: 0, entries: 0, persons: 0, consents: false, gezag: false };

describe('a receiver', () => {
  it('sees exactly the version and the fields that were given, and nothing else of the dossier', async () => {
    // R77, R79
    const { family, disclosure } = await given();
    await stage.world.correction({ entry: family.entry, author: family.helper, version: 2, summary: 'Later verbeterd' });
    const { nodes } = await list(family.receiver);
    expect(nodes).toMatchObject([disclosure]);
    expect(nodes[0]!.entries).toMatchObject([{ summary: 'Het gaat beter op school', body: null, occurredOn: null, kind: 'feit', source: 'Gesprek met betrokkene' }]);
    for (const table of ['dossier', 'entry', 'entry_version', '"case"', 'household', 'household_member', 'address', 'involvement']) {
      await expect(stage.raw(family.receiver, `select 1 from kapstok.${table}`)).resolves.toEqual([]);
    }
    await expect(exits(family.receiver)).resolves.toEqual(OPEN);
  });

  it('is only the task of the organisation that it was given to', async () => {
    const { family } = await given();
    const others = [
      await stage.world.hat({ organisation: family.ggz, task: 'toeleiding', law: 'jeugdwet' }),
      await stage.world.hat({ task: 'hulpverlening', law: 'wgbo' }),
      await stage.world.hat({ organisation: family.ggz, task: 'beheer', law: null }),
      await stage.world.client(family.child),
    ];
    for (const hat of others) await expect(exits(hat)).resolves.toMatchObject({ listed: 0, counted: 0, disclosures: 0, entries: 0 });
  });

  it('opens one by its id as the list has it, and knows what is not there, over or of others the same', async () => {
    const { family, disclosure, consents } = await given();
    const [other, open] = [await given(), (hat: Hat, id: string) => stage.as(hat, (acting) => stage.received.open(acting, id, FIELDS))];
    await expect(open(family.receiver, disclosure.id)).resolves.toMatchObject({ id: disclosure.id, entries: [{ summary: 'Het gaat beter op school', body: null }] });
    expect((await stage.lines(family.receiver))[0]).toMatchObject({ event: 'received', outcome: 'allowed', listed_ids: [disclosure.id], entry_ids: [family.entry.id] });
    const refused = (id: string) => stage.refusal(family.receiver, (hat) => stage.received.open(hat, id, FIELDS));
    const missing = await refused(randomUUID());
    expect(missing).toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    await expect(refused(other.disclosure.id)).resolves.toEqual(missing);
    await expect(refused('geen id')).resolves.toEqual(missing);
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id: consents[0]!.id }));
    await expect(refused(disclosure.id)).resolves.toEqual(missing);
  });

  it('leaves a line for the FG of the controller that gave it: which entries, which fields, for what, on what ground', async () => {
    // R268
    const { family, disclosure } = await given();
    await list(family.receiver);
    const [line] = await stage.lines(family.receiver);
    expect(line).toMatchObject({
      event: 'received', outcome: 'allowed', controller_id: family.dossier.controller.id, dossier_id: family.dossier.id, subject_id: family.child.id,
      listed_ids: [disclosure.id], entry_ids: [family.entry.id], categories: ['voortgang'], fields: ['id', 'category', 'kind', 'source', 'summary'],
      purpose: 'hulpverlening', grounds: ['V4', 'toestemming'],
    });
  });
});

describe('what was given is gone at the next look, in the list, in the count and behind the api', () => {
  it('when one parent withdraws', async () => {
    // R69, R81
    const { family, consents } = await given();
    const father = await stage.world.client(family.father);
    await expect(exits(family.receiver)).resolves.toEqual(OPEN);
    await stage.as(father, (hat) => stage.consents.withdraw(hat, { id: consents[1]!.id }));
    await expect(exits(family.receiver)).resolves.toEqual(GONE);
  });

  it('when a parent refuses later, and the older consent does not revive when that refusal ends', async () => {
    const { family } = await given();
    const expiresAt = inDays(3);
    const refusal = await consentOf(family, family.mother, { answer: 'refused', expiresAt });
    await expect(exits(family.receiver)).resolves.toEqual(GONE);
    await expect(exits(family.receiver, expiresAt)).resolves.toEqual(GONE);
    await expect(stage.refusal(family.helper, (hat) => stage.consents.withdraw(hat, { id: refusal.id }))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.id' } });
    await consentOf(family, family.mother);
    await expect(exits(family.receiver)).resolves.toEqual(OPEN);
  });

  it('when consent expires, at that moment and not before', async () => {
    const expiresAt = inDays(3);
    const { family } = await given({}, ({ mother, father }) => [mother, father], { expiresAt });
    await expect(exits(family.receiver, new Date(expiresAt.getTime() - 1))).resolves.toEqual(OPEN);
    await expect(exits(family.receiver, expiresAt)).resolves.toEqual(GONE);
  });

  it('when somebody else gets gezag who did not consent', async () => {
    // R72
    const { family } = await given();
    await stage.world.gezag({ child: family.child, holder: await stage.world.person(), validFrom: inDays(1) });
    await expect(exits(family.receiver, inDays(0.99))).resolves.toEqual(OPEN);
    await expect(exits(family.receiver, inDays(1.01))).resolves.toEqual(GONE);
  });

  it('when gezag ends of everyone, and not when it ends of one of two who consented', async () => {
    const { family } = await given();
    const end = (person: Person, at: Date) => stage.world.query('update kapstok.gezag set valid_until = $1 where holder_id = $2', [at, person.id]);
    await end(family.father, inDays(1));
    await expect(exits(family.receiver, inDays(2))).resolves.toEqual(OPEN);
    await end(family.mother, inDays(3));
    await expect(exits(family.receiver, inDays(4))).resolves.toEqual(GONE);
  });

  it('when the child turns 12 and has not consented itself, and again at 16 when only its own answer counts', async () => {
    // R66, R67, R72
    const birthday = inDays(10);
    const day = birthday.toISOString().slice(5, 10);
    const [twelve, sixteen] = [await given({ birthDate: `${birthday.getUTCFullYear() - 12}-${day}` }), await given({ birthDate: `${birthday.getUTCFullYear() - 16}-${day}` }, ({ child, mother, father }) => [child, mother, father])];
    await expect(exits(twelve.family.receiver, inDays(8))).resolves.toEqual(OPEN);
    await expect(exits(twelve.family.receiver, inDays(12))).resolves.toEqual(GONE);
    await stage.as(sixteen.family.helper, (hat) => stage.consents.withdraw(hat, { id: sixteen.consents[1]!.id }), inDays(8));
    await expect(exits(sixteen.family.receiver, inDays(8.5))).resolves.toEqual(GONE);
    await expect(exits(sixteen.family.receiver, inDays(12))).resolves.toEqual(OPEN);
  });

  it('when somebody can no longer decide, and who represents has not consented', async () => {
    // R68
    const { family } = await given({ age: 30 }, ({ child }) => [child]);
    await stage.world.incapacity({ person: family.child, validFrom: inDays(1) });
    await expect(exits(family.receiver)).resolves.toEqual(OPEN);
    await expect(exits(family.receiver, inDays(2))).resolves.toEqual(GONE);
  });

  it('when it was given until a date', async () => {
    const family = await sharing(stage.world);
    for (const parent of [family.mother, family.father]) await consentOf(family, parent);
    const endsAt = inDays(2);
    await disclose(family, { endsAt });
    await expect(exits(family.receiver, new Date(endsAt.getTime() - 1))).resolves.toEqual(OPEN);
    await expect(exits(family.receiver, endsAt)).resolves.toEqual(GONE);
  });
});

describe('of several entries', () => {
  it('those stay for which consent still counts', async () => {
    const family = await sharing(stage.world);
    const contact = await stage.world.entry({ dossier: family.dossier, author: family.helper, category: 'contact' });
    for (const parent of [family.mother, family.father]) await consentOf(family, parent, { categories: ['voortgang', 'contact'] });
    await disclose(family, { entries: [family.entry, contact].map(({ id }) => ({ entryId: id, fields: ['summary'] })) });
    await consentOf(family, family.mother, { categories: ['voortgang'], answer: 'refused' });
    const { nodes } = await list(family.receiver);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]!.entries.map(({ entryId }) => entryId)).toEqual([contact.id]);
    await expect(stage.raw(family.receiver, 'select entry_id from kapstok.disclosed_entry')).resolves.toEqual([{ entry_id: contact.id }]);
  });
});

describe('pages', () => {
  async function three() {
    const { family, disclosure } = await given({}, ({ mother, father }) => [mother, father], { categories: ['voortgang', 'contact', 'plan'] });
    const entryOf = (category: string) => stage.world.entry({ dossier: family.dossier, author: family.helper, category });
    const give = ({ id }: Entry) => disclose(family, { entries: [{ entryId: id, fields: ['summary'] }] });
    return { family, ids: [disclosure.id, (await give(await entryOf('contact'))).id, (await give(await entryOf('plan'))).id] as const };
  }

  it('follow each other, the newest first', async () => {
    const { family, ids: [oldest, middle, newest] } = await three();
    const first = await list(family.receiver, 2);
    expect(first).toMatchObject({ nodes: [{ id: newest }, { id: middle }], hasNextPage: true, endCursor: middle });
    await expect(list(family.receiver, 2, first.endCursor)).resolves.toMatchObject({ nodes: [{ id: oldest }], hasNextPage: false });
  });

  it('are filled past what does not stand any more, which is no cursor either', async () => {
    const { family, ids: [oldest, middle, newest] } = await three();
    await consentOf(family, family.mother, { categories: ['contact'], answer: 'refused' });
    await expect(list(family.receiver, 2)).resolves.toMatchObject({ nodes: [{ id: newest }, { id: oldest }], hasNextPage: false });
    await expect(stage.as(family.receiver, (hat) => stage.received.count(hat))).resolves.toBe(2);
    await expect(stage.refusal(family.receiver, (hat) => stage.received.list(hat, pageArguments(2, middle), FIELDS))).resolves.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('know a cursor of others as little as a made-up one', async () => {
    const [mine, others] = [await given(), await given()];
    const after = (cursor: string) => stage.refusal(mine.family.receiver, (hat) => stage.received.list(hat, pageArguments(5, cursor), FIELDS));
    const [foreign, missing] = [await after(others.disclosure.id), await after(randomUUID())];
    expect(foreign).toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    expect(missing).toEqual(foreign);
  });
});

describe('who gave it', () => {
  const outOf = (family: Sharing, hat: Hat) =>
    stage.as(hat, async (acting) => {
      const look = await stage.service(DossierLooks).one(acting, family.dossier.id);
      return look ? stage.given.outOf(look, FIELDS) : 'no such dossier';
    });

  it('sees what was given out of the dossier, to whom, and whether it still stands', async () => {
    const { family, consents, disclosure } = await given();
    await expect(outOf(family, family.helper)).resolves.toEqual([{ ...disclosure, standing: true }]);
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id: consents[0]!.id }));
    await expect(outOf(family, family.helper)).resolves.toEqual([{ ...disclosure, standing: false }]);
    await expect(outOf(family, family.receiver)).resolves.toBe('no such dossier');
  });

  it('sees who had received what when a consent is withdrawn, without a word of it', async () => {
    // R81
    const { family, consents, disclosure } = await given();
    const consequences = (hat: Hat) =>
      stage.as(hat, async (acting) => {
        const [withdrawn] = (await stage.consents.visibleTo(acting, family.child.id)).filter(({ id }) => id === consents[0]!.id);
        return stage.given.onConsent(acting, withdrawn!);
      });
    const expected = [{ receiverOrganisationId: family.ggz.id, receiverType: 'ggz', receiverTask: 'hulpverlening', purpose: 'hulpverlening', disclosedAt: disclosure.disclosedAt, categories: ['voortgang'] }];
    await expect(consequences(family.helper)).resolves.toEqual(expected);
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id: consents[0]!.id }));
    await expect(consequences(family.helper)).resolves.toEqual(expected);
    const again = await consentOf(family, family.mother);
    await disclose(family);
    await expect(consequences(family.helper)).resolves.toEqual(expected);
    expect(again.counts).toBe(true);
  });
});

describe('without row-level security, by the filters and decisions of the api alone', () => {
  const alone = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>, at?: Date) => stage.as(hat, work, at, 'owner');
  const received = async (hat: Hat, at?: Date) => {
    const listed = await alone(hat, (acting) => stage.received.list(acting, pageArguments(50, null), FIELDS), at);
    return { listed: listed.nodes.length, counted: await alone(hat, (acting) => stage.received.count(acting), at) };
  };

  it('a receiver sees what was given to it while it stands, and nobody else does', async () => {
    const { family, consents } = await given();
    const others = [await stage.world.hat({ organisation: family.ggz, task: 'toeleiding', law: 'jeugdwet' }), await stage.world.hat({ law: 'wgbo' }), await stage.world.client(family.child)];
    for (const hat of others) await expect(received(hat)).resolves.toEqual({ listed: 0, counted: 0 });
    await expect(received(family.receiver)).resolves.toEqual({ listed: 1, counted: 1 });
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id: consents[0]!.id }));
    await expect(received(family.receiver)).resolves.toEqual({ listed: 0, counted: 0 });
  });

  it('what was given until a date is gone at that date', async () => {
    const { family } = await given();
    const endsAt = inDays(2);
    await stage.world.query('delete from kapstok.access_grant where holder_key = $1', [`task:${family.ggz.id}:hulpverlening`]);
    await disclose(family, { endsAt });
    await expect(received(family.receiver, new Date(endsAt.getTime() - 1))).resolves.toEqual({ listed: 1, counted: 1 });
    await expect(received(family.receiver, endsAt)).resolves.toEqual({ listed: 0, counted: 0 });
  });

  it('an answer is seen by nobody else, and withdrawn by nobody else', async () => {
    const { family, consents } = await given({ age: 5 });
    const others = await sharing(stage.world);
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    for (const hat of [others.helper, colleague, family.receiver, await stage.world.client(family.child), await stage.world.client(others.mother)]) {
      const seen = await alone(hat, (acting) => stage.consents.visibleTo(acting, family.child.id));
      expect(seen).toEqual([]);
      await expect(alone(hat, (acting) => stage.consents.withdraw(acting, { id: consents[0]!.id }))).rejects.toMatchObject({ code: 'CONSENT_NOT_FOUND' });
    }
    for (const hat of [others.helper, colleague, family.receiver, await stage.world.client(others.mother)]) {
      const given = alone(hat, (acting) => stage.consents.give(acting, answer(family, acting.personId ? null : family.mother)));
      await expect(given).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
    }
    const father = await stage.world.client(family.father);
    await expect(alone(father, (hat) => stage.consents.visibleTo(hat))).resolves.toMatchObject([{ id: consents[1]!.id }]);
  });
});
