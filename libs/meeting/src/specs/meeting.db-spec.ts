import { randomUUID } from 'node:crypto';
import { DossierService } from '@kapstok/dossier';
import { MeetingCalling, MeetingReading, MeetingTable } from '@kapstok/meeting';
import type { Hat } from '@kapstok/testing';
import { Stage } from './stage';
import { AtTheTable, day, inDays, PURPOSE } from './table';

const TODAY = day(0);
let stage: Stage;
let at: AtTheTable;
beforeAll(async () => {
  stage = await Stage.open();
  at = new AtTheTable(stage);
});
afterAll(() => stage.close());

const missing = (hat: Hat, id: string) => stage.refusal(hat, (acting) => stage.service(MeetingReading).one(acting, id));
const list = (hat: Hat, dossierId: string) =>
  stage.as(hat, async (acting) => stage.service(MeetingReading).ofDossier(await stage.service(DossierService).open(acting, dossierId), ['purpose']));

describe('a meeting', () => {
  // R225, R255
  it('has a purpose in words, who comes in which task, and of everybody whom it is about whether they are invited', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    const { meeting, participants, clients } = await at.see(table.regisseur, id);
    expect(meeting).toMatchObject({ dossierId: table.dossier.id, state: 'called', version: 1, purpose: PURPOSE, place: 'Kamer 2', heldOn: null });
    expect(participants).toEqual([
      { organisationId: table.dossier.controller.id, task: 'regie', law: 'jeugdwet', from: 'hulpverlening', hatId: table.regisseur.id },
      { organisationId: table.school.id, task: 'onderwijs', law: null, from: null, hatId: null },
    ]);
    expect(clients).toMatchObject([
      { personId: table.child.id, role: 'subject', invited: false, whyNot: 'Het is die ochtend toets op school.', heardVersion: 0, consent: null },
      { personId: table.mother.id, role: 'gezag', aboutId: table.child.id, invited: true, whyNot: null },
    ]);
    await expect(list(table.regisseur, table.dossier.id)).resolves.toMatchObject([{ id }]);
  });

  it('names the field that does not fit', async () => {
    const table = await at.laid();
    const { child, mother, school } = table;
    const stranger = await stage.world.organisation();
    const invited = [child, mother].map(({ id }) => ({ personId: id, invited: true }));
    const wrong = [
      ['purpose', { purpose: ' ' }], ['place', { place: 'x'.repeat(501) }], ['startsAt', { startsAt: new Date('nooit') }],
      ['participants[0]', { participants: [{ organisationId: stranger.id, task: 'hulpverlening' }] }],
      ['participants[0]', { participants: [{ organisationId: school.id, task: 'leerplicht' }] }],
      ['participants[0]', { participants: [{ organisationId: school.id, task: 'onderwijs', hatId: table.teacher.id }] }],
      ['clients', { clients: invited.slice(0, 1) }], ['clients[2].personId', { clients: [...invited, invited[0]!] }],
      ['clients[0].personId', { clients: [{ personId: randomUUID(), invited: true }] }],
      ['clients[1].whyNot', { clients: [invited[0]!, { personId: mother.id, invited: false }] }],
    ] as const;
    for (const [field, more] of wrong) await expect(at.call(table, more)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: `input.${field}` } });
    await expect(list(table.regisseur, table.dossier.id)).resolves.toEqual([]);
  });

  it('is changed while it is called, by the version that was seen; of two at once the second is told', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    const on = { meetingId: id, version: 1 };
    const plan = at.plan(table, { purpose: 'Iets anders afspreken.', startsAt: inDays(3), place: null, participants: [] });
    const [first, other] = await stage.atOnce(
      table.regisseur, (acting) => stage.service(MeetingCalling).change(acting, { ...on, ...plan }),
      () => stage.refusal(table.regisseur, (acting) => stage.service(MeetingCalling).cancel(acting, { ...on, why: 'De regisseur is ziek.' })),
    );
    expect(first.meeting).toMatchObject({ version: 2, purpose: 'Iets anders afspreken.', place: null });
    expect(other).toMatchObject({ code: 'MEETING_CHANGED', details: { field: 'input.version' } });
    expect((await at.see(table.regisseur, id)).participants).toHaveLength(1);
    await expect(at.change(table.regisseur, on, plan)).rejects.toMatchObject({ code: 'MEETING_CHANGED', details: { version: 2 } });
    await expect(at.cancel(table.regisseur, { meetingId: id, version: 2 })).resolves.toMatchObject({ meeting: { state: 'cancelled', version: 3, whyCancelled: 'De regisseur is ziek.' } });
    await expect(at.change(table.regisseur, { meetingId: id, version: 3 }, plan)).rejects.toMatchObject({ code: 'MEETING_OVER' });
    await expect(at.add(table.regisseur, id, 'plan', 'Te laat')).rejects.toMatchObject({ code: 'MEETING_OVER' });
  });

  // R225, R227
  it('was not held while somebody whom it is about was neither there nor spoken to, and keeps what they say of it', async () => {
    const table = await at.laid();
    const { child, mother, regisseur, school } = table;
    const { id } = await at.call(table);
    await expect(at.hold(regisseur, { meetingId: id, version: 1 }, TODAY)).rejects.toMatchObject({
      code: 'MEETING_CLIENTS_NOT_HEARD', details: { field: 'input.heldOn', personIds: expect.arrayContaining([child.id, mother.id]) },
    });
    await at.hear(regisseur, id, mother);
    const apart = { present: false, spokeOrganisationId: school.id, spokeTask: 'onderwijs', spokeOn: day(-2), consent: 'refused', view: 'Ik wil dat oma er ook bij is.' };
    const wrong = [
      ['spokeOrganisationId', { spokeOrganisationId: null }], ['spokeOrganisationId', { spokeOrganisationId: mother.id }], ['spokeTask', { spokeTask: 'regie' }],
      ['spokeOn', { spokeOn: day(2) }], ['spokeOn', { spokeOn: null }], ['consent', { consent: 'maybe' }], ['personId', { personId: randomUUID() }],
    ] as const;
    for (const [field, more] of wrong) await expect(at.hear(regisseur, id, child, { ...apart, ...more })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: `input.${field}` } });
    await at.hear(regisseur, id, child, apart);
    await expect(at.hear(regisseur, id, child, apart)).rejects.toMatchObject({ code: 'MEETING_CHANGED', details: { version: 1 } });
    await at.hear(regisseur, id, child, { ...apart, version: 1, consent: 'given' });
    await expect(at.hold(regisseur, { meetingId: id, version: 1 }, day(2))).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.heldOn' } });
    await expect(at.hold(regisseur, { meetingId: id, version: 1 }, TODAY)).resolves.toMatchObject({ meeting: { state: 'held', heldOn: TODAY, version: 2 } });
    expect((await at.see(regisseur, id)).clients).toMatchObject([
      { personId: child.id, present: false, spokeOrganisationId: school.id, spokeTask: 'onderwijs', spokeOn: day(-2), consent: 'given', view: 'Ik wil dat oma er ook bij is.', heardVersion: 2 },
      { personId: mother.id, present: true, consent: 'given', view: null },
    ]);
  });

  it('had nobody there before it began', async () => {
    const table = await at.laid();
    const { id } = await at.call(table, { startsAt: inDays(2) });
    await expect(at.hear(table.regisseur, id, table.mother)).rejects.toMatchObject({ details: { field: 'input.present' } });
  });

  it('of a household is about each member, and of a youth of 16 not about who has gezag', async () => {
    const { world } = stage;
    const [child, mother, aCase] = [await world.personOfAge(4), await world.person(), await world.case()];
    const household = await world.household({ case: aCase, members: [{ person: child, role: 'kind' }, { person: mother, role: 'moeder' }] });
    const persons = async (dossier: Awaited<ReturnType<typeof world.dossier>>) => {
      const hat = await world.involved(dossier);
      const about = await stage.as(hat, async (acting) => stage.service(MeetingReading).isAbout(await stage.service(DossierService).open(acting, dossier.id)));
      return about.map(({ personId, role }) => [personId, role]).sort();
    };
    await expect(persons(await world.dossier({ case: aCase, household }))).resolves.toEqual([[child.id, 'member'], [mother.id, 'member']].sort());
    const { child: youth, dossier } = await at.laid(16);
    await expect(persons(dossier)).resolves.toEqual([[youth.id, 'subject']]);
  });

  it('leaves a line for calling, for recording and for looking, without a word of it', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    await at.hear(table.regisseur, id, table.mother, { view: 'Goed dat het er komt.' });
    await at.add(table.regisseur, id, 'plan', 'Wie doet wat.');
    await at.see(table.regisseur, id);
    const lines = await stage.lines(table.regisseur);
    const written = lines.filter(({ event }) => event === 'write');
    expect(written).toHaveLength(3);
    for (const line of written) expect(line).toMatchObject({ outcome: 'allowed', dossier_id: table.dossier.id, grounds: ['V1'] });
    expect(written.map(({ categories }) => categories)).toEqual(expect.arrayContaining([['afspraak', 'betrokkenheid', 'gezin'], ['gezin'], ['plan']]));
    for (const field of ['meetings', 'participants', 'clients', 'agenda']) {
      expect(lines.some(({ event, outcome, fields }) => event === 'read' && outcome === 'allowed' && (fields as string[]).includes(field))).toBe(true);
    }
    expect(JSON.stringify(lines)).not.toMatch(/Afspreken|Goed dat|Wie doet|Kamer/);
  });
});

