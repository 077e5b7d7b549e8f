import { noticePath } from './notice-path';

describe('where a message leads to', () => {
  it.each([
    ['request-asked', 'requestId', 'hulpverlening', '/vragen/1'],
    ['transfer-offered', 'transferId', 'regie', '/overdrachten/1'],
    ['covenant-offered', 'covenantId', 'convenantbeheer', '/convenanten/1'],
    ['break-glass-opened', 'emergencyId', 'fg', '/nood/1'],
    ['break-glass-not-reviewed', 'emergencyId', 'fg', '/nood/1'],
    ['break-glass-not-reviewed', 'emergencyId', 'beheer', undefined],
    ['review-answered', 'reviewId', 'fg', '/te-beoordelen/1'],
    ['breach-to-report', 'reviewId', 'fg', '/te-beoordelen/1'],
    ['review-asked', 'questionId', 'regie', '/uitleg/1'],
    ['consent-asked', 'requestId', 'client', '/toestemmingen'],
    ['consent-withdrawn', 'dossierId', 'regie', '/dossiers/1/toestemming'],
    ['disclosed-entry-corrected', 'disclosureId', 'regie', '/ontvangen'],
    ['disclosure-question', 'dossierId', 'regie', '/dossiers/1'],
    ['copy-given', 'disclosureId', 'client', '/over-mij-gedeeld'],
    ['copy-asked', 'disclosureId', 'hulpverlening', '/verstrekt/1'],
    ['copy-answer-soon', 'disclosureId', 'hulpverlening', '/verstrekt/1'],
    ['copy-answer-late', 'disclosureId', 'hulpverlening', '/verstrekt/1'],
    ['copy-comment-received', 'disclosureId', 'hulpverlening', '/ontvangen'],
    ['disclosure-question', 'disclosureId', 'raadsonderzoek', '/ontvangen'],
    ['disclosure-quarantined', 'dossierId', 'regie', '/ontvangen'],
    ['disclosure-quarantined', 'dossierId', 'fg', '/logboek'],
    ['kindcheck-due', 'dossierId', 'hulpverlening', '/dossiers/1'],
    ['meeting-called', 'meetingId', 'onderwijs', '/casusoverleg/1'],
    ['own-meeting-changed', 'meetingId', 'client', '/wie-werkt-er-voor-mij'],
    ['telling-due', 'dossierId', 'hulpverlening', '/nog-te-vertellen'],
    ['telling-left', 'tellingId', 'hulpverlening', '/nog-te-vertellen'],
  ])('%s about %s leads %s to %s', (kind, name, task, path) => {
    expect(noticePath({ kind, about: [{ name, ids: ['1'] }] }, task)).toBe(path);
  });

  it('leads to the own entry into which it was taken over', () => {
    expect(noticePath({ kind: 'taken-over-corrected', about: [{ name: 'dossierId', ids: ['1'] }, { name: 'entryId', ids: ['2'] }] }, 'raadsonderzoek')).toBe('/dossiers/1/aantekeningen/2');
  });

  it('leads nowhere when there is no page for it', () => {
    expect(noticePath({ kind: 'something-new', about: [] }, 'regie')).toBeUndefined();
  });
});
