import { randomUUID } from 'node:crypto';
import { EntryService } from '@kapstok/dossier';
import { Conversations, Quarantines, Recalls, TakeOverService, WeighingService, type DisclosureRow, type SaveWeighing, type TakeOver } from '@kapstok/sharing';
import type { Dossier, Hat } from '@kapstok/testing';
import { sharing, type Sharing } from './households';
import { report, veiligThuis } from './meldcode';
import { raad, weighing } from './rvdk';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

interface Given {
  readonly family: Sharing;
  readonly receiver: Hat;
  readonly disclosure: DisclosureRow;
}

const received = async (hat: Hat) => (await stage.as(hat, (acting) => stage.received.list(acting, { first: 50, after: null }, ['summary']))).nodes;
const weighed = async (hat: Hat, input: SaveWeighing): Promise<void> => {
  const { id } = await stage.as(hat, (acting) => stage.service(WeighingService).save(acting, input));
  await stage.as(hat, (acting) => stage.service(WeighingService).use(acting, id, 1));
};
const outbox = async (kind: string) => (await stage.world.query<{ about: Record<string, string> }>('select about from kapstok.outbox where kind = $1 order by made_at desc', [kind])).map(({ about }) => about);

/** To the RvdK, of a child in a case of its own. */
async function given(choices: { category?: string; shielded?: boolean } = {}): Promise<Given> {
  const [family, rvdk] = [await sharing(stage.world, { category: choices.category ?? 'voortgang' }), await raad(stage.world)];
  const entry = choices.shielded ? await stage.world.entry({ dossier: family.dossier, author: family.helper, category: 'contact', shielded: true }) : family.entry;
  await weighed(family.helper, weighing({ ...family, entry }, rvdk));
  return { family, receiver: rvdk.receiver, disclosure: (await received(rvdk.receiver))[0]! };
}

const ownDossier = async ({ family, receiver }: Given, choices: { subject?: Sharing['mother'] } = {}): Promise<Dossier> => {
  const dossier = await stage.world.dossier({ kind: 'raad', controller: receiver.organisation, subject: choices.subject ?? family.child });
  await stage.world.involvement({ hat: receiver, dossier });
  return dossier;
};

