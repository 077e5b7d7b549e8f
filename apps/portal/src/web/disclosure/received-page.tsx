import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { ReceivedDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHats } from '../hat/hat-context';
import { menuOf } from '../hat/hat-menu-items';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { DisclosureCard } from './disclosure-card';
import { GivenOnward } from './given-onward';
import { OnwardWeighings } from './onward-weighings';
import { Quarantines } from './quarantines';
import { ReceivedActions } from './received-actions';

const PAGE = 20;

/** What was disclosed to this hat and still stands; what no longer stands is not here any more. */
export function ReceivedPage() {
  const { t } = useWords();
  const { hat } = useHats();
  const mayTakeOver = hat !== null && menuOf(hat.task).includes('consents');
  const place = usePagePlace();
  const read = useRead(ReceivedDocument, { first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Page title={t('menu.received')}>
      <Paragraph purpose="lead">{t('received.lead')}</Paragraph>
      <Loaded read={read}>
        {({ received }) => (
          <Section title={t(received.totalCount === 1 ? 'received.one' : 'received.count', { count: received.totalCount })}>
            {received.nodes.length === 0 && <Empty>{t('received.none')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">
              {received.nodes.map((disclosure) => (
                <DisclosureCard key={disclosure.id} disclosure={disclosure} side="receiver">
                  {mayTakeOver && <OnwardWeighings weighings={disclosure.onwardWeighings} />}
                  <GivenOnward disclosure={disclosure} />
                  <ReceivedActions disclosure={disclosure} mayTakeOver={mayTakeOver} mayGive={mayTakeOver} />
                </DisclosureCard>
              ))}
            </ul>
            <Pager place={place} pageInfo={received.pageInfo} label={t('menu.received')} />
          </Section>
        )}
      </Loaded>
      <Quarantines />
    </Page>
  );
}
