import { randomUUID } from 'node:crypto';
import { RecordedFacts, Tellings, WeighingService, type SaveWeighing, type WeighingRow } from '@kapstok/sharing';
import type { Hat } from '@kapstok/testing';
import { answer, giving, sharing, type Sharing } from './households';
import { raad, weighing } from './rvdk';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const service = () => stage.service(WeighingService);
const save = (hat: Hat, input: SaveWeighing) => stage.as(hat, (acting) => service().save(acting, input));
const use = (hat: Hat, { id, version }: Pick<WeighingRow, 'id' | 'version'>) => stage.as(hat, (acting) => service().use(acting, id, version));
const refusedUse = (hat: Hat, { id, version }: Pick<WeighingRow, 'id' | 'version'>) => stage.refusal(hat, (acting) => service().use(acting, id, version));
const givenOf = (family: Sharing) => stage.world.query<{ id: string }>('select id, basis, weighing_id, ground, why_necessary from kapstok.disclosure where dossier_id = $1', [family.dossier.id]);
const received = async (hat: Hat) => (await stage.as(hat, (acting) => stage.received.list(acting, { first: 50, after: null }, ['summary']))).nodes;

describe('a weighing that shares', () => {
  it('is a draft until it is used, then carries exactly one disclosure and never changes', async () => {
    // R95, R104, R109
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const draft = await save(family.helper, weighing(family, rvdk));
    expect(draft).toMatchObject({ state: 'draft', version: 1, outcome: 'all', heldAs: 'V1', categories: ['voortgang'] });
    await expect(givenOf(family)).resolves.toEqual([]);
    const used = await use(family.helper, draft);
    expect(used).toMatchObject({ state: 'used', version: 2, decided: 'weigh', duty: false, grounds: ['meldrecht-rvdk'], obligations: ['minimise', 'record-weighing', 'inform-subject-before'] });
    await expect(givenOf(family)).resolves.toMatchObject([{ basis: 'weighing', weighing_id: draft.id, ground: 'meldrecht-rvdk', why_necessary: 'De raad onderzoekt of het kind veilig is' }]);
    await expect(received(rvdk.receiver)).resolves.toMatchObject([{ entries: [{ summary: 'Het gaat beter op school', body: null }] }]);
    await expect(refusedUse(family.helper, used)).resolves.toMatchObject({ code: 'WEIGHING_USED' });
    await expect(stage.refusal(family.helper, (hat) => service().save(hat, weighing(family, rvdk, { id: used.id, version: 2 })))).resolves.toMatchObject({ code: 'WEIGHING_USED' });
    await expect(stage.world.query(`update kapstok.weighing set words = '{}', version = 3 where id = $1`, [used.id])).rejects.toMatchObject({ code: '23001' });
    await expect(stage.world.query('delete from kapstok.weighing where id = $1', [used.id])).rejects.toMatchObject({ code: '23001' });
    await expect(givenOf(family)).resolves.toHaveLength(1);
  });

  it('names the field that the law asks for and it lacks, gives nothing, and stays a draft', async () => {
    // R219, R243
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const draft = await save(family.helper, weighing(family, rvdk, { words: { whyNecessary: 'nodig', whyNotLess: 'minder kan niet' } }));
    await expect(stage.as(family.helper, (hat) => service().missing(hat, draft))).resolves.toEqual([{ field: 'informing.told', problem: expect.any(String) }]);
    await expect(refusedUse(family.helper, draft)).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'informing.told' } });
    await expect(givenOf(family)).resolves.toEqual([]);
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'disclose', outcome: 'refused', entry_ids: [family.entry.id] });
    await expect(stage.as(family.helper, (hat) => service().one(hat, draft.id))).resolves.toMatchObject({ state: 'draft', version: 1 });
  });

  it('is changed by a colleague who is involved, and by two at once only by the first', async () => {
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const colleague = await stage.world.involved(family.dossier);
    const draft = await save(family.helper, weighing(family, rvdk));
    const changed = await save(colleague, weighing(family, rvdk, { id: draft.id, version: 1, words: { whyNecessary: 'Beter gezegd' } }));
    expect(changed).toMatchObject({ id: draft.id, version: 2, words: { whyNecessary: 'Beter gezegd' } });
    await expect(stage.refusal(family.helper, (hat) => service().save(hat, weighing(family, rvdk, { id: draft.id, version: 1 })))).resolves.toMatchObject({
      code: 'WEIGHING_CHANGED', details: { field: 'input.version', version: 2 },
    });
    await expect(refusedUse(family.helper, draft)).resolves.toMatchObject({ code: 'WEIGHING_CHANGED' });
  });

  it('gives other words in place of the original, and the receiver never has the original', async () => {
    // R79
    const [family, rvdk] = [await sharing(stage.world, { category: 'diagnose' }), await raad(stage.world)];
    const wording = { summary: 'Onvoorspelbaar en impulsief' };
    const draft = await save(family.helper, weighing(family, rvdk, { entries: [{ entryId: family.entry.id, fields: ['summary'], wording }] }));
    await use(family.helper, draft);
    await expect(received(rvdk.receiver)).resolves.toMatchObject([{ entries: [{ summary: 'Onvoorspelbaar en impulsief', reworded: ['summary'], body: null }] }]);
    const rows = await stage.raw(rvdk.receiver, 'select * from kapstok.disclosed_entry where entry_id = $1', [family.entry.id]);
    expect(JSON.stringify(rows)).not.toContain('beter op school');
    await expect(stage.raw(rvdk.receiver, 'select * from kapstok.entry_version where entry_id = $1', [family.entry.id])).resolves.toEqual([]);
    await expect(stage.raw(family.helper, 'select reworded, version from kapstok.disclosed_entry where entry_id = $1', [family.entry.id])).resolves.toEqual([{ reworded: ['summary'], version: 1 }]);
  });

  it('carries nothing else than what it weighed', async () => {
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const { id } = await save(family.helper, weighing(family, rvdk));
    const { words: _, outcome: __, ...share } = weighing(family, rvdk);
    const why = { whyNecessary: '-', whyNotLess: '-', weighingId: id };
    for (const other of [{ purpose: 'veiligheid' }, { entries: [{ entryId: family.entry.id, fields: ['summary', 'body'] }] }, { ground: null }]) {
      await expect(stage.refusal(family.helper, (hat) => stage.disclosures.disclose(hat, { ...share, ...why, ...other }))).resolves.toMatchObject({
        code: 'BAD_INPUT', details: { field: 'input.weighingId' },
      });
    }
    await expect(stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, { ...share, ...why }))).resolves.toMatchObject({ basis: 'weighing', weighingId: id });
  });

  it('rests on the decision of the moment at which it is used: a consent that was withdrawn since gives nothing', async () => {
    // R78, R81
    const family = await sharing(stage.world);
    const consents: { readonly id: string }[] = [];
    for (const parent of [family.mother, family.father]) consents.push(await stage.as(family.helper, (hat) => stage.consents.give(hat, answer(family, parent))));
    const { whyNecessary, whyNotLess, ...share } = giving(family);
    const harm: SaveWeighing = { ...share, outcome: 'all', stated: { harmForeseen: true }, words: { whyNecessary, whyNotLess, interest: 'De hulp weegt zwaarder' } };
    const [first, second] = [await save(family.helper, harm), await save(family.helper, harm)];
    await expect(use(family.helper, first)).resolves.toMatchObject({ state: 'used', grounds: ['toestemming'] });
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id: consents[0]!.id }));
    await expect(refusedUse(family.helper, second)).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
    await expect(givenOf(family)).resolves.toHaveLength(1);
  });
});

