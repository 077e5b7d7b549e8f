import type { ActingHat } from '@kapstok/organisation';

/** Of each disclosure: which entries were corrected at their source since they were given, and when last. */
export async function correctedSince(hat: ActingHat, disclosureIds: readonly string[]): Promise<ReadonlyMap<string, Date>[]> {
  const rows = await hat.tx.query<{ disclosureId: string; entryId: string; correctedAt: Date }>(
    'select disclosure_id as "disclosureId", entry_id as "entryId", corrected_at as "correctedAt" from kapstok.corrected_since($1::uuid[])',
    [disclosureIds],
  );
  return disclosureIds.map((id) => new Map(rows.filter((row) => row.disclosureId === id).map(({ entryId, correctedAt }) => [entryId, correctedAt])));
}
