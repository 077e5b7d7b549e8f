import { checkLimits, forcedBy, mayBeAskedFreely, REGIE_TREATMENT_DAYS, type Covered } from './consent-limits';

const AT = new Date('2026-03-01T12:00:00Z');
const inDays = (days: number, more = 0) => new Date(AT.getTime() + days * 24 * 3_600_000 + more);
const covered: Covered = {
  kind: 'verstrekking', nature: 'toestemming', categories: ['voortgang'], toTask: 'hulpverlening', purpose: 'hulpverlening', expiresAt: inDays(30), trajectory: null,
};
const limit = (changes: Partial<Covered>) => () => checkLimits({ ...covered, ...changes }, AT);
const regie = { toTask: 'regie', purpose: 'regie', categories: ['plan', 'behandelplan'] } as const satisfies Partial<Covered>;

describe('what consent may cover', () => {
  it('of treatment data for regie is a short while, since it is asked anew each time', () => {
    // R84
    expect(limit({ ...regie, categories: [...regie.categories], expiresAt: inDays(REGIE_TREATMENT_DAYS) })).not.toThrow();
    for (const expiresAt of [null, inDays(REGIE_TREATMENT_DAYS, 1)]) {
      expect(limit({ ...regie, categories: [...regie.categories], expiresAt })).toThrow(expect.objectContaining({ code: 'CONSENT_PERIOD_TOO_LONG', details: { field: 'input.expiresAt', longestDays: 14, categories: ['behandelplan'] } }));
    }
    expect(limit({ ...regie, categories: ['plan'], expiresAt: null })).not.toThrow();
    expect(limit({ ...regie, categories: ['behandelplan'], kind: 'behandeling', expiresAt: null })).not.toThrow();
  });

  it('of a trajectory has an end, is about sharing, and never about treatment data', () => {
    // R85
    expect(limit({ trajectory: 'Traject' })).not.toThrow();
    expect(limit({ trajectory: 'Traject', expiresAt: null })).toThrow(/expiresAt/);
    expect(limit({ trajectory: 'Traject', categories: ['voortgang', 'diagnose'] })).toThrow(/diagnose/);
    expect(limit({ trajectory: 'Traject', kind: 'deelname' })).toThrow(/trajectory/);
  });

  it('as instemming is taking part alone', () => {
    // R88
    expect(limit({ nature: 'instemming', kind: 'deelname' })).not.toThrow();
    for (const kind of ['verstrekking', 'verwerking', 'behandeling'] as const) expect(limit({ nature: 'instemming', kind })).toThrow(/nature/);
  });
});

describe('a yes that payment or a beschikking depends on', () => {
  // R90
  it('cannot be free, so it is not asked for', () => {
    expect(forcedBy({ kind: 'verstrekking', categories: ['diagnose'], purpose: 'bekostiging' })).toEqual(['payment']);
    expect(forcedBy({ kind: 'verstrekking', categories: ['verslag'], purpose: 'toeleiding' })).toEqual(['beschikking']);
    expect(() => mayBeAskedFreely({ kind: 'verstrekking', categories: ['diagnose'], purpose: 'bekostiging' })).toThrow(expect.objectContaining({ code: 'CONSENT_NOT_FREE', details: { because: ['payment'] } }));
  });

  it('is another matter for what is no treatment data, and for another purpose', () => {
    for (const one of [{ kind: 'verstrekking', categories: ['contact'], purpose: 'bekostiging' }, { kind: 'verstrekking', categories: ['diagnose'], purpose: 'hulpverlening' }, { kind: 'behandeling', categories: ['diagnose'], purpose: 'bekostiging' }] as const) {
      expect(() => mayBeAskedFreely({ ...one, categories: [...one.categories] })).not.toThrow();
    }
  });
});
