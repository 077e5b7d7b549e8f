import type { CovenantDrafting, CovenantReading, CovenantSigning, MandateService, TermsInput } from '@kapstok/covenant';
import { currentOf } from '@kapstok/covenant';
import type { ActingHat } from '@kapstok/organisation';
import { sharedIds, uuidV5 } from '../import/ids';
import type { CovenantFile } from './schema';

/** The services that the API calls too. */
export interface CovenantServices {
  readonly reading: CovenantReading;
  readonly drafting: CovenantDrafting;
  readonly signing: CovenantSigning;
  readonly mandates: MandateService;
}

/** One step of a covenant: by which hat, when, and how it is entered. */
export interface CovenantStep {
  readonly at: Date;
  readonly hat: string;
  readonly path: readonly (string | number)[];
  readonly enter: (hat: ActingHat, services: CovenantServices) => Promise<unknown>;
}

export function covenantIdOf({ key }: CovenantFile): string {
  return uuidV5(`covenant:${key}`);
}

/** Mandates, the draft, the offer and the signatures, in the order in which they happened; each is refused where the API refuses it. */
export function stepsOf(file: CovenantFile): CovenantStep[] {
  const { mandates, covenant } = file;
  const id = covenantIdOf(file);
  const period = { validFrom: new Date(covenant.validFrom), validUntil: covenant.validUntil === undefined ? null : new Date(covenant.validUntil) };
  const steps: CovenantStep[] = [
    ...mandates.map(({ hat, by, at }, i): CovenantStep => ({
      at: new Date(at), hat: by, path: ['mandates', i], enter: (acting, services) => services.mandates.grant(acting, sharedIds.hat(hat)),
    })),
    { at: new Date(covenant.draftedAt), hat: covenant.draftedBy, path: ['covenant'], enter: (acting, { drafting }) => drafting.draft(acting, { terms: termsOf(file), ...period }, id) },
    { at: new Date(covenant.offeredAt), hat: covenant.draftedBy, path: ['covenant'], enter: (acting, { drafting }) => drafting.offer(acting, id, 1) },
    ...covenant.signatures.map(({ hat, at }, i): CovenantStep => ({
      at: new Date(at), hat, path: ['covenant', 'signatures', i],
      enter: async (acting, { reading, signing }) => signing.sign(acting, id, currentOf(await reading.toChange(acting, id)).textHash ?? ''),
    })),
  ];
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime());
}

export function termsOf({ covenant: { name, parties, purposes, flows, grounds, controllers, agreements } }: CovenantFile): TermsInput {
  const refOf = ({ organisation, task }: { organisation: string; task: string }) => ({ organisationId: sharedIds.organisation(organisation), task });
  return {
    name, purposes, grounds, controllers,
    parties: parties.map(({ organisation, task, ...words }) => ({ ...refOf({ organisation, task }), ...words })),
    flows: flows.map(({ from, to, categories }) => ({ from: refOf(from), to: to ? refOf(to) : null, categories })),
    agreements: Object.entries(agreements).map(([about, text]) => ({ about, text })),
  };
}
