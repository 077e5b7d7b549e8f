/** Random numbers that are the same at every run with the same seed (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(p: number): boolean {
    return this.roll() < p;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  one<Thing>(of: readonly Thing[]): Thing {
    return of[Math.floor(this.roll() * of.length)]!;
  }

  some<Thing>(of: readonly Thing[], count: number): Thing[] {
    const left = [...of];
    const taken: Thing[] = [];
    for (let n = 0; n < count && n < left.length; n++) {
      const other = n + Math.floor(this.roll() * (left.length - n));
      [left[n], left[other]] = [left[other]!, left[n]!];
      taken.push(left[n]!);
    }
    return taken;
  }

  /** How often something happens that happens this often on average (Knuth). */
  times(mean: number): number {
    const end = Math.exp(-mean);
    let count = 0;
    for (let p = this.roll(); p > end; p *= this.roll()) count += 1;
    return count;
  }
}
