import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DossierKind, Law, Origin, Scope, Task } from '@kapstok/policy';

/**
 * What one controller keeps under one task and law, about one person or one household of a case. Only its end ever changes: the
 * database refuses another controller, task, law or subject to every role.
 */
@Entity({ schema: 'kapstok', name: 'dossier' })
export class DossierEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: DossierKind;

  @Column('uuid', { name: 'controller_id' })
  controllerId!: string;

  @Column('text')
  task!: Task;

  @Column('text', { nullable: true })
  law!: Law | null;

  /** regie only: the task it grew out of */
  @Column('text', { name: 'from_task', nullable: true })
  from!: Origin | null;

  @Column('text')
  scope!: Scope;

  /** scope person */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  /** scope family */
  @Column('uuid', { name: 'household_id', nullable: true })
  householdId!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
