import type { CaseQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Addresses } from './addresses';
import { standsNow } from './stands-now';

type Member = CaseQuery['case']['households'][number]['members'][number];

/** Who is in the household now; who was in it before is one press away. */
export function HouseholdMembers({ members }: { members: readonly Member[] }) {
  const { t } = useWords();
  const now = members.filter((member) => standsNow(member));
  const before = members.filter((member) => !now.includes(member));
  return (
    <>
      {now.length > 0 && <MemberCards members={now} />}
      {before.length > 0 && (
        <details className="kapstok-details">
          <summary>{t(before.length === 1 ? 'member.beforeOne' : 'member.before', { count: before.length })}</summary>
          <MemberCards members={before} />
        </details>
      )}
    </>
  );
}

function MemberCards({ members }: { members: readonly Member[] }) {
  return (
    <ul className="kapstok-cards">
      {members.map((member) => <HouseholdMember key={`${member.person.id}-${member.validFrom}`} member={member} />)}
    </ul>
  );
}

function HouseholdMember({ member }: { member: Member }) {
  const { t, label, date } = useWords();
  const { person, role, validFrom, validUntil } = member;
  const gezag = person.gezag.filter((each) => standsNow(each));
  const minor = person.age < 18;
  const withGezag = gezag.map(({ holder }) => holder.name).join(', ');
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{person.name}</h3>
      <Facts
        facts={[
          [t('member.role'), label('memberRole', role)],
          [t('member.age'), t('member.years', { age: person.age })],
          [t('member.birthDate'), date(person.birthDate)],
          [t(minor ? 'member.gezag' : 'member.representative'), withGezag || (minor && t('member.noGezag'))],
          [t('member.since'), validUntil ? t('member.fromUntil', { from: date(validFrom), until: date(validUntil) }) : date(validFrom)],
          [t('member.address'), person.addresses.length > 0 && <Addresses addresses={person.addresses} />],
        ]}
      />
    </li>
  );
}
