import type { ApiError } from '../api/api-errors';
import { useWords } from '../language/language-context';
import { labelOf } from '../language/labels';
import { ActionButton } from './action-button';
import { Alert } from './alert';
import { errorText } from './error-text';

/** An error in plain words, with what is possible instead; the general one with the number to ask for help with. */
export function Failure({ error, onRetry }: { error: ApiError; onRetry?: () => void }) {
  const { t, label } = useWords();
  const key = errorText(error.code);
  return (
    <div className="kapstok-stack">
      <Alert kind="error">
        <p>{t(key)}</p>
        {/* The decision explains in Dutch. */}
        {error.explanation && <p lang="nl">{error.explanation}</p>}
        {error.reason && labelOf('reason', error.reason) && <p>{t('error.reason', { reason: label('reason', error.reason) })}</p>}
        {error.requestId && <p>{t('error.requestId', { id: error.requestId })}</p>}
      </Alert>
      {onRetry && <div><ActionButton onClick={onRetry}>{t('state.retry')}</ActionButton></div>}
    </div>
  );
}
