import { useState, type ReactNode } from 'react';
import type { ApiError } from '../api/api-errors';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Props {
  readonly name: string;
  /** The button that opens the form, and that sends it. */
  readonly start: string;
  readonly question: string;
  readonly what?: string;
  readonly write: { readonly error: ApiError | null; readonly isPending: boolean };
  readonly onSend: (reason: string) => void;
  readonly children?: ReactNode;
}

/** Something that needs a reason in words: a button first, and then the question why. */
export function ReasonForm({ name, start, question, what, write, onSend, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const form = useForm({ reason: '' }, ({ reason }) => ({ reason: required(reason, 'covenant.problem.reason') }), ({ reason }) => onSend(reason), write.error);
  if (!open) return <div><ActionButton onClick={() => setOpen(true)}>{start}</ActionButton></div>;
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form kapstok-confirm" aria-label={start}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix={name} />
      {what && <p>{what}</p>}
      <TextArea id={`${name}-reason`} label={question} hint={t('covenant.reasonHint')} value={form.values.reason} problem={form.problems.reason} onChange={(value) => form.set('reason', value)} />
      {children}
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{start}</ActionButton>
        <ActionButton onClick={() => setOpen(false)}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}
