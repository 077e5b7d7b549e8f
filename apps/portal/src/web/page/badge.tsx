import type { ReactNode } from 'react';

export type BadgeKind = 'plain' | 'good' | 'warning' | 'bad' | 'shielded';

/** A word that stands out. The colour adds nothing that the word does not say. */
export function Badge({ kind = 'plain', children }: { kind?: BadgeKind; children: ReactNode }) {
  return <span className={`kapstok-badge kapstok-badge--${kind}`}>{children}</span>;
}
