import { createHash, randomUUID } from 'node:crypto';
import { CovenantCourse, CovenantDrafting, CovenantReading, CovenantRecords, CovenantSigning, currentOf, MandateService, proposalOf, type CovenantRow } from '@kapstok/covenant';
import type { Page, PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { Covenant } from '@kapstok/policy';
import { offered, ref, side, signed, terms, type Side } from './parties';
import { Stage } from './stage';

const NOW = new Date('2026-05-01T10:00:00.000Z');
const later = (days: number, milliseconds = 0) => new Date(NOW.getTime() + days * 24 * 3600 * 1000 + milliseconds);

let stage: Stage;
let help: Side;
let school: Side;
let stranger: Side;
beforeAll(async () => {
  stage = await Stage.open();
  help = await side(stage, 'welzijn', 'hulpverlening', 'wmo');
  school = await side(stage, 'school', 'onderwijs');
  stranger = await side(stage, 'ggz', 'hulpverlening', 'wgbo');
});
afterAll(() => stage.close());

const party = ({ organisation, task }: Side) => ({ org: organisation.id, task: task as 'onderwijs' });
const between = (at: Date, holder = help, receiver = school): Promise<Covenant[]> =>
  stage.as(help.administrator, (hat) => stage.service(CovenantRecords).between(hat, party(holder), party(receiver)), at);
const status = async (id: string, at: Date, hat = help.administrator) => currentOf(await stage.as(hat, (acting) => stage.service(CovenantReading).one(acting, id), at)).status;
const course = () => stage.service(CovenantCourse);

describe('a covenant', () => {
  // R261, R262
  it('is drafted, offered, signed by each party and in force by the clock, without anything that runs', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: later(2), validUntil: later(30) }, NOW);
    expect(await status(row.id, NOW)).toBe('offered');
    await signed(stage, [help], row, later(1));
    expect(await status(row.id, later(3))).toBe('offered');
    await signed(stage, [school], row, later(1, 5));
    expect(await status(row.id, later(1, 5))).toBe('signed');
    expect(await status(row.id, later(2, -1))).toBe('signed');
    expect(await status(row.id, later(2))).toBe('in-force');
    expect(await status(row.id, later(30, -1))).toBe('in-force');
    expect(await status(row.id, later(30))).toBe('ended');
    expect((await between(later(2))).map(({ id }) => id)).toContain(currentOf(row).id);
  });

  it('starts with the last signature when that comes after its first day', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: later(-5) }, NOW);
    const last = await signed(stage, [help, school], row, later(4));
    expect(currentOf(last)).toMatchObject({ status: 'in-force', startsAt: later(4) });
    expect((await between(later(4, -1))).map(({ id }) => id)).not.toContain(currentOf(row).id);
  });

  it('gives a decision exactly the categories of the direction that is asked about', async () => {
    const three = [help, school, stranger];
    const flows = [
      { from: ref(help), to: ref(school), categories: ['voortgang', 'plan'] },
      { from: ref(help), to: null, categories: ['contact'] },
      { from: ref(school), to: ref(help), categories: ['signaal'] },
    ];
    const row = await signed(stage, three, await offered(stage, three, terms(three, { flows }), { validFrom: NOW }, NOW), NOW);
    const categories = async (holder: Side, receiver: Side) => (await between(NOW, holder, receiver)).find(({ id }) => id === currentOf(row).id)?.categories;
    expect(await categories(help, school)).toEqual(['contact', 'plan', 'voortgang']);
    expect(await categories(school, help)).toEqual(['signaal']);
    expect(await categories(help, stranger)).toEqual(['contact']);
    expect(await categories(stranger, help)).toEqual([]);
  });

  it('is suspended at once, and resumed only by the organisation that suspended it', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: NOW }, NOW), NOW);
    await stage.as(school.signer, (hat) => course().suspend(hat, row.id, 'Er was een incident'), later(1));
    expect(await status(row.id, later(1))).toBe('suspended');
    expect(await stage.refusal(help.administrator, (hat) => course().resume(hat, row.id, 'Van ons mag het weer'), later(2))).toMatchObject({ code: 'COVENANT_NOT_OPEN' });
    await stage.as(school.administrator, (hat) => course().resume(hat, row.id, 'Het is opgelost'), later(2));
    expect(await status(row.id, later(2, -1))).toBe('suspended');
    expect(await status(row.id, later(2))).toBe('in-force');
  });

  it('ends at the moment that a party names, also when that is still to come', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: NOW }, NOW), NOW);
    await stage.as(school.administrator, (hat) => course().end(hat, row.id, 'Opgezegd', later(5)), later(1));
    expect(await status(row.id, later(5, -1))).toBe('in-force');
    expect(await status(row.id, later(5))).toBe('ended');
    expect((await between(later(1))).find(({ id }) => id === currentOf(row).id)?.until).toBe(later(5).toISOString());
    expect(await stage.refusal(help.administrator, (hat) => course().suspend(hat, row.id, 'Te laat'), later(6))).toMatchObject({ code: 'COVENANT_NOT_OPEN', details: { status: 'ended' } });
  });

  it('gives way to its next version when that starts, and does not come back', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: NOW }, NOW), NOW);
    const drafting = stage.service(CovenantDrafting);
    const next = await stage.as(school.administrator, (hat) => drafting.revise(hat, { id: row.id, revision: 1, terms: terms([help, school], { categories: ['plan'] }), validFrom: later(4), validUntil: later(8) }), later(1));
    expect(proposalOf(next)).toMatchObject({ number: 2, status: 'draft' });
    const second = await signed(stage, [help, school], await stage.as(school.administrator, (hat) => drafting.offer(hat, row.id, 2), later(1)), later(2));
    const [newest, first] = second.versions.map(({ id }) => id);
    const inForce = async (at: Date) => (await between(at)).filter(({ id, from }) => [newest, first].includes(id) && Date.parse(from) <= at.getTime()).map(({ id }) => id);
    expect(await inForce(later(4, -1))).toEqual([first]);
    expect(await inForce(later(4))).toEqual([newest]);
    expect(await status(row.id, later(8))).toBe('ended');
  });
});

