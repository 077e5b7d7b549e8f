import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { SharedAboutMeDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { OwnPersonChoice } from '../consent/own-person-choice';
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
  return (
    <Page title={t('menu.shared')}>
      <Paragraph purpose="lead">{t('shared.lead')}</Paragraph>
      <Paragraph>{t('shared.words')}</Paragraph>
      <OwnPersonChoice id="shared-about" label={t('shared.about')} myself={t('shared.myself')} none={t('shared.none')}>
        {(personId) => <SharedOf personId={personId} />}
      </OwnPersonChoice>
    </Page>
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
