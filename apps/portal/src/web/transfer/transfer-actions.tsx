import { useState } from 'react';
import {
  AcceptTransferDocument, CompleteTransferDocument, MarkTransferToldDocument, RefuseTransferDocument, WithdrawTransferDocument, type TransferDetailsFragment,
} from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';

/** What this side can do with it now. */
export function TransferActions({ transfer }: { transfer: TransferDetailsFragment }) {
  const { t } = useWords();
  const { side, state, kind, events, notToldWhy } = transfer;
  // What was not handed over leaves nothing to tell.
  const toTell = (state === 'accepted' || state === 'completed') && side === 'from' && notToldWhy !== null && !events.some((event) => event.kind === 'told');
  const open = state === 'offered' || (state === 'accepted' && kind === 'veilig-thuis' && side === 'from');
  return (
    <>
      {state === 'offered' && side === 'to' && <Answer transfer={transfer} />}
      {state === 'offered' && side === 'from' && <Waiting transfer={transfer} />}
      {state === 'accepted' && kind === 'veilig-thuis' && side === 'from' && <Complete transfer={transfer} />}
      {toTell && <Told transfer={transfer} />}
      {!open && !toTell && <p>{t('request.nothingToDo')}</p>}
    </>
  );
}

function Answer({ transfer: { id, version, kind } }: { transfer: TransferDetailsFragment }) {
  const { t } = useWords();
  const [refusing, setRefusing] = useState(false);
  const accept = useWrite(AcceptTransferDocument);
  if (refusing) return <Refuse id={id} version={version} onDone={() => setRefusing(false)} />;
  return (
    <>
      <p>{t(kind === 'veilig-thuis' ? 'transfer.acceptMeansVt' : 'transfer.acceptMeans')}</p>
      {accept.error && <Failure error={accept.error} />}
      <div className="kapstok-actions">
        <ActionButton purpose="primary" busy={accept.isPending} onClick={() => accept.mutate({ input: { id, version } })}>{t('transfer.accept')}</ActionButton>
        <ActionButton onClick={() => setRefusing(true)}>{t('transfer.refuse')}</ActionButton>
      </div>
    </>
  );
}

function Refuse({ id, version, onDone }: { id: string; version: number; onDone: () => void }) {
  const write = useWrite(RefuseTransferDocument);
  return (
    <Words
      prefix="refuse" title="transfer.refuse" label="transfer.refuseWhy" problem="transfer.problem.words" busy={write.isPending} error={write.error}
      onSend={(reason) => write.mutate({ input: { id, version, reason } }, { onSuccess: onDone })} onCancel={onDone}
    />
  );
}

function Waiting({ transfer: { id, version } }: { transfer: TransferDetailsFragment }) {
  const { t } = useWords();
  const write = useWrite(WithdrawTransferDocument);
  return (
    <>
      <p>{t('transfer.waiting')}</p>
      {write.error && <Failure error={write.error} />}
      <div className="kapstok-actions"><ActionButton busy={write.isPending} onClick={() => write.mutate({ input: { id, version } })}>{t('transfer.withdraw')}</ActionButton></div>
    </>
  );
}

function Complete({ transfer: { id, version } }: { transfer: TransferDetailsFragment }) {
  const { t } = useWords();
  const write = useWrite(CompleteTransferDocument);
  return (
    <>
      <p>{t('transfer.completeHow')}</p>
      {write.error && <Failure error={write.error} />}
      <div className="kapstok-actions"><ActionButton purpose="primary" busy={write.isPending} onClick={() => write.mutate({ input: { id, version } })}>{t('transfer.complete')}</ActionButton></div>
    </>
  );
}

function Told({ transfer: { id, version } }: { transfer: TransferDetailsFragment }) {
  const write = useWrite(MarkTransferToldDocument);
  return (
    <Words
      prefix="told" title="transfer.told" label="transfer.toldAfter" problem="transfer.problem.words" busy={write.isPending} error={write.error}
      onSend={(how) => write.mutate({ input: { id, version, how } })}
    />
  );
}

interface WordsProps {
  readonly prefix: string;
  readonly title: TextKey;
  readonly label: TextKey;
  readonly problem: TextKey;
  readonly busy: boolean;
  readonly error: Parameters<typeof Failure>[0]['error'] | null;
  readonly onSend: (words: string) => void;
  readonly onCancel?: () => void;
}

function Words({ prefix, title, label, problem, busy, error, onSend, onCancel }: WordsProps) {
  const { t } = useWords();
  const form = useForm({ words: '' }, ({ words }) => ({ words: required(words, problem) }), ({ words }) => onSend(words.trim()), error);
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t(title)}>
      {error && <Failure error={error} />}
      <ErrorSummary form={form} prefix={prefix} />
      <TextArea id={`${prefix}-words`} rows={3} label={t(label)} value={form.values.words} problem={form.problems.words} onChange={(value) => form.set('words', value)} />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={busy}>{t(title)}</ActionButton>
        {onCancel && <ActionButton onClick={onCancel}>{t('form.cancel')}</ActionButton>}
      </div>
    </form>
  );
}
