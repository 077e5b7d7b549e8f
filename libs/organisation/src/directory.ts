import { currentRules, type HatPattern, type Law, type OrgType, type Rule, type Task } from '@kapstok/policy';
import type { OrganisationTaskEntity } from './organisation.entity';

/** rules §1: needs consent, acts without it for its own task, or does so while a measure is in force. */
export type Frame = 'voluntary' | 'statutory' | 'statutory-with-measure' | 'none';

/** One ground in law that touches a task: on which side, and whether it obliges. */
export interface TaskDuty {
  readonly ground: string;
  readonly article: string | null;
  readonly side: 'provides' | 'receives';
  /** always, if-asked, or null for what may be weighed */
  readonly duty: 'always' | 'if-asked' | null;
}

/** Tasks that keep a dossier (decision §6). */
const KEEPS_DOSSIER: readonly Task[] = [
  'toeleiding', 'begeleiding', 'hulpverlening', 'regie', 'veilig-thuis', 'raadsonderzoek', 'jeugdbescherming', 'jeugdreclassering',
];

export function keepsDossier(task: Task): boolean {
  return KEEPS_DOSSIER.includes(task);
}

export function frameOf(task: Task): Frame {
  const statutory = currentRules.statutory.find((one) => one.task === task);
  if (statutory) return statutory.measures ? 'statutory-with-measure' : 'statutory';
  return currentRules.voluntary.includes(task) ? 'voluntary' : 'none';
}

/** A task as the rules see it. */
export interface CarriedOut extends Pick<OrganisationTaskEntity, 'task' | 'law' | 'from' | 'provision'> {
  readonly orgType: OrgType;
}

/**
 * Which grounds in law name this task, as who provides or who receives; from the records of the rule set, so that a change of law is
 * in the directory at once. Grounds that stand open to everybody and everything are left out: they say nothing of a task.
 */
export function dutiesOf(carried: CarriedOut, at: Date): TaskDuty[] {
  return currentRules.rules.filter((rule) => rule.stage === 'ground' && rule.ground !== undefined && isInForce(rule, at)).flatMap((rule) => {
    const common = { ground: rule.ground!, article: rule.article ?? null };
    // A duty in law rests on who provides.
    const provides = rule.who !== undefined || rule.to !== undefined ? fitsOne(rule.who, carried) : false;
    const receives = rule.to !== undefined && fitsOne(rule.to, carried);
    return [
      ...(provides ? [{ ...common, side: 'provides' as const, duty: rule.duty ?? null }] : []),
      ...(receives ? [{ ...common, side: 'receives' as const, duty: rule.duty ?? null }] : []),
    ];
  });
}

function isInForce({ validFrom, validUntil }: Rule, at: Date): boolean {
  return new Date(validFrom) <= at && (validUntil === undefined || at < new Date(validUntil));
}

function fitsOne(patterns: readonly HatPattern[] | undefined, carried: CarriedOut): boolean {
  return patterns === undefined || patterns.some((pattern) => fits(pattern, carried));
}

// What depends on the moment (a measure, who is involved) may be so, and counts as such here.
function fits({ task, notTask, law, from, provision, orgType, frame, collegeTask }: HatPattern, carried: CarriedOut): boolean {
  return among(task, carried.task) && !(notTask?.includes(carried.task) ?? false) && among<Law>(law, carried.law ?? undefined)
    && (from === undefined || from === carried.from) && (provision === undefined || provision === carried.provision) && among(orgType, carried.orgType)
    && (frame === undefined || inFrame(frame, carried.task)) && (collegeTask === undefined || fitsOne(currentRules.collegeTasks, carried));
}

function among<Word>(words: readonly Word[] | undefined, word: Word | undefined): boolean {
  return words === undefined || (word !== undefined && words.includes(word));
}

function inFrame(frame: 'statutory' | 'voluntary', task: Task): boolean {
  return frame === 'statutory' ? currentRules.statutory.some((one) => one.task === task) : currentRules.voluntary.includes(task);
}

/** Whether the task is carried out on a calendar date, YYYY-MM-DD. */
export function isActive({ activeFrom, activeUntil }: Pick<OrganisationTaskEntity, 'activeFrom' | 'activeUntil'>, date: string): boolean {
  return (activeFrom === null || activeFrom <= date) && (activeUntil === null || date < activeUntil);
}
