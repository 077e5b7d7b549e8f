import { randomUUID } from 'node:crypto';
import { birthdayAt } from '@kapstok/household';
import type { Hat, Person } from '@kapstok/testing';
import { ConsentChanges } from '@kapstok/sharing';
import { answer, sharing, yearsBefore, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);
const recordedBy = (family: Sharing, person: Person, changes = {}) => stage.as(family.helper, (hat) => stage.consents.give(hat, answer(family, person, changes)));

describe('an answer', () => {
  it('is recorded by who is involved, with who gave it, how, what was told and until when', async () => {
    // R75, R89
    const family = await sharing(stage.world);
    const expiresAt = inDays(90);
    const given = await recordedBy(family, family.mother, { expiresAt, how: 'written' });
    expect(given).toMatchObject({ subjectId: family.child.id, givenById: family.mother.id, answer: 'given', how: 'written', expiresAt, withdrawnAt: null, counts: false, ownCounts: true, mine: true });
    const [row] = await stage.world.query('select c.recorded_by_hat_id, n.told from kapstok.consent c join kapstok.consent_note n on n.consent_id = c.id where c.id = $1', [given.id]);
    expect(row).toEqual({ recorded_by_hat_id: family.helper.id, told: 'Waarom delen helpt, met wie en wat' });
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({
      event: 'consent', outcome: 'allowed', dossier_id: family.dossier.id, subject_id: family.child.id, controller_id: family.dossier.controller.id,
      categories: ['voortgang'], purpose: 'hulpverlening', grounds: ['V1'],
    });
    expect(JSON.stringify(line)).not.toContain('Waarom delen helpt');
  });

  it('is given by a parent with gezag about the child, and is recorded as given in the portal', async () => {
    const family = await sharing(stage.world);
    const mother = await stage.world.client(family.mother);
    const given = await stage.as(mother, (hat) => stage.consents.give(hat, answer(family, null)));
    expect(given).toMatchObject({ givenById: family.mother.id, how: 'portal', counts: false, ownCounts: true, mine: true });
  });

  it('is given by somebody about herself', async () => {
    const family = await sharing(stage.world);
    const mother = await stage.world.client(family.mother);
    const given = await stage.as(mother, (hat) => stage.consents.give(hat, answer({ ...family, child: family.mother }, null)));
    expect(given).toMatchObject({ subjectId: family.mother.id, givenById: family.mother.id, counts: true });
  });

  it('of a parent without gezag is refused, also of one whose gezag has ended', async () => {
    // R70
    const family = await sharing(stage.world);
    const [other, former] = [await stage.world.personOfAge(40), await stage.world.personOfAge(41)];
    await stage.world.gezag({ child: family.child, holder: former, validUntil: inDays(-1) });
    for (const person of [other, former]) {
      await expect(stage.refusal(family.helper, (hat) => stage.consents.give(hat, answer(family, person)))).resolves.toMatchObject({ code: 'CONSENT_NOT_THEIRS' });
    }
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'consent', outcome: 'refused', reason: 'CONSENT_NOT_THEIRS', subject_id: family.child.id });
    await expect(stage.world.query('select 1 from kapstok.consent where subject_id = $1', [family.child.id])).resolves.toEqual([]);
  });

  it('is not given by one client for another', async () => {
    const family = await sharing(stage.world);
    const mother = await stage.world.client(family.mother);
    await expect(stage.refusal(mother, (hat) => stage.consents.give(hat, answer(family, family.father)))).resolves.toMatchObject({ code: 'CONSENT_NOT_THEIRS' });
  });

  it('about a person that the hat does not know is refused with the same bytes as about nobody', async () => {
    const [family, others] = [await sharing(stage.world), await sharing(stage.world)];
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    const stranger = await stage.world.client(await stage.world.person());
    for (const hat of [others.helper, colleague, family.receiver, stranger]) {
      const about = (subjectId: string) => stage.refusal(hat, (acting) => stage.consents.give(acting, { ...answer(family, hat.personId ? null : family.mother), subjectId }));
      const [foreign, missing, noId] = [await about(family.child.id), await about(randomUUID()), await about('no-id')];
      expect(foreign.code).toBe('PERSON_NOT_FOUND');
      expect(missing).toEqual(foreign);
      expect(noId).toEqual(foreign);
    }
  });

  it.each([
    ['input.answer', { answer: 'perhaps' }],
    ['input.kind', { kind: 'everything' }],
    ['input.categories', { categories: [] }],
    ['input.categories[1]', { categories: ['contact', 'diagnosis'] }],
    ['input.toTask', { toTask: 'boss' }],
    ['input.purpose', { purpose: 'fun' }],
    ['input.purpose', { toTask: 'hulpverlening', purpose: 'kwaliteitstoezicht' }],
    ['input.expiresAt', { expiresAt: new Date('2020-01-01T00:00:00Z') }],
    ['input.how', { how: 'telepathy' }],
    ['input.how', { how: 'portal' }],
    ['input.told', { told: '  ' }],
    ['input.givenById', { givenById: null }],
    ['input.toOrganisationId', { toOrganisationId: randomUUID() }],
  ])('with a wrong %s is refused with the name of that field', async (field, changes) => {
    const family = await sharing(stage.world);
    const refused = await stage.refusal(family.helper, (hat) => stage.consents.give(hat, answer(family, family.mother, changes)));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });

  it('to an organisation that does not carry out the task is refused with the name of the field', async () => {
    const family = await sharing(stage.world);
    const refused = await stage.refusal(family.helper, (hat) => stage.consents.give(hat, answer(family, family.mother, { toTask: 'onderwijs' })));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.toOrganisationId' } });
  });

  it('is never edited: no role can change or remove it', async () => {
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother);
    for (const statement of [`update kapstok.consent set answer = 'refused' where id = '${id}'`, `delete from kapstok.consent where id = '${id}'`]) {
      await expect(stage.raw(family.helper, statement)).rejects.toThrow(/permission denied/);
      await expect(stage.world.query(statement)).rejects.toThrow(/never changed/);
    }
  });
});

