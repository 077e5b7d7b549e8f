import { randomUUID } from 'node:crypto';
import { mustSucceed, type History, type Probe } from '../history';
import { RECALL, RECEIVED, RECEIVED_COUNT, RECEIVED_PAGE, SET_APART } from '../questions';
import type { Stage } from '../stage';
import { holderProbes, receivedProbes, type Gone } from './given-probes';
import { CATEGORY, givenWorld, type GivenWorld } from './given-world';

const FIRST: Gone = ['first'];

const world = (stage: Stage) =>
  givenWorld(stage, {
    child: stage.dice.chance(0.5), parents: 1, receiver: { type: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', purpose: 'hulpverlening' },
    grounds: { ends: stage.dice.one(['toestemming', 'acuut-gevaar']), stays: 'acuut-gevaar' },
  });

/** Who gave it takes it back. */
export async function recalled(stage: Stage): Promise<History> {
  const made = await world(stage);
  return { probes: [...receivedProbes(stage, made, FIRST), ...holderProbes(made, FIRST)], end: (ask) => mustSucceed(ask({ as: made.holder, query: RECALL, variables: { id: made.given[0] } })) };
}

/** Who received it says that it should not have come: it is hidden for everybody of that task. */
export async function setApart(stage: Stage): Promise<History> {
  const made = await world(stage);
  const as = stage.dice.one(made.receivers);
  return { probes: [...receivedProbes(stage, made, FIRST), ...holderProbes(made, FIRST)], end: (ask) => mustSucceed(ask({ as, query: SET_APART, variables: { id: made.given[0] } })) };
}

/** What was given onward ends when it is recalled at its source. */
export async function recalledAtSource(stage: Stage): Promise<History> {
  const made = await world(stage);
  const { id, reader } = await givenOnward(stage, made);
  const { words, entries, subject } = made;
  const shows = [words.first, words.name];
  const hides = [...shows, id, entries.first.id, subject.id];
  const probes: Probe[] = [
    { name: 'received onward', query: RECEIVED, as: reader, before: { shows, values: { 'received.totalCount': 1 } }, after: { hides, values: { 'received.totalCount': 0, 'received.nodes.length': 0 } } },
    { name: 'number received onward', query: RECEIVED_COUNT, as: reader, before: { values: { 'received.totalCount': 1 } }, after: { values: { 'received.totalCount': 0 } } },
    { name: 'first page of received onward', query: RECEIVED_PAGE, as: reader, before: { shows: [id, words.first] }, after: { hides, values: { 'received.nodes.length': 0 } } },
  ];
  return { probes, end: (ask) => mustSucceed(ask({ as: made.holder, query: RECALL, variables: { id: made.given[0] } })) };
}

async function givenOnward(stage: Stage, { receiver, receiverHat, entries: { first }, given, words }: GivenWorld) {
  const { rows } = stage;
  const to = await rows.organisation({ type: 'veilig-thuis' });
  const id = randomUUID();
  const { dossier } = first;
  const common = { receiverOrganisationId: to.id, receiverTask: 'veilig-thuis', purpose: 'veiligheid', dossierId: dossier.id, subjectId: dossier.subjectId, ground: 'acuut-gevaar' };
  await rows.insert('disclosure', {
    ...common, id, caseId: dossier.caseId, holderHatId: receiverHat.id, heldAs: 'V4', onwardOf: given[0], receiverLaw: 'wmo', ruleSet: 'test', decisionId: randomUUID(),
    obligations: [], whyNecessary: `Nodig voor de taak (door ${receiver.type})`, whyNotLess: 'Minder is niet genoeg', disclosedAt: new Date(Date.UTC(2024, 6, 1)),
  });
  await rows.insert('disclosed_entry', {
    ...common, disclosureId: id, entryId: first.id, version: 1, category: CATEGORY.first, fields: ['summary'], kind: 'feit', source: 'behandelaar', summary: words.first,
  });
  const hat = await rows.hat({ organisation: to, task: 'veilig-thuis', law: 'wmo' });
  return { id, reader: await stage.caller(hat) };
}
