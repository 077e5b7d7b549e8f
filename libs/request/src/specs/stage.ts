import { Test } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { HatService, ORGANISATION_ENTITIES, type ActingHat } from '@kapstok/organisation';
import { RequestModule } from '@kapstok/request';
import { openStage, requestsWith, TestStage } from '@kapstok/testing';

const as = requestsWith({ Transaction, AccessLog, HatService });
const pool = (url: string) => connect(url, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);

/** What the specs of requests stand on. */
export class Stage extends TestStage<ActingHat> {
  static async open(): Promise<Stage> {
    return new Stage(await openStage({ as, connect: pool, services: Test.createTestingModule({ imports: [RequestModule] }) }));
  }

  /** The kinds of notices that a request gave, in order. */
  async notices(requestId: string): Promise<string[]> {
    const rows = await this.world.query<{ kind: string }>(`select kind from kapstok.outbox where about->>'requestId' = $1 order by made_at, id`, [requestId]);
    return rows.map(({ kind }) => kind);
  }
}
