import { useState } from 'react';
import { RecordViewDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { RadioField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import { consentViewLabels } from '../language/labels/consent-labels';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';

interface Props {
  readonly requestId: string;
  readonly own: boolean;
  readonly name: string;
  readonly onDone?: () => void;
}

/** What somebody who cannot decide thinks of it: asked too, decides nothing (R68). */
export function ViewForm({ requestId, own, name, onDone }: Props) {
  const { t, label } = useWords();
  const [view, setView] = useState('');
  const [words, setWords] = useState('');
  const write = useWrite(RecordViewDocument);
  if (write.isSuccess) return <Alert kind="ok" focus>{t('asked.viewDone')}</Alert>;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (view !== '') write.mutate({ input: { requestId, view, words: words.trim() || null } }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send} noValidate className="kapstok-form">
      {own ? <p>{t('asked.viewOf')}</p> : <p>{t('ask.view', { name })}</p>}
      {write.error && <Failure error={write.error} />}
      <RadioField
        id={`view-${requestId}`} label={t('asked.view')} value={view} onChange={setView}
        choices={Object.keys(consentViewLabels).map((value) => ({ value, text: label('consentView', value) }))}
      />
      <TextArea id={`view-words-${requestId}`} label={t('asked.viewWords')} optional value={words} onChange={setWords} />
      <div className="kapstok-actions"><ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('ask.recordView')}</ActionButton></div>
    </form>
  );
}
