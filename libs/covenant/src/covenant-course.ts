import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { logged, oneAtATime } from './covenant-lines';
import { CovenantReading, type CovenantAction } from './covenant-reading';
import { boundBy, currentOf, type CovenantRow } from './covenant-rows';
import { CovenantNotOpen } from './covenant.errors';

type Course = Extract<CovenantAction, 'suspend' | 'resume' | 'end'>;
const KIND = { suspend: 'suspended', resume: 'resumed', end: 'ended' } as const;

/** What a party may do with a covenant that all signed. Each acts at once, or at the moment it names, without a job. */
@Injectable()
export class CovenantCourse {
  constructor(private readonly reading: CovenantReading) {}

  /** From now on it is not in force, until this same organisation resumes it. */
  suspend(hat: ActingHat, id: string, reason: string): Promise<CovenantRow> {
    return this.happen(hat, id, 'suspend', reason, hat.tx.at);
  }

  resume(hat: ActingHat, id: string, reason: string): Promise<CovenantRow> {
    return this.happen(hat, id, 'resume', reason, hat.tx.at);
  }

  /** Ends it for all, now or at `at`; an end that was named earlier is not put off by it. */
  end(hat: ActingHat, id: string, reason: string, at: Date | null | undefined): Promise<CovenantRow> {
    return this.happen(hat, id, 'end', reason, at ?? hat.tx.at);
  }

  private happen(hat: ActingHat, id: string, action: Course, reason: string, at: Date): Promise<CovenantRow> {
    return logged(hat, action, id, async () => {
      await oneAtATime(hat, id);
      const row = await this.reading.toChange(hat, id);
      if (!(await this.reading.actions(hat, row)).includes(action)) throw new CovenantNotOpen(currentOf(row).status);
      if (at < hat.tx.at) throw new BadInput('input.at', 'not in the past');
      await hat.tx.query(
        `insert into kapstok.covenant_event (id, covenant_id, organisation_id, hat_id, kind, reason, made_at, takes_effect_at)
         values ($1, $2, $3, $4, $5, $6, kapstok.at(), $7)`,
        [randomUUID(), id, hat.organisation.id, hat.id, KIND[action], saidInWords('input.reason', reason), at],
      );
      await toFollow(hat, { kind: `covenant-${KIND[action]}`, about: { covenantId: id, organisationIds: boundBy(row) }, dueAt: at });
      return this.reading.toChange(hat, id);
    });
  }
}
