/** One combination of finite attributes: for each attribute the place of its value in that attribute's list. */
export type Combination = readonly number[];

/** Combinations written as one: for each attribute the places of the values, rising. */
export type Box = readonly (readonly number[])[];

export function boxOf(combination: Combination): Box {
  return combination.map((place) => [place]);
}

function keyWithout(box: Box, attribute: number): string {
  return box.map((places, i) => (i === attribute ? '' : places.join(','))).join('|');
}

function mergeAlong(boxes: readonly Box[], attribute: number): Box[] {
  const groups = new Map<string, number[][]>();
  for (const box of boxes) {
    const key = keyWithout(box, attribute);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, box.map((places) => [...places]));
    else group[attribute]?.push(...(box[attribute] ?? []));
  }
  return [...groups.values()].map((box) => box.map((places, i) => (i === attribute ? places.sort((one, two) => one - two) : places)));
}

/**
 * Folds boxes that differ in one attribute alone into one, so that what does not matter is said once. `order` says along which
 * attributes first. Boxes that do not overlap give boxes that do not overlap and hold the same combinations.
 */
export function foldBoxes(boxes: readonly Box[], order: readonly number[]): Box[] {
  let folded = [...boxes];
  for (;;) {
    const before = folded.length;
    for (const attribute of order) folded = mergeAlong(folded, attribute);
    if (folded.length === before) return folded.sort(inOrder);
  }
}

/** How many combinations a box holds. */
export function sizeOf(box: Box): number {
  return box.reduce((size, places) => size * places.length, 1);
}

/** The first combination of a box. */
export function firstOf(box: Box): Combination {
  return box.map((places) => places[0] ?? 0);
}

/** Boxes in the order of their first combinations; never equal for boxes that do not overlap. */
export function inOrder(one: Box, two: Box): number {
  for (const [i, places] of one.entries()) {
    const difference = (places[0] ?? 0) - (two[i]?.[0] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
