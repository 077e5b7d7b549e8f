import type { MeldcodeWordsFragment } from '../api/operations.generated';
import { useWords, type Words } from '../language/language-context';
import { Facts } from '../page/facts';

/** What a weighing under the meldcode says of its steps and of the safety; nothing for any other weighing. */
export function MeldcodeDetails({ words }: { words: MeldcodeWordsFragment }) {
  const language = useWords();
  const { t } = language;
  const { meldcode, safety } = words;
  if (!meldcode?.length && !safety) return null;
  const answer = (yes: boolean | null | undefined, why: string | null | undefined) => (yes == null ? null : sentences(t(yes ? 'weigh.yes' : 'weigh.no'), why));
  return (
    <details className="kapstok-details">
      <summary>{t('weigh.meldcodeShort')}</summary>
      <Facts
        facts={[
          ...stepFacts(words, language),
          [t('weigh.facts'), safety?.facts],
          [t('weigh.interpretation'), safety?.interpretation],
          [t('weigh.acute'), answer(safety?.acute, safety?.acuteWhy)],
          [t('weigh.chronic'), answer(safety?.chronic, safety?.chronicWhy)],
          [t('weigh.children'), safety?.children],
        ]}
      />
    </details>
  );
}

/** What those who were consulted advised, each with the role. */
export function adviceOf({ consulted }: Pick<MeldcodeWordsFragment, 'consulted'>, { label }: Words): string[] {
  return (consulted ?? []).flatMap(({ role, said }) => (said ? [`${label('consulted', role)}: ${said}`] : []));
}

function stepFacts({ meldcode, consulted }: MeldcodeWordsFragment, words: Words): [string, string][] {
  const { t, label, date } = words;
  // The advice of a consultation stands with who gave it.
  const advice = adviceOf({ consulted }, words);
  return (meldcode ?? []).map(({ step, on, found, skippedBecause }) => [
    `${step}. ${label('meldcodeStep', String(step))}`,
    on ? sentences(date(on), found, ...(step === 2 ? advice : [])) : sentences(t('weigh.stepSkipped'), skippedBecause),
  ]);
}

/** What there is of it, one sentence after the other. */
export function sentences(...parts: readonly (string | null | undefined)[]): string {
  return parts.flatMap((part) => (part ? [part.trim().replace(/\.$/, '')] : [])).join('. ');
}
