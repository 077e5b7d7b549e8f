import { HAT_FAMILIES, named } from '../matrix/names';
import { OUTCOMES, type Answer } from '../vocabulary';
import { foldBoxes, sizeOf, type Box, type Combination } from './boxes';
import type { Found } from './compare';
import type { Space } from './space';

/** Findings that change in the same way in the same kind of request. */
export interface Group {
  heading: string;
  space: Space;
  /** what it was, in all the ways that came up */
  old: string[];
  made: string;
  count: number;
  /** each line says what a box of combinations has in common; what does not matter is left out */
  lines: string[];
  /** things that undo the change when they are recorded as well */
  notWith: string[];
  example: Found;
}

/** What is decided and why, without what must be done with it and without whom to ask. */
function decided({ outcome, grounds, reason, duty }: Answer): string {
  if (outcome === 'consent') return outcome;
  return `${outcome} (${grounds.length > 0 ? grounds.map(({ id }) => id).join(' ') : reason}${duty ? ', duty' : ''})`;
}

/** An answer in a few words. */
export function inShort({ outcome, grounds, reason, duty, obligations, consentFrom }: Answer): string {
  const what = grounds.length > 0 ? grounds.map(({ id }) => id).join(' ') : outcome === 'consent' ? consentFrom.join(' ') : reason;
  return `${outcome} (${what})${duty ? ', duty' : ''}${obligations.length > 0 ? ` [${obligations.join(', ')}]` : ''}`;
}

function headingOf({ old, made }: Found): string {
  if (old.outcome === made.outcome) return `Still ${made.outcome}, otherwise`;
  return { allow: 'Newly allowed', weigh: 'Newly weighed', consent: 'Newly with consent', deny: 'Newly denied' }[made.outcome];
}

function rank({ old, made }: Found): number {
  return (old.outcome === made.outcome ? OUTCOMES.length : 0) + OUTCOMES.indexOf(made.outcome);
}

function also({ space, also: more }: Found): string {
  if (more === undefined) return '';
  const attribute = space.free[more[0]];
  return `${attribute?.name ?? ''} ${attribute?.values[more[1]] ?? ''}`;
}

function recorded({ space, base }: Found): string {
  return base.flatMap((place, i) => (place > 0 ? [`${space.free[i]?.name ?? ''} ${space.free[i]?.values[place] ?? ''}`] : [])).join(' and ');
}

function plainKey({ core, category, base }: Found): string {
  return [...core, category, ...base].join();
}

/** The things recorded beside the base after which a change that was there is gone. */
function undoing(group: readonly Found[], space: Space): string[] {
  const plain = new Set(group.filter((one) => one.also === undefined).map(plainKey));
  const stays = new Map<string, number>();
  const tried = new Set<string>();
  for (const one of group) {
    if (one.also === undefined || !plain.has(plainKey(one))) continue;
    tried.add(plainKey(one));
    stays.set(also(one), (stays.get(also(one)) ?? 0) + 1);
  }
  if (tried.size === 0) return [];
  return space.free.flatMap(({ name, values }) => {
    const gone = values.flatMap((value, place) => (place > 0 && !stays.has(`${name} ${value}`) && !bases(group).some((base) => base.includes(name)) ? [place] : []));
    if (gone.length === 0) return [];
    return [`${name} ${gone.length === values.length - 1 ? (values.length > 3 ? 'anything' : values.slice(1).join(' or ')) : named(gone, values)}`];
  });
}

function bases(group: readonly Found[]): string[] {
  return [...new Set(group.map(recorded))];
}

function lineOf(space: Space, box: Box, bars: readonly string[], extras: readonly string[]): string {
  const parts = space.core.map(({ name, values }, i) => [name, named(box[i] ?? [], values, HAT_FAMILIES)] as const);
  const categories = space.categories.map((list) => list.join('+') || 'none');
  const rest = [
    ['category', named(box[space.core.length] ?? [], categories)], ['recorded', choice(box[space.core.length + 1] ?? [], bars)],
    ['and', choice(box[space.core.length + 2] ?? [], extras)],
  ] as const;
  return [...parts, ...rest].filter(([, value]) => value !== 'any' && value !== '').map(([name, value]) => `${name}: ${value}`).join(' · ');
}

function choice(places: readonly number[], values: readonly string[]): string {
  const words = places.map((place) => values[place] ?? '').filter((word) => word !== '');
  return words.length === 0 ? '' : `${places.some((place) => values[place] === '') ? 'nothing, or ' : ''}${words.join(', or ')}`;
}

/** A thing more that is recorded is said only where without it there is no such change. */
function told(group: readonly Found[]): Found[] {
  const plain = new Set(group.filter((one) => one.also === undefined).map(plainKey));
  return group.filter((one) => one.also === undefined || !plain.has(plainKey(one)));
}

function groupOf(findings: readonly Found[]): Group {
  const [example] = [...findings].sort((one, two) => (one.also === undefined ? 0 : 1) - (two.also === undefined ? 0 : 1));
  if (example === undefined) throw new RangeError('A group has at least one finding.');
  const { space } = example;
  const said = told(findings);
  const [bars, extras] = [[...new Set(said.map(recorded))], [...new Set(said.map(also))]];
  const combinations = said.map((one): Combination => [...one.core, one.category, bars.indexOf(recorded(one)), extras.indexOf(also(one))]);
  const last = space.core.length + 2;
  const order = [last, last - 1, last - 2, ...space.core.map((_, i) => last - 3 - i)];
  const boxes = foldBoxes(combinations.map((one) => one.map((place) => [place])), order).sort((one, two) => sizeOf(two) - sizeOf(one));
  return {
    heading: headingOf(example), space, old: [...new Set(findings.map(({ old }) => decided(old)))].sort(), made: decided(example.made), count: findings.length,
    lines: boxes.map((box) => lineOf(space, box, bars, extras)), notWith: undoing(findings, space), example,
  };
}

/** All findings in groups: newly allowed first, then newly weighed, asked with consent, denied; then what is otherwise. */
export function groupsOf(found: readonly Found[]): Group[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = [one.space.name, headingOf(one), decided(one.made)].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()]
    .map((group) => ({ group: groupOf(group), rank: rank(group[0] as Found) }))
    .sort((one, two) => one.rank - two.rank || two.group.count - one.group.count)
    .map(({ group }) => group);
}
