import type { ConsentDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { canBeWithdrawn, consentStatus } from './consent-status';
import { WithdrawConsent } from './withdraw-consent';

export function ConsentCard({ consent, own }: { consent: ConsentDetailsFragment; own: boolean }) {
  const { t, label, list, moment } = useWords();
  const status = consentStatus(consent);
  const to = t('consent.to', { organisation: consent.toOrganisation?.name ?? t('consent.everyOrganisation'), task: label('task', consent.toTask) });
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title">{to}</h2>
      <p><Badge kind={status.kind}>{t(status.text)}</Badge></p>
      <Facts
        facts={[
          [t('consent.about'), consent.subject?.name ?? t('consent.notKnown')],
          [t('consent.by'), own ? t('consent.you') : consent.givenByRole && label('memberRole', consent.givenByRole)],
          [t('consent.answer'), t(consent.answer === 'given' ? 'consent.given' : 'consent.refused')],
          [t('consent.kind'), label('consentKind', consent.kind)],
          [t('consent.categories'), list('category', consent.categories)],
          [t('consent.purpose'), label('purpose', consent.purpose)],
          [t('consent.givenAt'), `${moment(consent.givenAt)}, ${label('how', consent.how)}`],
          [t('consent.expiresAt'), moment(consent.expiresAt)],
          [t('consent.withdrawnAt'), moment(consent.withdrawnAt)],
          [t('consent.shared'), consent.consequences && consent.consequences.length > 0 && <Consequences consequences={consent.consequences} />],
        ]}
      />
      <WithdrawConsent id={consent.id} own={own} possible={canBeWithdrawn(consent)} about={to} />
    </li>
  );
}

/** Who received what on this answer: they lose it, or lost it, when it is withdrawn. */
function Consequences({ consequences }: { consequences: NonNullable<ConsentDetailsFragment['consequences']> }) {
  const { t, label, list, date } = useWords();
  return (
    <ul className="kapstok-plain-list">
      {consequences.map((each) => (
        <li key={`${each.receiver.id}-${each.receiverTask}-${each.disclosedAt}`}>
          {t('consent.sharedWith', { organisation: each.receiver.name, task: label('task', each.receiverTask), categories: list('category', each.categories), date: date(each.disclosedAt) })}
        </li>
      ))}
    </ul>
  );
}
