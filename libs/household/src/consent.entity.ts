import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category, ConsentAnswer, ConsentKind, Purpose, Task } from '@kapstok/policy';

export const CONSENT_WAYS = ['oral', 'written', 'portal'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** One answer of one person about sharing one subject's data. Never edited: a next answer is a next record (rules §6). */
@Entity({ schema: 'kapstok', name: 'consent' })
export class ConsentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'given_by_id' })
  givenById!: string;

  @Column('text')
  answer!: ConsentAnswer;

  @Column('text')
  kind!: ConsentKind;

  @Column('text', { array: true })
  categories!: Category[];

  /** absent: every organisation with the task */
  @Column('uuid', { name: 'to_organisation_id', nullable: true })
  toOrganisationId!: string | null;

  @Column('text', { name: 'to_task' })
  toTask!: Task;

  @Column('text')
  purpose!: Purpose;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('boolean')
  free!: boolean;

  @Column('boolean')
  informed!: boolean;

  @Column('boolean')
  explicit!: boolean;

  @Column('text')
  how!: ConsentWay;

  @Column('uuid', { name: 'recorded_by_hat_id' })
  recordedByHatId!: string;
}

/** The end of a consent, from its moment on. */
@Entity({ schema: 'kapstok', name: 'consent_withdrawal' })
export class ConsentWithdrawalEntity {
  @PrimaryColumn('uuid', { name: 'consent_id' })
  consentId!: string;

  @Column('timestamptz', { name: 'withdrawn_at' })
  withdrawnAt!: Date;

  @Column('text')
  how!: ConsentWay;

  @Column('uuid', { name: 'recorded_by_hat_id' })
  recordedByHatId!: string;
}
