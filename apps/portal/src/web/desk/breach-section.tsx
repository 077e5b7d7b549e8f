import type { BreachDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Facts } from '../page/facts';
import { BreachForm } from './breach-form';
import { BreachTerm, isComplete } from './breach-term';
import type { BreachKind } from './breach-values';
import { BREACH_WORDS } from './breach-words';

type Act = BreachDetailsFragment['acts'][number];

/** What follows a breach: until when, what was done, and what is still to do. The controller tells; here it is recorded. */
export function BreachSection({ breach }: { breach: BreachDetailsFragment }) {
  const { t, moment } = useWords();
  return (
    <>
      <p>{t('breach.lead')}</p>
      <p>{t('breach.known', { moment: moment(breach.knownAt) })}</p>
      <Alert kind={isComplete(breach) ? 'ok' : 'warning'}><BreachTerm breach={breach} /></Alert>
      <BreachPart breach={breach} kind="authority" />
      <BreachPart breach={breach} kind="persons" />
    </>
  );
}

function BreachPart({ breach, kind }: { breach: BreachDetailsFragment; kind: BreachKind }) {
  const { t } = useWords();
  const acts = breach.acts.filter((act) => act.kind === kind);
  const form = <BreachForm key={acts.length} breach={breach} kind={kind} leftBefore={acts.length > 0} />;
  return (
    <>
      <h3>{t(BREACH_WORDS[kind].title)}</h3>
      {acts.map((act) => <BreachActFacts key={act.id} act={act} kind={kind} />)}
      {acts.length === 0 && form}
      {acts.length > 0 && acts.every(({ done }) => !done) && <details className="kapstok-details"><summary>{t(BREACH_WORDS[kind].after)}</summary>{form}</details>}
    </>
  );
}

function BreachActFacts({ act: { done, happenedAt, words, reason, recordedAt }, kind }: { act: Act; kind: BreachKind }) {
  const { t, moment } = useWords();
  return (
    <Facts
      facts={[
        [t('breach.recorded'), t(BREACH_WORDS[kind][done ? 'done' : 'left'])],
        [t('log.when'), happenedAt && moment(happenedAt)],
        [t(BREACH_WORDS[kind].words), words && <span key="words" className="kapstok-lines">{words}</span>],
        [t(done ? 'breach.late' : BREACH_WORDS[kind].reason), reason && <span key="reason" className="kapstok-lines">{reason}</span>],
        [t('breach.recordedAt'), moment(recordedAt)],
      ]}
    />
  );
}
