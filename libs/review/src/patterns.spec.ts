import type { Line } from './access';
import type { Circle, Facts, PersonFact } from './facts';
import { DAYS, facts, lookOf, NOON, tie, tied, TODAY, toTheTask, usualPast } from './made-for-spec';
import { score } from './score';

const child: PersonFact = { key: 'child', homes: ['elm 1'], streets: ['elm'], shielded: false, publicAttention: false };
const nobody: Circle = { self: new Set(), family: new Set(), homes: new Set(), streets: new Set() };

/** The reasons of the first item of the queue, without what explains it. */
const reasons = (lines: Partial<Line>[], given: Partial<Facts>) =>
  (score(lookOf(...lines), facts(given)).findings[0]?.reasons ?? []).map(({ code }) => code).filter((code) => code !== 'explained-by');
const withPeople = (person: Partial<PersonFact>, circle: Partial<Circle> = {}): Partial<Facts> => ({
  dossiers: new Map([['dossier', { personIds: ['child'], closedAt: null }]]),
  persons: new Map([['child', { ...child, ...person }]]),
  circles: new Map([['account', { ...nobody, ...circle }]]),
});
const worked = (daysAgo: number): Pick<Facts, 'pastWith'> => ({ pastWith: new Map([['hat|dossier', { lastSeen: TODAY - daysAgo, lastWork: TODAY - daysAgo }]]) });
const NIGHT = Date.UTC(2026, 2, 4, 1);

