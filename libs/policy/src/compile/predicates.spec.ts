import { PREDICATES_NAIVELY } from '../interpret/predicates';
import { rulesInForce, clock } from '../interpret/world';
import { AT, BEGELEIDER, covenant, FG, GGZ, JEUGDHULP, LEERPLICHT, REGIE_HULP, SCHOOL, TOELEIDER } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { RuleSet } from '../rules/rule-set';
import type { Hat, Purpose, Request } from '../vocabulary';
import { Periods } from './periods';
import { PREDICATE_TESTS } from './predicates';
import { Situation } from './situation';

const RULES: RuleSet = {
  ...currentRules,
  receiving: [
    { purpose: 'leerplicht', own: ['leerplicht'], also: [{ to: { task: ['onderwijs'] } }, { to: { task: ['regie'] }, who: { task: ['toeleiding'] } }] },
    { purpose: 'regie', own: [], also: [] },
  ],
};
const LAW = new Periods(RULES).at(AT);

type Named = keyof typeof PREDICATE_TESTS;

/** What the compiled predicate answers where nothing was folded away; the plain reading must answer the same. */
function answers(name: Named, who: Hat, to: Hat | undefined, purpose?: Purpose): boolean | undefined {
  const request: Request = { id: 'predicate', at: AT, action: 'statistics', actor: who, other: to, purpose };
  const found = PREDICATE_TESTS[name]?.(new Situation(LAW, request, who, to));
  const at = clock(AT);
  expect(PREDICATES_NAIVELY[name]({ ruleSet: RULES, inForce: rulesInForce(RULES, at), at, request, category: undefined, who, to })).toBe(found);
  return found;
}

describe('whether the receiver has the purpose, asked at the moment itself', () => {
  it.each<[string, Hat, Hat | undefined, Purpose | undefined, boolean, boolean]>([
    ['whose own it is', GGZ, LEERPLICHT, 'leerplicht', true, true],
    ['who may receive for it as well', GGZ, SCHOOL, 'leerplicht', true, false],
    ['who may receive for it from this holder', TOELEIDER, REGIE_HULP, 'leerplicht', true, false],
    ['who may receive for it from another holder', GGZ, REGIE_HULP, 'leerplicht', false, false],
    ['who may not', TOELEIDER, FG, 'leerplicht', false, false],
    ['for what is nobody\'s own', TOELEIDER, REGIE_HULP, 'regie', false, false],
    ['for what nobody receives for', TOELEIDER, LEERPLICHT, 'controle', false, false],
    ['without a purpose', TOELEIDER, LEERPLICHT, undefined, false, false],
    ['without a receiver', TOELEIDER, undefined, 'leerplicht', false, false],
  ])('%s', (_what, who, to, purpose, may, own) => {
    expect(answers('receiverHasPurpose', who, to, purpose)).toBe(may);
    expect(answers('purposeIsReceiversOwn', who, to, purpose)).toBe(own);
  });
});

describe('of two hats, asked at the moment itself', () => {
  it('one organisation, task and law are all three', () => {
    expect(answers('oneOrganisationTaskAndLaw', JEUGDHULP, { ...JEUGDHULP })).toBe(true);
    for (const change of [{ org: 'elders' }, { task: 'begeleiding' as const }, { law: 'wmo' as const }]) {
      expect(answers('oneOrganisationTaskAndLaw', JEUGDHULP, { ...JEUGDHULP, ...change })).toBe(false);
    }
    expect(answers('oneOrganisationTaskAndLaw', JEUGDHULP, undefined)).toBe(false);
  });
});

it('no ground fits or falls to a covenant where it is not known which there are', () => {
  const request: Request = { id: 'count', at: AT, action: 'statistics', actor: TOELEIDER, other: BEGELEIDER, purpose: 'beleid', covenants: [covenant(TOELEIDER, BEGELEIDER, 'beleid', ['contact'])] };
  const situation = new Situation(LAW, request, TOELEIDER, BEGELEIDER);
  situation.turnTo('plan');
  expect(PREDICATE_TESTS.covenantNarrows?.(situation)).toBe(true);
  expect(PREDICATE_TESTS.aGroundFellToCovenant?.(situation)).toBe(false);
  expect(PREDICATE_TESTS.anotherGroundFits?.(situation)).toBe(false);
});
