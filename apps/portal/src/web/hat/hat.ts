import type { HatDetailsFragment } from '../api/operations.generated';
import type { Words } from '../language/language-context';

export type Hat = HatDetailsFragment;

/** `hulpverlener (Jeugdwet)` or `regisseur vanuit hulpverlening (Jeugdwet)`. */
export function hatRole(hat: Pick<Hat, 'task' | 'law' | 'from'>, { label }: Words): string {
  const role = [label('taskPerson', hat.task), hat.from && label('origin', hat.from)].filter(Boolean).join(' ');
  return hat.law && hat.task !== 'fg' && hat.task !== 'convenantbeheer' ? `${role} (${label('law', hat.law)})` : role;
}

/** `Wijkteam Zuid voor gemeente X`: for whom the work is done stands beside who does it. A resident works for nobody: ''. */
export function hatPlace(hat: Pick<Hat, 'task' | 'organisation' | 'processorFor'>, { t }: Words): string {
  if (hat.task === 'client') return '';
  return hat.processorFor
    ? t('hat.placeFor', { organisation: hat.organisation.name, controller: hat.processorFor.name })
    : hat.organisation.name;
}

/** The work of an organisation: `hulpverlening (Jeugdwet)`. */
export function taskName(task: { task: string; law: string | null; from: string | null }, { label }: Words): string {
  const name = [label('task', task.task), task.from && label('origin', task.from)].filter(Boolean).join(' ');
  return task.law ? `${name} (${label('law', task.law)})` : name;
}
