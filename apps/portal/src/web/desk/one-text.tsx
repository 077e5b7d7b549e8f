import type { ApiError } from '../api/api-errors';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';

interface Props {
  readonly prefix: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly missing: TextKey;
  /** characters; shorter counts as missing */
  readonly shortest?: number;
  /** said while writing about words that may be better left out; nothing is refused for it */
  readonly remark?: (words: string) => TextKey | undefined;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onSend: (words: string) => void;
}

/** A form with one text: a question, an answer, a reason. */
export function OneText({ prefix, label, hint, button, missing, shortest = 1, remark, busy, error, onSend }: Props) {
  const { t } = useWords();
  const form = useForm(
    { words: '' },
    ({ words }) => ({ words: required(words, missing) ?? (words.trim().length < shortest ? missing : undefined) }),
    ({ words }) => onSend(words),
    error,
  );
  const remarked = remark?.(form.values.words);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={button}>
      {error && <Failure error={error} />}
      <ErrorSummary form={form} prefix={prefix} />
      <TextArea id={`${prefix}-words`} label={label} hint={hint} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
      {remarked && <Alert kind="info"><p>{t(remarked)}</p></Alert>}
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={busy}>{button}</ActionButton></div>
    </form>
  );
}
