/** Milliseconds. Lines are signed within a second; a change that takes long can hold up those after it. */
const LONG = 60_000;

/**
 * Whether lines wait for their signature longer than they should: one that is not in the last signed state, while another came long after it.
 * By moments of the server alone, ISO 8601: the clock of this computer may be wrong.
 */
export function standsStill(signedAt: string, lines: readonly string[]): boolean {
  const moments = lines.map((at) => Date.parse(at));
  const newest = Math.max(...moments);
  return moments.some((at) => at > Date.parse(signedAt) && newest - at > LONG);
}
