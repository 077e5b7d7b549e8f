import type { Transaction } from '@kapstok/database';
import { pathText, Problem, shown, type Path } from '../case-file/problem';
import type { CaseFile } from '../case-file/schema/case-file';
import { inWords } from '../case-file/checks/hats';
import { sharedIds } from './ids';
import { insertRow } from './row';

type Organisation = CaseFile['organisations'][number];
type Task = Organisation['tasks'][number];

interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

interface KnownTask {
  readonly organisation_id: string;
  readonly task: string;
  readonly law: string | null;
  readonly from_task: string | null;
  readonly provision: string | null;
  readonly processor_for: string | null;
}

/**
 * Enters the organisations that are new. One that is known must be the same in everything but whom to ask, which its administrator
 * changes since; what differs is returned.
 */
export async function enterOrganisations(tx: Transaction, organisations: readonly Organisation[]): Promise<Problem[]> {
  const ids = organisations.map(({ key }) => sharedIds.organisation(key));
  const known = await tx.query<KnownOrganisation>('select id, name, type from kapstok.organisation where id = any ($1::uuid[])', [ids]);
  const tasks = await tx.query<KnownTask>('select * from kapstok.organisation_task where organisation_id = any ($1::uuid[])', [ids]);
  const problems = organisations.flatMap((organisation, i) => {
    const id = sharedIds.organisation(organisation.key);
    const there = known.find((one) => one.id === id);
    return there ? differences(['organisations', i], organisation, there, tasks.filter((task) => task.organisation_id === id)) : [];
  });
  const fresh = problems.length > 0 ? [] : organisations.filter(({ key }) => !known.some(({ id }) => id === sharedIds.organisation(key)));
  for (const { key, name, type } of fresh) await insertRow(tx, 'organisation', { id: sharedIds.organisation(key), name, type });
  // A task can name another organisation of the file: all of them are there by now.
  for (const organisation of fresh) {
    for (const task of organisation.tasks) await insertRow(tx, 'organisation_task', { id: taskId(organisation.key, task), ...ofTask(organisation, task), ...toAsk(task) });
  }
  return problems;
}

function differences(path: Path, organisation: Organisation, there: KnownOrganisation, tasks: readonly KnownTask[]): Problem[] {
  const problems = (['name', 'type'] as const)
    .filter((field) => organisation[field] !== there[field])
    .map((field) => new Problem([...path, field], `${shown(organisation[field])} is known here as ${shown(there[field])}`));
  const wanted = organisation.tasks.map((task) => JSON.stringify(Object.values(ofTask(organisation, task))));
  const had = tasks.map((task) => JSON.stringify([task.organisation_id, task.task, task.law, task.from_task, task.provision, task.processor_for]));
  wanted.forEach((task, i) => {
    if (!had.includes(task)) problems.push(new Problem([...path, 'tasks', i], `${shown(organisation.key)} is known here with other tasks`));
  });
  tasks.forEach((task, i) => {
    if (!wanted.includes(had[i]!)) {
      const words = inWords({ task: task.task, ...(task.law && { law: task.law }), ...(task.from_task && { from: task.from_task }) });
      problems.push(new Problem([...path, 'tasks'], `lacks ${words}, which ${shown(organisation.key)} has here`));
    }
  });
  return problems.filter((problem, i) => problems.findIndex((one) => pathText(one.path) === pathText(problem.path)) === i);
}

function ofTask({ key }: Organisation, { task, law, from, provision, processorFor }: Task) {
  return {
    organisation_id: sharedIds.organisation(key),
    task,
    law: law ?? null,
    from_task: from ?? null,
    provision: provision ?? null,
    processor_for: processorFor === undefined ? null : sharedIds.organisation(processorFor),
  };
}

function toAsk({ contactPoint, escalationContact, contactHours }: Task) {
  return { contact_point: contactPoint ?? null, escalation_contact: escalationContact ?? null, contact_hours: contactHours ?? null };
}

function taskId(organisation: string, { task, law, from, processorFor }: Task): string {
  return sharedIds.organisation([organisation, task, law ?? '', from ?? '', processorFor ?? ''].join('/'));
}
