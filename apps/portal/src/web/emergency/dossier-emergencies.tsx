import { DossierEmergenciesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Section } from '../page/section';
import { EmergencyCard } from './emergency-list';

/** When colleagues opened this dossier in acute danger; nothing at all when nobody did. */
export function DossierEmergencies({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const { data, error } = useRead(DossierEmergenciesDocument, { id: dossierId });
  const emergencies = error ? [] : (data?.dossier.emergencies ?? []);
  if (emergencies.length === 0) return null;
  return (
    <Section title={t('emergency.inDossier')}>
      <ul className="kapstok-cards">{emergencies.map((emergency) => <EmergencyCard key={emergency.id} emergency={emergency} />)}</ul>
    </Section>
  );
}
