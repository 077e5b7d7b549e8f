import { randomUUID } from 'node:crypto';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import type { Disclose } from '@kapstok/sharing';
import type { Hat, Person } from '@kapstok/testing';
import { answer, giving, sharing, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const consentOf = (family: Sharing, person: Person, changes = {}) => stage.as(family.helper, (hat) => stage.consents.give(hat, answer(family, person, changes)));
const disclose = (family: Sharing, changes: Partial<Disclose> = {}) => stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, changes)));
const refused = (family: Sharing, changes: Partial<Disclose> = {}, hat: Hat = family.helper) =>
  stage.refusal(hat, (acting) => stage.disclosures.disclose(acting, giving(family, changes)));
const givenOf = (family: Sharing) => stage.world.query('select id from kapstok.disclosure where dossier_id = $1', [family.dossier.id]);

async function consentOfBoth(family: Sharing, changes = {}): Promise<void> {
  for (const parent of [family.mother, family.father]) await consentOf(family, parent, changes);
}

describe('about a child under 12', () => {
  it('both parents with gezag must consent, and one is not enough', async () => {
    // R65, R69
    const family = await sharing(stage.world, { age: 5 });
    const from = (...asked: Person[]) => ({ code: 'CONSENT_MISSING', details: { consentFrom: asked.map(({ id }) => ({ personId: id, role: 'gezag' })), explanation: expect.any(String) } });
    await expect(refused(family)).resolves.toMatchObject(from(family.mother, family.father));
    await consentOf(family, family.mother);
    await expect(refused(family)).resolves.toMatchObject(from(family.father));
    await expect(givenOf(family)).resolves.toEqual([]);
    await consentOf(family, family.father);
    await expect(disclose(family)).resolves.toMatchObject({ ground: 'toestemming', subjectId: family.child.id });
  });

  it('one refusal is a refusal', async () => {
    const family = await sharing(stage.world, { age: 5 });
    await consentOfBoth(family);
    await consentOf(family, family.father, { answer: 'refused' });
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING', details: { consentFrom: [{ personId: family.father.id, role: 'gezag' }] } });
  });

  it('with nobody known to have gezag no consent is complete', async () => {
    // R71
    const family = await sharing(stage.world, { age: 5 });
    await consentOfBoth(family);
    await stage.world.query(`update kapstok.gezag set valid_until = date_trunc('milliseconds', now()) where child_id = $1`, [family.child.id]);
    await expect(refused(family)).resolves.toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'incomplete' } });
  });
});

describe('to a task that was stopped', () => {
  it('nothing is given, not past the service either; what was given before stays', async () => {
    const family = await sharing(stage.world, { age: 5 });
    await consentOfBoth(family);
    const given = await disclose(family);
    const standing = () => stage.as(family.helper, async (hat) => [...(await stage.given.standingOf(hat, [given]))]);
    await expect(standing()).resolves.toEqual([given.id]);
    await stage.world.stopTask({ id: giving(family).organisationId });
    await expect(refused(family)).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.organisationId' } });
    await expect(standing()).resolves.toEqual([given.id]);
    const organisations = stage.service(OrganisationService);
    const unaware = jest.spyOn(organisations, 'asReceiver').mockImplementation((...asked) => organisations.asParty(...asked));
    // What row-level security refuses is told as what it nearly always is.
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
    await expect(givenOf(family)).resolves.toEqual([{ id: given.id }]);
    unaware.mockRestore();
  });
});

describe('about a child of 12 to 15', () => {
  it('the child and both parents must consent', async () => {
    // R66
    const family = await sharing(stage.world, { age: 13 });
    await consentOfBoth(family);
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING', details: { consentFrom: [{ personId: family.child.id, role: 'subject' }] } });
    await consentOf(family, family.child);
    await expect(disclose(family)).resolves.toMatchObject({ ground: 'toestemming' });
  });
});

