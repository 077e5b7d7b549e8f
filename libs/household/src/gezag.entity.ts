import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Gezag over a child, or being the legal representative of an incapacitated person, over a period (rules §6). */
@Entity({ schema: 'kapstok', name: 'gezag' })
export class GezagEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'child_id' })
  childId!: string;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;
}

/** A period in which a person cannot decide for themselves (wilsonbekwaam). */
@Entity({ schema: 'kapstok', name: 'incapacity' })
export class IncapacityEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;
}
