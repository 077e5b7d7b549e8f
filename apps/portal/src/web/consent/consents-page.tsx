import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { ConsentsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { ButtonLink, RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';
import { AskedList } from './asked-list';
import { ConsentCard } from './consent-card';

/** A resident's own answers; for a professional those of the people in the own dossiers. */
export function ConsentsPage() {
  const { t } = useWords();
  const own = useHat().task === 'client';
  const read = useRead(ConsentsDocument, { subjectId: null });
  return (
    <Page title={t(own ? 'menu.myConsents' : 'menu.consents')}>
      <Paragraph purpose="lead">{t(own ? 'consents.ownLead' : 'consents.lead')}</Paragraph>
      {own && <Paragraph><RouteLink to="/wie-werkt-er-voor-mij">{t('informing.link')}</RouteLink></Paragraph>}
      {own && <AskedList />}
      {own && <Heading level={2}>{t('consents.own')}</Heading>}
      {own && <div className="kapstok-actions"><ButtonLink primary to="/toestemmingen/geven">{t('consent.give')}</ButtonLink></div>}
      {!own && <Paragraph>{t('consents.recordHow')}</Paragraph>}
      <Paragraph>{t('consent.othersToo')}</Paragraph>
      <Loaded read={read}>
        {({ consents }) => {
          const shown = own ? consents.filter(({ mine }) => mine) : consents;
          if (shown.length === 0) return <Empty>{t(own ? 'consents.ownNone' : 'consents.none')}</Empty>;
          return <ul className="kapstok-cards">{shown.map((consent) => <ConsentCard key={consent.id} consent={consent} own={own} />)}</ul>;
        }}
      </Loaded>
    </Page>
  );
}
