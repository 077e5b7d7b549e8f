import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { SwitchHatDocument } from '../api/operations.generated';
import { ApiProvider, useApiCaller, useWrite } from '../api/api-context';
import { ErrorSummary } from '../form/error-summary';
import { RadioField } from '../form/choice-fields';
import { TextField } from '../form/text-fields';
import { useForm } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { hatPlace, hatRole, type Hat } from './hat';
import { checkSwitch, speaksWithResidents, type SwitchValues } from './hat-switch';

interface Props {
  readonly from: Hat | null;
  readonly to: Hat;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Putting on a hat. The switch itself is asked under the new hat, because it is under that one that the person goes on. */
export function HatSwitchForm(props: Props) {
  const caller = useApiCaller();
  return <ApiProvider caller={{ ...caller, hatId: props.to.id }}><SwitchForm {...props} /></ApiProvider>;
}

function SwitchForm({ from, to, onDone, onCancel }: Props) {
  const words = useWords();
  const { t } = words;
  const write = useWrite(SwitchHatDocument);
  const asks = speaksWithResidents(to.task);
  const send = ({ informed, toldHow }: SwitchValues) =>
    write.mutate(
      { input: { from: from?.id ?? null, to: to.id, residentInformed: informed === 'yes', toldHow: informed === 'yes' ? toldHow.trim() : null } },
      { onSuccess: onDone },
    );
  const form = useForm<SwitchValues>({ informed: asks ? '' : 'alone', toldHow: '' }, checkSwitch, send, write.error);
  return (
    <Page title={t('switch.title', { role: hatRole(to, words) })}>
      <Paragraph purpose="lead">{to.task === 'client' ? t('switch.leadResident') : t('switch.lead', { role: hatRole(to, words), place: hatPlace(to, words) })}</Paragraph>
      <Paragraph>{t(from ? 'switch.gone' : 'switch.separate')}</Paragraph>
      {write.error && <Failure error={write.error} />}
      <ErrorSummary form={form} prefix="switch" />
      <form onSubmit={form.onSubmit} noValidate className="kapstok-form">
        {asks && (
          <RadioField
            id="switch-informed"
            label={t('switch.informed')}
            hint={t('switch.informedHint')}
            choices={[
              { value: 'yes', text: t('switch.informedYes', { role: hatRole(to, words) }) },
              { value: 'alone', text: t('switch.informedAlone') },
              { value: 'no', text: t('switch.informedNo') },
            ]}
            value={form.values.informed}
            problem={form.problems.informed}
            onChange={(value) => form.set('informed', value as SwitchValues['informed'])}
          />
        )}
        {form.values.informed === 'yes' && (
          <TextField id="switch-toldHow" label={t('switch.toldHow')} hint={t('switch.toldHowHint')} value={form.values.toldHow} problem={form.problems.toldHow} onChange={(value) => form.set('toldHow', value)} />
        )}
        {form.values.informed === 'no' && <Alert kind="warning">{t('switch.tellFirst')}</Alert>}
        <div className="kapstok-actions">
          <ActionButton type="submit" purpose="primary" busy={write.isPending}>{t('switch.confirm')}</ActionButton>
          <ActionButton onClick={onCancel}>{t('form.cancel')}</ActionButton>
        </div>
      </form>
    </Page>
  );
}
