import { UNAUTHENTICATED, UNREACHABLE } from '../api/api-errors';
import type { TextKey } from '../language/texts';

/** What is wrong and what is possible instead, by the code of the API. */
const byCode: Readonly<Record<string, TextKey>> = {
  [UNAUTHENTICATED]: 'error.unauthenticated',
  [UNREACHABLE]: 'error.unreachable',
  UNAVAILABLE: 'error.unreachable',
  IDENTITY_UNAVAILABLE: 'error.unreachable',
  LOG_UNAVAILABLE: 'error.logUnavailable',
  LOGBOOK_UNAVAILABLE: 'error.logUnavailable',
  ACCOUNT_UNKNOWN: 'error.accountUnknown',
  HAT_REQUIRED: 'error.hat',
  HAT_NOT_YOURS: 'error.hat',
  HAT_DOES_NOT_FIT: 'error.hatDoesNotFit',
  CASE_NOT_FOUND: 'error.caseNotFound',
  DOSSIER_NOT_FOUND: 'error.dossierNotFound',
  ENTRY_NOT_FOUND: 'error.entryNotFound',
  PERSON_NOT_FOUND: 'error.personNotFound',
  INVOLVEMENT_NOT_FOUND: 'error.involvementNotFound',
  INVOLVEMENT_DENIED: 'error.forbidden',
  LOG_NOT_YOURS: 'error.forbidden',
  WRITE_DENIED: 'error.write',
  ENTRY_CHANGED: 'error.version',
  CONSENT_NOT_FOUND: 'error.consentNotFound',
  CONSENT_NOT_THEIRS: 'error.consentNotTheirs',
  CONSENT_MISSING: 'error.consentMissing',
  WEIGHING_REQUIRED: 'error.weighing',
  DISCLOSURE_DENIED: 'error.disclosureRefused',
  BAD_INPUT: 'error.input',
};

/** The text for a code; a code without one has the general text, which gives the number of the request. */
export function errorText(code: string): TextKey {
  return Object.hasOwn(byCode, code) ? byCode[code]! : 'error.unknown';
}
