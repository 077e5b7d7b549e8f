import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useLocation, useNavigate } from 'react-router';
import { AccessLogDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { LogChips } from './log-chips';
import { LogFilterForm } from './log-filter-form';
import { filterAt, logFilterInput, placeOf, type LogFilterValues } from './log-filter';
import { LogTable } from './log-table';
import { WhoSawSection } from './who-saw-section';

const PAGE = 50;

/**
 * The log of the own controller, for its data protection officer. A person, a dossier or a line elsewhere can link to what is asked;
 * it stands in no address. Looking here is in the log as well.
 */
export function AccessLogPage() {
  const { t } = useWords();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const filter = filterAt(state);
  const asked = JSON.stringify(filter);
  const ask = (values: LogFilterValues) => void navigate(pathname, { state: placeOf(values) });
  return (
    <Page title={t('menu.accessLog')}>
      <Paragraph purpose="lead">{t('log.lead')}</Paragraph>
      <Section title={t('log.filter')}>
        <LogFilterForm key={asked} initial={filter} onApply={ask} />
        <LogChips filter={filter} onChange={ask} />
      </Section>
      {(filter.subjectId || filter.dossierId) && <WhoSawSection filter={filter} />}
      <Section title={t('log.lines')}><LogLines key={asked} filter={filter} /></Section>
    </Page>
  );
}

function LogLines({ filter }: { filter: LogFilterValues }) {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(AccessLogDocument, { first: PAGE, after: place.after, filter: logFilterInput(filter) }, { keepPrevious: true });
  return (
    <Loaded read={read}>
      {({ accessLog }) => accessLog.nodes.length === 0 ? <Empty>{t('log.none')}</Empty> : (
        <>
          <LogTable lines={accessLog.nodes} />
          <Pager place={place} pageInfo={accessLog.pageInfo} label={t('menu.accessLog')} />
        </>
      )}
    </Loaded>
  );
}
