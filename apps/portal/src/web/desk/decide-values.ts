import { momentOfDay } from '../language/dates';
import type { Problems } from '../form/use-form';

export const OUTCOMES = ['in-order', 'to-discuss', 'breach'] as const;

export interface DecideValues {
  readonly outcome: string;
  readonly words: string;
  readonly knewBefore: boolean;
  /** YYYY-MM-DD, in the Netherlands */
  readonly knownOn: string;
  /** HH:MM, in the Netherlands */
  readonly knownAt: string;
}

export const nothingDecided: DecideValues = { outcome: '', words: '', knewBefore: false, knownOn: '', knownAt: '' };

export function checkDecision({ outcome, words, knewBefore, knownOn, knownAt }: DecideValues, now = Date.now()): Problems<DecideValues> {
  const asked = outcome === 'breach' && knewBefore;
  const time = /^([01]\d|2[0-3]):[0-5]\d$/.test(knownAt);
  return {
    outcome: outcome === '' ? 'desk.problem.outcome' : undefined,
    words: words.trim() === '' ? 'desk.problem.words' : undefined,
    knownOn: asked && knownOn === '' ? 'desk.problem.knownOn' : undefined,
    knownAt: asked && (!time || (knownOn !== '' && Date.parse(momentOfDay(knownOn, knownAt)) > now)) ? 'desk.problem.knownAt' : undefined,
  };
}

/** What is sent: since when a breach is known only of a breach that was known before now. */
export function decisionInput({ outcome, words, knewBefore, knownOn, knownAt }: DecideValues) {
  return { outcome, words, breachKnownAt: outcome === 'breach' && knewBefore ? momentOfDay(knownOn, knownAt) : null };
}
