export type { AccessBasis, AccessEvent, AccessLine, AccessOutcome, ActingParty, LoggedDecision } from './access-line';
export { ACCESS_OUTCOMES, loggedDecision } from './access-line';
export { AccessLog } from './access-log';
export { LogbookUnavailable, LogNotYours, LogUnavailable } from './log.errors';
export { LogbookClient, type AskedBy } from './logbook-client';
export { LARGEST_LOG_PAGE, type LogFilter, type LoggedLine, type LogPage, type LogPageAsked } from './logged-line';
