import { join } from 'node:path';
import { compile } from '../compile/compile';
import type { Request } from '../vocabulary';
import { differenceOn, Search, type Difference } from './noticing';
import { singleChanges, type Change } from './rule-changes';
import { readTellingRequests } from './telling-requests';
import { UNNOTICED } from './unnoticed';

const ROOT = join(__dirname, '../../../..');
const { requests, tells } = readTellingRequests(ROOT);
const listed = Object.values(UNNOTICED).flat();

/** By label: the changes that count as one, those whose telling request is known first. */
function byLabel(changes: readonly Change[]): Map<string, Change[]> {
  const labels = new Map<string, Change[]>();
  for (const change of changes) {
    const together = labels.get(change.wider ?? change.name) ?? [];
    labels.set(change.wider ?? change.name, tells[change.name] === undefined ? [...together, change] : [change, ...together]);
  }
  return labels;
}

/** What is different on the request that is known to tell; when there is none (any more), a request is looked for. */
function noticed(change: Change, label: string, search: Search): Difference | undefined {
  const changed = compile(change.ruleSet);
  const known: Request | undefined = requests[tells[change.name] ?? -1];
  const by = known === undefined ? undefined : differenceOn(changed, known);
  return by ?? search.telling(changed, listed.includes(label) ? search.near(change) : search.far(change))?.by;
}

describe('a single change of the law', () => {
  const labels = byLabel(singleChanges());
  const unnoticed: string[] = [];

  beforeAll(() => {
    const search = new Search(ROOT, requests);
    let inWords = 0;
    for (const [label, changes] of labels) {
      let by: Difference | undefined;
      for (const change of changes) if ((by ??= noticed(change, label, search)) !== undefined) break;
      if (by === undefined) unnoticed.push(label);
      if (by === 'words') inWords++;
    }
    process.stdout.write(`single changes of the law: ${labels.size}, ${labels.size - unnoticed.length} noticed (${inWords} by the words alone), ${unnoticed.length} without effect\n`);
  }, 300_000);

  it('changes the answer to at least one request, unless it is listed with the reason why it cannot', () => {
    expect(unnoticed.filter((label) => !listed.includes(label))).toEqual([]);
  });

  it('is listed only while it has no effect', () => {
    expect(listed.filter((label) => !unnoticed.includes(label))).toEqual([]);
  });

  it('is listed once', () => {
    expect(listed.filter((label, i) => listed.indexOf(label) !== i)).toEqual([]);
  });
});
