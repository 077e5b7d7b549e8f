import { randomUUID } from 'node:crypto';
import { CovenantDrafting, CovenantPreview, currentOf, proposalOf, type CovenantRow, type Preview, type TermsInput } from '@kapstok/covenant';
import { CATEGORIES as ALL, type Category, type Purpose } from '@kapstok/policy';
import { offered, ref, signed, terms } from './parties';
import { CATEGORIES, days, dice, HOLDERS, NOW, PURPOSES, previewWorld, START, type Dice, type PreviewWorld } from './preview-worlds';
import { answersAt, differences, lines } from './real-changes';
import { Stage } from './stage';

const KEPT = ALL.filter((category) => category !== 'anoniem' && category !== 'toegangslog');
const before = (at: Date) => new Date(at.getTime() - 1);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const preview = ({ holder }: PreviewWorld, { id }: CovenantRow, at = NOW): Promise<Preview> => stage.as(holder.administrator, (hat) => stage.service(CovenantPreview).of(hat, id), at);

function randomTerms(random: Dice, { holder, others }: PreviewWorld): TermsInput {
  const sides = [holder, ...others];
  const flows = random.some(sides, 0.8).map((from) => ({
    from: ref(from), to: random.chance(0.4) ? null : ref(random.one(sides.filter((one) => one !== from))), categories: random.some(CATEGORIES, 0.4),
  }));
  return terms(sides, { purposes: random.some(PURPOSES, 0.3, 2).slice(0, 3), flows });
}

/** Offered for START; half the time there is one in force that it takes the place of, or another one beside it. */
async function offeredIn(world: PreviewWorld, random: Dice): Promise<CovenantRow> {
  const sides = [world.holder, ...world.others];
  if (random.chance(0.4)) {
    const beside = [world.holder, random.one(world.others)];
    await signed(stage, beside, await offered(stage, beside, terms(beside, { purposes: random.some(PURPOSES, 0.4), categories: random.some(CATEGORIES, 0.5) }), { validFrom: days(-20) }, days(-30)), days(-25));
  }
  if (random.chance(0.5)) return offered(stage, sides, randomTerms(random, world), { validFrom: START }, NOW);
  const first = await signed(stage, sides, await offered(stage, sides, randomTerms(random, world), { validFrom: days(-10) }, days(-30)), days(-25));
  const drafting = stage.service(CovenantDrafting);
  const { holder: { administrator } } = world;
  await stage.as(administrator, (hat) => drafting.revise(hat, { id: first.id, revision: 1, terms: randomTerms(random, world), validFrom: START }), NOW);
  return stage.as(administrator, (hat) => drafting.offer(hat, first.id, 2), NOW);
}

/** Previews that are wrong in one thing: each must be caught somewhere. */
const FAULTS: Readonly<Record<string, (source: string) => string>> = {
  'that forgets consents': (source) => source.replace('where kapstok.consent_stands(', 'where false and kapstok.consent_stands('),
  'that forgets measures': (source) => source.replace('where m.subject_id = s.subject_id and m.valid_from', 'where false and m.valid_from'),
  'that counts ended involvements': (source) => source.replace(/and g\.valid_from <= p_at and \(g\.valid_until is null or p_at < g\.valid_until\)/, ''),
  'that counts closed dossiers': (source) => source.replace('(d.closed_at is null or p_at < d.closed_at)', 'true'),
  'of now instead of its start': (source) => source.replaceAll('p_at', 'kapstok.at()').replace('kapstok.at() timestamp', 'p_at timestamp'),
};

async function faulty(world: PreviewWorld, row: CovenantRow): Promise<Map<string, string[]>> {
  const [right] = await stage.world.query<{ source: string }>(`select pg_get_functiondef('kapstok.covenant_situations'::regproc) as source`);
  const found = new Map<string, string[]>();
  for (const [name, plant] of Object.entries(FAULTS)) {
    const wrong = plant(right!.source);
    expect(wrong).not.toBe(right!.source);
    await stage.world.query(wrong);
    found.set(name, lines((await preview(world, row)).atStart));
  }
  await stage.world.query(right!.source);
  return found;
}

