import { Injectable } from '@nestjs/common';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { CovenantNotFound } from './covenant.errors';
import { boundBy, draftOf, offerOf, partiesOf, proposalOf, type CovenantRow, type EventRow, type SignatureRow, type VersionRow } from './covenant-rows';

/** What a hat may do with a covenant as it stands now. The change itself asks again. */
export const COVENANT_ACTIONS = ['edit', 'offer', 'discard', 'preview', 'sign', 'suspend', 'resume', 'end'] as const;
export type CovenantAction = (typeof COVENANT_ACTIONS)[number];

/** Covenants as a hat may know them: what all signed is public (R266), an offer is for the parties, a draft for who drafts it. */
@Injectable()
export class CovenantReading {
  /** The covenants that the hat may know, by name. Throws BadInput for an unknown cursor. */
  async list(hat: ActingHat, page: PageArguments): Promise<Page<CovenantRow>> {
    const { nodes, ...place } = toPage(await byName(hat, page), page);
    const rows = await read(hat, nodes.map(({ id }) => id));
    hat.log.record({ event: 'covenant', outcome: 'allowed', party: hat, basis: 'administration', fields: ['list'] });
    return { nodes: rows, ...place };
  }

  /** Throws CovenantNotFound, also for what this hat may not know. */
  async one(hat: ActingHat, id: string): Promise<CovenantRow> {
    const row = await this.left(hat, id);
    hat.log.record({ event: 'covenant', outcome: row ? 'allowed' : 'refused', party: hat, basis: 'administration', fields: ['read'], reason: row ? `covenant ${row.id}` : 'COVENANT_NOT_FOUND' });
    if (!row) throw new CovenantNotFound();
    return row;
  }

  /** As `one`, of what may be gone by what the hat did itself: then `null`. */
  async stillThere(hat: ActingHat, id: string): Promise<CovenantRow | null> {
    const row = await this.left(hat, id);
    hat.log.record({ event: 'covenant', outcome: 'allowed', party: hat, basis: 'administration', fields: ['read'], reason: `covenant ${id}` });
    return row;
  }

  /** As `one`, for a change that follows and writes its own line. */
  async toChange(hat: ActingHat, id: string): Promise<CovenantRow> {
    const row = await this.left(hat, id);
    if (!row) throw new CovenantNotFound();
    return row;
  }

  /** What there is of it after a change that may leave nothing. */
  async left(hat: ActingHat, id: string): Promise<CovenantRow | null> {
    const [row] = isId(id) ? await read(hat, [id.toLowerCase()]) : [];
    return row ?? null;
  }

  /** The id of the mandate under which the hat may sign now, if it has one. */
  async mandateOf({ tx, id }: ActingHat): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(`select id from kapstok.mandate where hat_id = $1 and granted_at <= $2 and revoked_at is null`, [id, tx.at]);
    return row?.id;
  }

  async actions(hat: ActingHat, row: CovenantRow): Promise<CovenantAction[]> {
    const own = hat.organisation.id;
    const administers = hat.task === 'convenantbeheer';
    const mandated = (await this.mandateOf(hat)) !== undefined;
    if (!administers && !mandated) return [];
    const [proposal, offer] = [proposalOf(row), offerOf(row)];
    const bound = boundBy(row).includes(own);
    const open = !row.events.some(({ kind }) => kind === 'ended');
    const over = row.versions.every(({ status }) => ['ended', 'superseded', 'lapsed'].includes(status));
    const suspends = (row.events.filter((one) => one.organisationId === own && (one.kind === 'suspended' || one.kind === 'resumed')).at(-1)?.kind ?? '') === 'suspended';
    const may: Record<CovenantAction, boolean> = {
      edit: administers && open && !over && (bound || row.draftedById === own),
      offer: administers && open && proposal?.status === 'draft' && proposal.organisationId === own,
      discard: administers && draftOf(row) !== null,
      preview: !over && partiesOf(proposal ?? row.versions[0]!).includes(own),
      sign: mandated && open && offer !== null && partiesOf(offer).includes(own) && !offer.signatures.some(({ organisationId }) => organisationId === own),
      suspend: bound && !over && !suspends,
      resume: bound && !over && suspends,
      end: bound && !over,
    };
    return COVENANT_ACTIONS.filter((action) => may[action]);
  }
}

/** As the newest version that the hat may know is called; one row more than the page. */
async function byName({ tx }: ActingHat, { first, after }: PageArguments): Promise<{ id: string }[]> {
  const known = `with known as (
    select distinct on (v.covenant_id) v.covenant_id as id, lower(v.terms ->> 'name') collate "C" as name
    from kapstok.covenant_version v where v.discarded_at is null order by v.covenant_id, v.number desc)`;
  if (after !== null && (await tx.query(`${known} select 1 from known where id = $1`, [after])).length === 0) throw unknownCursor();
  return tx.query<{ id: string }>(
    `${known} select k.id from known k
     where $1::uuid is null or (k.name, k.id) > (select c.name, c.id from known c where c.id = $1) order by k.name, k.id limit $2`,
    [after, first + 1],
  );
}

/** In the order of `ids`; what the hat may not know is left out. */
async function read({ tx }: ActingHat, ids: readonly string[]): Promise<CovenantRow[]> {
  const versions = await tx.query<VersionRow & { draftedById: string; supersedesId: string | null }>(
    `select v.id, v.covenant_id as "covenantId", v.number, v.revision, v.organisation_id as "organisationId", v.terms, v.valid_from as "validFrom",
       v.valid_until as "validUntil", v.text, v.text_hash as "textHash", v.offered_at as "offeredAt", kapstok.covenant_status(v.id, $1) as status,
       kapstok.covenant_starts_at(v.id) as "startsAt", c.drafted_by as "draftedById", c.supersedes as "supersedesId"
     from kapstok.covenant_version v join kapstok.covenant c on c.id = v.covenant_id
     where v.discarded_at is null and v.covenant_id = any ($2::uuid[]) order by array_position($2::uuid[], v.covenant_id), v.number desc`,
    [tx.at, ids],
  );
  const signatures = await tx.query<SignatureRow & { versionId: string }>(
    `select version_id as "versionId", organisation_id as "organisationId", text_hash as "textHash", signed_at as "signedAt"
     from kapstok.covenant_signature where version_id = any ($1::uuid[]) order by signed_at, organisation_id`,
    [versions.map((version) => version.id)],
  );
  const events = await tx.query<EventRow & { covenantId: string }>(
    `select covenant_id as "covenantId", kind, organisation_id as "organisationId", reason, made_at as "madeAt", takes_effect_at as "takesEffectAt"
     from kapstok.covenant_event where covenant_id = any ($1::uuid[]) order by made_at, id`,
    [[...new Set(versions.map(({ covenantId }) => covenantId))]],
  );
  return [...new Set(versions.map(({ covenantId }) => covenantId))].map((covenantId): CovenantRow => {
    const own = versions.filter((version) => version.covenantId === covenantId);
    return {
      id: covenantId, draftedById: own[0]!.draftedById, supersedesId: own[0]!.supersedesId,
      versions: own.map((version) => ({ ...version, signatures: signatures.filter(({ versionId }) => versionId === version.id) })),
      events: events.filter((event) => event.covenantId === covenantId),
    };
  });
}