describe('about somebody of 16 and over', () => {
  it('the person alone must consent, and parents cannot in its place', async () => {
    // R67
    const family = await sharing(stage.world, { age: 16 });
    await consentOfBoth(family);
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING', details: { consentFrom: [{ personId: family.child.id, role: 'subject' }] } });
    await consentOf(family, family.child);
    await expect(disclose(family)).resolves.toMatchObject({ ground: 'toestemming' });
  });

  it('who cannot decide is represented, and the own view alone does not lift secrecy', async () => {
    // R68
    const family = await sharing(stage.world, { age: 24 });
    await stage.world.incapacity({ person: family.child });
    await consentOf(family, family.child);
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING', details: { consentFrom: [{ personId: family.mother.id }, { personId: family.father.id }] } });
    await consentOfBoth(family);
    await expect(disclose(family)).resolves.toMatchObject({ ground: 'toestemming' });
  });
});

describe('consent', () => {
  it.each([
    ['another purpose', { purpose: 'regie' }],
    ['another category', { categories: ['contact', 'financieel'] }],
    ['another task', { toTask: 'onderwijs', purpose: 'onderwijs', toOrganisationId: null }],
    ['another kind', { kind: 'deelname' }],
  ])('for %s does not cover it', async (_, changes) => {
    // R77
    const family = await sharing(stage.world);
    await consentOfBoth(family, changes);
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it('for another organisation does not cover it, and for every organisation with the task does', async () => {
    // R75
    const [family, others] = [await sharing(stage.world), await sharing(stage.world)];
    await consentOfBoth(family, { toOrganisationId: others.ggz.id });
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
    await consentOfBoth(family, { toOrganisationId: null });
    await expect(disclose(family)).resolves.toMatchObject({ receiverOrganisationId: family.ggz.id });
  });

  it('that was withdrawn or has expired gives nothing any more', async () => {
    // R81
    const family = await sharing(stage.world);
    await consentOf(family, family.father);
    const { id } = await consentOf(family, family.mother, { expiresAt: new Date(Date.now() + 24 * 3600 * 1000) });
    const tomorrow = new Date(Date.now() + 25 * 3600 * 1000);
    await expect(stage.refusal(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family)), tomorrow)).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
    await stage.as(family.helper, (hat) => stage.consents.withdraw(hat, { id }));
    await expect(refused(family)).resolves.toMatchObject({ code: 'CONSENT_MISSING' });
  });
});

