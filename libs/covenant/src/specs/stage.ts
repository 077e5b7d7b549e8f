import { Test } from '@nestjs/testing';
import { AccessLog } from '@kapstok/access-log';
import { CovenantModule } from '@kapstok/covenant';
import { connect, Transaction } from '@kapstok/database';
import { DOSSIER_ENTITIES, DossierModule } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES, HouseholdModule } from '@kapstok/household';
import { HatService, ORGANISATION_ENTITIES, type ActingHat } from '@kapstok/organisation';
import { Facts } from '@kapstok/sharing';
import { openStage, requestsWith, TestStage } from '@kapstok/testing';

const as = requestsWith({ Transaction, AccessLog, HatService });
const pool = (url: string) => connect(url, [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES], 4);

/** What the specs of covenants stand on. */
export class Stage extends TestStage<ActingHat> {
  static async open(): Promise<Stage> {
    return new Stage(await openStage({ as, connect: pool, services: Test.createTestingModule({ imports: [CovenantModule, HouseholdModule, DossierModule], providers: [Facts] }) }));
  }
}
