import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { TextKey } from '../language/texts';
import { refusedField } from './refused-field';

/** What is wrong with the fields; a field without a problem is absent. */
export type Problems<Values> = Partial<Record<keyof Values & string, TextKey>>;

export interface Form<Values> {
  readonly values: Values;
  readonly problems: Problems<Values>;
  readonly set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void;
  readonly onSubmit: (event: FormEvent) => void;
  readonly summary: React.RefObject<HTMLDivElement | null>;
}

/**
 * The values of a form with their problems. Nothing is refused while typing; on sending, the summary of problems gets the
 * focus, and a problem goes away as soon as its field changes. `refusal`: what the API answered; the field that it names is
 * marked like one that was found here.
 */
export function useForm<Values extends object>(
  initial: Values,
  check: (values: Values) => Problems<Values>,
  send: (values: Values) => void,
  refusal: { readonly field?: string } | null = null,
): Form<Values> {
  const [values, setValues] = useState(initial);
  const initialValues = useRef(initial);
  const [problems, setProblems] = useState<Problems<Values>>({});
  const [attempt, setAttempt] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  const refused = refusal ? refusedField(refusal.field, Object.keys(initialValues.current)) : undefined;
  useEffect(() => {
    if (refused === undefined) return;
    setProblems((before) => ({ ...before, [refused]: 'form.refused' }));
    setAttempt((times) => times + 1);
  }, [refusal, refused]);

  return {
    values,
    problems,
    summary,
    set: (name, value) => {
      setValues((before) => ({ ...before, [name]: value }));
      setProblems((before) => ({ ...before, [name]: undefined }));
    },
    onSubmit: (event) => {
      event.preventDefault();
      const found = check(values);
      setProblems(found);
      if (Object.values(found).some((problem) => problem !== undefined)) setAttempt((times) => times + 1);
      else send(values);
    },
  };
}