describe('what is given', () => {
  it('is the newest version, the chosen fields and no others; fact or opinion and the source go along', async () => {
    // R239
    const family = await sharing(stage.world);
    await consentOfBoth(family);
    await stage.world.correction({ entry: family.entry, author: family.helper, version: 2, kind: 'mening', source: 'De leerkracht', summary: 'Verbeterd', body: 'Nieuwe tekst', occurredOn: '2026-03-03' });
    const given = await disclose(family, { entries: [{ entryId: family.entry.id, fields: ['occurredOn', 'summary'] }] });
    await stage.world.correction({ entry: family.entry, author: family.helper, version: 3, summary: 'Nog eens verbeterd' });
    const [row] = await stage.world.query('select version, fields, kind, source, summary, body, occurred_on from kapstok.disclosed_entry where disclosure_id = $1', [given.id]);
    expect(row).toEqual({ version: 2, fields: ['summary', 'occurredOn'], kind: 'mening', source: 'De leerkracht', summary: 'Verbeterd', body: null, occurred_on: '2026-03-03' });
    expect(given.entries).toMatchObject([{ entryId: family.entry.id, summary: 'Verbeterd', body: null, occurredOn: '2026-03-03', source: 'De leerkracht' }]);
  });

  it('is kept with its ground, article, rules, obligations and why, and the line of the log that it names', async () => {
    // R78, R268
    const family = await sharing(stage.world);
    await consentOfBoth(family);
    const endsAt = new Date(Date.now() + 30 * 24 * 3600 * 1000);
    const given = await disclose(family, { endsAt });
    const [row] = await stage.world.query<Record<string, unknown>>('select * from kapstok.disclosure where id = $1', [given.id]);
    expect(row).toMatchObject({
      dossier_id: family.dossier.id, case_id: family.dossier.caseId, subject_id: family.child.id, holder_hat_id: family.helper.id, receiver_task: 'hulpverlening',
      receiver_law: 'wgbo', ground: 'toestemming', article: 'Jw 7.3.11(1), BW 7:457(1)', rule_set: policy.version, obligations: ['minimise', 'record-weighing'],
      why_necessary: 'De behandeling sluit hierop aan', why_not_less: 'Alleen de samenvatting', ends_at: endsAt,
    });
    const [line] = await stage.world.query('select * from logbook.access_line where decision_id = $1', [row!.decision_id]);
    expect(line).toMatchObject({
      event: 'disclose', outcome: 'allowed', dossier_id: family.dossier.id, subject_id: family.child.id, entry_ids: [family.entry.id], categories: ['voortgang'],
      fields: ['kind', 'source', 'summary'], purpose: 'hulpverlening', grounds: ['toestemming'], rule_set: policy.version,
    });
    expect(JSON.stringify(line)).not.toContain('beter op school');
  });

  it('of a family dossier is about one member, whose consent it is', async () => {
    // R29
    const family = await sharing(stage.world);
    const aCase = await stage.world.case();
    const household = await stage.world.household({ case: aCase, members: [{ person: family.mother, role: 'moeder' }, { person: family.child, role: 'kind' }] });
    const dossier = await stage.world.dossier({ case: aCase, household });
    const helper = await stage.world.involved(dossier);
    const about = async (person?: Person) => (await stage.world.entry({ dossier, author: helper, category: 'voortgang', ...(person && { about: person }) })).id;
    const [ofMother, ofChild, ofNobody] = [await about(family.mother), await about(family.child), await about()];
    const give = (...ids: string[]) => giving({ ...family, dossier }, { entries: ids.map((entryId) => ({ entryId, fields: ['summary'] })) });
    const refusal = (...ids: string[]) => stage.refusal(helper, (hat) => stage.disclosures.disclose(hat, give(...ids)));
    await expect(refusal(ofMother, ofChild)).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.entries' } });
    await expect(refusal(ofNobody)).resolves.toMatchObject({ code: 'DISCLOSURE_DENIED' });
    await expect(refusal(ofMother)).resolves.toMatchObject({ code: 'CONSENT_MISSING', details: { consentFrom: [{ personId: family.mother.id, role: 'subject' }] } });
    await stage.as(helper, (hat) => stage.consents.give(hat, answer({ ...family, child: family.mother }, family.mother)));
    await expect(stage.as(helper, (hat) => stage.disclosures.disclose(hat, give(ofMother)))).resolves.toMatchObject({ subjectId: family.mother.id });
  });
});

