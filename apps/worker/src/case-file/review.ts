import { type Path, type Problems, shown } from './problem';
import type { DraftFile, DraftItem } from './schema/case-file';

const LISTS = ['organisations', 'accounts', 'hats', 'persons', 'households', 'dossiers', 'consents', 'disclosures'] as const;
type ListName = (typeof LISTS)[number];

/**
 * One pass over a file: what its keys stand for, and the problems that were found. One mistake is told once: a value that did not
 * fit is absent in the draft and passed by, and what rests on a part that is not sound is not judged before that part is mended.
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

  /** What a key of another part stands for; an unknown one is told at `path`. */
  refer<Name extends ListName>(name: Name, key: string | undefined, path: Path): DraftItem<Name> | undefined {
    if (key === undefined) return undefined;
    if (!this.keys.get(name)?.has(key) && this.isWhole(name)) this.problem(path, `unknown ${shown(key)}`);
    return this.find(name, key);
  }

  find<Name extends ListName>(name: Name, key: string | undefined): DraftItem<Name> | undefined {
    const place = this.place(name, key);
    return place === undefined ? undefined : ((this.file[name] as readonly unknown[])[place] as DraftItem<Name> | undefined);
  }

  /** As `find`, when nothing was wrong with it so far; of a dossier its entries are left aside, they stand by themselves. */
  findSound<Name extends ListName>(name: Name, key: string | undefined): DraftItem<Name> | undefined {
    const place = this.place(name, key);
    return place !== undefined && this.sound([name, place], name === 'dossiers' ? 'entries' : undefined) ? this.find(name, key) : undefined;
  }

  sound(path: Path, except?: string): boolean {
    return !this.problems.under(path, except);
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

  private place(name: ListName, key: string | undefined): number | undefined {
    return key === undefined ? undefined : this.keys.get(name)?.get(key);
  }

  // Of a list with an item that could not be read nobody can say that a key is not in it.
  private isWhole(name: ListName): boolean {
    const list: readonly ({ readonly key?: string } | undefined)[] | undefined = this.file[name];
    return list !== undefined && list.every((item) => item?.key !== undefined);
  }
}

/** Goes through a list, past the items that did not fit. */
export function each<Item>(list: readonly (Item | undefined)[] | undefined, path: Path, visit: (item: Item, path: Path) => void): void {
  list?.forEach((item, i) => {
    if (item !== undefined) visit(item, [...path, i]);
  });
}
