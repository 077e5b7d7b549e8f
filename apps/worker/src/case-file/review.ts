import { type Path, type Problems, shown } from './problem';
import type { DraftFile, DraftItem } from './schema/case-file';

const LISTS = ['organisations', 'accounts', 'hats', 'persons', 'households', 'dossiers', 'consents', 'disclosures'] as const;
type ListName = (typeof LISTS)[number];

/**
 * One pass over a file: what its keys stand for, and the problems that were found. A value that already did not fit is absent
 * in the draft; every check passes it by, so that one mistake is told once.
 */
export class Review {
  private readonly keys = new Map<ListName, Map<string, number>>();

  constructor(
    readonly file: DraftFile,
    private readonly problems: Problems,
  ) {
    for (const name of LISTS) this.keys.set(name, this.uniqueKeys(file[name] ?? [], [name]));
  }

  problem(path: Path, message: string): void {
    this.problems.add(path, message);
  }

  /** What a key of another part stands for; unknown ones are told at `path`. */
  refer<Name extends ListName>(name: Name, key: string | undefined, path: Path): DraftItem<Name> | undefined {
    if (key === undefined) return undefined;
    const found = this.find(name, key);
    if (!this.keys.get(name)?.has(key)) this.problem(path, `unknown ${shown(key)}`);
    return found;
  }

  find<Name extends ListName>(name: Name, key: string | undefined): DraftItem<Name> | undefined {
    const place = key === undefined ? undefined : this.keys.get(name)?.get(key);
    return place === undefined ? undefined : ((this.file[name] as readonly unknown[])[place] as DraftItem<Name> | undefined);
  }

  /** The place of each key in a list; a key that is used twice is told. */
  uniqueKeys(list: readonly ({ readonly key?: string } | undefined)[], path: Path): Map<string, number> {
    const places = new Map<string, number>();
    each(list, path, ({ key }, here) => {
      if (key === undefined) return;
      if (places.has(key)) this.problem([...here, 'key'], `duplicate ${shown(key)}`);
      else places.set(key, here.at(-1) as number);
    });
    return places;
  }
}

/** Goes through a list, past the items that did not fit. */
export function each<Item>(list: readonly (Item | undefined)[] | undefined, path: Path, visit: (item: Item, path: Path) => void): void {
  list?.forEach((item, i) => {
    if (item !== undefined) visit(item, [...path, i]);
  });
}
