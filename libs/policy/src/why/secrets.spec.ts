import type { Condition } from '../rules/condition';
import type { Rule } from '../rules/rule';
import { ACTIONS, FACT_FLAGS, type Action, type Answer, type FactFlag, type Reason } from '../vocabulary';
import { isSecret, isSecretFact, isSecretRule, mustLookMissing } from './secrets';

const SECRET_FOR: Partial<Record<Action, readonly FactFlag[]>> = {
  request: ['ownVictim', 'goodCareObjection', 'embargo', 'shielded', 'harmForeseen'],
  inspect: ['othersData', 'goodCareObjection', 'embargo', 'shielded', 'harmForeseen'],
};
const SHIELDED: Condition = { fact: 'shielded' };
const ASKED: Condition = { fact: 'asked' };
const RULE: Rule = {
  id: 'made up', stage: 'share', paragraph: '4', validFrom: '2026-01-01T00:00:00Z', outcome: 'deny', reason: 'other-task', obligations: [],
  explanation: { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' },
};

describe('a secret', () => {
  it.each(ACTIONS)('is of what is recorded exactly what who does this may not know: %s', (action) => {
    const secret = FACT_FLAGS.filter((fact) => (SECRET_FOR[action] ?? []).includes(fact));
    expect(FACT_FLAGS.filter((fact) => isSecretFact(fact, action))).toEqual(secret);
    expect(FACT_FLAGS.filter((fact) => isSecret({ fact }, action))).toEqual(secret);
  });

  it.each<[Condition, boolean]>([
    [{ not: SHIELDED }, true], [{ not: ASKED }, false],
    [{ all: [ASKED, SHIELDED] }, true], [{ all: [ASKED, ASKED] }, false], [{ all: [] }, false],
    [{ any: [ASKED, { not: { all: [SHIELDED] } }] }, true], [{ any: [ASKED] }, false],
    [{ predicate: 'oneHat' }, false], [{ purpose: ['regie'] }, false],
  ])('is told by what a condition found when it asks for one anywhere: %j %s', (condition, expected) => {
    expect(isSecret(condition, 'request')).toBe(expected);
    expect(isSecret(condition, 'disclose')).toBe(false);
  });

  it('is told by the name of a rule that is there because of one, and not by a ground', () => {
    expect(isSecretRule({ ...RULE, conditions: SHIELDED }, 'request')).toBe(true);
    expect(isSecretRule({ ...RULE, conditions: SHIELDED }, 'disclose')).toBe(false);
    expect(isSecretRule({ ...RULE, conditions: ASKED }, 'request')).toBe(false);
    expect(isSecretRule(RULE, 'request')).toBe(false);
    expect(isSecretRule({ ...RULE, stage: 'ground', conditions: SHIELDED }, 'request')).toBe(false);
  });

  it('is that something is there at all, of what must look missing and of nothing else', () => {
    const refused = (reason: Reason): Answer => ({ id: 's', outcome: 'deny', grounds: [], obligations: [], consentFrom: [], reason, explanation: '' });
    expect(mustLookMissing(refused('not-found'))).toBe(true);
    expect(mustLookMissing(refused('not-involved'))).toBe(false);
  });
});
