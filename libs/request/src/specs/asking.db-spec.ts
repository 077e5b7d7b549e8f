import { randomUUID } from 'node:crypto';
import { OrganisationService } from '@kapstok/organisation';
import {
  AnsweringService, AskingService, ExplainAskingService, FollowingUpService, RequestContents, RequestDecisions, RequestEvents, RequestReading, type AskInformation, type ExplainAsking,
} from '@kapstok/request';
import type { Hat } from '@kapstok/testing';
import { parties, question, type Parties } from './asking-parties';
import { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const ask = (family: Parties, changes: Partial<AskInformation> = {}, at?: Date) =>
  stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, changes)), at);
const refused = (family: Parties, changes: Partial<AskInformation> = {}, at?: Date, hat: Hat = family.asker) =>
  stage.refusal(hat, (acting) => stage.service(AskingService).ask(acting, question(family, changes)), at);
const inbox = async (hat: Hat, role: 'api' | 'owner' = 'api') =>
  (await stage.as(hat, (acting) => stage.service(RequestReading).list(acting, { box: 'received' }, { first: 50, after: null }), undefined, role)).nodes;

/** All that an asker can read of a request: its row, what happened, what was said, what was given, what the rules say. */
const seenByAsker = (family: Parties, id: string) =>
  stage.as(family.asker, async (hat) => {
    const row = await stage.service(RequestReading).one(hat, id);
    return {
      row,
      events: (await stage.service(RequestEvents).ofRequests(hat, [id]))[0],
      given: (await stage.service(RequestContents).givenOf(hat, [id]))[0],
      decision: await stage.service(RequestDecisions).now(hat, row),
    };
  });

