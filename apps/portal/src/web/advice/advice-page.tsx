import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { AdviceExamplesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { SelectField } from '../form/choice-fields';
import { useHats } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Loaded } from '../page/states';
import { AdviceForm } from './advice-form';
import type { Party } from './parties';

/** The adviser: a situation goes in, and out comes what is allowed, why, and what else is possible. */
export function AdvicePage() {
  const { t, language } = useWords();
  const { hat } = useHats();
  const [chosen, setChosen] = useState('');
  const read = useRead(AdviceExamplesDocument, {});
  const own: Party | undefined = hat ? { organisationType: hat.organisation.type, task: hat.task, law: hat.law, from: hat.from, provision: null } : undefined;
  return (
    <Page title={t('menu.advice')}>
      <Paragraph purpose="lead">{t('advice.lead')}</Paragraph>
      <Paragraph>{t('advice.kept')}</Paragraph>
      <Loaded read={read}>
        {({ adviceExamples }) => (
          <>
            <SelectField
              id="advice-example" label={t('advice.example')} none={t('advice.noExample')} value={chosen} onChange={setChosen}
              choices={adviceExamples.map(({ id, title }) => ({ value: id, text: title[language] }))}
            />
            <AdviceForm key={chosen} example={adviceExamples.find(({ id }) => id === chosen)} own={own} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
