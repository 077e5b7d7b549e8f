import type { TasksAboutMeQuery } from '../api/operations.generated';

export type Told = TasksAboutMeQuery['tasksAboutMe'][number];
export type DirectoryTask = Told['controller']['tasks'][number];
export type Duty = DirectoryTask['duties'][number];

/** The task as it stands in the directory: of who carries it out for the controller, or of the controller itself. */
export function directoryTaskOf({ task, law, from, controller, carriedOutBy }: Told): DirectoryTask | undefined {
  const fits = (one: DirectoryTask) => one.task === task && one.law === law && one.from === from;
  const carried = carriedOutBy.flatMap(({ tasks }) => tasks).find((one) => fits(one) && one.processorFor?.id === controller.id);
  return carried ?? controller.tasks.find((one) => fits(one) && one.processorFor === null) ?? controller.tasks.find(fits);
}

/** Whom of the controller to ask about the use of data; undefined when the directory does not say. */
export function officerOf({ controller }: Told): string | undefined {
  return controller.tasks.find(({ task, active }) => task === 'fg' && active)?.contactPoint ?? undefined;
}

const WITH_CONSENT: readonly string[] = ['toestemming'];

/** What this task may or must give to others although the person did not consent, from the records of the law. */
export function withoutConsent(task: DirectoryTask): readonly Duty[] {
  return task.duties.filter(({ side, ground }) => side === 'provides' && !WITH_CONSENT.includes(ground));
}

/** One task of one organisation, and everybody it is about. */
export interface TaskOf {
  readonly told: Told;
  /** oneself, as null, first; then the names of the others */
  readonly about: readonly (string | null)[];
}

/** What is told, once for each task of each organisation: of a household that is often about several people. */
export function byTask(personId: string | null, told: readonly Told[]): readonly TaskOf[] {
  const keys = [...new Set(told.map(keyOf))];
  return keys.flatMap((key) => {
    const same = told.filter((one) => keyOf(one) === key);
    const [first] = same;
    if (!first) return [];
    const others = same.flatMap(({ subject }) => (subject && subject.id !== personId ? [subject.name] : []));
    return [{ told: first, about: [...(same.some(({ subject }) => subject?.id === personId) ? [null] : []), ...others] }];
  });
}

export function keyOf({ controller, task, law, from }: Told): string {
  return [controller.id, task, law, from].join();
}
