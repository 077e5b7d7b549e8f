import { CheckboxField } from '../form/choice-fields';
import { circumstanceLabels } from '../language/labels/weighing-labels';
import { useWords } from '../language/language-context';

/** Facts that count only towards some receiving tasks; the others are always there. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  calamity: ['toezicht'], ownVictim: ['opsporing'], helpsStopViolence: ['opsporing', 'vervolging'],
  designatedReporter: ['verwijsindex'], listedRisk: ['verwijsindex'], ownProvision: ['handhaving'],
};

interface Props {
  /** the receiving task, see taskValue; empty: none was chosen yet */
  readonly task: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** What only the professional can say. It is recorded, and it can open or close a ground. */
export function CircumstancesField({ task, values, onChange }: Props) {
  const { t, label } = useWords();
  const [receiving = ''] = task.split('|');
  const facts = Object.keys(circumstanceLabels).filter((fact) => ONLY_FOR[fact]?.includes(receiving) ?? true);
  return (
    <CheckboxField
      id="disclose-circumstances" optional label={t('weigh.circumstances')} hint={t('weigh.circumstancesHint')} values={values}
      choices={facts.map((fact) => ({ value: fact, text: label('circumstance', fact) }))} onChange={onChange}
    />
  );
}