describe('what the rules refuse', () => {
  it('category-barred: treatment data to toeleiding, whoever consents', async () => {
    // R32, R33
    const family = await sharing(stage.world, { category: 'diagnose' });
    const gemeente = await stage.world.organisation({ type: 'gemeente' });
    await stage.world.organisationTask({ organisation: gemeente, task: 'toeleiding', law: 'jeugdwet' });
    await consentOfBoth(family, { toTask: 'toeleiding', toOrganisationId: gemeente.id, purpose: 'toeleiding', categories: ['diagnose'] });
    const refusal = await refused(family, { organisationId: gemeente.id, task: 'toeleiding', purpose: 'toeleiding' });
    expect(refusal).toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'category-barred', explanation: expect.any(String) } });
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'disclose', outcome: 'refused', reason: 'category-barred', entry_ids: [family.entry.id] });
    await expect(givenOf(family)).resolves.toEqual([]);
  });

  it('no-receiving-task: a task for which it is not meant', async () => {
    const family = await sharing(stage.world);
    await consentOfBoth(family);
    await expect(refused(family, { purpose: 'opsporing' })).resolves.toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'no-receiving-task' } });
  });

  it('what the law leaves to the professional waits for a recorded weighing: foreseen harm, a protected address, a right to report', async () => {
    // R78
    const family = await sharing(stage.world);
    await consentOfBoth(family);
    await expect(refused(family, { harmForeseen: true })).resolves.toMatchObject({
      code: 'WEIGHING_REQUIRED', details: { grounds: [{ id: 'toestemming' }], obligations: ['minimise', 'record-weighing'], explanation: expect.any(String) },
    });
    const address = await stage.world.entry({ dossier: family.dossier, author: family.helper, category: 'voortgang', shielded: true });
    await expect(refused(family, { entries: [{ entryId: address.id, fields: ['summary'] }] })).resolves.toMatchObject({ code: 'WEIGHING_REQUIRED' });
    const raad = await stage.world.organisation({ type: 'rvdk' });
    await stage.world.organisationTask({ organisation: raad, task: 'raadsonderzoek', law: 'bw' });
    await expect(refused(family, { organisationId: raad.id, task: 'raadsonderzoek', purpose: 'raadsonderzoek', ground: 'meldrecht-rvdk' })).resolves.toMatchObject({
      code: 'WEIGHING_REQUIRED', details: { grounds: [{ id: 'meldrecht-rvdk', article: 'BW 1:240' }] },
    });
    await expect(givenOf(family)).resolves.toEqual([]);
  });

  it('a named ground that does not fit is refused by its own name', async () => {
    const family = await sharing(stage.world);
    await consentOfBoth(family);
    await expect(refused(family, { ground: 'medebehandelaar' })).resolves.toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'ground-not-met' } });
    await expect(stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, { ground: null })))).resolves.toMatchObject({ ground: 'toestemming' });
  });
});

describe('a dossier or an entry that is not the own', () => {
  it('is refused with the same bytes as what is not there', async () => {
    const [family, others] = [await sharing(stage.world), await sharing(stage.world)];
    await consentOfBoth(family);
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    for (const hat of [others.helper, colleague, family.receiver]) {
      const of = (dossierId: string) => refused(family, { dossierId }, hat);
      const [foreign, missing, noId] = [await of(family.dossier.id), await of(randomUUID()), await of('no-id')];
      expect(foreign.code).toBe('DOSSIER_NOT_FOUND');
      expect(missing).toEqual(foreign);
      expect(noId).toEqual(foreign);
    }
    const entry = (entryId: string) => refused(family, { entries: [{ entryId: family.entry.id, fields: ['summary'] }, { entryId, fields: ['summary'] }] });
    const [foreign, missing, noId] = [await entry(others.entry.id), await entry(randomUUID()), await entry('no-id')];
    expect(foreign.code).toBe('ENTRY_NOT_FOUND');
    expect(missing).toEqual(foreign);
    expect(noId).toEqual(foreign);
  });

  it('is given by who stands in for who is involved', async () => {
    const family = await sharing(stage.world);
    await consentOfBoth(family);
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    const [{ id }] = await stage.world.query<{ id: string }>('select id from kapstok.involvement where dossier_id = $1', [family.dossier.id]) as [{ id: string }];
    await stage.world.involvement({ hat: colleague, dossier: family.dossier, standsInFor: { id } });
    await expect(stage.as(colleague, (hat) => stage.disclosures.disclose(hat, giving(family)))).resolves.toMatchObject({ ground: 'toestemming' });
  });
});

