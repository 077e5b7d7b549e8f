import { HAT_KINDS } from './hats';

/** Short names of the categories, for the heads of columns. */
export const CATEGORY_HEADS: Readonly<Record<string, string>> = {
  contact: 'con', betrokkenheid: 'bet', gezin: 'gez', hulpvraag: 'hul', advies: 'adv', beschikking: 'bes', voortgang: 'vrt', verslag: 'ver',
  behandelplan: 'bhp', diagnose: 'dia', medisch: 'med', strafrechtelijk: 'str', financieel: 'fin', veiligheid: 'vei', plan: 'pla',
  afspraak: 'afs', signaal: 'sig', fraudesignaal: 'fra', anoniem: 'ano', toegangslog: 'log',
};

/** Names in families: `toeleiding jeugdwet` and `toeleiding wmo` are `toeleiding (jeugdwet, wmo)`; a whole family is `toeleiding`. */
function inFamilies(chosen: readonly string[], all: readonly string[], families: readonly string[]): string[] {
  const left = new Set(chosen);
  const named = families.flatMap((family) => {
    const members = all.filter((name) => name === family || name.startsWith(`${family} `));
    const present = members.filter((name) => left.has(name));
    present.forEach((name) => left.delete(name));
    if (present.length === 0) return [];
    if (present.length === members.length) return [family];
    return present.length === 1 ? present : [`${family} (${present.map((name) => name.slice(family.length + 1)).join(', ')})`];
  });
  return [...named, ...left];
}

/** The chosen values of an attribute in words: `any`, the values, or `any but …` when that is much shorter. */
export function named(places: readonly number[], all: readonly string[], families: readonly string[] = []): string {
  if (places.length === all.length) return 'any';
  const chosen = places.map((place) => all[place] ?? '');
  const others = inFamilies(all.filter((name) => !chosen.includes(name)), all, families);
  const words = inFamilies(chosen, all, families);
  return others.length * 3 < words.length ? `any but ${others.join(', ')}` : words.join(', ');
}

const families = (names: readonly string[]) => [...new Set(names)];

/** A family of hats is a task, for regie with what it grew out of. */
export const HAT_FAMILIES = families(HAT_KINDS.map(({ task, from }) => (from === undefined ? task : `${task} from ${from}`)));
