import { EmergencyCountsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Empty, Loaded } from '../page/states';
import { Table } from '../page/table';

/** How often, by month: everybody of the organisation may see the numbers. */
export function EmergencyCounts() {
  const { t, label } = useWords();
  const read = useRead(EmergencyCountsDocument, {});
  return (
    <Loaded read={read}>
      {({ emergencyCounts: counts }) => counts.length === 0 ? <Empty>{t('emergency.noCounts')}</Empty> : (
        <Table
          caption={t('emergency.countsCaption')}
          columns={[
            t('emergency.month'), t('emergency.countOpened'), t('emergency.countReviewed'), t('emergency.countLate'),
            label('finding', 'in-order'), label('finding', 'to-discuss'), label('finding', 'breach'),
          ]}
          rows={counts.map(({ month, opened, reviewed, overdue, inOrder, toDiscuss, breach }) => ({
            key: month, cells: [month, opened, reviewed, overdue, inOrder, toDiscuss, breach],
          }))}
        />
      )}
    </Loaded>
  );
}
