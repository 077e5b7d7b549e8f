import type { DossierKind, Law, Origin, Task } from '@kapstok/policy';
import { TASKS_WITH_LAW } from '@kapstok/policy';
import { type Path, shown } from './problem';
import type { Review } from './review';

const COLLEGE_LAWS: readonly Law[] = ['jeugdwet', 'wmo', 'participatiewet', 'wgs'];
const HELP_LAWS: readonly Law[] = ['jeugdwet', 'wgbo', 'wmo', 'wgs', 'participatiewet'];

/** Rules §1: the tasks that keep a dossier, under which laws, and what their dossier is called. */
const KEEPS: Partial<Record<Task, { kind: DossierKind; laws: readonly Law[] }>> = {
  toeleiding: { kind: 'toeleiding', laws: COLLEGE_LAWS },
  begeleiding: { kind: 'toeleiding', laws: ['participatiewet'] },
  hulpverlening: { kind: 'hulpverlening', laws: HELP_LAWS },
  regie: { kind: 'regie', laws: HELP_LAWS },
  'veilig-thuis': { kind: 'veilig-thuis', laws: ['wmo'] },
  raadsonderzoek: { kind: 'raad', laws: ['bw'] },
  jeugdbescherming: { kind: 'bescherming', laws: ['jeugdwet'] },
  jeugdreclassering: { kind: 'bescherming', laws: ['jeugdwet'] },
};

/** Tasks that an organisation may carry out for the college, as its processor. */
export const FOR_THE_COLLEGE: readonly Task[] = ['toeleiding', 'begeleiding'];

export interface TaskUnderLaw {
  readonly task?: Task;
  readonly law?: Law;
  readonly from?: Origin;
  readonly provision?: 'algemeen' | 'maatwerk';
  readonly processorFor?: string;
}

export function dossierKindOf(task: Task): DossierKind | undefined {
  return KEEPS[task]?.kind;
}

export function lawsOf(task: Task, from?: Origin): readonly Law[] | undefined {
  return task === 'regie' && from === 'toeleiding' ? COLLEGE_LAWS : KEEPS[task]?.laws;
}

export function sameTaskAndLaw(a: TaskUnderLaw, b: TaskUnderLaw): boolean {
  return a.task === b.task && a.law === b.law && a.from === b.from;
}

/** Task, law, `from` and `provision` as they must go together, of a task of an organisation, a hat or a dossier. */
export function checkTaskUnderLaw(review: Review, path: Path, { task, law, from, provision }: TaskUnderLaw): void {
  if (task === undefined) return;
  const laws = lawsOf(task, from);
  if (law === undefined && TASKS_WITH_LAW.includes(task)) review.problem([...path, 'law'], `missing; ${task} has one`);
  if (law !== undefined && laws && !laws.includes(law)) review.problem([...path, 'law'], `${shown(law)} is no law of ${task}`);
  if ((task === 'regie') !== (from !== undefined)) {
    review.problem([...path, 'from'], task === 'regie' ? 'missing; regie comes from toeleiding or hulpverlening' : `not for ${task}`);
  }
  if (provision !== undefined && !(task === 'hulpverlening' && law === 'wmo')) review.problem([...path, 'provision'], 'only for hulpverlening under the wmo');
}