describe('wrong input', () => {
  it.each([
    ['input.entries', { entries: [] }],
    ['input.entries[0].fields', { entries: [{ entryId: randomUUID(), fields: [] }] }],
    ['input.entries[0].fields[1]', { entries: [{ entryId: randomUUID(), fields: ['summary', 'source'] }] }],
    ['input.entries[1].entryId', { entries: ['a', 'a'].map((entryId) => ({ entryId, fields: ['body'] })) }],
    ['input.task', { task: 'boss' }],
    ['input.law', { law: 'murphy' }],
    ['input.purpose', { purpose: 'fun' }],
    ['input.ground', { ground: 'because' }],
    ['input.whyNecessary', { whyNecessary: ' ' }],
    ['input.whyNotLess', { whyNotLess: '' }],
    ['input.endsAt', { endsAt: new Date('2020-01-01T00:00:00Z') }],
    ['input.organisationId', { organisationId: randomUUID() }],
    ['input.organisationId', { organisationId: 'no-id' }],
    ['input.organisationId', { task: 'onderwijs' }],
    ['input.organisationId', { law: 'jeugdwet' }],
  ])('%s is named', async (field, changes) => {
    const family = await sharing(stage.world);
    await expect(refused(family, changes)).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });

  it('input.law is named when the receiver carries out the task under more than one', async () => {
    const family = await sharing(stage.world);
    await stage.world.organisationTask({ organisation: family.ggz, task: 'hulpverlening', law: 'jeugdwet' });
    await consentOfBoth(family);
    await expect(refused(family)).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.law' } });
    await expect(disclose(family, { law: 'wgbo' })).resolves.toMatchObject({ receiverLaw: 'wgbo' });
  });
});

describe('what happened earlier', () => {
  it('is entered by the worker under the hats of then, by the same rules, with ids that are given', async () => {
    const family = await sharing(stage.world);
    const [then, later] = [new Date('2025-02-03T10:00:00.000Z'), new Date('2025-03-03T10:00:00.000Z')];
    const entering = <Result>(hat: Hat, work: (acting: ActingHat) => Promise<Result>, at = then) => stage.as(hat, work, at, 'worker');
    const father = await stage.world.client(family.father);
    const ids = { mother: randomUUID(), father: randomUUID(), early: randomUUID(), disclosure: randomUUID() };
    await entering(family.helper, (hat) => stage.consents.give(hat, answer(family, family.mother), ids.mother));
    await expect(entering(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family), ids.early))).rejects.toMatchObject({ code: 'CONSENT_MISSING' });
    await entering(father, (hat) => stage.consents.give(hat, answer(family, null), ids.father));
    await entering(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family), ids.disclosure));
    await entering(father, (hat) => stage.consents.withdraw(hat, { id: ids.father }), later);
    await expect(stage.world.query('select id, disclosed_at from kapstok.disclosure where dossier_id = $1', [family.dossier.id])).resolves.toEqual([{ id: ids.disclosure, disclosed_at: then }]);
    await expect(stage.world.query('select withdrawn_at from kapstok.consent_withdrawal where consent_id = $1', [ids.father])).resolves.toEqual([{ withdrawn_at: later }]);
  });
});

describe('a consent that is withdrawn between the decision and the writing', () => {
  it('gives nothing: the database asks again at the statement itself', async () => {
    // R81
    const family = await sharing(stage.world);
    await consentOf(family, family.mother);
    const { id } = await consentOf(family, family.father);
    const father = await stage.world.client(family.father);
    const [withdrawn, decided] = [signal(), signal()];
    const withdrawing = stage.as(father, async (hat) => {
      await stage.consents.withdraw(hat, { id });
      withdrawn.resolve();
      await decided.promise;
    });
    await withdrawn.promise;
    const beforeWriting = async () => {
      decided.resolve();
      await withdrawing;
    };
    const refusal = await stage.refusal(family.helper, (hat) => stage.disclosures.disclose({ ...hat, tx: pausing(hat.tx, beforeWriting) }, giving(family)));
    expect(refusal.code).toBe('CONSENT_MISSING');
    await expect(givenOf(family)).resolves.toEqual([]);
    const [line] = await stage.lines(family.helper);
    expect(line).toMatchObject({ event: 'disclose', outcome: 'failed', entry_ids: [family.entry.id] });
  });
});

/** The same transaction, that first waits when a disclosure is about to be written. */
function pausing(tx: ActingHat['tx'], wait: () => Promise<void>): ActingHat['tx'] {
  return new Proxy(tx, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'query') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async (sql: string, parameters?: unknown[]) => {
        if (sql.startsWith('insert into kapstok.disclosure ')) await wait();
        return target.query(sql, parameters);
      };
    },
  });
}

function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
