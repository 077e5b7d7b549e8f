export type { AccessBasis, AccessEvent, AccessLine, AccessOutcome, ActingParty, LoggedDecision, RecordedLine, UndecidedBasis } from './access-line';
export { ACCESS_EVENTS, ACCESS_OUTCOMES, UNDECIDED } from './access-line';
export { decided, lineOf, loggedDecision, recordedAs, refusedLineOf, type Decided } from './decided';
export { AccessLog } from './access-log';
export { LineCarriesContent, LogbookUnavailable, LogNotYours, LogUnavailable, NotInSealedLog, OwnLogNotFound } from './log.errors';
export { LogbookClient, type AskedBy } from './logbook-client';
export {
  LARGEST_LOG_PAGE, LARGEST_WHO_SAW, type LogFilter, type LoggedLine, type LogPage, type LogPageAsked, type Onlooker, type WhoSaw, type WhoSawAsked,
} from './logged-line';
export { type InclusionProof, type SealedState } from './sealed-log';
export { pdfOf, type Report, type ReportPart, type ReportTable } from './report-pdf';
export { LARGEST_OWN_PAGE, type OwnAccess, type OwnAccessAsked, type OwnAccessPage, type OwnAccessWhole } from './own-access';
