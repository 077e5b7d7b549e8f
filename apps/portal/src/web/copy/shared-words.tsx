import { AskForCopyDocument, CommentOnCopyDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { WordsForm } from '../disclosure/words-form';
import { EntryBadges } from '../entry/entry-badges';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import type { Shared } from './shared-card';

interface Props {
  readonly shared: Shared;
  readonly personId: string;
}

/** The words of a copy and what the resident says of them; or what is between the resident and the words, and whom to ask. */
export function SharedWords({ shared, personId }: Props) {
  const { t } = useWords();
  return (
    <>
      <h4>{t('shared.copy')}</h4>
      {shared.mayComment ? <Words shared={shared} /> : <NotYet shared={shared} personId={personId} />}
      <Own shared={shared} />
      {shared.mayComment && (
        <WordsForm
          id={`comment-${shared.id}`} title={t('shared.comment')} lead={t('shared.commentLead')} question={t('shared.commentWords')} send={t('shared.commentSend')}
          document={CommentOnCopyDocument} variables={(words) => ({ input: { disclosureId: shared.id, personId, words } })}
        />
      )}
    </>
  );
}

function Words({ shared: { entries, copy } }: { shared: Shared }) {
  const { t, date } = useWords();
  return (
    <>
      {entries.length === 0 && <p>{t('shared.nothingLeft')}</p>}
      <ul className="kapstok-plain-list">
        {entries.map((entry) => (
          <li key={entry.id} className="kapstok-entry">
            <p className="kapstok-badges"><EntryBadges entry={entry} /></p>
            {entry.summary && <p><strong>{entry.summary}</strong></p>}
            {entry.body && <p className="kapstok-lines">{entry.body}</p>}
            {entry.occurredOn && <p>{t('entry.occurredOnIs', { date: date(entry.occurredOn) })}</p>}
            {entry.reworded.length > 0 && <p className="kapstok-subtle">{t('shared.reworded')}</p>}
          </li>
        ))}
      </ul>
      {copy === 'part' && <p>{t('shared.part')}</p>}
    </>
  );
}

function NotYet({ shared, personId }: Props) {
  const { t, date } = useWords();
  const write = useWrite(AskForCopyDocument);
  const contact = contactOf(shared);
  return (
    <>
      <p>{t(shared.copy === 'not-yet' ? 'shared.notYet' : 'shared.first')}</p>
      {shared.askedAt && <p role="status">{t('shared.askedOn', { date: date(shared.askedAt), by: date(shared.answerBy) })}</p>}
      {contact && <p>{t('shared.contact', { contact })}</p>}
      {write.error && <Failure error={write.error} />}
      {shared.mayAsk && (
        <div className="kapstok-actions">
          <ActionButton busy={write.isPending} onClick={() => write.mutate({ input: { disclosureId: shared.id, personId } })}>{t('shared.ask')}</ActionButton>
        </div>
      )}
    </>
  );
}

function Own({ shared: { comments } }: { shared: Shared }) {
  const { t, moment } = useWords();
  return comments.map(({ id, saidAt, words }) => (
    <div key={id} className="kapstok-entry">
      <p><strong>{t('shared.mine')}</strong> <span className="kapstok-subtle">{moment(saidAt)}</span></p>
      <p className="kapstok-lines">{words}</p>
    </div>
  ));
}

// Whom to ask: the contact point of the task that gave it, as the directory has it; else the organisation.
function contactOf({ holder, holderTask }: Shared): string | undefined {
  const listed = holder?.tasks.find(({ task }) => task === holderTask);
  return [listed?.contactPoint, listed?.contactHours].filter(Boolean).join(', ') || holder?.name;
}
