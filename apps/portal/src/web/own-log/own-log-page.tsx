import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { OwnAccessLogDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useDownload } from '../api/use-download';
import { OwnPersonChoice } from '../consent/own-person-choice';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { OwnLogDays } from './own-log-days';

const PAGE = 50;

/** Who looked and did something with what is of a resident, or of a child of theirs (R224). */
export function OwnLogPage() {
  const { t } = useWords();
  return (
    <Page title={t('menu.ownLog')}>
      <Paragraph purpose="lead">{t('ownLog.lead')}</Paragraph>
      <Paragraph>{t('ownLog.noNames')}</Paragraph>
      <OwnPersonChoice id="own-log-subject" label={t('ownLog.about')} myself={t('ownLog.myself')} none={t('ownLog.none')}>
        {(subjectId) => <LogOf subjectId={subjectId} />}
      </OwnPersonChoice>
    </Page>
  );
}

function LogOf({ subjectId }: { subjectId: string }) {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(OwnAccessLogDocument, { subjectId, first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Section title={t('ownLog.done')}>
      <Loaded read={read}>
        {({ ownAccessLog: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 ? <Empty>{t('ownLog.none')}</Empty> : <OwnLogDays accesses={nodes} />}
            <Pager place={place} pageInfo={pageInfo} label={t('menu.ownLog')} />
            <TakeAlong subjectId={subjectId} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function TakeAlong({ subjectId }: { subjectId: string }) {
  const { t, language } = useWords();
  const file = useDownload();
  const take = (as: 'pdf' | 'json') => file.mutate(`/own-log.${as}?subject=${subjectId}&lang=${language}`);
  return (
    <>
      <Paragraph>{t('ownLog.take')}</Paragraph>
      {file.error && <Failure error={file.error} />}
      <div className="kapstok-actions">
        <ActionButton busy={file.isPending} onClick={() => take('pdf')}>{t('ownLog.pdf')}</ActionButton>
        <ActionButton busy={file.isPending} onClick={() => take('json')}>{t('ownLog.json')}</ActionButton>
      </div>
    </>
  );
}
