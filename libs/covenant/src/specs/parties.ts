import { CovenantDrafting, CovenantSigning, currentOf, proposalOf, type CovenantRow, type TermsInput } from '@kapstok/covenant';
import { AGREEMENTS } from '@kapstok/covenant';
import type { Hat, Organisation } from '@kapstok/testing';
import type { Stage } from './stage';

/** An organisation that takes part in covenants: who composes, who may sign, and the task it takes part with. */
export interface Side {
  readonly organisation: Organisation;
  readonly task: string;
  readonly administrator: Hat;
  readonly signer: Hat;
}

export async function side({ world }: Stage, type: string, task: string, law: string | null = null, fromTask: string | null = null): Promise<Side> {
  const organisation = await world.organisation({ type });
  await world.organisationTask({ organisation, task, law, fromTask });
  const administrator = await world.hat({ organisation, task: 'convenantbeheer', law: null });
  const signer = await world.hat({ organisation, task: 'beheer', law: null });
  await world.insert('mandate', { id: crypto.randomUUID(), organisationId: organisation.id, hatId: signer.id, grantedByHatId: administrator.id, grantedAt: new Date('2024-02-01T00:00:00Z') });
  return { organisation, task, administrator, signer };
}

export function ref({ organisation, task }: Pick<Side, 'organisation' | 'task'>): { organisationId: string; task: string } {
  return { organisationId: organisation.id, task };
}

/** Complete terms between sides: every party gives `categories` to every other, unless said otherwise. */
export function terms(sides: readonly Side[], changed: Partial<TermsInput> & { readonly categories?: readonly string[] } = {}): TermsInput {
  const { categories = ['contact', 'betrokkenheid'], ...others } = changed;
  return {
    name: 'Samen rond het gezin', purposes: ['regie'], grounds: ['eigen-taak-hulp', 'toestemming'], controllers: 'joint',
    parties: sides.map((one) => ({ ...ref(one), basis: 'Eigen wettelijke taak, AVG artikel 6 lid 1 onder e', contactPoint: 'Het contactpunt van de organisatie', escalation: 'De manager van de organisatie' })),
    flows: sides.map((one) => ({ from: ref(one), to: null, categories })),
    agreements: AGREEMENTS.map((about) => ({ about, text: `Fictieve afspraak over ${about}.` })),
    ...others,
  };
}

/** Drafted and offered by the first side. */
export async function offered(stage: Stage, sides: readonly Side[], input: TermsInput, period: { validFrom: Date; validUntil?: Date }, at?: Date): Promise<CovenantRow> {
  const by = sides[0]!.administrator;
  const drafting = stage.service(CovenantDrafting);
  const draft = await stage.as(by, (hat) => drafting.draft(hat, { terms: input, ...period }), at);
  return stage.as(by, (hat) => drafting.offer(hat, draft.id, 1), at);
}

/** Signed by the mandated person of each side. */
export async function signed(stage: Stage, sides: readonly Side[], { id, ...row }: CovenantRow, at?: Date): Promise<CovenantRow> {
  const version = proposalOf({ id, ...row }) ?? currentOf({ id, ...row });
  let last: CovenantRow = { id, ...row };
  for (const { signer } of sides) last = await stage.as(signer, (hat) => stage.service(CovenantSigning).sign(hat, id, version.textHash!), at);
  return last;
}
