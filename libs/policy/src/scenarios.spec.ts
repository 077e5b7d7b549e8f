import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRules, interpret, policy, validate, type Answer } from './index';

interface Scenario {
  id: string;
  title: string;
  theme: string;
  request: unknown;
  expect: { outcome: string; grounds: string[]; obligations: string[]; consentFrom?: string[]; reason?: string; duty?: boolean };
}

const scenarios = JSON.parse(readFileSync(join(__dirname, '../../../test/scenarios.json'), 'utf8')) as Scenario[];
const themes = [...new Set(scenarios.map(({ theme }) => theme))].sort();

function expectAnswer(answer: Answer, { expect: wanted }: Scenario): void {
  expect(answer).toMatchObject({
    outcome: wanted.outcome,
    ...(wanted.reason !== undefined && wanted.outcome === 'deny' ? { reason: wanted.reason } : {}),
    ...(wanted.consentFrom !== undefined ? { consentFrom: wanted.consentFrom } : {}),
    ...(wanted.duty === true ? { duty: true } : {}),
  });
  expect(answer.grounds.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted.grounds));
  expect(answer.obligations).toEqual(expect.arrayContaining(wanted.obligations));
}

it('are all there', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(336);
});

describe.each(themes)('%s', (theme) => {
  const ofTheme = scenarios.filter((scenario) => scenario.theme === theme);

  it.each(ofTheme.map((scenario) => [scenario.id, scenario.title, scenario] as const))('%s %s', (_id, _title, scenario) => {
    const answer = policy.decide(scenario.request);
    expectAnswer(answer, scenario);
    expect(interpret(currentRules, scenario.request)).toEqual(answer);
    const checked = validate(scenario.request);
    if (checked.ok) expect(policy.check(checked.request)).toBe(answer.outcome);
  });
});
