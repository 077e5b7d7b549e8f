import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { RetentionSection } from '../access-log/retention-form';
import { DirectoryDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHats } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';
import { OrganisationCard } from './organisation-card';

const ADMINISTRATORS: readonly string[] = ['beheer', 'convenantbeheer'];

/** The directory: who does what, under which secrecy and duties, and how to reach them. */
export function OrganisationsPage() {
  const { t } = useWords();
  const { hat } = useHats();
  const read = useRead(DirectoryDocument, {});
  return (
    <Page title={t('organisations.title')}>
      <Paragraph purpose="lead">{t('organisations.lead')}</Paragraph>
      <Paragraph><RouteLink to="/convenanten">{t('covenants.see')}</RouteLink></Paragraph>
      {hat && ADMINISTRATORS.includes(hat.task) && <RetentionSection />}
      <Loaded read={read}>
        {({ organisations }) => {
          const parties = organisations.filter(({ type }) => type !== 'client');
          if (parties.length === 0) return <Empty>{t('organisations.none')}</Empty>;
          return (
            <ul className="kapstok-cards">
              {parties.map((organisation) => (
                <OrganisationCard
                  key={organisation.id} organisation={organisation}
                  mayEdit={hat !== null && hat !== undefined && ADMINISTRATORS.includes(hat.task) && hat.organisation.id === organisation.id}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
