import { useState } from 'react';
import { RemindConsentDocument, type ConsentRequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { Failure } from '../page/failure';
import { AnswerForm } from './answer-form';
import { badgeOf } from './asked-question';
import { ViewForm } from './view-form';

interface Props {
  readonly request: ConsentRequestDetailsFragment;
  readonly person: ConsentRequestDetailsFragment['persons'][number];
  /** The question can still be answered. */
  readonly open: boolean;
}

/** Where the question to one person stands; remind once, or record what the person said. */
export function RequestPerson({ request, person, open }: Props) {
  const { t, label, date } = useWords();
  const [recording, setRecording] = useState(false);
  const remind = useWrite(RemindConsentDocument);
  const name = person.person?.name ?? t('ask.somebody');
  const waiting = person.state === 'asked' || person.state === 'seen';
  const done = () => setRecording(false);
  return (
    <li>
      {person.role === 'view' ? (
        <p>{person.view ? t('ask.viewSaid', { name, view: label('consentView', person.view) }) : t('ask.view', { name })}</p>
      ) : (
        <p><Badge kind={badgeOf(person.state)}>{t('ask.person', { name, state: label('askedState', person.state) })}</Badge></p>
      )}
      {person.viewWords && <p className="kapstok-lines">{person.viewWords}</p>}
      {person.objections && <p>{t('ask.objections', { words: person.objections })}</p>}
      {person.remindedAt && <p>{t('ask.reminded', { date: date(person.remindedAt) })}</p>}
      {remind.error && <Failure error={remind.error} />}
      {open && !recording && (
        <div className="kapstok-actions">
          {waiting && person.role !== 'view' && !person.remindedAt && (
            <ActionButton busy={remind.isPending} onClick={() => remind.mutate({ input: { requestId: request.id, personId: person.personId } })}>
              {t('ask.remind')}<span className="kapstok-visually-hidden"> {name}</span>
            </ActionButton>
          )}
          {person.state !== 'lapsed' && (
            <ActionButton onClick={() => setRecording(true)}>
              {t(person.role === 'view' ? 'ask.recordView' : 'ask.record')}<span className="kapstok-visually-hidden"> {name}</span>
            </ActionButton>
          )}
        </div>
      )}
      {recording && (
        <div className="kapstok-confirm" role="group" aria-label={t('ask.recordTitle', { name })}>
          {person.role === 'view'
            ? <ViewForm requestId={request.id} own={false} name={name} onDone={done} />
            : <AnswerForm requestId={request.id} version={person.version} own={false} personId={person.personId} onDone={done} />}
          <ActionButton onClick={done}>{t('form.cancel')}</ActionButton>
        </div>
      )}
    </li>
  );
}