describe('a consent counts as a whole', () => {
  const seen = async (hat: Hat, family: Sharing) =>
    Object.fromEntries((await stage.as(hat, (acting) => stage.consents.visibleTo(acting, family.child.id))).map(({ givenById, counts }) => [givenById, counts]));

  it('when everyone who must has agreed, and for nobody any more when one of them withdraws', async () => {
    // R69, R87
    const family = await sharing(stage.world);
    const [mother, father] = [await stage.world.client(family.mother), await stage.world.client(family.father)];
    await expect(recordedBy(family, family.mother)).resolves.toMatchObject({ counts: false, ownCounts: true });
    const { id } = await stage.as(father, (hat) => stage.consents.give(hat, answer(family, null)));
    await expect(seen(family.helper, family)).resolves.toEqual({ [family.mother.id]: true, [family.father.id]: true });
    await expect(seen(mother, family)).resolves.toMatchObject({ [family.mother.id]: true });
    await stage.as(father, (hat) => stage.consents.withdraw(hat, { id }));
    await expect(seen(family.helper, family)).resolves.toEqual({ [family.mother.id]: false, [family.father.id]: false });
    await expect(seen(mother, family)).resolves.toMatchObject({ [family.mother.id]: false });
  });

  it('not on what the parents say alone when the child is twelve', async () => {
    // R66
    const family = await sharing(stage.world, { age: 12 });
    for (const person of [family.mother, family.father]) await recordedBy(family, person);
    await expect(seen(family.helper, family)).resolves.toEqual({ [family.mother.id]: false, [family.father.id]: false });
    await recordedBy(family, family.child);
    await expect(seen(family.helper, family)).resolves.toEqual({ [family.mother.id]: true, [family.father.id]: true, [family.child.id]: true });
  });
});

