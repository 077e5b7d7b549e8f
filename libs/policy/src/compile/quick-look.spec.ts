import { policy } from '../current-policy';
import { after, AT, consent, covenant, DAY, DOSSIER, GGZ, JEUGDHULP, SCHOOL, TOELEIDER } from '../readings/asking';
import { currentRules } from '../rules/current';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import type { Request } from '../vocabulary';
import { compile } from './compile';
import { OutcomeTable } from './outcome-table';

describe('the quick outcome', () => {
  it('is that of the decision for every kind of request, asked in any order and more than once', () => {
    const random = new Random(4);
    const requests = Array.from({ length: 5_000 }, () => randomRequest(random));
    const fresh = compile(currentRules);
    for (const request of [...requests, ...requests]) expect(fresh.check(request)).toBe(policy.decide(request).outcome);
  });

  // R81
  it('never remembers consent, a covenant or a clock', () => {
    const view = (changed: Partial<Request>): Request => ({
      id: 'q', at: AT, action: 'view', actor: { ...GGZ, received: true }, dossier: DOSSIER.hulp, categories: ['verslag'], ground: 'toestemming', purpose: 'hulpverlening', subject: { age: 41 }, ...changed,
    });
    const given = consent(GGZ, 'verslag', 'hulpverlening');
    for (let i = 0; i < 3; i++) {
      expect(policy.check(view({ consents: [given] }))).toBe('allow');
      expect(policy.check(view({ consents: [{ ...given, withdrawnAt: AT }] }))).toBe('deny');
      expect(policy.check(view({ consents: [{ ...given, expiresAt: after(1) }] }))).toBe('allow');
      expect(policy.check(view({ consents: [{ ...given, expiresAt: after(1) }], at: after(1) }))).toBe('deny');
      const shared = (covenants: Request['covenants']): Request => ({ id: 'q', at: AT, action: 'disclose', actor: TOELEIDER, other: JEUGDHULP, categories: ['hulpvraag'], purpose: 'hulpverlening', subject: { age: 41 }, covenants });
      expect(policy.check(shared([covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'])]))).toBe('deny');
      expect(policy.check(shared([covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'], { until: after(-DAY) })]))).toBe('weigh');
    }
  });

  it('tells two dossiers apart that differ only outside the key', () => {
    const write = (scope: 'person' | 'family', law: 'jeugdwet' | 'wmo'): Request => ({
      id: 'q', at: AT, action: 'write', actor: { ...JEUGDHULP, law, involved: true }, dossier: { ...DOSSIER.hulp, scope, law }, categories: ['medisch'], entry: { kind: 'feit', source: 'x' },
    });
    for (let i = 0; i < 2; i++) {
      expect(policy.check(write('family', 'jeugdwet'))).toBe('deny');
      expect(policy.check(write('person', 'jeugdwet'))).toBe('allow');
    }
  });
});

describe('a trace', () => {
  it('names the version, the outcome, and the rule that decided', () => {
    const trace = policy.trace({ id: 't', at: AT, action: 'view', actor: { ...SCHOOL, participant: true }, dossier: DOSSIER.regieHulp, categories: ['plan', 'verslag'] });
    expect(trace).toMatchObject({ ruleSet: currentRules.version, outcome: 'deny' });
    expect(trace.tried.filter(({ fits }) => fits).map(({ rule, category }) => [rule.id, category])).toEqual([['V5', 'plan'], ['V5-other', 'verslag']]);
  });

  it('comes to the outcome of the decision for any request', () => {
    const random = new Random(6);
    for (let i = 0; i < 2_000; i++) {
      const request = randomRequest(random);
      expect(policy.trace(request).outcome).toBe(policy.decide(request).outcome);
    }
  });
});

describe('the table behind it', () => {
  it('keeps every key apart, negative ones too, while it grows', () => {
    const table = new OutcomeTable();
    const keys = Array.from({ length: 20_000 }, (_, i) => (Math.imul(i, 2654435761) | 0) ^ i);
    keys.forEach((key, i) => table.set(key, i % 5));
    keys.forEach((key, i) => table.set(key, i % 5));
    expect(keys.every((key, i) => table.get(key) === i % 5)).toBe(true);
    expect(table.get(123_456_789)).toBe(-1);
  });

  it('starts anew above its limit instead of growing for ever', () => {
    const table = new OutcomeTable();
    for (let key = 0; key < 200_000; key++) table.set(key, 1);
    expect(table.get(0)).toBe(-1);
    expect(table.get(199_999)).toBe(1);
  });
});

