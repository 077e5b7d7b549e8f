import type { Form } from './use-form';
import { useWords } from '../language/language-context';

/** All problems of a form above it, each with a link to its field. Gets the focus after an attempt to send. */
export function ErrorSummary<Values>({ form, prefix }: { form: Form<Values>; prefix: string }) {
  const { t } = useWords();
  const names = Object.keys(form.problems) as (keyof Values & string)[];
  const found = names.flatMap((name) => {
    const problem = form.problems[name];
    return problem ? [{ name, problem }] : [];
  });
  if (found.length === 0) return null;
  return (
    <div className="kapstok-alert kapstok-alert--error" role="alert" tabIndex={-1} ref={form.summary}>
      <p className="kapstok-alert__title">{t('form.summary')}</p>
      <ul>
        {found.map(({ name, problem }) => (
          <li key={name}>
            <a className="nl-link" href={`#${prefix}-${name}`} onClick={(event) => focusField(event, `${prefix}-${name}`)}>{t(problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
