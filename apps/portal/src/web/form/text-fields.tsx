import { controlProps, Field, type FieldProps } from './field';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ value, onChange, type = 'text', ...field }: TextProps & { type?: 'text' | 'date' | 'time' }) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        type={type}
        className={`utrecht-textbox utrecht-textbox--html-input${field.problem ? ' utrecht-textbox--invalid' : ''}`}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

export function TextArea({ value, onChange, rows = 4, ...field }: TextProps & { rows?: number }) {
  return (
    <Field {...field}>
      <textarea
        {...controlProps(field)}
        rows={rows}
        className={`utrecht-textarea utrecht-textarea--html-textarea${field.problem ? ' utrecht-textarea--invalid' : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
