import { randomUUID } from 'node:crypto';
import { pageArguments } from '@kapstok/graphql';
import { birthdayAt, SubjectService, whoMustAt } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { WhoMustService } from '@kapstok/sharing';
import type { Person } from '@kapstok/testing';
import { sharing, yearsBefore, type Sharing } from './households';
import { randomWorlds } from './random-worlds';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const LAST_WEEK = new Date(Date.now() - 7 * 24 * 3_600_000);
const about = (family: Sharing, at?: Date) => stage.as(family.helper, (hat) => stage.service(WhoMustService).about(hat, family.child.id, at));

/** A yes of each of `people`, as of last week. */
async function agreed(family: Sharing, people: readonly Person[], changes: object = {}): Promise<string[]> {
  const ids = [];
  for (const person of people) {
    ids.push((await stage.world.consent({
      subject: family.child, givenBy: person, recordedBy: family.helper, toTask: 'hulpverlening', toOrganisation: family.ggz, purpose: 'hulpverlening',
      categories: ['voortgang'], givenAt: LAST_WEEK, ...changes,
    })).id);
  }
  return ids;
}

const disclosed = (family: Sharing) =>
  stage.world.disclosure({ holder: family.helper, receiver: family.ggz, receiverTask: 'hulpverlening', purpose: 'hulpverlening', entries: [family.entry], disclosedAt: LAST_WEEK });

/** What the receiver gets at a moment, by the api (the decision) and by any SQL behind it (row-level security). */
async function served(family: Sharing, at: Date): Promise<[api: number, database: number]> {
  const { nodes } = await stage.as(family.receiver, (hat) => stage.received.list(hat, pageArguments(10, null), ['summary']), at);
  return [nodes.length, (await stage.raw(family.receiver, 'select 1 from kapstok.disclosed_entry', [], at)).length];
}
const before = (at: Date) => new Date(at.getTime() - 1);
const [YES, NO] = [[1, 1], [0, 0]];

// A birthday in summer or in winter, always one that is still to come.
const turning = (years: number) => {
  const soon = new Date(Date.now() + 40 * 24 * 3_600_000);
  return yearsBefore(years, soon);
};

describe('a consent that is no longer enough', () => {
  it('stops at midnight in the Netherlands when the child turns 12, and stands again when the child said yes too', async () => {
    // R65, R66, R72
    const family = await sharing(stage.world, { birthDate: turning(12) });
    const twelve = birthdayAt(family.child.birthDate, 12);
    const ids = await agreed(family, [family.mother, family.father]);
    await disclosed(family);
    expect(await served(family, before(twelve))).toEqual(YES);
    expect(await served(family, twelve)).toEqual(NO);
    const [change] = (await about(family)).changes;
    expect(change).toMatchObject({ at: twelve, because: ['turns-12'], whoMust: { must: [{ role: 'subject' }, { role: 'gezag' }, { role: 'gezag' }] } });
    const treatment = await agreed(family, [family.mother, family.father], { kind: 'behandeling' });
    expect([...change!.stops].sort()).toEqual([...ids].sort());
    expect([...(await about(family)).changes[0]!.stops].sort()).toEqual([...ids, ...treatment].sort());
    await agreed(family, [family.child]);
    expect(await served(family, twelve)).toEqual(YES);
    expect([...(await about(family)).changes[0]!.stops].sort()).toEqual([...treatment].sort());
  });

  it('is that of the parents alone when the youth turns 16; a yes of the youth stands alone from then on', async () => {
    // R67, R72
    const alone = await sharing(stage.world, { birthDate: turning(16) });
    const sixteen = birthdayAt(alone.child.birthDate, 16);
    await agreed(alone, [alone.mother, alone.child]);
    await agreed(alone, [alone.father], { answer: 'refused' });
    await disclosed(alone);
    expect(await served(alone, before(sixteen))).toEqual(NO);
    expect(await served(alone, sixteen)).toEqual(YES);

    const against = await sharing(stage.world, { birthDate: turning(16) });
    const ids = await agreed(against, [against.mother, against.father, against.child]);
    await disclosed(against);
    expect(await served(against, before(sixteen))).toEqual(YES);
    expect(await served(against, sixteen)).toEqual(YES);
    await stage.world.withdrawal({ consent: { id: ids[2]! }, recordedBy: against.helper });
    expect(await served(against, sixteen)).toEqual(NO);
  });

  it('is none at 18: who decided alone before goes on deciding alone', async () => {
    // R72
    const family = await sharing(stage.world, { birthDate: turning(18) });
    const eighteen = birthdayAt(family.child.birthDate, 18);
    await agreed(family, [family.child]);
    await disclosed(family);
    for (const at of [before(eighteen), eighteen]) expect(await served(family, at)).toEqual(YES);
    expect((await about(family)).changes).toMatchObject([{ at: eighteen, because: ['turns-18'], stops: [] }]);
  });

  it('stops the moment somebody else gets gezag, and a refusal of who has none any more counts no longer', async () => {
    // R69, R70, R72
    const family = await sharing(stage.world);
    const ends = new Date(Date.now() + 3 * 24 * 3_600_000);
    const starts = new Date(Date.now() + 5 * 24 * 3_600_000);
    await stage.world.query('update kapstok.gezag set valid_until = $2 where holder_id = $1', [family.father.id, ends]);
    await stage.world.gezag({ child: family.child, holder: await stage.world.personOfAge(50), validFrom: starts });
    const [mothers] = await agreed(family, [family.mother]);
    await agreed(family, [family.father], { answer: 'refused' });
    await disclosed(family);
    expect(await served(family, before(ends))).toEqual(NO);
    expect(await served(family, ends)).toEqual(YES);
    expect(await served(family, before(starts))).toEqual(YES);
    expect(await served(family, starts)).toEqual(NO);
    const { changes } = await about(family);
    expect(changes.filter(({ stops }) => stops.length > 0)).toMatchObject([{ at: starts, because: ['gezag-begins'], stops: [mothers] }]);
  });

  it('never was complete while gezag is not recorded', async () => {
    // R71
    const family = await sharing(stage.world, { age: 13 });
    await agreed(family, [family.mother, family.father, family.child]);
    await disclosed(family);
    await stage.world.query('update kapstok.gezag set valid_until = $2 where child_id = $1', [family.child.id, LAST_WEEK]);
    expect(await served(family, new Date())).toEqual(NO);
    expect(await about(family)).toMatchObject({ must: [{ role: 'subject' }], unknown: ['gezag'] });
  });
});

