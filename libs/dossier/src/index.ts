export { AccessGrantEntity, type GrantRule, type Reach } from './access-grant.entity';
export { dossierConnection } from './dossier-connection';
export { DossierEntity } from './dossier.entity';
export { type DossierFilter } from './dossier-list';
export { anything, dossierAtStake, DossierLook, ENTRY_CATEGORIES, opensAnything } from './dossier-look';
export { DossierLooks } from './dossier-looks';
export { DossierModule } from './dossier.module';
export { DossierService, recordListed } from './dossier.service';
export { Dossier, DossierConnection, dossierType } from './dossier.type';
export {
  DossierNotFound, EntryChanged, EntryNotFound, HatDoesNotFit, InvolvementDenied, InvolvementNotFound, WriteDenied,
} from './dossier.errors';
export { EntryEntity, EntryVersionEntity } from './entry.entity';
export { type CorrectEntry, type WriteEntry } from './entry-input';
export { type EntryRow } from './entry-list';
export { EntryReading, type SeenEntry } from './entry-reading';
export { EntryService } from './entry.service';
export { InvolvementEntity, ParticipationEntity } from './involvement.entity';
export { InvolvementService, type InvolvedHat, type Involve } from './involvement.service';
export { type RecordKindcheck } from './kindcheck/kindcheck-input';
export { KindcheckService, type KindcheckDue } from './kindcheck/kindcheck.service';
export { inspection, inspectionBy, type InspectedDossier } from './own-inspection';
export { PrintingService, type Print } from './printing.service';
export { WriteDecision } from './write-decision';

import { AccessGrantEntity } from './access-grant.entity';
import { DossierEntity } from './dossier.entity';
import { EntryEntity, EntryVersionEntity } from './entry.entity';
import { InvolvementEntity, ParticipationEntity } from './involvement.entity';

/** What a process gives to TypeORM to use this library. */
export const DOSSIER_ENTITIES = [DossierEntity, InvolvementEntity, ParticipationEntity, EntryEntity, EntryVersionEntity, AccessGrantEntity];
