import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { toFollow } from '@kapstok/notice';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { logged, oneAtATime } from './covenant-lines';
import { CovenantReading } from './covenant-reading';
import { draftOf, partiesOf, type CovenantRow, type VersionRow } from './covenant-rows';
import { checkedTerms, refuseIncomplete, type CovenantTerms, type TermsInput } from './covenant-terms';
import { CovenantRendering } from './covenant-rendering';
import { hashOfText } from './covenant-text';
import { CovenantChanged, CovenantNotFound, CovenantNotOpen, CovenantTaskRequired } from './covenant.errors';

export interface DraftCovenant {
  readonly terms: TermsInput;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
  /** the covenant that it takes the place of once it starts */
  readonly supersedesId?: string | null;
}

export interface ReviseCovenant extends Omit<DraftCovenant, 'supersedesId'> {
  readonly id: string;
  /** the revision that was read: what somebody else saved meanwhile is not lost */
  readonly revision: number;
}

/** Composing a covenant: a draft that may be edited, until its exact text is offered to the parties. */
@Injectable()
export class CovenantDrafting {
  constructor(
    private readonly reading: CovenantReading,
    private readonly organisations: OrganisationService,
    private readonly rendering: CovenantRendering,
  ) {}

  /** Throws CovenantTaskRequired, BadInput, or CovenantNotFound for `supersedesId`. `id` is for who enters what happened earlier. */
  draft(hat: ActingHat, input: DraftCovenant, id: string = randomUUID()): Promise<CovenantRow> {
    return logged(hat, 'draft', id, async () => {
      requireAdministrator(hat);
      const terms = checkedTerms(input.terms);
      const { from, until } = period(input);
      const supersedes = input.supersedesId == null ? null : await this.superseded(hat, input.supersedesId);
      await hat.tx.query(`insert into kapstok.covenant (id, drafted_by, supersedes, drafted_at) values ($1, $2, $3, kapstok.at())`, [id, hat.organisation.id, supersedes]);
      await insertVersion(hat, { covenantId: id, number: 1, revision: 1, terms, from, until });
      return this.reading.toChange(hat, id);
    });
  }

  /** Saves the draft, or begins the next version of what was offered. Throws CovenantChanged when `revision` is not the last one. */
  revise(hat: ActingHat, input: ReviseCovenant): Promise<CovenantRow> {
    return logged(hat, 'revise', input.id, async () => {
      requireAdministrator(hat);
      await oneAtATime(hat, input.id);
      const row = await this.reading.toChange(hat, input.id);
      const newest = row.versions[0]!;
      await this.requireOpen(hat, row, 'edit');
      if (input.revision !== newest.revision) throw new CovenantChanged(newest.revision);
      const terms = checkedTerms(input.terms);
      const next = { covenantId: row.id, revision: newest.revision + 1, terms, ...period(input) };
      if (newest.status === 'draft') await updateDraft(hat, newest, next);
      else await insertVersion(hat, { ...next, number: newest.number + 1 });
      return this.reading.toChange(hat, row.id);
    });
  }

  /** Lays the exact text before the parties. Throws BadInput with the path of what is missing; from then on it cannot be changed. */
  offer(hat: ActingHat, id: string, revision: number): Promise<CovenantRow> {
    return logged(hat, 'offer', id, async () => {
      requireAdministrator(hat);
      await oneAtATime(hat, id);
      const row = await this.reading.toChange(hat, id);
      const draft = row.versions[0]!;
      await this.requireOpen(hat, row, 'offer');
      if (revision !== draft.revision) throw new CovenantChanged(draft.revision);
      const text = await this.completeText(hat, draft);
      await hat.tx.query(
        `update kapstok.covenant_version set text = $2, text_hash = $3, offered_at = kapstok.at(), offered_by_hat_id = $4 where id = $1`,
        [draft.id, text, hashOfText(text), hat.id],
      );
      await toFollow(hat, { kind: 'covenant-offered', about: { covenantId: id, versionId: draft.id, organisationIds: partiesOf(draft) } });
      return this.reading.toChange(hat, id);
    });
  }

