import { CASE_ENTITIES } from '@kapstok/case';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';

/** Everything that the api reads through TypeORM. */
export const ENTITIES = [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, ...CASE_ENTITIES];
