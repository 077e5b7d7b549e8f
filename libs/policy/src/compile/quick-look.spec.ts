import { policy } from '../current-policy';
import { after, AT, consent, covenant, DAY, DOSSIER, GGZ, JEUGDHULP, SCHOOL, TOELEIDER } from '../readings/asking';
import { currentRules } from '../rules/current';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import type { Condition } from '../rules/condition';
import type { Request } from '../vocabulary';
import { compile } from './compile';
import { plainTest } from './condition-test';
import { framesOf } from './hat-test';
import { standingOf, toldBy } from './standing';

const FRAMES = framesOf(currentRules);

describe('the quick outcome', () => {
  it('is that of the decision for every kind of request, asked in any order and more than once', () => {
    const random = new Random(4);
    const requests = Array.from({ length: 5_000 }, () => randomRequest(random));
    const fresh = compile(currentRules);
    expect([...requests, ...requests].filter((request) => fresh.check(request) !== policy.decide(request).outcome)).toEqual([]);
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

  it('tells two dossiers apart that differ only in scope and law', () => {
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

describe('the standing of a hat', () => {
  it('answers no question otherwise than the question itself', () => {
    const random = new Random(8);
    const questions: Condition[] = [
      { predicate: 'own' }, { predicate: 'sameTaskAndLaw' }, { predicate: 'sameLawAsDossier' }, { predicate: 'incapacitated' },
      { who: { marked: ['involved', 'standsIn'] } }, { who: { marked: ['participant'] } }, { who: { marked: ['received'], law: ['wmo'] } }, { who: { marked: [] } },
      { ground: [] }, { ground: ['toestemming'] }, { purpose: [] }, { purpose: ['vroegsignalering', 'toeleiding'] },
      { dossier: {} }, { dossier: { kind: ['regie'] } }, { dossier: { kind: ['regie'], from: 'toeleiding' } }, { dossier: { kind: ['regie', 'raad'] } }, { dossier: { kind: ['toeleiding'] } },
    ];
    const seen = new Set<string>();
    const wrong: Condition[] = [];
    for (let i = 0; i < 5_000; i++) {
      const request = randomRequest(random);
      const standing = standingOf(request.actor, request);
      for (const question of questions) {
        const told = toldBy(standing, question);
        seen.add(`${JSON.stringify(question)} ${told}`);
        if (told !== undefined && told !== plainTest(question, FRAMES)?.(request.actor, request)) wrong.push(question);
      }
    }
    expect(wrong).toEqual([]);
    expect([...seen].filter((one) => one.endsWith('true')).length).toBeGreaterThan(6);
    expect([...seen].filter((one) => one.endsWith('false')).length).toBeGreaterThan(10);
  });
});
