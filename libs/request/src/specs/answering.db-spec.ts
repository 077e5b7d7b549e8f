import { randomUUID } from 'node:crypto';
import {
  AnsweringService, AskingService, ConsiderationService, ConversationService, FollowingUpService, RequestContents, RequestEvents, RequestReading,
  type AnswerRequest, type AskInformation, type RefuseRequest, type RequestRow,
} from '@kapstok/request';
import type { Hat } from '@kapstok/testing';
import { parties, question, type Parties, type PartyChoices } from './asking-parties';
import { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(Date.now() + days * DAY);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

interface Asked {
  readonly family: Parties;
  readonly id: string;
}

async function asked(changes: Partial<AskInformation> = {}, choices: PartyChoices = {}): Promise<Asked> {
  const family = await parties(stage.world, choices);
  const { id } = await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, changes)));
  return { family, id };
}

const REFUSAL = { reasons: ['not-necessary', 'ask-household'], words: 'Voor dit besluit is het niet nodig: de ouders kunnen het zelf vertellen.', instead: 'Een gesprek met de ouders erbij.' };
const answering = () => stage.service(AnsweringService);
const following = () => stage.service(FollowingUpService);
const takeUp = (hat: Hat, id: string, version = 1) => stage.as(hat, (acting) => answering().takeUp(acting, { id, version }));
const answer = (hat: Hat, id: string, changes: Partial<AnswerRequest> = {}) => stage.as(hat, (acting) => answering().answer(acting, { id, version: 1, how: 'full', ...changes }));
const refuse = (hat: Hat, id: string, changes: Partial<RefuseRequest> = {}) => stage.as(hat, (acting) => answering().refuse(acting, { id, version: 1, ...REFUSAL, ...changes }));
const seen = (hat: Hat, id: string, at?: Date) => stage.as(hat, (acting) => stage.service(RequestReading).one(acting, id), at);
const refusalOf = (hat: Hat, work: (acting: Parameters<AnsweringService['takeUp']>[0]) => Promise<unknown>, at?: Date) => stage.refusal(hat, work, at);

/** What the flow of disclosing writes: an entry given to who asked, with the id of the request. */
async function give({ family, id }: Asked, changes: Record<string, unknown> = {}): Promise<string> {
  const entry = await stage.world.entry({ dossier: family.held!, author: family.helper!, category: 'advies' });
  const disclosureId = randomUUID();
  await stage.world.insert('disclosure', {
    id: disclosureId, dossierId: family.held!.id, caseId: family.held!.caseId, subjectId: family.child.id, holderHatId: family.helper!.id,
    receiverOrganisationId: family.dossier.controller.id, receiverTask: family.dossier.task, purpose: 'toeleiding', ground: 'verstrekking-college-jeugdwet',
    ruleSet: 'test', decisionId: randomUUID(), obligations: [], whyNecessary: 'Nodig', whyNotLess: 'Minder is niet genoeg', disclosedAt: new Date(), requestId: id, ...changes,
  });
  await stage.world.insert('disclosed_entry', {
    disclosureId, entryId: entry.id, version: 1, dossierId: family.held!.id, subjectId: family.child.id, receiverOrganisationId: family.dossier.controller.id,
    receiverTask: family.dossier.task, purpose: 'toeleiding', ground: 'verstrekking-college-jeugdwet', category: 'advies', fields: ['summary'], kind: 'feit', source: 'Gesprek', summary: 'Een advies',
  });
  return disclosureId;
}

