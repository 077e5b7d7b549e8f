import type { OnwardWeighingFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { ButtonLink } from '../page/route-link';
import { MeldcodeDetails } from '../weighing/meldcode-details';

/** What the own task weighed to give it onward: a draft can be gone on with, what was decided stands (R107, R109). */
export function OnwardWeighings({ weighings }: { weighings: readonly OnwardWeighingFragment[] }) {
  const { t, label, moment } = useWords();
  if (weighings.length === 0) return null;
  return (
    <>
      <p><strong>{t('onward.weighings')}</strong></p>
      <ul className="kapstok-plain-list" aria-label={t('onward.weighings')}>
        {weighings.map(({ id, state, outcome, onwardOf, receiver, receiverTask, purpose, changedAt, usedAt, words }) => {
          const draft = state === 'draft';
          const about = { organisation: receiver.name, task: label('task', receiverTask), purpose: label('purpose', purpose) };
          return (
            <li key={id}>
              {t(draft ? 'onward.draft' : 'onward.weighed', { ...about, at: moment(usedAt ?? changedAt), outcome: label('weighingOutcome', outcome) })}
              <MeldcodeDetails words={words} />
              {draft && <div className="kapstok-actions"><ButtonLink to={`/ontvangen/${onwardOf}/verdergeven?afweging=${id}`}>{t('weigh.continue')}</ButtonLink></div>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
