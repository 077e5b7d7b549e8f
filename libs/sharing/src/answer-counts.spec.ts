import { answerCounts } from './answer-counts';
import type { RecordedAnswer } from './recorded-answer';

const AT = new Date('2026-03-01T12:00:00.000Z');
let made = 0;

function recorded(changes: Partial<RecordedAnswer> = {}, moments: Partial<RecordedAnswer['exactly']> = {}): RecordedAnswer {
  const exactly = { givenAt: '2026-02-01T12:00:00.000000Z', expiresAt: null, withdrawnAt: null, ...moments };
  return {
    id: `answer-${made++}`, subjectId: 'child', givenById: 'mother', answer: 'given', kind: 'verstrekking', categories: ['contact'], toOrganisationId: 'ggz',
    toTask: 'hulpverlening', purpose: 'hulpverlening', givenAt: new Date(exactly.givenAt), expiresAt: null, withdrawnAt: null, free: true, informed: true, explicit: true,
    how: 'oral', recordedByHatId: 'hat', requestId: null, nature: 'toestemming', notFree: [], trajectory: null, withheld: false, stands: false, exactly, ...changes,
  };
}

const counts = (answer: RecordedAnswer, ...others: RecordedAnswer[]) => answerCounts(answer, [...others, answer], AT);

describe('an answer counts', () => {
  it('when it is given and nothing came after it', () => {
    expect(counts(recorded())).toBe(true);
    expect(counts(recorded({ answer: 'refused' }))).toBe(false);
  });

  it('to every organisation with the task when it names none', () => {
    expect(counts(recorded({ toOrganisationId: null }))).toBe(true);
  });

  it('whatever somebody else answered, or the same person about somebody else', () => {
    const later = { givenAt: '2026-02-02T12:00:00.000000Z' };
    expect(counts(recorded(), recorded({ givenById: 'father', answer: 'refused' }, later), recorded({ subjectId: 'sister', answer: 'refused' }, later))).toBe(true);
  });

  it('until it expires or is withdrawn, to the microsecond', () => {
    const just = { before: '2026-03-01T11:59:59.999999Z', at: '2026-03-01T12:00:00.000000Z', after: '2026-03-01T12:00:00.000001Z' };
    for (const end of ['expiresAt', 'withdrawnAt'] as const) {
      expect(counts(recorded({}, { [end]: just.before }))).toBe(false);
      expect(counts(recorded({}, { [end]: just.at }))).toBe(false);
      expect(counts(recorded({}, { [end]: just.after }))).toBe(true);
    }
  });

  it('not when a later one took its place, also when that one counts itself', () => {
    const later = recorded({}, { givenAt: '2026-02-01T12:00:00.000001Z' });
    const first = recorded();
    expect(counts(first, later)).toBe(false);
    expect(counts(later, first)).toBe(true);
  });

  it('not beside a refusal of the same moment', () => {
    expect(counts(recorded(), recorded({ answer: 'refused' }))).toBe(false);
    expect(counts(recorded(), recorded())).toBe(true);
  });

  it('while at least one of its categories is left to it', () => {
    const later = (categories: RecordedAnswer['categories']) => recorded({ answer: 'refused', categories }, { givenAt: '2026-02-02T12:00:00.000000Z' });
    expect(counts(recorded({ categories: ['contact', 'plan'] }), later(['contact']))).toBe(true);
    expect(counts(recorded({ categories: ['contact', 'plan'] }), later(['contact', 'plan']))).toBe(false);
  });

  it.each(['toeleiding', 'regie', 'onderwijs', 'veilig-thuis', 'informeel'] as const)('for %s as for any task', (toTask) => {
    expect(counts(recorded({ toTask, purpose: 'veiligheid' }))).toBe(true);
    expect(counts(recorded({ toTask, purpose: 'veiligheid', free: false }))).toBe(false);
  });

  it('for a parent who may inspect with it', () => {
    const inspect = { toTask: 'client', purpose: 'inzage', toOrganisationId: null } as const;
    expect(counts(recorded(inspect))).toBe(true);
    expect(counts(recorded({ ...inspect, explicit: false }))).toBe(false);
  });
});
