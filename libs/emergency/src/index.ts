export { EmergencyModule } from './emergency.module';
export { EmergencyReviewService, type EmergencyCount, type ReviewEmergency, type WaitWithTelling } from './emergency-review.service';
export { FINDINGS, type EmergencyRow, type Finding } from './emergency-rows';
export { EmergencyTargetService, MOST_TRIES, type FoundDossier, type TargetAsked } from './emergency-target.service';
export { EmergencyService, isOpen, OPENED, type OpenEmergency } from './emergency.service';
export {
  EmergencyNotFound, EmergencyNotNeeded, EmergencyOver, EmergencyOwnAccess, EmergencyReviewed, EmergencyStands, EmergencyTold, EmergencyTriesUsed,
  ReviewNotYours,
} from './emergency.errors';
export { Emergency } from './emergency.type';
