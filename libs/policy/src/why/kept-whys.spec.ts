import { Periods } from '../compile/periods';
import { ADULT, after, AT, consent, DOSSIER, FG, GGZ, JEUGDHULP, REGIE_HULP, TOELEIDER } from '../readings/asking';
import type { Condition } from '../rules/condition';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { Answer, Request } from '../vocabulary';
import { KeptWhys } from './kept-whys';
import { wholeWhy } from './whole';

const viewing = (changed: Partial<Request> = {}): Request => ({ id: 'k', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['veiligheid'], ...changed });

/** Whys under a law, with a count of how many of them were worked out. */
function keeping(rules: readonly Rule[] = currentRules.rules) {
  const periods = new Periods({ ...currentRules, rules });
  const kept = new KeptWhys(periods.at(AT));
  let made = 0;
  const of = (request: Request) => kept.of(request, () => {
    made++;
    return wholeWhy(periods, request, 'nl');
  });
  const madeFor = (...requests: Request[]) => {
    const before = made;
    for (const request of requests) expect(of(request)).toEqual(wholeWhy(periods, request, 'nl'));
    return made - before;
  };
  return { of, madeFor };
}

const BASE = { paragraph: '3', validFrom: '2026-01-01T00:00:00Z', obligations: [], explanation: { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' } } as const;
/** A law with one rule of looking before that of V8. */
const asking = (conditions: Condition, changed: Partial<Rule> = {}) => keeping([
  { ...BASE, id: 'asked', stage: 'look', outcome: 'allow', ground: 'V1', conditions, ...changed }, { ...BASE, id: 'V8', stage: 'look', outcome: 'deny', reason: 'other-task' },
]);

describe('a why that is kept', () => {
  it('is worked out once for all who ask the same in the same standing, with the id of each', () => {
    const { of, madeFor } = keeping();
    expect(madeFor(viewing())).toBe(1);
    expect(madeFor(viewing(), viewing({ id: 'other' }), viewing({ actor: { ...JEUGDHULP, org: 'jh-es' }, dossier: { ...DOSSIER.hulp, controller: 'jh-es' } }))).toBe(0);
    expect(of(viewing({ id: 'mine' })).answer.id).toBe('mine');
  });

  it.each<[string, Partial<Request>]>([
    ['for another action', { action: 'search' }],
    ['for another task', { actor: FG }],
    ['for another category', { categories: ['plan'] }],
    ['for another standing', { actor: { ...JEUGDHULP, involved: true } }],
    ['for another answer to a question of a rule', { facts: { acuteDanger: true } }],
    ['for another answer to a question of a rule to write', { action: 'write', entry: { kind: 'feit', source: 'x' }, actor: { ...JEUGDHULP, involved: true }, dossier: { ...DOSSIER.hulp, scope: 'family' }, facts: { shielded: true } }],
  ])('is worked out anew %s', (_what, changed) => {
    const { madeFor } = keeping();
    madeFor(viewing(), viewing({ action: 'write', entry: { kind: 'feit', source: 'x' }, actor: { ...JEUGDHULP, involved: true }, dossier: { ...DOSSIER.hulp, scope: 'family' } }));
    expect(madeFor(viewing(changed))).toBe(1);
    expect(madeFor(viewing(changed), viewing())).toBe(0);
  });

  it('is of one category: none and more than one are worked out each time', () => {
    const { madeFor } = keeping();
    for (const categories of [['plan', 'verslag'] as const, undefined]) {
      const request = viewing({ categories: categories === undefined ? undefined : [...categories] });
      expect(madeFor(request, request)).toBe(2);
    }
  });

  it('is of a look: what is shared is worked out each time', () => {
    const { madeFor } = keeping();
    const shared = viewing({ action: 'disclose', other: GGZ, purpose: 'hulpverlening', subject: ADULT });
    expect(madeFor(shared, shared)).toBe(2);
  });

  // R81
  it('asks consent and the clock each time', () => {
    const { madeFor } = keeping();
    const received = viewing({ actor: { ...GGZ, received: true }, categories: ['verslag'], ground: 'toestemming', purpose: 'hulpverlening', subject: ADULT });
    const given = consent(GGZ, 'verslag', 'hulpverlening');
    const [stands, lapsed] = [{ ...received, consents: [given] }, { ...received, consents: [{ ...given, withdrawnAt: AT }] }];
    const later = { ...received, consents: [{ ...given, expiresAt: after(1) }], at: after(1) };
    expect(madeFor(stands, lapsed)).toBe(2);
    expect(madeFor(stands, later, lapsed, stands)).toBe(0);
  });

  it('cannot be changed, in anything it holds', () => {
    const { of } = keeping();
    const request = viewing({ facts: { acuteDanger: true }, actor: { ...JEUGDHULP, involved: true } });
    for (const one of [request, viewing()]) {
      of(one);
      const { answer, tried, ways } = of(one);
      expect([answer.grounds, answer.obligations, answer.consentFrom, tried, tried[0], tried[0]?.found, tried[0]?.found[0], ways].every((part) => Object.isFrozen(part))).toBe(true);
      expect(ways.every((way) => Object.isFrozen(way))).toBe(true);
      answer.outcome = 'consent';
      expect(of(one).answer.outcome).not.toBe('consent');
    }
  });
});

describe('what a law asks of a look decides whether its whys can be kept:', () => {
  const twice = [viewing(), viewing()];
  it.each<[string, Condition]>([
    ['a fact', { fact: 'shielded' }],
    ['what is not so', { not: { any: [{ fact: 'shielded' }, { fact: 'embargo', is: false }] } }],
    ['what the hat is', { who: { task: ['regie'], notTask: ['raadsonderzoek'], law: ['wgbo'], from: 'toeleiding', provision: 'maatwerk', orgType: ['ggz'], marked: ['involved'] } }],
    ['the dossier', { dossier: { law: ['wgbo'] } }],
    ['consent', { any: [{ predicate: 'consentCounts' }, { predicate: 'regieConsentCounts' }, { predicate: 'inzageConsentCounts' }] }],
    ['the subject', { any: [{ predicate: 'clientIsSubject' }, { predicate: 'clientHasGezag' }, { predicate: 'incapacitated' }] }],
    ['how the hat stands to the dossier', { all: [{ predicate: 'dossierGiven' }, { predicate: 'own' }, { predicate: 'sameTaskAndLaw' }, { predicate: 'sameLawAsDossier' }, { fact: 'shielded' }] }],
  ])('%s can be asked anew', (_what, condition) => expect(asking(condition).madeFor(...twice)).toBe(1));

  it.each<[string, Condition]>([
    ['the receiver', { to: { task: ['regie'] } }],
    ['a measure', { measure: { kinds: ['ots'], by: 'who' } }],
    ['an age', { age: { under: 12 } }],
    ['the frame of the hat', { who: { frame: 'statutory' } }],
    ['the frame of the hat beside its law', { who: { law: ['jeugdwet'], frame: 'statutory' } }],
    ['a measure beside a fact', { all: [{ fact: 'shielded' }, { measure: { kinds: ['ots'], by: 'who' } }] }],
    ['the term of Veilig Thuis', { predicate: 'withinTerm' }],
    ['whatever holds of these, in what is not so', { not: { all: [{ fact: 'shielded' }, { any: [{ age: { from: 12 } }] }] } }],
  ])('%s is worked out each time', (_what, condition) => {
    expect(asking(condition).madeFor(...twice)).toBe(2);
    expect(asking({ fact: 'shielded' }, { next: 'write' }).madeFor(...twice)).toBe(1);
  });

  it('counts what a rule weighs by, what else it obliges to, and whether its duty was asked for', () => {
    const shielded = viewing({ facts: { shielded: true } });
    const asked = viewing({ facts: { shielded: true, asked: true } });
    const embargo = viewing({ facts: { shielded: true, embargo: true } });
    const weighed = asking({ fact: 'shielded' }, { weighedWhen: { fact: 'embargo' } });
    expect(weighed.madeFor(shielded, embargo, shielded, embargo)).toBe(2);
    const obliged = asking({ fact: 'shielded' }, { alsoWhen: { condition: { fact: 'embargo' }, obligations: ['notify-fg'] } });
    expect(obliged.madeFor(shielded, embargo, shielded, embargo)).toBe(2);
    const duty = asking({ fact: 'shielded' }, { duty: 'if-asked' });
    expect(duty.madeFor(shielded, asked, shielded, asked)).toBe(2);
    const without = asking({ fact: 'shielded' });
    expect(without.madeFor(shielded, embargo, asked)).toBe(1);
  });

  it('asks each key of a hat apart, because a way may change one of them', () => {
    const { of, madeFor } = asking({ who: { orgType: ['ggz'], marked: ['involved'] } });
    const ggz = viewing({ actor: { ...JEUGDHULP, orgType: 'ggz' } });
    expect(madeFor(viewing(), ggz)).toBe(2);
    expect(madeFor(viewing(), ggz)).toBe(0);
    expect([viewing(), ggz].map((request) => of(request).ways.length)).toEqual([1, 2]);
  });

  it('keeps nothing of a law that asks more than can be counted', () => {
    const facts = ['suspectedAbuse', 'acuteDanger', 'calamity', 'asked', 'ownVictim', 'necessary', 'sameTreatment', 'helpsStopViolence', 'designatedReporter', 'listedRisk', 'othersData', 'goodCareObjection', 'embargo', 'shielded', 'ownProvision'] as const;
    const each = facts.flatMap((fact): Condition[] => [{ fact }, { fact, is: false }]);
    expect(asking({ any: each }).madeFor(...twice)).toBe(1);
    expect(asking({ any: [...each, { fact: 'demanded' }] }).madeFor(...twice)).toBe(2);
    expect(asking({ any: [...each, ...each] }).madeFor(...twice)).toBe(1);
  });

  it('does not keep what names whose consent is missing, or what is not known of it', () => {
    const consenting = asking({ fact: 'shielded' }, { outcome: 'consent', ground: undefined });
    const request = viewing({ facts: { shielded: true }, subject: ADULT, purpose: 'hulpverlening' });
    const child = viewing({ facts: { shielded: true }, subject: { age: 8, gezag: ['moeder'] }, purpose: 'hulpverlening' });
    expect(consenting.madeFor(request, child, request)).toBe(3);
    const unknown = asking({ fact: 'shielded' }, { outcome: 'deny', ground: undefined, reason: 'incomplete' });
    expect(unknown.madeFor(viewing({ facts: { shielded: true } }), viewing({ facts: { shielded: true }, subject: { age: 8 } }))).toBe(2);
  });

  it('forgets everything once it keeps far more than there can be, and begins anew', () => {
    const facts = ['suspectedAbuse', 'acuteDanger', 'calamity', 'asked', 'ownVictim', 'necessary', 'sameTreatment', 'helpsStopViolence', 'designatedReporter', 'listedRisk', 'othersData', 'goodCareObjection', 'embargo', 'shielded'] as const;
    const law = new Periods({ ...currentRules, rules: [{ ...BASE, id: 'asked', stage: 'look', outcome: 'allow', ground: 'V1', conditions: { any: facts.map((fact) => ({ fact })) } }] }).at(AT);
    const kept = new KeptWhys(law);
    let made = 0;
    const answer: Answer = { id: 'k', outcome: 'deny', grounds: [], obligations: [], consentFrom: [], reason: 'other-task', explanation: '' };
    const ask = (combination: number) => {
      made = 0;
      kept.of(viewing({ facts: Object.fromEntries(facts.map((fact, i) => [fact, (combination & (1 << i)) !== 0])) }), () => {
        made++;
        return { answer: { ...answer }, tried: [], ways: [] };
      });
      return made;
    };
    for (let i = 0; i < 8192; i++) ask(i);
    expect([ask(0), ask(8191)]).toEqual([0, 0]);
    expect([ask(8192), ask(0), ask(1), ask(0)]).toEqual([1, 1, 1, 0]);
  });

  it('keeps apart the whys of regie, of which kind a dossier tells, and of tasks of one organisation', () => {
    const { madeFor } = keeping();
    const requests = [viewing({ actor: REGIE_HULP, dossier: DOSSIER.regieHulp }), viewing({ actor: REGIE_HULP }), viewing({ actor: TOELEIDER, dossier: DOSSIER.regieCollege })];
    expect(madeFor(...requests)).toBe(3);
    expect(madeFor(...requests)).toBe(0);
  });
});
