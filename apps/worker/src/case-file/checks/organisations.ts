import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { checkTaskUnderLaw, FOR_THE_COLLEGE, sameTaskAndLaw, type TaskUnderLaw } from '../task-law';

export function checkOrganisations(review: Review): void {
  each(review.file.organisations, ['organisations'], (organisation, path) => {
    each(organisation.tasks, [...path, 'tasks'], (task, here) => {
      checkTaskUnderLaw(review, here, task);
      checkProcessor(review, here, organisation, task);
      const twin = organisation.tasks?.slice(0, here.at(-1) as number).some((other) => other && sameTaskAndLaw(other, task) && other.processorFor === task.processorFor);
      if (twin) review.problem([...here, 'task'], `duplicate ${shown(task.task)}`);
    });
  });
}

/** Toeleiding is always done for the college of a municipality; who else does it, does it as its processor (R47). */
function checkProcessor(review: Review, path: Path, organisation: DraftItem<'organisations'>, { task, processorFor, from }: TaskUnderLaw): void {
  const college = review.refer('organisations', processorFor, [...path, 'processorFor']);
  if (college?.type !== undefined && college.type !== 'gemeente') review.problem([...path, 'processorFor'], `${shown(processorFor)} is not a gemeente`);
  if (task === undefined || organisation.type === undefined) return;
  const forCollege = FOR_THE_COLLEGE.includes(task);
  if (processorFor !== undefined && !forCollege) review.problem([...path, 'processorFor'], `not for ${task}`);
  if (organisation.type === 'gemeente') {
    if (processorFor !== undefined) review.problem([...path, 'processorFor'], 'a gemeente carries out its own task');
  } else if (forCollege && processorFor === undefined) {
    review.problem([...path, 'processorFor'], `missing; ${task} is always done for a gemeente`);
  } else if (task === 'regie' && from === 'toeleiding') {
    review.problem([...path, 'from'], 'regie from toeleiding belongs to a gemeente');
  }
}

export function checkAccounts(review: Review): void {
  const places = new Map<string, number>();
  each(review.file.accounts, ['accounts'], ({ subject }, path) => {
    if (subject === undefined) return;
    const earlier = places.get(subject.toLowerCase());
    if (earlier === undefined) places.set(subject.toLowerCase(), path.at(-1) as number);
    else review.problem([...path, 'subject'], `the same as accounts[${earlier}].subject`);
  });
}
