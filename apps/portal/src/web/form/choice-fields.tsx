import { useWords } from '../language/language-context';
import { controlProps, Field, Hint, Problem, type FieldProps } from './field';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface OneProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface SeveralProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** `none`: what no choice means; left out, a choice is asked for. */
export function SelectField({ choices, value, onChange, none, ...field }: OneProps & { none?: string }) {
  const { t } = useWords();
  return (
    <Field {...field}>
      <select
        {...controlProps({ ...field, optional: field.optional || none !== undefined })}
        className={`utrecht-select utrecht-select--html-select${field.problem ? ' utrecht-select--invalid' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{none ?? t('form.choose')}</option>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.text}</option>)}
      </select>
    </Field>
  );
}

/** One of a few, all in sight. The first one carries the id of the field, so that the summary can go there. */
export function RadioField({ choices, value, onChange, ...field }: OneProps) {
  return (
    <Group {...field} role="radiogroup">
      {choices.map((choice, index) => (
        <label key={choice.value} className="kapstok-choice">
          <input
            type="radio"
            className="utrecht-radio-button utrecht-radio-button--html-input"
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            name={field.id}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </Group>
  );
}

/** Several of a list, in the order of the list. */
export function CheckboxField({ choices, values, onChange, ...field }: SeveralProps) {
  const toggle = (value: string, on: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((each) => (each === value ? on : values.includes(each))));
  return (
    <Group {...field} role="group">
      <div className="kapstok-choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="kapstok-choice">
            <input
              type="checkbox"
              className="utrecht-checkbox utrecht-checkbox--html-input"
              id={index === 0 ? field.id : `${field.id}-${choice.value}`}
              checked={values.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

/** A single yes. */
export function YesField({ id, label, value, onChange }: { id: string; label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="kapstok-choice">
      <input type="checkbox" id={id} className="utrecht-checkbox utrecht-checkbox--html-input" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Group({ children, role, ...field }: FieldProps & { role: 'group' | 'radiogroup'; children: React.ReactNode }) {
  const { t } = useWords();
  const { id, label, hint, problem, optional } = field;
  const { 'aria-describedby': describedBy } = controlProps(field);
  return (
    <fieldset
      className={`kapstok-fieldset${problem ? ' kapstok-fieldset--invalid' : ''}`}
      role={role}
      aria-describedby={describedBy}
      aria-required={role === 'radiogroup' && !optional ? true : undefined}
    >
      <legend className="utrecht-form-label">{label}{optional && <span className="kapstok-optional"> {t('form.optional')}</span>}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {problem && <Problem id={id} problem={problem} />}
      {children}
    </fieldset>
  );
}
