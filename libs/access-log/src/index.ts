export type { AccessEvent, AccessLine, AccessOutcome, ActingParty } from './access-line';
export { AccessLog, LogUnavailable } from './access-log';
