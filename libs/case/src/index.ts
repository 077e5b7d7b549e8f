export { CaseEntity } from './case.entity';
export { CaseNotFound } from './case.errors';
export { CaseModule } from './case.module';
export { CaseService, type SeenCase } from './case.service';
export {
  createCase, createDossier, createHousehold, createPerson, recordAddress, recordBsn, recordGezag, recordIncapacity, recordInvolvement,
  recordParticipation,
} from './case-structure';
export { Case, CaseConnection } from './case.type';

import { CaseEntity } from './case.entity';

/** What a process gives to TypeORM to use this library. */
export const CASE_ENTITIES = [CaseEntity];
