import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category, ConsentAnswer, ConsentKind, Purpose, Task } from '@kapstok/policy';

export const CONSENT_WAYS = ['oral', 'written', 'portal'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Legal permission, or agreeing to take part in something (R88). */
export const CONSENT_NATURES = ['toestemming', 'instemming'] as const;
export type ConsentNature = (typeof CONSENT_NATURES)[number];

/** Why an answer was not freely given: what was made to depend on it, or what stood behind it (R74, R90). */
export const NOT_FREE = ['payment', 'beschikking', 'help-depends', 'pressure', 'dependency'] as const;
export type NotFree = (typeof NOT_FREE)[number];

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

  /** the question that it answers; absent for an answer that nobody asked for in Kapstok */
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('text')
  nature!: ConsentNature;

  @Column('text', { name: 'not_free', array: true })
  notFree!: NotFree[];

  /** the name of the longer trajectory that it covers (R85) */
  @Column('text', { nullable: true })
  trajectory!: string | null;
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
