import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Law, OrgType, Origin, Provision, Task } from '@kapstok/policy';

/** An organisation of the directory. Its type and its tasks say in which role information is asked (R19). */
@Entity({ schema: 'kapstok', name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  type!: OrgType;
}

/** A task that an organisation carries out, under which law, and for which college when as its processor. */
@Entity({ schema: 'kapstok', name: 'organisation_task' })
export class OrganisationTaskEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  task!: Task;

  @Column('text', { nullable: true })
  law!: Law | null;

  @Column('text', { name: 'from_task', nullable: true })
  from!: Origin | null;

  @Column('text', { nullable: true })
  provision!: Provision | null;

  @Column('uuid', { name: 'processor_for', nullable: true })
  processorFor!: string | null;

  @Column('text', { name: 'contact_point', nullable: true })
  contactPoint!: string | null;

  /** which task of the organisation a question goes to after a refusal (R209); none: who carries out the task itself */
  @Column('text', { name: 'escalation_task', nullable: true })
  escalationTask!: string | null;

  /** whom to ask after a refusal (R209, R213) */
  @Column('text', { name: 'escalation_contact', nullable: true })
  escalationContact!: string | null;

  @Column('text', { name: 'contact_hours', nullable: true })
  contactHours!: string | null;

  /** YYYY-MM-DD; null is always */
  @Column('date', { name: 'active_from', nullable: true })
  activeFrom!: string | null;

  /** from this day on the task is not carried out any more */
  @Column('date', { name: 'active_until', nullable: true })
  activeUntil!: string | null;

  /** of whom to ask; each change is the next */
  @Column('integer')
  version!: number;
}
