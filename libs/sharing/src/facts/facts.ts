import { Injectable } from '@nestjs/common';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { Facts as DecisionFacts, Hat, MeasureKind } from '@kapstok/policy';
import type { StatedFacts } from './stated-facts';

/** What a decision on sharing is about. */
export interface AboutSharing {
  /** the person whom the information is about; null for a household as a whole */
  readonly subjectId: string | null;
  readonly holder: Hat;
  readonly receiver: Hat;
  /** the dossier of the holder that it comes from: who is registered there as directly involved in the same treatment */
  readonly dossierId?: string;
  readonly entries?: readonly { readonly shielded: boolean }[];
  /** it answers a question of the receiver */
  readonly asked?: boolean;
  /** what the professional says, recorded with the decision */
  readonly stated?: StatedFacts;
}

/**
 * The facts of a decision on sharing, read in the transaction that decides (decision.md §1). There is no other place where they come
 * from. A hat learns no fact of another organisation here but by the decision: the measure is that of the receiver or the hat's own,
 * a report to Veilig Thuis is told only to the Veilig Thuis that acts.
 */
@Injectable()
export class Facts {
  async about(hat: ActingHat, { subjectId, holder, receiver, dossierId, entries, asked, stated }: AboutSharing): Promise<DecisionFacts> {
    const measure = subjectId ? await measureOf(hat, subjectId, holder, receiver) : undefined;
    const veiligThuis = subjectId ? await ownMelding(hat, subjectId, holder, receiver) : undefined;
    const sameTreatment = dossierId ? await directlyInvolved(hat, dossierId, receiver) : false;
    const { meldcode, ...others } = stated ?? {};
    return {
      ...others,
      ...(meldcode && { meldcode: [...meldcode] }),
      ...(measure && { measure }),
      ...(veiligThuis && { veiligThuis }),
      ...(sameTreatment && { sameTreatment }),
      ...(asked && { asked }),
      ...(entries?.some(({ shielded }) => shielded) && { shielded: true }),
    };
  }
}

const CARRY_OUT_MEASURES = ['jeugdbescherming', 'jeugdreclassering', 'reclassering'];

async function measureOf(hat: ActingHat, subjectId: string, holder: Hat, receiver: Hat): Promise<DecisionFacts['measure']> {
  const ownAsHolder = holder.org === hat.organisation.id ? [holder] : [];
  for (const party of [receiver, ...ownAsHolder]) {
    if (!CARRY_OUT_MEASURES.includes(party.task) || !isId(party.org)) continue;
    const [row] = await hat.tx.query<{ kind: MeasureKind | null }>('select kapstok.measure_carried_out($1, $2, $3) as kind', [subjectId, party.org, party.task]);
    if (row?.kind) return { kind: row.kind, by: party.org };
  }
  return undefined;
}

async function ownMelding(hat: ActingHat, subjectId: string, holder: Hat, receiver: Hat): Promise<DecisionFacts['veiligThuis']> {
  const own = [holder, receiver].some(({ org, task }) => task === 'veilig-thuis' && org === hat.organisation.id);
  if (!own) return undefined;
  const [row] = await hat.tx.query<{ meldingAt: Date; inquiryStartedAt: Date | null }>(
    'select melding_at as "meldingAt", inquiry_started_at as "inquiryStartedAt" from kapstok.own_melding_about($1)',
    [subjectId],
  );
  if (!row) return undefined;
  return { meldingAt: row.meldingAt.toISOString(), ...(row.inquiryStartedAt && { inquiryStartedAt: row.inquiryStartedAt.toISOString() }) };
}

async function directlyInvolved(hat: ActingHat, dossierId: string, receiver: Hat): Promise<boolean> {
  // A receiver that somebody made up, to ask what would be so, treats nobody.
  if (!isId(receiver.org)) return false;
  const rows = await hat.tx.query(
    `select 1 from kapstok.co_treatment t where t.dossier_id = $1 and t.organisation_id = $2 and t.task = $3 and t.law = $4
       and t.valid_from <= $5 and (t.valid_until is null or $5 < t.valid_until) limit 1`,
    [dossierId, receiver.org, receiver.task, receiver.law ?? null, hat.tx.at],
  );
  return rows.length > 0;
}
