import type { ReactNode } from 'react';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: TextKey;
  readonly optional?: boolean;
}

/** What every control takes along to be described by its hint and its problem. */
export function controlProps({ id, hint, problem, optional }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-required': optional ? undefined : (true as const),
  };
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return <div id={`${id}-hint`} className="utrecht-form-field-description kapstok-hint">{children}</div>;
}

export function Problem({ id, problem }: { id: string; problem: TextKey }) {
  const { t } = useWords();
  return (
    <div id={`${id}-problem`} className="utrecht-form-field-error-message">
      <span className="kapstok-visually-hidden">{t('form.problem')} </span>
      {t(problem)}
    </div>
  );
}

/** A label with one control, its hint and its problem. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { t } = useWords();
  const { id, label, hint, problem, optional } = field;
  return (
    <div className={`utrecht-form-field utrecht-form-field--distanced kapstok-field${problem ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}{optional && <span className="kapstok-optional"> {t('form.optional')}</span>}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {problem && <Problem id={id} problem={problem} />}
      {children}
    </div>
  );
}
