import { useState } from 'react';
import { SelectField } from '../form/choice-fields';
import { TextArea, TextField } from '../form/text-fields';
import type { Form } from '../form/use-form';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Section } from '../page/section';
import { partyKey, partyName, partyOf, type Organisations } from './covenant-party';
import { noWords, type CovenantValues, type PartyWords } from './covenant-values';

interface Props {
  readonly form: Form<CovenantValues>;
  readonly organisations: Organisations;
}

/** Tasks that give or receive nothing, so that have nothing to agree. */
const WITHOUT_CONTENT = ['client', 'fg', 'beheer', 'beleid', 'convenantbeheer'];

/** The name, and who takes part: an organisation in one task each, with what the others must know of it. */
export function PartyFields({ form, organisations }: Props) {
  const words = useWords();
  const { t } = words;
  const { values, problems, set } = form;
  return (
    <Section title={t('covenant.part.parties')}>
      <TextField id="covenant-name" label={t('covenant.name')} value={values.name} problem={problems.name} onChange={(value) => set('name', value)} />
      {values.parties.map((key) => {
        const name = partyName(partyOf(key), organisations, words);
        const said = values.partyWords[key] ?? noWords;
        const change = (field: keyof PartyWords) => (value: string) => set('partyWords', { ...values.partyWords, [key]: { ...said, [field]: value } });
        return (
          <fieldset key={key} className="kapstok-fieldset kapstok-inset">
            <legend className="utrecht-form-label">{name}</legend>
            <TextField id={`covenant-${key}-motherOrganisation`} optional label={t('covenant.motherOrganisation')} value={said.motherOrganisation} onChange={change('motherOrganisation')} />
            <TextArea id={`covenant-${key}-basis`} rows={2} label={t('covenant.basis')} hint={t('covenant.basisHint')} value={said.basis} onChange={change('basis')} />
            <TextField id={`covenant-${key}-contactPoint`} label={t('covenant.contactPoint')} value={said.contactPoint} onChange={change('contactPoint')} />
            <TextField id={`covenant-${key}-escalation`} label={t('covenant.escalation')} value={said.escalation} onChange={change('escalation')} />
            <ActionButton onClick={() => set('parties', values.parties.filter((one) => one !== key))}>{t('covenant.removeParty', { party: name })}</ActionButton>
          </fieldset>
        );
      })}
      <AddParty form={form} organisations={organisations} />
    </Section>
  );
}

function AddParty({ form, organisations }: Props) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState('');
  const { parties } = form.values;
  const known = organisations.flatMap(({ id, tasks }) => tasks.map(({ task }) => ({ organisationId: id, task }))).filter(({ task }) => !WITHOUT_CONTENT.includes(task));
  const choices = [...new Map(known.map((party) => [partyKey(party), party]))].filter(([key]) => !parties.includes(key));
  const add = () => {
    if (chosen !== '') form.set('parties', [...parties, chosen]);
    setChosen('');
  };
  return (
    <>
      <SelectField
        id="covenant-parties" label={t('covenant.party')} value={chosen} problem={form.problems.parties} onChange={setChosen}
        choices={choices.map(([key, party]) => ({ value: key, text: partyName(party, organisations, words) }))}
      />
      <div className="kapstok-actions"><ActionButton onClick={add}>{t('covenant.addParty')}</ActionButton></div>
    </>
  );
}
