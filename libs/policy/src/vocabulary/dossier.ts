import type { Law, Origin, Task } from './tasks';

export const DOSSIER_KINDS = ['toeleiding', 'hulpverlening', 'regie', 'veilig-thuis', 'raad', 'bescherming'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

export const SCOPES = ['person', 'family'] as const;
export type Scope = (typeof SCOPES)[number];

/** The dossier at stake. Controller, task and law of a dossier never change. */
export interface DossierAtStake {
  kind: DossierKind;
  /** organisation id */
  controller: string;
  task: Task;
  law?: Law;
  from?: Origin;
  scope: Scope;
}

export const ENTRY_KINDS = ['feit', 'mening'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** W5: an entry is a fact or an opinion and names its source. `approved` is recorded and bars nothing. */
export interface EntryAtStake {
  kind: EntryKind;
  source: string;
  approved?: boolean;
}