describe('who must consent', () => {
  it('is told to who works in a dossier about the person, with the tree, and is logged', async () => {
    // R86
    const family = await sharing(stage.world, { age: 13 });
    expect(await about(family)).toMatchObject({
      age: 13, must: [{ personId: family.child.id, role: 'subject' }, { personId: family.mother.id, role: 'gezag' }, { personId: family.father.id, role: 'gezag' }],
      tree: [{ question: 'child', answer: 'yes' }, { question: 'age', answer: '12-15' }, { question: 'incapacitated', answer: 'no' }, { question: 'gezag', answer: '2' }],
    });
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'read', outcome: 'allowed', subject_id: family.child.id, grounds: ['V1'] });
  });

  it('is told of another moment too', async () => {
    const family = await sharing(stage.world, { age: 13 });
    expect((await about(family, birthdayAt(family.child.birthDate, 16))).must).toMatchObject([{ personId: family.child.id }]);
  });

  it('is for others the same as of nobody, for a parent too', async () => {
    const [family, others] = [await sharing(stage.world), await sharing(stage.world)];
    for (const hat of [others.helper, family.receiver, await stage.world.client(family.mother)]) {
      const of = (id: string) => stage.refusal(hat, (acting) => stage.service(WhoMustService).about(acting, id));
      const [foreign, missing, noId] = [await of(family.child.id), await of(randomUUID()), await of('no-id')];
      expect(foreign.code).toBe('PERSON_NOT_FOUND');
      expect([missing, noId]).toEqual([foreign, foreign]);
    }
  });

  it('is the same to the database as to the library, in 800 random worlds', async () => {
    // R65, R66, R67, R68, R69, R70
    const questions = await randomWorlds(stage.world, 20261122, 800);
    const differing = [];
    for (const { subjectId, at } of questions) {
      const reader = { tx: { at, query: (sql: string, parameters: unknown[]) => stage.world.query(sql, parameters) } } as unknown as ActingHat;
      const facts = await stage.service(SubjectService).consentFactsOf(reader, subjectId);
      const must = whoMustAt(facts!, at).must.map(({ personId }) => personId).sort();
      const rows = await stage.world.query<{ id: string }>('select kapstok.must_consent($1, $2) as id', [subjectId, at]);
      if (JSON.stringify(rows.map(({ id }) => id).sort()) !== JSON.stringify(must)) differing.push({ subjectId, at });
    }
    expect(differing).toEqual([]);
  }, 60_000);
});
