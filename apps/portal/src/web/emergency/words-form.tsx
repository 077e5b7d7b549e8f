import type { ReactNode } from 'react';
import type { ApiError } from '../api/api-errors';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { RadioField } from '../form/choice-fields';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Values {
  readonly finding: string;
  readonly words: string;
}

interface Props {
  readonly prefix: string;
  readonly label: string;
  readonly button: string;
  readonly missing: TextKey;
  /** asks for a finding besides the words */
  readonly findings?: readonly string[];
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onSend: (values: Values) => void;
  readonly children?: ReactNode;
}

/** What is recorded afterwards, in words: the finding of the FG, or how it was told. */
export function WordsForm({ prefix, label: title, button, missing, findings, busy, error, onSend, children }: Props) {
  const { t, label } = useWords();
  const form = useForm<Values>(
    { finding: '', words: '' },
    ({ finding, words }) => ({
      finding: findings && finding === '' ? 'emergency.problem.finding' : undefined,
      words: words.trim() === '' ? missing : undefined,
    }),
    onSend,
    error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={button}>
      {children}
      {error && <Failure error={error} />}
      <ErrorSummary form={form} prefix={prefix} />
      {findings && (
        <RadioField
          id={`${prefix}-finding`} label={t('emergency.finding')} value={form.values.finding} problem={form.problems.finding}
          choices={findings.map((finding) => ({ value: finding, text: label('finding', finding) }))} onChange={(value) => form.set('finding', value)}
        />
      )}
      <TextArea id={`${prefix}-words`} label={title} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={busy}>{button}</ActionButton></div>
    </form>
  );
}
