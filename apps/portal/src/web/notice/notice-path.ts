interface Pointing {
  readonly kind: string;
  readonly about: readonly { readonly name: string; readonly ids: readonly string[] }[];
}

/** The page where what a notice is about can be opened; undefined when there is none for this task. */
export function noticePath({ kind, about }: Pointing, task: string): string | undefined {
  const id = (name: string) => about.find((one) => one.name === name)?.ids[0];
  const to = (base: string, name: string) => (id(name) ? `${base}/${id(name)}` : base);
  if (kind.startsWith('request-')) return to('/vragen', 'requestId');
  if (kind.startsWith('covenant-')) return to('/convenanten', 'covenantId');
  if (kind.startsWith('transfer-')) return to('/overdrachten', 'transferId');
  if (kind.startsWith('consultation-')) return to('/overleg', 'consultationId');
  // Beheer hears that it is there, and sees to who reviews it.
  if (kind === 'break-glass-not-reviewed' && task === 'beheer') return undefined;
  if (kind === 'review-answered' || kind === 'breach-to-report') return to('/te-beoordelen', 'reviewId');
  if (kind === 'review-asked' || kind === 'review-decided') return to('/uitleg', 'questionId');
  if (kind.startsWith('break-glass-')) return to('/nood', 'emergencyId');
  if (kind.startsWith('consent-') && task === 'client') return '/toestemmingen';
  if (kind === 'disclosed-entry-corrected' || kind === 'disclosed' || kind === 'disclosure-answer' || kind === 'disclosure-recalled' || kind === 'disclosure-released') return '/ontvangen';
  if (kind === 'telling-due' || kind === 'telling-left') return '/nog-te-vertellen';
  if (kind.startsWith('own-meeting-')) return '/wie-werkt-er-voor-mij';
  if (kind.startsWith('meeting-')) return to('/casusoverleg', 'meetingId');
  if (kind === 'copy-given') return '/over-mij-gedeeld';
  if (kind === 'copy-comment-received') return '/ontvangen';
  if (kind === 'copy-asked' || kind === 'copy-commented' || kind.startsWith('copy-answer-')) return to('/verstrekt', 'disclosureId');
  // What was set apart stands where both sides find it; the FG hears of it, and reads the log.
  if (kind === 'disclosure-quarantined') return task === 'fg' ? '/logboek' : '/ontvangen';
  const dossierId = id('dossierId');
  if (kind === 'disclosure-question' && !dossierId) return '/ontvangen';
  if (kind === 'taken-over-corrected' && dossierId) return to(`/dossiers/${dossierId}/aantekeningen`, 'entryId');
  if (dossierId) return kind.startsWith('consent-') ? `/dossiers/${dossierId}/toestemming` : `/dossiers/${dossierId}`;
  return undefined;
}