describe('an access is odd', () => {
  // R268
  it.each<[string, Partial<Circle>]>([
    ['own-person', { self: new Set(['child']) }],
    ['own-family', { family: new Set(['child']) }],
    ['own-address', { homes: new Set(['elm 1']), streets: new Set(['elm']) }],
  ])('when it is about the professional or who is close (%s), also in the middle of own work', (code, circle) => {
    expect(reasons([{}], { ...withPeople({}, circle), ...tied(tie()), ...worked(2) })).toEqual([code]);
    expect(reasons([{}], { ...withPeople({}, {}), ...tied(tie()), ...worked(2) })).toEqual([]);
  });

  it('when it is about a neighbour, a colleague or somebody in the news, without own work that says why', () => {
    const colleagues = { colleagues: new Map([['team', new Set(['child'])]]) };
    for (const [code, given] of [
      ['neighbour', withPeople({}, { streets: new Set(['elm']), homes: new Set(['elm 9']) })],
      ['colleague', { ...withPeople({}), ...colleagues }],
      ['public-person', withPeople({ publicAttention: true })],
    ] as const) {
      expect(reasons([{}], { ...given, ...tied(toTheTask()) })).toEqual([code, 'no-own-work']);
      expect(reasons([{}], { ...given, ...tied(tie()), ...worked(2) })).toEqual([]);
      expect(reasons([{}], { ...given, ...tied(tie({ from: NOON - DAYS })) })).toEqual([]);
    }
  });

  it('when a shielded address is asked for without own work, and not when it is another field', () => {
    const given = { ...withPeople({ shielded: true }), ...tied(toTheTask()) };
    expect(reasons([{ fields: ['addresses'] }], given)).toEqual(['shielded-address', 'no-own-work']);
    expect(reasons([{}], given)).toEqual([]);
  });

  it('when the file is long closed and nobody asked anything, and not when something is written or asked', () => {
    const closed = { dossiers: new Map([['dossier', { personIds: [], closedAt: NOON - 120 * DAYS }]]), ...worked(121) };
    expect(reasons([{}], { ...closed, ...tied(tie()) })).toEqual(['case-closed', 'no-own-work']);
    expect(reasons([{}, { event: 'write' }], { ...closed, ...tied(tie()) })).toEqual([]);
    expect(reasons([{}], { ...closed, ...tied(tie(), tie({ kind: 'request' })) })).toEqual([]);
    expect(reasons([{}], { ...closed, ...worked(4), dossiers: new Map([['dossier', { personIds: [], closedAt: NOON - 3 * DAYS }]]), ...tied(tie()) })).toEqual([]);
  });

  it('when a file that was left is opened under a hat that was left too, and not by who comes back from leave', () => {
    const left = { ...tied(tie()), ...worked(100) };
    const hats = (longestGap: number, other: number) => ({
      hatsOf: new Map([['account', ['hat', 'second']]]),
      hatUse: new Map([['hat', { days: 60, last: TODAY - 100, longestGap }], ['second', { days: 60, last: TODAY - other, longestGap: 14 }]]),
    });
    const other = { dossierId: 'other', event: 'write' };
    const ties = { ties: new Map([...left.ties, ['other', [tie()]]]) };
    expect(reasons([{}], { ...left, ...hats(14, 1) })).toEqual(['unused-hat', 'stale-involvement', 'no-own-work']);
    expect(reasons([{}], { ...left, ...hats(14, 100) })).toEqual([]);
    // Who takes the hat now and then works under it on that day; who only looks does not.
    expect(reasons([{}], { ...left, ...hats(90, 1) })).toEqual(['unused-hat', 'stale-involvement', 'no-own-work']);
    expect(reasons([{}, other], { ...left, ...ties, ...hats(90, 1) })).toEqual([]);
    expect(reasons([{}, other], { ...left, ...ties, ...hats(14, 1) })).toEqual(['unused-hat', 'stale-involvement', 'no-own-work']);
  });

  describe('less so when the look goes with how work goes', () => {
    const news = withPeople({ publicAttention: true });
    const plain = { ...news, ...tied(toTheTask()) };

    it('as at a meeting, with two others who have a reason, and not with two who have none', () => {
      const others = [{ accountId: 'second', hatId: 'hat-2' }, { accountId: 'third', hatId: 'hat-3' }];
      const first = (lines: Partial<Line>[], given = plain) => reasons([{ at: NOON - 1 }, ...lines], given);
      expect(first([])).toEqual(['public-person', 'no-own-work']);
      expect(first(others)).toEqual([]);
      expect(first(others.slice(1))).toEqual(['public-person', 'no-own-work']);
      expect(first(others.map((one) => ({ ...one, at: NOON + 2 * 3_600_000 })))).toEqual(['public-person', 'no-own-work']);
      expect(first(others.map((one) => ({ ...one, outcome: 'refused' })))).toEqual(['public-person', 'no-own-work']);
    });

    it('as when the file was given to the task just then', () => {
      const received = (daysAgo: number) => tied({ ...toTheTask(), from: NOON - daysAgo * DAYS });
      expect(reasons([{}], { ...news, ...received(1) })).toEqual([]);
      expect(reasons([{}], { ...news, ...received(3) })).toEqual(['public-person', 'no-own-work']);
    });

    it('as when it is their own and they look into it every few weeks, as long as it is open', () => {
      const seen = (daysAgo: number): Partial<Facts> => ({ pastWith: new Map([['hat|dossier', { lastSeen: TODAY - daysAgo, lastWork: TODAY - 90 }]]) });
      const own = { ...news, ...tied(tie()) };
      expect(reasons([{}], { ...own, ...seen(30) })).toEqual([]);
      expect(reasons([{}], { ...own, ...seen(50) })).toEqual(['public-person', 'no-own-work']);
      expect(reasons([{}], { ...plain, ...seen(30) })).toEqual(['public-person', 'no-own-work']);
      const closed = { dossiers: new Map([['dossier', { personIds: ['child'], closedAt: NOON - DAYS }]]) };
      expect(reasons([{}], { ...own, ...seen(30), ...closed })).toContain('public-person');
    });

    it('but never so that family goes unseen', () => {
      expect(reasons([{}], { ...withPeople({}, { family: new Set(['child']) }), ...tied({ ...toTheTask(), from: NOON - DAYS }) })).toEqual(['own-family', 'no-own-work']);
    });
  });

  it('at night, for who hardly ever works then', () => {
    const at = (nights: number) => ({ ...tied(toTheTask()), pastOfAccount: new Map([['account', { ...usualPast.pastOfAccount.get('account')!, nights }]]) });
    expect(reasons([{ at: NIGHT }], at(0))).toEqual(['night', 'no-own-work']);
    expect(reasons([{ at: NIGHT }], at(12))).toEqual([]);
    expect(reasons([{}], at(0))).toEqual([]);
  });

  it('right after a change of hat, for the same family under the other hat', () => {
    const change = { hatChanges: new Map([['account', [NOON - 5 * 60_000]]]), ...tied(toTheTask(), tie({ hatId: 'second' })) };
    const before = { hatId: 'second', at: NOON - 10 * 60_000 };
    expect(reasons([before, {}], change)).toEqual(['after-hat-change', 'no-own-work']);
    expect(reasons([{ ...before, caseId: 'other', subjectId: 'other', dossierId: 'other' }, {}], { ...change, ties: new Map([...change.ties, ['other', [tie({ hatId: 'second' })]]]) })).toEqual([]);
    expect(reasons([before, { at: NOON + 3_600_000 }], change)).toEqual([]);
  });

  it('when many files in a row are opened without own work, as one item; a busy day of own work is not', () => {
    const ids = Array.from({ length: 20 }, (_, n) => `dossier-${n}`);
    const ties = (one: ReturnType<typeof tie>) => new Map(ids.map((id) => [id, [one]]));
    const lines = ids.map((dossierId) => ({ dossierId }));
    const { findings } = score(lookOf(...lines), facts({ ...usualPast, ties: ties(toTheTask()) }));
    expect(findings).toMatchObject([{ kind: 'odd', dossierId: null, accesses: 20 }]);
    expect(findings[0]!.reasons).toEqual(expect.arrayContaining([{ code: 'many-dossiers', count: 20, usual: 2 }, expect.objectContaining({ code: 'together', count: 20 })]));
    expect(score(lookOf(...lines), facts({ ...usualPast, ties: ties(tie({ from: NOON - DAYS })) })).findings).toEqual([]);
    const usual = new Map([['account', { days: 60, nights: 0, mostWithoutWork: 15, daysWithoutWork: 20 }]]);
    expect(score(lookOf(...lines), facts({ pastOfAccount: usual, ties: ties(toTheTask()) })).findings).toEqual([]);
  });

  it('when one file after the other is refused', () => {
    const lines = Array.from({ length: 5 }, (_, n) => ({ outcome: 'refused', dossierId: `dossier-${n}` }));
    expect(score(lookOf(...lines), facts()).findings).toMatchObject([{ kind: 'unexplained', dossierId: null, accesses: 5, reasons: expect.arrayContaining([{ code: 'refusals', count: 5 }]) }]);
  });

  it('when many without own work look into the same file in a week', () => {
    const others = (count: number) => ({ ...tied(toTheTask()), lookedWithoutWork: new Map([['dossier', new Set(Array.from({ length: count }, (_, n) => `other-${n}`))]]) });
    expect(reasons([{}], others(7))).toEqual(['many-lookers', 'no-own-work']);
    expect(reasons([{}], others(2))).toEqual([]);
    expect(reasons([{}], { ...others(7), ...tied(tie({ kind: 'own-dossier', dossierId: 'own' })) })).toEqual([]);
  });

  it('when somebody to whom it is open through their task alone looks into what is closed', () => {
    const closed = { dossiers: new Map([['dossier', { personIds: [], closedAt: NOON - 10 * DAYS }]]) };
    expect(reasons([{}], { ...closed, ...tied(toTheTask()) })).toEqual(['case-closed', 'no-own-work']);
    expect(reasons([{}], { ...closed, ...tied(tie()) })).toEqual([]);
  });

  it('never for what is not known', () => {
    expect(score(lookOf(), facts({ ...tied(tie()), knownSince: TODAY })).findings).toEqual([]);
  });
});
