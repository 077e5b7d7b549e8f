import { CancelConsentRequestDocument, type ConsentRequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Failure } from '../page/failure';
import { RequestPerson } from './request-person';

/** One question with the state of each person, as the professional sees it. */
export function RequestCard({ request }: { request: ConsentRequestDetailsFragment }) {
  const { t, label, list, moment } = useWords();
  const cancel = useWrite(CancelConsentRequestDocument);
  const open = !request.cancelledAt && new Date(request.answerBy) > new Date();
  return (
    <li className="kapstok-card">
      <h2 className="kapstok-card__title">
        {t('ask.about', { name: request.subject?.name ?? t('consent.notKnown'), organisation: request.toOrganisation.name, task: label('task', request.toTask) })}
      </h2>
      <p><Badge kind={request.complete ? 'good' : 'warning'}>{t(request.complete ? 'ask.complete' : 'ask.incomplete')}</Badge></p>
      <ul className="kapstok-plain-list">
        {request.persons.map((person) => <RequestPerson key={person.personId} request={request} person={person} open={open} />)}
      </ul>
      <Facts
        facts={[
          [t('consent.kind'), label('consentKind', request.kind)],
          [t('consent.nature'), request.nature === 'instemming' && t('consent.instemming')],
          [t('consent.categories'), list('category', request.categories)],
          [t('consent.purpose'), label('purpose', request.purpose)],
          [t('consent.expiresAt'), moment(request.expiresAt)],
          [t('ask.trajectory'), request.trajectory],
          [t('asked.why'), request.why],
          [t('asked.onRefusal'), request.onRefusal],
          [t('ask.askedAt'), moment(request.askedAt)],
          [t('ask.answerBy'), moment(request.answerBy)],
        ]}
      />
      {cancel.error && <Failure error={cancel.error} />}
      {open && <ActionButton busy={cancel.isPending} onClick={() => cancel.mutate({ id: request.id })}>{t('ask.cancel')}</ActionButton>}
    </li>
  );
}
