import type { ActingHat } from '@kapstok/organisation';
import type { Category, DossierAtStake } from '@kapstok/policy';
import type { CopyChoice } from './shared-rows';

/** Somebody for whom there can be a copy, for who gave the disclosure. */
export interface CopyReader {
  readonly disclosureId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly isSelf: boolean;
  readonly age: number;
  readonly incapacitated: boolean;
  /** what is in the dossier is kept back from this person in the log (Jw 7.3.11(3)) */
  readonly withheld: boolean;
  readonly consented: Category[];
  readonly dossier: DossierAtStake;
  /** entries that can never be in a copy for this person */
  readonly barred: string[];
  /** whom it is about stays at a secret address, as far as the hat may know */
  readonly shielded: boolean;
  readonly askedAt: Date | null;
  readonly answerBy: string | null;
}

/** What was decided on a copy for one person; the last one counts. */
export interface CopyRow {
  readonly id: string;
  readonly disclosureId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly version: number;
  readonly choice: CopyChoice;
  readonly outcome: 'allow' | 'weigh';
  readonly why: string | null;
  readonly decidedAt: Date;
  readonly entries: readonly GivenEntry[];
}

/** One entry of a copy, with the words that were put in the place of the disclosed ones. */
export interface GivenEntry {
  readonly entryId: string;
  readonly summary: string | null;
  readonly body: string | null;
}

/** For whom these can be; none for who did not give them. */
export function copyReaders({ tx }: ActingHat, disclosureIds: readonly string[]): Promise<CopyReader[]> {
  return tx.query<CopyReader>(
    `select r.disclosure_id as "disclosureId", r.subject_id as "subjectId", r.person_id as "personId", r.is_self as "isSelf", r.age, r.incapacitated, r.withheld,
       r.consented, r.dossier, r.barred,
       exists (select 1 from kapstok.address a where a.person_id = r.subject_id and a.shielded and a.valid_from <= n.today and (a.valid_until is null or n.today < a.valid_until)) as shielded,
       q.asked_at as "askedAt", kapstok.answered_by(q.asked_at) as "answerBy"
     from kapstok.copy_readers($1::uuid[]) r
     cross join (select (kapstok.at() at time zone 'Europe/Amsterdam')::date as today) n
     left join lateral (select max(c.version) as version from kapstok.copy c where c.disclosure_id = r.disclosure_id and c.subject_id = r.subject_id and c.person_id = r.person_id) last on true
     left join kapstok.copy_asked q on q.disclosure_id = r.disclosure_id and q.subject_id = r.subject_id and q.person_id = r.person_id and q.after_version = coalesce(last.version, 0)`,
    [disclosureIds],
  );
}

/** What was decided on copies, the last one of each person first; `where` is about `c` of kapstok.copy. */
export function copyRows({ tx }: ActingHat, where: string, parameter: unknown): Promise<CopyRow[]> {
  return tx.query<CopyRow>(
    `select c.id, c.disclosure_id as "disclosureId", c.subject_id as "subjectId", c.person_id as "personId", c.version, c.choice, c.outcome, c.why, c.decided_at as "decidedAt",
       coalesce((select json_agg(json_build_object('entryId', e.entry_id, 'summary', e.summary, 'body', e.body) order by e.entry_id)
         from kapstok.copied_entry e where e.copy_id = c.id), '[]') as entries
     from kapstok.copy c where ${where} order by c.version desc`,
    [parameter],
  );
}
