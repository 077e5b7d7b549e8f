import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody a case is about, or a parent or other member of the household. Nothing about access derives from the person alone. */
@Entity({ schema: 'kapstok', name: 'person' })
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** YYYY-MM-DD */
  @Column('date', { name: 'birth_date' })
  birthDate!: string;
}

/**
 * The BSN that one controller holds of a person. It has no field in the API and goes into no log, no URL and no error; two
 * controllers never meet through it.
 */
@Entity({ schema: 'kapstok', name: 'person_bsn' })
export class PersonBsnEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'controller_id' })
  controllerId!: string;

  @Column('text')
  bsn!: string;
}
