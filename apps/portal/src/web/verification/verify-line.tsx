import { useMutation } from '@tanstack/react-query';
import { callApi } from '../api/api-client';
import { useApiCaller } from '../api/api-context';
import type { ApiError } from '../api/api-errors';
import { LogLineProofDocument } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { verified, type Verified } from './inclusion';

/** A button that gets the proof of one line and works it out here, without believing who gave it. */
export function VerifyLine({ lineId }: { lineId: string }) {
  const { t } = useWords();
  const caller = useApiCaller();
  const check = useMutation<Verified, ApiError>({
    mutationFn: async () => verified(lineId, (await callApi(caller, LogLineProofDocument, { lineId })).logLineProof),
  });
  return (
    <div className="kapstok-stack">
      <div className="kapstok-actions"><ActionButton busy={check.isPending} onClick={() => check.mutate()}>{t('verification.check')}</ActionButton></div>
      {check.error && <Failure error={check.error} />}
      {check.data && (check.data.holds
        ? <Alert kind="ok"><p>{t('verification.holds', { size: check.data.size, signers: check.data.signers.join(', ') })}</p></Alert>
        : <Alert kind="error"><p>{t('verification.fails')}</p></Alert>)}
    </div>
  );
}
