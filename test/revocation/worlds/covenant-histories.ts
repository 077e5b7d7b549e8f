import { createHash, randomUUID } from 'node:crypto';
import type { Caller, Organisation } from '@kapstok/testing';
import { mustSucceed, type History } from '../history';
import { END_COVENANT, SUSPEND_COVENANT } from '../questions';
import type { Stage } from '../stage';
import { holderProbes, receivedProbes, type Gone } from './given-probes';
import { givenWorld, type Receiver } from './given-world';

const WIJKTEAM: Receiver = { type: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', purpose: 'hulpverlening' };
const INSIDE: Gone = ['first', 'half'];
const SIGNED = new Date('2024-03-01T09:00:00.000Z');

interface Signed {
  readonly id: string;
  readonly version: string;
  readonly holder: Organisation;
  readonly receiver: Organisation;
  /** Of each party: who may suspend and end it. */
  readonly administrators: readonly Caller[];
}

/** A covenant between a GGZ and a wijkteam that both signed long ago. */
async function signedCovenant(stage: Stage, validUntil?: Date): Promise<Signed> {
  const { rows } = stage;
  const [holder, receiver] = [await rows.organisation({ type: 'ggz' }), await rows.organisation({ type: 'wijkteam' })];
  const administrators = [await rows.hat({ organisation: holder, task: 'convenantbeheer', law: null }), await rows.hat({ organisation: receiver, task: 'convenantbeheer', law: null })];
  const [id, version] = [randomUUID(), randomUUID()];
  const text = `Fictief convenant ${stage.word('convenant')}`;
  const textHash = createHash('sha256').update(text).digest('hex');
  const by = { draftedByHatId: administrators[0]!.id, draftedAt: SIGNED, offeredByHatId: administrators[0]!.id, offeredAt: SIGNED };
  await rows.insert('covenant', { id, draftedBy: holder.id, draftedAt: SIGNED });
  await rows.insert('covenant_version', {
    id: version, covenantId: id, number: 1, revision: 1, organisationId: holder.id, terms: JSON.stringify(terms([holder, receiver])), validFrom: SIGNED, validUntil, text, textHash, ...by,
  });
  for (const [i, { id: organisationId }] of [holder, receiver].entries()) {
    const signer = await rows.hat({ organisation: [holder, receiver][i], task: 'beheer', law: null });
    const mandateId = randomUUID();
    await rows.insert('mandate', { id: mandateId, organisationId, hatId: signer.id, grantedByHatId: administrators[i]!.id, grantedAt: SIGNED });
    await rows.insert('covenant_signature', { versionId: version, organisationId, textHash, hatId: signer.id, mandateId, signedAt: SIGNED });
  }
  return { id, version, holder, receiver, administrators: await Promise.all(administrators.map((hat) => stage.caller(hat))) };
}

function terms(organisations: readonly Organisation[]) {
  const parties = organisations.map(({ id }) => ({ organisationId: id, task: 'hulpverlening', motherOrganisation: '', basis: 'Eigen taak', contactPoint: 'Balie', escalation: 'Leiding' }));
  const flows = parties.map(({ organisationId, task }) => ({ from: { organisationId, task }, to: null, categories: ['veiligheid', 'voortgang'] }));
  return { name: 'Fictief convenant', parties, purposes: ['hulpverlening'], flows, grounds: ['eigen-taak-hulp'], controllers: 'own', agreements: {} };
}

async function insideCovenant(stage: Stage, validUntil?: Date) {
  const covenant = await signedCovenant(stage, validUntil);
  const world = await givenWorld(stage, {
    child: stage.dice.chance(0.5), parents: 1, receiver: WIJKTEAM, covenant: covenant.version, organisations: covenant,
    grounds: { ends: 'eigen-taak-hulp', stays: stage.dice.chance(0.5) ? 'toestemming' : 'acuut-gevaar' },
  });
  return { covenant, probes: [...receivedProbes(stage, world, INSIDE), ...holderProbes(world, INSIDE)] };
}

/** A party suspends the covenant, or ends it. */
export async function covenantStopped(stage: Stage): Promise<History> {
  const { covenant, probes } = await insideCovenant(stage);
  const question = { as: stage.dice.one(covenant.administrators), query: stage.dice.one([SUSPEND_COVENANT, END_COVENANT]), variables: { id: covenant.id } };
  return { probes, end: (ask) => mustSucceed(ask(question)) };
}

/** The period of the covenant is over. */
export async function covenantExpires(stage: Stage): Promise<History> {
  const until = await stage.soon();
  const { probes } = await insideCovenant(stage, until);
  return { probes, byTheClock: true, end: () => stage.until(until) };
}
