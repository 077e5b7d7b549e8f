import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { heldNow, holderKeys, validAt } from '@kapstok/household';
import { ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Task } from '@kapstok/policy';
import { QueryFailedError } from 'typeorm';
import type { DossierLook } from './dossier-look';
import { DossierLooks } from './dossier-looks';
import { DossierService } from './dossier.service';
import { HatDoesNotFit, InvolvementDenied, InvolvementNotFound } from './dossier.errors';
import type { InvolvementEntity } from './involvement.entity';

export interface Involve {
  readonly dossierId: string;
  readonly hatId: string;
  /** id of the involvement that the hat stands in for */
  readonly standsInFor?: string | null;
  readonly until?: Date | null;
}

/** An involvement with what everybody in the dossier may know of the hat. */
export interface InvolvedHat extends InvolvementEntity {
  readonly organisationId: string;
  readonly task: Task;
}

const INVOLVED = `select i.id, i.dossier_id as "dossierId", i.hat_id as "hatId", i.stands_in_for as "standsInFor", i.valid_from as "validFrom",
  i.valid_until as "validUntil", h.organisation_id as "organisationId", h.task
  from kapstok.involvement i join kapstok.hat h on h.id = i.hat_id`;
const REACHED = `exists (select 1 from kapstok.access_grant g where g.dossier_id = i.dossier_id and ${heldNow('$1', '$2')})`;
// The trigger refuses a hat of another organisation, task or law; a hat that is not there breaks the reference.
const DOES_NOT_FIT = ['23514', '23503', 'P0002'];

/** Who works in a dossier. Involvement is of a hat, begins and ends at a moment, and is what V1 rests on. */
@Injectable()
export class InvolvementService {
  constructor(
    private readonly dossiers: DossierService,
    private readonly looks: DossierLooks,
  ) {}

  /** The involvements of each dossier, ended ones too, the oldest first. The dossiers were opened before, and logged. */
  async ofDossiers(hat: ActingHat, ids: readonly string[]): Promise<InvolvedHat[][]> {
    const rows = await hat.tx.query<InvolvedHat>(
      `${INVOLVED} where i.dossier_id = any ($3::uuid[]) and ${REACHED} order by i.valid_from, i.id`,
      [holderKeys(hat), hat.tx.at, ids],
    );
    return ids.map((id) => rows.filter(({ dossierId }) => dossierId === id));
  }

  /**
   * Brings in a hat of the own organisation, task and law from now on, by who is involved (V1). A stand-in stays no longer than
   * whom it stands in for. Throws DossierNotFound, InvolvementDenied, HatDoesNotFit, BadInput.
   */
  async involve(hat: ActingHat, input: Involve): Promise<InvolvedHat> {
    if (input.until && input.until <= hat.tx.at) throw new BadInput('input.until', 'not after now');
    const look = await this.dossiers.openFor(hat, 'involve', input.dossierId);
    requireOwn(look);
    const original = await this.original(look, input.standsInFor ?? null);
    const id = randomUUID();
    const until = earliest(input.until ?? null, original?.validUntil ?? null);
    await this.insert(look, { id, hatId: input.hatId, standsInFor: original?.id ?? null, until });
    look.recordAllowed('involve', { categories: ['betrokkenheid'], fields: ['involvements'] });
    const [involved] = await hat.tx.query<InvolvedHat>(`${INVOLVED} where i.id = $1`, [id]);
    return involved ?? refuseHat(look);
  }

  /** Ends an involvement, and with it who stands in for it, at once. Ending what has ended changes nothing. */
  async end(hat: ActingHat, id: string): Promise<InvolvedHat> {
    const [involved] = isId(id)
      ? await hat.tx.query<InvolvedHat>(`${INVOLVED} where i.id = $3 and ${REACHED}`, [holderKeys(hat), hat.tx.at, id])
      : [];
    const look = involved && (await this.looks.one(hat, involved.dossierId));
    if (!involved || !look) {
      hat.log.record({ event: 'involve', outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version });
      throw new InvolvementNotFound();
    }
    requireOwn(look);
    look.recordAllowed('involve', { categories: ['betrokkenheid'], fields: ['involvements'] });
    if (involved.validUntil && involved.validUntil <= hat.tx.at) return involved;
    await hat.tx.query(
      `with recursive ending as (
         select i.id from kapstok.involvement i where i.id = $1
         union select s.id from kapstok.involvement s join ending e on s.stands_in_for = e.id
       )
       update kapstok.involvement i set valid_until = greatest(kapstok.at(), i.valid_from + interval '1 millisecond')
       where i.id in (select id from ending) and (i.valid_until is null or kapstok.at() < i.valid_until)`,
      [id],
    );
    // Who ends the own involvement may not read it any more.
    return { ...involved, validUntil: new Date(Math.max(hat.tx.at.getTime(), involved.validFrom.getTime() + 1)) };
  }

  private async original({ hat, id }: DossierLook, involvementId: string | null): Promise<InvolvedHat | undefined> {
    if (involvementId === null) return undefined;
    const [original] = isId(involvementId)
      ? await hat.tx.query<InvolvedHat>(`${INVOLVED} where i.id = $1 and i.dossier_id = $2 and ${validAt('i', '$3')}`, [involvementId, id, hat.tx.at])
      : [];
    if (!original) throw new BadInput('input.standsInFor', 'not an involvement of this dossier that stands now');
    return original;
  }

  private async insert(look: DossierLook, { id, hatId, standsInFor, until }: { id: string; hatId: string; standsInFor: string | null; until: Date | null }): Promise<void> {
    if (!isId(hatId)) refuseHat(look);
    try {
      await look.hat.tx.query(
        `insert into kapstok.involvement (id, dossier_id, hat_id, stands_in_for, valid_from, valid_until) values ($1, $2, $3, $4, kapstok.at(), $5)`,
        [id, look.id, hatId, standsInFor, until],
      );
    } catch (error) {
      if (error instanceof QueryFailedError && DOES_NOT_FIT.includes((error.driverError as { code?: string }).code ?? '')) refuseHat(look);
      throw error;
    }
  }
}

function requireOwn(look: DossierLook): void {
  if (look.own) return;
  look.recordRefused('involve', 'not-involved');
  throw new InvolvementDenied();
}

function refuseHat(look: DossierLook): never {
  look.recordRefused('involve', 'ground-not-met');
  throw new HatDoesNotFit();
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
