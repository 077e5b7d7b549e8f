import { CASE_ENTITIES } from '@kapstok/case';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity } from '@kapstok/organisation';

/** Everything that the api reads through TypeORM. */
export const ENTITIES = [
  OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, ...CASE_ENTITIES,
];
