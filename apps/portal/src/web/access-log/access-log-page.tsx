import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { AccessLogDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { LogFilterForm } from './log-filter-form';
import { logFilterInput, noFilter } from './log-filter';
import { LogTable } from './log-table';

const PAGE = 50;

/** The log of the own controller, for its data protection officer. Looking here is in the log as well. */
export function AccessLogPage() {
  const { t } = useWords();
  const [filter, setFilter] = useState(noFilter);
  const place = usePagePlace();
  const read = useRead(AccessLogDocument, { first: PAGE, after: place.after, filter: logFilterInput(filter) }, { keepPrevious: true });
  return (
    <Page title={t('menu.accessLog')}>
      <Paragraph purpose="lead">{t('log.lead')}</Paragraph>
      <Section title={t('log.filter')}>
        <LogFilterForm key={filter.dossierId} initial={filter} onApply={(values) => { setFilter(values); place.first(); }} />
      </Section>
      <Section title={t('log.lines')}>
        <Loaded read={read}>
          {({ accessLog }) => accessLog.nodes.length === 0 ? <Empty>{t('log.none')}</Empty> : (
            <>
              <LogTable lines={accessLog.nodes} onDossier={(dossierId) => { setFilter({ ...filter, dossierId }); place.first(); }} />
              <Pager place={place} pageInfo={accessLog.pageInfo} label={t('menu.accessLog')} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