describe('composing', () => {
  it('is for the covenant administrator of a party', async () => {
    const drafting = stage.service(CovenantDrafting);
    expect(await stage.refusal(help.signer, (hat) => drafting.draft(hat, { terms: terms([help, school]) }))).toMatchObject({ code: 'COVENANT_TASK_REQUIRED' });
    const draft = await stage.as(stranger.administrator, (hat) => drafting.draft(hat, { terms: terms([help, school]), validFrom: NOW }));
    expect(await stage.refusal(stranger.administrator, (hat) => drafting.offer(hat, draft.id, 1))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'terms.parties' } });
  });

  it('refuses to save over what somebody else saved, and loses neither', async () => {
    const drafting = stage.service(CovenantDrafting);
    const draft = await stage.as(help.administrator, (hat) => drafting.draft(hat, { terms: terms([help, school]) }));
    await stage.as(help.administrator, (hat) => drafting.revise(hat, { id: draft.id, revision: 1, terms: terms([help, school], { name: 'Van de eerste' }) }));
    const refused = await stage.refusal(help.administrator, (hat) => drafting.revise(hat, { id: draft.id, revision: 1, terms: terms([help, school], { name: 'Van de tweede' }) }));
    expect(refused).toEqual({ code: 'COVENANT_CHANGED', message: 'the covenant was changed meanwhile', details: { field: 'input.revision', revision: 2 } });
    expect(currentOf(await stage.as(help.administrator, (hat) => stage.service(CovenantReading).one(hat, draft.id))).terms.name).toBe('Van de eerste');
  });

  it('lets each party draft a next version, and sign the one that another offered first', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: NOW }, NOW), NOW);
    const [drafting, next] = [stage.service(CovenantDrafting), { id: row.id, revision: 1, validFrom: later(3) }];
    const ours = await stage.as(help.administrator, (hat) => drafting.revise(hat, { ...next, terms: terms([help, school], { name: 'Van ons' }) }), later(1));
    const theirs = await stage.as(school.administrator, (hat) => drafting.revise(hat, { ...next, terms: terms([help, school], { name: 'Van hen' }) }), later(1, 5));
    expect([ours, theirs].map((one) => one.versions.map(({ number, terms: { name } }) => `${number} ${name}`))).toEqual([['2 Van ons', '1 Samen rond het gezin'], ['3 Van hen', '1 Samen rond het gezin']]);
    const offer = await stage.as(help.administrator, (hat) => drafting.offer(hat, row.id, 2), later(1, 10));
    const last = await signed(stage, [help, school], offer, later(2));
    expect(last.versions.map(({ number, status: one }) => `${number} ${one}`)).toEqual(['3 draft', '2 signed', '1 in-force']);
    expect(await status(row.id, later(3), school.administrator)).toBe('in-force');
    expect(currentOf(await stage.as(school.administrator, (hat) => stage.service(CovenantReading).one(hat, row.id), later(3))).terms.name).toBe('Van ons');
  });

  // R61, R262, R264
  it('offers only what is complete, and names what is missing', async () => {
    const drafting = stage.service(CovenantDrafting);
    const without = terms([help, school], { agreements: terms([help]).agreements.filter(({ about }) => about !== 'dpia') });
    const draft = await stage.as(help.administrator, (hat) => drafting.draft(hat, { terms: without, validFrom: NOW }));
    expect(await stage.refusal(help.administrator, (hat) => drafting.offer(hat, draft.id, 1))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'terms.agreements.dpia' } });
  });

  it('cannot change what was offered, not even past the services', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    const change = stage.raw(help.administrator, `update kapstok.covenant_version set terms = terms || '{"purposes":["regie","veiligheid"]}' where id = $1 returning id`, [currentOf(row).id]);
    expect(await change).toEqual([]);
    await expect(stage.world.query(`update kapstok.covenant_version set terms = terms || '{"purposes":["regie","veiligheid"]}' where id = $1`, [currentOf(row).id])).rejects.toThrow('never changed');
  });
});

