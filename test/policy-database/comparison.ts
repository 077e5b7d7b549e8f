import { currentRules, interpret } from '@kapstok/policy';
import type { Dice } from './dice';
import { possible, rowsLookedAt, writesIn, type Possible, type WriteTry } from './expected';
import { someMoment } from './moments';
import { compiled, Oracle, type Decide, type Look } from './oracle';
import type { SecondLock } from './second-lock';
import type { Dossier, World } from './world';

const interpreted: Decide = (request) => interpret(currentRules, request);

/** A hat at a moment, with the dossiers in which it tries to write. */
export interface PlannedLook extends Look {
  readonly writable: readonly Dossier[];
}

/** A look with the answer of the rules, read in two ways that must be one. */
export interface AnsweredLook {
  readonly look: PlannedLook;
  readonly tries: readonly WriteTry[];
  readonly expected: Possible;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly between: string;
  readonly hat: string;
  readonly at: string;
  /** what of `between` says yes where the other says no */
  readonly only: string;
  readonly pair: string;
}

/** Every hat at some moments; one look in `writeEach` tries to write too, mostly where the hat has or had something to do. */
export function plannedLooks(dice: Dice, world: World, momentsOfHat: number, writeEach: number): PlannedLook[] {
  return world.hats.flatMap((hat) => {
    const near = world.dossiers.filter((dossier) => world.involvements.some((one) => one.hat === hat && one.dossier === dossier)
      || world.participations.some((one) => one.dossier === dossier && one.organisation === hat.organisation && one.task === hat.task));
    return Array.from({ length: momentsOfHat }, (_, turn) => ({
      hat, at: someMoment(dice),
      writable: turn % writeEach === 0 ? [...new Set([...dice.some(near, Math.min(1, 4 / Math.max(near.length, 1))), dice.one(world.dossiers)])] : [],
    }));
  });
}

/** The answers of the compiled rules to all looks, and where the plain interpreter differs from them. */
export function answered(world: World, looks: readonly PlannedLook[]): AnsweredLook[] {
  const [rules, plain] = [new Oracle(world, compiled), new Oracle(world, interpreted)];
  return looks.map((look) => {
    const expected = possible(rules, look, look.writable);
    const differences = differing(look, ['compiled', expected], ['interpreted', possible(plain, look, look.writable)]);
    const tries = writesIn(world, look.writable);
    return { look, tries, expected, differences };
  });
}

/** Where row-level security alone differs from the rules. */
export async function againstDatabase(lock: SecondLock, { look, tries, expected }: AnsweredLook): Promise<Difference[]> {
  return differing(look, ['compiled', expected], ['row-level security', await lock.possible(look, tries)]);
}

/** The number of the look, from 0, with the first difference; undefined without any. What finds nothing has compared all. */
export async function firstDifference(lock: SecondLock, looks: readonly AnsweredLook[]): Promise<number | undefined> {
  for (const [index, look] of looks.entries()) if ((await againstDatabase(lock, look)).length > 0) return index;
  return undefined;
}

/** How many pairs of a hat and a row these looks compare. */
export function pairsIn(world: World, looks: readonly Pick<AnsweredLook, 'tries'>[]): number {
  return looks.reduce((sum, { tries }) => sum + rowsLookedAt(world) + tries.length, 0);
}

export function differing({ hat, at }: Look, [one, first]: [string, Possible], [other, second]: [string, Possible]): Difference[] {
  const context = { between: `${one} and ${other}`, hat: `${hat.id} ${hat.task} ${hat.law ?? ''}`, at: new Date(at).toISOString() };
  return [
    ...[...first].filter((pair) => !second.has(pair)).map((pair) => ({ ...context, only: one, pair })),
    ...[...second].filter((pair) => !first.has(pair)).map((pair) => ({ ...context, only: other, pair })),
  ];
}
