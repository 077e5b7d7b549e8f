import type { RequestLineFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { RouteLink } from '../page/route-link';
import { RequestState } from './request-state';

/** One question in a list: about whom, between whom, how it stands and until when. */
export function RequestCard({ request }: { request: RequestLineFragment }) {
  const { t, label, list, moment } = useWords();
  const { side, about, asker, holder } = request;
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title"><RouteLink to={`/vragen/${request.id}`}>{t('request.title', { name: about?.name ?? t('request.somebody') })}</RouteLink></h3>
      <p className="kapstok-badges">
        <RequestState state={request.state} />
        {request.forContactPoint && <Badge>{t('request.contactPoint')}</Badge>}
      </p>
      <p>{side === 'asker'
        ? t('request.to', { organisation: holder.name, task: label('task', request.holderTask) })
        : t('request.from', { organisation: asker.name, task: label('task', request.askerTask) })}</p>
      <Facts
        facts={[
          [t('request.purpose'), label('purpose', request.purpose)],
          [t('request.questions'), request.thatOnly ? t('request.thatOnly') : list('category', [...new Set(request.questions.map(({ category }) => category))])],
          [t('request.askedAt'), moment(request.askedAt)],
          [t('request.expiresAt'), moment(request.expiresAt)],
        ]}
      />
    </li>
  );
}
