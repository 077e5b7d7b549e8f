import { randomUUID } from 'node:crypto';
import { NoticeService } from '@kapstok/notice';
import { OwnMeetings } from '@kapstok/meeting';
import type { Dossier, Hat, Person } from '@kapstok/testing';
import { Stage } from './stage';
import { AtTheTable, day, inDays, PURPOSE } from './table';

const WHY = 'Het onderzoek loopt en de ouders mogen het nog niet weten.';
let stage: Stage;
let at: AtTheTable;
beforeAll(async () => {
  stage = await Stage.open();
  at = new AtTheTable(stage);
});
afterAll(() => stage.close());

const own = (hat: Hat, moment?: Date) => stage.as(hat, (acting) => stage.service(OwnMeetings).list(acting), moment);
const raw = (hat: Hat) => stage.raw(hat, 'select id from kapstok.own_meetings()');
const now = async () => (await stage.world.query<{ at: Date }>('select clock_timestamp() as at'))[0]!.at;

async function weighing(dossier: Dossier, subject: Person, person: Person, outcome: 'show' | 'withhold') {
  const by = await stage.world.involved(dossier);
  await stage.world.insert('log_weighing', { id: randomUUID(), dossierId: dossier.id, subjectId: subject.id, personId: person.id, outcome, words: WHY, ruleSet: 'spec', recordedByHatId: by.id, recordedAt: await now() });
}

describe('somebody who is invited', () => {
  // R225
  it('sees what the meeting is for, when, where, which organisations come, and what was recorded of them alone', async () => {
    const table = await at.laid();
    const { mother, regisseur } = table;
    const { id } = await at.call(table);
    await at.add(regisseur, id, 'plan', 'Wie doet wat.');
    await at.hear(regisseur, id, table.child, { present: false, spokeOrganisationId: table.school.id, spokeTask: 'onderwijs', spokeOn: day(-2), view: 'Niet voor mijn moeder.' });
    await at.hear(regisseur, id, mother, { view: 'Goed dat het er komt.' });
    const asMother = await stage.world.client(mother);
    const [meeting] = await own(asMother);
    expect(meeting).toMatchObject({
      id, subjectId: table.child.id, role: 'gezag', state: 'called', purpose: PURPOSE, place: 'Kamer 2', invited: true, present: true, consent: 'given', words: 'Goed dat het er komt.',
    });
    expect(meeting!.parties.map(({ organisationId, task }) => [organisationId, task]).sort()).toEqual([[table.dossier.controller.id, 'regie'], [table.school.id, 'onderwijs']].sort());
    expect(JSON.stringify(meeting)).not.toMatch(/Niet voor|Wie doet|toets/);
    expect((await stage.lines(asMother))[0]).toMatchObject({ event: 'inspect', outcome: 'allowed', dossier_id: table.dossier.id, subject_id: table.child.id, categories: ['afspraak'], fields: ['ownMeetings'] });
    for (const from of ['meeting', 'meeting_step', 'meeting_participant', 'meeting_client', 'meeting_item', 'meeting_heard', 'meeting_words']) {
      await expect(stage.raw(asMother, `select * from kapstok.${from}`)).resolves.toEqual([]);
    }
  });

  it('sees that it was cancelled, and hears of it', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    await at.cancel(table.regisseur, { meetingId: id, version: 1 });
    const asMother = await stage.world.client(table.mother);
    await expect(own(asMother)).resolves.toMatchObject([{ id, state: 'cancelled' }]);
    const [outbox] = await stage.world.query<{ id: string }>(`select id from kapstok.outbox where kind = 'own-meeting-cancelled' and about ->> 'meetingId' = $1`, [id]);
    const about = JSON.stringify({ meetingId: id, personId: table.mother.id });
    const notice = { id: randomUUID(), outboxId: outbox!.id, forKey: `hat:${asMother.id}`, kind: 'own-meeting-cancelled', about, madeAt: await now() };
    await stage.world.insert('notice', notice);
    const notices = () => stage.as(asMother, async (acting) => (await stage.service(NoticeService).list(acting, { first: 10, after: null }, false)).nodes);
    await expect(notices()).resolves.toHaveLength(1);
    await stage.world.query('update kapstok.gezag set valid_until = $2 where holder_id = $1', [table.mother.id, inDays(-1)]);
    await expect(notices()).resolves.toEqual([]);
    await expect(stage.raw(asMother, 'select id from kapstok.notice')).resolves.toEqual([]);
    // A statement without a where reads no row, and tells by its count how many there are.
    await stage.raw(asMother, 'update kapstok.notice set read_at = kapstok.at()');
    await expect(stage.world.query('select read_at from kapstok.notice where id = $1', [notice.id])).resolves.toEqual([{ read_at: null }]);
    await expect(own(asMother)).resolves.toEqual([]);
  });

  it('who is not invited sees nothing before somebody spoke to them about it', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    const asChild = await stage.world.client(table.child);
    await expect(own(asChild)).resolves.toEqual([]);
    await expect(raw(asChild)).resolves.toEqual([]);
    await at.hear(table.regisseur, id, table.child, { present: false, spokeOrganisationId: table.school.id, spokeTask: 'onderwijs', spokeOn: day(-2), consent: 'refused', view: 'Ik wil er zelf bij zijn.' });
    await expect(own(asChild)).resolves.toMatchObject([{ id, invited: false, present: false, spokeTask: 'onderwijs', consent: 'refused', words: 'Ik wil er zelf bij zijn.' }]);
  });
});