describe('a question', () => {
  it('says who asks and in which role, for what, what and why, whether there is consent, and what will be done with it', async () => {
    // R203, R217
    const family = await parties(stage.world);
    const { id } = await ask(family);
    const asked = await stage.as(family.helper!, (hat) => stage.service(RequestReading).one(hat, id));
    const { organisationId, task, ...said } = question(family);
    expect(asked).toMatchObject({
      ...said, holderTask: task, askerOrganisationId: family.dossier.controller.id, askerTask: 'toeleiding', askerLaw: 'jeugdwet', holderOrganisationId: organisationId,
      dossierId: family.dossier.id, state: 'asked', version: 1, route: 'involved', thatOnly: false,
    });
    await expect(stage.notices(id)).resolves.toEqual(['request-asked']);
    const [read] = await stage.lines(family.helper!);
    expect(read).toMatchObject({ event: 'read', outcome: 'allowed', subject_id: family.child.id, categories: ['advies'], dossier_id: null });
    expect((await stage.lines(family.asker))[0]).toMatchObject({ event: 'request', outcome: 'allowed', dossier_id: family.dossier.id, categories: ['advies'], purpose: 'toeleiding' });
  });

  it('is not put to a task that was stopped, not past the service either; one that was put before stays', async () => {
    const family = await parties(stage.world);
    const { id } = await ask(family);
    const before = await seenByAsker(family, id);
    await stage.world.stopTask(family.holder);
    await expect(refused(family)).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.organisationId' } });
    await expect(seenByAsker(family, id)).resolves.toEqual({ ...before, decision: { ...before.decision, on: expect.anything() } });
    const organisations = stage.service(OrganisationService);
    const unaware = jest.spyOn(organisations, 'asReceiver').mockImplementation((...asked) => organisations.asParty(...asked));
    await expect(ask(family)).rejects.toThrow('row-level security');
    unaware.mockRestore();
  });

  it('has a term of fourteen days unless another is named', async () => {
    const family = await parties(stage.world);
    const { askedAt, expiresAt } = await ask(family);
    expect(expiresAt.getTime() - askedAt.getTime()).toBe(14 * DAY);
    await expect(refused(family, { expiresAt: new Date(Date.now() + 91 * DAY) })).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.expiresAt' } });
  });

  it('asks no content where knowing that somebody is known suffices', async () => {
    // R205
    const family = await parties(stage.world);
    const questions = [
      { question: 'Is het kind bij u bekend?', category: 'betrokkenheid', why: 'Om af te stemmen.' },
      { question: 'Hoe gaat het?', category: 'voortgang', why: 'Om af te stemmen.' },
    ];
    await expect(refused(family, { thatOnly: true, questions })).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.questions[1].category' } });
    await expect(ask(family, { thatOnly: true, questions: questions.slice(0, 1) })).resolves.toMatchObject({ thatOnly: true });
    const { id } = await ask(family, { thatOnly: true, questions: questions.slice(0, 1) });
    await expect(stage.world.insert('request_question', { requestId: id, place: 2, question: 'En hoe gaat het?', category: 'voortgang', why: 'Zomaar' })).rejects.toThrow(/content is not asked/);
  });

  it('comes after the household itself, and ends with its refusal unless safety is at stake', async () => {
    // R204, R215
    const family = await parties(stage.world);
    await expect(refused(family, { household: 'not-asked', householdWords: ' ' })).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.householdWords' } });
    await expect(refused(family, { household: 'refused' })).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.safetyConcern' } });
    await expect(ask(family, { household: 'refused', safetyConcern: 'Zorg over de veiligheid, in het team opnieuw besloten.' })).resolves.toMatchObject({ household: 'refused' });
  });

  it('names only consent that is on record, of whom and for exactly this', async () => {
    // R91
    const family = await parties(stage.world);
    const consent = { subject: family.child, givenBy: family.mother, recordedBy: family.asker, toTask: 'toeleiding', toOrganisation: family.dossier.controller, purpose: 'toeleiding', categories: ['advies'] };
    const field = { code: 'BAD_INPUT', details: { field: 'input.consentOf[0]' } };
    await expect(refused(family, { consentOf: [family.mother.id] })).resolves.toMatchObject(field);
    await stage.world.consent({ ...consent, categories: ['voortgang'] });
    await stage.world.consent({ ...consent, toTask: 'hulpverlening' });
    await expect(refused(family, { consentOf: [family.mother.id] })).resolves.toMatchObject(field);
    const given = await stage.world.consent(consent);
    await expect(ask(family, { consentOf: [family.mother.id] })).resolves.toMatchObject({ consentOf: [family.mother.id] });
    await expect(refused(family, { consentOf: [family.father.id] })).resolves.toMatchObject(field);
    await stage.world.withdrawal({ consent: given, recordedBy: family.asker });
    await expect(refused(family, { consentOf: [family.mother.id] })).resolves.toMatchObject(field);
  });

  it.each([
    ['input.task', { task: 'boss' }],
    ['input.law', { law: 'murphy' }],
    ['input.purpose', { purpose: 'fun' }],
    ['input.ownRole', { ownRole: '' }],
    ['input.useMade', { useMade: ' ' }],
    ['input.questions', { questions: [] }],
    ['input.questions[0].category', { questions: [{ question: 'Wie keek er?', category: 'toegangslog', why: 'Daarom' }] }],
    ['input.questions[0].why', { questions: [{ question: 'Hoe gaat het?', category: 'advies', why: '' }] }],
    ['input.household', { household: 'maybe' }],
    ['input.organisationId', { organisationId: randomUUID() }],
    ['input.organisationId', { organisationId: 'no-id' }],
    ['input.subjectId', { subjectId: randomUUID() }],
    ['input.hatId', { hatId: randomUUID() }],
    ['input.embargo', { embargo: { reason: 'Zomaar', until: new Date(Date.now() + DAY) } }],
    ['input.expiresAt', { expiresAt: new Date('2020-01-01T00:00:00Z') }],
  ])('with something wrong in %s names it', async (field, changes) => {
    const family = await parties(stage.world);
    await expect(refused(family, changes)).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });

  it('comes from a dossier of who asks: a foreign one is one that is not there', async () => {
    const [family, other] = [await parties(stage.world), await parties(stage.world)];
    const [foreign, missing] = [await refused(family, { dossierId: other.dossier.id }), await refused(family, { dossierId: randomUUID() })];
    expect(foreign).toEqual(missing);
    expect(foreign.code).toBe('DOSSIER_NOT_FOUND');
    await expect(refused(family, {}, undefined, await stage.world.hat({ organisation: family.dossier.controller, task: 'toeleiding' }))).resolves.toEqual(missing);
  });

  it('is about somebody of that dossier: a person of another case is nobody', async () => {
    const [family, other] = [await parties(stage.world), await parties(stage.world)];
    await stage.world.involvement({ hat: family.asker, dossier: await stage.world.dossier({ kind: 'toeleiding', controller: family.dossier.controller, subject: other.child }) });
    await expect(refused(family, { subjectId: other.child.id })).resolves.toEqual(await refused(family, { subjectId: randomUUID() }));
    await expect(ask(family, { subjectId: family.mother.id })).resolves.toMatchObject({ subjectId: family.mother.id });
  });
});

