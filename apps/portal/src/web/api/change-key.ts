/**
 * One key for one change until it is known to have been made. The API does nothing twice for one key, so who sends a change again because
 * the answer never came does not do it twice.
 */
export class ChangeKey {
  private last: { readonly change: string; readonly key: string } | null = null;

  /** The same key for the same variables, as long as no answer said that the change was made. */
  of(variables: unknown): string {
    const change = JSON.stringify(variables) ?? 'nothing';
    if (this.last?.change !== change) this.last = { change, key: crypto.randomUUID() };
    return this.last.key;
  }

  /** The same again is a change of its own from now on. */
  made(): void {
    this.last = null;
  }
}
