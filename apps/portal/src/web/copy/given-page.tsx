import { useParams } from 'react-router';
import { GivenDisclosureDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { DisclosureCard } from '../disclosure/disclosure-card';
import { GivenActions } from '../disclosure/given-actions';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Loaded } from '../page/states';

/** One disclosure that the hat gave, or that was given out of a dossier it works in. */
export function GivenPage() {
  const { t } = useWords();
  const { disclosureId = '' } = useParams();
  const read = useRead(GivenDisclosureDocument, { id: disclosureId });
  return (
    <Page title={t('given.title')}>
      <Loaded read={read}>
        {({ disclosure }) => (
          <ul className="kapstok-cards kapstok-cards--wide">
            <DisclosureCard disclosure={disclosure} side="holder"><GivenActions disclosure={disclosure} /></DisclosureCard>
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
