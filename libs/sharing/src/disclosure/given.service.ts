import { Injectable } from '@nestjs/common';
import type { DossierLook } from '@kapstok/dossier';
import { isId } from '@kapstok/graphql';
import { heldNow, holderKeys } from '@kapstok/household';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type Hat, type OrgType, type Purpose, type Task } from '@kapstok/policy';
import { DISCLOSURE, withEntries, type DisclosureRow } from './disclosure-rows';
import { DisclosureNotFound } from '../sharing.errors';
import type { RecordedAnswer } from '../recorded-answer';
import { StandingService } from './standing.service';

/** A disclosure as its holder sees it: everything that was given, and whether any of it still stands. */
export interface GivenDisclosure extends DisclosureRow {
  readonly standing: boolean;
}

/** Who received what on a consent, without a word of the content (R81). */
export interface ConsentConsequence {
  /** null where the name could tell the place of somebody whose address is shielded */
  readonly receiverOrganisationId: string | null;
  readonly receiverType: OrgType;
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

  /**
   * Out of one dossier, the newest first: everything for who works in it (V1), for a participant what its own task gave; none for
   * others. What a receiver gave onward is not among it, it is that receiver's: the chain of each tells that it went on, and to whom. `fields`: what is served of each entry.
   */
  async outOf(look: DossierLook, fields: readonly string[]): Promise<GivenDisclosure[]> {
    const { hat, heldAs } = look;
    if (!heldAs) return [];
    const rows = await hat.tx.query<Omit<DisclosureRow, 'entries'>>(
      `select ${DISCLOSURE} from kapstok.disclosure d join kapstok.hat h on h.id = d.holder_hat_id
       where d.dossier_id = $1 and d.held_as <> 'V4' and ($2 = 'V1' or (d.held_as = 'V5' and h.organisation_id = $3 and h.task = $4))
       order by d.disclosed_at desc, d.id desc`,
      [look.id, heldAs, hat.organisation.id, hat.task],
    );
    const given = await withEntries(hat, rows, 'words');
    const standing = await this.standingOf(hat, given);
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
      `select d.receiver_organisation_id as "receiverOrganisationId", o.type as "receiverType", d.receiver_task as "receiverTask", d.purpose,
         d.disclosed_at as "disclosedAt", array_agg(distinct e.category order by e.category) as categories
       from kapstok.disclosure d join kapstok.disclosed_entry e on e.disclosure_id = d.id
       join kapstok.organisation o on o.id = d.receiver_organisation_id
       where e.ground = 'toestemming' and e.subject_id = $1 and e.receiver_task = $2 and ($3::uuid is null or e.receiver_organisation_id = $3)
         and e.purpose = $4 and e.category = any ($5::text[]) and ($6::timestamptz is null or d.disclosed_at < $6)
         and (d.ends_at is null or coalesce($6, $8) < d.ends_at)
         and exists (select 1 from kapstok.access_grant g where g.dossier_id = d.dossier_id and g.rule = 'V1' and ${heldNow('$7', '$8')})
       group by d.id, o.type order by d.disclosed_at desc, d.id desc`,
      [subjectId, toTask, toOrganisationId, purpose, categories, withdrawnAt, holderKeys(hat), hat.tx.at],
    );
  }

  // A client reads no disclosure: the database tells who received what, and only to who gave the consent.
  private onOwnConsent(hat: ActingHat, consentId: string): Promise<ConsentConsequence[]> {
    return hat.tx.query<ConsentConsequence>(
      `select receiver_organisation_id as "receiverOrganisationId", receiver_type as "receiverType", receiver_task as "receiverTask", purpose,
         disclosed_at as "disclosedAt", categories
       from kapstok.given_on_consent($1)`,
      [consentId],
    );
  }

  /** One that the hat gave, or that was given out of its dossier. Throws DisclosureNotFound for missing, foreign and malformed alike. */
  async one(hat: ActingHat, id: string): Promise<GivenDisclosure> {
    const rows = isId(id)
      ? await hat.tx.query<Omit<DisclosureRow, 'entries'>>(
          `select ${DISCLOSURE} from kapstok.disclosure d join kapstok.hat h on h.id = d.holder_hat_id where d.id = $1 and kapstok.holds_disclosure(d.id)`,
          [id],
        )
      : [];
    const [row] = await withEntries(hat, rows, 'words');
    if (!row) {
      hat.log.record({ event: 'read', outcome: 'refused', party: hat, ...(isId(id) && { listedIds: [id] }), fields: ['disclosures'], reason: 'not-found', ruleSet: policy.version });
      throw new DisclosureNotFound();
    }
    hat.log.record({
      event: 'read', outcome: 'allowed', party: hat, basis: 'party', dossierId: row.dossierId, listedIds: [row.id], entryIds: row.entries.map(({ entryId }) => entryId),
      categories: [...new Set(row.entries.map(({ category }) => category))],
      fields: [...new Set(['disclosures', 'kind', 'source', ...row.entries.flatMap(({ fields }) => fields)])], ruleSet: policy.version,
    });
    return { ...row, standing: (await this.standingOf(hat, [row])).has(row.id) };
  }

  /** What a used weighing carried, for who may read it; nothing when it carried nothing. */
  async ofWeighing(hat: ActingHat, weighingId: string): Promise<GivenDisclosure | null> {
    const [found] = await hat.tx.query<{ id: string }>('select id from kapstok.disclosure where weighing_id = $1', [weighingId]);
    return found ? this.one(hat, found.id) : null;
  }

  /** Of what the hat gave: the ids of what a receiver can still see a part of, by the rules and by what ended it since. */
  async standingOf(hat: ActingHat, given: readonly DisclosureRow[]): Promise<Set<string>> {
    const grounded = await groundedEntries(hat, given);
    const left = given.map((row) => ({ ...row, entries: row.entries.filter(({ entryId }) => grounded.has(`${row.id} ${entryId}`)) }));
    const receivers = await this.receivers(hat, left);
    return new Set((await this.standing.standing(hat, left, ({ id }) => receivers.get(id))).map(({ id }) => id));
  }

  // A receiver that the directory no longer knows in this task has nobody left who can look.
  private async receivers(hat: ActingHat, rows: readonly DisclosureRow[]): Promise<Map<string, Hat | undefined>> {
    const receivers = new Map<string, Hat | undefined>();
    for (const row of rows) {
      receivers.set(row.id, await this.organisations.asParty(hat.tx, row.receiverOrganisationId, row.receiverTask, row.receiverLaw));
    }
    return receivers;
  }
}

// Consent, measure and covenant by the clock, as the second lock asks them; and neither recalled nor set apart by the receiver.
async function groundedEntries(hat: ActingHat, given: readonly DisclosureRow[]): Promise<Set<string>> {
  const rows = await hat.tx.query<{ key: string }>(
    `select e.disclosure_id || ' ' || e.entry_id as key from kapstok.disclosed_entry e
     where e.disclosure_id = any ($1::uuid[])
       and kapstok.ground_stands(e.ground, e.subject_id, e.category, e.receiver_organisation_id, e.receiver_task, e.purpose, e.covenant_id, e.disclosure_id, $2)
       and not exists (select 1 from kapstok.recall r where r.disclosure_id = e.disclosure_id)
       and not exists (select 1 from kapstok.quarantine q where q.disclosure_id = e.disclosure_id and q.released_at is null)`,
    [given.map(({ id }) => id), hat.tx.at],
  );
  return new Set(rows.map(({ key }) => key));
}
