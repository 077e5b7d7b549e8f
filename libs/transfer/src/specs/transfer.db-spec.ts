import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { DomainError } from '@kapstok/errors';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { HatService, ORGANISATION_ENTITIES, OrganisationService, type ActingHat } from '@kapstok/organisation';
import { openStage, requestsWith, TestStage, type Dossier, type Hat, type World } from '@kapstok/testing';
import { Tellings } from '@kapstok/sharing';
import { MANDATORY_ITEMS, TransferModule, TransferReading, TransferService, TransferSteps, type OfferTransfer, type TransferRow } from '@kapstok/transfer';

const request = requestsWith({ Transaction, AccessLog, HatService });
const pool = (url: string) => connect(url, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);
const WORDS = { why: 'Gaat met verlof.', whyNotLess: 'De afspraken moeten doorgaan.', toldHow: 'In het gesprek van maandag.' };

describe('handing over', () => {
  let stage: TestStage<ActingHat>;
  let world: World;

  beforeAll(async () => {
    stage = new TestStage(await openStage({ as: request, connect: pool, services: Test.createTestingModule({ imports: [TransferModule] }) }));
    world = stage.world;
  });
  afterAll(() => stage.close());

  const as = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>) => stage.as(hat, work);
  const code = (hat: Hat, work: (acting: ActingHat) => Promise<unknown>) =>
    as(hat, work).then(() => 'done', (error: unknown) => (error instanceof DomainError ? [error.code, error.message, JSON.stringify(error.details)].join(' ') : Promise.reject(error)));
  const offer = (hat: Hat, input: Partial<OfferTransfer> & Pick<OfferTransfer, 'kind' | 'dossierIds'>) => as(hat, (acting) => stage.service(TransferService).offer(acting, { ...WORDS, ...input }));
  const steps = () => stage.service(TransferSteps);
  const accept = (hat: Hat, { id, version }: TransferRow) => as(hat, (acting) => steps().accept(acting, { id, version }));
  const sees = async (hat: Hat, dossier: { id: string }) => (await as(hat, ({ tx }) => tx.query('select id from kapstok.dossier where id = $1', [dossier.id]))).length === 1;
  const colleague = (dossier: Dossier) => world.hat({ organisation: dossier.controller, task: dossier.task, law: dossier.law, fromTask: dossier.fromTask });
  const regieToNext = async () => {
    const dossier = await world.dossier({ kind: 'regie' });
    const next = await world.organisation({ type: 'jeugdhulpaanbieder' });
    const asRegie = { organisation: next, task: 'regie', law: 'jeugdwet', fromTask: 'hulpverlening' } as const;
    await world.organisationTask(asRegie);
    return { dossier, own: await world.involved(dossier), next, regisseur: await world.hat(asRegie) };
  };
  const everything = () => world.query<{ n: number }>('select (select count(*) from kapstok.entry) + (select count(*) from kapstok.involvement) + (select count(*) from kapstok.dossier) as n');

  it('moves nothing before it is accepted, and then moves the work to the colleague at once', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const before = await everything();
    const transfer = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    expect(await everything()).toEqual(before);
    expect([await sees(own, dossier), await sees(other, dossier)]).toEqual([true, false]);
    await expect(accept(other, transfer)).resolves.toMatchObject({ state: 'accepted', side: 'to' });
    expect([await sees(own, dossier), await sees(other, dossier)]).toEqual([false, true]);
  });

  it('is not to a task that the other organisation stopped with, not past the service either', async () => {
    const { dossier, own, next } = await regieToNext();
    await world.stopTask(next);
    const offered = () => code(own, (acting) => stage.service(TransferService).offer(acting, { ...WORDS, kind: 'regie', dossierIds: [dossier.id], organisationId: next.id, task: 'regie', law: 'jeugdwet' }));
    await expect(offered()).resolves.toMatch(/^BAD_INPUT .*"field":"input.organisationId"/);
    const organisations = stage.service(OrganisationService);
    const unaware = jest.spyOn(organisations, 'asReceiver').mockImplementation((...asked) => organisations.asParty(...asked));
    await expect(offered()).rejects.toThrow('row-level security');
    unaware.mockRestore();
  });

  it('can be accepted by a colleague who works in the dossier already', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await world.involved(dossier)];
    await expect(accept(other, await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id }))).resolves.toMatchObject({ state: 'accepted', side: 'to' });
    expect([await sees(own, dossier), await sees(other, dossier)]).toEqual([false, true]);
  });

  it('lets a stand-in in until the moment that was said, and keeps who is stood in for', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const until = new Date(Date.now() + 86_400_000);
    await accept(other, await offer(own, { kind: 'stand-in', dossierIds: [dossier.id], hatId: other.id, until }));
    expect([await sees(own, dossier), await sees(other, dossier)]).toEqual([true, true]);
    const [row] = await world.query<{ until: Date; standsIn: boolean }>('select valid_until as until, stands_in_for is not null as "standsIn" from kapstok.involvement where hat_id = $1', [other.id]);
    expect(row).toEqual({ until, standsIn: true });
  });

  it('leaves everything as it was when it is refused, withdrawn or over', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const before = await everything();
    const refused = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    await expect(as(other, (hat) => steps().refuse(hat, { id: refused.id, version: 0, reason: 'Geen tijd.' }))).resolves.toMatchObject({ state: 'refused' });
    const withdrawn = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    await as(own, (hat) => steps().withdraw(hat, withdrawn));
    for (const transfer of [refused, withdrawn]) {
      await expect(code(other, (hat) => steps().accept(hat, { id: transfer.id, version: 0 }))).resolves.toMatch('TRANSFER_CHANGED');
      await expect(code(other, (hat) => steps().accept(hat, { id: transfer.id, version: 1 }))).resolves.toMatch('TRANSFER_NOT_OPEN');
    }
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing to tell when it was refused, and is told once when it was accepted', async () => {
    // R220
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const untold = { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id, toldHow: null, notToldWhy: 'Het brengt het kind in gevaar.' };
    const tell = (id: string, version: number) => as(own, (hat) => steps().told(hat, { id, version, how: 'Later, in een gesprek.' }));
    const refused = await offer(own, untold);
    await as(other, (hat) => steps().refuse(hat, { id: refused.id, version: 0, reason: 'Geen tijd.' }));
    await expect(tell(refused.id, 1)).rejects.toMatchObject({ code: 'TRANSFER_NOT_OPEN' });
    const accepted = await offer(own, untold);
    await accept(other, accepted);
    await expect(tell(accepted.id, 1)).resolves.toMatchObject({ state: 'accepted', events: [{ kind: 'accepted' }, { kind: 'told' }] });
    await expect(tell(accepted.id, 2)).rejects.toMatchObject({ code: 'TRANSFER_NOT_OPEN' });
  });

  it('is carried out once when it is accepted twice at the same moment', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const transfer = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    const results = await Promise.allSettled([accept(other, transfer), accept(other, transfer)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.query('select 1 from kapstok.involvement where hat_id = $1', [other.id])).toHaveLength(1);
  });

  it('goes to one of two who take over the same dossier at the same moment', async () => {
    const dossier = await world.dossier();
    const [own, one, other] = [await world.involved(dossier), await colleague(dossier), await colleague(dossier)];
    const offers: TransferRow[] = [];
    for (const hat of [one, other]) offers.push(await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: hat.id }));
    const [, second] = await stage.atOnce(one, (hat) => steps().accept(hat, offers[0]!), () => code(other, (hat) => steps().accept(hat, offers[1]!)));
    expect(second).toMatch('TRANSFER_GONE');
    expect([await sees(own, dossier), await sees(one, dossier), await sees(other, dossier)]).toEqual([false, true, false]);
  });

  it('stands open for a stand-in for as long as there is something left to stand in for', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const until = new Date(Date.now() + 86_400_000);
    const standIn = { kind: 'stand-in', dossierIds: [dossier.id], hatId: other.id, until };
    await expect(offer(own, { ...standIn, expiresAt: new Date(until.getTime() + 1) })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.expiresAt' } });
    const transfer = await offer(own, standIn);
    expect(transfer.expiresAt).toEqual(until);
    // One that was offered for longer, before this was asked.
    const longer = { id: randomUUID(), expires_at: new Date(until.getTime() + 86_400_000) };
    await world.query('insert into kapstok.transfer select (jsonb_populate_record(t, $2)).* from kapstok.transfer t where t.id = $1', [transfer.id, JSON.stringify(longer)]);
    await world.query('insert into kapstok.transfer_dossier values ($1, $2)', [longer.id, dossier.id]);
    for (const id of [transfer.id, longer.id]) {
      await expect(stage.refusal(other, (hat) => steps().accept(hat, { id, version: 0 }), until)).resolves.toMatchObject({ code: 'TRANSFER_NOT_OPEN', details: { state: 'expired' } });
    }
  });

  it('leads who took it over to the dossier, and nobody before that', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const transfer = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    await expect(as(other, (hat) => stage.service(TransferReading).one(hat, transfer.id))).resolves.toMatchObject({ dossierIds: [] });
    await expect(accept(other, transfer)).resolves.toMatchObject({ dossierIds: [dossier.id] });
    const [line] = await world.query(`select dossier_id, listed_ids from logbook.access_line where hat_id = $1 and event = 'transfer' and 'accepted' = any (fields)`, [other.id]);
    expect(line).toEqual({ dossier_id: dossier.id, listed_ids: [dossier.id] });
  });

  it('tells only the hats that could take it over, where a task is carried out under more than one law', async () => {
    const { dossier, own, next, regisseur } = await regieToNext();
    const keys = async ({ id }: TransferRow) => (await world.query<{ keys: string[] }>(`select kapstok.notice_keys('transfer-to', jsonb_build_object('transferId', $1::text)) as keys`, [id]))[0]!.keys;
    const transfer = await offer(own, { kind: 'regie', dossierIds: [dossier.id], organisationId: next.id, task: 'regie', law: 'jeugdwet' });
    await expect(keys(transfer)).resolves.toEqual([`task:${next.id}:regie`]);
    await world.hat({ organisation: next, task: 'regie', law: 'wgbo', fromTask: 'hulpverlening' });
    await expect(keys(transfer)).resolves.toEqual([`hat:${regisseur.id}`]);
  });

  it('does not happen any more when who offered it was taken off the dossier meanwhile', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const transfer = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    await world.query(`update kapstok.involvement set valid_until = date_trunc('milliseconds', now()) where hat_id = $1`, [own.id]);
    await expect(code(other, (hat) => steps().accept(hat, transfer))).resolves.toMatch('TRANSFER_GONE');
    expect(await sees(other, dossier)).toBe(false);
  });

  // R182, R284
  describe('regie, whole, to the next regisseur', () => {
    const regie = async () => {
      const { dossier, own, next, regisseur } = await regieToNext();
      for (const category of ['afspraak', 'plan', 'contact']) await world.entry({ dossier, author: own, category, summary: `de ${category}`, source: 'Moeder' });
      const veiligheid = await world.entry({ dossier, author: own, category: 'veiligheid' });
      const shielded = await world.entry({ dossier, author: own, category: 'contact', summary: 'het geheime adres', shielded: true });
      const partner = await world.organisation({ type: 'school' });
      await world.participation({ dossier, organisation: partner, task: 'onderwijs' });
      return { dossier, own, partner, next, regisseur, veiligheid, shielded };
    };

    it('goes on in a dossier of its own, with its participants, and names where each entry comes from', async () => {
      const { dossier, own, partner, next, regisseur } = await regie();
      const offered = await offer(own, { kind: 'regie', dossierIds: [dossier.id], organisationId: next.id, task: 'regie', law: 'jeugdwet' });
      expect(offered).toMatchObject({ outcome: 'weigh', grounds: ['overdracht-regie'] });
      const { madeDossierIds } = await accept(regisseur, offered);
      const entries = await as(regisseur, ({ tx }) => tx.query(
        'select e.category, v.summary, v.source from kapstok.entry e join kapstok.entry_version v on v.entry_id = e.id where e.dossier_id = $1 order by 1', [madeDossierIds[0]]));
      expect(entries).toEqual(['afspraak', 'contact', 'plan'].map((category) => ({ category, summary: `de ${category}`, source: `${dossier.controller.name} (overgedragen): Moeder` })));
      const [made] = await world.query('select controller_id, case_id, subject_id, kind from kapstok.dossier where id = $1', [madeDossierIds[0]]);
      expect(made).toEqual({ controller_id: next.id, case_id: dossier.caseId, subject_id: dossier.subjectId, kind: 'regie' });
      expect(await world.query('select organisation_id from kapstok.participation where dossier_id = $1 and valid_until is null', [madeDossierIds[0]])).toEqual([{ organisation_id: partner.id }]);
    });

    it('takes along what somebody must still be told, for who goes on to tell', async () => {
      // R220
      const { dossier, own, partner, next, regisseur, veiligheid } = await regie();
      const given = await world.disclosure({ holder: own, receiver: partner, receiverTask: 'onderwijs', purpose: 'regie', entries: [veiligheid] });
      const telling = { dossierId: dossier.id, heldAs: 'V1', subjectId: dossier.subjectId, disclosureId: given.id, organisationId: own.organisation.id, task: own.task, madeAt: new Date() };
      await world.insert('telling', { ...telling, id: randomUUID(), dueOn: '2099-01-01' });
      await world.insert('telling', { ...telling, id: randomUUID(), dueOn: '2098-01-01', toldOn: '2026-01-01', toldHow: 'Thuis', toldByHatId: own.id });
      const { madeDossierIds: [made] } = await accept(regisseur, await offer(own, { kind: 'regie', dossierIds: [dossier.id], organisationId: next.id, task: 'regie', law: 'jeugdwet' }));
      const open = (hat: Hat) => as(hat, (acting) => stage.service(Tellings).open(acting));
      const [still, ...others] = await open(regisseur);
      expect([still, others]).toMatchObject([{ dossierId: made, subjectId: dossier.subjectId, receiverOrganisationId: partner.id, receiverTask: 'onderwijs', dueOn: '2099-01-01' }, []]);
      await expect(open(own)).resolves.toEqual([]);
      await expect(world.query(`select due_at from kapstok.outbox where kind = 'telling-due' and about ->> 'tellingId' = $1`, [still!.id])).resolves.toEqual([{ due_at: new Date('2098-12-31T23:00:00Z') }]);
      await expect(as(regisseur, (acting) => stage.service(Tellings).markTold(acting, { id: still!.id, on: '2026-01-02', how: 'In een gesprek' }))).resolves.toMatchObject({ toldHow: 'In een gesprek' });
    });

    it('keeps the former dossier as it was, closed, with its own controller, and nobody at work in it', async () => {
      const { dossier, own, next, regisseur } = await regie();
      const entries = await world.query('select id from kapstok.entry where dossier_id = $1 order by 1', [dossier.id]);
      await accept(regisseur, await offer(own, { kind: 'regie', dossierIds: [dossier.id], organisationId: next.id, task: 'regie', law: 'jeugdwet' }));
      expect(await world.query('select id from kapstok.entry where dossier_id = $1 order by 1', [dossier.id])).toEqual(entries);
      const [former] = await world.query<{ controller: string; closed: boolean }>('select controller_id as controller, closed_at is not null as closed from kapstok.dossier where id = $1', [dossier.id]);
      expect(former).toEqual({ controller: dossier.controller.id, closed: true });
      expect([await sees(own, dossier), await sees(regisseur, dossier)]).toEqual([false, false]);
    });
  });

  // R192
  it('hands the toeleiding dossiers of a processor to its college, all at once', async () => {
    const college = await world.organisation({ type: 'gemeente' });
    await world.organisationTask({ organisation: college, task: 'toeleiding', law: 'jeugdwet' });
    const processor = await world.organisation({ type: 'wijkteam' });
    const hat = await world.hat({ organisation: processor, task: 'toeleiding', law: 'jeugdwet', processorFor: college });
    const dossiers = [];
    for (let i = 0; i < 3; i++) {
      const dossier = await world.dossier({ kind: 'toeleiding', controller: college });
      await world.involvement({ hat, dossier });
      dossiers.push(dossier);
    }
    const official = await world.hat({ organisation: college, task: 'toeleiding', law: 'jeugdwet' });
    const transfer = await offer(hat, { kind: 'college', dossierIds: dossiers.map(({ id }) => id), organisationId: college.id, task: 'toeleiding', law: 'jeugdwet' });
    expect(transfer).toMatchObject({ outcome: 'allow', grounds: ['V1'], dossierCount: 3 });
    await accept(official, transfer);
    for (const dossier of dossiers) expect([await sees(hat, dossier), await sees(official, dossier)]).toEqual([false, true]);
  });

  // R158
  describe('Veilig Thuis to the local team', () => {
    const report = async () => {
      const dossier = await world.dossier({ kind: 'veilig-thuis' });
      const hat = await world.involved(dossier);
      const entry = await world.entry({ dossier, author: hat, category: 'veiligheid', summary: 'agressieve hond in huis' });
      const team = await world.organisation({ type: 'wijkteam' });
      await world.organisationTask({ organisation: team, task: 'hulpverlening', law: 'jeugdwet' });
      const helper = await world.hat({ organisation: team, task: 'hulpverlening', law: 'jeugdwet' });
      const items = MANDATORY_ITEMS.map((item) => (item === 'safety-of-worker' ? { item, entryIds: [entry.id] } : { item, entryIds: [], notApplicable: 'Staat in een eerder bericht.' }));
      return { dossier, hat, entry, team, helper, items };
    };
    const input = ({ dossier, team, items }: Awaited<ReturnType<typeof report>>) => ({ kind: 'veilig-thuis', dossierIds: [dossier.id], organisationId: team.id, task: 'hulpverlening', law: 'jeugdwet', items });

    it('is not offered without every item, the safety of the worker among them', async () => {
      const at = await report();
      const without = at.items.filter(({ item }) => item !== 'safety-of-worker');
      const another = { item: 'weather', entryIds: [], notApplicable: 'Het regent.' };
      await expect(offer(at.hat, { ...input(at), items: [...at.items, another] })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.items' } });
      await expect(offer(at.hat, { ...input(at), items: without })).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.items.safety-of-worker' } });
    });

    it('gives nothing by itself, and is not complete before what must be told was given', async () => {
      const at = await report();
      const accepted = await accept(at.helper, await offer(at.hat, input(at)));
      expect(await sees(at.helper, at.dossier)).toBe(false);
      await expect(as(at.hat, (hat) => steps().complete(hat, accepted))).rejects.toMatchObject({ details: { field: 'items.safety-of-worker' } });
    });

    it('is not complete with what was given and taken back', async () => {
      const at = await report();
      const accepted = await accept(at.helper, await offer(at.hat, input(at)));
      const give = () => world.disclosure({ holder: at.hat, receiver: at.team, receiverTask: 'hulpverlening', purpose: 'overdracht', entries: [at.entry], disclosedAt: new Date() });
      const { id } = await give();
      await world.query(`insert into kapstok.recall (disclosure_id, why, by_hat_id, recalled_at) values ($1, $2, $3, date_trunc('milliseconds', clock_timestamp()))`, [id, 'Verkeerd', at.hat.id]);
      await expect(as(at.hat, (hat) => steps().complete(hat, accepted))).rejects.toMatchObject({ details: { field: 'items.safety-of-worker' } });
      await give();
      await expect(as(at.hat, (hat) => steps().complete(hat, accepted))).resolves.toMatchObject({ state: 'completed' });
    });
  });

  it('is for the two sides alone: to others it is the same as one that does not exist', async () => {
    const dossier = await world.dossier();
    const [own, other] = [await world.involved(dossier), await colleague(dossier)];
    const stranger = await colleague(dossier);
    const { id } = await offer(own, { kind: 'colleague', dossierIds: [dossier.id], hatId: other.id });
    const asked = (transferId: string) => code(stranger, (hat) => stage.service(TransferReading).one(hat, transferId));
    expect(await asked(id)).toBe(await asked(randomUUID()));
    expect(await code(stranger, (hat) => steps().accept(hat, { id, version: 0 }))).toBe(await asked(randomUUID()));
    expect((await as(stranger, (hat) => stage.service(TransferReading).list(hat, 'received', { first: 50, after: null }))).nodes).toEqual([]);
    expect((await as(other, (hat) => stage.service(TransferReading).list(hat, 'received', { first: 50, after: null }))).nodes.map((row) => row.id)).toContain(id);
  });

  it('is refused for a dossier of others in the same words as for none', async () => {
    const dossier = await world.dossier();
    await world.involved(dossier);
    const stranger = await colleague(dossier);
    const attempt = (dossierId: string) => code(stranger, (hat) => stage.service(TransferService).offer(hat, { ...WORDS, kind: 'colleague', dossierIds: [dossierId], hatId: randomUUID() }));
    expect(await attempt(dossier.id)).toBe(await attempt(randomUUID()));
  });
});
