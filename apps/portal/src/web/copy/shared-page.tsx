import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { OwnPersonsDocument, SharedAboutMeDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { subjectsOf } from '../consent/own-subjects';
import { RadioField, type Choice } from '../form/choice-fields';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { SharedCard } from './shared-card';

const PAGE = 20;

/** What was shared about a resident, or a child of theirs, and the copies of it (R226). */
export function SharedPage() {
  const { t } = useWords();
  const hat = useHat();
  const persons = useRead(OwnPersonsDocument, {});
  return (
    <Page title={t('menu.shared')}>
      <Paragraph purpose="lead">{t('shared.lead')}</Paragraph>
      <Paragraph>{t('shared.words')}</Paragraph>
      <Loaded read={persons}>{({ ownPersons }) => <Chosen subjects={subjectsOf(hat.personId, ownPersons, t('shared.myself'))} />}</Loaded>
    </Page>
  );
}

function Chosen({ subjects }: { subjects: readonly Choice[] }) {
  const { t } = useWords();
  const [personId, setPersonId] = useState(subjects[0]?.value ?? '');
  if (personId === '') return <Empty>{t('shared.none')}</Empty>;
  return (
    <>
      {subjects.length > 1 && <RadioField id="shared-about" label={t('shared.about')} choices={subjects} value={personId} onChange={setPersonId} />}
      <SharedOf key={personId} personId={personId} />
    </>
  );
}

function SharedOf({ personId }: { personId: string }) {
  const { t } = useWords();
  const place = usePagePlace();
  const read = useRead(SharedAboutMeDocument, { personId, first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Section title={t('shared.list')}>
      <Loaded read={read}>
        {({ sharedAboutMe: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty>{t('shared.none')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">{nodes.map((shared) => <SharedCard key={shared.id} shared={shared} personId={personId} />)}</ul>
            <Pager place={place} pageInfo={pageInfo} label={t('menu.shared')} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
