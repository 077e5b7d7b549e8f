import type { OwnAccessLogQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Table } from '../page/table';

type Access = OwnAccessLogQuery['ownAccessLog']['nodes'][number];

/** Day, organisation and role, what was done, what for, and about which data; no names of professionals. */
export function OwnLogTable({ accesses }: { accesses: readonly Access[] }) {
  const { t, label, list, date } = useWords();
  return (
    <Table
      caption={t('ownLog.caption')} columns={[t('ownLog.day'), t('ownLog.who'), t('ownLog.what'), t('ownLog.why'), t('ownLog.data')]}
      rows={accesses.map((access) => ({
        key: access.id,
        cells: [
          date(access.day), <Who key="who" access={access} />, <What key="what" access={access} />, access.purpose && label('purpose', access.purpose),
          list('category', access.categories),
        ],
      }))}
    />
  );
}

function Who({ access: { organisation, task } }: { access: Access }) {
  const { label } = useWords();
  return (
    <>
      <p>{organisation.name}</p>
      {task && <p className="kapstok-subtle">{label('taskPerson', task)}</p>}
    </>
  );
}

function What({ access: { event, outcome, times } }: { access: Access }) {
  const { t, label } = useWords();
  return (
    <>
      <p>{label('ownEvent', event)}{times > 1 && ` (${t('ownLog.times', { times })})`}</p>
      {outcome !== 'allowed' && <Badge kind="bad">{t('ownLog.refused')}</Badge>}
    </>
  );
}
