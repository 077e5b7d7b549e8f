import { ReviewLinesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { LogTable } from '../access-log/log-table';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Empty, Loaded } from '../page/states';
import { Table } from '../page/table';
import { useWho } from './review-card';
import type { Review } from './review-page';

/** Who and when: by name when it is somebody of the own organisation, else by work and organisation alone. */
export function ReviewFacts({ review }: { review: Review }) {
  const { t, moment } = useWords();
  const who = useWho();
  return (
    <Facts
      facts={[
        [t('desk.professional'), review.professional],
        [t('desk.who'), who(review)],
        [t('desk.first'), moment(review.firstAt)],
        [t('desk.last'), review.lastAt !== review.firstAt && moment(review.lastAt)],
        [t('desk.accesses'), review.accesses > 0 && review.accesses],
        [t('emergency.dossierNumber'), review.dossierId],
        [t('desk.accountNumber'), review.accountId],
        [t('desk.due'), review.dueAt && !review.decision && moment(review.dueAt)],
        [t('desk.escalatedAt'), moment(review.escalatedAt)],
      ]}
    />
  );
}

/** The lines of the log itself. Asked apart: when the log cannot be read, the rest of the review can. */
export function ReviewLines({ id }: { id: string }) {
  const { t } = useWords();
  const read = useRead(ReviewLinesDocument, { id });
  return (
    <Loaded read={read}>
      {({ review: { lines } }) => lines.length === 0 ? <Empty>{t('desk.noLines')}</Empty> : <LogTable lines={lines} />}
    </Loaded>
  );
}

/** What else the same account did that day, in numbers. */
export function RestOfDay({ rest }: { rest: Review['restOfDay'] }) {
  const { t, label } = useWords();
  if (rest.length === 0) return <Empty>{t('desk.restNone')}</Empty>;
  return (
    <Table
      caption={t('desk.restCaption')} columns={[t('desk.hour'), t('log.what'), t('log.outcome'), t('desk.times')]}
      rows={rest.map(({ hour, event, outcome, accesses }) => ({
        key: `${hour} ${event} ${outcome}`,
        cells: [t('desk.hourIs', { from: hour, until: hour + 1 }), label('event', event), label('outcome', outcome), accesses],
      }))}
    />
  );
}
