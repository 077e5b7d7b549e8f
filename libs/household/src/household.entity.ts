import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The household of a case. Who belongs to it changes over time; see its members. */
@Entity({ schema: 'kapstok', name: 'household' })
export class HouseholdEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  label!: string;
}

export const MEMBER_ROLES = ['moeder', 'vader', 'ouder', 'kind', 'partner', 'grootouder', 'overig'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A person in a household from one date until another. */
@Entity({ schema: 'kapstok', name: 'household_member' })
export class HouseholdMemberEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'household_id' })
  householdId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: MemberRole;

  /** YYYY-MM-DD */
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
