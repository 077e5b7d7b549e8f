import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { useHats } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { Section } from '../page/section';
import { EmergencyCounts } from './emergency-counts';
import { EmergencyList } from './emergency-list';
import { FindForm, type FoundDossier } from './find-form';
import { OpenForm } from './open-form';

/** The way in when somebody is in danger now; for the FG what came of it. */
export function EmergenciesPage() {
  const { hat } = useHats();
  return hat?.task === 'fg' ? <EmergenciesOfController /> : <OpenInDanger />;
}

function OpenInDanger() {
  const { t } = useWords();
  const [found, setFound] = useState<readonly FoundDossier[]>([]);
  return (
    <Page title={t('menu.emergencies')}>
      <Alert kind="warning"><p>{t('emergency.lead')}</p><p>{t('emergency.what')}</p></Alert>
      <Section title={t('emergency.find')}>
        <Paragraph>{t('emergency.findLead')}</Paragraph>
        <FindForm onFound={setFound} />
      </Section>
      {found.length > 0 && (
        <Section title={t('emergency.found')}>
          <OpenForm key={found.map(({ id }) => id).join()} dossiers={found} />
        </Section>
      )}
      <Section title={t('emergency.mine')}><EmergencyList title={t('emergency.mine')} none={t('emergency.none')} /></Section>
      <Section title={t('emergency.counts')}><EmergencyCounts /></Section>
    </Page>
  );
}

function EmergenciesOfController() {
  const { t } = useWords();
  return (
    <Page title={t('menu.emergencies')}>
      <Paragraph purpose="lead">{t('emergency.fgLead')}</Paragraph>
      <Section title={t('emergency.ofController')}><EmergencyList title={t('emergency.ofController')} none={t('emergency.noneOfController')} /></Section>
      <Section title={t('emergency.counts')}><EmergencyCounts /></Section>
    </Page>
  );
}
