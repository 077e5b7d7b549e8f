import { randomUUID } from 'node:crypto';
import { pageArguments } from '@kapstok/graphql';
import { NoticeNotFound, NoticeService } from '@kapstok/notice';
import type { Hat, Organisation, Person } from '@kapstok/testing';
import { sharing, type Sharing } from './households';
import { Stage } from './stage';

const DAY = 24 * 3600 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const WHY = 'Het onderzoek loopt en de ouders mogen het nog niet weten.';
const notices = new NoticeService();

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** Help and an inquiry of the Raad about one child, and what the ggz got on the consent of both parents yesterday, which nothing keeps silent. */
async function inquired() {
  const { world } = stage;
  const family = await sharing(world);
  const inquiry = await world.dossier({ case: { id: family.dossier.caseId, reference: 'CASUS-FICTIEF' }, kind: 'raad', subject: family.child });
  const inquirer = await world.involved(inquiry);
  await world.organisationTask({ organisation: inquiry.controller, task: 'raadsonderzoek', law: 'bw' });
  const asMother = await world.client(family.mother);
  const ground: Ground = { ...family, inquiry, inquirer, asMother };
  await used(ground, { holder: family.helper, entry: family.entry, to: family.ggz, task: 'hulpverlening', purpose: 'hulpverlening' });
  return ground;
}
interface Ground extends Sharing {
  readonly inquiry: Awaited<ReturnType<Stage['world']['dossier']>>;
  readonly inquirer: Hat;
  readonly asMother: Hat;
}
interface Use {
  readonly holder: Hat;
  readonly entry: Sharing['entry'];
  readonly to: Organisation;
  readonly task: string;
  readonly purpose: string;
  readonly requestId?: string;
  readonly on?: Date;
}

/** Given on the consent of both parents; the mother hears of it, as the worker tells her. */
async function used(ground: Ground, { holder, entry, to, task, purpose, requestId, on = inDays(-1) }: Use) {
  const { world } = stage;
  const consent = (givenBy: Person) => world.consent({ subject: ground.child, givenBy, recordedBy: holder, toTask: task, toOrganisation: to, purpose, categories: [entry.category] });
  const [ofMother] = [await consent(ground.mother), await consent(ground.father)];
  const { id } = await world.disclosure({ holder, receiver: to, receiverTask: task, purpose, entries: [entry], disclosedAt: on });
  if (requestId) {
    await world.query('alter table kapstok.disclosure disable trigger user');
    await world.query('update kapstok.disclosure set request_id = $2 where id = $1', [id, requestId]);
    await world.query('alter table kapstok.disclosure enable trigger user');
  }
  const [outbox, notice, about] = [randomUUID(), randomUUID(), JSON.stringify({ disclosureId: id, consentId: ofMother.id, personId: ground.mother.id })];
  await world.query(`insert into kapstok.outbox (id, kind, about, made_at, due_at, done_at) values ($1, 'consent-used', $2, $3, $3, $3)`, [outbox, about, on]);
  await world.query(`insert into kapstok.notice (id, outbox_id, for_key, kind, about, made_at) values ($1, $2, $3, 'consent-used', $4, $5)`, [notice, outbox, `hat:${ground.asMother.id}`, about, on]);
  return { consent: ofMother.id, disclosure: id, notice };
}

const embargo = ({ inquiry, inquirer }: Pick<Ground, 'inquiry' | 'inquirer'>, { from = inDays(-2), until = inDays(10) } = {}) =>
  stage.world.insert('log_embargo', { id: randomUUID(), dossierId: inquiry.id, reason: WHY, fromAt: from, untilAt: until, recordedByHatId: inquirer.id, recordedAt: inDays(-0.5) });

/** All that a client hears of what was given on consents: what each was used for, before and after it is withdrawn, and messages about it. */
const heard = (client: Hat, at?: Date, role?: 'owner') =>
  stage.as(client, async (hat) => {
    const answers = await stage.consents.visibleTo(hat);
    const uses = [];
    for (const answer of answers) uses.push(...((await stage.given.onConsent(hat, answer)) ?? []));
    const listed = await notices.list(hat, pageArguments(50, null), false);
    return { uses: uses.length, messages: listed.nodes.length, unread: await notices.unread(hat) };
  }, at, role);
const told = (times: number) => ({ uses: times, messages: times, unread: times });

/** Ways in which what was given on a consent belongs to the inquiry. */
const WAYS: readonly [string, (ground: Ground) => Promise<Use>][] = [
  ['to who inquires', async ({ helper, entry, inquiry }) => ({ holder: helper, entry, to: inquiry.controller, task: 'raadsonderzoek', purpose: 'raadsonderzoek' })],
  ['out of the dossier of the inquiry', async ({ inquirer, inquiry, ggz }) => ({
    holder: inquirer, entry: await stage.world.entry({ dossier: inquiry, author: inquirer, category: 'verslag' }), to: ggz, task: 'hulpverlening', purpose: 'hulpverlening',
  })],
  ['by who inquires, out of another dossier', async ({ inquirer, inquiry, child, ggz }) => {
    const other = await stage.world.dossier({ kind: 'raad', controller: inquiry.controller, subject: child });
    return { holder: inquirer, entry: await stage.world.entry({ dossier: other, author: await stage.world.involved(other), category: 'verslag' }), to: ggz, task: 'hulpverlening', purpose: 'hulpverlening' };
  }],
];

