import { checkOrder } from '../period';
import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { checkTaskUnderLaw, sameTaskAndLaw } from '../task-law';

export function checkHats(review: Review): void {
  each(review.file.hats, ['hats'], (hat, path) => {
    review.refer('accounts', hat.account, [...path, 'account']);
    checkOrder(review, path, hat);
    checkTaskUnderLaw(review, path, hat);
    checkPerson(review, path, hat);
    checkEmployer(review, path, hat);
  });
}

/** A client's hat says who the client is, and no other hat does. */
function checkPerson(review: Review, path: Path, { task, person }: DraftItem<'hats'>): void {
  review.refer('persons', person, [...path, 'person']);
  if (task === 'client' && person === undefined) review.problem([...path, 'person'], 'missing; a client is a person of the case');
  if (task !== undefined && task !== 'client' && person !== undefined) review.problem([...path, 'person'], `not for ${task}`);
}

/** A hat can only be a task that its organisation carries out, as it carries it out. */
function checkEmployer(review: Review, path: Path, hat: DraftItem<'hats'>): void {
  review.refer('organisations', hat.organisation, [...path, 'organisation']);
  review.refer('organisations', hat.processorFor, [...path, 'processorFor']);
  const tasks = review.findSound('organisations', hat.organisation)?.tasks;
  if (hat.task === undefined || tasks === undefined || !review.sound(path)) return;
  const fitting = tasks.filter((task) => task && sameTaskAndLaw(task, hat));
  if (fitting.length === 0) {
    review.problem([...path, 'task'], `${shown(hat.organisation)} does not do ${inWords(hat)}`);
  } else if (!fitting.some((task) => task?.processorFor === hat.processorFor)) {
    review.problem([...path, 'processorFor'], `${shown(hat.organisation)} does not do ${inWords(hat)} ${hat.processorFor ? `for ${shown(hat.processorFor)}` : 'in its own name'}`);
  } else if (!fitting.some((task) => task?.provision === hat.provision)) {
    review.problem([...path, 'provision'], `not the provision of ${shown(hat.organisation)}`);
  }
}

export function inWords({ task, law, from }: { readonly task?: string; readonly law?: string; readonly from?: string }): string {
  return [task, from && `from ${from}`, law && `under the ${law}`].filter(Boolean).join(' ');
}
