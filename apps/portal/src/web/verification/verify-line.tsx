import { useMutation } from '@tanstack/react-query';
import { callApi } from '../api/api-client';
import { useApiCaller } from '../api/api-context';
import type { ApiError } from '../api/api-errors';
import { LogLineProofDocument } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { signatureOf, type Signature } from './checkpoint-signature';
import { verified, type ShownLine, type Verified } from './inclusion';

type Checked = Verified & { readonly signature: Signature };

/** A button that gets the proof of one line and works it out here, without believing who gave it. `logKey`: the public key of the log. */
export function VerifyLine({ line, logKey }: { line: ShownLine; logKey: string }) {
  const { t } = useWords();
  const caller = useApiCaller();
  const check = useMutation<Checked, ApiError>({
    mutationFn: async () => {
      const { logLineProof: proof } = await callApi(caller, LogLineProofDocument, { lineId: line.id });
      return { ...(await verified(line, proof)), signature: await signatureOf(proof.checkpoint, logKey) };
    },
  });
  return (
    <div className="kapstok-stack">
      <div className="kapstok-actions"><ActionButton busy={check.isPending} onClick={() => check.mutate()}>{t('verification.check')}</ActionButton></div>
      {check.error && <Failure error={check.error} />}
      {check.data && <Found checked={check.data} logName={logKey.split('+')[0]!} />}
    </div>
  );
}

// Each thing that was looked at is said by itself, and what was not as well.
function Found({ checked: { holds, asShown, signature, size, signers }, logName }: { checked: Checked; logName: string }) {
  const { t } = useWords();
  // By a wrong key nothing can be said of who else signed.
  const witnesses = signature === 'bad' ? [] : [...new Set(signers)].filter((name) => name !== logName);
  const kind = !holds || !asShown || signature === 'bad' ? 'error' : signature === 'cannot' ? 'warning' : 'ok';
  return (
    <Alert kind={kind}>
      <ul>
        <li>{t(holds ? 'verification.holds' : 'verification.fails', { size })}</li>
        {holds && !asShown && <li>{t('verification.notAsShown')}</li>}
        <li>{t(signature === 'good' ? 'verification.signed' : signature === 'bad' ? 'verification.notSigned' : 'verification.cannot', { name: logName })}</li>
        {witnesses.length > 0 && <li>{t('verification.unchecked', { witnesses: witnesses.join(', ') })}</li>}
      </ul>
      {kind === 'error' && <p>{t('verification.report')}</p>}
    </Alert>
  );
}
