import { DossierInEmergencyDocument, type DossierInEmergencyQuery, type PersonInEmergencyFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { Addresses } from '../case/addresses';
import { standsNow } from '../case/stands-now';
import { OpenEntryCard } from '../entry/open-entry-card';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';

type Dossier = DossierInEmergencyQuery['dossier'];

/** What is open now and nothing more: the people it is about, and what was written in four kinds. */
export function EmergencyContent({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  const read = useRead(DossierInEmergencyDocument, { id: dossierId });
  return (
    <Loaded read={read}>
      {({ dossier }) => (
        <>
          <Section title={t('emergency.people')}>
            <ul className="kapstok-cards">{peopleOf(dossier).map((person) => <PersonCard key={person.id} person={person} />)}</ul>
          </Section>
          <Section title={t('emergency.entries')}>
            {dossier.entries.nodes.length === 0 && <Empty>{t('emergency.noEntries')}</Empty>}
            <ul className="kapstok-cards kapstok-cards--wide">
              {dossier.entries.nodes.map((entry) => <OpenEntryCard key={entry.id} entry={entry} />)}
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  );
}

function peopleOf({ subject, household }: Dossier): PersonInEmergencyFragment[] {
  if (subject) return [subject];
  return household?.members.filter((member) => standsNow(member)).map(({ person }) => person) ?? [];
}

function PersonCard({ person }: { person: PersonInEmergencyFragment }) {
  const { t, date } = useWords();
  const gezag = person.gezag.filter((each) => standsNow(each)).map(({ holder }) => holder.name);
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{person.name}</h3>
      <Facts
        facts={[
          [t('member.birthDate'), date(person.birthDate)],
          [t('member.gezag'), gezag.join(', ')],
          [t('member.address'), person.addresses.length > 0 && <Addresses addresses={person.addresses} />],
        ]}
      />
    </li>
  );
}
