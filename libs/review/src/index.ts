export { dayNumber, dayOf, isNight } from './amsterdam';
export { aboutOf, accessesOf, type Access, type Line } from './access';
export { NO_FACTS, type Circle, type DossierFact, type Facts, type HatUse, type PastOfAccount, type PastWith, type PersonFact, type Tie } from './facts';
export { EXPLANATIONS, type Explanation } from './explanations';
export { PATTERNS, type OddPattern } from './patterns';
export { score, SCORING, THRESHOLD, type Finding, type Reason, type ScoredDay } from './score';
export { explanationWords, REASON_CODES, reasonWords } from './reason-words';
export type { Language, Words } from './words';
export { categoryWords, doingWords, inWords, purposeWords, roleWords } from './log-words';