  /**
   * Throws the draft away, which nobody was offered: what is left is the covenant as it was before it, or nothing (`null`). A next draft
   * counts on from this one. Throws CovenantChanged when `revision` is not the last one, CovenantNotOpen when there is no own draft.
   */
  discard(hat: ActingHat, id: string, revision: number): Promise<CovenantRow | null> {
    return logged(hat, 'discard', id, async () => {
      requireAdministrator(hat);
      await oneAtATime(hat, id);
      const row = await this.reading.toChange(hat, id);
      await this.requireOpen(hat, row, 'discard');
      const draft = draftOf(row)!;
      if (revision !== draft.revision) throw new CovenantChanged(draft.revision);
      await hat.tx.query(`update kapstok.covenant_version set discarded_at = kapstok.at(), discarded_by_hat_id = $2 where id = $1`, [draft.id, hat.id]);
      return this.reading.left(hat, id);
    });
  }

  // What a party is must be so in the directory, and the one that offers is a party itself.
  private async completeText(hat: ActingHat, { terms, validFrom, validUntil, number }: VersionRow): Promise<string> {
    refuseIncomplete(terms);
    if (!validFrom) throw new BadInput('terms.validFrom', 'say from when');
    if (validUntil && validUntil <= hat.tx.at) throw new BadInput('terms.validUntil', 'a moment that is still to come');
    if (!partiesOf({ terms }).includes(hat.organisation.id)) throw new BadInput('terms.parties', 'your own organisation is not among them');
    const tasks = await this.organisations.tasksOf(hat.tx, terms.parties.map(({ organisationId }) => organisationId));
    terms.parties.forEach(({ task }, i) => {
      if (!tasks[i]!.some((one) => one.task === task)) throw new BadInput(`terms.parties[${i}]`, 'not an organisation of the directory with this task');
    });
    return this.rendering.textOf(hat, { terms, validFrom, validUntil, number });
  }

  private async superseded(hat: ActingHat, id: string): Promise<string> {
    const row = await this.reading.toChange(hat, id);
    const parties = row.versions.filter(({ startsAt }) => startsAt).flatMap(partiesOf);
    if (!parties.includes(hat.organisation.id)) throw new CovenantNotFound();
    return row.id;
  }

  private async requireOpen(hat: ActingHat, row: CovenantRow, action: 'edit' | 'offer' | 'discard'): Promise<void> {
    if (!(await this.reading.actions(hat, row)).includes(action)) throw new CovenantNotOpen(row.versions[0]!.status);
  }
}

export function requireAdministrator({ task }: ActingHat): void {
  if (task !== 'convenantbeheer') throw new CovenantTaskRequired();
}

interface NextVersion {
  readonly covenantId: string;
  readonly revision: number;
  readonly terms: CovenantTerms;
  readonly from: Date | null;
  readonly until: Date | null;
}

// Another party may have a draft with this number, which is not there for who drafts here, and one that was thrown away keeps its own: the next
// number that is free. The revision counts on from what was thrown away, so that who still looks at that does not save over what is new.
async function insertVersion(hat: ActingHat, { covenantId, number, revision, terms, from, until }: NextVersion & { number: number }): Promise<void> {
  const inserted = await hat.tx.query(
    `insert into kapstok.covenant_version (id, covenant_id, number, revision, organisation_id, terms, valid_from, valid_until, drafted_by_hat_id, drafted_at)
     values ($1, $2, $3, greatest($4, (select max(v.revision) + 1 from kapstok.covenant_version v where v.covenant_id = $2 and v.organisation_id = $5)),
       $5, $6, $7, $8, $9, kapstok.at()) on conflict (covenant_id, number) do nothing returning id`,
    [randomUUID(), covenantId, number, revision, hat.organisation.id, JSON.stringify(terms), from, until, hat.id],
  );
  if (inserted.length === 0) await insertVersion(hat, { covenantId, number: number + 1, revision, terms, from, until });
}

async function updateDraft(hat: ActingHat, { id }: VersionRow, { revision, terms, from, until }: NextVersion): Promise<void> {
  await hat.tx.query(
    `update kapstok.covenant_version set revision = $2, terms = $3, valid_from = $4, valid_until = $5, drafted_by_hat_id = $6 where id = $1`,
    [id, revision, JSON.stringify(terms), from, until, hat.id],
  );
}

function period({ validFrom, validUntil }: Pick<DraftCovenant, 'validFrom' | 'validUntil'>): { from: Date | null; until: Date | null } {
  if (validUntil && !validFrom) throw new BadInput('input.validFrom', 'say from when');
  if (validFrom && validUntil && validUntil <= validFrom) throw new BadInput('input.validUntil', 'after the start');
  return { from: validFrom ?? null, until: validUntil ?? null };
}
