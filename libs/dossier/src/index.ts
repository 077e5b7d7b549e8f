export { AccessGrantEntity, type GrantRule, type Reach } from './access-grant.entity';
export { DossierEntity } from './dossier.entity';
export {
  DossierNotFound, EntryChanged, EntryNotFound, HatDoesNotFit, InvolvementDenied, InvolvementNotFound, WriteDenied,
} from './dossier.errors';
export { EntryEntity, EntryVersionEntity } from './entry.entity';
export { InvolvementEntity, ParticipationEntity } from './involvement.entity';
