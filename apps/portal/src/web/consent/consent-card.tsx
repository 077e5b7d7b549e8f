import type { ConsentDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { canBeWithdrawn, consentStatus } from './consent-status';
import { ConsequenceList } from './consequence-list';
import { WithdrawConsent } from './withdraw-consent';

export function ConsentCard({ consent, own }: { consent: ConsentDetailsFragment; own: boolean }) {
  const { t, label, list, moment } = useWords();
  const status = consentStatus(consent);
  const to = t('consent.to', { organisation: consent.toOrganisation?.name ?? t(consent.organisationWithheld ? 'consent.organisationWithheld' : 'consent.everyOrganisation'), task: label('task', consent.toTask) });
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
          [t('consent.nature'), consent.nature === 'instemming' && t('consent.instemming')],
          [t('ask.trajectory'), consent.trajectory],
          [t('consent.notFree'), consent.notFree.length > 0 && list('notFree', consent.notFree)],
          [t('consent.categories'), list('category', consent.categories)],
          [t('consent.purpose'), label('purpose', consent.purpose)],
          [t('consent.givenAt'), `${moment(consent.givenAt)}, ${label('how', consent.how)}`],
          [t('consent.obtainedBy'), consent.obtainedBy && consent.obtainedByTask && t('consent.to', { organisation: consent.obtainedBy.name, task: label('task', consent.obtainedByTask) })],
          [t('consent.toldBefore'), consent.told],
          [t('consent.objections'), consent.objections],
          [t('consent.expiresAt'), moment(consent.expiresAt)],
          [t('consent.withdrawnAt'), moment(consent.withdrawnAt)],
          [t('consent.shared'), consent.consequences && consent.consequences.length > 0 && <ConsequenceList consequences={consent.consequences} />],
        ]}
      />
      <WithdrawConsent id={consent.id} own={own} possible={canBeWithdrawn(consent)} about={to} />
    </li>
  );
}
