import { SelectField } from '../form/choice-fields';
import { purposeLabels, NEVER_DISCLOSED_FOR } from '../language/labels/sharing-labels';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly problem?: TextKey;
  readonly onChange: (value: string) => void;
}

/** What the information is wanted for; purposes for which nothing is ever disclosed are left out. */
export function PurposeField({ id, value, problem, onChange }: Props) {
  const { t, label } = useWords();
  const purposes = Object.keys(purposeLabels).filter((purpose) => !(NEVER_DISCLOSED_FOR as readonly string[]).includes(purpose));
  return (
    <SelectField
      id={id} label={t('purpose.label')} hint={t('purpose.hint')} value={value} problem={problem} onChange={onChange}
      choices={purposes.map((purpose) => ({ value: purpose, text: label('purpose', purpose) }))}
    />
  );
}
