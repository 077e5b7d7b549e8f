import { currentRules } from '../rules/current';
import type { HatPattern } from '../rules/condition';
import { LAWS, ORG_TYPES, ORIGINS, PROVISIONS, TASKS, TASKS_WITH_LAW, type Hat, type Law, type Task } from '../vocabulary';
import type { Random } from './random';

/** Few enough that the same organisation often stands on both sides. */
export const ORGS = ['gem-eik', 'wt-eik', 'jh-linde', 'org-berk'] as const;
const SOCIAL_LAWS: readonly Law[] = ['jeugdwet', 'wmo', 'participatiewet', 'wgs', 'wgbo'];
const CONTENT_TASKS = TASKS.filter((task) => !['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'].includes(task));

function someTask(random: Random, pattern: HatPattern): Task {
  if (pattern.task !== undefined) return random.pick(pattern.task);
  if (pattern.collegeTask === true) return random.pick(['toeleiding', 'begeleiding', 'regie'] as const);
  if (pattern.frame === 'statutory') return random.pick(currentRules.statutory).task;
  if (pattern.frame === 'voluntary') return random.pick(currentRules.voluntary);
  return random.pick((random.chance(0.9) ? CONTENT_TASKS : TASKS).filter((task) => !pattern.notTask?.includes(task)));
}

function lawOf(random: Random, task: Task, pattern: HatPattern): Law | undefined {
  if (pattern.law !== undefined) return random.pick(pattern.law);
  if (TASKS_WITH_LAW.includes(task)) return random.pick(SOCIAL_LAWS);
  return random.chance(0.5) ? random.pick(LAWS) : undefined;
}

/** A hat that mostly fits the pattern; marks and odd fields come and go by chance. */
export function randomHat(random: Random, pattern: HatPattern = {}): Hat {
  const task = someTask(random, pattern);
  const law = lawOf(random, task, pattern);
  const regieFrom = pattern.from ?? (pattern.collegeTask === true ? 'toeleiding' : random.pick(ORIGINS));
  const hat: Hat = { org: random.pick(ORGS), orgType: random.pick(pattern.orgType ?? ORG_TYPES), task };
  if (law !== undefined) hat.law = law;
  if (task === 'regie' || random.chance(0.03)) hat.from = regieFrom;
  if (pattern.provision !== undefined || random.chance(0.2)) hat.provision = pattern.provision ?? random.pick(PROVISIONS);
  if (random.chance(task === 'toeleiding' || task === 'begeleiding' ? 0.4 : 0.05)) hat.processorFor = random.pick(ORGS);
  if (task === 'client') hat.person = random.pick(['subject', 'moeder', 'vader', 'oma']);
  for (const mark of ['involved', 'standsIn', 'participant', 'received'] as const) {
    if (pattern.marked?.includes(mark) || random.chance(0.25)) hat[mark] = random.chance(0.85);
  }
  return hat;
}
