import { randomUUID } from 'node:crypto';
import { AskedConsentService, ConsentChanges, ConsentRequestService, ConsentViews, WithdrawalPreview, type AnswerConsentRequest, type AskConsent, type ConsentRequest } from '@kapstok/sharing';
import { birthdayAt } from '@kapstok/household';
import type { Hat, Person } from '@kapstok/testing';
import { answer, giving, sharing, yearsBefore, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

const question = ({ dossier, child, ggz }: Sharing, changes: Partial<AskConsent> = {}): AskConsent => ({
  dossierId: dossier.id, subjectId: child.id, kind: 'verstrekking', categories: ['voortgang'], toOrganisationId: ggz.id, toTask: 'hulpverlening',
  purpose: 'hulpverlening', expiresAt: inDays(90), why: 'Dan sluit de hulp beter aan.', onRefusal: 'Dan gaat de hulp gewoon door.', ...changes,
});
const ask = (family: Sharing, changes: Partial<AskConsent> = {}) => stage.as(family.helper, (hat) => stage.service(ConsentRequestService).ask(hat, question(family, changes)));
const asked = (hat: Hat, at?: Date) => stage.as(hat, (acting) => stage.service(AskedConsentService).of(acting), at);
const state = async (family: Sharing, { id }: { id: string }, at?: Date) => {
  const request = await stage.as(family.helper, (hat) => stage.service(ConsentRequestService).one(hat, id), at);
  return Object.fromEntries(request.persons.map((person) => [person.personId, person.state]));
};
const answering = ({ id, persons }: ConsentRequest, person: Person, changes: Partial<AnswerConsentRequest> = {}): AnswerConsentRequest => ({
  requestId: id, personId: person.id, version: persons.find(({ personId }) => personId === person.id)?.version ?? 1, answer: 'given', ...changes,
});
const reply = (hat: Hat, input: AnswerConsentRequest, at?: Date) => stage.as(hat, (acting) => stage.service(AskedConsentService).answer(acting, input), at);

describe('a question for consent', () => {
  it('goes to everyone who must, each apart, with all that makes it specific and informed', async () => {
    // R66, R74, R75, R76, R87
    const family = await sharing(stage.world, { age: 13 });
    const request = await ask(family);
    expect(request.persons.map(({ personId, role, state: now }) => [personId, role, now]).sort()).toEqual(
      [[family.child.id, 'subject', 'asked'], [family.mother.id, 'gezag', 'asked'], [family.father.id, 'gezag', 'asked']].sort());
    for (const person of [family.child, family.mother, family.father]) {
      const [mine, ...more] = await asked(await stage.world.client(person));
      expect(more).toEqual([]);
      expect(mine).toMatchObject({
        id: request.id, categories: ['voortgang'], toOrganisationId: family.ggz.id, toTask: 'hulpverlening', purpose: 'hulpverlening', expiresAt: request.expiresAt,
        why: 'Dan sluit de hulp beter aan.', onRefusal: 'Dan gaat de hulp gewoon door.', state: 'asked', open: true, nature: 'toestemming', kind: 'verstrekking',
      });
    }
    const sent = await stage.world.query<{ about: { personId: string } }>(`select about from kapstok.outbox where kind = 'consent-asked' and about->>'requestId' = $1`, [request.id]);
    expect(sent.map(({ about }) => about.personId).sort()).toEqual([family.child.id, family.mother.id, family.father.id].sort());
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'consent', outcome: 'allowed', dossier_id: family.dossier.id, subject_id: family.child.id });
  });

  it('goes through seen, given, refused and withdrawn for each person apart, and shows what is complete', async () => {
    // R80, R87
    const family = await sharing(stage.world, { age: 13 });
    const request = await ask(family);
    const [mother, father, child] = [await stage.world.client(family.mother), await stage.world.client(family.father), await stage.world.client(family.child)];
    await stage.as(mother, (hat) => stage.service(AskedConsentService).see(hat, request.id));
    expect(await state(family, request)).toEqual({ [family.mother.id]: 'seen', [family.father.id]: 'asked', [family.child.id]: 'asked' });
    await reply(mother, answering(request, family.mother));
    await reply(father, answering(request, family.father, { answer: 'refused', objections: 'Ik wil dit eerst bespreken.' }));
    const childs = await reply(child, answering(request, family.child));
    expect(await state(family, request)).toEqual({ [family.mother.id]: 'given', [family.father.id]: 'refused', [family.child.id]: 'given' });
    const complete = () => stage.as(family.helper, async (hat) => (await stage.service(ConsentRequestService).one(hat, request.id)).complete);
    expect(await complete()).toBe(false);
    await reply(father, answering(request, family.father, { version: 2 }));
    expect(await complete()).toBe(true);
    await stage.as(child, (hat) => stage.consents.withdraw(hat, { id: childs.id }));
    expect(await state(family, request)).toEqual({ [family.mother.id]: 'given', [family.father.id]: 'given', [family.child.id]: 'withdrawn' });
    expect(await complete()).toBe(false);
  });

  it.each(['verstrekking', 'behandeling', 'deelname'])('for %s is complete until the day on which somebody else must answer too, or who answered need not', async (kind) => {
    // R70, R72, R73
    const family = await sharing(stage.world, { birthDate: yearsBefore(12, inDays(2)) });
    const request = await ask(family, { kind });
    for (const parent of [family.mother, family.father]) await reply(await stage.world.client(parent), answering(request, parent));
    const complete = (at?: Date) => stage.as(family.helper, async (hat) => (await stage.service(ConsentRequestService).one(hat, request.id)).complete, at);
    const birthday = birthdayAt(family.child.birthDate, 12);
    expect([await complete(), await complete(new Date(birthday.getTime() - 1)), await complete(birthday)]).toEqual([true, true, false]);
    const guardian = await stage.world.personOfAge(50);
    await stage.world.gezag({ child: family.child, holder: guardian, validFrom: inDays(0.25) });
    expect([await complete(), await complete(inDays(0.3))]).toEqual([true, false]);
    await stage.world.query('update kapstok.gezag set valid_until = $3 where child_id = $1 and holder_id <> $2', [family.child.id, guardian.id, inDays(0.2)]);
    expect([await complete(), await complete(inDays(0.21))]).toEqual([true, false]);
  });

  it('is answered word for word: the answer covers what was asked, is linked to it and opens it', async () => {
    // R69, R73, R88
    const family = await sharing(stage.world);
    const request = await ask(family);
    const mothers = await reply(await stage.world.client(family.mother), answering(request, family.mother));
    expect(mothers).toMatchObject({ requestId: request.id, categories: ['voortgang'], toOrganisationId: family.ggz.id, expiresAt: request.expiresAt, how: 'portal', counts: false, ownCounts: true, nature: 'toestemming' });
    await expect(stage.refusal(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family)))).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
    await reply(await stage.world.client(family.father), answering(request, family.father));
    await expect(stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family)))).resolves.toMatchObject({ ground: 'toestemming' });
  });

  it('is answered orally or in writing too: recorded by who heard it, with objections for who recorded and who asked', async () => {
    // R89
    const family = await sharing(stage.world);
    const request = await ask(family);
    const colleague = await stage.world.involved(family.dossier);
    const fathers = await reply(colleague, answering(request, family.father, { answer: 'refused', how: 'written', objections: 'Te veel mensen.', told: 'Aan de telefoon uitgelegd.' }));
    const [row] = await stage.world.query('select c.how, c.recorded_by_hat_id, n.told, n.objections from kapstok.consent c join kapstok.consent_note n on n.consent_id = c.id where c.id = $1', [fathers.id]);
    expect(row).toEqual({ how: 'written', recorded_by_hat_id: colleague.id, told: 'Aan de telefoon uitgelegd.', objections: 'Te veel mensen.' });
    const objectionsFor = async (hat: Hat) => (await stage.as(hat, (acting) => stage.service(ConsentRequestService).one(acting, request.id))).persons.find(({ personId }) => personId === family.father.id)!.objections;
    expect(await objectionsFor(family.helper)).toBe('Te veel mensen.');
    expect(await objectionsFor(colleague)).toBe('Te veel mensen.');
    expect(await objectionsFor(await stage.world.involved(family.dossier))).toBeNull();
  });

  it('lapses when it is not answered in time, is taken back, or the person need not answer any more', async () => {
    const family = await sharing(stage.world, { age: 15 });
    const [late, back, gone] = [await ask(family, { answerBy: inDays(2) }), await ask(family), await ask(family)];
    const mother = await stage.world.client(family.mother);
    expect((await state(family, late, inDays(2)))[family.mother.id]).toBe('lapsed');
    expect((await stage.refusal(mother, (hat) => stage.service(AskedConsentService).answer(hat, answering(late, family.mother)), inDays(2))).code).toBe('CONSENT_REQUEST_CLOSED');
    await stage.as(family.helper, (hat) => stage.service(ConsentRequestService).cancel(hat, back.id));
    expect((await stage.refusal(mother, (hat) => stage.service(AskedConsentService).answer(hat, answering(back, family.mother)))).code).toBe('CONSENT_REQUEST_CLOSED');
    await reply(mother, answering(gone, family.mother));
    await stage.world.query(`update kapstok.gezag set valid_until = date_trunc('milliseconds', now()) where holder_id = $1`, [family.mother.id]);
    expect((await state(family, gone))[family.mother.id]).toBe('lapsed');
    expect(await asked(mother)).toEqual([]);
    expect((await stage.refusal(mother, (hat) => stage.service(AskedConsentService).answer(hat, answering(gone, family.mother, { version: 2 })))).code).toBe('CONSENT_REQUEST_NOT_FOUND');
  });

  it('is answered once by two people at the same moment: the other is told to look again', async () => {
    const family = await sharing(stage.world);
    const request = await ask(family);
    const mother = await stage.world.client(family.mother);
    const tries = await Promise.allSettled([
      reply(mother, answering(request, family.mother)), reply(family.helper, answering(request, family.mother, { answer: 'refused' })),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'CONSENT_REQUEST_CHANGED', details: { field: 'input.version' } } });
    await expect(stage.world.query('select 1 from kapstok.consent where request_id = $1', [request.id])).resolves.toHaveLength(1);
  });

  it('comes with one reminder at most, and none after an answer', async () => {
    const family = await sharing(stage.world);
    const request = await ask(family);
    const remind = (person: Person) => (hat: Parameters<Parameters<Stage['as']>[1]>[0]) => stage.service(ConsentRequestService).remind(hat, request.id, person.id);
    await expect(stage.as(family.helper, remind(family.mother))).resolves.toMatchObject({ id: request.id });
    await expect(stage.refusal(family.helper, remind(family.mother))).resolves.toMatchObject({ code: 'REMINDER_NOT_POSSIBLE', details: { state: 'reminded' } });
    await reply(await stage.world.client(family.father), answering(request, family.father));
    await expect(stage.refusal(family.helper, remind(family.father))).resolves.toMatchObject({ code: 'REMINDER_NOT_POSSIBLE', details: { state: 'given' } });
    await expect(stage.world.query(`select 1 from kapstok.outbox where kind = 'consent-reminded' and about->>'requestId' = $1`, [request.id])).resolves.toHaveLength(1);
  });

  it('is refused with the name of the field, and in the words of what is wrong', async () => {
    // R71, R84, R85, R90
    const family = await sharing(stage.world);
    const refusal = (changes: Partial<AskConsent>) => stage.refusal(family.helper, (hat) => stage.service(ConsentRequestService).ask(hat, question(family, changes)));
    for (const [field, changes] of [
      ['input.categories', { categories: [] }], ['input.kind', { kind: 'everything' }], ['input.nature', { nature: 'instemming' }], ['input.why', { why: ' ' }],
      ['input.onRefusal', { onRefusal: '' }], ['input.expiresAt', { expiresAt: inDays(-1) }], ['input.answerBy', { answerBy: inDays(100) }],
      ['input.toOrganisationId', { toOrganisationId: randomUUID() }], ['input.trajectory', { trajectory: 'Traject', categories: ['diagnose'] }],
    ] as const) expect(await refusal(changes as Partial<AskConsent>)).toMatchObject({ code: 'BAD_INPUT', details: { field } });
    expect(await refusal({ toTask: 'regie', purpose: 'regie', categories: ['behandelplan'] })).toMatchObject({ code: 'CONSENT_PERIOD_TOO_LONG', details: { longestDays: 14 } });
    expect(await refusal({ toTask: 'toeleiding', purpose: 'bekostiging', categories: ['diagnose'] })).toMatchObject({ code: 'CONSENT_NOT_FREE', details: { because: ['payment'] } });
    await stage.world.query(`update kapstok.gezag set valid_until = date_trunc('milliseconds', now()) where child_id = $1`, [family.child.id]);
    expect(await refusal({})).toMatchObject({ code: 'CONSENT_GIVERS_UNKNOWN', details: { unknown: ['gezag'] } });
  });

  it('of others is the same as one that is not there, to ask, to answer and to look at', async () => {
    const [family, others] = [await sharing(stage.world), await sharing(stage.world)];
    const request = await ask(family);
    const ofChild = await stage.world.involved(await stage.world.dossier({ subject: family.child }));
    for (const hat of [others.helper, family.receiver, ofChild, await stage.world.client(others.mother)]) {
      const answers = (id: string) => stage.refusal(hat, (acting) => stage.service(AskedConsentService).answer(acting, { ...answering(request, family.mother), requestId: id, personId: hat.personId ?? family.mother.id }));
      const look = (id: string) => stage.refusal(hat, (acting) => stage.service(ConsentRequestService).one(acting, id));
      for (const trying of [answers, look]) {
        const [foreign, missing, noId] = [await trying(request.id), await trying(randomUUID()), await trying('no-id')];
        expect(foreign.code).toBe('CONSENT_REQUEST_NOT_FOUND');
        expect([missing, noId]).toEqual([foreign, foreign]);
      }
      await expect(stage.raw(hat, 'select 1 from kapstok.consent_request')).resolves.toEqual([]);
      await expect(stage.raw(hat, 'select 1 from kapstok.consent_request_person')).resolves.toEqual([]);
    }
    const foreign = await stage.refusal(others.helper, (hat) => stage.service(ConsentRequestService).ask(hat, question(family)));
    expect(foreign).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    expect(await stage.refusal(others.helper, (hat) => stage.service(ConsentRequestService).ask(hat, { ...question(family), dossierId: randomUUID() }))).toEqual(foreign);
  });

  it('cannot be answered past the function that answers it: not for another, not with something else', async () => {
    const family = await sharing(stage.world);
    const request = await ask(family);
    const father = await stage.world.client(family.father);
    const insert = `insert into kapstok.consent (id, subject_id, given_by_id, answer, kind, categories, to_task, purpose, given_at, free, informed, explicit, how, recorded_by_hat_id, request_id)
      values (gen_random_uuid(), $1, $2, 'given', 'verstrekking', '{medisch}', 'hulpverlening', 'hulpverlening', kapstok.at(), true, true, true, 'portal', $3, $4)`;
    await expect(stage.raw(father, insert, [family.child.id, family.father.id, father.id, request.id])).rejects.toThrow(/row-level security/);
    const outcome = async (person: Person) => (await stage.raw<{ outcome: string }>(father, `select kapstok.answer_asked(gen_random_uuid(), $1, $2, 1, 'given', 'portal', 'x', null, true, true, true, '{}') as outcome`, [request.id, person.id]))[0]!.outcome;
    expect(await outcome(family.mother)).toBe('not-found');
    expect(await outcome(family.father)).toBe('recorded');
    await expect(stage.raw(father, 'update kapstok.consent_request_person set reminded_at = kapstok.at()')).rejects.toThrow(/filled in, once/);
  });
});

