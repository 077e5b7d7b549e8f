export { AdviceModule } from './advice.module';
export { adviceOn, AdviceService } from './advice.service';
export { EXAMPLES } from './examples/examples';
export { ConsultationClosed, ConsultationDenied, ConsultationNotFound, ConsultationTraceable } from './consultation/consultation.errors';
export { type ConsultationRow } from './consultation/consultation-rows';
export { ConsultationService, type AskConsultation } from './consultation/consultation.service';
export { PERSONAL_DATA, type PersonalData } from './consultation/personal-data';
export { InformingService, type TaskAbout } from './informing/informing.service';
export { MayIShareInput } from './situation/situation.type';