describe('throwing a draft away', () => {
  const drafting = () => stage.service(CovenantDrafting);
  const draft = () => stage.as(help.administrator, (hat) => drafting().draft(hat, { terms: terms([help, school]), validFrom: NOW }));
  const NO_COVENANT = { code: 'COVENANT_NOT_FOUND', message: 'there is no such covenant', details: {} };
  const refused = (hat: Side['signer'], id: string, revision = 1) => stage.refusal(hat, (acting) => drafting().discard(acting, id, revision));
  const discard = (id: string, revision: number) => stage.as(help.administrator, (hat) => drafting().discard(hat, id, revision));

  it('leaves nothing of a covenant that nobody was offered, for nobody, and a line in the log', async () => {
    const { id } = await draft();
    const officer = await stage.world.hat({ organisation: help.organisation, task: 'fg', law: null });
    for (const hat of [help.signer, officer]) expect(await stage.as(hat, (acting) => stage.service(CovenantReading).one(acting, id))).toMatchObject({ id });
    expect(await stage.as(help.administrator, async (hat) => stage.service(CovenantReading).actions(hat, await stage.service(CovenantReading).one(hat, id)))).toContain('discard');
    expect(await discard(id, 1)).toBeNull();
    for (const hat of [help.administrator, help.signer, officer, school.administrator]) {
      expect(await stage.refusal(hat, (acting) => stage.service(CovenantReading).one(acting, id))).toEqual(NO_COVENANT);
      expect(await stage.raw(hat, 'select 1 from kapstok.covenant_version where covenant_id = $1', [id])).toHaveLength(hat === help.administrator ? 1 : 0);
    }
    expect(await refused(help.administrator, id)).toEqual(NO_COVENANT);
    const lines = await stage.world.query(`select fields, outcome from logbook.access_line where event = 'covenant' and reason = $1 and fields <> array['read'] order by at`, [`covenant ${id}`]);
    expect(lines).toEqual([{ fields: ['draft'], outcome: 'allowed' }, { fields: ['discard'], outcome: 'allowed' }]);
  });

  it('is of the text that was read, and by who composes', async () => {
    const { id } = await draft();
    await stage.as(help.administrator, (hat) => drafting().revise(hat, { id, revision: 1, terms: terms([help, school]) }));
    expect(await refused(help.administrator, id, 1)).toMatchObject({ code: 'COVENANT_CHANGED', details: { field: 'input.revision', revision: 2 } });
    expect(await refused(help.signer, id, 2)).toMatchObject({ code: 'COVENANT_TASK_REQUIRED' });
    expect(await refused(school.administrator, id, 2)).toEqual(NO_COVENANT);
    expect(await refused(school.administrator, randomUUID(), 2)).toEqual(NO_COVENANT);
    expect(await refused(help.administrator, 'x')).toEqual(NO_COVENANT);
  });

  it('is not of what was offered or signed', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    for (const hat of [help.administrator, school.administrator]) expect(await refused(hat, row.id)).toMatchObject({ code: 'COVENANT_NOT_OPEN', details: { status: 'offered' } });
    await signed(stage, [help, school], row);
    expect(await refused(help.administrator, row.id)).toMatchObject({ code: 'COVENANT_NOT_OPEN' });
  });

  it('leaves the covenant as it was before a next version, and saves nothing over the draft that comes after it', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: NOW }, NOW), NOW);
    const next = (revision: number, name: string) => stage.as(help.administrator, (hat) => drafting().revise(hat, { id: row.id, revision, terms: terms([help, school], { name }) }));
    await next(1, 'Weg ermee');
    const left = await discard(row.id, 2);
    expect(left?.versions.map(({ number, status: one }) => `${number} ${one}`)).toEqual(['1 in-force']);
    const again = await next(1, 'Opnieuw');
    expect(again.versions.map(({ number, revision, terms: { name } }) => `${number} ${revision} ${name}`)).toEqual(['3 3 Opnieuw', '1 1 Samen rond het gezin']);
    expect(await refused(help.administrator, row.id, 2)).toMatchObject({ code: 'COVENANT_CHANGED' });
  });

  it('is of the own draft, also when another party offered a later version meanwhile', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: NOW }, NOW), NOW);
    const next = (by: Side) => stage.as(by.administrator, (hat) => drafting().revise(hat, { id: row.id, revision: 1, terms: terms([help, school]), validFrom: later(3) }));
    await next(help);
    await next(school);
    await stage.as(school.administrator, (hat) => drafting().offer(hat, row.id, 2));
    expect((await discard(row.id, 2))?.versions.map(({ number, status: one }) => `${number} ${one}`)).toEqual(['3 offered', '1 in-force']);
  });

  it('cannot be undone, put off or done for another, not even past the services', async () => {
    const [mine, gone, theirs] = [await draft(), await draft(), await stage.as(school.administrator, (hat) => drafting().draft(hat, { terms: terms([help, school]) }))];
    await discard(gone.id, 1);
    const raw = (set: string, id: string, hat = help.administrator) => stage.raw(hat, `update kapstok.covenant_version set ${set} where covenant_id = $1 returning id`, [id]);
    const away = `discarded_at = kapstok.at(), discarded_by_hat_id = (kapstok.acting_hat()).id`;
    expect([await raw('discarded_at = null, discarded_by_hat_id = null', gone.id), await raw('revision = 9', gone.id), await raw(away, theirs.id)]).toEqual([[], [], []]);
    await expect(raw(`discarded_at = kapstok.at() - interval '1 day', discarded_by_hat_id = (kapstok.acting_hat()).id`, mine.id)).rejects.toThrow(/row-level security|offered_stays/);
    await expect(raw(`discarded_at = kapstok.at(), discarded_by_hat_id = '${help.signer.id}'`, mine.id)).rejects.toThrow('row-level security');
    await expect(raw(`${away}, terms = '{"parties":[]}'`, mine.id)).rejects.toThrow('thrown away as it is');
    await expect(stage.world.query('update kapstok.covenant_version set discarded_at = null, discarded_by_hat_id = null where covenant_id = $1', [gone.id])).rejects.toThrow('stays so');
    expect(await raw(away, mine.id)).toHaveLength(1);
  });
});

