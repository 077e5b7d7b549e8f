import { ORG_TYPES, ORIGINS, policy, PURPOSES, TASKS, TASKS_WITH_LAW, type Hat, type MeasureKind, type Purpose, type Task } from '@kapstok/policy';
import { canReceiveFor } from './receiving';

// Every hat a task can be worn under, as far as receiving depends on it: never on the law.
function hats(task: Task, org: string): Hat[] {
  const origins = task === 'regie' ? ORIGINS : [undefined];
  return origins.map((from) => ({ org, orgType: ORG_TYPES[0], task, ...(TASKS_WITH_LAW.includes(task) && { law: 'jeugdwet' as const }), ...(from && { from }) }));
}

const MEASURES: (MeasureKind | undefined)[] = [undefined, 'ots', 'toezicht'];

function everReceives(task: Task, purpose: Purpose): boolean {
  return TASKS.filter((holder) => holder !== 'client').some((holder) =>
    hats(holder, 'holder').some((actor) =>
      hats(task, 'receiver').some((other) =>
        MEASURES.some((kind) => {
          const measure = kind && { measure: { kind, by: 'receiver' } };
          // Informeel receives with consent only; that it counts is given here.
          const consents = [{ by: 'subject', answer: 'given' as const, categories: ['contact' as const], to: { task }, purpose, givenAt: '2026-01-01T00:00:00Z' }];
          const answer = policy.decide({
            id: 'receiving', at: '2026-03-01T00:00:00Z', action: 'disclose', actor, other, categories: ['contact'], purpose, subject: { age: 20 }, consents, facts: { ...measure },
          });
          return !['no-receiving-task', 'no-content-role'].includes(answer.reason) && !(answer.reason === 'purpose-barred' && purpose === 'vroegsignalering');
        }),
      ),
    ),
  );
}

describe('consent', () => {
  it.each(TASKS.filter((task) => task !== 'client'))('can be asked for %s exactly for the purposes for which the rules let it receive from somebody', (task) => {
    const asked = PURPOSES.filter((purpose) => canReceiveFor(task, purpose));
    expect(asked).toEqual(PURPOSES.filter((purpose) => everReceives(task, purpose)));
  });

  it('can be given to a client to inspect, and for nothing else', () => {
    expect(PURPOSES.filter((purpose) => canReceiveFor('client', purpose))).toEqual(['inzage']);
  });
});
