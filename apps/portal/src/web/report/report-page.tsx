import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { YearlyReportDocument, type YearlyReportQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useDownload } from '../api/use-download';
import { SelectField } from '../form/choice-fields';
import { today } from '../language/dates';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { Table } from '../page/table';
import { KeptBackSection } from './kept-back-section';

const SHOWN_YEARS = 5;

/** A year of the desk in numbers, and the same as a PDF. */
export function ReportPage() {
  const { t, language } = useWords();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const read = useRead(YearlyReportDocument, { year: Number(year) });
  const file = useDownload();
  const years = Array.from({ length: SHOWN_YEARS }, (_, before) => String(thisYear - before)).map((value) => ({ value, text: value }));
  return (
    <Page title={t('menu.yearlyReport')}>
      <Paragraph purpose="lead">{t('report.lead')}</Paragraph>
      <SelectField id="report-year" label={t('report.year')} choices={years} value={year} onChange={(value) => setYear(value || String(thisYear))} />
      {file.error && <Failure error={file.error} />}
      <div className="kapstok-actions">
        <ActionButton purpose="primary" busy={file.isPending} onClick={() => file.mutate(`/desk/yearly-report.pdf?year=${year}&lang=${language}`)}>{t('report.pdf')}</ActionButton>
        <RouteLink to="/te-beoordelen/cijfers">{t('report.trend')}</RouteLink>
      </div>
      <Loaded read={read}>{({ yearlyReport }) => <Year report={yearlyReport} />}</Loaded>
      <KeptBackSection />
    </Page>
  );
}

type Report = YearlyReportQuery['yearlyReport'];

function Year({ report: { months, breakGlass, breaches, sealed } }: { report: Report }) {
  const { t, moment } = useWords();
  return (
    <>
      <Section title={t('desk.byMonth')}>{months.length === 0 ? <Empty>{t('desk.trendNone')}</Empty> : <Months months={months} />}</Section>
      <Section title={t('report.breakGlass')}>
        <Facts
          facts={[
            [t('report.opened'), breakGlass.opened], [t('report.reviewed'), breakGlass.reviewed], [t('report.inTime'), breakGlass.inTime], [t('report.late'), breakGlass.late],
            [t('report.medianHours'), breakGlass.medianHours],
          ]}
        />
      </Section>
      <Section title={t('report.breaches')}>
        <Facts
          facts={[
            [t('report.breachCount'), breaches.breaches], [t('report.reported'), breaches.reported], [t('report.reportedInTime'), breaches.inTime], [t('report.notReported'), breaches.notReported],
            [t('report.toReport'), breaches.toReport], [t('report.told'), breaches.told], [t('report.notTold'), breaches.notTold], [t('report.toTell'), breaches.toTell],
          ]}
        />
      </Section>
      <Section title={t('report.sealed')}>
        {sealed
          ? <Facts facts={[[t('verification.size'), sealed.size], [t('verification.madeAt'), moment(sealed.madeAt)], [t('verification.root'), <code key="root">{sealed.root}</code>], [t('verification.witnesses'), sealed.witnesses.join(', ') || t('verification.noWitness')]]} />
          : <Empty>{t('report.notSealed')}</Empty>}
      </Section>
    </>
  );
}

function Months({ months }: { months: Report['months'] }) {
  const { t, label } = useWords();
  return (
    <Table
      caption={t('desk.monthCaption')}
      columns={[
        t('emergency.month'), t('desk.accesses'), t('desk.explained'), ...(['unexplained', 'odd', 'break-glass'] as const).map((kind) => label('reviewKind', kind)), t('report.asked'),
        t('desk.stillOpen'), ...(['in-order', 'to-discuss', 'breach'] as const).map((outcome) => label('reviewOutcome', outcome)),
      ]}
      rows={months.map(({ month, accesses, explained, unexplained, odd, breakGlass, asked, open, inOrder, toDiscuss, breach }) => ({
        key: month, cells: [month, accesses, explained, unexplained, odd, breakGlass, asked, open, inOrder, toDiscuss, breach],
      }))}
    />
  );
}