describe('whom a question reaches', () => {
  it('are the professionals involved in a dossier about that person, and nobody else', async () => {
    const family = await parties(stage.world);
    const { id } = await ask(family);
    await expect(inbox(family.helper!)).resolves.toMatchObject([{ id, route: 'involved' }]);
    await expect(inbox(family.colleague)).resolves.toEqual([]);
    for (const stranger of [await stage.world.hat(), await stage.world.hat({ organisation: family.holder, task: 'toeleiding' }), await stage.world.hat({ organisation: family.holder, law: 'wmo' })]) {
      await expect(inbox(stranger)).resolves.toEqual([]);
      await expect(inbox(stranger, 'owner')).resolves.toEqual([]);
      await expect(stage.raw(stranger, 'select id from kapstok.information_request where id = $1', [id])).resolves.toEqual([]);
    }
  });

  it('is the contact point when nobody there is involved: everyone with that task', async () => {
    const family = await parties(stage.world, { unknown: true });
    const { id } = await ask(family);
    await expect(inbox(family.colleague)).resolves.toMatchObject([{ id, route: 'contact-point' }]);
    const [person] = await stage.as(family.colleague, (hat) => stage.service(RequestContents).peopleOf(hat, [id]));
    expect(person).toMatchObject({ name: family.child.name, birthDate: family.child.birthDate });
    await expect(stage.raw(family.colleague, 'select id from kapstok.person where id = $1', [family.child.id])).resolves.toEqual([]);
  });

  it('is the contact point for as long as there is something to do; after that only who did something with it', async () => {
    const family = await parties(stage.world, { unknown: true });
    const [withdrawn, refused, over] = [await ask(family), await ask(family), await ask(family, { expiresAt: new Date(Date.now() + 2 * DAY) })];
    const [answers, other] = [family.colleague, await stage.world.hat({ organisation: family.holder })];
    const read = async (hat: Hat, at?: Date) => (await stage.as(hat, (acting) => stage.service(RequestReading).list(acting, { box: 'received' }, { first: 50, after: null }), at)).nodes.map(({ id }) => id).sort();
    expect(await read(other)).toEqual([withdrawn.id, refused.id, over.id].sort());
    await stage.as(family.asker, (hat) => stage.service(FollowingUpService).withdraw(hat, { id: withdrawn.id, version: 1 }));
    await stage.as(answers, (hat) => stage.service(AnsweringService).refuse(hat, { id: refused.id, version: 1, reasons: ['not-known-here'], words: 'Wij kennen dit kind niet.', instead: 'Vraag het de ouders.' }));
    expect(await read(other)).toEqual([over.id]);
    expect(await read(answers)).toEqual([refused.id, over.id].sort());
    await expect(stage.raw(other, 'select * from kapstok.asked_about($1)', [withdrawn.id])).resolves.toEqual([]);
    expect(await read(other, new Date(over.expiresAt.getTime() - 1))).toEqual([over.id]);
    expect(await read(other, over.expiresAt)).toEqual([]);
    await stage.as(family.asker, (hat) => stage.service(FollowingUpService).escalate(hat, { id: refused.id, version: 2, words: 'Wij komen er samen niet uit.' }));
    expect(await read(other)).toEqual([refused.id, over.id].sort());
  });

  it('changes with who is involved at the moment of looking', async () => {
    const family = await parties(stage.world, { unknown: true });
    await ask(family);
    const held = await stage.world.dossier({ subject: family.child, controller: family.holder });
    const newcomer = await stage.world.involved(held);
    await expect(inbox(newcomer)).resolves.toHaveLength(1);
    await expect(inbox(family.colleague)).resolves.toEqual([]);
    await stage.world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [newcomer.id]);
    await expect(inbox(family.colleague)).resolves.toMatchObject([{ route: 'contact-point' }]);
  });

  it('is also found through a dossier about the household of the person', async () => {
    const family = await parties(stage.world, { unknown: true });
    const household = await stage.world.household({ case: { id: family.dossier.caseId, reference: '' }, members: [{ person: family.child, role: 'kind' }] });
    const worker = await stage.world.involved(await stage.world.dossier({ case: { id: family.dossier.caseId, reference: '' }, household, controller: family.holder }));
    const { id } = await ask(family);
    await expect(inbox(worker)).resolves.toMatchObject([{ id, route: 'involved' }]);
  });

  it('can be a professional whom the asker already knows, and only such a one', async () => {
    const family = await parties(stage.world, { unknown: true });
    await expect(refused(family, { hatId: family.colleague.id })).resolves.toEqual(await refused(family, { hatId: randomUUID() }));
    const entry = await stage.world.entry({ dossier: await stage.world.dossier({ controller: family.holder }), author: family.colleague });
    await stage.world.disclosure({ holder: family.colleague, receiver: family.dossier.controller, receiverTask: 'toeleiding', purpose: 'toeleiding', entries: [entry], ground: 'verstrekking-college-jeugdwet' });
    const { id } = await ask(family, { hatId: family.colleague.id });
    await expect(inbox(family.colleague)).resolves.toMatchObject([{ id, route: 'named' }]);
    await expect(inbox(await stage.world.hat({ organisation: family.holder }))).resolves.toEqual([]);
  });

  it('is the processor of a college too, after the college itself', async () => {
    const family = await parties(stage.world, { askerKind: 'hulpverlening', unknown: true });
    const college = await stage.world.organisation({ type: 'gemeente' });
    await stage.world.organisationTask({ organisation: college, task: 'toeleiding', law: 'jeugdwet' });
    const processor = await stage.world.hat({ task: 'toeleiding', processorFor: college });
    const { id } = await ask(family, { organisationId: college.id, task: 'toeleiding', purpose: 'hulpverlening', questions: [{ question: 'Loopt er een besluit?', category: 'beschikking', why: 'Om aan te sluiten.' }] });
    await expect(inbox(processor)).resolves.toMatchObject([{ id, route: 'contact-point' }]);
    const own = await stage.world.hat({ organisation: college, task: 'toeleiding' });
    await expect(inbox(own)).resolves.toMatchObject([{ id }]);
    await expect(inbox(processor)).resolves.toEqual([]);
  });
});

