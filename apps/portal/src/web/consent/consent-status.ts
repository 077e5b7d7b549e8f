import type { ConsentDetailsFragment } from '../api/operations.generated';
import type { TextKey } from '../language/texts';
import type { BadgeKind } from '../page/badge';

type Consent = Pick<ConsentDetailsFragment, 'answer' | 'withdrawnAt' | 'expiresAt' | 'counts' | 'ownCounts'>;

/** Where an answer stands now. Whether it counts is the API's decision; the rest says why it does not. */
export function consentStatus(consent: Consent, now: Date = new Date()): { text: TextKey; kind: BadgeKind } {
  if (consent.withdrawnAt) return { text: 'consent.status.withdrawn', kind: 'plain' };
  if (consent.answer === 'refused') return { text: 'consent.status.refused', kind: 'bad' };
  if (consent.expiresAt && new Date(consent.expiresAt) <= now) return { text: 'consent.status.expired', kind: 'plain' };
  if (consent.counts) return { text: 'consent.status.counts', kind: 'good' };
  // Given as it should be, and somebody else who must has not agreed.
  return consent.ownCounts ? { text: 'consent.status.waiting', kind: 'warning' } : { text: 'consent.status.incomplete', kind: 'warning' };
}

/** Only a given answer that still stands can be withdrawn. */
export function canBeWithdrawn(consent: Consent, now: Date = new Date()): boolean {
  return consent.answer === 'given' && !consent.withdrawnAt && !(consent.expiresAt && new Date(consent.expiresAt) <= now);
}
