import type { RequestDetailsFragment } from '../api/operations.generated';
import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Facts } from '../page/facts';

/** The question as it was asked: who, about whom, what for, what and why, with whose consent, and what is done with it (R203). */
export function RequestFacts({ request }: { request: RequestDetailsFragment }) {
  const words = useWords();
  const { t, label, date, moment } = words;
  const { about, asker, holder, questions, consentOf } = request;
  const consented = consentOf.map((person) => person?.name ?? t('request.somebody')).join(', ');
  const task = (name: string, law: string | null) => taskName({ task: name, law, from: null }, words);
  return (
    <>
      {request.embargoUntil && (
        <Alert kind="warning">
          <p>{t('request.embargo', { date: moment(request.embargoUntil) })}</p>
          {request.embargoReason && <p>{t('request.embargoReason', { reason: request.embargoReason })}</p>}
        </Alert>
      )}
      {request.acuteDanger && <Alert kind="warning">{t('request.acuteDanger')}</Alert>}
      {request.suspectedAbuse && <p>{t('request.suspectedAbuse')}</p>}
      <Facts
        facts={[
          [t('request.about'), about && t('request.born', { name: about.name, date: date(about.birthDate) })],
          [t('requests.sent'), request.side === 'asker' && t('request.to', { organisation: holder.name, task: task(request.holderTask, request.holderLaw) })],
          [t('requests.received'), request.side !== 'asker' && t('request.from', { organisation: asker.name, task: task(request.askerTask, request.askerLaw) })],
          [t('request.purpose'), label('purpose', request.purpose)],
          [t('request.askedAt'), moment(request.askedAt)],
          [t('request.expiresAt'), moment(request.expiresAt)],
          [t('request.ownRole'), request.ownRole],
          [t('request.otherRole'), request.otherRole],
          [t('request.useMade'), request.useMade],
          [t('request.mayGive'), request.mayGive],
          [t('request.reasons'), request.reasons],
          [t('request.household'), `${label('household', request.household)}. ${request.householdWords}`],
          [t('request.safetyConcern'), request.safetyConcern],
          [t('request.consentOf'), consented || t('request.noConsent')],
        ]}
      />
      <h3>{t('request.questions')}</h3>
      {request.thatOnly && <p>{t('request.thatOnly')}</p>}
      <ol>
        {questions.map(({ question, category, why }, index) => (
          <li key={index}>
            <p><strong>{question}</strong> ({label('category', category)})</p>
            <p>{t('request.why', { why })}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
