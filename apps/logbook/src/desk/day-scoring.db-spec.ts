import { connect } from '@kapstok/database';
import { dayOf } from '@kapstok/review';
import type { Dossier, Hat, Person } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from '../log-ground';
import { declareCircles } from './declare-circles';
import { DeskRounds } from './desk-rounds';

interface FindingRow {
  readonly kind: string;
  readonly hat_id: string | null;
  readonly dossier_id: string | null;
  readonly score: number;
  readonly codes: string[];
  readonly line_ids: string[];
}

const DAY = 24 * 3_600_000;
const SEEN = { categories: ['gezin'], fields: ['summary'], purpose: 'hulpverlening', grounds: ['V1'] };

describe('the daily scoring of every access', () => {
  let ground: LogGround;
  let reviewer: DataSource;
  let rounds: DeskRounds;
  const errors: object[] = [];
  const log = { error: (what: object) => void errors.push(what) };

  beforeAll(async () => {
    ground = await openGround();
    reviewer = await connect(ground.urls.reviewer, [], 3);
    rounds = new DeskRounds(reviewer);
  });
  afterAll(async () => {
    await reviewer?.destroy();
    await ground?.close();
    expect(errors).toEqual([]);
  });

  /** The middle of the day in Amsterdam, so many days from now: a day with summer time in it is not as long as others. */
  const noon = (days: number) => new Date(Date.parse(`${dayOf(Date.now())}T11:00:00Z`) + days * DAY);
  const tomorrow = () => noon(1);
  const controllerOf = ({ controller }: Dossier) => controller.id;
  const findings = (controllerId: string) =>
    ground.world.query<FindingRow>(
      `select kind, hat_id, dossier_id, score, line_ids, array(select r ->> 'code' from jsonb_array_elements(reasons) r) as codes from desk.finding
       where controller_id = $1 order by score desc, first_at`,
      [controllerId],
    );
  const scoredDays = (controllerId: string) =>
    ground.world.query<{ day: string; accesses: number; explained: number; findings: number; by_explanation: Record<string, number> }>(
      'select day::text, accesses, explained, findings, by_explanation from desk.scored_day where controller_id = $1 order by day',
      [controllerId],
    );
  const look = (hat: Hat, dossier: Dossier) => ground.add(hat, { dossierId: dossier.id, ...SEEN });
  const refusedLook = (hat: Hat, dossier: Dossier) => ground.add(hat, { dossierId: dossier.id, outcome: 'refused', reason: 'not-found' });
  const colleagueOf = (hat: Hat) => ground.world.hat({ organisation: hat.organisation, task: hat.task, law: hat.law });

  /** A dossier with somebody who works in it, a stand-in, and an organisation that was given something out of it. */
  const sharedDossier = async (subject?: Person) => {
    const { world } = ground;
    const dossier = await world.dossier(subject ? { subject } : {});
    const involved = await world.involved(dossier);
    const [{ id }] = await world.query<{ id: string }>('select id from kapstok.involvement where dossier_id = $1', [dossier.id]) as [{ id: string }];
    const standIn = await colleagueOf(involved);
    await world.involvement({ hat: standIn, dossier, standsInFor: { id } });
    const receiver = await world.hat({ organisation: await world.organisation({ type: 'ggz' }), law: 'wgbo' });
    const entry = await world.entry({ dossier, author: involved });
    await world.disclosure({ holder: involved, receiver: receiver.organisation, receiverTask: receiver.task, purpose: 'hulpverlening', entries: [entry] });
    return { dossier, involved, standIn, receiver };
  };

  // R268
  it('explains who works in a dossier, who stands in, and to whom was given; each day once', async () => {
    const { dossier, involved, standIn, receiver } = await sharedDossier();
    await look(involved, dossier);
    await ground.add(involved, { dossierId: dossier.id, event: 'write', ...SEEN });
    await look(standIn, dossier);
    await ground.add(receiver, { dossierId: dossier.id, event: 'received', ...SEEN });
    await expect(rounds.round(tomorrow(), log)).resolves.toBeGreaterThan(0);
    const days = await scoredDays(controllerOf(dossier));
    expect(days).toMatchObject([{ accesses: 3, explained: 3, findings: 0, by_explanation: { 'involved': 1, 'standing-in': 1, 'received': 1 } }]);
    await expect(rounds.round(tomorrow(), log)).resolves.toBe(0);
    await expect(scoredDays(controllerOf(dossier))).resolves.toEqual(days);
  });

  it('leaves a day alone that has not ended', async () => {
    const { dossier, involved } = await sharedDossier();
    await look(involved, dossier);
    await rounds.round(new Date(), log);
    await expect(scoredDays(controllerOf(dossier))).resolves.toEqual([]);
  });

  // R268
  it('finds who tries one closed dossier after the other, as one item with all its lines', async () => {
    const { dossier, involved } = await sharedDossier();
    const stranger = await colleagueOf(involved);
    const others = [dossier];
    for (let n = 0; n < 4; n += 1) others.push(await ground.world.dossier({ controller: dossier.controller }));
    const lines: string[] = [];
    for (const other of others) lines.push(await refusedLook(stranger, other));
    await rounds.round(tomorrow(), log);
    const found = await findings(controllerOf(dossier));
    expect(found).toMatchObject([{ kind: 'unexplained', hat_id: stranger.id, dossier_id: null, codes: expect.arrayContaining(['unexplained', 'refusals', 'together']) }]);
    expect([...found[0]!.line_ids].sort()).toEqual([...lines].sort());
  });

  // R268, R269
  it('finds a look at the own family and at a neighbour, from keys alone', async () => {
    const { world } = ground;
    const child = await world.person({ name: 'Fictief kind', birthDate: '2015-03-01' });
    const { dossier, receiver } = await sharedDossier(child);
    const meeting = await sharedDossier(child);
    for (const controller of [dossier.controller, meeting.dossier.controller]) await world.address({ person: child, controller, lines: 'Fictieve laan 12, 1234 AB Nergenshuizen' });
    const [aunt, neighbour, other] = [receiver, await colleagueOf(receiver), await colleagueOf(receiver)];
    await declareCircles(reviewer, {
      circles: [
        { accountId: aunt.account.id, self: null, family: [{ name: 'fictief  KIND', birthDate: '2015-03-01' }], addresses: [] },
        { accountId: neighbour.account.id, self: null, family: [], addresses: ['Fictieve Laan 14 b\n1234ab  Nergenshuizen'] },
        { accountId: other.account.id, self: null, family: [], addresses: ['Fictieve Dreef 12, 9999 ZZ Nergenshuizen'] },
      ],
      publicAttention: [],
    });
    for (const hat of [aunt, neighbour]) await ground.add(hat, { dossierId: dossier.id, event: 'received', ...SEEN });
    // With others of their task, as for a meeting, a neighbour is nothing odd; family is.
    const theirs = { organisation: meeting.receiver.organisation, law: 'wgbo' };
    const there = [meeting.receiver, meeting.involved];
    for (const { account } of [aunt, neighbour, other]) there.push(await world.hat({ ...theirs, account }));
    for (const hat of there) await ground.add(hat, { dossierId: meeting.dossier.id, event: 'received', ...SEEN });
    await rounds.round(tomorrow(), log);
    const found = await findings(controllerOf(dossier));
    expect(found.map(({ hat_id, kind, codes }) => [hat_id, kind, codes[0]])).toEqual([
      [aunt.id, 'odd', 'own-family'],
      [neighbour.id, 'odd', 'neighbour'],
    ]);
    const together = await findings(controllerOf(meeting.dossier));
    expect(together.map(({ hat_id, codes }) => [hat_id, codes[0]])).toEqual([[there[2]!.id, 'own-family']]);
    const kept = JSON.stringify(await world.query('select c.*, f.* from desk.circle c, desk.finding f'));
    expect(kept).not.toMatch(/fictie/i);
    expect(kept).toContain(aunt.account.id);
  });

  // R268
  it('finds a look at a shielded address, and one at somebody in the news', async () => {
    const { world } = ground;
    const child = await world.person();
    const { dossier, receiver } = await sharedDossier(child);
    await world.address({ person: child, controller: dossier.controller, shielded: true });
    await ground.add(receiver, { dossierId: dossier.id, subjectId: child.id, ...SEEN, categories: ['contact'], fields: ['addresses'] });
    const known = await world.person();
    const inTheNews = await sharedDossier(known);
    const until = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);
    await declareCircles(reviewer, { circles: [], publicAttention: [{ controllerId: controllerOf(inTheNews.dossier), personId: known.id, until }] });
    await ground.add(inTheNews.receiver, { dossierId: inTheNews.dossier.id, event: 'received', ...SEEN });
    await rounds.round(tomorrow(), log);
    await expect(findings(controllerOf(dossier))).resolves.toMatchObject([{ codes: expect.arrayContaining(['shielded-address']) }]);
    await expect(findings(controllerOf(inTheNews.dossier))).resolves.toMatchObject([{ codes: expect.arrayContaining(['public-person']) }]);
  });

  // R268
  it('scores an opening in acute danger once it is over, with all that was done under it, and once', async () => {
    const { dossier, involved } = await sharedDossier();
    const hat = await colleagueOf(involved);
    const openedAt = new Date(Date.now() - 60_000);
    await ground.world.insert('break_glass', {
      id: '5f0c7f0e-6a4c-4d1e-9f5b-0a6f6f2d7a10', dossierId: dossier.id, controllerId: controllerOf(dossier), hatId: hat.id, accountId: hat.account.id, reason: 'Fictief acuut gevaar',
      ruleSet: 'test', decisionId: '5f0c7f0e-6a4c-4d1e-9f5b-0a6f6f2d7a11', openedAt, endsAt: new Date(Date.now() + 3_600_000), reviewDueAt: new Date(Date.now() + DAY), tellDueAt: new Date(Date.now() + DAY),
    });
    await ground.add(hat, { dossierId: dossier.id, event: 'emergency', basis: 'emergency', grounds: ['acuut-gevaar'] });
    await look(involved, dossier);
    await rounds.round(new Date(), log);
    // It is in the queue by itself; a finding of now would never tell of what follows.
    await expect(findings(controllerOf(dossier))).resolves.toEqual([]);
    await expect(ground.world.query('select kind from desk.item where controller_id = $1', [controllerOf(dossier)])).resolves.toEqual([{ kind: 'break-glass' }]);
    await ground.add(hat, { dossierId: dossier.id, ...SEEN, grounds: ['acuut-gevaar'] });
    const over = new Date(Date.now() + 3_601_000);
    await rounds.round(over, log);
    await rounds.round(over, log);
    const found = await findings(controllerOf(dossier));
    expect(found).toMatchObject([{ kind: 'break-glass', hat_id: hat.id, dossier_id: dossier.id, codes: expect.arrayContaining(['break-glass']) }]);
    expect(found[0]!.line_ids).toHaveLength(2);
    await rounds.round(tomorrow(), log);
    await expect(findings(controllerOf(dossier))).resolves.toEqual(found);
    await expect(scoredDays(controllerOf(dossier))).resolves.toMatchObject([{ accesses: 2, explained: 2 }]);
  });

  it('shows what today shows so far when asked to, and scores the day all the same when it has ended', async () => {
    const { dossier, receiver } = await sharedDossier();
    const child = (await ground.world.query<{ name: string; birth: string }>('select name, birth_date::text as birth from kapstok.person where id = $1', [dossier.subjectId]))[0]!;
    await declareCircles(reviewer, { circles: [{ accountId: receiver.account.id, self: null, family: [{ name: child.name, birthDate: child.birth }], addresses: [] }], publicAttention: [] });
    await ground.add(receiver, { dossierId: dossier.id, event: 'received', ...SEEN });
    await rounds.untilNow(new Date(), log);
    await expect(findings(controllerOf(dossier))).resolves.toHaveLength(1);
    await expect(scoredDays(controllerOf(dossier))).resolves.toEqual([]);
    await rounds.round(tomorrow(), log);
    await expect(findings(controllerOf(dossier))).resolves.toHaveLength(1);
    await expect(scoredDays(controllerOf(dossier))).resolves.toMatchObject([{ findings: 1 }]);
  });

  it('catches up on every day after standing still, the empty ones too', async () => {
    const { dossier, involved } = await sharedDossier();
    await look(involved, dossier);
    await rounds.round(noon(5), log);
    const days = await scoredDays(controllerOf(dossier));
    expect(days.map(({ accesses }) => accesses)).toEqual([1, 0, 0, 0, 0]);
  });

  // The second lock: the role that scores reads no word of any file and can change nothing that it found.
  it.each([
    'select * from kapstok.entry_version', 'select name from kapstok.person', 'select * from kapstok.person', 'select lines from kapstok.address', 'select bsn from kapstok.person_bsn',
    'select summary from kapstok.disclosed_entry', 'select why_necessary from kapstok.disclosure', 'select reason from kapstok.break_glass', 'select own_role from kapstok.information_request',
    'select display_name from kapstok.account', 'select value from desk.secret', "select desk.key('home|1234ab|1')", "select desk.person_key('x', '2000-01-01')",
    'update desk.finding set score = 0', 'delete from desk.finding', 'delete from desk.scored_day', 'delete from desk.circle', "insert into logbook.access_line (id) values (gen_random_uuid())",
  ])('is refused by the database: %s', async (statement) => {
    await expect(reviewer.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
