/** Where something stands in a case file: names of keys and numbers of items. */
export type Path = readonly (string | number)[];

/** What is wrong with one value of a case file. `toString` gives the line that people read. */
export class Problem {
  constructor(
    readonly path: Path,
    readonly message: string,
  ) {}

  toString(): string {
    return `${pathText(this.path)}: ${this.message}`;
  }
}

/** `dossiers[2].entries[0].category`; the file as a whole is `file`. */
export function pathText(path: Path): string {
  if (path.length === 0) return 'file';
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

/** A value as a message may show it. Never used for a BSN or the text of an entry. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Gathers every problem of a file, so that all are mended at once. One problem a place: the first says it. */
export class Problems {
  private readonly byPlace = new Map<string, Problem>();

  add(path: Path, message: string): void {
    const place = pathText(path);
    if (!this.byPlace.has(place)) this.byPlace.set(place, new Problem(path, message));
  }

  /** Whether something was told at or under a place, leaving aside what stands under one name there. */
  under(path: Path, except?: string): boolean {
    return this.all.some((problem) => path.every((step, i) => problem.path[i] === step) && (except === undefined || problem.path[path.length] !== except));
  }

  get all(): readonly Problem[] {
    return [...this.byPlace.values()];
  }
}
