import type { Task } from '@kapstok/policy';
import type { OrganisationsQuery } from '../api/operations.generated';

export type Organisation = OrganisationsQuery['organisations'][number];
export type OrganisationTask = Organisation['tasks'][number];

/** Tasks that never receive content of a dossier (decision §4.2). */
const NEVER_RECEIVE: readonly Task[] = ['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'];

/** What an organisation carries out today; with what it stopped it receives nothing new. */
export function receivingTasks(organisation: Organisation): readonly OrganisationTask[] {
  return organisation.tasks.filter(({ task, active }) => active && !(NEVER_RECEIVE as readonly string[]).includes(task));
}

export function receivers(organisations: readonly Organisation[]): readonly Organisation[] {
  return organisations.filter((organisation) => receivingTasks(organisation).length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** A task of an organisation as the value of a choice; `taskOf` finds it back. */
export function taskValue({ task, law, from, processorFor }: OrganisationTask): string {
  return [task, law ?? '', from ?? '', processorFor?.id ?? ''].join('|');
}

export function taskOf(organisation: Organisation | undefined, value: string): OrganisationTask | undefined {
  return organisation?.tasks.find((task) => taskValue(task) === value);
}