describe('signing', () => {
  const sign = (hat: Side['signer'], id: string, hash: string, at?: Date) => stage.refusal(hat, (acting) => stage.service(CovenantSigning).sign(acting, id, hash), at);

  it('is over the hash of exactly the text that lies there', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    const { text, textHash, id } = currentOf(row);
    expect(createHash('sha256').update(text!, 'utf8').digest('hex')).toBe(textHash);
    expect(await sign(help.signer, row.id, 'f'.repeat(64))).toMatchObject({ code: 'COVENANT_TEXT_DIFFERS' });
    const [mandate] = await stage.raw<{ id: string }>(help.signer, 'select id from kapstok.mandate where hat_id = $1', [help.signer.id]);
    const past = stage.raw(help.signer, `insert into kapstok.covenant_signature values ($1, $2, $3, $4, $5, kapstok.at())`, [id, help.organisation.id, 'f'.repeat(64), help.signer.id, mandate!.id]);
    await expect(past).rejects.toThrow('foreign key');
  });

  it('is of no text that says something else than the terms: those are what binds', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    const { id, text } = currentOf(row);
    const other = text!.replace('het gezin', 'de buurt');
    expect(other).not.toBe(text);
    const hash = createHash('sha256').update(other, 'utf8').digest('hex');
    // As a fault, or somebody with the rights of who owns the tables, would leave it: hash and text fit, the terms are others.
    await stage.world.query('alter table kapstok.covenant_version disable trigger user');
    await stage.world.query('update kapstok.covenant_version set text = $2, text_hash = $3 where id = $1', [id, other, hash]);
    await stage.world.query('alter table kapstok.covenant_version enable trigger user');
    expect(await sign(help.signer, row.id, hash)).toMatchObject({ code: 'COVENANT_TEXT_NOT_ITS_TERMS' });
    await expect(stage.world.query('select 1 from kapstok.covenant_signature where version_id = $1', [id])).resolves.toEqual([]);
  });

  it('is for who is mandated, for the own organisation, once', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    const { textHash, id } = currentOf(row);
    expect(await sign(help.administrator, row.id, textHash!)).toMatchObject({ code: 'MANDATE_REQUIRED' });
    expect(await sign(stranger.signer, row.id, textHash!)).toMatchObject({ code: 'COVENANT_NOT_FOUND' });
    expect(await sign(stranger.signer, randomUUID(), textHash!)).toEqual(await sign(stranger.signer, row.id, textHash!));
    const [mandate] = await stage.raw<{ id: string }>(help.signer, 'select id from kapstok.mandate where hat_id = $1', [help.signer.id]);
    const forTheOther = stage.raw(help.signer, `insert into kapstok.covenant_signature values ($1, $2, $3, $4, $5, kapstok.at())`, [id, school.organisation.id, textHash, help.signer.id, mandate!.id]);
    await expect(forTheOther).rejects.toThrow('row-level security');
    await signed(stage, [help], row);
    expect(await sign(help.signer, row.id, textHash!)).toMatchObject({ code: 'COVENANT_NOT_OPEN' });
  });

  it('stops being possible once a party refused that text', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    await stage.as(school.signer, (hat) => stage.service(CovenantSigning).refuse(hat, row.id, 'De bewaartermijn klopt niet'));
    expect(await sign(help.signer, row.id, currentOf(row).textHash!)).toMatchObject({ code: 'COVENANT_NOT_OPEN', details: { status: 'refused' } });
  });

  it('ends with the mandate, which nobody gives to itself', async () => {
    const mandates = stage.service(MandateService);
    const colleague = await stage.world.hat({ organisation: school.organisation, task: 'onderwijs', law: null });
    const own = await stage.world.hat({ organisation: school.organisation, task: 'beheer', law: null, account: school.administrator.account });
    const foreign = await stage.world.hat({ organisation: help.organisation, task: 'beheer', law: null });
    for (const unfit of [own, foreign]) {
      expect(await stage.refusal(school.administrator, (hat) => mandates.grant(hat, unfit.id))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.hatId' } });
    }
    const granted = await stage.as(school.administrator, (hat) => mandates.grant(hat, colleague.id));
    await stage.as(school.administrator, (hat) => mandates.revoke(hat, granted.id));
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    expect(await sign(colleague, row.id, currentOf(row).textHash!)).toMatchObject({ code: 'COVENANT_NOT_FOUND' });
    expect(await stage.refusal(help.administrator, (hat) => mandates.revoke(hat, granted.id))).toMatchObject({ code: 'MANDATE_NOT_FOUND' });
  });

  it('is one mandate, however many grant or revoke it at the same moment', async () => {
    const mandates = stage.service(MandateService);
    const colleague = await stage.world.hat({ organisation: school.organisation, task: 'onderwijs', law: null });
    const [first, second] = [school.administrator, await stage.world.hat({ organisation: school.organisation, task: 'beheer', law: null })];
    const [granted, again] = await stage.atOnce(first, (hat) => mandates.grant(hat, colleague.id), () => stage.as(second, (hat) => mandates.grant(hat, colleague.id)));
    expect(again).toMatchObject({ id: granted.id, revokedAt: null });
    const [revoked, also] = await stage.atOnce(first, (hat) => mandates.revoke(hat, granted.id), () => stage.as(second, (hat) => mandates.revoke(hat, granted.id)));
    expect(also).toMatchObject({ id: granted.id, revokedAt: revoked.revokedAt });
  });
});

