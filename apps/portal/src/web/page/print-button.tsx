import { useEffect } from 'react';
import { RecordPrintDocument } from '../api/operations.generated';
import { useAsk } from '../api/use-ask';
import { useWords } from '../language/language-context';
import { ActionButton } from './action-button';
import { Failure } from './failure';

interface Props {
  readonly dossierId: string;
  /** the entries that this page shows */
  readonly entryIds: readonly string[];
}

/**
 * Prints this page, after the API wrote in the log that it is printed. While the button is on a page, the browser's own way of printing
 * gives an empty sheet (see frame.css): nothing of it comes onto paper without its line.
 */
export function PrintButton({ dossierId, entryIds }: Props) {
  const { t } = useWords();
  const record = useAsk(RecordPrintDocument);
  useEffect(() => guardWhileHere(), []);
  const print = async () => {
    await record.mutateAsync({ input: { dossierId, entryIds: [...entryIds] } });
    printOnce();
  };
  return (
    <>
      <ActionButton busy={record.isPending} describedBy="print-lead" onClick={() => void print().catch(() => undefined)}>{t('print.do')}</ActionButton>
      <span id="print-lead" className="kapstok-subtle">{t('print.lead')}</span>
      {record.error && <Failure error={record.error} />}
    </>
  );
}

function guardWhileHere(): () => void {
  const { dataset } = document.documentElement;
  dataset.print = 'record-first';
  return () => {
    delete dataset.print;
  };
}

function printOnce(): void {
  const { dataset } = document.documentElement;
  const before = dataset.print;
  dataset.print = 'recorded';
  try {
    // Waits until the reader is done with the print window.
    window.print();
  } finally {
    dataset.print = before;
  }
}
