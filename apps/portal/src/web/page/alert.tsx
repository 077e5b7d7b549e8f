import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const kindText: Record<AlertKind, TextKey> = {
  info: 'alert.info', ok: 'alert.ok', warning: 'alert.warning', error: 'alert.error',
};

interface Props {
  readonly kind: AlertKind;
  /** Takes the focus, for when what was pressed is gone and this stands in its place. */
  readonly focus?: boolean;
  readonly children: ReactNode;
}

/** A message of which the kind stands in words too, not in colour alone. Spoken at once when it appears. */
export function Alert({ kind, focus = false, children }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <div className={`kapstok-alert kapstok-alert--${kind}`} role={kind === 'error' ? 'alert' : 'status'} tabIndex={focus ? -1 : undefined} ref={box}>
      <p className="kapstok-alert__title">{t(kindText[kind])}</p>
      <div>{children}</div>
    </div>
  );
}
