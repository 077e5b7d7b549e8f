import { SelectField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { consultedLabels } from '../language/labels/weighing-labels';
import type { TextKey } from '../language/texts';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { nobodyYet, type Consulted, type WeighingValues } from './weighing-values';

/** As many as anybody consults; the rest can stand in what they said. */
const MOST = 8;

/** Who was consulted, each in what role and never by name (R135, R145). */
export function ConsultedFields({ form: { values: { consulted }, problems, set }, prefix }: { form: Form<WeighingValues>; prefix: string }) {
  const { t } = useWords();
  const change = (place: number, one: Consulted) => set('consulted', consulted.map((other, i) => (i === place ? one : other)));
  const last = consulted.at(-1);
  return (
    <>
      {consulted.map((one, i) => (
        <OneConsulted
          key={i} id={i === 0 ? `${prefix}-consulted` : `${prefix}-consulted-${i + 1}`} number={i + 1} value={one} problem={problems.consulted}
          onChange={(changed) => change(i, changed)} onRemove={i === 0 ? undefined : () => set('consulted', consulted.filter((_, other) => other !== i))}
        />
      ))}
      {last?.role && consulted.length < MOST && (
        <div className="kapstok-actions"><ActionButton onClick={() => set('consulted', [...consulted, nobodyYet])}>{t('weigh.consultedMore')}</ActionButton></div>
      )}
    </>
  );
}

interface OneProps {
  readonly id: string;
  readonly number: number;
  readonly value: Consulted;
  readonly problem?: TextKey;
  readonly onChange: (value: Consulted) => void;
  readonly onRemove?: () => void;
}

function OneConsulted({ id, number, value, problem, onChange, onRemove }: OneProps) {
  const { t, label } = useWords();
  const undated = problem === 'weigh.problem.consultedOn' && value.role !== '' && value.on === '';
  return (
    <>
      <SelectField
        id={id} label={number === 1 ? t('weigh.consulted') : t('weigh.consultedNext', { number })} hint={number === 1 ? t('weigh.consultedHint') : undefined}
        value={value.role} problem={number === 1 && problem !== 'weigh.problem.consultedOn' ? problem : undefined} optional={number > 1}
        choices={Object.keys(consultedLabels).map((role) => ({ value: role, text: label('consulted', role) }))} onChange={(role) => onChange({ ...value, role })}
      />
      {value.role !== '' && (
        <div className="kapstok-inset" role="group" aria-label={label('consulted', value.role)}>
          <TextField id={`${id}On`} type="date" label={t('weigh.consultedOn')} value={value.on} problem={undated ? 'weigh.problem.date' : undefined} onChange={(on) => onChange({ ...value, on })} />
          <TextArea id={`${id}Said`} rows={2} optional label={t('weigh.consultedSaid')} value={value.said} onChange={(said) => onChange({ ...value, said })} />
        </div>
      )}
      {onRemove && <div><ActionButton onClick={onRemove}>{t('weigh.consultedLess', { number })}</ActionButton></div>}
    </>
  );
}
