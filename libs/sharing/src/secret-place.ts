import type { ActingHat } from '@kapstok/organisation';

/**
 * Whether words hold a secret address of somebody in the case, other than one at which `readerId` lives as well. Only addresses that the hat
 * may read are compared: a guess finds nothing out.
 */
export async function tellSecretPlace({ tx }: ActingHat, caseId: string, words: string | null | undefined, readerId: string | null = null): Promise<boolean> {
  const found = await tx.query(
    `select 1 from kapstok.address a cross join lateral regexp_split_to_table(lower(a.lines), '\\W+') as word
     where a.shielded and length(word) >= 4 and lower($1) ~ ('\\m' || word || '\\M')
       and a.person_id in (select m.person_id from kapstok.household_member m join kapstok.household h on h.id = m.household_id where h.case_id = $2
         union select d.subject_id from kapstok.dossier d where d.case_id = $2)
       and not exists (select 1 from kapstok.address v where v.person_id = $3 and v.lines = a.lines)
     limit 1`,
    [words ?? '', caseId, readerId],
  );
  return found.length > 0;
}