describe('the preview of a covenant', () => {
  it('equals what really changes at its start, in random worlds; and a wrong one is caught', async () => {
    const caught = new Set<string>();
    let changed = 0;
    for (const [seed, sort] of HOLDERS.entries()) {
      const random = dice((seed + 1) * 7919);
      const world = await previewWorld(stage, random, 7, sort);
      const row = await offeredIn(world, random);
      const version = proposalOf(row)!;
      const told = await preview(world, row);
      const wrong = await faulty(world, row);
      await signed(stage, [world.holder, ...world.others], row, days(1));
      const asked = { purposes: version.terms.purposes as Purpose[], categories: KEPT as Category[] };
      const real = lines(differences(await answersAt(stage, world, asked, before(START)), await answersAt(stage, world, asked, START)));
      expect({ seed, changes: lines(told.atStart) }).toEqual({ seed, changes: real });
      changed += real.length;
      for (const [name, numbers] of wrong) if (JSON.stringify(numbers) !== JSON.stringify(real)) caught.add(name);
    }
    expect(changed).toBeGreaterThan(100);
    expect([...caught].sort()).toEqual(Object.keys(FAULTS).sort());
  });

  it('says what begins and ends when it ends', async () => {
    const random = dice(4711);
    const world = await previewWorld(stage, random, 6);
    const sides = [world.holder, ...world.others];
    const row = await signed(stage, sides, await offered(stage, sides, randomTerms(random, world), { validFrom: days(-3), validUntil: START }, days(-9)), days(-8));
    const told = await preview(world, row, before(START));
    const { terms: { purposes } } = currentOf(row);
    const asked = { purposes: purposes as Purpose[], categories: KEPT as Category[] };
    expect(lines(told.atEnd)).toEqual(lines(differences(await answersAt(stage, world, asked, before(START)), await answersAt(stage, world, asked, START))));
    expect(told.atEnd.length).toBeGreaterThan(0);
  });

  it('counts the standing disclosures that end with it, and with what it takes the place of', async () => {
    const world = await previewWorld(stage, dice(3), 1);
    const { holder, others: [other] } = world;
    const sides = [holder, other!];
    const first = await signed(stage, sides, await offered(stage, sides, terms(sides, { categories: ['contact', 'plan'] }), { validFrom: days(-10) }, days(-12)), days(-11));
    const relied = currentOf(first).id;
    const subject = await stage.world.person();
    const dossier = await stage.world.dossier({ controller: holder.organisation, subject });
    const worker = await stage.world.involved(dossier);
    for (let i = 0; i < 2; i++) {
      const entry = await stage.world.entry({ dossier, author: worker });
      const id = randomUUID();
      await stage.world.insert('disclosure', {
        id, dossierId: dossier.id, caseId: dossier.caseId, subjectId: subject.id, holderHatId: worker.id, receiverOrganisationId: other!.organisation.id, receiverTask: other!.task, purpose: 'regie',
        ground: 'eigen-taak-hulp', ruleSet: 'test', decisionId: randomUUID(), obligations: [], whyNecessary: 'Nodig', whyNotLess: 'Niet minder', disclosedAt: days(-1), covenantId: relied,
      });
      await stage.world.insert('disclosed_entry', {
        disclosureId: id, entryId: entry.id, version: 1, dossierId: dossier.id, subjectId: subject.id, receiverOrganisationId: other!.organisation.id, receiverTask: other!.task, purpose: 'regie',
        ground: 'eigen-taak-hulp', category: 'contact', fields: ['summary'], kind: 'feit', source: 'Gesprek', summary: entry.summary, covenantId: relied,
      });
    }
    const receiver = await stage.world.hat({ organisation: other!.organisation, task: other!.task, law: other!.task === 'hulpverlening' ? 'wgbo' : null });
    const seen = async (at: Date) => (await stage.raw(receiver, 'select 1 from kapstok.disclosed_entry', [], at)).length;
    const about = { direction: 'given', organisationId: other!.organisation.id, task: other!.task, purpose: 'regie' };
    expect((await preview(world, first)).disclosures).toEqual([{ ...about, endsAtStart: 0, endsAtEnd: 2 }]);

    const drafting = stage.service(CovenantDrafting);
    const next = async (revision: number, categories: string[], from: Date) => {
      await stage.as(holder.administrator, (hat) => drafting.revise(hat, { id: first.id, revision, terms: terms(sides, { categories }), validFrom: from }), NOW);
      return stage.as(holder.administrator, (hat) => drafting.offer(hat, first.id, revision + 1), NOW);
    };
    const wider = await next(1, ['contact', 'plan', 'gezin'], days(2));
    expect((await preview(world, wider)).disclosures).toEqual([{ ...about, endsAtStart: 0, endsAtEnd: 2 }]);
    await signed(stage, sides, wider, NOW);
    expect([await seen(before(days(2))), await seen(days(2))]).toEqual([2, 2]);
    const narrower = await next(2, ['plan'], days(4));
    expect((await preview(world, narrower, days(3))).disclosures).toEqual([{ ...about, endsAtStart: 2, endsAtEnd: 0 }]);
    await signed(stage, sides, narrower, days(3));
    expect([await seen(before(days(4))), await seen(days(4))]).toEqual([2, 0]);
  });

  it('is for who weighs signing for a party, about the own cases alone', async () => {
    const world = await previewWorld(stage, dice(5), 3);
    const sides = [world.holder, ...world.others];
    const row = await offered(stage, sides, terms(sides), { validFrom: START }, NOW);
    const sql = 'select distinct holder_task, dossiers from kapstok.covenant_situations($1, kapstok.at())';
    const counts = async (hat: typeof world.holder.signer) => (await stage.raw(hat, sql, [currentOf(row).id], NOW)).length > 0;
    expect([await counts(world.holder.administrator), await counts(world.holder.signer)]).toEqual([true, true]);
    expect([await counts(world.others[0]!.administrator), await counts(world.workers[0]!)]).toEqual([false, false]);
    const outsider = await stage.world.hat({ task: 'convenantbeheer', law: null });
    expect(await stage.refusal(outsider, (hat) => stage.service(CovenantPreview).of(hat, row.id), NOW)).toMatchObject({ code: 'COVENANT_NOT_FOUND' });
  });
});
