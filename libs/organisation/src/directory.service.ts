import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import { isId, maybeSaid } from '@kapstok/graphql';
import type { Task } from '@kapstok/policy';
import type { ActingHat } from './acting-hat';
import { OrganisationTaskEntity } from './organisation.entity';
import { ContactPointChanged, ContactPointNotYours } from './organisation.errors';

/** How many wear a hat of a task now, and how many of those are registered with SKJ or BIG. No persons. */
export interface HatsCounted {
  readonly hats: number;
  readonly registered: number;
}

export interface UpdateContactPoint {
  readonly taskId: string;
  /** the version that was seen */
  readonly version: number;
  readonly contactPoint?: string | null;
  readonly escalationContact?: string | null;
  /** the task of the organisation that a question goes to after a refusal; none: who carries out the task itself */
  readonly escalationTask?: string | null;
  readonly contactHours?: string | null;
}

const ADMINISTRATORS: readonly Task[] = ['beheer', 'convenantbeheer'];
/** They do not work with what is asked about people, and so are nobody's fixed contact. */
const NO_CONTENT: readonly Task[] = ['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'];
const LONGEST = 200;

/** What the directory says besides names: who can be asked, and how many there are. */
@Injectable()
export class DirectoryService {
  async hatsOf(tx: Transaction, tasks: readonly Pick<OrganisationTaskEntity, 'organisationId' | 'task' | 'law' | 'from' | 'processorFor'>[]): Promise<HatsCounted[]> {
    const rows = await tx.query<HatsCounted & Pick<OrganisationTaskEntity, 'organisationId' | 'task' | 'law' | 'from' | 'processorFor'>>(
      `select organisation_id as "organisationId", task, law, from_task as "from", processor_for as "processorFor", hats, registered from kapstok.hats_counted()`,
    );
    return tasks.map(({ organisationId, task, law, from, processorFor }) => {
      const row = rows.find((one) => one.organisationId === organisationId && one.task === task && one.law === law && one.from === from && one.processorFor === processorFor);
      return { hats: row?.hats ?? 0, registered: row?.registered ?? 0 };
    });
  }

  /**
   * Changes whom to ask of one task, by an administrator of that organisation; what is left out is emptied. Throws
   * ContactPointNotYours, ContactPointChanged when `version` is not the one that stands, BadInput.
   */
  async updateContactPoint(hat: ActingHat, input: UpdateContactPoint): Promise<OrganisationTaskEntity> {
    const texts = ([['contactPoint', input.contactPoint], ['escalationContact', input.escalationContact], ['contactHours', input.contactHours]] as const)
      .map(([field, value]) => maybeSaid(`input.${field}`, value, LONGEST));
    const current = isId(input.taskId) ? await hat.tx.manager.findOneBy(OrganisationTaskEntity, { id: input.taskId }) : null;
    if (!current || current.organisationId !== hat.organisation.id || !ADMINISTRATORS.includes(hat.task)) {
      hat.log.record({ event: 'administer', outcome: 'refused', party: hat, fields: ['contactPoint'], reason: 'not-yours' });
      throw new ContactPointNotYours();
    }
    const escalationTask = await fixedContact(hat, input.escalationTask);
    const changed = await hat.tx.query(
      `update kapstok.organisation_task set contact_point = $3, escalation_contact = $4, contact_hours = $5, escalation_task = $6, version = version + 1
       where id = $1 and version = $2 returning id`,
      [current.id, input.version, ...texts, escalationTask],
    );
    if (changed.length === 0) {
      hat.log.record({ event: 'administer', outcome: 'refused', party: hat, fields: ['contactPoint'], reason: 'changed' });
      throw new ContactPointChanged(current.version);
    }
    hat.log.record({ event: 'administer', outcome: 'allowed', party: hat, basis: 'administration', fields: ['contactPoint', 'escalationContact', 'escalationTask', 'contactHours'] });
    return hat.tx.manager.findOneByOrFail(OrganisationTaskEntity, { id: current.id });
  }
}

async function fixedContact(hat: ActingHat, task: string | null | undefined): Promise<string | null> {
  if (task == null || task === '') return null;
  const own = await hat.tx.manager.findBy(OrganisationTaskEntity, { organisationId: hat.organisation.id });
  if (!own.some((one) => one.task === task && !NO_CONTENT.includes(one.task))) throw new BadInput('input.escalationTask', 'no task of this organisation that works with content');
  return task;
}
