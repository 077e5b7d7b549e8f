import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { ButtonLink } from '../page/route-link';
import type { Decision } from '../weighing/weighing-values';
import { MissingConsent } from './missing-consent';
import type { Whence } from './whence';

interface Props {
  readonly explanation: Decision;
  readonly whence: Whence;
  readonly busy: boolean;
  readonly onDisclose: () => void;
}

/** What the decision says, why, what goes with it, and what is possible now. */
export function Explanation({ explanation, whence, busy, onDisclose }: Props) {
  const { t, label } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const { outcome, grounds, obligations, consentFrom } = explanation;
  // What may after a weighing has a form of its own below.
  const may = outcome === 'allow';
  useEffect(() => panel.current?.focus(), [explanation]);
  return (
    <div className={`kapstok-outcome kapstok-outcome--${outcome}`} ref={panel} tabIndex={-1} role="group" aria-labelledby="disclose-outcome">
      <Heading level={2} id="disclose-outcome">{label('decision', outcome)}</Heading>
      {/* The API explains in Dutch. */}
      <p lang="nl">{explanation.explanation}</p>
      {outcome === 'weigh' && <p>{t(explanation.duty ? 'explain.duty' : 'explain.weigh')}</p>}
      {outcome === 'deny' && <p>{t('error.reason', { reason: label('reason', explanation.reason) })}</p>}
      {grounds.length > 0 && (
        <>
          <p>{t('explain.grounds')}</p>
          <ul>{grounds.map(({ id, article }) => <li key={id}>{[label('ground', id), article].filter(Boolean).join(', ')}</li>)}</ul>
        </>
      )}
      {outcome === 'consent' && <MissingConsent from={consentFrom} whence={whence} />}
      {may && obligations.length > 0 && (
        <>
          <p>{t('explain.obligations')}</p>
          <ul>{obligations.map((obligation) => <li key={obligation}>{label('obligation', obligation)}</li>)}</ul>
        </>
      )}
      <div className="kapstok-actions">
        {may && <ActionButton purpose="primary" busy={busy} onClick={onDisclose}>{t('disclose.confirm')}</ActionButton>}
        {outcome === 'consent' && whence.dossier && <ButtonLink to={`/zaken/${whence.dossier.case.id}/toestemming`}>{t('consent.record')}</ButtonLink>}
      </div>
    </div>
  );
}
