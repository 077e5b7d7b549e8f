import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a person lives or stays, as one controller knows it. `shielded`: a protected address or place of stay. */
@Entity({ schema: 'kapstok', name: 'address' })
export class AddressEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'controller_id' })
  controllerId!: string;

  @Column('text')
  lines!: string;

  @Column('boolean')
  shielded!: boolean;

  /** YYYY-MM-DD */
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
