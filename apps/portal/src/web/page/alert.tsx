import type { ReactNode } from 'react';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const kindText: Record<AlertKind, TextKey> = {
  info: 'alert.info', ok: 'alert.ok', warning: 'alert.warning', error: 'alert.error',
};

/** A message of which the kind stands in words too, not in colour alone. Spoken at once when it appears. */
export function Alert({ kind, title, children }: { kind: AlertKind; title?: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={`kapstok-alert kapstok-alert--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p className="kapstok-alert__title">{title ?? t(kindText[kind])}</p>
      <div>{children}</div>
    </div>
  );
}
