import type { WeighingDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { sentences } from './meldcode-details';

/** How the six questions of a conflict of duties were answered, or the five factors of a compatible purpose; nothing for any other weighing (R129, R133). */
export function TestDetails({ words: { conflict, factors } }: { words: Pick<WeighingDetailsFragment['words'], 'conflict' | 'factors'> }) {
  const { t, label } = useWords();
  return (
    <>
      {Boolean(conflict?.length) && (
        <details className="kapstok-details">
          <summary>{t('weigh.conflict')}</summary>
          <Facts facts={(conflict ?? []).map(({ test, met, why }) => [label('conflictTest', test), sentences(t(met ? 'weigh.yes' : 'weigh.no'), why)])} />
        </details>
      )}
      {Boolean(factors?.length) && (
        <details className="kapstok-details">
          <summary>{t('weigh.factors')}</summary>
          <Facts facts={(factors ?? []).map(({ factor, words }) => [label('factor', factor), words])} />
        </details>
      )}
    </>
  );
}
