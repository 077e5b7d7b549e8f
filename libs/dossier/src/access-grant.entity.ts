import type { DossierKind } from '@kapstok/policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a grant reaches: into a dossier, only to what one disclosure holds, for some hours in acute danger, or for one review by the FG. */
export type Reach = 'dossier' | 'disclosure' | 'emergency' | 'review';
export type GrantRule = 'V1' | 'V4' | 'V5' | 'V6' | 'V7' | 'acuut-gevaar';

/**
 * Who may reach which dossier, since when and until when. Written by triggers on what causes it and by nothing else: this class
 * is for reading. Carries the sort keys of the lists.
 */
@Entity({ schema: 'kapstok', name: 'access_grant' })
export class AccessGrantEntity {
  /** id of the involvement, participation, disclosure, break-glass or opening for a review */
  @PrimaryColumn('uuid', { name: 'cause_id' })
  causeId!: string;

  @Column('text')
  reach!: Reach;

  @Column('text')
  rule!: GrantRule;

  @Column('boolean', { name: 'stands_in' })
  standsIn!: boolean;

  /** `hat:<id>` or `task:<organisation>:<task>` */
  @Column('text', { name: 'holder_key' })
  holderKey!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'dossier_kind' })
  dossierKind!: DossierKind;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil!: Date | null;

  /** when the dossier was opened, or the disclosure made */
  @Column('timestamptz', { name: 'sort_key' })
  sortKey!: Date;

  /** when the case was opened */
  @Column('timestamptz', { name: 'case_sort_key' })
  caseSortKey!: Date;
}
