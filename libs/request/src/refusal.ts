import { BadInput } from '@kapstok/errors';
import { knownWord, saidInWords } from '@kapstok/graphql';

/** What can stand in the way of an answer: the systematic questions, each of which a refusal can come from (R98, R106). */
export const REFUSAL_REASONS = [
  'no-consent', 'no-ground', 'not-necessary', 'too-much', 'ask-household', 'harm', 'not-held', 'not-known-here',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Under a duty to provide what is necessary only these can give nothing: it is not necessary, or it is not there. */
const DESPITE_DUTY: readonly RefusalReason[] = ['not-necessary', 'not-held', 'not-known-here'];

// "Vanwege privacy", and nothing else.
const PRIVACY_ALONE = /^\W*((vanwege|wegens|om|door|in verband met|ivm|i\.v\.m\.|because of|due to)\s+)?((de|het|our|the)\s+)?(privacy(redenen|wet|regels| reasons)?|avg|gdpr)\W*$/i;

/** Why something is not given, and what would be possible instead (R106, R207, R216). */
export interface Refusal {
  readonly reasons: readonly string[];
  readonly words: string;
  readonly instead: string;
}

export interface CheckedRefusal extends Refusal {
  readonly reasons: RefusalReason[];
}

/** Throws BadInput with the field: a refusal names what it rests on, says why, and says what is possible instead. */
export function checkedRefusal({ reasons, words, instead }: Refusal): CheckedRefusal {
  if (reasons.length === 0) throw new BadInput('input.reasons', 'choose at least one');
  const known = [...new Set(reasons.map((reason, i) => knownWord(`input.reasons[${i}]`, reason, REFUSAL_REASONS)))];
  const said = saidInWords('input.words', words);
  if (PRIVACY_ALONE.test(said)) throw new BadInput('input.words', 'say what stands in the way: privacy alone is no reason');
  return { reasons: known, words: said, instead: saidInWords('input.instead', instead) };
}

/** Under a duty nothing is given only when nothing asked is necessary, or nothing is there. Throws BadInput. */
export function requireReasonDespite(duty: boolean, { reasons }: CheckedRefusal): void {
  if (duty && !reasons.some((reason) => DESPITE_DUTY.includes(reason))) {
    throw new BadInput('input.reasons', 'there is a duty to provide what is necessary: giving nothing needs the reason that nothing asked is necessary, or that it is not there');
  }
}
