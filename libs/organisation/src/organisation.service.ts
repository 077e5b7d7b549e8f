import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kapstok/database';
import { dateInTheNetherlands } from '@kapstok/graphql';
import type { Hat, Law, Task } from '@kapstok/policy';
import { In } from 'typeorm';
import { isActive } from './directory';
import { OrganisationEntity, OrganisationTaskEntity } from './organisation.entity';

/** The directory: known to every party, so that an asker's tasks and position are clear (R19, R20). */
@Injectable()
export class OrganisationService {
  async directory(tx: Transaction): Promise<OrganisationEntity[]> {
    return tx.manager.find(OrganisationEntity, { order: { name: 'ASC', id: 'ASC' } });
  }

  async byIds(tx: Transaction, ids: readonly string[]): Promise<(OrganisationEntity | undefined)[]> {
    const found = await tx.manager.findBy(OrganisationEntity, { id: In([...new Set(ids)]) });
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    return ids.map((id) => byId.get(id));
  }

  async tasksOf(tx: Transaction, ids: readonly string[]): Promise<OrganisationTaskEntity[][]> {
    const tasks = await tx.manager.find(OrganisationTaskEntity, { where: { organisationId: In([...new Set(ids)]) }, order: { task: 'ASC', law: 'ASC' } });
    return ids.map((id) => tasks.filter((task) => task.organisationId === id));
  }

  /** The tasks that the organisation carries out today: what it stopped with, or has not begun with, is not among them. */
  async carriedOut(tx: Transaction, organisationId: string): Promise<OrganisationTaskEntity[]> {
    const [tasks] = await this.tasksOf(tx, [organisationId]);
    const today = dateInTheNetherlands(tx.at);
    return (tasks ?? []).filter((one) => isActive(one, today));
  }

  /**
   * An organisation that carries out a task today, as the other hat of a decision on something new. `undefined` when the directory does
   * not say so, or when it carries the task out under more than one law and none is named: what is not certain is not there.
   */
  async asReceiver(tx: Transaction, organisationId: string, task: Task, law?: Law | null): Promise<Hat | undefined> {
    return this.asHat(tx, organisationId, (await this.carriedOut(tx, organisationId)).filter(fitting(task, law)));
  }

  /** As `asReceiver`, of what was given or asked before: it stays what it is when the task stops. */
  async asParty(tx: Transaction, organisationId: string, task: Task, law?: Law | null): Promise<Hat | undefined> {
    const [tasks] = await this.tasksOf(tx, [organisationId]);
    return this.asHat(tx, organisationId, (tasks ?? []).filter(fitting(task, law)));
  }

  private async asHat(tx: Transaction, organisationId: string, [only, ...others]: readonly OrganisationTaskEntity[]): Promise<Hat | undefined> {
    const [organisation] = await this.byIds(tx, [organisationId]);
    if (!organisation || !only || others.length > 0) return undefined;
    return {
      org: organisation.id,
      orgType: organisation.type,
      task: only.task,
      ...(only.law && { law: only.law }),
      ...(only.from && { from: only.from }),
      ...(only.provision && { provision: only.provision }),
      ...(only.processorFor && { processorFor: only.processorFor }),
    };
  }
}

function fitting(task: Task, law: Law | null | undefined): (one: OrganisationTaskEntity) => boolean {
  return (one) => one.task === task && (law == null || one.law === law);
}
