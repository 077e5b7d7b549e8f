import { createHash, randomUUID } from 'node:crypto';
import { EmergencyReviewService, EmergencyService } from '@kapstok/emergency';
import { BreachArrangements, BreachService, ReviewDecisionService } from '@kapstok/fg-desk';
import type { Dossier, Hat, Organisation } from '@kapstok/testing';
import { Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const REPORTS = 'De gemeente meldt een datalek, ook namens de school.';

interface Party {
  readonly organisation: Organisation;
  readonly task: string;
}

interface Agreed {
  readonly parties: readonly Party[];
  readonly from?: Date;
  readonly endedAt?: Date;
  readonly signedByAll?: boolean;
}

/** A covenant that its parties signed, as far as who reports a breach goes. Gives the id of the version. */
async function covenant({ parties, from = ago(1000), endedAt, signedByAll = true }: Agreed): Promise<string> {
  const { world } = stage;
  const [covenantId, id, at] = [randomUUID(), randomUUID(), from];
  const [first] = parties;
  const by = await world.hat({ organisation: first!.organisation, task: 'convenantbeheer', law: null });
  const text = `Convenant: Samen rond het gezin ${id}`;
  const textHash = createHash('sha256').update(text, 'utf8').digest('hex');
  const terms = {
    name: 'Samen rond het gezin', controllers: 'joint', purposes: ['regie'], agreements: { breaches: REPORTS }, flows: [{}],
    parties: parties.map(({ organisation, task }) => ({ organisationId: organisation.id, task })),
  };
  await world.insert('covenant', { id: covenantId, draftedBy: first!.organisation.id, draftedAt: at });
  await world.insert('covenant_version', {
    id, covenantId, number: 1, revision: 1, organisationId: first!.organisation.id, terms: JSON.stringify(terms), validFrom: from, text, textHash,
    draftedByHatId: by.id, draftedAt: at, offeredByHatId: by.id, offeredAt: at,
  });
  for (const { organisation } of signedByAll ? parties : parties.slice(1)) {
    const signer = await world.hat({ organisation, task: 'beheer', law: null });
    const mandateId = randomUUID();
    await world.insert('mandate', { id: mandateId, organisationId: organisation.id, hatId: signer.id, grantedByHatId: by.id, grantedAt: at });
    await world.insert('covenant_signature', { versionId: id, organisationId: organisation.id, textHash, hatId: signer.id, mandateId, signedAt: at });
  }
  if (endedAt) await world.insert('covenant_event', { id: randomUUID(), covenantId, organisationId: first!.organisation.id, hatId: by.id, kind: 'ended', reason: 'Opgezegd', madeAt: endedAt, takesEffectAt: endedAt });
  return id;
}

/** A look that the FG of the controller decided to be a breach. */
async function breached(dossier: Dossier, looker: Hat, at = ago(100)) {
  const officer = await stage.world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
  const id = await stage.finding({ hat: looker, dossier, at });
  await stage.as(officer, (acting) => stage.service(ReviewDecisionService).decide(acting, { id, version: 0, outcome: 'breach', words: 'Er was geen reden.', breachKnownAt: null }));
  return { officer, id };
}

const arrangements = (hat: Hat, id: string) => stage.as(hat, (acting) => stage.service(BreachArrangements).of(acting, id));

describe('a breach between parties of a covenant', () => {
  const schooled = async () => {
    const { world } = stage;
    const [dossier, school] = [await world.dossier(), await world.organisation({ type: 'school' })];
    const parties = [{ organisation: dossier.controller, task: dossier.task }, { organisation: school, task: 'onderwijs' }];
    const teacher = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    return { dossier, school, parties, teacher };
  };

  // R271
  it('tells the FG in the words of the covenant who reports it, when the other party looked', async () => {
    const { dossier, school, parties, teacher } = await schooled();
    const version = await covenant({ parties });
    const { officer, id } = await breached(dossier, teacher);
    expect(await arrangements(officer, id)).toEqual([
      { id: version, covenantId: expect.any(String), name: 'Samen rond het gezin', controllers: 'joint', whoReports: REPORTS, organisationIds: [school.id] },
    ]);
    expect((await stage.as(officer, (acting) => stage.service(BreachService).one(acting, id))).id).toBe(id);
  });

  // R271
  it('does so too when what was looked at had been given to the other party, and not when nothing had', async () => {
    const { dossier, school, parties } = await schooled();
    await covenant({ parties });
    const [holder, colleague] = [await stage.world.hat({ organisation: dossier.controller }), await stage.world.hat({ organisation: dossier.controller })];
    const before = await breached(dossier, colleague, ago(200));
    const entry = await stage.world.entry({ dossier, author: holder });
    await stage.world.disclosure({ holder, receiver: school, receiverTask: 'onderwijs', purpose: 'regie', entries: [entry], disclosedAt: ago(150), endsAt: ago(60) });
    const [during, after] = [await breached(dossier, colleague, ago(100)), await breached(dossier, colleague, ago(50))];
    expect(await arrangements(before.officer, before.id)).toEqual([]);
    expect(await arrangements(during.officer, during.id)).toMatchObject([{ whoReports: REPORTS, organisationIds: [school.id] }]);
    expect(await arrangements(after.officer, after.id)).toEqual([]);
  });

  // R271
  it('does so of what was opened in acute danger as well, and names who gave what was taken over', async () => {
    const { world } = stage;
    const [dossier, school] = [await world.dossier(), await world.organisation({ type: 'school' })];
    await covenant({ parties: [{ organisation: dossier.controller, task: dossier.task }, { organisation: school, task: 'onderwijs' }] });
    const [worker, colleague] = [await world.involved(dossier), await world.hat({ organisation: dossier.controller })];
    const officer = await world.hat({ organisation: dossier.controller, task: 'fg', law: 'avg' });
    const theirs = await world.dossier({ controller: school, subject: { id: dossier.subjectId! } as never });
    const [teacher, author] = [await world.hat({ organisation: school, task: 'onderwijs', law: null }), await world.hat({ organisation: school })];
    const [given, own] = [await world.entry({ dossier: theirs, author }), await world.entry({ dossier, author: worker })];
    const disclosed = await world.disclosure({ holder: teacher, receiver: dossier.controller, receiverTask: dossier.task, purpose: 'regie', entries: [given] });
    await world.insert('taken_over', { ownEntryId: own.id, disclosureId: disclosed.id, entryId: given.id, dossierId: dossier.id, byHatId: worker.id, takenAt: ago(500) });
    const { id } = await stage.as(colleague, (acting) => stage.service(EmergencyService).open(acting, { dossierId: dossier.id, reason: 'Buren melden geschreeuw.' }));
    await stage.as(officer, (acting) => stage.service(EmergencyReviewService).review(acting, { id, finding: 'breach', words: 'Er was geen gevaar.' }));
    expect(await arrangements(officer, id)).toMatchObject([{ whoReports: REPORTS, organisationIds: [school.id] }]);
  });

  it('goes by the moment of the look: an agreement that all had signed, had begun and had not ended', async () => {
    const { dossier, parties, teacher } = await schooled();
    await covenant({ parties, signedByAll: false });
    await covenant({ parties, from: ago(99) });
    await covenant({ parties, endedAt: ago(100) });
    const ended = await covenant({ parties, endedAt: ago(99) });
    const { officer, id } = await breached(dossier, teacher, ago(100));
    expect((await arrangements(officer, id)).map((one) => one.id)).toEqual([ended]);
  });

  it('is not about parties in another task', async () => {
    const { dossier, school, parties, teacher } = await schooled();
    await covenant({ parties: [parties[0]!, { organisation: school, task: 'kinderopvang' }] });
    await covenant({ parties: [{ organisation: dossier.controller, task: 'regie' }, parties[1]!] });
    const { officer, id } = await breached(dossier, teacher);
    expect(await arrangements(officer, id)).toEqual([]);
  });

  // R269
  it('is told to the FG of the controller alone, never about the own account, and only of a breach', async () => {
    const { dossier, parties, teacher } = await schooled();
    await covenant({ parties });
    const { officer, id } = await breached(dossier, teacher);
    const own = await stage.world.hat({ account: teacher.account, organisation: dossier.controller, task: 'fg', law: 'avg' });
    const other = await stage.world.hat({ organisation: parties[1]!.organisation, task: 'fg', law: 'avg' });
    for (const hat of [own, other, teacher]) expect(await arrangements(hat, id)).toEqual([]);
    expect(await arrangements(officer, await stage.finding({ hat: teacher, dossier, at: ago(80) }))).toEqual([]);
  });
});