describe('who should not have it', () => {
  it('sets it apart: nobody of that task sees it any more, and both sides are told', async () => {
    // R44
    const one = await given();
    const colleague = await stage.world.hat({ organisation: one.receiver.organisation, task: 'raadsonderzoek', law: 'bw' });
    await expect(received(colleague)).resolves.toHaveLength(1);
    const quarantines = stage.service(Quarantines);
    const apart = await stage.as(one.receiver, (hat) => quarantines.quarantine(hat, one.disclosure.id, 'Dit gaat over een ander kind'));
    expect(apart).toMatchObject({ mine: true, releasedAt: null, dossierId: one.family.dossier.id, why: 'Dit gaat over een ander kind' });
    for (const hat of [one.receiver, colleague]) {
      await expect(received(hat)).resolves.toEqual([]);
      await expect(stage.raw(hat, 'select * from kapstok.disclosed_entry')).resolves.toEqual([]);
    }
    await expect(stage.as(one.family.helper, (hat) => stage.given.one(hat, one.disclosure.id))).resolves.toMatchObject({ standing: false });
    await expect(stage.as(one.family.helper, (hat) => quarantines.list(hat))).resolves.toMatchObject([{ id: apart.id, mine: false }]);
    await expect(outbox('disclosure-quarantined')).resolves.toContainEqual({ quarantineId: apart.id, disclosureId: one.disclosure.id, dossierId: one.family.dossier.id });
    await expect(stage.refusal(one.receiver, (hat) => quarantines.quarantine(hat, one.disclosure.id, 'Nog eens'))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
  });

  it('sets it apart once, also when a colleague does so at the same moment', async () => {
    const one = await given();
    const colleague = await stage.world.hat({ organisation: one.receiver.organisation, task: 'raadsonderzoek', law: 'bw' });
    const apart = (hat: Parameters<Quarantines['quarantine']>[0]) => stage.service(Quarantines).quarantine(hat, one.disclosure.id, 'Niet voor ons');
    const [, second] = await stage.atOnce(one.receiver, apart, () => stage.refusal(colleague, apart));
    expect(second).toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    await expect(stage.as(one.family.helper, (hat) => stage.service(Quarantines).list(hat))).resolves.toHaveLength(1);
  });

  it('sees it again when who gave it explains, and the receiver cannot do that itself', async () => {
    const one = await given();
    const quarantines = stage.service(Quarantines);
    const { id } = await stage.as(one.receiver, (hat) => quarantines.quarantine(hat, one.disclosure.id, 'Waarom krijg ik dit?'));
    const explaining = (hat: Hat) => stage.refusal(hat, (acting) => quarantines.release(acting, id, 'Het hoort bij uw onderzoek'));
    await expect(explaining(one.receiver)).resolves.toMatchObject({ code: 'QUARANTINE_NOT_FOUND' });
    await expect(explaining((await sharing(stage.world)).helper)).resolves.toMatchObject({ code: 'QUARANTINE_NOT_FOUND' });
    await stage.as(one.family.helper, (hat) => quarantines.release(hat, id, 'Het hoort bij uw onderzoek'));
    await expect(received(one.receiver)).resolves.toHaveLength(1);
    await expect(stage.as(one.receiver, (hat) => quarantines.one(hat, id))).resolves.toMatchObject({ explanation: 'Het hoort bij uw onderzoek', releasedAt: expect.any(Date) });
    await expect(explaining(one.family.helper)).resolves.toMatchObject({ code: 'QUARANTINE_NOT_FOUND' });
  });

  it('never sees it again after it was recalled', async () => {
    const one = await given();
    const [quarantines, recalls] = [stage.service(Quarantines), stage.service(Recalls)];
    const { id } = await stage.as(one.receiver, (hat) => quarantines.quarantine(hat, one.disclosure.id, 'Niet voor mij'));
    await expect(stage.refusal(one.receiver, (hat) => recalls.recall(hat, one.disclosure.id, 'x'))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    await stage.as(one.family.helper, (hat) => recalls.recall(hat, one.disclosure.id, 'Verkeerd kind'));
    await expect(stage.refusal(one.family.helper, (hat) => quarantines.release(hat, id, 'toch'))).resolves.toMatchObject({ code: 'QUARANTINE_NOT_FOUND' });
    await expect(received(one.receiver)).resolves.toEqual([]);
  });
});

describe('a question about what was given', () => {
  it('goes to who gave it and is answered there, and nobody else reads it', async () => {
    const one = await given();
    const conversations = stage.service(Conversations);
    await stage.as(one.receiver, (hat) => conversations.ask(hat, one.disclosure.id, 'Wanneer was dit?'));
    await stage.as(one.family.helper, (hat) => conversations.answer(hat, one.disclosure.id, 'Vorige maand'));
    for (const hat of [one.receiver, one.family.helper]) {
      const [said] = await stage.as(hat, (acting) => conversations.of(acting, [one.disclosure.id]));
      expect(said?.map(({ side, words }) => [side, words])).toEqual([['receiver', 'Wanneer was dit?'], ['holder', 'Vorige maand']]);
    }
    const { helper } = await sharing(stage.world);
    await expect(stage.as(helper, (acting) => conversations.of(acting, [one.disclosure.id]))).resolves.toEqual([[]]);
    const missing = await stage.refusal(helper, (hat) => conversations.ask(hat, randomUUID(), 'x'));
    await expect(stage.refusal(helper, (hat) => conversations.ask(hat, one.disclosure.id, 'x'))).resolves.toEqual(missing);
    await expect(stage.refusal(helper, (hat) => conversations.answer(hat, one.disclosure.id, 'x'))).resolves.toEqual(missing);
  });
});

describe('taking over', () => {
  const take = (one: Given, dossier: Dossier, changes: Partial<TakeOver> = {}): TakeOver => ({ disclosureId: one.disclosure.id, entryId: one.disclosure.entries[0]!.entryId, dossierId: dossier.id, ...changes });
  const taking = () => stage.service(TakeOverService);

  it('writes what was received in the own dossier with where it came from, once, and it stays when the disclosure ends', async () => {
    // R239
    const one = await given();
    const dossier = await ownDossier(one);
    const seen = await stage.as(one.receiver, (hat) => taking().takeOver(hat, take(one, dossier)));
    expect(seen.entry).toMatchObject({ dossierId: dossier.id, category: 'voortgang', kind: 'feit', summary: 'Het gaat beter op school', body: '' });
    expect(seen.entry.source).toBe(`${one.family.dossier.controller.name}: ${one.disclosure.entries[0]!.source}`);
    await expect(stage.refusal(one.receiver, (hat) => taking().takeOver(hat, take(one, dossier)))).resolves.toMatchObject({ code: 'ALREADY_TAKEN_OVER' });
    await stage.as(one.family.helper, (hat) => stage.service(Recalls).recall(hat, one.disclosure.id, 'Niet nodig'));
    await expect(stage.raw(one.receiver, 'select summary from kapstok.entry_version where entry_id = $1', [seen.entry.id])).resolves.toEqual([{ summary: 'Het gaat beter op school' }]);
  });

  it('happens once, also when a colleague does so at the same moment', async () => {
    const one = await given();
    const dossier = await ownDossier(one);
    const colleague = await stage.world.involved(dossier);
    const taken = (hat: Parameters<TakeOverService['takeOver']>[0]) => taking().takeOver(hat, take(one, dossier));
    const [, second] = await stage.atOnce(one.receiver, taken, () => stage.refusal(colleague, taken));
    expect(second).toMatchObject({ code: 'ALREADY_TAKEN_OVER' });
    await expect(stage.world.query('select 1 from kapstok.entry where dossier_id = $1', [dossier.id])).resolves.toHaveLength(1);
  });

  it('into a dossier of the whole household says whom it is about', async () => {
    const one = await given();
    const aCase = await stage.world.case();
    const household = await stage.world.household({ case: aCase, members: [{ person: one.family.mother, role: 'moeder' }, { person: one.family.child, role: 'kind' }] });
    const dossier = await stage.world.dossier({ kind: 'raad', controller: one.receiver.organisation, case: aCase, household });
    await stage.world.involvement({ hat: one.receiver, dossier });
    const seen = await stage.as(one.receiver, (hat) => taking().takeOver(hat, take(one, dossier)));
    expect(seen.entry).toMatchObject({ dossierId: dossier.id, aboutId: one.family.child.id });
  });

  it('keeps a protected address protected', async () => {
    const one = await given({ shielded: true });
    const seen = await stage.as(one.receiver, async (hat) => taking().takeOver(hat, take(one, await ownDossier(one))));
    expect(seen.entry).toMatchObject({ category: 'contact', shielded: true });
  });

  it('is refused where the rules on writing refuse it, and in a dossier about somebody else', async () => {
    // R43
    const one = await given();
    await expect(stage.refusal(one.receiver, async (hat) => taking().takeOver(hat, take(one, await ownDossier(one, { subject: await stage.world.personOfAge(40) }))))).resolves.toMatchObject({
      code: 'BAD_INPUT', details: { field: 'input.aboutId' },
    });
    const missing = await stage.refusal(one.receiver, (hat) => taking().takeOver(hat, take(one, { id: randomUUID() } as Dossier)));
    expect(missing.code).toBe('DOSSIER_NOT_FOUND');
    await expect(stage.refusal(one.receiver, (hat) => taking().takeOver(hat, take(one, one.family.dossier)))).resolves.toEqual(missing);
    await expect(stage.refusal(one.family.helper, (hat) => taking().takeOver(hat, take(one, one.family.dossier)))).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
  });
});

describe('a correction at the source', () => {
  it('is told to who has it, with the day and without the words, and not to who has it no more', async () => {
    const [one, ended] = [await given(), await given()];
    await stage.as(ended.family.helper, (hat) => stage.service(Recalls).recall(hat, ended.disclosure.id, 'Niet nodig'));
    for (const { family } of [one, ended]) {
      await stage.as(family.helper, (hat) => stage.service(EntryService).correct(hat, {
        entryId: family.entry.id, version: 1, kind: 'feit', source: 'School', summary: 'Het gaat slechter', body: '', reason: 'Vergissing',
      }));
    }
    const told = (await outbox('disclosed-entry-corrected')).map(({ disclosureId }) => disclosureId);
    expect(told).toContain(one.disclosure.id);
    expect(told).not.toContain(ended.disclosure.id);
    await expect(received(one.receiver)).resolves.toMatchObject([{ entries: [{ summary: 'Het gaat beter op school' }] }]);
    const corrected = (hat: Hat) => stage.raw(hat, 'select entry_id from kapstok.corrected_since(array[$1]::uuid[])', [one.disclosure.id]);
    await expect(corrected(one.receiver)).resolves.toEqual([{ entry_id: one.family.entry.id }]);
    await expect(corrected(ended.receiver)).resolves.toEqual([]);
  });
});

describe('a correction of what was taken over', () => {
  it('is told to who works in that dossier, also after the disclosure ended', async () => {
    const one = await given();
    const dossier = await ownDossier(one);
    const taken = await stage.as(one.receiver, (hat) => stage.service(TakeOverService).takeOver(hat, { disclosureId: one.disclosure.id, entryId: one.family.entry.id, dossierId: dossier.id }));
    await stage.as(one.family.helper, (hat) => stage.service(Recalls).recall(hat, one.disclosure.id, 'Niet meer nodig'));
    await stage.as(one.family.helper, (hat) => stage.service(EntryService).correct(hat, {
      entryId: one.family.entry.id, version: 1, kind: 'feit', source: 'School', summary: 'Het gaat slechter', body: '', reason: 'Vergissing',
    }));
    await expect(outbox('taken-over-corrected')).resolves.toEqual([{ dossierId: dossier.id, entryId: taken.entry.id }]);
  });
});

describe('giving onward', () => {
  const toVeiligThuis = async (one: Given, changes: Partial<SaveWeighing> = {}) => {
    const to = await veiligThuis(stage.world);
    return { input: report(one.family, to, { dossierId: null, onwardOf: one.disclosure.id, ...changes }), last: to.receiver };
  };

  it('is a decision of its own, and the chain is visible to the holders along it and the FG', async () => {
    // R107, R139, R145, R214
    const one = await given();
    const { input, last } = await toVeiligThuis(one);
    await weighed(one.receiver, input);
    const [onward] = await received(last);
    expect(onward).toMatchObject({ heldAs: 'V4', onwardOf: one.disclosure.id, basis: 'weighing', ground: 'meldrecht-veilig-thuis', entries: [{ summary: 'Het gaat beter op school' }] });
    const chain = (hat: Hat) => stage.as(hat, (acting) => stage.service(Recalls).chain(acting, onward!.id));
    const fg = await stage.world.hat({ organisation: one.family.dossier.controller, task: 'fg', law: 'avg' });
    for (const hat of [one.family.helper, one.receiver, fg]) {
      expect((await chain(hat)).map(({ id, onwardOf }) => [id, onwardOf])).toEqual([[one.disclosure.id, null], [onward!.id, one.disclosure.id]]);
    }
    for (const hat of [last, (await sharing(stage.world)).helper]) await expect(chain(hat)).resolves.toEqual([]);
    const beside = (hat: Hat, ids: string[]) => stage.as(hat, (acting) => stage.service(Recalls).chainsOf(acting, ids));
    // What the holder gave out of the dossier says itself that it went on, and to whom.
    const [steps] = await beside(one.family.helper, [one.disclosure.id]);
    expect(steps!.map(({ id, receiverOrganisationId }) => [id, receiverOrganisationId])).toEqual([[one.disclosure.id, one.receiver.organisation.id], [onward!.id, input.organisationId]]);
    expect((await stage.lines(one.family.helper))[0]).toMatchObject({ event: 'list', outcome: 'allowed', dossier_id: one.family.dossier.id, fields: ['chain'], listed_ids: [one.disclosure.id, onward!.id] });
    await expect(beside(last, [onward!.id])).resolves.toEqual([[]]);
    // The holder of the dossier knows that it went on, and does not read what another organisation weighed.
    await expect(stage.raw(one.family.helper, `select id from kapstok.weighing where held_as = 'V4'`)).resolves.toEqual([]);
  });

  it('shows who went on with it the way back and the way on, and not what others made of the same', async () => {
    // R214
    const one = await given();
    const [first, second] = [await toVeiligThuis(one), await toVeiligThuis(one)];
    for (const { input } of [first, second]) await weighed(one.receiver, input);
    const [[here], [beside]] = [await received(first.last), await received(second.last)];
    const third = await toVeiligThuis({ ...one, disclosure: here! }, { purpose: 'veiligheid' });
    await weighed(first.last, third.input);
    const chain = async (hat: Hat) => (await stage.as(hat, (acting) => stage.service(Recalls).chain(acting, one.disclosure.id))).map(({ id }) => id);
    const [on] = await received(third.last);
    await expect(chain(first.last)).resolves.toEqual([one.disclosure.id, here!.id, on!.id]);
    await expect(chain(one.receiver)).resolves.toEqual(expect.arrayContaining([one.disclosure.id, here!.id, beside!.id, on!.id]));
  });

  it('ends for everybody after it when the first holder recalls it', async () => {
    const one = await given();
    const { input, last } = await toVeiligThuis(one);
    await weighed(one.receiver, input);
    await stage.as(one.family.helper, (hat) => stage.service(Recalls).recall(hat, one.disclosure.id, 'Verkeerd kind'));
    for (const hat of [one.receiver, last]) await expect(received(hat)).resolves.toEqual([]);
  });

  it('is asked about and set apart with who gave it onward, and not with the dossier that it came from', async () => {
    // R44
    const one = await given();
    const { input, last } = await toVeiligThuis(one);
    await weighed(one.receiver, input);
    const [onward] = await received(last);
    await stage.as(last, (hat) => stage.service(Conversations).ask(hat, onward!.id, 'Wanneer was dit?'));
    await stage.as(last, (hat) => stage.service(Quarantines).quarantine(hat, onward!.id, 'Niet voor ons'));
    const told = async (kind: string, to: string) => {
      const [about] = (await outbox(kind)).filter(({ disclosureId }) => disclosureId === onward!.id);
      const [row] = await stage.world.query<{ keys: string[] }>('select kapstok.notice_keys($1, $2) as keys', [to, JSON.stringify(about)]);
      return { about, keys: [...row!.keys].sort() };
    };
    const raadId = one.receiver.organisation.id;
    await expect(told('disclosure-question', 'giver')).resolves.toEqual({ about: { disclosureId: onward!.id }, keys: [`task:${raadId}:raadsonderzoek`] });
    const fgs = [one.family.dossier.controller.id, raadId, last.organisation.id].map((id) => `task:${id}:fg`).sort();
    await expect(told('disclosure-quarantined', 'own-fgs')).resolves.toMatchObject({ keys: fgs });
    await expect(stage.world.query<{ keys: string[] }>(`select kapstok.notice_keys('giver', jsonb_build_object('disclosureId', $1::text)) as keys`, [one.disclosure.id])).resolves.toEqual([
      { keys: [`hat:${one.family.helper.id}`] },
    ]);
  });

  it('never outlives a recall, whichever of the two was first', async () => {
    const [recalledFirst, givenFirst] = [await given(), await given()];
    const recall = ({ disclosure }: Given) => (hat: Parameters<Recalls['recall']>[0]) => stage.service(Recalls).recall(hat, disclosure.id, 'Verkeerd kind');
    const drafted = async (one: Given) => {
      const { input, last } = await toVeiligThuis(one);
      const { id } = await stage.as(one.receiver, (hat) => stage.service(WeighingService).save(hat, input));
      return { last, use: (hat: Parameters<WeighingService['use']>[0]) => stage.service(WeighingService).use(hat, id, 1) };
    };
    const late = await drafted(recalledFirst);
    const [, refused] = await stage.atOnce(recalledFirst.family.helper, recall(recalledFirst), () => stage.refusal(recalledFirst.receiver, late.use));
    expect(refused).toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
    const early = await drafted(givenFirst);
    await stage.atOnce(givenFirst.receiver, early.use, () => stage.as(givenFirst.family.helper, recall(givenFirst)));
    for (const { last } of [late, early]) await expect(received(last)).resolves.toEqual([]);
  });

  it('gives no more than was received, not for a wholly other purpose, and nothing that was set apart', async () => {
    // R214
    const one = await given();
    const { input } = await toVeiligThuis(one);
    const saving = (changes: Partial<SaveWeighing>) => stage.refusal(one.receiver, (hat) => stage.service(WeighingService).save(hat, { ...input, ...changes }));
    await expect(saving({ entries: [{ entryId: one.family.entry.id, fields: ['body'] }] })).resolves.toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.entries[0].fields[0]' } });
    await expect(saving({ entries: [{ entryId: randomUUID(), fields: ['summary'] }] })).resolves.toMatchObject({ code: 'ENTRY_NOT_FOUND' });
    const school = await stage.world.organisation({ type: 'school' });
    await stage.world.organisationTask({ organisation: school, task: 'onderwijs', law: null });
    const { id } = await stage.as(one.receiver, (hat) => stage.service(WeighingService).save(hat, { ...input, organisationId: school.id, task: 'onderwijs', purpose: 'onderwijs', ground: null }));
    await expect(stage.refusal(one.receiver, (hat) => stage.service(WeighingService).use(hat, id, 1))).resolves.toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'purpose-barred' } });
    await stage.as(one.receiver, (hat) => stage.service(Quarantines).quarantine(hat, one.disclosure.id, 'Niet voor ons'));
    await expect(saving({})).resolves.toMatchObject({ code: 'DISCLOSURE_NOT_FOUND' });
  });
});
