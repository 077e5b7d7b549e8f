import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef } from 'react';
import type { MayIShareQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';

type Advice = MayIShareQuery['mayIShare'];

/** What the rules say, why, what to record, whom to ask, and what else is possible. */
export function AdviceAnswer({ advice }: { advice: Advice }) {
  const { t, label, language } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const { outcome, grounds, duty, reason, explanation, toRecord, askWhom, ways, ruleSet } = advice;
  useEffect(() => panel.current?.focus(), [advice]);
  return (
    <div className={`kapstok-outcome kapstok-outcome--${outcome}`} ref={panel} tabIndex={-1} role="group" aria-labelledby="advice-outcome">
      <Heading level={2} id="advice-outcome">{label('decision', outcome)}</Heading>
      <p>{explanation[language]}</p>
      {duty && <p><strong>{t('advice.duty')}</strong></p>}
      {outcome === 'deny' && <p>{t('error.reason', { reason: label('reason', reason) })}</p>}
      <Listed title={t('advice.why')} items={grounds.map(({ id, article }) => [label('ground', id), article].filter(Boolean).join(', '))} />
      <Listed title={t('advice.askWhom')} items={askWhom.map(({ words, count }) => (count > 1 ? t('advice.times', { who: words[language], count }) : words[language]))} />
      <Listed title={t('advice.toRecord')} items={toRecord.map(({ words }) => words[language])} />
      <Ways ways={ways} />
      <p className="kapstok-subtle">{t('advice.rules', { version: ruleSet })}</p>
    </div>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>
    </>
  );
}

function Ways({ ways }: { ways: Advice['ways'] }) {
  const { t, label, language } = useWords();
  if (ways.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('advice.ways')}</Heading>
      <ul className="kapstok-plain-list">
        {ways.map((way) => (
          <li key={`${way.kind} ${way.words.nl}`} className="kapstok-card">
            {way.ground && <p><strong>{[label('ground', way.ground), way.article].filter(Boolean).join(', ')}</strong></p>}
            <p>{way.words[language]}</p>
            {way.record.length > 0 && (
              <>
                <p>{t('advice.wayNeeds')}</p>
                <ul>{way.record.map((one) => <li key={one.nl}>{one[language]}</li>)}</ul>
              </>
            )}
            {way.outcome && <p className="kapstok-subtle">{label('decision', way.outcome)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
