import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';

/** Where it went after the first: each step with who gave it to whom, what for, and whether it was taken back. Nothing when it stayed. */
export function Chain({ chain, id }: Pick<DisclosureDetailsFragment, 'chain' | 'id'>) {
  const { t, label, moment } = useWords();
  if (chain.length < 2) return null;
  return (
    <div className="kapstok-panel">
      <p id={`chain-${id}`}><strong>{t('onward.chain')}</strong></p>
      <ol aria-labelledby={`chain-${id}`}>
        {chain.map((step) => (
          <li key={step.id}>
            {t('onward.step', { holder: step.holder.name, receiver: step.receiver.name, task: label('task', step.receiverTask), purpose: label('purpose', step.purpose) })}{' '}
            <span className="kapstok-subtle">({moment(step.disclosedAt)}{step.recalledAt && `, ${t('onward.recalled', { at: moment(step.recalledAt) })}`})</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
