/**
 * Words of a question that asks for a verdict or for everything, where what somebody saw or heard would help (R212). It bars nothing: who asks
 * may have a reason. Parenting skills, how somebody functions, "all information", the whole file.
 */
const BROAD = [
  /\bopvoed(ing|ings)?-?(vaardig|capaciteit|competent|situatie|klimaat|kwaliteit)/i, /\bopvoedkundig/i, /\bpedagogisch\S*\s+(vaardig|capaciteit|competent|vermogen)/i, /\bouderschap/i,
  /\bfunctioneert\b|\bfunctioneren\b/i, /\b(alle|alles|al de)\s+(informatie|gegevens|wat u|relevant)/i, /\balles\s+(over|wat)\b/i, /\bhet (hele|gehele|volledige) (dossier|verhaal)/i,
  /\bparenting (skills|capacity|abilit)/i, /\ball (the )?(information|data|records)\b/i, /\beverything\b/i, /\bthe (whole|entire|full) (file|record|story)/i,
];

export function isBroad(question: string): boolean {
  return BROAD.some((pattern) => pattern.test(question));
}

interface Asked {
  readonly side: string;
  readonly state: string;
}

/** After a refusal, in full or in part, who asked is helped to ask what the other needs; reluctance has a good reason until it is heard (R211). */
export function mayAskWhatIsNeeded({ side, state }: Asked): boolean {
  return side === 'asker' && ['refused', 'answered-in-part', 'escalated'].includes(state);
}