describe('who may know of a covenant', () => {
  // R266
  it('is everybody once all signed, residents too, with its whole text', async () => {
    const resident = await stage.world.client(await stage.world.person());
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    expect(await stage.refusal(resident, (hat) => stage.service(CovenantReading).one(hat, row.id))).toMatchObject({ code: 'COVENANT_NOT_FOUND' });
    await signed(stage, [help, school], row);
    const read = currentOf(await stage.as(resident, (hat) => stage.service(CovenantReading).one(hat, row.id)));
    expect(read.text).toContain('Samen rond het gezin');
    expect(read.text).toContain('geeft geen recht om informatie te delen');
  });

  it('is the parties while it is offered, and who drafts it before that', async () => {
    const drafting = stage.service(CovenantDrafting);
    const draft = await stage.as(help.administrator, (hat) => drafting.draft(hat, { terms: terms([help, school]), validFrom: NOW }));
    const sees = async (hat: Side['signer']) => (await stage.raw(hat, 'select 1 from kapstok.covenant_version where covenant_id = $1', [draft.id])).length;
    const worker = await stage.world.hat({ organisation: school.organisation, task: 'onderwijs', law: null });
    expect([await sees(help.administrator), await sees(school.administrator), await sees(school.signer)]).toEqual([1, 0, 0]);
    await stage.as(help.administrator, (hat) => drafting.offer(hat, draft.id, 1));
    expect([await sees(school.administrator), await sees(school.signer), await sees(worker), await sees(stranger.administrator)]).toEqual([1, 1, 0, 0]);
  });

  it('is nobody of what is no id, for every change', async () => {
    for (const id of ['x', 'a\0b', '00000000-0000-4000-8000-000000000000']) {
      const input = { id, revision: 1, terms: terms([help, school]) };
      const changes: ((hat: ActingHat) => Promise<unknown>)[] = [
        (hat) => stage.service(CovenantDrafting).revise(hat, input), (hat) => stage.service(CovenantDrafting).offer(hat, id, 1), (hat) => stage.service(CovenantDrafting).discard(hat, id, 1), (hat) => stage.service(CovenantSigning).sign(hat, id, 'f'.repeat(64)),
        (hat) => stage.service(CovenantSigning).refuse(hat, id, 'Nee'), (hat) => course().suspend(hat, id, 'Nee'), (hat) => course().resume(hat, id, 'Ja'), (hat) => course().end(hat, id, 'Nee', null),
      ];
      for (const change of changes) expect(await stage.refusal(help.administrator, change)).toEqual({ code: 'COVENANT_NOT_FOUND', message: 'there is no such covenant', details: {} });
    }
  });

  it('is in the log: each change, and each refusal', async () => {
    const row = await offered(stage, [help, school], terms([help, school]), { validFrom: NOW });
    const lines = await stage.world.query<{ fields: string[]; outcome: string }>(`select fields, outcome from logbook.access_line where event = 'covenant' and reason = $1 order by at`, [`covenant ${row.id}`]);
    expect(lines).toEqual([{ fields: ['draft'], outcome: 'allowed' }, { fields: ['offer'], outcome: 'allowed' }]);
  });
});

