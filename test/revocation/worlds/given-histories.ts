import { randomUUID } from 'node:crypto';
import { mustSucceed, type History, type Probe } from '../history';
import { CONSENTS, END_CO_TREATMENT, END_MEASURE, GIVE_CONSENT, OWN_PERSONS, WITHDRAW } from '../questions';
import type { Stage } from '../stage';
import { explainProbe, holderProbes, lateDisclosure, receivedProbes, type Gone } from './given-probes';
import { CATEGORY, givenWorld, PARTS, type Giver, type GivenChoices, type GivenWorld, type Receiver } from './given-world';

const WIJKTEAM: Receiver = { type: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', purpose: 'hulpverlening' };
const GI: Receiver = { type: 'gi', task: 'jeugdbescherming', law: 'jeugdwet', purpose: 'uitvoering-maatregel' };
const GGZ: Receiver = { type: 'ggz', task: 'hulpverlening', law: 'wgbo', purpose: 'hulpverlening' };
const CONSENTED: Gone = ['first', 'half'];
/** A ground that no later event takes away. */
const LASTING = 'acuut-gevaar';

const onConsent = (stage: Stage, more: Partial<GivenChoices> = {}): GivenChoices => {
  const child = stage.dice.chance(0.6);
  return {
    child, parents: child && stage.dice.chance(0.6) ? 2 : 1, receiver: WIJKTEAM,
    grounds: { ends: 'toestemming', stays: stage.dice.chance(0.7) ? 'toestemming' : LASTING }, ...more,
  };
};

/** What the world of a consent is asked, whatever ends it. */
const consentHistory = (stage: Stage, world: GivenWorld, gone: Gone, refusal: ['consent' | 'deny', string]): Pick<History, 'probes' | 'lateChanges'> => ({
  probes: [...receivedProbes(stage, world, gone), ...holderProbes(world, gone), explainProbe(world, WIJKTEAM, refusal[0])],
  lateChanges: [lateDisclosure(world, WIJKTEAM, refusal[1])],
});
const MISSING: ['consent', string] = ['consent', 'CONSENT_MISSING'];

/** One of those who must consent withdraws, in the portal or through the professional. */
export async function consentWithdrawn(stage: Stage): Promise<History> {
  const world = await givenWorld(stage, onConsent(stage));
  const { caller, consent } = stage.dice.one(world.givers);
  const as = stage.dice.chance(0.7) ? caller : world.holder;
  return { ...consentHistory(stage, world, CONSENTED, MISSING), end: (ask) => mustSucceed(ask({ as, query: WITHDRAW, variables: { id: consent!.id } })) };
}

/** One of those who consented refuses from now on: a next answer, the former is not withdrawn. */
export async function consentRefused(stage: Stage): Promise<History> {
  const world = await givenWorld(stage, onConsent(stage));
  const { caller } = stage.dice.one(world.givers);
  const input = {
    subjectId: world.subject.id, answer: 'refused', categories: [CATEGORY.first], toTask: WIJKTEAM.task, purpose: WIJKTEAM.purpose, told: 'Wat en waarom.',
    ...(stage.dice.chance(0.5) && { toOrganisationId: world.receiver.id }),
  };
  return { ...consentHistory(stage, world, CONSENTED, MISSING), end: (ask) => mustSucceed(ask({ as: caller, query: GIVE_CONSENT, variables: { input } })) };
}

export async function consentExpires(stage: Stage): Promise<History> {
  const choices = onConsent(stage);
  const expiresAt = await stage.soon();
  const world = await givenWorld(stage, { ...choices, expiresAt });
  return { ...consentHistory(stage, world, CONSENTED, MISSING), byTheClock: true, end: () => stage.until(expiresAt) };
}

/** What was given until a date. */
export async function disclosureEnds(stage: Stage): Promise<History> {
  const choices = onConsent(stage);
  const endsAt = await stage.soon();
  const world = await givenWorld(stage, { ...choices, endsAt });
  const gone: Gone = ['first'];
  return { probes: [...receivedProbes(stage, world, gone), ...holderProbes(world, gone)], byTheClock: true, end: () => stage.until(endsAt) };
}

/** The only parent with gezag loses it: nobody is left whose consent counts, and the parent itself sees the child no more. */
export async function gezagEnds(stage: Stage): Promise<History> {
  const stays = stage.dice.chance(0.5) ? 'toestemming' : LASTING;
  const world = await givenWorld(stage, { child: true, parents: 1, receiver: WIJKTEAM, grounds: { ends: 'toestemming', stays } });
  const gone: Gone = stays === LASTING ? CONSENTED : PARTS;
  const [parent] = world.givers as [Giver];
  const { probes } = consentHistory(stage, world, gone, ['deny', 'DISCLOSURE_DENIED']);
  return {
    probes: [...probes, ...parentProbes(world, parent)],
    lateChanges: [lateDisclosure(world, WIJKTEAM, 'DISCLOSURE_DENIED'), lateConsent(world, parent)],
    end: () => stage.ends('gezag', parent.gezag!.id),
  };
}

function parentProbes({ words, subject }: GivenWorld, { caller }: Giver): Probe[] {
  const child = { shows: [words.name, subject.id] };
  return [
    { name: 'own persons', query: OWN_PERSONS, as: caller, before: { ...child, values: { 'ownPersons.length': 2 } }, after: { hides: child.shows, values: { 'ownPersons.length': 1 } } },
    { name: 'own consents', query: CONSENTS, as: caller, before: { shows: [words.name] }, after: { hides: [words.name] } },
  ];
}

function lateConsent({ subject }: GivenWorld, { caller: as }: Giver) {
  const about = (subjectId: string) => ({ input: { subjectId, categories: [CATEGORY.first], toTask: 'hulpverlening', purpose: 'hulpverlening', told: 'Te laat.' } });
  const change = { query: GIVE_CONSENT, as };
  return { ...change, name: 'consent too late', variables: about(subject.id), after: { asMissing: { ...change, variables: about(randomUUID()) } } };
}

/** The ots ends, as the GI records it or as the worker enters it: what was given to the GI for carrying it out is not served any more. */
export async function measureEnds(stage: Stage): Promise<History> {
  const stays = stage.dice.chance(0.5) ? 'toestemming' : LASTING;
  const world = await givenWorld(stage, { child: true, parents: 1, receiver: GI, grounds: { ends: 'informatieplicht-ots', stays } });
  const [row] = await stage.rows.query<{ id: string }>(
    `insert into kapstok.measure (id, subject_id, kind, organisation_id, valid_from) values (gen_random_uuid(), $1, 'ots', $2, '2024-01-01') returning id`,
    [world.subject.id, world.receiver.id],
  );
  const dossier = await stage.rows.dossier({ kind: 'bescherming', controller: world.receiver, subject: world.subject });
  const as = await stage.caller(await stage.rows.involved(dossier));
  const byWorker = stage.dice.chance(0.3);
  return {
    probes: [...receivedProbes(stage, world, CONSENTED), ...holderProbes(world, CONSENTED)],
    end: (ask) => (byWorker ? stage.ends('measure', row!.id) : mustSucceed(ask({ as, query: END_MEASURE, variables: { id: row!.id } }))),
  };
}

/** Who treated along does so no more, as the holder records it: what was given for that treatment is not served any more. */
export async function treatmentEnds(stage: Stage): Promise<History> {
  const stays = stage.dice.chance(0.5) ? 'toestemming' : LASTING;
  const world = await givenWorld(stage, { child: stage.dice.chance(0.5), parents: 1, receiver: GGZ, grounds: { ends: 'medebehandelaar', stays } });
  const id = randomUUID();
  await stage.rows.insert('co_treatment', {
    id, dossierId: world.dossier.id, organisationId: world.receiver.id, task: GGZ.task, law: GGZ.law, validFrom: new Date(Date.UTC(2024, 0, 1)), why: 'Dezelfde behandeling',
    recordedByHatId: world.receiverHat.id,
  });
  return {
    probes: [...receivedProbes(stage, world, CONSENTED), ...holderProbes(world, CONSENTED)],
    end: (ask) => mustSucceed(ask({ as: world.holder, query: END_CO_TREATMENT, variables: { id } })),
  };
}