describe('who comes without working in the dossier', () => {
  // R255
  it('sees the agenda in the categories that the rules open there, and of the rest not that it is there', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    await at.add(table.regisseur, id, 'plan', 'Wie doet wat.');
    await at.add(table.regisseur, id, 'veiligheid', 'Wat er thuis gebeurde.');
    await at.add(table.teacher, id, 'voortgang', 'Hoe het op school gaat.');
    const seen = await at.see(table.teacher, id);
    expect(seen.agenda.map(({ category }) => category).sort()).toEqual(['plan', 'voortgang']);
    expect((await at.see(table.regisseur, id)).agenda).toHaveLength(3);
    await expect(stage.raw(table.teacher, 'select category from kapstok.meeting_item where meeting_id = $1', [id])).resolves.toHaveLength(2);
    await expect(at.add(table.teacher, id, 'veiligheid', 'Zorgen')).rejects.toMatchObject({ code: 'WRITE_DENIED' });
  });

  it('sees who was invited and heard, and not what they said; and changes nothing', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    await at.hear(table.regisseur, id, table.mother, { view: 'Alleen voor wie ons helpt.' });
    expect((await at.see(table.teacher, id)).clients).toMatchObject([{ personId: table.child.id }, { personId: table.mother.id, present: true, consent: 'given', view: null }]);
    await expect(stage.raw(table.teacher, 'select words from kapstok.meeting_words')).resolves.toEqual([]);
    const on = { meetingId: id, version: 1 };
    const changes = [
      () => at.call(table, {}, table.teacher), () => at.change(table.teacher, on, at.plan(table)), () => at.cancel(table.teacher, on), () => at.hold(table.teacher, on, TODAY),
      () => at.hear(table.teacher, id, table.child),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'MEETING_DENIED' });
  });

  it('sees nothing from the moment at which that ends, as of a meeting that is not there', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    await stage.world.query(`update kapstok.participation set valid_until = date_trunc('milliseconds', now()) where dossier_id = $1`, [table.dossier.id]);
    const [involvement] = await stage.world.query<{ id: string }>('select id from kapstok.involvement where hat_id = $1', [table.regisseur.id]);
    const colleague = await stage.world.involved(table.dossier);
    await stage.world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where id = $1`, [involvement!.id]);
    const gone = await missing(table.regisseur, randomUUID());
    expect(gone).toMatchObject({ code: 'MEETING_NOT_FOUND', details: {} });
    const others = [table.teacher, table.regisseur, await stage.world.hat({ organisation: table.dossier.controller, task: 'regie' }), (await at.laid()).regisseur];
    for (const hat of others) {
      for (const foreign of [id, randomUUID(), 'no-id']) expect(await missing(hat, foreign)).toEqual(gone);
      const add = (meetingId: string) => stage.refusal(hat, (acting) => stage.service(MeetingTable).addItem(acting, { meetingId, category: 'plan', words: 'Iets' }));
      expect(await add(id)).toEqual(gone);
    }
    expect((await at.see(colleague, id)).meeting.id).toBe(id);
  });
});

describe('a notice of a meeting', () => {
  it('goes to the hats that work in the dossier and the tasks that take part, as far as they come and it is open to them', async () => {
    const table = await at.laid();
    const { id } = await at.call(table);
    await stage.world.involved(table.dossier);
    const keys = async () => (await stage.worker<{ key: string }>(`select unnest(kapstok.notice_keys('meeting', '{"meetingId":"${id}"}')) as key`)).map(({ key }) => key).sort();
    await expect(keys()).resolves.toEqual([`hat:${table.regisseur.id}`, `task:${table.school.id}:onderwijs`].sort());
    await stage.world.query(`update kapstok.participation set valid_until = date_trunc('milliseconds', now()) where dossier_id = $1`, [table.dossier.id]);
    await expect(keys()).resolves.toEqual([`hat:${table.regisseur.id}`]);
    const told = await stage.world.query<{ kind: string; about: object }>(`select kind, about from kapstok.outbox where about ->> 'meetingId' = $1`, [id]);
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining([
      { kind: 'meeting-called', about: { meetingId: id } }, { kind: 'own-meeting-called', about: { meetingId: id, personId: table.mother.id } },
    ]));
  });
});
