import type { ExplainAskingQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';

interface Props {
  readonly decision: ExplainAskingQuery['explainAsking'];
  /** Who asks reads what the rules say to who is asked. */
  readonly toOther: boolean;
  /** The name of who is called 'subject' or by an id; undefined for somebody this hat does not see. */
  readonly nameOf: (by: string) => string | undefined;
}

/** What the rules say of a question: why, whether there is a duty, on what it rests, whose consent is missing. */
export function DecisionFacts({ decision, toOther, nameOf }: Props) {
  const { t, label } = useWords();
  const { outcome, duty, grounds, consentFrom, explanation } = decision;
  return (
    <>
      {toOther && outcome !== 'deny' && <p>{t('request.toOther')}</p>}
      {/* The API explains in Dutch. */}
      <p lang="nl">{explanation}</p>
      {outcome !== 'deny' && <p>{t(duty ? 'request.duty' : 'request.noDuty')}</p>}
      {grounds.length > 0 && (
        <>
          <p>{t('explain.grounds')}</p>
          <ul>{grounds.map((ground) => <li key={ground}>{label('ground', ground)}</li>)}</ul>
        </>
      )}
      {consentFrom.length > 0 && (
        <>
          <p>{t('explain.consentFrom')}</p>
          <ul>{consentFrom.map((by) => <li key={by}>{nameOf(by) ?? t('explain.somebodyWithGezag')}</li>)}</ul>
        </>
      )}
    </>
  );
}
