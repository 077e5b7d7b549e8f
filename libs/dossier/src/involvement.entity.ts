import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Task } from '@kapstok/policy';

/** A hat that works in a dossier over a period, itself or standing in for another involvement of that dossier (V1, V6). */
@Entity({ schema: 'kapstok', name: 'involvement' })
export class InvolvementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  @Column('uuid', { name: 'hat_id' })
  hatId!: string;

  /** id of the involvement that this one stands in for */
  @Column('uuid', { name: 'stands_in_for', nullable: true })
  standsInFor!: string | null;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;
}

/** An organisation that takes part in a regie dossier with one of its tasks (V5). */
@Entity({ schema: 'kapstok', name: 'participation' })
export class ParticipationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  task!: Task;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;
}