describe('asking', () => {
  /** The same bytes for the same thing: ids and moments by the place in which they first appear. */
  function comparable(value: unknown): string {
    const known = new Map<string, string>();
    return JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, (found) => {
      known.set(found, known.get(found) ?? `<${known.size}>`);
      return known.get(found)!;
    });
  }

  it('never reveals whether there is a dossier: every byte that the asker gets is the same', async () => {
    // R208
    const [known, unknown] = [await parties(stage.world), await parties(stage.world, { unknown: true })];
    const answers = [await ask(known), await ask(unknown)];
    expect(comparable(answers[0])).toBe(comparable(answers[1]));
    const [later, without] = [await seenByAsker(known, answers[0]!.id), await seenByAsker(unknown, answers[1]!.id)];
    expect(comparable(later)).toBe(comparable(without));
    // The control: somebody there sees a difference, and so does this comparison.
    const [helped, pointed] = [await inbox(known.helper!), await inbox(unknown.colleague)];
    expect(comparable(helped)).not.toBe(comparable(pointed));
    // To whom it goes cannot be asked either, not even past the api.
    await expect(stage.raw(known.asker, 'select * from kapstok.request_receivers($1, kapstok.at())', [answers[0]!.id])).rejects.toThrow(/permission denied/);
    await expect(stage.raw(known.asker, 'select kapstok.request_side($1, $2, kapstok.at())', [answers[0]!.id, known.helper!.id])).rejects.toThrow(/permission denied/);
    await expect(stage.raw(known.asker, 'select kapstok.request_keys($1, $2)', [answers[0]!.id, 'holder'])).rejects.toThrow(/permission denied/);
  });

  it('says the same at every later moment that nobody acts, until the term is over', async () => {
    const [known, unknown] = [await parties(stage.world), await parties(stage.world, { unknown: true })];
    const ids = [(await ask(known)).id, (await ask(unknown)).id];
    for (const days of [1, 7, 13.9, 14.1, 40]) {
      const at = new Date(Date.now() + days * DAY);
      const states = await Promise.all([known, unknown].map((family, i) => stage.as(family.asker, (hat) => stage.service(RequestReading).one(hat, ids[i]!), at)));
      expect(states.map(({ state }) => state)).toEqual(Array(2).fill(days < 14 ? 'asked' : 'expired'));
    }
  });
});

