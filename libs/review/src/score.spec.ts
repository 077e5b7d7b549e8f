import { facts, line, lookOf, NOON, tie, tied, toTheTask } from './made-for-spec';
import { accessesOf } from './access';
import { dayOf, isNight } from './amsterdam';
import { EXPLANATIONS } from './explanations';
import { PATTERNS } from './patterns';
import { REASON_CODES, reasonWords, explanationWords } from './reason-words';
import { score, SCORING } from './score';

const family = { persons: new Map([['child', { key: 'child', homes: [], streets: [], shielded: false, publicAttention: false }]]), circles: new Map([['account', { self: new Set<string>(), family: new Set(['child']), homes: new Set<string>(), streets: new Set<string>() }]]) };

describe('accesses', () => {
  it('are what one hat did with one dossier on one day of Amsterdam', () => {
    const midnight = Date.UTC(2026, 6, 1, 22);
    const accesses = accessesOf([{ at: midnight - 1 }, { at: midnight }, { at: midnight + 5, event: 'write' }, { at: midnight, hatId: 'other' }, { at: midnight, dossierId: 'other' }].map(line));
    expect(accesses.map(({ day, hatId, dossierId, lineIds, worked }) => [day, hatId, dossierId, lineIds.length, worked])).toEqual([
      ['2026-07-01', 'hat', 'dossier', 1, false],
      ['2026-07-02', 'hat', 'dossier', 2, true],
      ['2026-07-02', 'other', 'dossier', 1, false],
      ['2026-07-02', 'hat', 'other', 1, false],
    ]);
  });

  it('are no lists, and nothing that the system did by itself; what was refused always counts', () => {
    const nothing = { dossierId: null, caseId: null, subjectId: null };
    expect(accessesOf([line({ ...nothing, event: 'list' }), line({ accountId: null }), line({ ...nothing, outcome: 'refused' })])).toMatchObject([{ refused: 1, allowed: 0 }]);
  });

  it('know day and night of Amsterdam as the tables of the browser do, all the year round', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
    for (let at = Date.UTC(2025, 11, 30); at < Date.UTC(2027, 0, 3); at += 307 * 60_000) {
      const [day, time] = clock.format(at).split(' ') as [string, string];
      expect([dayOf(at), isNight(at)]).toEqual([day, Number(time.slice(0, 2)) >= 23 || Number(time.slice(0, 2)) < 6]);
    }
  });
});

describe('the queue', () => {
  // R268
  it('has all that nothing explains, and the worst first', () => {
    const lines = [line({ dossierId: 'plain' }), line({ at: NOON + 1 }), line({ dossierId: 'own', at: NOON + 2 })];
    const { findings, explained, accesses } = score(accessesOf(lines), facts({ ...family, ties: new Map([['own', [tie({ from: NOON - 1 })]]]), persons: new Map() }));
    expect(findings.map(({ kind, dossierId }) => [kind, dossierId])).toEqual([['unexplained', 'plain'], ['unexplained', 'dossier']]);
    expect([accesses, explained]).toEqual([3, 1]);
    const worse = score(accessesOf(lines), facts({ ...family, ties: new Map([['own', [tie({ from: NOON - 1 })]]]) })).findings;
    expect(worse.map(({ score: points }) => points)).toEqual([...worse.map(({ score: points }) => points)].sort((a, b) => b - a));
  });

  it('says what explains an access that is odd all the same', () => {
    expect(score(lookOf(), facts({ ...family, ...tied(toTheTask()) })).findings).toMatchObject([
      { kind: 'odd', score: 900, reasons: [{ code: 'own-family' }, { code: 'no-own-work' }, { code: 'explained-by', explanation: 'received' }] },
    ]);
  });

  it('is not told the same twice in a season, and is told what is new', () => {
    const told = (...codes: string[]) => facts({ ...family, ...tied(toTheTask()), told: new Map([['account|dossier', new Set(codes)]]) });
    expect(score(lookOf(), told('own-family')).findings).toEqual([]);
    expect(score(lookOf(), told('night')).findings).toHaveLength(1);
  });

  it('never gives more than a thousand points, and the same answer each time', () => {
    const given = facts({ ...family });
    const first = score(lookOf({ outcome: 'allowed' }), given).findings[0]!;
    expect(first.score).toBe(1000);
    const accesses = lookOf();
    expect(score(accesses, given)).toEqual(score(accesses, given));
    expect(SCORING).toMatch(/^\d{4}\.\d+$/);
  });
});

describe('the words of a reason', () => {
  const all = [...PATTERNS, ...EXPLANATIONS].flatMap(({ words }) => [words.nl, words.en]);

  it('are there for every code, in both languages, with the numbers filled in', () => {
    for (const code of REASON_CODES) {
      for (const language of ['nl', 'en'] as const) expect(reasonWords({ code, explanation: 'involved', days: 3, count: 4, minutes: 5, usual: 6 }, language)).toMatch(/^[A-Z][^{}?]*\.$/);
    }
    expect(reasonWords({ code: 'many-dossiers', count: 40, usual: 2 }, 'nl')).toBe('Deze dag opende de medewerker 40 dossiers zonder eigen werk. Anders zijn dat er hoogstens 2.');
    expect(explanationWords('standing-in', 'en')).toBe('The professional stands in for a colleague.');
    expect(reasonWords({ code: 'of-an-older-scoring' }, 'nl')).toBe('of-an-older-scoring');
  });

  it('are short sentences', () => {
    for (const sentence of all.flatMap((words) => words.split(/(?<=\.) /))) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });
});
