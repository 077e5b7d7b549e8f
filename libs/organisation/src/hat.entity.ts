import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Law, Origin, Provision, Registration, Task } from '@kapstok/policy';

/** Somebody who can sign in, known by the subject of the token. Nothing about access derives from it alone. */
@Entity({ schema: 'kapstok', name: 'account' })
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'oidc_subject' })
  subject!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;
}

/** One organisation, one task, one law, held by one account over a period. Only its end ever changes. */
@Entity({ schema: 'kapstok', name: 'hat' })
export class HatEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

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

  @Column('text', { nullable: true })
  registration!: Registration | null;

  /** task client: who this is */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;
}
