import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { checkTaskUnderLaw, dossierKindOf, sameTaskAndLaw } from '../task-law';
import { instant } from '../period';
import { inWords } from './hats';

/** Controller, task, law and subject, which never change after this. */
export function checkDossiers(review: Review): void {
  each(review.file.dossiers, ['dossiers'], (dossier, path) => {
    checkTaskUnderLaw(review, path, dossier);
    checkKind(review, path, dossier);
    checkController(review, path, dossier);
    checkSubject(review, path, dossier);
    const { openedAt, closedAt } = dossier;
    if (openedAt && closedAt && instant(closedAt) <= instant(openedAt)) review.problem([...path, 'closedAt'], 'not after openedAt');
  });
}

function checkKind(review: Review, path: Path, { kind, task }: DraftItem<'dossiers'>): void {
  if (task === undefined) return;
  const keeps = dossierKindOf(task);
  if (keeps === undefined) review.problem([...path, 'task'], `${task} keeps no dossier`);
  else if (kind !== undefined && kind !== keeps) review.problem([...path, 'kind'], `${shown(kind)} is not the dossier of ${task}; expected ${shown(keeps)}`);
}

/** The controller does the task itself, or it is the college and has it done (rules §1). */
function checkController(review: Review, path: Path, dossier: DraftItem<'dossiers'>): void {
  review.refer('organisations', dossier.controller, [...path, 'controller']);
  const controller = review.findSound('organisations', dossier.controller);
  if (controller?.tasks === undefined || !review.sound(path, 'entries') || !review.sound(['organisations'])) return;
  const itself = controller.tasks.some((task) => task && task.processorFor === undefined && sameTaskAndLaw(task, dossier));
  const hasItDone = review.file.organisations?.some((other) =>
    other?.tasks?.some((task) => task?.processorFor === dossier.controller && task !== undefined && sameTaskAndLaw(task, dossier)),
  );
  if (!itself && !hasItDone) review.problem([...path, 'controller'], `${shown(dossier.controller)} is not the controller of ${inWords(dossier)}`);
}

/** One person or one household, as the scope says. */
function checkSubject(review: Review, path: Path, { scope, subject, household }: DraftItem<'dossiers'>): void {
  review.refer('persons', subject, [...path, 'subject']);
  review.refer('households', household, [...path, 'household']);
  if (scope === 'person' && subject === undefined) review.problem([...path, 'subject'], 'missing; the scope is person');
  if (scope === 'person' && household !== undefined) review.problem([...path, 'household'], 'not with the scope person');
  if (scope === 'family' && household === undefined) review.problem([...path, 'household'], 'missing; the scope is family');
  if (scope === 'family' && subject !== undefined) review.problem([...path, 'subject'], 'not with the scope family');
}
