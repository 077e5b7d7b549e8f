import { CheckboxField } from '../form/choice-fields';
import type { Form } from '../form/use-form';
import { categoryLabels } from '../language/labels/entry-labels';
import { groundLabels, NEVER_DISCLOSED_FOR, purposeLabels } from '../language/labels/sharing-labels';
import { useWords } from '../language/language-context';
import { Section } from '../page/section';
import { partyName, partyOf, type Organisations } from './covenant-party';
import { flowKey, type CovenantValues } from './covenant-values';

interface Props {
  readonly form: Form<CovenantValues>;
  readonly organisations: Organisations;
}

/** Never content of a dossier. */
const NO_CONTENT = ['anoniem', 'toegangslog'];
/** Grounds on which something goes from one organisation to another. */
const NOT_BETWEEN_ORGANISATIONS = ['V1', 'V4', 'V5', 'V6', 'V7', 'inzage', 'anoniem-overleg', 'beleidsinformatie', 'levering-cbs'];

/** What for, which information goes from whom to whom, and on which grounds. */
export function FlowFields({ form, organisations }: Props) {
  const words = useWords();
  const { t, label } = words;
  const { values, problems, set } = form;
  const purposes = Object.keys(purposeLabels).filter((purpose) => !(NEVER_DISCLOSED_FOR as readonly string[]).includes(purpose));
  const grounds = Object.keys(groundLabels).filter((ground) => !NOT_BETWEEN_ORGANISATIONS.includes(ground));
  const name = (key: string) => partyName(partyOf(key), organisations, words);
  return (
    <Section title={t('covenant.part.flows')}>
      <CheckboxField
        id="covenant-purposes" label={t('covenant.purposes')} values={values.purposes} problem={problems.purposes} onChange={(chosen) => set('purposes', chosen)}
        choices={purposes.map((value) => ({ value, text: label('purpose', value) }))}
      />
      {values.parties.length < 2 && <p>{t('covenant.partiesFirst')}</p>}
      {values.parties.length >= 2 && values.parties.map((from) => (
        <div key={from}>
          <Categories form={form} direction={flowKey(from, null)} label={t('covenant.toAll', { party: name(from) })} />
          {values.parties.length > 2 && (
            <details className="kapstok-details">
              <summary>{t('covenant.toOneMore')}<span className="kapstok-visually-hidden"> {name(from)}</span></summary>
              {values.parties.filter((to) => to !== from).map((to) => (
                <Categories key={to} form={form} direction={flowKey(from, to)} label={t('covenant.toOne', { party: name(from), other: name(to) })} />
              ))}
            </details>
          )}
        </div>
      ))}
      <CheckboxField
        id="covenant-grounds" label={t('covenant.grounds')} hint={t('covenant.groundsHint')} values={values.grounds} problem={problems.grounds} onChange={(chosen) => set('grounds', chosen)}
        choices={grounds.map((value) => ({ value, text: label('ground', value) }))}
      />
    </Section>
  );
}

function Categories({ form, direction, label: about }: { form: Form<CovenantValues>; direction: string; label: string }) {
  const { label } = useWords();
  const { flows } = form.values;
  const choices = Object.keys(categoryLabels).filter((category) => !NO_CONTENT.includes(category));
  return (
    <CheckboxField
      id={`covenant-${direction}`} label={about} optional values={flows[direction] ?? []} onChange={(chosen) => form.set('flows', { ...flows, [direction]: chosen })}
      choices={choices.map((value) => ({ value, text: label('category', value) }))}
    />
  );
}
