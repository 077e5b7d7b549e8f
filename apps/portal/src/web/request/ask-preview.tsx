import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef } from 'react';
import type { ExplainAskingQuery, PersonWithGezagFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { ButtonLink } from '../page/route-link';
import { DecisionFacts } from './decision-facts';

interface Props {
  readonly decision: ExplainAskingQuery['explainAsking'];
  readonly persons: readonly PersonWithGezagFragment[];
  readonly subjectId: string;
  readonly caseId: string;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

const titles: Readonly<Record<string, TextKey>> = {
  allow: 'question.outcome.allow', weigh: 'question.outcome.weigh', consent: 'question.outcome.consent', deny: 'question.outcome.deny',
};

/** Whether it may be asked, whether there is a duty, whose consent is missing; and then the asking itself. */
export function AskPreview({ decision, persons, subjectId, caseId, busy, onAsk }: Props) {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), [decision]);
  const names = new Map([...persons, ...persons.flatMap(({ gezag }) => gezag.map(({ holder }) => holder))].map(({ id, name }) => [id, name]));
  return (
    <div className={`kapstok-outcome kapstok-outcome--${decision.outcome}`} ref={panel} tabIndex={-1} role="group" aria-labelledby="ask-outcome">
      <Heading level={2} id="ask-outcome">{t(titles[decision.outcome] ?? 'question.outcome.deny')}</Heading>
      <DecisionFacts toOther decision={decision} nameOf={(by) => names.get(by === 'subject' ? subjectId : by)} />
      <div className="kapstok-actions">
        {decision.outcome !== 'deny' && <ActionButton purpose="primary" busy={busy} onClick={onAsk}>{t('question.send')}</ActionButton>}
        {decision.outcome === 'consent' && <ButtonLink to={`/zaken/${caseId}/toestemming`}>{t('consent.record')}</ButtonLink>}
      </div>
    </div>
  );
}
