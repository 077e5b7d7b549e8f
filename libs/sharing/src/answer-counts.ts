import { currentRules, policy, TASKS_WITH_LAW, type Category, type Consent, type DossierAtStake, type Hat, type Policy, type Request } from '@kapstok/policy';
import { asConsent, type RecordedAnswer } from './recorded-answer';

// Of nobody who receives: what is asked below is asked as somebody to whom it was disclosed.
const ELSEWHERE: DossierAtStake = { kind: 'hulpverlening', controller: 'elsewhere', task: 'hulpverlening', law: 'jeugdwet', scope: 'person' };

/**
 * Whether this answer opens anything now, as far as it depends on who gave it: given, the latest, not expired, not withdrawn, freely
 * and knowingly. It is asked of the decision function: something disclosed on the answers of this person stands, and would not with a
 * refusal in the place of this one. True when that is so for at least one of its categories, so that nobody takes for closed what is
 * still open. Each kind of consent is read among its own kind (R73). `all` holds every answer about the same subject.
 */
export function answerCounts(answer: RecordedAnswer, all: readonly RecordedAnswer[], at: Date, decider: Policy = policy): boolean {
  const alike = all.filter((one) => one.givenById === answer.givenById && one.subjectId === answer.subjectId && one.kind === answer.kind);
  const others = alike.filter((one) => one.id !== answer.id).map(byTheSubject);
  const asGiven = byTheSubject(answer);
  return answer.categories.some(
    (category) =>
      stands(decider, answer, category, [...others, asGiven], at) && !stands(decider, answer, category, [...others, { ...asGiven, answer: 'refused' }], at),
  );
}

function byTheSubject(answer: RecordedAnswer): Consent {
  return { ...asConsent(answer, 'subject'), kind: 'verstrekking' };
}

function stands(decider: Policy, { toTask, toOrganisationId, purpose }: RecordedAnswer, category: Category, consents: Consent[], at: Date): boolean {
  const org = toOrganisationId ?? 'any';
  const asked = { id: 'answer', at: at.toISOString(), dossier: ELSEWHERE, categories: [category], consents };
  const alone = { age: currentRules.consent.aloneFrom };
  const request: Request =
    toTask === 'client'
      ? { ...asked, action: 'inspect', actor: { org, orgType: 'client', task: 'client', person: 'asker' }, subject: { ...alone, gezag: ['asker'] } }
      : { ...asked, action: 'view', actor: receiver(org, toTask), purpose, ground: 'toestemming', subject: alone };
  return decider.decide(request).outcome === 'allow';
}

function receiver(org: string, task: Hat['task']): Hat {
  const law = TASKS_WITH_LAW.includes(task) ? ({ law: 'jeugdwet' } as const) : {};
  return { org, orgType: 'overig', task, ...law, ...(task === 'regie' && { from: 'hulpverlening' as const }), received: true };
}
