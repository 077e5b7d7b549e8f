const EMPTY = -1;
const FIRST_SIZE = 1024;
/** Far more than the real combinations; above it somebody is feeding nonsense, and the table starts anew. */
const MOST_KEYS = 1 << 16;

/** From a 32-bit key to a small number. Open addressing: a lookup costs a few nanoseconds and makes no garbage. */
export class OutcomeTable {
  private keys = new Int32Array(FIRST_SIZE);
  private values = new Int8Array(FIRST_SIZE).fill(EMPTY);
  private count = 0;

  /** The number under the key, or -1. */
  get(key: number): number {
    return this.values[this.place(key)] as number;
  }

  set(key: number, value: number): void {
    if (this.count * 2 >= this.keys.length) this.grow();
    const place = this.place(key);
    if (this.values[place] === EMPTY) this.count++;
    this.keys[place] = key;
    this.values[place] = value;
  }

  private place(key: number): number {
    const last = this.keys.length - 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> 12) & last;
    while (this.values[place] !== EMPTY && this.keys[place] !== (key | 0)) place = (place + 1) & last;
    return place;
  }

  private grow(): void {
    const { keys, values } = this;
    const fresh = this.count >= MOST_KEYS;
    const size = fresh ? FIRST_SIZE : keys.length * 2;
    this.keys = new Int32Array(size);
    this.values = new Int8Array(size).fill(EMPTY);
    this.count = 0;
    if (fresh) return;
    for (let i = 0; i < keys.length; i++) if (values[i] !== EMPTY) this.set(keys[i] as number, values[i] as number);
  }
}