describe('what counts of an answer by itself', () => {
  const countsOf = async (family: Sharing) => (await stage.as(family.helper, (hat) => stage.consents.visibleTo(hat, family.child.id))).map(({ answer: said, ownCounts }) => [said, ownCounts]);

  it('is the latest answer of a person; an older one never revives', async () => {
    const family = await sharing(stage.world);
    await recordedBy(family, family.mother);
    await recordedBy(family, family.mother, { answer: 'refused' });
    await expect(countsOf(family)).resolves.toEqual([['refused', false], ['given', false]]);
    const last = await recordedBy(family, family.mother);
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id: last.id }));
    await expect(countsOf(family)).resolves.toEqual([['given', false], ['refused', false], ['given', false]]);
  });

  it('is not an answer that was not free, not informed, not explicit or has expired', async () => {
    // R74, R90
    for (const changes of [{ free: false }, { informed: false }, { explicit: false }]) {
      const family = await sharing(stage.world);
      await expect(recordedBy(family, family.mother, changes)).resolves.toMatchObject({ counts: false, ownCounts: false });
    }
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother, { expiresAt: inDays(1) });
    const later = await stage.as(family.helper, (hat) => stage.consents.visibleTo(hat, family.child.id), inDays(1.01));
    expect(later).toMatchObject([{ id, counts: false, ownCounts: false }]);
  });

  it('is told apart by kind: an answer about treatment is no answer about sharing', async () => {
    // R73
    const family = await sharing(stage.world);
    await recordedBy(family, family.mother);
    await recordedBy(family, family.mother, { kind: 'behandeling', answer: 'refused' });
    await expect(countsOf(family)).resolves.toEqual([['refused', false], ['given', true]]);
  });

  it.each(['verstrekking', 'verwerking', 'behandeling', 'deelname'])('of kind %s is enough with everyone who must, of that kind, and until the day on which others must', async (kind) => {
    // R69, R72, R73
    const family = await sharing(stage.world, { birthDate: yearsBefore(12, inDays(2)) });
    const counts = async (at?: Date) => (await stage.as(family.helper, (hat) => stage.consents.visibleTo(hat, family.child.id), at)).filter((one) => one.kind === kind).map((one) => one.counts);
    await recordedBy(family, family.mother, { kind });
    for (const other of ['verstrekking', 'verwerking', 'behandeling', 'deelname'].filter((one) => one !== kind)) await recordedBy(family, family.father, { kind: other });
    expect(await counts()).toEqual([false]);
    await recordedBy(family, family.father, { kind });
    expect(await counts()).toEqual([true, true]);
    const birthday = birthdayAt(family.child.birthDate, 12);
    expect(await counts(new Date(birthday.getTime() - 1))).toEqual([true, true]);
    expect(await counts(birthday)).toEqual([false, false]);
    await recordedBy(family, family.father, { kind, answer: 'refused' });
    expect(await counts()).toEqual([false, false, false]);
  });

  it('of a parent is none any more from the day on which the youth decides alone, whatever the youth says', async () => {
    // R67, R72
    const family = await sharing(stage.world, { birthDate: yearsBefore(16, inDays(2)) });
    for (const person of [family.mother, family.father, family.child]) await recordedBy(family, person);
    const counting = async (at?: Date) => (await stage.as(family.helper, (hat) => stage.consents.visibleTo(hat, family.child.id), at)).filter(({ counts }) => counts).map(({ givenById }) => givenById).sort();
    const birthday = birthdayAt(family.child.birthDate, 16);
    expect(await counting(new Date(birthday.getTime() - 1))).toEqual([family.mother.id, family.father.id, family.child.id].sort());
    expect(await counting(birthday)).toEqual([family.child.id]);
  });

  it('is what a later answer left of it, as long as that is something', async () => {
    const family = await sharing(stage.world);
    await recordedBy(family, family.mother, { categories: ['voortgang', 'contact'] });
    await recordedBy(family, family.mother, { categories: ['contact'], answer: 'refused' });
    await expect(countsOf(family)).resolves.toEqual([['refused', false], ['given', true]]);
    await recordedBy(family, family.mother, { categories: ['voortgang'], answer: 'refused' });
    await expect(countsOf(family)).resolves.toEqual([['refused', false], ['refused', false], ['given', false]]);
  });
});

