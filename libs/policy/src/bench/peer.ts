import type { EntryFacts } from './entry-facts';

/** Another engine with the same thirty rules. `prepare` is done once for each request, outside the time that is measured. */
export interface Peer<Prepared> {
  name: string;
  /** how many rules or policies it holds */
  rules: number;
  prepare(facts: EntryFacts): Prepared;
  /** whether the outcome is allow */
  allows(prepared: Prepared): boolean;
}
