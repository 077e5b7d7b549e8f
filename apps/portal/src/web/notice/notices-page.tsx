import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { MarkNoticeReadDocument, NoticesDocument, type NoticesQuery } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';
import { noticePath } from './notice-path';

type Notice = NoticesQuery['notices']['nodes'][number];

const PAGE = 25;

/** What happened that this hat should know. A message holds no content: it says where to look, and there it is decided again. */
export function NoticesPage() {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(NoticesDocument, { first: PAGE, after: place.after, unreadOnly: false }, { keepPrevious: true });
  return (
    <Page title={t('menu.notices')}>
      <Paragraph purpose="lead">{t('notices.lead')}</Paragraph>
      <Loaded read={read}>
        {({ notices: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty>{t('notices.none')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">{nodes.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}</ul>
            <Pager place={place} pageInfo={pageInfo} label={t('menu.notices')} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { t, label, moment } = useWords();
  const write = useWrite(MarkNoticeReadDocument);
  const path = noticePath(notice, useHat().task);
  const text = label('notice', notice.kind);
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title">{path ? <RouteLink to={path}>{text}</RouteLink> : text}</h2>
      <p>{moment(notice.madeAt)} {!notice.readAt && <Badge>{t('notices.new')}</Badge>}</p>
      {write.error && <Failure error={write.error} />}
      {!notice.readAt && <ActionButton busy={write.isPending} onClick={() => write.mutate({ id: notice.id })}>{t('notices.read')}</ActionButton>}
    </li>
  );
}
