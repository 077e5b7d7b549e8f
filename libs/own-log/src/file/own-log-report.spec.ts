import { ACCESS_EVENTS, type OwnAccess } from '@kapstok/access-log';
import { inWords } from '@kapstok/review';
import { CATEGORIES, PURPOSES, TASKS } from '@kapstok/policy';
import { ownLogJson } from './own-log-json';
import { ownLogReport } from './own-log-report';

const MADE = new Date('2026-11-22T09:00:00Z');
const access = (more: Partial<OwnAccess> = {}): OwnAccess => ({
  id: 'een', day: '2026-11-20', organisationId: 'twee', organisation: 'Wijkteam (fictief)', task: 'hulpverlening', purpose: 'hulpverlening', event: 'read', outcome: 'allowed',
  categories: ['verslag', 'plan'], times: 3, ...more,
});
const report = (accesses: readonly OwnAccess[], language: 'nl' | 'en' = 'nl') => ownLogReport({ name: 'Fictief kind', madeAt: MADE, accesses, language });

// R228
describe('the own log on paper', () => {
  it('says in plain words who did what, when, what for and about which data', () => {
    expect(report([access()]).parts[0]!.table!.rows).toEqual([['20 november 2026', 'Wijkteam (fictief)', 'hulpverlener', 'las iets (3 keer)', 'hulp geven', 'verslag van de hulp, plan']]);
    expect(report([access({ times: 1 })], 'en').parts[0]!.table!.rows[0]).toEqual(['20 November 2026', 'Wijkteam (fictief)', 'care worker (hulpverlener)', 'read something', expect.any(String), expect.any(String)]);
  });

  it('says of what was refused that nothing was seen', () => {
    expect(report([access({ outcome: 'refused', times: 1 })]).parts[0]!.table!.rows[0]![3]).toBe('las iets. Dit mocht niet: er is niets gezien.');
  });

  it('tells no number of lines, and of nothing the same as always', () => {
    const { lines, parts } = report([]);
    expect(parts).toEqual([]);
    expect(lines).toEqual(['Dit logboek gaat over: Fictief kind', 'Gemaakt op 22 november 2026.', expect.any(String), expect.any(String), 'Er is niets om te laten zien.']);
  });

  it('has words for every code of the log and of the rules, in both languages', () => {
    const codes = { doing: ACCESS_EVENTS, role: TASKS, purpose: PURPOSES, category: CATEGORIES } as const;
    const without = Object.entries(codes).flatMap(([kind, all]) => all.flatMap((code) => (['nl', 'en'] as const).filter((language) => inWords(kind as keyof typeof codes, code, language) === '').map((language) => `${kind} ${code} ${language}`)));
    expect(without).toEqual([]);
    for (const code of ACCESS_EVENTS) expect(inWords('doing', code, 'nl')).not.toBe(code);
  });
});

describe('the own log for a computer', () => {
  it('says its format and version, and leaves out what only the page needs', () => {
    expect(ownLogJson('wie', MADE, [access()])).toEqual({
      format: 'kapstok-own-log', version: 1, subjectId: 'wie', madeAt: '2026-11-22T09:00:00.000Z',
      accesses: [{ day: '2026-11-20', organisationId: 'twee', organisation: 'Wijkteam (fictief)', task: 'hulpverlening', purpose: 'hulpverlening', event: 'read', outcome: 'allowed', categories: ['verslag', 'plan'], times: 3 }],
    });
  });
});
