import type { ApiError } from '../api/api-errors';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';

/** Why a text was not sent: what in it points at somebody, in kinds; the text itself went nowhere. */
export function NotSent({ error }: { error: ApiError }) {
  const { t, list } = useWords();
  return (
    <>
      <Failure error={error} />
      {error.found && error.found.length > 0 && <Alert kind="warning"><p>{t('consultation.found', { found: list('personalData', error.found) })}</p></Alert>}
    </>
  );
}
