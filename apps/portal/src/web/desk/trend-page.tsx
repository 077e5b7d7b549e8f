import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { ReviewTrendDocument, type ReviewTrendQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { Table } from '../page/table';

const MONTHS = 12;

/** Numbers by month, and by the organisation that the hats were of. */
export function TrendPage() {
  const { t } = useWords();
  const read = useRead(ReviewTrendDocument, { months: MONTHS });
  return (
    <Page title={t('desk.trend')} crumbs={[{ to: '/te-beoordelen', text: t('menu.reviews') }]}>
      <Paragraph purpose="lead">{t('desk.trendLead')}</Paragraph>
      <Loaded read={read}>
        {(trend) => trend.reviewTrend.length === 0 ? <Empty>{t('desk.trendNone')}</Empty> : (
          <>
            <Section title={t('desk.byMonth')}><Use trend={trend} /></Section>
            <Section title={t('desk.byDecision')}><Decisions trend={trend} /></Section>
            <Section title={t('desk.byOrganisation')}><Organisations trend={trend} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Use({ trend }: { trend: ReviewTrendQuery }) {
  const { t, label } = useWords();
  return (
    <Table
      caption={t('desk.monthCaption')}
      columns={[
        t('emergency.month'), t('desk.accesses'), t('desk.explained'), ...(['unexplained', 'odd', 'break-glass'] as const).map((kind) => label('reviewKind', kind)),
      ]}
      rows={trend.reviewTrend.map(({ month, accesses, explained, unexplained, odd, breakGlass }) => ({
        key: month, cells: [month, accesses, explained, unexplained, odd, breakGlass],
      }))}
    />
  );
}

function Decisions({ trend }: { trend: ReviewTrendQuery }) {
  const { t, label } = useWords();
  return (
    <Table
      caption={t('desk.decisionCaption')}
      columns={[t('emergency.month'), t('desk.stillOpen'), ...(['in-order', 'to-discuss', 'breach'] as const).map((outcome) => label('reviewOutcome', outcome))]}
      rows={trend.reviewTrend.map(({ month, open, inOrder, toDiscuss, breach }) => ({ key: month, cells: [month, open, inOrder, toDiscuss, breach] }))}
    />
  );
}

function Organisations({ trend }: { trend: ReviewTrendQuery }) {
  const { t, label } = useWords();
  return (
    <Table
      caption={t('desk.organisationCaption')} columns={[t('desk.monthOrganisation'), t('desk.found'), t('desk.decided'), label('reviewOutcome', 'breach')]}
      rows={trend.reviewTrend.flatMap(({ month, organisations }) => organisations.map(({ organisation, items, decided, breach }) => ({
        key: `${month} ${organisation?.id}`, cells: [`${month} – ${organisation?.name ?? t('desk.nobody')}`, items, decided, breach],
      })))}
    />
  );
}
