import { compile } from '../compile/compile';
import { instant } from '../moment';
import { DENY_CODES, GROUND_IDS, PURPOSES, type GroundId } from '../vocabulary';
import { currentRules } from './current';
import { STAGES } from './rule';

const { rules } = currentRules;

describe('the rule set', () => {
  // R63, R132
  it('is plain data: it survives JSON unchanged, and decides the same after it', () => {
    const copy = JSON.parse(JSON.stringify(currentRules)) as typeof currentRules;
    expect(copy).toEqual(currentRules);
    expect(compile(copy).version).toBe(currentRules.version);
  });

  it('lets nobody decide alone before being asked at all: of every age somebody must consent', () => {
    expect(currentRules.consent.childFrom).toBeLessThanOrEqual(currentRules.consent.aloneFrom);
  });

  it('names every record once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  // R132
  it('gives every record a valid period, a paragraph and both languages', () => {
    for (const rule of rules) {
      expect(instant(rule.validFrom)).not.toBeNaN();
      if (rule.validUntil !== undefined) expect(instant(rule.validUntil)).toBeGreaterThan(instant(rule.validFrom));
      expect(rule.paragraph).toMatch(/^[3-6]/);
      expect(Object.values(rule.explanation).every((text) => text.length > 20)).toBe(true);
    }
  });

  it('gives a reason to every deny and a ground to every allow and weigh, and nothing else', () => {
    for (const rule of rules) {
      expect([rule.id, rule.reason !== undefined]).toEqual([rule.id, rule.outcome === 'deny']);
      expect([rule.id, rule.ground !== undefined]).toEqual([rule.id, rule.outcome === 'allow' || rule.outcome === 'weigh']);
    }
  });

  it('ends every list of which one must fit in a record without conditions', () => {
    for (const stage of STAGES.filter((one) => !['write', 'share', 'ground'].includes(one))) {
      const last = rules.filter((rule) => rule.stage === stage).at(-1);
      expect([stage, last?.conditions, last?.who, last?.to, last?.categories, last?.actions]).toEqual([stage, undefined, undefined, undefined, undefined, undefined]);
    }
  });

  it('has the grounds in the order of §6', () => {
    const order = rules.filter(({ stage }) => stage === 'ground').map(({ ground }) => GROUND_IDS.indexOf(ground as GroundId)).filter((at) => at >= 0);
    expect(order).toEqual([...order].sort((one, two) => one - two));
    expect(order).toHaveLength(GROUND_IDS.indexOf('conflict-van-plichten'));
  });

  it('uses every deny code', () => {
    const used = new Set(rules.map(({ reason }) => reason));
    expect(DENY_CODES.filter((code) => !used.has(code))).toEqual([]);
  });

  it('marks with ◊ exactly what rests on the parties\' own choice', () => {
    expect(rules.filter(({ narrowedByCovenant }) => narrowedByCovenant).map(({ ground }) => ground)).toEqual([
      'statutair-onderling', 'eigen-taak-statutair', 'eigen-taak-college', 'verenigbaarheid', 'eigen-taak-hulp', 'samenwerking-wams',
    ]);
  });

  // The compiled rules keep one row for each task and each purpose, the plain reading takes the rows as they stand.
  it('says of a task once whether it belongs to the statutory frame', () => {
    const tasks = currentRules.statutory.map(({ task }) => task);
    expect(tasks.filter((task, i) => tasks.indexOf(task) !== i)).toEqual([]);
  });

  // R57, R191
  it('says who may receive for each purpose that can be shared for, once', () => {
    const listed = currentRules.receiving.map(({ purpose }) => purpose);
    expect(listed.filter((purpose, i) => listed.indexOf(purpose) !== i)).toEqual([]);
    expect(PURPOSES.filter((purpose) => !listed.includes(purpose))).toEqual(['vroegsignalering', 'beleid', 'onderzoek', 'inzage', 'controle']);
  });
});