describe('a resident sees no meeting', () => {
  it('of others, of a child of 16, under 12 by oneself, nor under another hat', async () => {
    const table = await at.laid(11);
    const clients = [{ personId: table.child.id, invited: true }, { personId: table.mother.id, invited: true }];
    await at.call(table, { clients });
    await expect(own(await stage.world.client(table.child))).resolves.toEqual([]);
    await expect(own(await stage.world.client(table.mother))).resolves.toHaveLength(1);
    await expect(own(await stage.world.client(await stage.world.person()))).resolves.toEqual([]);
    await expect(own(table.regisseur)).resolves.toEqual([]);
    await expect(raw(table.regisseur)).resolves.toEqual([]);
    await expect(own(await stage.world.client(table.mother), inDays(5 * 366))).resolves.toEqual([]);
  });

  // R220
  it('that an inquiry under an embargo sits at, until the embargo ends', async () => {
    const { world } = stage;
    const table = await at.laid();
    const inquiry = await world.dossier({ kind: 'veilig-thuis', case: { id: table.dossier.caseId, reference: '-' }, subject: table.child, openedAt: inDays(-2) });
    await world.participation({ dossier: table.dossier, organisation: inquiry.controller, task: 'veilig-thuis' });
    const by = await world.involved(inquiry);
    const until = inDays(3);
    await world.insert('log_embargo', { id: randomUUID(), dossierId: inquiry.id, reason: WHY, fromAt: inDays(-2), untilAt: until, recordedByHatId: by.id, recordedAt: await now() });
    const { id } = await at.call(table);
    const asMother = await world.client(table.mother);
    await expect(own(asMother)).resolves.toMatchObject([{ id }]);
    await at.change(table.regisseur, { meetingId: id, version: 1 }, at.plan(table, { participants: [{ organisationId: inquiry.controller.id, task: 'veilig-thuis' }] }));
    await expect(own(asMother)).resolves.toEqual([]);
    await expect(raw(asMother)).resolves.toEqual([]);
    await expect(own(asMother, until)).resolves.toMatchObject([{ id }]);
  });

  // Jw 7.3.11(3)
  it('at which somebody comes from whom good care keeps it, also of a team that does this for its gemeente', async () => {
    const { world } = stage;
    for (const processes of [false, true]) {
      const table = await at.laid();
      const college = await world.organisation({ type: 'gemeente' });
      const team = processes ? await world.organisation({ type: 'wijkteam' }) : college;
      const kept = await world.dossier({ kind: 'toeleiding', case: { id: table.dossier.caseId, reference: '-' }, subject: table.child, controller: college });
      if (processes) await world.involvement({ dossier: kept, hat: await world.hat({ organisation: team, task: 'toeleiding', law: 'jeugdwet', processorFor: college }) });
      await world.participation({ dossier: table.dossier, organisation: team, task: 'toeleiding' });
      await at.call(table, { participants: [{ organisationId: team.id, task: 'toeleiding' }] });
      const asMother = await world.client(table.mother);
      await expect(own(asMother)).resolves.toHaveLength(1);
      await weighing(kept, table.child, table.mother, 'withhold');
      expect([processes, await own(asMother)]).toEqual([processes, []]);
      await expect(raw(asMother)).resolves.toEqual([]);
    }
  });

  it('about a child at a secret address, unless a professional weighed it; and the secret place never', async () => {
    const table = await at.laid();
    await stage.world.address({ person: table.child, controller: table.dossier.controller, shielded: true, lines: 'Schuilhofje 8, 0000 AA Nergenshuizen' });
    await at.call(table, { place: 'Bij het kind aan het Schuilhofje' });
    const asMother = await stage.world.client(table.mother);
    await expect(own(asMother)).resolves.toEqual([]);
    await weighing(table.dossier, table.child, table.mother, 'show');
    await expect(own(asMother)).resolves.toMatchObject([{ purpose: PURPOSE, place: null }]);
    await weighing(table.dossier, table.child, table.mother, 'withhold');
    await expect(own(asMother)).resolves.toEqual([]);
  });

  it('with a name that could tell where somebody else of the family hides', async () => {
    const table = await at.laid();
    await stage.world.address({ person: table.mother, controller: table.dossier.controller, shielded: true, lines: 'Schuilhofje 8, 0000 AA Nergenshuizen' });
    const clients = [{ personId: table.child.id, invited: true }, { personId: table.mother.id, invited: true }];
    await at.call(table, { clients });
    const [meeting] = await own(await stage.world.client(table.child));
    expect(meeting).toMatchObject({ place: null });
    expect(meeting!.parties.map(({ organisationId, task }) => [task, organisationId]).sort()).toEqual([['onderwijs', null], ['regie', table.dossier.controller.id]]);
  });
});