describe('a request that reached somebody', () => {
  it('is taken up and answered by what was disclosed for it, which the asker is told', async () => {
    // R207, R208
    const { family, id } = await asked();
    await expect(takeUp(family.helper!, id)).resolves.toMatchObject({ state: 'taken-up', version: 2 });
    await expect(refusalOf(family.helper!, (hat) => answering().answer(hat, { id, version: 2, how: 'full' }))).resolves.toMatchObject({ code: 'ANSWER_GIVES_NOTHING' });
    const disclosureId = await give({ family, id });
    await expect(answer(family.helper!, id, { version: 2 })).resolves.toMatchObject({ state: 'answered', version: 3 });
    await expect(seen(family.asker, id)).resolves.toMatchObject({ state: 'answered', route: 'asker' });
    await expect(stage.notices(id)).resolves.toEqual(['request-asked', 'request-taken-up', 'request-answered']);
    const [given] = await stage.as(family.asker, (hat) => stage.service(RequestContents).givenOf(hat, [id]));
    expect(given).toMatchObject([{ disclosureId, categories: ['advies'] }]);
    const [events] = await stage.as(family.asker, (hat) => stage.service(RequestEvents).ofRequests(hat, [id]));
    expect(events).toMatchObject([{ kind: 'asked', side: 'asker' }, { kind: 'taken-up', side: 'holder' }, { kind: 'answered', side: 'holder' }]);
    expect(JSON.stringify(events)).not.toContain(family.helper!.id);
    expect((await stage.lines(family.helper!)).filter(({ event, outcome }) => event === 'answer' && outcome === 'allowed')).toMatchObject([{ fields: ['answered'] }, { fields: ['taken-up'] }]);
  });

  it('answers in part with what the rest is left out for', async () => {
    const { family, id } = await asked();
    await give({ family, id });
    await expect(refusalOf(family.helper!, (hat) => answering().answer(hat, { id, version: 1, how: 'part' }))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.reasons' } });
    await expect(answer(family.helper!, id, { how: 'part', ...REFUSAL })).resolves.toMatchObject({ state: 'answered-in-part' });
    await expect(answer(family.helper!, id, { version: 2 })).resolves.toMatchObject({ state: 'answered' });
  });

  it.each([
    ['another receiver', { receiverTask: 'hulpverlening' }],
    ['another purpose', { purpose: 'hulpverlening' }],
    ['another person', { subjectId: 'mother' }],
    ['somebody whom it did not reach', { holderHatId: 'colleague' }],
  ])('is not answered by what goes to or comes from %s', async (_, changes) => {
    const one = await asked();
    const ids: Record<string, string> = { mother: one.family.mother.id, colleague: one.family.colleague.id };
    const named = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, ids[value] ?? value]));
    await expect(give(one, named)).rejects.toThrow(/does not answer that request/);
  });

  it('can be refused with what it rests on, why, and what is possible instead; privacy alone is no reason', async () => {
    // R106, R207, R216
    const { family, id } = await asked();
    const wrong = (changes: Partial<RefuseRequest>) => refusalOf(family.helper!, (hat) => answering().refuse(hat, { id, version: 1, ...REFUSAL, ...changes }));
    await expect(wrong({ reasons: [] })).resolves.toMatchObject({ details: { field: 'input.reasons' } });
    await expect(wrong({ reasons: ['privacy'] })).resolves.toMatchObject({ details: { field: 'input.reasons[0]' } });
    for (const words of ['Privacy.', 'vanwege de privacy', 'i.v.m. AVG', 'because of privacy']) await expect(wrong({ words })).resolves.toMatchObject({ details: { field: 'input.words' } });
    await expect(wrong({ instead: '' })).resolves.toMatchObject({ details: { field: 'input.instead' } });
    await expect(refuse(family.helper!, id)).resolves.toMatchObject({ state: 'refused' });
    const [events] = await stage.as(family.asker, (hat) => stage.service(RequestEvents).ofRequests(hat, [id]));
    expect(events!.at(-1)).toMatchObject({ kind: 'refused', ...REFUSAL });
  });

  it('under a duty gives nothing only when nothing asked is necessary or there', async () => {
    // R117
    const { family, id } = await asked();
    await expect(refusalOf(family.helper!, (hat) => answering().refuse(hat, { id, version: 1, ...REFUSAL, reasons: ['no-consent'] }))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.reasons' } });
    await expect(refuse(family.helper!, id, { reasons: ['not-held'] })).resolves.toMatchObject({ state: 'refused' });
    const voluntary = await asked({ purpose: 'hulpverlening', questions: [{ question: 'Wat werkt?', category: 'voortgang', why: 'Om aan te sluiten' }] }, { askerKind: 'hulpverlening' });
    await expect(refuse(voluntary.family.helper!, voluntary.id, { reasons: ['no-consent'] })).resolves.toMatchObject({ state: 'refused' });
  });

  it('about being known only is answered with yes, no or not known: yes by what was disclosed, no by who has no dossier', async () => {
    // R205
    const that = { thatOnly: true, questions: [{ question: 'Is het kind bij u bekend?', category: 'betrokkenheid', why: 'Om af te stemmen.' }] };
    const [known, unknown] = [await asked(that), await asked(that, { unknown: true })];
    const wrong = (hat: Hat, id: string, changes: Partial<AnswerRequest>) => refusalOf(hat, (acting) => answering().answer(acting, { id, version: 1, how: 'full', ...changes }));
    await expect(wrong(known.family.helper!, known.id, {})).resolves.toMatchObject({ details: { field: 'input.known' } });
    await expect(wrong(known.family.helper!, known.id, { known: 'not-known' })).resolves.toMatchObject({ details: { field: 'input.known' } });
    await expect(wrong(known.family.helper!, known.id, { known: 'yes' })).resolves.toMatchObject({ code: 'ANSWER_GIVES_NOTHING' });
    await expect(answer(unknown.family.colleague, unknown.id, { known: 'not-known' })).resolves.toMatchObject({ state: 'answered' });
    const content = await asked();
    await expect(wrong(content.family.helper!, content.id, { known: 'yes' })).resolves.toMatchObject({ details: { field: 'input.known' } });
  });

  it('is over when its term is, by the clock alone', async () => {
    const { family, id } = await asked();
    const { expiresAt } = await seen(family.asker, id);
    await expect(seen(family.asker, id, new Date(expiresAt.getTime() - 1))).resolves.toMatchObject({ state: 'asked' });
    await expect(seen(family.asker, id, expiresAt)).resolves.toMatchObject({ state: 'expired' });
    await expect(refusalOf(family.helper!, (hat) => answering().takeUp(hat, { id, version: 1 }), expiresAt)).resolves.toMatchObject({ code: 'REQUEST_STATE_DOES_NOT_FIT', details: { state: 'expired' } });
  });

  it('is answered once: of two at the same moment one is told that it changed', async () => {
    const { family, id } = await asked();
    const second = await stage.world.involved(family.held!);
    const results = await Promise.allSettled([takeUp(family.helper!, id), takeUp(second, id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: expect.stringMatching(/^REQUEST_(CHANGED|STATE_DOES_NOT_FIT)$/) });
    await expect(stage.world.query(`select kind from kapstok.request_event where request_id = $1`, [id])).resolves.toHaveLength(2);
    await expect(refusalOf(second, (hat) => answering().refuse(hat, { id, version: 1, ...REFUSAL }))).resolves.toMatchObject({ code: 'REQUEST_CHANGED', details: { field: 'input.version', version: 2 } });
  });

  it('says the same of a request of others and of one that is not there', async () => {
    const { id } = await asked();
    const stranger = await stage.world.hat();
    const works: ((id: string) => Parameters<typeof refusalOf>[1])[] = [
      (one) => (hat) => stage.service(RequestReading).one(hat, one),
      (one) => (hat) => answering().takeUp(hat, { id: one, version: 1 }),
      (one) => (hat) => following().escalate(hat, { id: one, version: 1, words: 'Graag overleg' }),
      (one) => (hat) => stage.service(ConversationService).say(hat, { id: one, words: 'Hallo' }),
    ];
    for (const work of works) {
      const [foreign, missing, malformed] = [await refusalOf(stranger, work(id)), await refusalOf(stranger, work(randomUUID())), await refusalOf(stranger, work('no-id'))];
      expect(foreign.code).toBe('INFORMATION_REQUEST_NOT_FOUND');
      expect([missing, malformed]).toEqual([foreign, foreign]);
    }
  });
});