describe('somebody who cannot decide', () => {
  it('is asked too; the view is recorded, its words for who recorded it, and the representative decides', async () => {
    // R68
    const family = await sharing(stage.world, { age: 20 });
    await stage.world.incapacity({ person: family.child });
    const request = await ask(family);
    expect(request.persons.map(({ personId, role }) => [personId, role])).toContainEqual([family.child.id, 'view']);
    const person = await stage.world.client(family.child);
    expect(await asked(person)).toMatchObject([{ role: 'view', open: false }]);
    expect((await stage.refusal(person, (hat) => stage.service(AskedConsentService).answer(hat, answering(request, family.child)))).code).toBe('CONSENT_NOT_THEIRS');
    const view = await stage.as(family.helper, (hat) => stage.service(ConsentViews).record(hat, { requestId: request.id, view: 'objects', words: 'Liever niet.', how: 'oral' }));
    expect(view).toMatchObject({ subjectId: family.child.id, view: 'objects', words: 'Liever niet.' });
    for (const parent of [family.mother, family.father]) await reply(await stage.world.client(parent), answering(request, parent));
    const after = await stage.as(family.helper, (hat) => stage.service(ConsentRequestService).one(hat, request.id));
    expect(after).toMatchObject({ complete: true });
    expect(after.persons.find(({ role }) => role === 'view')).toMatchObject({ view: 'objects' });
    await expect(stage.raw(await stage.world.client(family.mother), 'select 1 from kapstok.consent_view_note')).resolves.toEqual([]);
    await expect(stage.raw(person, 'select words from kapstok.consent_view_note')).resolves.toEqual([{ words: 'Liever niet.' }]);
    // What the person says in the portal is read by who asked, not by a colleague.
    await stage.as(person, (hat) => stage.service(ConsentViews).record(hat, { requestId: request.id, view: 'agrees', words: 'Nu wel.' }));
    const saidTo = async (hat: Hat) => (await stage.as(hat, (acting) => stage.service(ConsentRequestService).one(acting, request.id))).persons.find(({ role }) => role === 'view');
    expect(await saidTo(family.helper)).toMatchObject({ view: 'agrees', viewWords: 'Nu wel.' });
    expect(await saidTo(await stage.world.involved(family.dossier))).toMatchObject({ view: 'agrees', viewWords: null });
    await expect(stage.refusal(family.helper, (hat) => stage.service(ConsentViews).record(hat, { requestId: randomUUID(), view: 'agrees' }))).resolves.toMatchObject({ code: 'CONSENT_REQUEST_NOT_FOUND' });
  });
});

