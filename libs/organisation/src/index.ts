export { dutiesOf, frameOf, keepsDossier, type Frame, type TaskDuty } from './directory';
export { DirectoryService, type UpdateContactPoint } from './directory.service';
export { decisionHat, ownPurpose, type ActingHat, type Standing } from './acting-hat';
export { AccountEntity, HatEntity } from './hat.entity';
export { actingHat, HatService, type SignedIn, type SwitchHat } from './hat.service';
export { Hat } from './hat.type';
export { loader } from './loader';
export { OrganisationEntity, OrganisationTaskEntity } from './organisation.entity';
export { once, type Change } from './once';
export { AccountUnknown, ContactPointChanged, ContactPointNotYours, HatNotYours, HatRequired, IdempotencyKeyRequired, IdempotencyKeyReused, RetentionChanged, RetentionNotYours } from './organisation.errors';
export { OrganisationLoaders } from './organisation.loaders';
export { RetentionService, type KeptFor, type SetRetention } from './retention.service';
export { OrganisationModule } from './organisation.module';
export { OrganisationService } from './organisation.service';
export { Organisation, TaskSecrecy } from './organisation.type';
export { CurrentAccount, CurrentHat, Loaders, type KapstokContext, type RequestScope } from './request-scope';
export { secrecyOf, type Secrecy } from './secrecy';

import { AccountEntity, HatEntity } from './hat.entity';
import { OrganisationEntity, OrganisationTaskEntity } from './organisation.entity';

/** What a process gives to TypeORM to use this library. */
export const ORGANISATION_ENTITIES = [OrganisationEntity, OrganisationTaskEntity, AccountEntity, HatEntity];
