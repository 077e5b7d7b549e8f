import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The frame around a household in which dossiers of several controllers hang. Being in it opens no dossier. */
@Entity({ schema: 'kapstok', name: 'case' })
export class CaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  reference!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
