import type { TypedDocumentString } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

interface Props<Result, Variables> {
  readonly id: string;
  /** what opens it */
  readonly title: string;
  readonly lead?: string;
  readonly question: string;
  readonly send: string;
  readonly document: TypedDocumentString<Result, Variables>;
  readonly variables: (words: string) => Variables;
}

/** One thing to do with a disclosure that needs words, folded away until it is wanted. */
export function WordsForm<Result, Variables>({ id, title, lead, question, send, document, variables }: Props<Result, Variables>) {
  const write = useWrite(document);
  const form = useForm({ words: '' }, ({ words }) => ({ words: required(words, 'received.problem.words') }), ({ words }) =>
    write.mutate(variables(words.trim()), { onSuccess: () => form.set('words', '') }), write.error);
  return (
    <details className="kapstok-details">
      <summary>{title}</summary>
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
        {lead && <p>{lead}</p>}
        <TextArea id={id} rows={3} label={question} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
        {write.error && <Failure error={write.error} />}
        <div className="kapstok-actions"><ActionButton type="submit" busy={write.isPending}>{send}</ActionButton></div>
      </form>
    </details>
  );
}
