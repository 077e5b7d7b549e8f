import { randomUUID } from 'node:crypto';
import { pageArguments } from '@kapstok/graphql';
import type { GroundId } from '@kapstok/policy';
import type { Hat, Organisation } from '@kapstok/testing';
import { RecordedFacts } from '@kapstok/sharing';
import { giving, sharing, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const DAY = 24 * 3600 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const before = (at: Date) => new Date(at.getTime() - 1);

const listed = async (hat: Hat, at: Date | undefined, role: 'api' | 'owner') =>
  (await stage.as(hat, (acting) => stage.received.list(acting, pageArguments(10, null), ['summary']), at, role)).nodes.length;

/** What the receiver gets of it at a moment: through the api's filter with nothing behind it, by row-level security alone, and through both. */
async function locks(hat: Hat, at?: Date) {
  return {
    first: await listed(hat, at, 'owner'),
    second: (await stage.raw(hat, 'select 1 from kapstok.disclosed_entry', [], at)).length,
    both: await listed(hat, at, 'api'),
    counted: await stage.as(hat, (acting) => stage.received.count(acting), at),
  };
}
const OPEN = { first: 1, second: 1, both: 1, counted: 1 };
const SHUT = { first: 0, second: 0, both: 0, counted: 0 };

/** Given on this ground as it stands in the database, to whom the ground is about. */
async function givenOn(ground: GroundId, family: Sharing, to: { receiver: Organisation; task: string; law: string; purpose: string }) {
  const { id } = await stage.world.disclosure({ holder: family.helper, receiver: to.receiver, receiverTask: to.task, purpose: to.purpose, entries: [family.entry], ground });
  await stage.world.organisationTask({ organisation: to.receiver, task: to.task, law: to.law });
  return { id, hat: await stage.world.hat({ organisation: to.receiver, task: to.task, law: to.law }) };
}

describe('what was given to who treats along', () => {
  it('is given while that treatment lasts, and is gone on both locks at the moment it ends', async () => {
    // R101
    const family = await sharing(stage.world);
    const facts = stage.service(RecordedFacts);
    const until = inDays(3);
    await stage.as(family.helper, (hat) => facts.registerCoTreatment(hat, { dossierId: family.dossier.id, organisationId: family.ggz.id, law: 'wgbo', why: 'Dezelfde behandeling', until }));
    const given = await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, { ground: 'medebehandelaar' })));
    expect(given).toMatchObject({ basis: 'law', ground: 'medebehandelaar' });
    await expect(locks(family.receiver)).resolves.toEqual(OPEN);
    await expect(locks(family.receiver, before(until))).resolves.toEqual(OPEN);
    await expect(locks(family.receiver, until)).resolves.toEqual(SHUT);
  });

  it('is gone at once when the treatment is ended, and the holder is told so', async () => {
    const family = await sharing(stage.world);
    const facts = stage.service(RecordedFacts);
    const { id } = await stage.as(family.helper, (hat) => facts.registerCoTreatment(hat, { dossierId: family.dossier.id, organisationId: family.ggz.id, law: 'wgbo', why: 'Dezelfde behandeling' }));
    const given = await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, { ground: 'medebehandelaar' })));
    await stage.as(family.helper, (hat) => facts.endCoTreatment(hat, id));
    await expect(locks(family.receiver)).resolves.toEqual(SHUT);
    await expect(stage.as(family.helper, (hat) => stage.given.one(hat, given.id))).resolves.toMatchObject({ standing: false });
  });

  it('is not held open by the treatment of somebody else, or under another law', async () => {
    const [family, other] = [await sharing(stage.world), await sharing(stage.world)];
    const facts = stage.service(RecordedFacts);
    const { id } = await stage.as(family.helper, (hat) => facts.registerCoTreatment(hat, { dossierId: family.dossier.id, organisationId: family.ggz.id, law: 'wgbo', why: 'Dezelfde behandeling' }));
    await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family, { ground: 'medebehandelaar' })));
    await stage.world.organisationTask({ organisation: family.ggz, task: 'hulpverlening', law: 'jeugdwet' });
    await stage.as(family.helper, (hat) => facts.registerCoTreatment(hat, { dossierId: family.dossier.id, organisationId: family.ggz.id, law: 'jeugdwet', why: 'Andere behandeling' }));
    await stage.as(other.helper, (hat) => facts.registerCoTreatment(hat, { dossierId: other.dossier.id, organisationId: other.ggz.id, law: 'wgbo', why: 'Ander gezin' }));
    await stage.as(family.helper, (hat) => facts.endCoTreatment(hat, id));
    await expect(locks(family.receiver)).resolves.toEqual(SHUT);
  });
});

