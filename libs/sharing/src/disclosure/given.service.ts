import { Injectable } from '@nestjs/common';
import type { DossierLook } from '@kapstok/dossier';
import { heldNow, holderKeys } from '@kapstok/household';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import type { Category, Hat, Purpose, Task } from '@kapstok/policy';
import { DISCLOSURE, withEntries, type DisclosureRow } from './disclosure-rows';
import type { RecordedAnswer } from '../recorded-answer';
import { StandingService } from './standing.service';

/** A disclosure as its holder sees it: everything that was given, and whether any of it still stands. */
export interface GivenDisclosure extends DisclosureRow {
  readonly standing: boolean;
}

/** Who received what on a consent, without a word of the content (R81). */
export interface ConsentConsequence {
  readonly receiverOrganisationId: string;
  readonly receiverTask: Task;
  readonly purpose: Purpose;
  readonly categories: Category[];
  readonly disclosedAt: Date;
}

/** What was given out of the dossiers of a hat. */
@Injectable()
export class GivenService {
  constructor(
    private readonly standing: StandingService,
    private readonly organisations: OrganisationService,
  ) {}

  /** Out of one dossier, the newest first; none for a hat that does not work in it (V1). `fields`: what is served of each entry. */
  async outOf(look: DossierLook, fields: readonly string[]): Promise<GivenDisclosure[]> {
    if (!look.own) return [];
    const rows = await look.hat.tx.query<Omit<DisclosureRow, 'entries'>>(
      `select ${DISCLOSURE} from kapstok.disclosure d join kapstok.hat h on h.id = d.holder_hat_id
       where d.dossier_id = $1 order by d.disclosed_at desc, d.id desc`,
      [look.id],
    );
    const given = await withEntries(look.hat, rows, 'words');
    const receivers = await this.receivers(look.hat, given);
    const standing = new Set((await this.standing.standing(look.hat, given, ({ id }) => receivers.get(id))).map(({ id }) => id));
    const entries = given.flatMap((row) => row.entries);
    look.recordAllowed('read', {
      entryIds: [...new Set(entries.map(({ entryId }) => entryId))],
      categories: [...new Set(entries.map(({ category }) => category))],
      fields: ['disclosures', ...fields],
    });
    return given.map((row) => ({ ...row, standing: standing.has(row.id) }));
  }

  /**
   * What was given on a consent until it was withdrawn: out of the dossiers that the hat works in, or, for who gave the consent, out
   * of whichever dossier (R81, R224). `null` for a client about an answer of somebody else.
   */
  async onConsent(hat: ActingHat, answer: RecordedAnswer): Promise<ConsentConsequence[] | null> {
    if (hat.task === 'client') return answer.givenById === hat.personId ? this.onOwnConsent(hat, answer.id) : null;
    const { subjectId, toTask, toOrganisationId, purpose, categories, kind, withdrawnAt } = answer;
    // Only consent to provide lifts secrecy; nothing was ever given on another kind (R73).
    if (kind !== 'verstrekking') return [];
    return hat.tx.query<ConsentConsequence>(
      `select d.receiver_organisation_id as "receiverOrganisationId", d.receiver_task as "receiverTask", d.purpose, d.disclosed_at as "disclosedAt",
         array_agg(distinct e.category order by e.category) as categories
       from kapstok.disclosure d join kapstok.disclosed_entry e on e.disclosure_id = d.id
       where e.ground = 'toestemming' and e.subject_id = $1 and e.receiver_task = $2 and ($3::uuid is null or e.receiver_organisation_id = $3)
         and e.purpose = $4 and e.category = any ($5::text[]) and ($6::timestamptz is null or d.disclosed_at < $6)
         and (d.ends_at is null or coalesce($6, $8) < d.ends_at)
         and exists (select 1 from kapstok.access_grant g where g.dossier_id = d.dossier_id and g.rule = 'V1' and ${heldNow('$7', '$8')})
       group by d.id order by d.disclosed_at desc, d.id desc`,
      [subjectId, toTask, toOrganisationId, purpose, categories, withdrawnAt, holderKeys(hat), hat.tx.at],
    );
  }

  // A client reads no disclosure: the database tells who received what, and only to who gave the consent.
  private onOwnConsent(hat: ActingHat, consentId: string): Promise<ConsentConsequence[]> {
    return hat.tx.query<ConsentConsequence>(
      `select receiver_organisation_id as "receiverOrganisationId", receiver_task as "receiverTask", purpose, disclosed_at as "disclosedAt", categories
       from kapstok.given_on_consent($1)`,
      [consentId],
    );
  }

  // A receiver that the directory no longer knows in this task has nobody left who can look.
  private async receivers(hat: ActingHat, rows: readonly DisclosureRow[]): Promise<Map<string, Hat | undefined>> {
    const receivers = new Map<string, Hat | undefined>();
    for (const row of rows) {
      receivers.set(row.id, await this.organisations.asReceiver(hat.tx, row.receiverOrganisationId, row.receiverTask, row.receiverLaw));
    }
    return receivers;
  }
}
