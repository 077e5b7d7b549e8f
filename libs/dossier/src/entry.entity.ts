import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category, EntryKind } from '@kapstok/policy';

/** Something written in a dossier. What it says stands in its versions; its dossier and category never change. */
@Entity({ schema: 'kapstok', name: 'entry' })
export class EntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  @Column('text')
  category!: Category;

  /** the person it is about, in a family dossier or when it is not the subject */
  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** One wording of an entry. A correction is a next version with its reason; nothing is overwritten. */
@Entity({ schema: 'kapstok', name: 'entry_version' })
export class EntryVersionEntity {
  @PrimaryColumn('uuid', { name: 'entry_id' })
  entryId!: string;

  /** 1 for the first wording */
  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  kind!: EntryKind;

  @Column('text')
  source!: string;

  /** the source approved it */
  @Column('boolean')
  approved!: boolean;

  @Column('text')
  summary!: string;

  @Column('text')
  body!: string;

  /** YYYY-MM-DD */
  @Column('date', { name: 'occurred_on', nullable: true })
  occurredOn!: string | null;

  /** holds a protected address or place of stay */
  @Column('boolean')
  shielded!: boolean;

  @Column('uuid', { name: 'author_hat_id' })
  authorHatId!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('text', { name: 'correction_reason', nullable: true })
  correctionReason!: string | null;
}
