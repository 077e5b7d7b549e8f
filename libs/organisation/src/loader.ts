import DataLoader from 'dataloader';
import type { RequestScope } from './request-scope';

/**
 * Batches loads by id within one request and forgets them with it, so that no row outlives the decision it was read under.
 * `load` gives one result an id, in order; a row that is not there is `undefined`.
 */
export function loader<Row>(loaders: RequestScope['loaders'], name: string, load: (ids: string[]) => Promise<Row[]>): DataLoader<string, Row> {
  const known = loaders.get(name) as DataLoader<string, Row> | undefined;
  if (known) return known;
  const made = new DataLoader<string, Row>((ids) => load([...ids]));
  loaders.set(name, made as DataLoader<string, unknown>);
  return made;
}
