import type { DossierFrameFragment } from '../api/operations.generated';
import type { EntriesToChoose } from './choose-entries';

/** Out of what something is given: a dossier, or what was received. */
export interface Whence {
  readonly entries: EntriesToChoose;
  /** whose people are known by name, and where their answers are recorded; null for what was received */
  readonly dossier: DossierFrameFragment | null;
  readonly subjectName: string | null;
}
