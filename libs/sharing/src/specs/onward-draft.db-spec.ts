import { WeighingService, type SaveWeighing, type WeighingRow } from '@kapstok/sharing';
import type { Hat } from '@kapstok/testing';
import { answer, giving, sharing, type Sharing } from './households';
import { report, veiligThuis } from './meldcode';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const service = () => stage.service(WeighingService);
const save = (hat: Hat, input: SaveWeighing) => stage.as(hat, (acting) => service().save(acting, input));
const one = (hat: Hat, id: string) => stage.as(hat, (acting) => service().one(acting, id));
const onwardOf = async (hat: Hat, disclosureId: string) => (await stage.as(hat, (acting) => service().onwardOf(acting, [disclosureId])))[0]!;
const rows = (hat: Hat, id: string) => stage.raw(hat, 'select id from kapstok.weighing where id = $1', [id]);

interface Received extends Sharing {
  readonly disclosureId: string;
  readonly consentId: string;
  /** what the ggz weighs: the summary onward to Veilig Thuis */
  readonly input: SaveWeighing;
  readonly last: Hat;
}

/** Given to the ggz on the consent of both parents, which would give it onward to Veilig Thuis. */
async function received(): Promise<Received> {
  const family = await sharing(stage.world);
  const consents: { readonly id: string }[] = [];
  for (const parent of [family.mother, family.father]) consents.push(await stage.as(family.helper, (hat) => stage.consents.give(hat, answer(family, parent))));
  const { id: disclosureId } = await stage.as(family.helper, (hat) => stage.disclosures.disclose(hat, giving(family)));
  const to = await veiligThuis(stage.world);
  const input = report(family, to, {
    dossierId: null, onwardOf: disclosureId,
    entries: [{ entryId: family.entry.id, fields: ['summary'], wording: { summary: 'Op school gaat het goed' } }],
  });
  return { ...family, disclosureId, consentId: consents[0]!.id, input, last: to.receiver };
}
const givenOnward = (disclosureId: string) => stage.world.query('select weighing_id from kapstok.disclosure where onward_of = $1', [disclosureId]);

describe('a weighing on giving onward what was received', () => {
  // R107, R109, R214
  it('is a draft that a colleague finds with it and goes on with, and that never changes once it was used', async () => {
    const to = await received();
    const colleague = await stage.world.hat({ organisation: to.ggz, law: 'wgbo' });
    const draft = await save(to.receiver, { ...to.input, words: { whyNecessary: 'Nog te schrijven' } });
    expect(draft).toMatchObject({ state: 'draft', version: 1, heldAs: 'V4', onwardOf: to.disclosureId });
    await expect(givenOnward(to.disclosureId)).resolves.toEqual([]);
    await expect(onwardOf(colleague, to.disclosureId)).resolves.toEqual([draft]);
    expect((await stage.lines(colleague))[0]).toMatchObject({ event: 'read', outcome: 'allowed', dossier_id: to.dossier.id, fields: ['weighing'], categories: ['voortgang'], entry_ids: [to.entry.id] });
    await expect(stage.as(colleague, (hat) => service().missing(hat, draft))).resolves.not.toEqual([]);
    const changed = await save(colleague, { ...to.input, id: draft.id, version: 1 });
    expect(changed).toMatchObject({ id: draft.id, version: 2, state: 'draft' });
    await expect(stage.refusal(to.receiver, (hat) => service().save(hat, { ...to.input, id: draft.id, version: 1 }))).resolves.toMatchObject({ code: 'WEIGHING_CHANGED' });
    const used = await stage.as(to.receiver, (hat) => service().use(hat, draft.id, 2));
    expect(used).toMatchObject({ state: 'used', grounds: ['meldrecht-veilig-thuis'] });
    await expect(givenOnward(to.disclosureId)).resolves.toEqual([{ weighing_id: draft.id }]);
    await expect(stage.refusal(to.receiver, (hat) => service().save(hat, { ...to.input, id: draft.id, version: 3 }))).resolves.toMatchObject({ code: 'WEIGHING_USED' });
    await expect(stage.world.query(`update kapstok.weighing set words = '{}', version = 4 where id = $1`, [draft.id])).rejects.toMatchObject({ code: '23001' });
    await expect(onwardOf(colleague, to.disclosureId)).resolves.toEqual([used]);
  });

  it('stays with what it was written for', async () => {
    const [to, other] = [await received(), await received()];
    const { id } = await save(to.receiver, to.input);
    await expect(stage.refusal(other.receiver, (hat) => service().save(hat, { ...other.input, id, version: 1 }))).resolves.toMatchObject({ code: 'WEIGHING_NOT_FOUND' });
    const again = await stage.as(to.helper, (hat) => stage.disclosures.disclose(hat, giving(to)));
    await expect(stage.refusal(to.receiver, (hat) => service().save(hat, { ...to.input, onwardOf: again.id, id, version: 1 }))).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.dossierId' } });
  });

  it('is nothing to who gave it, to who would receive it, and to another task of the same organisation', async () => {
    const to = await received();
    const { id } = await save(to.receiver, to.input);
    await stage.world.organisationTask({ organisation: to.ggz, task: 'hulpverlening', law: 'jeugdwet' });
    for (const hat of [to.helper, to.last, await stage.world.hat({ organisation: to.ggz, task: 'regie', law: 'jeugdwet' })]) {
      await expect(onwardOf(hat, to.disclosureId)).resolves.toEqual([]);
      await expect(stage.refusal(hat, (acting) => service().one(acting, id))).resolves.toMatchObject({ code: 'WEIGHING_NOT_FOUND' });
      await expect(rows(hat, id)).resolves.toEqual([]);
    }
  });

  // R81, R87: a draft holds words of what was received
  it('is gone while it is a draft when what was received ends; what was decided is kept', async () => {
    const to = await received();
    const draft = await save(to.receiver, to.input);
    const decided: WeighingRow = await stage.as(to.receiver, (hat) => service().decideNotToShare(hat, {
      ...to.input, outcome: 'nothing', words: { ...to.input.words, whyNotShared: 'Veilig Thuis weet dit al', instead: 'Een gesprek met de ouders' },
    }));
    await stage.as(to.helper, (hat) => stage.consents.withdraw(hat, { id: to.consentId }));
    await expect(stage.refusal(to.receiver, (hat) => service().one(hat, draft.id))).resolves.toMatchObject({ code: 'WEIGHING_NOT_FOUND' });
    await expect(stage.refusal(to.receiver, (hat) => service().use(hat, draft.id, 1))).resolves.toMatchObject({ code: 'WEIGHING_NOT_FOUND' });
    await expect(rows(to.receiver, draft.id)).resolves.toEqual([]);
    await expect(one(to.receiver, decided.id)).resolves.toMatchObject({ state: 'used', outcome: 'nothing' });
  });
});
