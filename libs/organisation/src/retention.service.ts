import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import type { Task } from '@kapstok/policy';
import type { ActingHat } from './acting-hat';
import { RetentionChanged, RetentionNotYours } from './organisation.errors';

/** How long the lines of the log of one controller are kept. */
export interface KeptFor {
  /** of the controller */
  readonly id: string;
  readonly years: number;
  /** 0: nobody has set it, so the least holds */
  readonly version: number;
}

export interface SetRetention {
  readonly years: number;
  /** the version that was seen */
  readonly version: number;
}

const ADMINISTRATORS: readonly Task[] = ['beheer', 'convenantbeheer'];
const READERS: readonly Task[] = [...ADMINISTRATORS, 'fg'];
/** NEN 7513: a log is kept for at least five years. */
export const LEAST_YEARS = 5;
const MOST_YEARS = 100;

/** How long an organisation keeps the lines of its log: seen by its administrators and its FG, set by its administrators. */
@Injectable()
export class RetentionService {
  /** @throws RetentionNotYours */
  async current(hat: ActingHat): Promise<KeptFor> {
    if (!READERS.includes(hat.task)) throw refused(hat, 'not-yours', new RetentionNotYours());
    return this.kept(hat);
  }

  /** @throws RetentionNotYours, RetentionChanged when `version` is not the one that stands, BadInput. */
  async set(hat: ActingHat, { years, version }: SetRetention): Promise<KeptFor> {
    if (!Number.isInteger(years) || years < LEAST_YEARS || years > MOST_YEARS) throw new BadInput('input.years', `a whole number from ${LEAST_YEARS} to ${MOST_YEARS}`);
    if (!ADMINISTRATORS.includes(hat.task)) throw refused(hat, 'not-yours', new RetentionNotYours());
    const changed = await hat.tx.query(
      version === 0
        ? 'insert into logbook.retention (controller_id, years) select $1, $2 where $3 = 0 on conflict do nothing returning version'
        : 'update logbook.retention set years = $2, version = version + 1 where controller_id = $1 and version = $3 returning version',
      [hat.organisation.id, years, version],
    );
    if (changed.length === 0) throw refused(hat, 'changed', new RetentionChanged((await this.kept(hat)).version));
    // The years stand in the line: who verifies the log holds letting go of lines against them.
    hat.log.record({ event: 'administer', outcome: 'allowed', party: hat, fields: ['retention', `years=${years}`], basis: 'administration' });
    return this.kept(hat);
  }

  private async kept(hat: ActingHat): Promise<KeptFor> {
    const [row] = await hat.tx.query<Omit<KeptFor, 'id'>>('select years, version from logbook.retention where controller_id = $1', [hat.organisation.id]);
    return { id: hat.organisation.id, years: row?.years ?? LEAST_YEARS, version: row?.version ?? 0 };
  }
}

function refused(hat: ActingHat, reason: string, error: Error): Error {
  hat.log.record({ event: 'administer', outcome: 'refused', party: hat, fields: ['retention'], reason });
  return error;
}
