import { randomUUID } from 'node:crypto';
import { accessesOf, dayOf, score, type Facts, type ScoredDay } from '@kapstok/review';
import { connect } from '@kapstok/database';
import type { Dossier, Hat } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from '../log-ground';
import { deskOf } from './desk-of';
import { factsOfDay } from './facts-of-day';
import { linesOfDay } from './lines-of-day';

const DAY = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

describe('what is known of a day besides its lines', () => {
  let ground: LogGround;
  let reviewer: DataSource;

  beforeAll(async () => {
    ground = await openGround();
    reviewer = await connect(ground.urls.reviewer, [], 2);
  });
  afterAll(async () => {
    await reviewer?.destroy();
    await ground?.close();
  });

  const look = (hat: Hat, dossier: Dossier) => ground.add(hat, { dossierId: dossier.id, grounds: ['V1'] });
  const today = () => dayOf(Date.now());
  const known = async (dossier: Dossier): Promise<{ facts: Facts; scored: ScoredDay }> => {
    const accesses = accessesOf(await linesOfDay(reviewer.manager, dossier.controller.id, today()));
    const facts = await factsOfDay(reviewer.manager, dossier.controller.id, today(), accesses);
    return { facts, scored: score(accesses, facts) };
  };
  const explained = async (dossier: Dossier) => (await known(dossier)).scored.byExplanation;

  // R268
  it('is that a question is open: for who asked, and for the task that was asked', async () => {
    const { world } = ground;
    const dossier = await world.dossier();
    const asker = await world.hat({ task: 'veilig-thuis', law: 'wmo' });
    const holder = await world.hat({ organisation: dossier.controller });
    await world.insert('information_request', {
      id: randomUUID(), dossierId: dossier.id, subjectId: dossier.subjectId, askerHatId: asker.id, askerOrganisationId: asker.organisation.id, askerTask: asker.task, holderOrganisationId: holder.organisation.id,
      holderTask: holder.task, purpose: 'hulpverlening', thatOnly: false, ownRole: 'x', otherRole: 'x', consentOf: [], household: 'asked', householdWords: 'x', useMade: 'x', suspectedAbuse: false,
      acuteDanger: false, outcome: 'allow', duty: false, grounds: [], explanation: 'x', ruleSet: 'test', decisionId: randomUUID(), askedAt: ago(1), expiresAt: ago(-14),
    });
    await look(asker, dossier);
    await look(holder, dossier);
    await expect(explained(dossier)).resolves.toEqual({ request: 2 });
  });

  // R268
  it('is that a dossier was offered to a hat, that a task takes part, and that the hat works in another dossier of the case', async () => {
    const { world } = ground;
    const aCase = await world.case();
    const dossier = await world.dossier({ kind: 'regie', case: aCase });
    const offering = await world.involved(dossier);
    const [offered, participant] = [await world.hat({ organisation: dossier.controller }), await world.hat()];
    const transfer = randomUUID();
    await world.insert('transfer', {
      id: transfer, kind: 'colleague', fromHatId: offering.id, toOrganisationId: offered.organisation.id, toTask: offered.task, toHatId: offered.id, why: 'x', whyNotLess: 'x', toldHow: 'x', outcome: 'allow',
      grounds: [], ruleSet: 'test', decisionId: randomUUID(), offeredAt: ago(1), expiresAt: ago(-7),
    });
    await world.insert('transfer_dossier', { transferId: transfer, dossierId: dossier.id });
    await world.participation({ dossier, organisation: participant.organisation, task: participant.task });
    const own = await world.dossier({ case: aCase, controller: dossier.controller });
    const beside = await world.involved(own);
    for (const hat of [offered, participant, beside]) await look(hat, dossier);
    await expect(explained(dossier)).resolves.toEqual({ 'task': 1, 'participant': 1, 'own-dossier': 1 });
  });

  it('is as it was then: an involvement that ended does not explain what came after', async () => {
    const { world } = ground;
    const dossier = await world.dossier();
    const hat = await world.hat({ organisation: dossier.controller });
    await world.involvement({ hat, dossier, validUntil: ago(0.01) });
    await look(hat, dossier);
    await expect(explained(dossier)).resolves.toEqual({});
  });

  it('is what came before, from the days that were scored: when a file was worked in and a hat was used', async () => {
    const { world } = ground;
    const dossier = await world.dossier();
    const hat = await world.involved(dossier);
    const second = await world.hat({ account: hat.account, organisation: dossier.controller, task: 'toeleiding' });
    const rows: [Hat, number, boolean, boolean][] = [[hat, 140, true, false], ...Array.from({ length: 20 }, (_, n): [Hat, number, boolean, boolean] => [hat, 120 - n, true, false]), [hat, 70, false, true], [second, 3, false, false], [second, 2, false, true]];
    for (const [worn, days, worked, without] of rows) {
      await world.query(
        'insert into desk.access_day (controller_id, day, account_id, hat_id, about_id, worked, night, without_work) values ($1, $2::date, $3, $4, $5, $6, false, $7)',
        [dossier.controller.id, ago(days), worn.account.id, worn.id, dossier.id, worked, without],
      );
    }
    await world.query(`insert into desk.scored_day (controller_id, day, accesses, explained, findings, scoring) values ($1, $2::date, 0, 0, 0, 'test')`, [dossier.controller.id, ago(200)]);
    await look(hat, dossier);
    const { facts, scored } = await known(dossier);
    const number = Math.floor(Date.parse(`${today()}T00:00:00Z`) / DAY);
    expect(number - facts.knownSince).toBeGreaterThan(198);
    expect(facts.hatUse.get(hat.id)).toMatchObject({ days: 21, longestGap: 20 });
    expect(facts.pastOfAccount.get(hat.account.id)).toMatchObject({ days: 3, nights: 0, mostWithoutWork: 1, daysWithoutWork: 2 });
    expect(scored.findings).toMatchObject([{ kind: 'odd', reasons: expect.arrayContaining([expect.objectContaining({ code: 'unused-hat' }), expect.objectContaining({ code: 'stale-involvement' })]) }]);
  });

  it('is told by nobody but the rounds of the logbook: they begin and stop with it', async () => {
    const { world } = ground;
    const dossier = await world.dossier();
    const hat = await world.hat({ organisation: dossier.controller });
    await world.insert('break_glass', {
      id: randomUUID(), dossierId: dossier.id, controllerId: dossier.controller.id, hatId: hat.id, accountId: hat.account.id, reason: 'Fictief acuut gevaar', ruleSet: 'test', decisionId: randomUUID(),
      // over, since it is scored only then
      openedAt: ago(0.0001), endsAt: ago(-0.1), closedAt: ago(0.00005), reviewDueAt: ago(-5), tellDueAt: ago(-5),
    });
    await ground.add(hat, { dossierId: dossier.id, event: 'emergency', basis: 'emergency', grounds: ['acuut-gevaar'] });
    const desk = await deskOf(ground.urls.reviewer, { info: () => undefined, error: (what: object) => { throw new Error(JSON.stringify(what)); } } as never);
    desk.start();
    const found = () => world.query('select 1 from desk.finding where controller_id = $1', [dossier.controller.id]);
    while ((await found()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await desk.stop();
    await expect(found()).resolves.toHaveLength(1);
    await expect(deskOf('postgres://kapstok_reviewer:wrong@127.0.0.1:1/none', { error: () => undefined } as never)).rejects.toThrow(/^LOGBOOK_REVIEWER_DATABASE_URL: /);
  });
});