describe('while an inquiry is silent', () => {
  // R220, R224: each without the embargo as well, so that it is the embargo that leaves it out
  it.each(WAYS)('a parent hears nothing of what was given on consent %s, and all of it from the end', async (_, use) => {
    const ground = await inquired();
    await used(ground, await use(ground));
    await expect(heard(ground.asMother)).resolves.toEqual(told(2));
    const until = inDays(10);
    await embargo(ground, { until });
    for (const role of [undefined, 'owner'] as const) await expect(heard(ground.asMother, undefined, role)).resolves.toEqual(told(1));
    await expect(heard(ground.asMother, new Date(until.getTime() - 1))).resolves.toEqual(told(1));
    await expect(heard(ground.asMother, until)).resolves.toEqual(told(2));
  });

  it('a parent hears nothing of what answers a question that has an embargo of its own', async () => {
    const ground = await inquired();
    const [requestId, until] = [randomUUID(), inDays(10)];
    await stage.world.insert('information_request', {
      id: requestId, dossierId: ground.inquiry.id, subjectId: ground.child.id, askerHatId: ground.inquirer.id, askerOrganisationId: ground.inquiry.controller.id, askerTask: 'raadsonderzoek',
      askerLaw: 'bw', holderOrganisationId: ground.helper.organisation.id, holderTask: 'hulpverlening', holderLaw: 'jeugdwet', purpose: 'raadsonderzoek', thatOnly: false,
      ownRole: 'onderzoeker', otherRole: 'hulpverlener', consentOf: [], household: 'not-asked', householdWords: WHY, useMade: WHY, suspectedAbuse: true, acuteDanger: false,
      embargoReason: WHY, embargoUntil: until, outcome: 'weigh', duty: false, grounds: [], explanation: WHY, ruleSet: 'test', decisionId: randomUUID(), askedAt: inDays(-2), expiresAt: inDays(20),
    });
    await used(ground, { holder: ground.helper, entry: ground.entry, to: ground.inquiry.controller, task: 'raadsonderzoek', purpose: 'raadsonderzoek', requestId });
    await expect(heard(ground.asMother)).resolves.toEqual(told(1));
    await expect(heard(ground.asMother, until)).resolves.toEqual(told(2));
  });

  it('a message that waits is as one that never was: to mark it read, and to go on from it', async () => {
    const ground = await inquired();
    const { notice } = await used(ground, await WAYS[0]![1](ground));
    await embargo(ground);
    for (const id of [notice, randomUUID()]) {
      await expect(stage.as(ground.asMother, (hat) => notices.markRead(hat, id))).rejects.toBeInstanceOf(NoticeNotFound);
      await expect(stage.refusal(ground.asMother, (hat) => notices.list(hat, pageArguments(5, id), false))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    }
    await expect(stage.raw(ground.asMother, 'select 1 from kapstok.notice where id = $1', [notice])).resolves.toEqual([]);
    await expect(stage.raw(ground.asMother, 'update kapstok.notice set read_at = kapstok.at() where id = $1 returning id', [notice])).resolves.toEqual([]);
    await expect(stage.world.query('select read_at from kapstok.notice where id = $1', [notice])).resolves.toEqual([{ read_at: null }]);
  });

  it('what was given before it began, and what an inquiry about others keeps silent, is told', async () => {
    const [ground, others] = [await inquired(), await inquired()];
    await used(ground, { ...(await WAYS[0]![1](ground)), on: inDays(-3) });
    await embargo(ground);
    await embargo(others);
    await expect(heard(ground.asMother)).resolves.toEqual(told(2));
  });

  it('who gave the consent and has no gezag any more hears no more than who has', async () => {
    const ground = await inquired();
    await used(ground, await WAYS[0]![1](ground));
    await embargo(ground);
    await stage.world.query(`update kapstok.gezag set valid_until = now() - interval '1 hour' where holder_id = $1`, [ground.mother.id]);
    await expect(heard(ground.asMother)).resolves.toEqual(told(1));
  });

  it('only whom a professional let it show hears of it', async () => {
    const ground = await inquired();
    const { consent } = await used(ground, await WAYS[0]![1](ground));
    await embargo(ground);
    const weighed = (outcome: 'show' | 'withhold', recordedAt: Date) => stage.world.insert('log_weighing', {
      id: randomUUID(), dossierId: ground.inquiry.id, subjectId: ground.child.id, personId: ground.mother.id, outcome, words: WHY, ruleSet: '1', recordedByHatId: ground.inquirer.id, recordedAt,
    });
    await weighed('show', inDays(-0.2));
    await expect(heard(ground.asMother)).resolves.toEqual(told(2));
    await weighed('withhold', inDays(-0.1));
    await expect(heard(ground.asMother)).resolves.toEqual(told(1));
    const [asFather, asked] = [await stage.world.client(ground.father), 'select * from kapstok.given_on_consent($1)'];
    await expect(stage.raw(asFather, asked, [consent])).resolves.toEqual([]);
  });
});

// R81, R87: only the showing waits
it('a withdrawal ends what rests on the consent at once, also what is kept silent, and tells of that when it may', async () => {
  const ground = await inquired();
  const { consent } = await used(ground, await WAYS[0]![1](ground));
  const until = inDays(10);
  await embargo(ground, { until });
  const received = () => stage.as(ground.inquirer, (hat) => stage.received.count(hat));
  await expect(received()).resolves.toBe(1);
  await stage.as(ground.asMother, (hat) => stage.consents.withdraw(hat, { id: consent }));
  await expect(received()).resolves.toBe(0);
  const after = (at?: Date) => stage.as(ground.asMother, async (hat) => stage.given.onConsent(hat, await stage.consents.one(hat, consent)), at);
  await expect(after()).resolves.toEqual([]);
  await expect(after(until)).resolves.toMatchObject([{ receiverOrganisationId: ground.inquiry.controller.id, receiverTask: 'raadsonderzoek' }]);
});
