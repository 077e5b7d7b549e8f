import { UNAUTHENTICATED, UNREACHABLE } from '../api/api-errors';
import type { TextKey } from '../language/texts';

/** What is wrong and what is possible instead, by the code of the API. */
const byCode: Readonly<Record<string, TextKey>> = {
  [UNAUTHENTICATED]: 'error.unauthenticated',
  [UNREACHABLE]: 'error.unreachable',
  ACCOUNT_UNKNOWN: 'error.accountUnknown',
  HAT_REQUIRED: 'error.hat',
  HAT_NOT_YOURS: 'error.hat',
  CASE_NOT_FOUND: 'error.caseNotFound',
  DOSSIER_NOT_FOUND: 'error.dossierNotFound',
  ENTRY_NOT_FOUND: 'error.entryNotFound',
  CONSENT_NOT_FOUND: 'error.consentNotFound',
};

/** The text for a code; a code without one has the general text, which gives the number of the request. */
export function errorText(code: string): TextKey {
  return Object.hasOwn(byCode, code) ? byCode[code]! : 'error.unknown';
}
