import { BadInput } from '@kapstok/errors';
import type { ConsentNature, NotFree } from '@kapstok/household';
import { TREATMENT_DATA, type Category, type ConsentKind, type Purpose, type Task } from '@kapstok/policy';
import { ConsentNotFree, ConsentPeriodTooLong } from '../sharing.errors';

/** For how many days at most treatment data may be consented to for regie: it is asked anew each time (R84). */
export const REGIE_TREATMENT_DAYS = 14;
const DAY = 24 * 3_600_000;

/** What a consent covers, as far as its limits depend on it. */
export interface Covered {
  readonly kind: ConsentKind;
  readonly nature: ConsentNature;
  readonly categories: readonly Category[];
  readonly toTask: Task;
  readonly purpose: Purpose;
  readonly expiresAt: Date | null;
  readonly trajectory: string | null;
}

const treatment = (categories: readonly Category[]) => categories.filter((category) => TREATMENT_DATA.includes(category));

/**
 * What may not be asked or answered, whoever asks. Throws BadInput (field), and ConsentPeriodTooLong for treatment data for regie
 * over a longer time. `at` is the moment of asking or answering.
 */
export function checkLimits({ kind, nature, categories, toTask, purpose, expiresAt, trajectory }: Covered, at: Date): void {
  if (nature === 'instemming' && kind !== 'deelname') throw new BadInput('input.nature', 'instemming is agreeing to take part: kind deelname');
  if (trajectory !== null) {
    if (kind !== 'verstrekking') throw new BadInput('input.trajectory', 'only consent to share can cover a trajectory');
    if (expiresAt === null) throw new BadInput('input.expiresAt', 'consent for a trajectory has an end');
    if (treatment(categories).length > 0) throw new BadInput('input.trajectory', `not for ${treatment(categories).join(', ')}: treatment data are asked for each time`);
  }
  const anewEachTime = kind === 'verstrekking' && toTask === 'regie' && purpose === 'regie' && treatment(categories).length > 0;
  if (anewEachTime && (expiresAt === null || expiresAt.getTime() - at.getTime() > REGIE_TREATMENT_DAYS * DAY)) {
    throw new ConsentPeriodTooLong('input.expiresAt', REGIE_TREATMENT_DAYS, treatment(categories));
  }
}

/** Whether payment or a beschikking would depend on giving treatment data: then a yes cannot be free (R90). */
export function forcedBy({ kind, categories, purpose }: Pick<Covered, 'kind' | 'categories' | 'purpose'>): NotFree[] {
  if (kind !== 'verstrekking' || treatment(categories).length === 0) return [];
  if (purpose === 'bekostiging') return ['payment'];
  return purpose === 'toeleiding' ? ['beschikking'] : [];
}

/** Refuses to ask for what cannot be answered freely. */
export function mayBeAskedFreely(covered: Pick<Covered, 'kind' | 'categories' | 'purpose'>): void {
  const forced = forcedBy(covered);
  if (forced.length > 0) throw new ConsentNotFree(forced);
}