describe('what the rules let be asked', () => {
  const safety = { purpose: 'veilig-thuis-onderzoek', suspectedAbuse: true, questions: [{ question: 'Welke zorgen ziet u?', category: 'veiligheid', why: 'Om de melding te onderzoeken.' }] };
  const weeks = (family: Parties, count: number) => {
    const meldingAt = new Date(Date.now() - count * 7 * DAY);
    return stage.world.insert('melding', { id: randomUUID(), dossierId: family.dossier.id, meldingAt });
  };

  it('Veilig Thuis asks in week 9 after a report', async () => {
    const family = await parties(stage.world, { askerKind: 'veilig-thuis' });
    await weeks(family, 9);
    await expect(ask(family, safety)).resolves.toMatchObject({ outcome: 'weigh', grounds: ['veilig-thuis-inwinnen'], duty: false });
    // who is asked reads the same, though the report is not theirs to see
    const [asked] = await inbox(family.helper!);
    await expect(stage.as(family.helper!, (hat) => stage.service(RequestDecisions).now(hat, asked!))).resolves.toMatchObject({ outcome: 'weigh' });
  });

  it('Veilig Thuis cannot ask in week 11, until there is a new report', async () => {
    const family = await parties(stage.world, { askerKind: 'veilig-thuis' });
    await weeks(family, 11);
    const denied = await refused(family, safety);
    expect(denied).toMatchObject({ code: 'REQUEST_DENIED', details: { reason: 'term-passed' } });
    await expect(inbox(family.helper!)).resolves.toEqual([]);
    expect((await stage.lines(family.asker))[0]).toMatchObject({ event: 'request', outcome: 'refused', reason: 'term-passed' });
    await weeks(family, 1);
    await expect(ask(family, safety)).resolves.toMatchObject({ outcome: 'weigh' });
  });

  it('the college cannot demand a treatment plan, and is told what it may ask', async () => {
    // R185, R186, R187
    const family = await parties(stage.world);
    const plan = [{ question: 'Stuur het behandelplan.', category: 'behandelplan', why: 'Zonder plan geen besluit.' }];
    const denied = await refused(family, { questions: plan });
    expect(denied).toMatchObject({ code: 'REQUEST_DENIED', details: { reason: 'category-barred', explanation: expect.stringMatching(/advies/i) } });
    await expect(inbox(family.helper!)).resolves.toEqual([]);
    await expect(ask(family)).resolves.toMatchObject({ outcome: 'weigh', duty: true, grounds: ['verstrekking-college-jeugdwet'] });
  });

  it('a GI has a duty on its side while the ots lasts, and not a day longer', async () => {
    // R114, R116
    const family = await parties(stage.world, { askerKind: 'bescherming' });
    const [begins, ends] = [new Date(Date.now() - 30 * DAY), new Date(Date.now() + 30 * DAY)];
    await stage.world.insert('measure', { id: randomUUID(), subjectId: family.child.id, kind: 'ots', organisationId: family.dossier.controller.id, validFrom: begins, validUntil: ends });
    const asked = { purpose: 'uitvoering-maatregel', questions: [{ question: 'Wat gaat er goed?', category: 'voortgang', why: 'Voor het plan van de ots.' }], expiresAt: new Date(Date.now() + 60 * DAY) };
    const during = await ask(family, asked);
    expect(during).toMatchObject({ outcome: 'weigh', duty: true, grounds: ['informatieplicht-ots'] });
    const now = (hat: Hat, at: Date) => stage.as(hat, async (acting) => stage.service(RequestDecisions).now(acting, await stage.service(RequestReading).one(acting, during.id)), at);
    await expect(now(family.helper!, new Date(ends.getTime() - 1))).resolves.toMatchObject({ outcome: 'weigh', duty: true });
    await expect(now(family.helper!, ends)).resolves.toMatchObject({ outcome: 'deny', duty: false });
    await expect(refused(family, { ...asked, expiresAt: undefined }, ends)).resolves.toMatchObject({ code: 'REQUEST_DENIED', details: { reason: 'measure-absent' } });
  });

  it('help asks help with consent still to be given: the question goes out and says whose consent is missing', async () => {
    // R94
    const family = await parties(stage.world, { askerKind: 'hulpverlening' });
    const asked = await ask(family, { purpose: 'hulpverlening', questions: [{ question: 'Wat werkt bij dit kind?', category: 'voortgang', why: 'Om aan te sluiten.' }] });
    expect(asked).toMatchObject({ outcome: 'consent', duty: false, grounds: [] });
    const decision = await stage.as(family.helper!, async (hat) => stage.service(RequestDecisions).now(hat, asked));
    expect([...decision.consentFrom].sort()).toEqual([family.mother.id, family.father.id].sort());
  });
});

describe('the preview of a question', () => {
  it('says what asking would, and sends nothing', async () => {
    const family = await parties(stage.world);
    const explain = (changes: Partial<ExplainAsking>) => stage.as(family.asker, (hat) => stage.service(ExplainAskingService).explain(hat, {
      dossierId: family.dossier.id, subjectId: family.child.id, organisationId: family.holder.id, task: 'hulpverlening', purpose: 'toeleiding', categories: ['advies'], ...changes,
    }));
    await expect(explain({})).resolves.toMatchObject({ outcome: 'weigh', duty: true });
    await expect(explain({ categories: ['behandelplan'] })).resolves.toMatchObject({ outcome: 'deny', reason: 'category-barred' });
    await expect(explain({ subjectId: randomUUID() })).rejects.toMatchObject({ details: { field: 'input.subjectId' } });
    await expect(inbox(family.helper!)).resolves.toEqual([]);
    expect((await stage.lines(family.asker)).filter(({ event }) => event === 'explain')).toHaveLength(2);
  });
});
