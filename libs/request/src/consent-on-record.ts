import type { Category, Consent, Purpose, Task } from '@kapstok/policy';

/** For what a consent would have to be there. */
export interface ConsentFor {
  readonly categories: readonly Category[];
  readonly org: string;
  readonly task: Task;
  readonly purpose: Purpose;
  readonly at: Date;
}

/**
 * Whether the last answer of one person (`by`: 'subject' or an id) to each of these is a consent that stands at `at`: given, free,
 * informed and explicit, not expired and not withdrawn. Whether it is enough is for the decision; this is what an asker may say.
 */
export function consentOnRecord(consents: readonly Consent[], by: string, { categories, org, task, purpose, at }: ConsentFor): boolean {
  return categories.every((category) => {
    const answers = consents.filter(
      (one) => one.by === by && (one.kind ?? 'verstrekking') === 'verstrekking' && one.categories.includes(category)
        && one.to.task === task && (one.to.org ?? org) === org && one.purpose === purpose && Date.parse(one.givenAt) <= at.getTime(),
    );
    const last = answers.map(({ givenAt }) => givenAt).sort().at(-1);
    const latest = answers.filter(({ givenAt }) => givenAt === last);
    return latest.length > 0 && latest.every((one) => stands(one, at));
  });
}

function stands({ answer, free, informed, explicit, expiresAt, withdrawnAt }: Consent, at: Date): boolean {
  return answer === 'given' && (free ?? true) && (informed ?? true) && (explicit ?? true)
    && (expiresAt === undefined || at.getTime() < Date.parse(expiresAt))
    && (withdrawnAt === undefined || at.getTime() < Date.parse(withdrawnAt));
}
