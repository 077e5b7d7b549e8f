import { Test } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { MeetingModule } from '@kapstok/meeting';
import { NoticeModule } from '@kapstok/notice';
import { HatService, ORGANISATION_ENTITIES, type ActingHat } from '@kapstok/organisation';
import { openStage, requestsWith, TestStage } from '@kapstok/testing';

const as = requestsWith({ Transaction, AccessLog, HatService });
const pool = (url: string) => connect(url, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);

/** What the specs of meetings stand on. */
export class Stage extends TestStage<ActingHat> {
  static async open(): Promise<Stage> {
    return new Stage(await openStage({ as, connect: pool, services: Test.createTestingModule({ imports: [MeetingModule, NoticeModule] }) }));
  }
}
