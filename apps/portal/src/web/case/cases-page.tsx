import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { CasesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';

const PAGE = 25;

export function CasesPage() {
  const { t, date } = useWords();
  const place = usePagePlace();
  const read = useRead(CasesDocument, { first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Page title={t('cases.title')}>
      <Paragraph purpose="lead">{t('cases.lead')}</Paragraph>
      <Loaded read={read}>
        {({ cases }) => (
          <>
            {cases.nodes.length === 0 && <Empty>{t('cases.none')}</Empty>}
            <ul className="kapstok-cards">
              {cases.nodes.map((each) => (
                <li key={each.id} className="kapstok-card">
                  <h2 className="kapstok-card__title"><RouteLink to={`/zaken/${each.id}`}>{t('case.title', { reference: each.reference })}</RouteLink></h2>
                  <p>{each.households.map(({ label }) => label).join(', ')}</p>
                  <p className="kapstok-subtle">{t('case.opened', { date: date(each.openedAt) })}</p>
                  {each.closedAt && <Badge>{t('case.closed', { date: date(each.closedAt) })}</Badge>}
                </li>
              ))}
            </ul>
            <Pager place={place} pageInfo={cases.pageInfo} label={t('cases.title')} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