describe('what follows', () => {
  it('an answer is told to who works where it was asked, and its end thirty days before it stops being enough', async () => {
    const family = await sharing(stage.world, { age: 11 });
    const request = await ask(family, { expiresAt: inDays(3000) });
    const mother = await stage.world.client(family.mother);
    const given = await stage.as(mother, (hat) => stage.service(ConsentChanges).answer({ ...hat, idempotencyKey: randomUUID() }, answering(request, family.mother)));
    const sent = await stage.world.query<{ kind: string; about: Record<string, string>; due_at: Date }>(`select kind, about, due_at from kapstok.outbox where about->>'consentId' = $1 order by kind`, [given.id]);
    expect(sent.map(({ kind, about }) => [kind, about.dossierId])).toEqual([['consent-answered', family.dossier.id], ['consent-lapses-soon', family.dossier.id]]);
    expect(sent[1]!.due_at.getTime()).toBe(Date.parse(sent[1]!.about.lapsesAt!) - 30 * DAY);
    await stage.as(mother, (hat) => stage.service(ConsentChanges).withdraw({ ...hat, idempotencyKey: randomUUID() }, { id: given.id }));
    const after = await stage.world.query<{ kind: string; done_at: Date | null }>(`select kind, done_at from kapstok.outbox where about->>'consentId' = $1 order by kind`, [given.id]);
    expect(after.map(({ kind, done_at }) => [kind, done_at !== null])).toEqual([['consent-answered', false], ['consent-lapses-soon', true], ['consent-withdrawn', false]]);
  });

  it('an answer or a question that is sent again under its key happens once', async () => {
    const family = await sharing(stage.world);
    const input = answer(family, family.mother);
    const key = randomUUID();
    const send = () => stage.as(family.helper, (hat) => stage.service(ConsentChanges).give({ ...hat, idempotencyKey: key }, input));
    const [first, again] = [await send(), await send()];
    expect(again.id).toBe(first.id);
    await expect(stage.world.query('select 1 from kapstok.consent where subject_id = $1', [family.child.id])).resolves.toHaveLength(1);
  });

  it('each use of consent for a longer trajectory is told to who gave it, once a disclosure', async () => {
    // R85
    const family = await sharing(stage.world);
    const request = await ask(family, { trajectory: 'Hulp thuis dit halfjaar' });
    for (const parent of [family.mother, family.father]) await reply(await stage.world.client(parent), answering(request, parent));
    const { id } = await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family)));
    const told = await stage.world.query<{ person: string }>(`select about->>'personId' as person from kapstok.outbox where kind = 'consent-used' and about->>'disclosureId' = $1`, [id]);
    expect(told.map(({ person }) => person).sort()).toEqual([family.mother.id, family.father.id].sort());
  });

  it('consent to give treatment data for regie carries one disclosure, then it is asked anew', async () => {
    // R84
    const family = await sharing(stage.world, { category: 'behandelplan' });
    await stage.world.organisationTask({ organisation: family.ggz, task: 'regie', law: 'jeugdwet', fromTask: 'hulpverlening' });
    const changes = { toTask: 'regie', purpose: 'regie', categories: ['behandelplan'] };
    const agree = async () => {
      const request = await ask(family, { ...changes, expiresAt: inDays(7) });
      for (const parent of [family.mother, family.father]) await reply(family.helper, answering(request, parent, { how: 'oral' }));
    };
    const disclose = () => stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, { task: 'regie', purpose: 'regie' })));
    await agree();
    await expect(disclose()).resolves.toMatchObject({ receiverTask: 'regie' });
    await expect(disclose()).rejects.toMatchObject({ code: 'CONSENT_MISSING' });
    await agree();
    await expect(disclose()).resolves.toMatchObject({ receiverTask: 'regie' });
  });
});

