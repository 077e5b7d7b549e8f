import { SelectField } from '../form/choice-fields';
import { purposeLabels, NEVER_DISCLOSED_FOR } from '../language/labels/sharing-labels';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly problem?: TextKey;
  /** where nothing is given: other words, and no limit to name */
  readonly label?: TextKey;
  readonly onChange: (value: string) => void;
}

/** What the information is wanted for; purposes for which nothing is ever disclosed are left out. */
export function PurposeField({ id, value, problem, label: name, onChange }: Props) {
  const { t, label } = useWords();
  const purposes = Object.keys(purposeLabels).filter((purpose) => !(NEVER_DISCLOSED_FOR as readonly string[]).includes(purpose));
  return (
    <SelectField
      id={id} label={t(name ?? 'purpose.label')} hint={name ? undefined : t('purpose.hint')} value={value} problem={problem} onChange={onChange}
      choices={purposes.map((purpose) => ({ value: purpose, text: label('purpose', purpose) }))}
    />
  );
}
