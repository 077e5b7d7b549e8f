import { currentRules, type HatPattern, type Purpose, type RuleSet, type Task } from '@kapstok/policy';

/**
 * Whether there is a way in which a task may receive for a purpose (decision §7), whatever the holder and the rest of the hat. An
 * answer to a question that can never be asked is not recorded: it would look like consent and open nothing.
 */
export function canReceiveFor(task: Task, purpose: Purpose, rules: RuleSet = currentRules): boolean {
  // §5: a person of 16 and over who lets somebody with gezag inspect.
  if (task === 'client') return purpose === 'inzage';
  return rules.receiving.some((row) => row.purpose === purpose && (row.own.includes(task) || row.also.some(({ to }) => fits(to, task, rules))));
}

function fits({ task, notTask, frame }: HatPattern, candidate: Task, rules: RuleSet): boolean {
  if (task && !task.includes(candidate)) return false;
  if (notTask?.includes(candidate)) return false;
  if (frame === 'voluntary') return rules.voluntary.includes(candidate);
  if (frame === 'statutory') return rules.statutory.some((one) => one.task === candidate);
  return true;
}