describe('what withdrawing does', () => {
  it('is shown before it is done and after, with who received what', async () => {
    // R80, R81
    const family = await sharing(stage.world);
    const request = await ask(family);
    const mother = await stage.world.client(family.mother);
    const mothers = await reply(mother, answering(request, family.mother));
    await reply(await stage.world.client(family.father), answering(request, family.father));
    await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family)));
    const preview = () => stage.as(mother, (hat) => stage.service(WithdrawalPreview).of(hat, mothers.id));
    const before = await preview();
    expect(before).toMatchObject({ follows: ['at-once', 'used-stays'], received: [{ receiverOrganisationId: family.ggz.id, receiverTask: 'hulpverlening', categories: ['voortgang'] }] });
    expect(before.explanations.join(' ')).toMatch(/Intrekken werkt meteen/);
    await stage.as(mother, (hat) => stage.consents.withdraw(hat, { id: mothers.id }));
    expect((await preview()).received).toEqual(before.received);
  });

  it('of taking part is that the voluntary track ends, and what then while there are concerns about safety', async () => {
    // R82, R83
    const family = await sharing(stage.world, { age: 20 });
    const request = await ask(family, { kind: 'deelname', nature: 'instemming' });
    const given = await reply(family.helper, answering(request, family.child, { how: 'oral' }));
    const follows = async (hat: Hat) => (await stage.as(hat, (acting) => stage.service(WithdrawalPreview).of(acting, given.id))).follows;
    expect(await follows(family.helper)).toEqual(['track-ends']);
    await stage.world.entry({ dossier: family.dossier, author: family.helper, category: 'veiligheid' });
    expect(await follows(family.helper)).toEqual(['track-ends', 'no-longer-voluntary']);
    expect(await follows(await stage.world.client(family.child))).toEqual(['track-ends', 'safety-goes-on']);
  });
});
