import type { ActingHat } from '@kapstok/organisation';
import { measuresFor, needsSameTreatment } from './limits';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';

/**
 * Of disclosed entries whose ground is a measure, the same treatment or a covenant: those for which that is not in force now. What a
 * ground needs is read here, apart from how row-level security reads it; only whether a measure, a treatment or a covenant is in force is
 * asked of the database, which alone may see it, and says yes or no (docs/adr/0009). Consent is not looked at: the decision does that.
 */
export async function fallenAway(hat: ActingHat, rows: readonly DisclosureRow[]): Promise<ReadonlySet<DisclosedEntryRow>> {
  const asked = rows.flatMap((row) => row.entries.map((entry) => ({ entry, need: needOf(row, entry) }))).filter(({ need }) => Object.keys(need).length > 0);
  if (asked.length === 0) return new Set();
  const found = await hat.tx.query<{ place: number }>(
    `select n.place from jsonb_to_recordset($1::jsonb) as n(place integer, subject uuid, organisation uuid, measures text[], disclosure uuid, covenant uuid)
     where (n.measures is not null and not kapstok.measure_in_force(n.subject, n.organisation, $2, n.measures))
       or (n.disclosure is not null and not kapstok.treats_along(n.disclosure, $2))
       or (n.covenant is not null and kapstok.covenant_in_force(n.covenant, $2) is not true)`,
    [JSON.stringify(asked.map(({ need }, place) => ({ place, ...need }))), hat.tx.at],
  );
  return new Set(found.map(({ place }) => asked[place]!.entry));
}

interface Need {
  readonly subject?: string | null;
  readonly organisation?: string;
  readonly measures?: readonly string[];
  readonly disclosure?: string;
  readonly covenant?: string;
}

function needOf(row: DisclosureRow, entry: DisclosedEntryRow): Need {
  const measures = measuresFor(entry, row);
  return {
    ...(measures && { measures, subject: entry.subjectId, organisation: row.receiverOrganisationId }),
    ...(needsSameTreatment(entry) && { disclosure: row.id }),
    ...(entry.covenantId !== null && { covenant: entry.covenantId }),
  };
}
