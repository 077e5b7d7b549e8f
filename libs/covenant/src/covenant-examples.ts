import { policy, TASKS_WITH_LAW, type Category, type Covenant, type Hat, type Law, type Outcome, type Purpose, type Task } from '@kapstok/policy';
import type { VersionRow } from './covenant-rows';
import { COVENANT_CATEGORIES, key, type CovenantFlow, type PartyOf } from './covenant-terms';

/** A made-up situation: somebody of one party wants to give something to another, about an adult who has not been asked. */
export interface CovenantExample {
  readonly holderId: string;
  readonly holderTask: Task;
  readonly receiverId: string;
  readonly receiverTask: Task;
  readonly category: Category;
  readonly purpose: Purpose;
  readonly before: Outcome;
  readonly after: Outcome;
}

const MOST = 8;
/** A law that the task can be carried out under; the directory is not needed for a made-up situation. */
const LAW: Partial<Record<Task, Law>> = { toeleiding: 'jeugdwet', hulpverlening: 'wmo', regie: 'wmo', begeleiding: 'participatiewet' };

/** A handful of situations, decided by the policy with and without this covenant: what ends first, then what stays as it is. */
export function examplesOf({ id, terms }: VersionRow, at: Date): CovenantExample[] {
  const all = terms.parties.flatMap((holder) =>
    terms.parties.filter((other) => key(other) !== key(holder)).flatMap((receiver) => terms.purposes.flatMap((purpose) =>
      COVENANT_CATEGORIES.map((category) => example(id, terms.flows, at, { holder, receiver, purpose, category })))),
  );
  const inside = ({ holderId, holderTask, category }: CovenantExample) =>
    terms.flows.some(({ from, categories }) => key(from) === key({ organisationId: holderId, task: holderTask }) && categories.includes(category));
  const same = all.filter(({ before, after }) => before === after && after !== 'deny');
  const changing = spread(all.filter(({ before, after }) => before !== after), MOST);
  const staying = spread([...same.filter(inside), ...same.filter((one) => !inside(one))], 2);
  return [...changing.slice(0, MOST - Math.min(3, staying.length)), ...staying].slice(0, MOST);
}

interface MadeUp {
  readonly holder: PartyOf;
  readonly receiver: PartyOf;
  readonly purpose: Purpose;
  readonly category: Category;
}

function example(id: string, flows: readonly CovenantFlow[], at: Date, { holder, receiver, purpose, category }: MadeUp): CovenantExample {
  const [actor, other] = [hatOf(holder), hatOf(receiver)];
  const given = flows.filter(({ from, to }) => key(from) === key(holder) && (to === null || key(to) === key(receiver)));
  const covenant: Covenant = {
    id, parties: [actor, other].map(({ org, task }) => ({ org, task })), purposes: [purpose], categories: given.flatMap(({ categories }) => categories), from: at.toISOString(), signedByAll: true,
  };
  const outcome = (covenants: Covenant[]) =>
    policy.decide({ id: 'example', at: at.toISOString(), action: 'disclose', actor, other, categories: [category], purpose, subject: { age: 30 }, covenants }).outcome;
  return {
    holderId: holder.organisationId, holderTask: holder.task, receiverId: receiver.organisationId, receiverTask: receiver.task, category, purpose,
    before: outcome([]), after: outcome([covenant]),
  };
}

function hatOf({ organisationId, task }: PartyOf): Hat {
  return {
    org: organisationId, orgType: 'overig', task,
    ...(TASKS_WITH_LAW.includes(task) && { law: LAW[task] ?? 'wmo' }), ...(task === 'regie' && { from: 'hulpverlening' as const }), ...(task === 'hulpverlening' && { provision: 'algemeen' as const }),
  };
}

// One of each pair of parties in turn, at most `most` of a pair, so that a handful shows the width of it.
function spread(examples: readonly CovenantExample[], most: number): CovenantExample[] {
  const seen = new Map<string, number>();
  return examples
    .map((one) => {
      const pair = `${one.holderId}:${one.holderTask}:${one.receiverId}:${one.receiverTask}`;
      seen.set(pair, (seen.get(pair) ?? 0) + 1);
      return { one, turn: seen.get(pair)! };
    })
    .filter(({ turn }) => turn <= most)
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}
