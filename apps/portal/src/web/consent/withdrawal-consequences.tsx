import { WithdrawalConsequencesDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Loaded } from '../page/states';
import { ConsequenceList } from './consequence-list';

/** What withdrawing does, before it is done and after: who received what, and what follows (R81 to R83). */
export function WithdrawalConsequences({ consentId }: { consentId: string }) {
  const { t } = useWords();
  const read = useRead(WithdrawalConsequencesDocument, { consentId });
  return (
    <Loaded read={read}>
      {({ withdrawalConsequences: { received, explanations } }) => (
        <>
          <p><strong>{t('withdraw.consequences')}</strong></p>
          {/* The API explains in Dutch. */}
          <ul lang="nl">{explanations.map((each) => <li key={each}>{each}</li>)}</ul>
          {received && <p>{t(received.length > 0 ? 'withdraw.received' : 'withdraw.receivedNone')}</p>}
          {received && received.length > 0 && <ConsequenceList consequences={received} />}
        </>
      )}
    </Loaded>
  );
}
