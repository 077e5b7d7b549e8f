import { DossierInReviewDocument, OpenForReviewDocument } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { OpenEntryCard } from '../entry/open-entry-card';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Pager, usePagePlace } from '../page/pager';
import { Empty, Loaded } from '../page/states';
import { OneText } from './one-text';
import type { Review } from './review-page';

/** Content of the dossier: closed until the FG says why it is needed for this review; closed again by the decision (V7). */
export function ReviewContent({ review }: { review: Review }) {
  const { t, moment } = useWords();
  const { dossierId, openings, decision } = review;
  const open = openings.find((one) => one.own && one.open);
  return (
    <>
      {openings.map(({ id, own, reason, openedAt, endsAt, closedAt }) => (
        <p key={id}>{t(own ? 'desk.openedByYou' : 'desk.openedByOther', { from: moment(openedAt), until: moment(closedAt ?? endsAt), reason })}</p>
      ))}
      {dossierId === null && <p>{t('desk.noDossier')}</p>}
      {dossierId !== null && decision && <p>{t('desk.contentClosed')}</p>}
      {dossierId !== null && !decision && !open && <OpenForm id={review.id} />}
      {dossierId !== null && open && <Entries dossierId={dossierId} until={open.endsAt} />}
    </>
  );
}

function OpenForm({ id }: { id: string }) {
  const { t } = useWords();
  const write = useWrite(OpenForReviewDocument);
  return (
    <>
      <p>{t('desk.contentLead')}</p>
      <OneText
        prefix="open" label={t('desk.reason')} hint={t('desk.reasonHint')} button={t('desk.open')} missing="desk.problem.reason" shortest={10}
        busy={write.isPending} error={write.error} onSend={(reason) => write.mutate({ input: { id, reason } })}
      />
    </>
  );
}

function Entries({ dossierId, until }: { dossierId: string; until: string }) {
  const { t, moment } = useWords();
  const place = usePagePlace();
  const read = useRead(DossierInReviewDocument, { id: dossierId, after: place.after }, { keepPrevious: true });
  return (
    <>
      <Alert kind="warning"><p>{t('desk.contentOpen', { moment: moment(until) })}</p></Alert>
      <Loaded read={read}>
        {({ dossier: { entries } }) => (
          <>
            {entries.nodes.length === 0 && <Empty>{t('desk.noEntries')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">
              {entries.nodes.map((entry) => <OpenEntryCard key={entry.id} entry={entry} />)}
            </ul>
            <Pager place={place} pageInfo={entries.pageInfo} label={t('desk.content')} />
          </>
        )}
      </Loaded>
    </>
  );
}
