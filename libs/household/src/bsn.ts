const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The eleven test: nine digits whose weighted sum is a multiple of eleven. The same answer as `kapstok.eleven_test`. */
export function isBsn(text: string): boolean {
  if (!/^[0-9]{9}$/.test(text) || text === '000000000') return false;
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0) % 11 === 0;
}
