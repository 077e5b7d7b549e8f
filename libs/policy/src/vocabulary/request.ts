import type { Category } from './categories';
import type { Consent, Covenant, Subject } from './consent';
import type { DossierAtStake, EntryAtStake } from './dossier';
import type { Facts } from './facts';
import type { GroundId } from './grounds';
import type { Hat } from './hat';
import type { Purpose } from './purposes';

export const ACTIONS = ['view', 'search', 'write', 'disclose', 'request', 'transfer', 'inspect', 'statistics'] as const;
export type Action = (typeof ACTIONS)[number];

/** One question: who may see or share what, at one moment (decision §1). */
export interface Request {
  id: string;
  /** ISO 8601 with offset or Z: the moment of the decision */
  at: string;
  action: Action;
  /** view, search, write: who does it; disclose, transfer: who holds; request: who asks; inspect: the client; statistics: who makes them */
  actor: Hat;
  /** disclose, transfer: the receiver; request: the holder who is asked; statistics: for whom */
  other?: Hat;
  dossier?: DossierAtStake;
  categories?: Category[];
  entry?: EntryAtStake;
  purpose?: Purpose;
  subject?: Subject;
  consents?: Consent[];
  covenants?: Covenant[];
  /** what the holder relies on; absent: every ground is tried */
  ground?: GroundId;
  facts?: Facts;
}
