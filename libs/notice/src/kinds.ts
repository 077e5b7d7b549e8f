/**
 * To whom a notice goes, worked out by the database when it is sent (function kapstok.notice_keys), from the ids that the event carries:
 * `hat` hatId · `involved` who works in dossierId · `fg` the FG of controllerId · `covenant-parties` convenantbeheer of organisationIds ·
 * `mandated` who may sign for organisationIds ·
 * `asker`, `holder`, `contact`, `support` the sides of requestId · `receiver` organisation and task of disclosureId, or of organisationId
 * and task · `giver` who works in the dossier that disclosureId came from, or the task that gave it as a participant or onward · `person` the
 * client personId · `own-fgs` the FGs of giver and receiver of disclosureId · `transfer-from`, `transfer-to` the sides of transferId ·
 * `kindcheck` who works in the dossier of kindcheckId, while that is the last one there · `telling` who has tellingId still to tell: when
 * nobody works in the dossier any more, everybody of the organisation and task that shared it · `meeting` who comes to meetingId, as far as
 * the dossier is open to them.
 */
export type Recipient =
  | 'hat' | 'involved' | 'fg' | 'covenant-parties' | 'mandated' | 'asker' | 'holder' | 'contact' | 'support' | 'receiver' | 'giver' | 'person' | 'own-fgs'
  | 'transfer-from' | 'transfer-to' | 'kindcheck' | 'telling' | 'meeting';

/** What can follow a change, and who hears of it. To extend: add a line here, and a text in the portal. */
export const KINDS: Readonly<Record<string, { readonly to: readonly Recipient[] }>> = {
  'consent-asked': { to: ['person'] },
  'consent-answered': { to: ['involved'] },
  'consent-withdrawn': { to: ['involved'] },
  'consent-reminded': { to: ['person'] },
  'consent-lapses-soon': { to: ['involved'] },
  'consent-used': { to: ['person'] },
  'disclosed': { to: ['receiver'] },
  'disclosed-in-acute-danger': { to: ['fg'] },
  'disclosed-entry-corrected': { to: ['receiver'] },
  'covenant-offered': { to: ['covenant-parties', 'mandated'] },
  'covenant-signed': { to: ['covenant-parties'] },
  'covenant-refused': { to: ['covenant-parties'] },
  'covenant-in-force': { to: ['covenant-parties'] },
  'covenant-suspended': { to: ['covenant-parties'] },
  'covenant-resumed': { to: ['covenant-parties'] },
  'covenant-ended': { to: ['covenant-parties'] },
  'request-asked': { to: ['holder', 'contact'] },
  'request-taken-up': { to: ['asker'] },
  'request-answered': { to: ['asker'] },
  'request-refused': { to: ['asker'] },
  'request-withdrawn': { to: ['holder', 'contact'] },
  'request-reminded': { to: ['holder', 'contact'] },
  'request-escalated': { to: ['contact', 'holder'] },
  'request-said-by-asker': { to: ['holder', 'contact'] },
  'request-said-by-other': { to: ['asker', 'contact'] },
  'request-support-wanted': { to: ['support'] },
  'break-glass-opened': { to: ['involved', 'fg'] },
  'break-glass-reviewed': { to: ['hat', 'involved'] },
  'review-asked': { to: ['hat'] },
  'review-answered': { to: ['fg'] },
  'review-decided': { to: ['hat'] },
  // To beheer of the controller: that it is there, and not what.
  'break-glass-not-reviewed': { to: ['fg', 'receiver'] },
  'review-without-reviewer': { to: ['receiver'] },
  // To each FG of the controller whose own access it is not, a day before the 72 hours of AVG 33 are over.
  'breach-to-report': { to: ['hat'] },
  'consultation-asked': { to: ['receiver'] },
  'consultation-answered': { to: ['hat'] },
  'consultation-stopped': { to: ['hat'] },
  'disclosure-quarantined': { to: ['giver', 'own-fgs'] },
  'disclosure-released': { to: ['receiver'] },
  'disclosure-recalled': { to: ['receiver'] },
  'disclosure-question': { to: ['giver'] },
  'disclosure-answer': { to: ['receiver'] },
  'copy-given': { to: ['person'] },
  'copy-asked': { to: ['giver'] },
  // A week before the month of AVG 12(3) is over, and the day after its last one; not once it was answered.
  'copy-answer-soon': { to: ['giver'] },
  'copy-answer-late': { to: ['giver'] },
  'copy-commented': { to: ['giver'] },
  'copy-comment-received': { to: ['receiver'] },
  'transfer-offered': { to: ['transfer-to'] },
  'transfer-accepted': { to: ['transfer-from'] },
  'transfer-refused': { to: ['transfer-from'] },
  'transfer-withdrawn': { to: ['transfer-to'] },
  // To who works where it was taken over: what was given may have ended since.
  'taken-over-corrected': { to: ['involved'] },
  'kindcheck-due': { to: ['kindcheck'] },
  'telling-due': { to: ['telling'] },
  // When the last one who worked in the dossier stops: that it is there, and not about whom.
  'telling-left': { to: ['telling'] },
  'meeting-called': { to: ['meeting'] },
  'meeting-changed': { to: ['meeting'] },
  'meeting-cancelled': { to: ['meeting'] },
  // To who of the household was invited; it shows for as long as they may see the meeting.
  'own-meeting-called': { to: ['person'] },
  'own-meeting-changed': { to: ['person'] },
  'own-meeting-cancelled': { to: ['person'] },
};