describe('a weighing that does not share', () => {
  it('is recorded as fully as one that does, and gives nothing', async () => {
    // R108, R149, R244
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const nothing = (words: SaveWeighing['words'], categories = ['voortgang']) => weighing(family, rvdk, { entries: [], categories, outcome: 'nothing', words });
    const refused = (input: SaveWeighing) => stage.refusal(family.helper, (hat) => service().decideNotToShare(hat, input));
    await expect(refused(nothing({}, []))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.categories' } });
    await expect(refused(nothing({}))).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'whyNotShared' } });
    const words = { whyNotShared: 'Niet nodig', instead: 'Vraag het gezin' };
    await expect(refused(nothing(words))).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'informing.told' } });
    await expect(refused(nothing({ ...words, informing: { told: 'not', why: ' ' } }))).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'informing.why' } });
    const decided = await stage.as(family.helper, (hat) => service().decideNotToShare(hat, nothing({ ...words, informing: { told: 'not', why: 'Het gezin vroeg hier niet om' } })));
    expect(decided).toMatchObject({
      state: 'used', outcome: 'nothing', decided: 'weigh', grounds: ['meldrecht-rvdk'], categories: ['voortgang'], choices: [],
      words: { ...words, informing: { told: 'not', why: 'Het gezin vroeg hier niet om' } },
    });
    await expect(givenOf(family)).resolves.toEqual([]);
    expect((await stage.lines(family.helper)).map(({ event, outcome }) => `${event} ${outcome}`)).toContain('weigh allowed');
  });

  it('is asked by the database too what its outcome needs', async () => {
    // R106, R108
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const whole = { whyNotShared: 'Niet nodig', instead: 'Vraag het gezin', informing: { told: 'before', on: '2026-01-05', how: 'Thuis' } };
    const used = async (outcome: 'nothing' | 'part', words: object, duty: boolean | null = false) => {
      const draft = await save(family.helper, weighing(family, rvdk, { outcome, words: {} }));
      return stage.world.query(
        `update kapstok.weighing set words = $2, version = 2, state = 'used', used_at = changed_at, used_by_hat_id = author_hat_id, decision_id = id, decided = 'weigh', duty = $3,
           rule_set = 'x' where id = $1`, [draft.id, JSON.stringify(words), duty]);
    };
    const refused = { code: '23514', constraint: 'used_says_why' };
    await expect(used('nothing', { ...whole, whyNotShared: ' ' })).rejects.toMatchObject(refused);
    await expect(used('nothing', { ...whole, instead: undefined })).rejects.toMatchObject(refused);
    await expect(used('nothing', { ...whole, informing: undefined })).rejects.toMatchObject(refused);
    await expect(used('nothing', { ...whole, informing: { told: 'later', why: 'x' } })).rejects.toMatchObject(refused);
    for (const duty of [true, null]) await expect(used('nothing', whole, duty)).rejects.toMatchObject(refused);
    await expect(used('nothing', whole)).resolves.toEqual([]);
    await expect(used('part', { whyNecessary: 'nodig', whyNotLess: 'minder kan niet' })).rejects.toMatchObject(refused);
  });

  it('under a duty needs that nothing of what was asked is necessary', async () => {
    // R117
    const family = await sharing(stage.world);
    const gemeente = await stage.world.organisation({ type: 'gemeente' });
    await stage.world.organisationTask({ organisation: gemeente, task: 'toeleiding', law: 'jeugdwet' });
    const words = { whyNotShared: 'Niet nodig voor het besluit', instead: 'Vraag het gezin', informing: { told: 'before', on: '2026-01-05', how: 'Thuis' } };
    const nothing: SaveWeighing = { ...weighing(family, { organisation: gemeente }), task: 'toeleiding', purpose: 'toeleiding', ground: null, entries: [], categories: ['voortgang'], outcome: 'nothing', words };
    await expect(stage.refusal(family.helper, (hat) => service().decideNotToShare(hat, nothing))).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'nothingNecessary' } });
    await expect(stage.as(family.helper, (hat) => service().decideNotToShare(hat, { ...nothing, words: { ...words, nothingNecessary: true } }))).resolves.toMatchObject({
      duty: true, grounds: ['verstrekking-college-jeugdwet'],
    });
  });
});

