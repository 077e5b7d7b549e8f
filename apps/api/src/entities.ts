import { AccountEntity, HatEntity, OrganisationEntity, OrganisationTaskEntity } from '@kapstok/organisation';

/** Everything that the api reads through TypeORM. */
export const ENTITIES = [OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity];