describe('what was given for a measure', () => {
  it.each(['informatieplicht-ots', 'statutair-onderling'] as const)('is gone on both locks when the measure ends: %s', async (ground) => {
    // R116
    const family = await sharing(stage.world);
    const receiver = await stage.world.organisation({ type: 'gi' });
    const { hat } = await givenOn(ground, family, { receiver, task: 'jeugdbescherming', law: 'jeugdwet', purpose: 'uitvoering-maatregel' });
    await expect(locks(hat)).resolves.toEqual(SHUT);
    const until = inDays(2);
    await stage.world.query('insert into kapstok.measure values ($1, $2, $3, $4, $5, $6)', [randomUUID(), family.child.id, 'ots', receiver.id, inDays(-2), until]);
    await expect(locks(hat)).resolves.toEqual(OPEN);
    await expect(locks(hat, before(until))).resolves.toEqual(OPEN);
    await expect(locks(hat, until)).resolves.toEqual(SHUT);
  });
});

describe('what was given inside a covenant', () => {
  it('is not served by either lock when that covenant is not in force', async () => {
    const family = await sharing(stage.world);
    const given = { receiver: family.ggz, task: 'hulpverlening', law: 'wgbo', purpose: 'hulpverlening' };
    const { id } = await stage.world.disclosure({ holder: family.helper, receiver: given.receiver, receiverTask: given.task, purpose: given.purpose, entries: [family.entry], ground: 'eigen-taak-hulp' });
    await expect(locks(family.receiver)).resolves.toEqual(OPEN);
    // A draft that nobody signed.
    const [covenant, version] = [randomUUID(), randomUUID()];
    await stage.world.insert('covenant', { id: covenant, draftedBy: family.ggz.id, draftedAt: inDays(-1) });
    await stage.world.insert('covenant_version', {
      id: version, covenantId: covenant, number: 1, revision: 1, organisationId: family.ggz.id, terms: JSON.stringify({ parties: [], flows: [], purposes: [] }),
      draftedByHatId: family.receiver.id, draftedAt: inDays(-1),
    });
    await stage.world.query('alter table kapstok.disclosed_entry disable trigger user');
    await stage.world.query('update kapstok.disclosed_entry set covenant_id = $2 where disclosure_id = $1', [id, version]);
    await stage.world.query('alter table kapstok.disclosed_entry enable trigger user');
    await expect(locks(family.receiver)).resolves.toEqual(SHUT);
  });
});

describe('what a disclosure rests on', () => {
  it('is asked of the database itself for each basis: the decision, and grounds that give without weighing', async () => {
    // R78, R243
    const family = await sharing(stage.world);
    const facts = stage.service(RecordedFacts);
    await stage.as(family.helper, (hat) => facts.registerCoTreatment(hat, { dossierId: family.dossier.id, organisationId: family.ggz.id, law: 'wgbo', why: 'Dezelfde behandeling' }));
    const give = (changes: { ground?: string; basis?: string; decision?: 'none' | 'other'; entries?: 0 | 1 }) =>
      stage.as(family.helper, async (hat) => {
        const [{ ground = 'medebehandelaar', basis = 'law' }, id] = [changes, randomUUID()];
        const line = { event: 'disclose', outcome: 'allowed', party: hat, basis: 'party', dossierId: family.dossier.id } as const;
        const decision = changes.decision === 'none' ? randomUUID() : hat.log.record(changes.decision === 'other' ? { ...line, event: 'read' } : line);
        await hat.tx.query(
          `insert into kapstok.disclosure (id, dossier_id, case_id, subject_id, holder_hat_id, receiver_organisation_id, receiver_task, receiver_law, purpose, basis,
             ground, rule_set, decision_id, obligations, why_necessary, why_not_less, disclosed_at)
           values ($1, $2, $3, $4, $5, $6, 'hulpverlening', 'wgbo', 'hulpverlening', $7, $8, 'test', $9, '{}', 'Nodig', 'Minder is niet genoeg', kapstok.at())`,
          [id, family.dossier.id, family.dossier.caseId, family.child.id, hat.id, family.ggz.id, basis, ground, decision],
        );
        if (changes.entries === 0) return;
        await hat.tx.query(
          `insert into kapstok.disclosed_entry (disclosure_id, entry_id, version, dossier_id, subject_id, receiver_organisation_id, receiver_task, purpose, ground, category,
             fields, kind, source, summary)
           values ($1, $2, 1, $3, $4, $5, 'hulpverlening', 'hulpverlening', $6, $7, '{summary}', 'feit', 'Gesprek', 'Fictief')`,
          [id, family.entry.id, family.dossier.id, family.child.id, family.ggz.id, ground, family.entry.category],
        );
      });
    const refused = /does not rest on what it names/;
    await expect(give({})).resolves.toBeUndefined();
    await expect(give({ ground: 'acuut-gevaar' })).resolves.toBeUndefined();
    await expect(give({ ground: 'eigen-taak-hulp' })).rejects.toThrow(refused);
    await expect(give({ ground: 'toestemming' })).rejects.toThrow(/row-level security/);
    await expect(give({ basis: 'consent' })).rejects.toThrow(refused);
    await expect(give({ entries: 0 })).rejects.toThrow(/without anything in it/);
    await expect(give({ decision: 'none' })).rejects.toThrow(/without the line of its decision/);
    await expect(give({ decision: 'other' })).rejects.toThrow(/without the line of its decision/);
  });
});
