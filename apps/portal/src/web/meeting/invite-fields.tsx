import { RadioField } from '../form/choice-fields';
import { TextArea } from '../form/text-fields';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import type { Person, PlanValues } from './plan-values';

interface Props {
  readonly persons: readonly Person[];
  readonly clients: PlanValues['clients'];
  readonly problem: TextKey | undefined;
  readonly onChange: (clients: PlanValues['clients']) => void;
}

/** Talk with, not about: of everybody whom it is about, invited or why not (R225). */
export function InviteFields({ persons, clients, problem, onChange }: Props) {
  const { t, label } = useWords();
  return persons.map(({ personId, role, person }, index) => {
    const { invited, whyNot } = clients[personId] ?? { invited: '', whyNot: '' };
    const id = index === 0 ? 'meeting-clients' : `meeting-clients-${index}`;
    const name = t('meeting.who', { name: person?.name ?? t('meeting.somebody'), role: label('meetingRole', role) });
    const change = (more: Partial<PlanValues['clients'][string]>) => onChange({ ...clients, [personId]: { invited, whyNot, ...more } });
    const open = invited === '' || (invited === 'no' && whyNot.trim() === '');
    return (
      <div key={personId}>
        <RadioField
          id={id} label={t('meeting.invite', { who: name })} value={invited} problem={open && invited === '' ? problem : undefined} onChange={(value) => change({ invited: value })}
          choices={[{ value: 'yes', text: t('meeting.inviteYes') }, { value: 'no', text: t('meeting.inviteNo') }]}
        />
        {invited === 'no' && (
          <TextArea
            id={`${id}-whyNot`} rows={2} label={t('meeting.whyNot', { who: person?.name ?? t('meeting.somebody') })} value={whyNot} problem={open ? problem : undefined}
            onChange={(value) => change({ whyNot: value })}
          />
        )}
      </div>
    );
  });
}
