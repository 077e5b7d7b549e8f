import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { ConsiderRequestDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { YesField } from '../form/choice-fields';
import { required } from '../form/checks';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';

const STEPS = {
  held: 'request.step.held', consulted: 'request.step.consulted', discussed: 'request.step.discussed', consequences: 'request.step.consequences', decision: 'request.step.decision',
} as const satisfies Record<string, TextKey>;
type Step = keyof typeof STEPS;
const steps = Object.keys(STEPS) as Step[];

/** The five steps before deciding (R141), kept with the question for this side alone. */
export function Considerations({ request }: { request: RequestDetailsFragment }) {
  const { t, moment } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Paragraph>{t('request.considerLead')}</Paragraph>
      {request.considerations.map((one) => (
        <div key={one.id} className="kapstok-entry">
          <p className="kapstok-subtle">{moment(one.at)}</p>
          {one.supportWanted && <p><Badge kind="warning">{t('request.supportWanted')}</Badge></p>}
          <Facts facts={steps.map((step) => [t(STEPS[step]), one[step]] as const)} />
        </div>
      ))}
      {open ? <ConsiderForm id={request.id} onDone={() => setOpen(false)} /> : <div className="kapstok-actions"><ActionButton onClick={() => setOpen(true)}>{t('request.consider')}</ActionButton></div>}
    </>
  );
}

type Values = Record<Step, string> & { supportWanted: boolean };

function ConsiderForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useWords();
  const write = useWrite(ConsiderRequestDocument);
  const form = useForm<Values>(
    { held: '', consulted: '', discussed: '', consequences: '', decision: '', supportWanted: false },
    (values) => Object.fromEntries(steps.map((step) => [step, required(values[step], 'request.stepProblem')])),
    (values) => write.mutate({ input: { id, ...values } }, { onSuccess: onDone }),
    write.error,
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="kapstok-form" aria-label={t('request.consider')}>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="consider" />
      {steps.map((step) => (
        <TextArea key={step} id={`consider-${step}`} rows={2} label={t(STEPS[step])} value={form.values[step]} problem={form.problems[step]} onChange={(value) => form.set(step, value)} />
      ))}
      <YesField id="consider-supportWanted" label={t('request.support')} value={form.values.supportWanted} onChange={(value) => form.set('supportWanted', value)} />
      <div className="kapstok-actions">
        <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('request.considerSave')}</ActionButton>
        <ActionButton onClick={onDone}>{t('form.cancel')}</ActionButton>
      </div>
    </form>
  );
}
