import { WeighingService, type SaveWeighing, type WeighingRow } from '@kapstok/sharing';
import type { Hat } from '@kapstok/testing';
import { sharing } from './households';
import { MELDCODE, report, SAFETY, veiligThuis } from './meldcode';
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
const missing = async (hat: Hat, draft: WeighingRow) => (await stage.as(hat, (acting) => service().missing(acting, draft))).map(({ field }) => field);
const given = (dossierId: string) => stage.world.query('select ground, basis from kapstok.disclosure where dossier_id = $1', [dossierId]);

/** The words without these parts of the safety. */
const without = (words: SaveWeighing['words'], ...fields: (keyof typeof SAFETY)[]): SaveWeighing['words'] => ({
  ...words, safety: Object.fromEntries(Object.entries(SAFETY).filter(([field]) => !fields.includes(field as keyof typeof SAFETY))),
});

describe('a weighing of a report to Veilig Thuis', () => {
  it('may lack everything as a draft, and says then what the meldcode asks', async () => {
    // R139, R144, R148
    const [family, to] = [await sharing(stage.world), await veiligThuis(stage.world)];
    const { whyNecessary, whyNotLess, informing } = report(family, to).words;
    const draft = await save(family.helper, report(family, to, { words: { whyNecessary, whyNotLess, informing } }));
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    await expect(missing(family.helper, draft)).resolves.toEqual([
      'consulted', 'meldcode.1', 'meldcode.2', 'meldcode.3', 'meldcode.4', 'meldcode.5',
      'safety.facts', 'safety.interpretation', 'safety.acute', 'safety.acuteWhy', 'safety.chronic', 'safety.chronicWhy', 'safety.children',
    ]);
    await expect(refusedUse(family.helper, draft)).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'consulted' } });
  });

  it.each([
    // R148: the facts apart from what is thought of them, unsafety of now apart from unsafety that lasts.
    ['safety.facts', ['facts']],
    ['safety.interpretation', ['interpretation']],
    ['safety.acute', ['acute']],
    ['safety.acuteWhy', ['acuteWhy']],
    ['safety.chronic', ['chronic', 'chronicWhy']],
    // R144: what the problems of the parents do to the children.
    ['safety.children', ['children']],
  ] as const)('is refused by the name of what it lacks, %s, gives nothing, and is used once that is said', async (field, lacking) => {
    const [family, to] = [await sharing(stage.world), await veiligThuis(stage.world)];
    const whole = report(family, to);
    const draft = await save(family.helper, { ...whole, words: without(whole.words, ...lacking) });
    await expect(refusedUse(family.helper, draft)).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field } });
    await expect(given(family.dossier.id)).resolves.toEqual([]);
    await use(family.helper, await save(family.helper, { ...whole, id: draft.id, version: 1 }));
    await expect(given(family.dossier.id)).resolves.toEqual([{ ground: 'meldrecht-veilig-thuis', basis: 'weighing' }]);
  });

  it('says of each step what was found, or why it was skipped', async () => {
    // R139
    const [family, to] = [await sharing(stage.world), await veiligThuis(stage.world)];
    const { words, ...rest } = report(family, to);
    const steps = (change: (step: { step: number }) => object) => ({ ...rest, words: { ...words, meldcode: MELDCODE.meldcode.map((one) => ({ ...one, ...change(one) })) } });
    const unfound = await save(family.helper, steps(() => ({ found: null })));
    await expect(missing(family.helper, unfound)).resolves.toEqual(['meldcode.2.found', 'meldcode.5.found']);
    const unexplained = await save(family.helper, steps(({ step }) => (step === 3 ? { skippedBecause: ' ' } : {})));
    await expect(refusedUse(family.helper, unexplained)).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'meldcode.3' } });
  });

  it('does not ask the advice twice: it may stand with who gave it', async () => {
    // R145
    const [family, to] = [await sharing(stage.world), await veiligThuis(stage.world)];
    const { words, ...rest } = report(family, to);
    const consulted = [{ role: 'collega', on: '2026-01-04', said: 'Meld het, en vertel het daarna' }];
    const meldcode = MELDCODE.meldcode.map((one) => (one.step === 2 ? { step: 2, on: '2026-01-04' } : one));
    await expect(missing(family.helper, await save(family.helper, { ...rest, words: { ...words, meldcode, consulted } }))).resolves.toEqual([]);
  });

  it('is asked all of it too when nothing is reported', async () => {
    // R144, R149
    const [family, to] = [await sharing(stage.world), await veiligThuis(stage.world)];
    const nothing = report(family, to, { outcome: 'nothing' });
    const words = { ...nothing.words, whyNotShared: 'De hulp is genoeg', instead: 'Veilig Thuis mag later vragen' };
    const decide = (said: SaveWeighing['words']) => (hat: Parameters<WeighingService['decideNotToShare']>[0]) => service().decideNotToShare(hat, { ...nothing, words: said });
    await expect(stage.refusal(family.helper, decide(without(words, 'children')))).resolves.toMatchObject({ code: 'WEIGHING_INCOMPLETE', details: { field: 'safety.children' } });
    await expect(stage.as(family.helper, decide(words))).resolves.toMatchObject({ state: 'used', outcome: 'nothing', words: { safety: SAFETY } });
  });

  it('stands as it was used, for its holder alone, and not a word of it is in the log', async () => {
    // R109, R139
    const [family, to] = [await sharing(stage.world), await veiligThuis(stage.world)];
    const used = await use(family.helper, await save(family.helper, report(family, to)));
    expect(used).toMatchObject({ state: 'used', words: { safety: SAFETY, meldcode: MELDCODE.meldcode } });
    const change = report(family, to, { id: used.id, version: used.version, words: without(used.words, 'facts') });
    await expect(stage.refusal(family.helper, (hat) => service().save(hat, change))).resolves.toMatchObject({ code: 'WEIGHING_USED' });
    await expect(stage.world.query(`update kapstok.weighing set words = words - 'safety' where id = $1`, [used.id])).rejects.toMatchObject({ code: '23001' });
    await expect(stage.as(family.helper, (hat) => service().one(hat, used.id))).resolves.toEqual(used);
    await expect(stage.raw(to.receiver, 'select words from kapstok.weighing where id = $1', [used.id])).resolves.toEqual([]);
    const lines = await stage.lines(family.helper);
    expect(lines.length).toBeGreaterThan(0);
    const written = JSON.stringify(lines);
    for (const words of [...Object.values(SAFETY), ...MELDCODE.meldcode.map((one) => 'found' in one && one.found)]) {
      if (typeof words === 'string') expect(written).not.toContain(words);
    }
  });
});

describe('a weighing that has nothing to do with the meldcode', () => {
  it('asks nothing of it', async () => {
    const [family, rvdk] = [await sharing(stage.world), await raad(stage.world)];
    const draft = await save(family.helper, weighing(family, rvdk));
    await expect(missing(family.helper, draft)).resolves.toEqual([]);
    await expect(use(family.helper, draft)).resolves.toMatchObject({ state: 'used' });
  });
});
