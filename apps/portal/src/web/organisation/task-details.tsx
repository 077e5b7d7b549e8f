import type { DirectoryQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';

export type DirectoryTask = DirectoryQuery['organisations'][number]['tasks'][number];

/** In which role information is asked of or by this task: secrecy, frame, dossier, duties, and whom to ask (R19, R213). */
export function TaskDetails({ task }: { task: DirectoryTask }) {
  const { t, label, date } = useWords();
  const { secrecy, hats, activeFrom, activeUntil } = task;
  return (
    <Facts
      facts={[
        [t('directory.contact'), task.contactPoint],
        [t('directory.escalation'), task.escalationContact],
        [t('directory.escalationTask'), task.escalationTask && label('task', task.escalationTask)],
        [t('directory.hours'), task.contactHours],
        [t('directory.secrecy'), secrecy.article ? t('directory.secrecyBy', { kind: label('secrecy', secrecy.kind), article: secrecy.article }) : label('secrecy', secrecy.kind)],
        [t('directory.frame'), label('frame', task.frame)],
        [t('directory.dossier'), t(task.keepsDossier ? 'answer.yes' : 'answer.no')],
        [t('directory.hats'), hats.registered > 0 ? t('directory.registered', { hats: hats.hats, registered: hats.registered }) : String(hats.hats)],
        [t('directory.since'), date(activeFrom)],
        [t('directory.until'), date(activeUntil)],
        [t('directory.provides'), <Duties key="provides" task={task} side="provides" />],
        [t('directory.receives'), <Duties key="receives" task={task} side="receives" />],
      ]}
    />
  );
}

function Duties({ task, side }: { task: DirectoryTask; side: string }) {
  const { t, label } = useWords();
  const duties = task.duties.filter((duty) => duty.side === side);
  if (duties.length === 0) return <>–</>;
  return (
    <ul className="kapstok-plain-list">
      {duties.map(({ ground, article, duty }) => {
        const name = [label('ground', ground), article].filter(Boolean).join(', ');
        const obliges = side === 'provides' ? duty : null;
        return <li key={ground}>{obliges === null ? name : t(obliges === 'always' ? 'directory.dutyAlways' : 'directory.dutyAsked', { ground: name })}</li>;
      })}
    </ul>
  );
}
