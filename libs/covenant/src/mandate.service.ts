import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { Law, Task } from '@kapstok/policy';
import { QueryFailedError } from 'typeorm';
import { logged } from './covenant-lines';
import { CovenantTaskRequired, MandateNotFound } from './covenant.errors';

export interface MandateRow {
  readonly id: string;
  readonly hatId: string;
  readonly task: Task;
  readonly law: Law | null;
  readonly grantedAt: Date;
  readonly revokedAt: Date | null;
}

/** Who may sign for the own organisation. Nobody mandates itself. */
@Injectable()
export class MandateService {
  /** The mandates of the own organisation, or only the hat's own; revoked ones too, the newest first. Throws BadInput for an unknown cursor. */
  async ofOwnOrganisation(hat: ActingHat, page: PageArguments): Promise<Page<MandateRow>> {
    if (page.after !== null && (await mandates(hat, 'm.id = $1', [page.after])).length === 0) throw unknownCursor();
    const rows = await mandates(
      hat,
      `$1::uuid is null or (select m.granted_at < c.granted_at or (m.granted_at = c.granted_at and m.id > c.id) from kapstok.mandate c where c.id = $1)
       order by m.granted_at desc, m.id limit $2`,
      [page.after, page.first + 1],
    );
    hat.log.record({ event: 'administer', outcome: 'allowed', party: hat, basis: 'administration', fields: ['mandates'] });
    return toPage(rows, page);
  }

  /** Throws MandateNotFound, also for one of another organisation. */
  async one(hat: ActingHat, id: string): Promise<MandateRow> {
    const known = await this.known(hat, id);
    hat.log.record({ event: 'administer', outcome: known ? 'allowed' : 'refused', party: hat, basis: 'administration', fields: ['mandates'], ...(!known && { reason: 'MANDATE_NOT_FOUND' }) });
    if (!known) throw new MandateNotFound();
    return known;
  }

  /** Throws CovenantTaskRequired, or BadInput for a hat that is not of the own organisation, is over, or is one of the granter's own. */
  grant(hat: ActingHat, hatId: string): Promise<MandateRow> {
    const id = randomUUID();
    return logged(hat, 'grant-mandate', id, async () => {
      requireRecorder(hat);
      if (!isId(hatId)) throw unfit();
      const known = await standing(hat, hatId);
      if (known) return known;
      await hat.tx
        .query(
          `insert into kapstok.mandate (id, organisation_id, hat_id, granted_by_hat_id, granted_at) values ($1, $2, $3, $4, kapstok.at())
           on conflict (hat_id) where revoked_at is null do nothing`,
          [id, hat.organisation.id, hatId.toLowerCase(), hat.id],
        )
        .catch((error: unknown) => {
          // The second lock knows the hats of the organisation; which of the reasons it was stays with it.
          if (error instanceof QueryFailedError && ['42501', '23503', '23514'].includes((error.driverError as { code?: string }).code ?? '')) throw unfit();
          throw error;
        });
      // The one that a colleague granted at the same moment, otherwise the own.
      return (await standing(hat, hatId))!;
    });
  }

  /** From now on the hat signs nothing. What it signed stays signed. Again changes nothing. */
  revoke(hat: ActingHat, id: string): Promise<MandateRow> {
    return logged(hat, 'revoke-mandate', id, async () => {
      requireRecorder(hat);
      const known = await this.known(hat, id);
      if (!known) throw new MandateNotFound();
      if (known.revokedAt === null) {
        await hat.tx.query(`update kapstok.mandate set revoked_at = kapstok.at(), revoked_by_hat_id = $2 where id = $1 and revoked_at is null`, [known.id, hat.id]);
      }
      return (await this.known(hat, known.id))!;
    });
  }

  private async known(hat: ActingHat, id: string): Promise<MandateRow | undefined> {
    return isId(id) ? (await mandates(hat, 'm.id = $1', [id]))[0] : undefined;
  }
}

function requireRecorder({ task }: ActingHat): void {
  if (task !== 'convenantbeheer' && task !== 'beheer') throw new CovenantTaskRequired();
}

async function standing(hat: ActingHat, hatId: string): Promise<MandateRow | undefined> {
  return (await mandates(hat, 'm.hat_id = $1 and m.revoked_at is null', [hatId]))[0];
}

function unfit(): BadInput {
  return new BadInput('input.hatId', 'not a hat of a colleague in your organisation that is valid now');
}

function mandates({ tx }: ActingHat, where: string, values: unknown[]): Promise<MandateRow[]> {
  return tx.query<MandateRow>(
    `select m.id, m.hat_id as "hatId", h.task, h.law, m.granted_at as "grantedAt", m.revoked_at as "revokedAt"
     from kapstok.mandate m join kapstok.hat h on h.id = m.hat_id where ${where}`,
    values,
  );
}