describe('telling the subject later', () => {
  it('is an open task for who works in the dossier, until it is done once', async () => {
    // R220
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const words = { ...weighing(family, rvdk).words, informing: { told: 'later', reason: 'safety', why: 'Het kind loopt dan gevaar', tellBy: '2099-01-01' } };
    await use(family.helper, await save(family.helper, weighing(family, rvdk, { words })));
    const tellings = stage.service(Tellings);
    const open = (hat: Hat) => stage.as(hat, (acting) => tellings.open(acting));
    const [task] = await open(family.helper);
    expect(task).toMatchObject({ dossierId: family.dossier.id, subjectId: family.child.id, dueOn: '2099-01-01', receiverTask: 'raadsonderzoek' });
    await expect(open(rvdk.receiver)).resolves.toEqual([]);
    const done = { id: task!.id, on: '2026-02-01', how: 'Bij het gesprek op school' };
    await expect(stage.refusal(rvdk.receiver, (hat) => tellings.markTold(hat, done))).resolves.toMatchObject({ code: 'TELLING_NOT_FOUND' });
    await stage.as(family.helper, (hat) => tellings.markTold(hat, done));
    await expect(open(family.helper)).resolves.toEqual([]);
    await expect(stage.refusal(family.helper, (hat) => tellings.markTold(hat, done))).resolves.toMatchObject({ code: 'TELLING_NOT_FOUND' });
  });

  it('is told when its last day begins to who has it still to tell, and of two who told at once the first is kept', async () => {
    // R220
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const words = { ...weighing(family, rvdk).words, informing: { told: 'later', reason: 'safety', why: 'Het kind loopt dan gevaar', tellBy: '2099-07-01' } };
    await use(family.helper, await save(family.helper, weighing(family, rvdk, { words })));
    const tellings = stage.service(Tellings);
    const [task] = await stage.as(family.helper, (acting) => tellings.open(acting));
    await expect(stage.world.query(`select due_at from kapstok.outbox where kind = 'telling-due' and about ->> 'tellingId' = $1`, [task!.id])).resolves.toEqual([{ due_at: new Date('2099-06-30T22:00:00Z') }]);
    const told = async () => (await stage.world.query<{ keys: string[] }>(`select kapstok.notice_keys('telling', jsonb_build_object('tellingId', $1::text)) as keys`, [task!.id]))[0]!.keys;
    await expect(told()).resolves.toEqual([`hat:${family.helper.id}`]);
    const colleague = await stage.world.involved(family.dossier);
    const mark = (how: string) => ({ id: task!.id, on: '2026-02-01', how });
    const [, second] = await stage.atOnce(family.helper, (acting) => tellings.markTold(acting, mark('Thuis')), () => stage.refusal(colleague, (acting) => tellings.markTold(acting, mark('Op school'))));
    expect(second).toMatchObject({ code: 'TELLING_NOT_FOUND' });
    await expect(stage.world.query('select told_how from kapstok.telling where id = $1', [task!.id])).resolves.toEqual([{ told_how: 'Thuis' }]);
    await expect(told()).resolves.toEqual([]);
  });

  it('comes to everybody of its organisation and task once nobody works in the dossier any more, without a word of whom it is about', async () => {
    // R220
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const words = { ...weighing(family, rvdk).words, informing: { told: 'later', reason: 'safety', why: 'Het kind loopt dan gevaar', tellBy: '2099-07-01' } };
    await use(family.helper, await save(family.helper, weighing(family, rvdk, { words })));
    const tellings = stage.service(Tellings);
    const left = (hat: Hat) => stage.as(hat, (acting) => tellings.left(acting));
    const [task] = await stage.as(family.helper, (acting) => tellings.open(acting));
    const { controller: organisation, task: ofDossier, law } = family.dossier;
    const colleague = await stage.world.hat({ organisation, task: ofDossier, law });
    const stranger = await stage.world.hat({ task: ofDossier, law });
    await expect(left(colleague)).resolves.toEqual([]);
    const told = async () => (await stage.world.query<{ keys: string[]; left: boolean }>(
      `select kapstok.notice_keys('telling', jsonb_build_object('tellingId', $1::text)) as keys, kapstok.telling_is_left($1::uuid) as left`, [task!.id]))[0]!;
    await expect(told()).resolves.toEqual({ keys: [`hat:${family.helper.id}`], left: false });
    // The moment is asked by the clock: it has been.
    await stage.world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where dossier_id = $1`, [family.dossier.id]);
    await expect(told()).resolves.toEqual({ keys: [`task:${organisation.id}:${ofDossier}`], left: true });
    await expect(stage.world.query(`select about from kapstok.outbox where kind = 'telling-left' and about ->> 'tellingId' = $1`, [task!.id])).resolves.toEqual([{ about: { tellingId: task!.id } }]);
    await expect(left(colleague)).resolves.toEqual([{ id: task!.id, dueOn: '2099-07-01' }]);
    await expect(stage.as(colleague, (acting) => tellings.open(acting))).resolves.toEqual([]);
    for (const hat of [stranger, rvdk.receiver]) await expect(left(hat)).resolves.toEqual([]);
    await expect(stage.refusal(colleague, (acting) => tellings.markTold(acting, { id: task!.id, on: '2026-02-01', how: 'Thuis' }))).resolves.toMatchObject({ code: 'TELLING_NOT_FOUND' });
    // Who comes to work there has it to tell again.
    const next = await stage.world.involved(family.dossier);
    await expect(told()).resolves.toEqual({ keys: [`hat:${next.id}`], left: false });
    await expect(left(colleague)).resolves.toEqual([]);
  });

  it('is foreseen once for each moment at which somebody stops of whom that is known, whichever of the two was there first', async () => {
    // R220
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const stays = async (validUntil: string) => {
      const hat = await stage.world.hat({ organisation: family.dossier.controller, task: family.dossier.task, law: family.dossier.law });
      await stage.world.insert('involvement', { id: randomUUID(), dossierId: family.dossier.id, hatId: hat.id, validFrom: '2026-01-01T00:00:00Z', validUntil });
    };
    for (const until of ['2098-01-01', '2098-01-01']) await stays(`${until}T00:00:00Z`);
    const words = { ...weighing(family, rvdk).words, informing: { told: 'later', reason: 'safety', why: 'Het kind loopt dan gevaar', tellBy: '2099-07-01' } };
    await use(family.helper, await save(family.helper, weighing(family, rvdk, { words })));
    await stays('2098-02-01T00:00:00Z');
    await stage.world.query(`update kapstok.involvement set valid_until = '2098-03-01T00:00:00Z' where dossier_id = $1`, [family.dossier.id]);
    const [task] = await stage.as(family.helper, (acting) => stage.service(Tellings).open(acting));
    const foreseen = await stage.world.query<{ due_at: Date }>(`select due_at from kapstok.outbox where kind = 'telling-left' and about ->> 'tellingId' = $1 order by due_at`, [task!.id]);
    expect(foreseen.map(({ due_at: at }) => at.toISOString().slice(0, 10))).toEqual(['2098-01-01', '2098-02-01', '2098-03-01']);
  });

  it('follows acute danger by itself', async () => {
    // R99
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const { words: _, outcome: __, ...share } = weighing(family, rvdk, { purpose: 'veiligheid', ground: null });
    await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, { ...share, whyNecessary: 'Nu gevaar', whyNotLess: 'Alleen dit', stated: { acuteDanger: true } }));
    await expect(stage.world.query('select basis, ground, stated from kapstok.disclosure where dossier_id = $1', [family.dossier.id])).resolves.toEqual([
      { basis: 'law', ground: 'acuut-gevaar', stated: { acuteDanger: true } },
    ]);
    await expect(stage.as(family.helper, (hat) => stage.service(Tellings).open(hat))).resolves.toHaveLength(1);
  });
});

describe('a weighing of others', () => {
  it('is refused with the same bytes as one that is not there, to the receiver and to a colleague who is not involved', async () => {
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const used = await use(family.helper, await save(family.helper, weighing(family, rvdk)));
    const draft = await save(family.helper, weighing(family, rvdk));
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    for (const hat of [rvdk.receiver, colleague]) {
      const missing = await stage.refusal(hat, (acting) => service().one(acting, randomUUID()));
      expect(missing.code).toBe('WEIGHING_NOT_FOUND');
      for (const { id } of [used, draft]) {
        await expect(stage.refusal(hat, (acting) => service().one(acting, id))).resolves.toEqual(missing);
        await expect(stage.refusal(hat, (acting) => service().use(acting, id, 1))).resolves.toEqual(missing);
        await expect(stage.raw(hat, 'select * from kapstok.weighing where id = $1', [id])).resolves.toEqual([]);
      }
    }
  });
});

describe('the measure of an ots', () => {
  it('opens a duty while it is in force, and what rested on it stops with it', async () => {
    // R115, R116
    const family = await sharing(stage.world);
    const gi = await stage.world.organisation({ type: 'gi' });
    await stage.world.organisationTask({ organisation: gi, task: 'jeugdbescherming', law: 'jeugdwet' });
    const dossier = await stage.world.dossier({ kind: 'bescherming', controller: gi, subject: family.child });
    const worker = await stage.world.involved(dossier);
    const toGi: SaveWeighing = { ...weighing(family, { organisation: gi }), task: 'jeugdbescherming', purpose: 'uitvoering-maatregel', ground: 'informatieplicht-ots' };
    const early = await save(family.helper, toGi);
    await expect(refusedUse(family.helper, early)).resolves.toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'measure-absent' } });
    const facts = stage.service(RecordedFacts);
    const measure = await stage.as(worker, (hat) => facts.startMeasure(hat, { dossierId: dossier.id, kind: 'ots' }));
    await expect(use(family.helper, early)).resolves.toMatchObject({ grounds: ['informatieplicht-ots'] });
    await expect(received(worker)).resolves.toHaveLength(1);
    await expect(stage.refusal(family.helper, (hat) => facts.endMeasure(hat, { id: measure.id }))).resolves.toMatchObject({ code: 'FACT_NOT_FOUND' });
    await stage.as(worker, (hat) => facts.endMeasure(hat, { id: measure.id }));
    await expect(received(worker)).resolves.toEqual([]);
    await expect(stage.raw(worker, 'select * from kapstok.disclosed_entry')).resolves.toEqual([]);
    const [given] = await givenOf(family);
    await expect(stage.as(family.helper, (hat) => stage.given.one(hat, given!.id))).resolves.toMatchObject({ standing: false });
  });
});

describe('a participant of a regie dossier', () => {
  it('gives what it may see there, and nothing of what it may not', async () => {
    const regie = await stage.world.dossier({ kind: 'regie' });
    const keeper = await stage.world.involved(regie);
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const [agreed, told] = [await stage.world.entry({ dossier: regie, author: keeper, category: 'afspraak' }), await stage.world.entry({ dossier: regie, author: keeper, category: 'signaal' })];
    await stage.world.participation({ dossier: regie, organisation: family.ggz, task: 'hulpverlening' });
    const of = (entryId: string) => weighing({ dossier: regie, entry: family.entry }, rvdk, { entries: [{ entryId, fields: ['summary'] }] });
    await expect(stage.refusal(family.receiver, (hat) => service().save(hat, of(told.id)))).resolves.toMatchObject({ code: 'ENTRY_NOT_FOUND' });
    const used = await use(family.receiver, await save(family.receiver, of(agreed.id)));
    expect(used).toMatchObject({ heldAs: 'V5', state: 'used' });
    await expect(received(rvdk.receiver)).resolves.toMatchObject([{ heldAs: 'V5', holder: { organisationId: family.ggz.id } }]);
    await expect(stage.as(keeper, (hat) => service().one(hat, used.id))).resolves.toMatchObject({ id: used.id });
    await expect(refusedUse(keeper, { id: (await save(family.receiver, of(agreed.id))).id, version: 1 })).resolves.toMatchObject({ code: 'WEIGHING_NOT_FOUND' });
  });
});