describe('a list that goes on', () => {
  const NOTHING_AFTER = { hasNextPage: false };
  /** Page by page, each of `first`, until there is no more. */
  async function pages<Row extends { id: string }>(hat: Side['signer'], first: number, read: (hat: ActingHat, page: PageArguments) => Promise<Page<Row>>): Promise<Row[][]> {
    const found: Row[][] = [];
    let page: Page<Row> | undefined;
    do {
      const after = page?.endCursor ?? null;
      page = await stage.as(hat, (acting) => read(acting, { first, after }));
      found.push(page.nodes);
    } while (page.hasNextPage);
    return found;
  }

  it('has every covenant that the hat may know once, by name, whatever the size of the page', async () => {
    const own = await side(stage, 'welzijn', 'hulpverlening', 'wmo');
    for (const name of ['Ceder', 'appel', 'Beuk', 'appel', 'Zzz']) {
      await stage.as(own.administrator, (hat) => stage.service(CovenantDrafting).draft(hat, { terms: terms([own, school], { name }) }));
    }
    const list = (hat: ActingHat, page: PageArguments) => stage.service(CovenantReading).list(hat, page);
    const names = (found: Awaited<ReturnType<typeof pages<CovenantRow>>>) => found.flat().filter(({ draftedById }) => draftedById === own.organisation.id).map((row) => currentOf(row).terms.name);
    const [small, whole] = [await pages(own.administrator, 3, list), await pages(own.administrator, 100, list)];
    expect(names(small)).toEqual(['appel', 'appel', 'Beuk', 'Ceder', 'Zzz']);
    expect(small.flat().map(({ id }) => id)).toEqual(whole.flat().map(({ id }) => id));
    expect(new Set(small.flat().map(({ id }) => id)).size).toBe(small.flat().length);
    expect(small.slice(0, -1).every((page) => page.length === 3)).toBe(true);
    expect(names(await pages(school.administrator, 100, list))).toEqual([]);
  });

  it('takes no cursor of what the hat may not know', async () => {
    const draft = await stage.as(help.administrator, (hat) => stage.service(CovenantDrafting).draft(hat, { terms: terms([help, school]) }));
    const list = (hat: Side['signer'], after: string) => stage.refusal(hat, (acting) => stage.service(CovenantReading).list(acting, { first: 1, after }));
    expect(await list(school.administrator, draft.id)).toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    expect(await list(school.administrator, randomUUID())).toEqual(await list(school.administrator, draft.id));
    await stage.as(help.administrator, (hat) => stage.service(CovenantDrafting).discard(hat, draft.id, 1));
    expect(await list(help.administrator, draft.id)).toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
  });

  it('has every mandate of the own organisation once, the newest first', async () => {
    const own = await side(stage, 'welzijn', 'hulpverlening', 'wmo');
    const mandates = stage.service(MandateService);
    // Two at the same moment: their ids say which comes first.
    const moments = [NOW, NOW, later(1), later(2)];
    for (const at of moments) {
      const colleague = await stage.world.hat({ organisation: own.organisation, task: 'hulpverlening', law: 'wmo' });
      await stage.as(own.administrator, (hat) => mandates.grant(hat, colleague.id), at);
    }
    const list = (hat: ActingHat, page: PageArguments) => mandates.ofOwnOrganisation(hat, page);
    const found = await pages(own.administrator, 2, list);
    expect(found.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(found.flat().map(({ grantedAt }) => grantedAt)).toEqual([later(2), later(1), NOW, NOW, new Date('2024-02-01T00:00:00Z')]);
    expect(new Set(found.flat().map(({ id }) => id)).size).toBe(5);
    expect(await stage.as(own.administrator, (hat) => list(hat, { first: 5, after: null }))).toMatchObject(NOTHING_AFTER);
    const [theirs] = (await pages(help.administrator, 1, list)).flat();
    expect(await stage.refusal(own.administrator, (hat) => list(hat, { first: 2, after: theirs!.id }))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'after' } });
    expect(await stage.refusal(own.administrator, (hat) => mandates.one(hat, theirs!.id))).toMatchObject({ code: 'MANDATE_NOT_FOUND' });
  });
});

