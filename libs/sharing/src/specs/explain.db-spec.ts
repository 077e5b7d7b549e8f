import { randomUUID } from 'node:crypto';
import type { Explain } from '@kapstok/sharing';
import type { Hat } from '@kapstok/testing';
import { answer, sharing, type Sharing } from './households';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const explain = (hat: Hat, input: Partial<Explain>) => stage.as(hat, (acting) => stage.explaining.explain(acting, { action: 'view', categories: ['voortgang'], ...input }));
const sharingIt = ({ dossier, ggz }: Sharing, changes: Partial<Explain> = {}): Partial<Explain> => ({
  action: 'disclose', dossierId: dossier.id, organisationId: ggz.id, task: 'hulpverlening', purpose: 'hulpverlening', ...changes,
});

describe('an explanation', () => {
  it('of looking in the own dossier names the rule', async () => {
    const family = await sharing(stage.world);
    const answered = await explain(family.helper, { dossierId: family.dossier.id });
    expect(answered).toMatchObject({ outcome: 'allow', grounds: [{ id: 'V1' }], reason: 'ground', explanation: expect.any(String) });
  });

  it('of looking into a dossier that is open in acute danger names that, for what it opens and no more', async () => {
    const family = await sharing(stage.world);
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    const [now, day] = [Date.now(), 86_400_000];
    await stage.world.insert('break_glass', {
      id: randomUUID(), dossierId: family.dossier.id, controllerId: family.dossier.controller.id, hatId: colleague.id, accountId: colleague.account.id,
      reason: 'Er is nu gevaar.', ruleSet: 'spec', decisionId: randomUUID(), openedAt: new Date(now - 60_000), endsAt: new Date(now + 3_600_000),
      reviewDueAt: new Date(now + day), tellDueAt: new Date(now + day),
    });
    const about = (action: string, category: string) => explain(colleague, { action, dossierId: family.dossier.id, categories: [category] });
    await expect(about('view', 'veiligheid')).resolves.toMatchObject({ outcome: 'allow', grounds: [{ id: 'acuut-gevaar' }] });
    await expect(about('view', 'verslag')).resolves.toMatchObject({ outcome: 'deny', reason: 'not-involved' });
    await expect(about('search', 'veiligheid')).resolves.toMatchObject({ outcome: 'deny', reason: 'not-involved' });
    await expect(about('write', 'veiligheid')).resolves.toMatchObject({ outcome: 'deny', reason: 'not-involved' });
  });

  it('of writing says what a dossier may never hold', async () => {
    const dossier = await stage.world.dossier({ kind: 'toeleiding' });
    const toeleider = await stage.world.involved(dossier);
    await expect(explain(toeleider, { action: 'write', dossierId: dossier.id, categories: ['diagnose'] })).resolves.toMatchObject({ outcome: 'deny', reason: 'category-barred' });
    await expect(explain(toeleider, { action: 'write', dossierId: dossier.id, categories: ['advies'] })).resolves.toMatchObject({ outcome: 'allow' });
  });

  it('of sharing says whose consent is missing, and that it is allowed when it is there', async () => {
    const family = await sharing(stage.world);
    await expect(explain(family.helper, sharingIt(family))).resolves.toMatchObject({ outcome: 'consent', reason: 'consent-missing', consentFrom: [family.mother.id, family.father.id] });
    for (const parent of [family.mother, family.father]) await stage.as(family.helper, (hat) => stage.consents.give(hat, answer(family, parent)));
    await expect(explain(family.helper, sharingIt(family))).resolves.toMatchObject({ outcome: 'allow', grounds: [{ id: 'toestemming', article: 'Jw 7.3.11(1), BW 7:457(1)' }], consentFrom: [] });
  });

  it('of asking another says what that other may do', async () => {
    const family = await sharing(stage.world);
    const asked = { action: 'request', categories: ['voortgang'], organisationId: family.ggz.id, task: 'hulpverlening', purpose: 'hulpverlening', dossierId: family.dossier.id };
    await expect(explain(family.helper, asked)).resolves.toMatchObject({ outcome: 'consent', consentFrom: [family.mother.id, family.father.id] });
  });

  it.each(['view', 'search', 'write', 'disclose', 'request'])('of %s in a dossier of others is the same, to the byte, as in one that is not there', async (action) => {
    const [family, others] = [await sharing(stage.world), await sharing(stage.world)];
    const colleague = await stage.world.hat({ organisation: family.dossier.controller });
    for (const hat of [others.helper, colleague, family.receiver, await stage.world.client(family.mother)]) {
      const about = async (dossierId: string) => JSON.stringify(await explain(hat, sharingIt(family, { action, dossierId })));
      const [foreign, missing, noId] = [await about(family.dossier.id), await about(randomUUID()), await about('no-id')];
      expect(JSON.parse(foreign)).toMatchObject({ outcome: 'deny', grounds: [], obligations: [], consentFrom: [] });
      expect(missing).toBe(foreign);
      expect(noId).toBe(foreign);
    }
    const [line] = await stage.lines(family.receiver);
    expect(line).toMatchObject({ event: 'explain', outcome: 'refused' });
  });

  it('is logged with the dossier that it was about, for its FG', async () => {
    const family = await sharing(stage.world);
    await explain(family.receiver, { dossierId: family.dossier.id });
    const [line] = await stage.lines(family.receiver);
    expect(line).toMatchObject({ event: 'explain', outcome: 'refused', controller_id: family.dossier.controller.id, dossier_id: family.dossier.id, reason: 'not-found' });
  });

  it.each([
    ['input.action', { action: 'transfer' }],
    ['input.categories', { categories: [] }],
    ['input.categories[0]', { categories: ['diagnosis'] }],
    ['input.purpose', { purpose: 'fun' }],
    ['input.ground', { ground: 'because' }],
    ['input.dossierId', { dossierId: null }],
    ['input.organisationId', { action: 'disclose', organisationId: null }],
    ['input.organisationId', { action: 'disclose', organisationId: randomUUID() }],
    ['input.task', { action: 'request', task: null }],
    ['input.task', { action: 'request', task: 'boss' }],
    ['input.law', { action: 'disclose', law: 'murphy' }],
    ['input.purpose', { action: 'disclose', purpose: null }],
  ])('without a fitting %s is refused with the name of that field', async (field, changes) => {
    const family = await sharing(stage.world);
    const refused = await stage.refusal(family.helper, (hat) => stage.explaining.explain(hat, { action: 'view', categories: ['voortgang'], ...sharingIt(family, { action: 'view' }), ...changes }));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', details: { field } });
  });
});