describe('who asked', () => {
  it('reminds once, and not before half of the term', async () => {
    // R210
    const { family, id } = await asked();
    const remind = (version: number, at: Date) => stage.as(family.asker, (hat) => following().remind(hat, { id, version }), at);
    await expect(refusalOf(family.asker, (hat) => following().remind(hat, { id, version: 1 }), later(6.9))).resolves.toMatchObject({ code: 'REMINDER_TOO_SOON' });
    await expect(remind(1, later(7.1))).resolves.toMatchObject({ state: 'asked', version: 2, reminded: true });
    await expect(refusalOf(family.asker, (hat) => following().remind(hat, { id, version: 2 }), later(8))).resolves.toMatchObject({ code: 'REQUEST_STEP_DONE_BEFORE', details: { step: 'reminded' } });
  });

  it('talks about it once the other has answered or has spoken, and not before', async () => {
    // R210
    const { family, id } = await asked();
    const say = (hat: Hat, words: string) => stage.as(hat, (acting) => stage.service(ConversationService).say(acting, { id, words }));
    await expect(refusalOf(family.asker, (hat) => stage.service(ConversationService).say(hat, { id, words: 'Hoe staat het ermee?' }))).resolves.toMatchObject({ code: 'CONVERSATION_NOT_OPEN' });
    await say(family.helper!, 'Waarvoor precies?');
    await say(family.asker, 'Voor het besluit over de hulp.');
    const [messages] = await stage.as(family.asker, (hat) => stage.service(ConversationService).ofRequests(hat, [id]));
    expect(messages).toMatchObject([{ side: 'holder', words: 'Waarvoor precies?', mine: false }, { side: 'asker', mine: true }]);
  });

  it('brings a refusal to the fixed contact of the other, which sees the question, can speak, and gives nothing', async () => {
    // R209
    const holder = await stage.world.organisation({ type: 'wijkteam' });
    await stage.world.insert('organisation_task', { id: randomUUID(), organisationId: holder.id, task: 'hulpverlening', law: 'jeugdwet', escalationTask: 'beheer' });
    const { family, id } = await asked({}, { holder });
    const contact = await stage.world.hat({ organisation: holder, task: 'beheer', law: null });
    const escalate = (version: number) => stage.as(family.asker, (hat) => following().escalate(hat, { id, version, words: 'Wij komen er samen niet uit.' }));
    await expect(escalate(1)).rejects.toMatchObject({ code: 'REQUEST_STATE_DOES_NOT_FIT' });
    await refuse(family.helper!, id);
    await expect(refusalOf(contact, (hat) => stage.service(RequestReading).one(hat, id))).resolves.toMatchObject({ code: 'INFORMATION_REQUEST_NOT_FOUND' });
    await expect(escalate(2)).resolves.toMatchObject({ state: 'escalated' });
    const box = await stage.as(contact, (hat) => stage.service(RequestReading).list(hat, { box: 'escalated' }, { first: 50, after: null }));
    expect(box.nodes).toMatchObject([{ id, route: 'contact' }]);
    await stage.as(contact, (hat) => stage.service(ConversationService).say(hat, { id, words: 'Wij kijken mee wat wel kan.' }));
    for (const work of [(version: number) => answer(contact, id, { version }), (version: number) => refuse(contact, id, { version })]) await expect(work(3)).rejects.toMatchObject({ code: 'REQUEST_OF_OTHER_SIDE' });
    await expect(stage.raw(contact, 'select id from kapstok.dossier')).resolves.toEqual([]);
    await expect(stage.raw(contact, 'select id from kapstok.disclosure')).resolves.toEqual([]);
    await expect(escalate(3)).rejects.toMatchObject({ code: 'REQUEST_STEP_DONE_BEFORE' });
    await give({ family, id });
    await expect(answer(family.helper!, id, { version: 3 })).resolves.toMatchObject({ state: 'answered' });
  });

  it('brings it to who carries out the task where nobody is the fixed contact now: of the organisation itself, or of its processor', async () => {
    // R209
    const college = await stage.world.organisation({ type: 'gemeente' });
    await stage.world.insert('organisation_task', { id: randomUUID(), organisationId: college.id, task: 'toeleiding', law: 'jeugdwet', escalationTask: 'beheer' });
    const family = await parties(stage.world, { askerKind: 'hulpverlening', unknown: true, holder: college });
    const { id } = await stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family, {
      task: 'toeleiding', purpose: 'hulpverlening', questions: [{ question: 'Is er een besluit?', category: 'beschikking', why: 'De hulp kan dan beginnen.' }],
    })));
    const processor = await stage.world.hat({ task: 'toeleiding', processorFor: college });
    await refuse(processor, id);
    await stage.as(family.asker, (hat) => following().escalate(hat, { id, version: 2, words: 'Wij komen er samen niet uit.' }));
    const contacts = async () => (await stage.world.query<{ hat: string }>('select hat_id as hat from kapstok.request_contacts($1, clock_timestamp())', [id])).map(({ hat }) => hat);
    await expect(contacts()).resolves.toEqual([processor.id]);
    const own = await stage.world.hat({ organisation: college, task: 'toeleiding' });
    await expect(contacts()).resolves.toEqual([own.id]);
    const fixed = await stage.world.hat({ organisation: college, task: 'beheer', law: null });
    await expect(contacts()).resolves.toEqual([fixed.id]);
  });

  it('withdraws what is not answered yet', async () => {
    const { family, id } = await asked();
    await expect(stage.as(family.asker, (hat) => following().withdraw(hat, { id, version: 1 }))).resolves.toMatchObject({ state: 'withdrawn' });
    await expect(takeUp(family.helper!, id, 2)).rejects.toMatchObject({ code: 'REQUEST_STATE_DOES_NOT_FIT' });
    await expect(give({ family, id })).rejects.toThrow(/does not answer that request/);
  });

  it('is who is involved in the dossier it was asked from, also a colleague, and no longer than that', async () => {
    const { family, id } = await asked();
    const colleague = await stage.world.involved(family.dossier);
    const sent = async (hat: Hat): Promise<RequestRow[]> => (await stage.as(hat, (acting) => stage.service(RequestReading).list(acting, { box: 'sent' }, { first: 50, after: null }))).nodes;
    await expect(sent(colleague)).resolves.toMatchObject([{ id }]);
    await stage.world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [family.asker.id]);
    await expect(sent(family.asker)).resolves.toEqual([]);
    await expect(stage.raw(family.asker, 'select id from kapstok.information_request')).resolves.toEqual([]);
  });

  it('finds requests by their state, a page at a time', async () => {
    const { family } = await asked();
    const ask = () => stage.as(family.asker, (hat) => stage.service(AskingService).ask(hat, question(family)));
    const [second, third] = [await ask(), await ask()];
    await refuse(family.helper!, second.id);
    const list = (filter: { state?: string }, first = 50, after: string | null = null) => stage.as(family.asker, (hat) => stage.service(RequestReading).list(hat, { box: 'sent', ...filter }, { first, after }));
    expect((await list({ state: 'refused' })).nodes.map(({ id }) => id)).toEqual([second.id]);
    const page = await list({}, 1);
    expect(page).toMatchObject({ nodes: [{ id: third.id }], hasNextPage: true });
    expect((await list({}, 1, page.endCursor)).nodes.map(({ id }) => id)).toEqual([second.id]);
    await expect(refusalOf(family.asker, (hat) => stage.service(RequestReading).list(hat, { box: 'sent' }, { first: 1, after: randomUUID() }))).resolves.toMatchObject({ details: { field: 'after' } });
  });
});