describe('what must follow', () => {
  it('is told to who may sign now, and to nobody whose mandate was taken back', async () => {
    // R262
    const [gone, stays] = [await side(stage, 'welzijn', 'hulpverlening', 'wmo'), await side(stage, 'school', 'onderwijs')];
    await stage.world.query('update kapstok.mandate set revoked_at = now(), revoked_by_hat_id = $2 where hat_id = $1', [gone.signer.id, gone.administrator.id]);
    const about = { organisationIds: [gone.organisation.id, stays.organisation.id] };
    const keys = async (to: string) => (await stage.world.query<{ keys: string[] }>('select kapstok.notice_keys($1, $2) as keys', [to, JSON.stringify(about)]))[0]!.keys;
    await expect(keys('mandated')).resolves.toEqual([`hat:${stays.signer.id}`]);
    await expect(keys('covenant-parties')).resolves.toEqual(about.organisationIds.map((id) => `task:${id}:convenantbeheer`));
  });

  it('is written with the change: offered, signed, and in force at its start', async () => {
    const row = await signed(stage, [help, school], await offered(stage, [help, school], terms([help, school]), { validFrom: later(9) }, NOW), NOW);
    const kinds = await stage.world.query<{ kind: string; due_at: Date }>(`select kind, due_at from kapstok.outbox where about ->> 'covenantId' = $1 order by due_at, kind`, [row.id]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['covenant-offered', 'covenant-signed', 'covenant-signed', 'covenant-in-force']);
    expect(kinds.at(-1)!.due_at).toEqual(later(9));
  });

  it('is told to who is no party any more, since the next version ends what it was party to', async () => {
    const [drafting, three] = [stage.service(CovenantDrafting), [help, school, stranger]];
    const row = await signed(stage, three, await offered(stage, three, terms(three), { validFrom: NOW }, NOW), NOW);
    await stage.as(help.administrator, (hat) => drafting.revise(hat, { id: row.id, revision: 1, terms: terms([help, school]), validFrom: later(2) }), later(1));
    const without = await signed(stage, [help, school], await stage.as(help.administrator, (hat) => drafting.offer(hat, row.id, 2), later(1)), later(1));
    const other = await stage.as(help.administrator, (hat) => drafting.draft(hat, { terms: terms([help, school]), validFrom: later(4), supersedesId: row.id }), later(3));
    const instead = await signed(stage, [help, school], await stage.as(help.administrator, (hat) => drafting.offer(hat, other.id, 1), later(3)), later(3));
    const told = async (versionId: string) => (await stage.world.query<{ ids: string[] }>(
      `select about -> 'organisationIds' as ids from kapstok.outbox where kind = 'covenant-in-force' and about ->> 'versionId' = $1`, [versionId]))[0]!.ids.sort();
    const all = three.map(({ organisation }) => organisation.id).sort();
    expect([await told(proposalOf(without)!.id), await told(proposalOf(instead)!.id)]).toEqual([all, all]);
  });
});