describe('withdrawing', () => {
  it('is one step for who gave it, and again changes nothing', async () => {
    // R80
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother);
    const mother = await stage.world.client(family.mother);
    const first = await stage.as(mother, (hat) => stage.consents.withdraw(hat, { id }));
    expect(first).toMatchObject({ id, counts: false, withdrawnAt: expect.any(Date) });
    const again = await stage.as(mother, (hat) => stage.consents.withdraw(hat, { id }));
    expect(again.withdrawnAt).toEqual(first.withdrawnAt);
    const rows = await stage.world.query('select how, recorded_by_hat_id from kapstok.consent_withdrawal where consent_id = $1', [id]);
    expect(rows).toEqual([{ how: 'portal', recorded_by_hat_id: mother.id }]);
  });

  it('is told once to who works in the dossier, however often and by whomever it is done', async () => {
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother);
    const hats = [await stage.world.client(family.mother), family.helper];
    for (const by of [...hats, ...hats]) await stage.as(by, (hat) => stage.service(ConsentChanges).withdraw({ ...hat, idempotencyKey: randomUUID() }, { id }));
    const told = await stage.world.query(`select about->>'dossierId' as dossier from kapstok.outbox where kind = 'consent-withdrawn' and about->>'consentId' = $1`, [id]);
    expect(told).toEqual([{ dossier: family.dossier.id }]);
  });

  it('is of a yes: a refusal stays a refusal', async () => {
    // R89
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.father, { answer: 'refused' });
    for (const by of [await stage.world.client(family.father), family.helper]) {
      await expect(stage.refusal(by, (hat) => stage.consents.withdraw(hat, { id }))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.id' } });
      const insert = `insert into kapstok.consent_withdrawal (consent_id, withdrawn_at, how, recorded_by_hat_id) values ($1, kapstok.at(), 'oral', $2)`;
      await expect(stage.raw(by, insert, [id, by.id])).rejects.toThrow(/row-level security/);
    }
  });

  it('is recorded by who is involved, and logged', async () => {
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother);
    await expect(stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id, how: 'written' }))).resolves.toMatchObject({ withdrawnAt: expect.any(Date) });
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'withdraw', outcome: 'allowed', dossier_id: family.dossier.id, subject_id: family.child.id });
  });

  it('at the same time twice leaves one withdrawal', async () => {
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother);
    const mother = await stage.world.client(family.mother);
    const withdraw = () => stage.as(mother, (hat) => stage.consents.withdraw(hat, { id }));
    const both = await Promise.all([withdraw(), withdraw()]);
    expect(both[0].withdrawnAt).toEqual(both[1].withdrawnAt);
  });

  it('of what a hat may not know is refused with the same bytes as of what is not there', async () => {
    const [family, others] = [await sharing(stage.world, { age: 5 }), await sharing(stage.world)];
    const { id } = await recordedBy(family, family.mother);
    const hats = [others.helper, family.receiver, await stage.world.client(family.father), await stage.world.client(family.child), await stage.world.hat({ task: 'fg', law: 'avg', organisation: family.dossier.controller })];
    for (const hat of hats) {
      const of = (consentId: string) => stage.refusal(hat, (acting) => stage.consents.withdraw(acting, { id: consentId }));
      const [foreign, missing, noId] = [await of(id), await of(randomUUID()), await of('no-id')];
      expect(foreign.code).toBe('CONSENT_NOT_FOUND');
      expect(missing).toEqual(foreign);
      expect(noId).toEqual(foreign);
    }
  });

  it('of a parent is not for the child, who sees from 12 that there is an answer', async () => {
    const family = await sharing(stage.world, { age: 13 });
    const { id } = await recordedBy(family, family.mother);
    const child = await stage.world.client(family.child);
    await expect(stage.as(child, (hat) => stage.consents.visibleTo(hat))).resolves.toMatchObject([{ id, mine: false }]);
    await expect(stage.refusal(child, (hat) => stage.consents.withdraw(hat, { id }))).resolves.toMatchObject({ code: 'CONSENT_NOT_THEIRS' });
  });

  it('is still for who gave it when gezag has ended', async () => {
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.father);
    const father = await stage.world.client(family.father);
    await stage.world.query(`update kapstok.gezag set valid_until = date_trunc('milliseconds', now()) where holder_id = $1`, [family.father.id]);
    await expect(stage.as(father, (hat) => stage.consents.withdraw(hat, { id }))).resolves.toMatchObject({ id, withdrawnAt: expect.any(Date) });
  });
});

describe('who sees answers', () => {
  it('one parent sees neither the answer nor the words of the other, in the list and in the database', async () => {
    const family = await sharing(stage.world);
    const [mother, father] = [await stage.world.client(family.mother), await stage.world.client(family.father)];
    const { id } = await stage.as(mother, (hat) => stage.consents.give(hat, answer(family, null, { told: 'alleen voor de moeder' })));
    await expect(stage.as(father, (hat) => stage.consents.visibleTo(hat))).resolves.toEqual([]);
    await expect(stage.as(mother, (hat) => stage.consents.visibleTo(hat))).resolves.toMatchObject([{ id, mine: true }]);
    await expect(stage.raw(mother, 'select told from kapstok.consent_note')).resolves.toEqual([{ told: 'alleen voor de moeder' }]);
    for (const hat of [father, family.helper]) await expect(stage.raw(hat, 'select told from kapstok.consent_note')).resolves.toEqual([]);
    await expect(stage.raw(father, 'select id from kapstok.consent')).resolves.toEqual([]);
  });

  it('a professional sees those about who the own dossiers are about, the members of a family dossier too', async () => {
    const family = await sharing(stage.world);
    const { id } = await recordedBy(family, family.mother);
    const aCase = await stage.world.case();
    const household = await stage.world.household({ case: aCase, members: [{ person: family.child, role: 'kind' }] });
    const ofFamily = await stage.world.involved(await stage.world.dossier({ case: aCase, household }));
    for (const hat of [family.helper, ofFamily]) await expect(stage.as(hat, (acting) => stage.consents.visibleTo(acting, family.child.id))).resolves.toMatchObject([{ id }]);
    const others = await sharing(stage.world);
    for (const hat of [others.helper, family.receiver]) await expect(stage.as(hat, (acting) => stage.consents.visibleTo(acting, family.child.id))).resolves.toEqual([]);
    await expect(stage.as(family.helper, (hat) => stage.consents.visibleTo(hat, 'no-id'))).resolves.toEqual([]);
  });

  it('a participant of a regie dossier does not see to whom else a household gave consent', async () => {
    const family = await sharing(stage.world);
    await recordedBy(family, family.mother);
    const regie = await stage.world.dossier({ kind: 'regie', subject: family.child });
    await stage.world.participation({ dossier: regie, organisation: family.ggz, task: 'hulpverlening' });
    await expect(stage.as(family.receiver, (hat) => stage.consents.visibleTo(hat))).resolves.toEqual([]);
  });
});
