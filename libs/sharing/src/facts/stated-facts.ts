import { BadInput } from '@kapstok/errors';
import { CONFLICT_TESTS, type ConflictTest, type FactFlag } from '@kapstok/policy';

/** What only the professional can say; it counts because it is recorded with what rests on it. */
export const STATED_FLAGS = [
  'suspectedAbuse', 'acuteDanger', 'calamity', 'ownVictim', 'necessary', 'helpsStopViolence', 'designatedReporter', 'listedRisk',
  'ownProvision', 'demanded', 'recognisable', 'roleDisclosed', 'harmForeseen', 'receiverKnowsSubject',
] as const satisfies readonly FactFlag[];
export type StatedFlag = (typeof STATED_FLAGS)[number];

export type StatedFacts = { readonly [Flag in StatedFlag]?: boolean } & {
  /** the steps of the meldcode that were taken, 1 to 5 */
  readonly meldcode?: readonly number[];
  /** the six tests of conflict-van-plichten and the colleague who was consulted */
  readonly conflict?: Readonly<Record<ConflictTest, boolean>>;
};

/** As it comes in: anything may be missing or null. */
export type StatedInput = { readonly [Flag in StatedFlag]?: boolean | null } & {
  readonly meldcode?: readonly number[] | null;
  readonly conflict?: { readonly [Test in ConflictTest]?: boolean | null } | null;
};

/** Throws BadInput for a step that the meldcode does not have. What is not stated stays absent; a test that is not stated is not met. */
export function checkedStated(field: string, input: StatedInput | null | undefined): StatedFacts {
  if (!input) return {};
  const flags = STATED_FLAGS.flatMap((flag) => (input[flag] == null ? [] : [[flag, input[flag]] as const]));
  const { meldcode, conflict } = input;
  return {
    ...(Object.fromEntries(flags) as { [Flag in StatedFlag]?: boolean }),
    ...(meldcode && meldcode.length > 0 && { meldcode: meldcode.map((step, i) => knownStep(`${field}.meldcode[${i}]`, step)) }),
    ...(conflict && { conflict: Object.fromEntries(CONFLICT_TESTS.map((test) => [test, conflict[test] === true])) as Record<ConflictTest, boolean> }),
  };
}

function knownStep(field: string, step: number): number {
  if (!Number.isInteger(step) || step < 1 || step > 5) throw new BadInput(field, 'the meldcode has steps 1 to 5');
  return step;
}