describe('the five steps of who is asked', () => {
  const STEPS = { held: 'Een verslag', consulted: 'De gedragswetenschapper', discussed: 'Met moeder', consequences: 'Weinig', decision: 'Een deel geven' };

  it('are kept with the request, for that side alone, and call for support when it is wanted', async () => {
    // R141, R218
    const { family, id } = await asked();
    const second = await stage.world.involved(family.held!);
    const considered = (hat: Hat) => stage.as(hat, async (acting) => (await stage.service(ConsiderationService).ofRequests(acting, [id]))[0]);
    await stage.as(family.helper!, (hat) => stage.service(ConsiderationService).consider(hat, { id, ...STEPS, supportWanted: true }));
    await expect(considered(second)).resolves.toMatchObject([{ ...STEPS, supportWanted: true }]);
    await expect(considered(family.asker)).resolves.toEqual([]);
    await expect(stage.raw(family.asker, 'select * from kapstok.request_consideration')).resolves.toEqual([]);
    await expect(stage.notices(id)).resolves.toEqual(['request-asked', 'request-support-wanted']);
    await expect(refusalOf(family.asker, (hat) => stage.service(ConsiderationService).consider(hat, { id, ...STEPS }))).resolves.toMatchObject({ code: 'INFORMATION_REQUEST_NOT_FOUND' });
  });
});
