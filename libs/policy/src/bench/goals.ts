/** What issue 3 asks of the speed: our cost as a part of the other's, or the other's as a multiple of ours. */
export interface Goal {
  /** key in the line of JSON */
  key: string;
  text: string;
  /** which ratio is meant */
  ratio: { over: string; under: string };
  atMost?: number;
  atLeast?: number;
  /** said beside the goal when it is not reached */
  whenMissed?: string;
}

export const NAMES = {
  check: 'policy.check', byHand: 'by hand', casl: 'stock CASL', casbin: 'casbin', cedar: 'cedar-wasm, policies parsed beforehand',
  cedarPlain: 'cedar-wasm, plain call', why: 'policy.whyOf', whyUnchecked: 'policy.why', whySharing: 'policy.whyOf, sharing', trace: 'policy.trace', decide: 'policy.decide', mask: 'policy.mask', permitted: 'permittedFieldsOf',
} as const;

/** What a check spends its time on, whatever the rules are. */
const CHECK_COST = 'a check finds its place by task, action, category and standing before it knows whether it needs all of them (two looks in a word list, ten comparisons, one look in a table), and about a third of its time is waiting for memory and mistaken branches, which asking the same twenty requests over and over does not have; by hand stops at the first comparison that decides. Code written out for each rule set would need eval, which the portal forbids';

export const GOALS: readonly Goal[] = [
  { key: 'checkToByHand', text: 'a check is at most 2 times a hand-written function', ratio: { over: NAMES.check, under: NAMES.byHand }, atMost: 2, whenMissed: CHECK_COST },
  { key: 'caslToCheck', text: 'a check is at least 50 times faster than stock CASL', ratio: { over: NAMES.casl, under: NAMES.check }, atLeast: 50, whenMissed: CHECK_COST },
  { key: 'casbinToCheck', text: 'a check is at least 1,000 times faster than casbin', ratio: { over: NAMES.casbin, under: NAMES.check }, atLeast: 1000 },
  { key: 'cedarToCheck', text: 'a check is at least 3,000 times faster than cedar-wasm (its cost includes the boundary)', ratio: { over: NAMES.cedarPlain, under: NAMES.check }, atLeast: 3000 },
  { key: 'whyToCasl', text: 'the full why, in words, costs at most a quarter of one stock CASL check', ratio: { over: NAMES.why, under: NAMES.casl }, atMost: 0.25, whenMissed: 'it looks up what the rules make of the answers, but asks every question of looking and writing first; on a machine that does much else its memory is cold' },
  { key: 'maskToPermittedFields', text: 'the field mask costs at most 0.05 of permittedFieldsOf', ratio: { over: NAMES.mask, under: NAMES.permitted }, atMost: 0.05 },
];

/** Measured as well, without a goal: said so that the numbers above are read as what they are. */
export const BESIDE: readonly Omit<Goal, 'atMost' | 'atLeast'>[] = [
  { key: 'cedarParsedToCheck', text: 'cedar-wasm with its policies parsed beforehand', ratio: { over: NAMES.cedar, under: NAMES.check } },
  { key: 'traceToCasl', text: 'the rules that were tried, without words and ways', ratio: { over: NAMES.trace, under: NAMES.casl } },
  { key: 'whyUncheckedToCasl', text: 'the same from unchecked input, as the api asks it: mostly the cost of checking the shape', ratio: { over: NAMES.whyUnchecked, under: NAMES.casl } },
  { key: 'whySharingToCasl', text: 'the full why of sharing, where every ground and other purpose is tried (whole rule set)', ratio: { over: NAMES.whySharing, under: NAMES.casl } },
  { key: 'decideToCheck', text: 'a whole answer from unchecked input', ratio: { over: NAMES.decide, under: NAMES.check } },
];
