import type { LoggedLine, LogPage, LogPageAsked } from '@kapstok/access-log';
import { linesOf } from './review-lines';
import type { ReviewRow } from './review-rows';

const by = { authorization: 'Bearer x', hatId: 'fg' };
const firstAt = new Date('2026-03-10T10:00:00.000Z');
const lastAt = new Date('2026-03-10T10:05:00.000Z');
const row = (more: Partial<ReviewRow>) => ({ accountId: 'a', hatId: 'h', dossierId: 'd', firstAt, lastAt, lineIds: [], emergencyId: null, ...more }) as unknown as ReviewRow;

/** A logbook that gives these pages, one after the other, and keeps what was asked. */
function logbook(...pages: string[][]) {
  const asked: LogPageAsked[] = [];
  const lines = async (_: unknown, page: LogPageAsked): Promise<LogPage> => {
    const ids = pages[asked.push(page) - 1] ?? [];
    return { nodes: ids.map((id) => ({ id }) as LoggedLine), pageInfo: { hasNextPage: asked.length < pages.length, endCursor: ids.at(-1) ?? null } };
  };
  return { lines, asked };
}
const ids = async (log: ReturnType<typeof logbook>, more: Partial<ReviewRow>) => (await linesOf(log, by, row(more))).map(({ id }) => id);

describe('the lines of an item', () => {
  it('are those that it names, looked for by who and when, the last moment counted in', async () => {
    const log = logbook(['1', 'other', '2']);
    expect(await ids(log, { lineIds: ['1', '2'] })).toEqual(['1', '2']);
    expect(log.asked).toEqual([{ first: 100, after: null, filter: { accountId: 'a', hatId: 'h', dossierId: 'd', from: firstAt, until: new Date('2026-03-10T10:05:00.001Z') } }]);
  });

  it('are looked for on the next pages until all are found, three pages at most', async () => {
    const enough = logbook(['1'], ['2'], ['3']);
    expect(await ids(enough, { lineIds: ['1', '2'] })).toEqual(['1', '2']);
    expect(enough.asked.map(({ after }) => after)).toEqual([null, '1']);
    const many = logbook(['x'], ['x'], ['x'], ['1']);
    expect(await ids(many, { lineIds: ['1'] })).toEqual([]);
    expect(many.asked).toHaveLength(3);
  });

  it('of many dossiers at once are not looked for in one of them', async () => {
    const log = logbook(['1']);
    await ids(log, { lineIds: ['1'], dossierId: null, hatId: null });
    expect(Object.keys(log.asked[0]!.filter).sort()).toEqual(['accountId', 'from', 'until']);
  });

  it.each([['was not scored yet', []], ['was scored for the part before midnight', ['1']]])('of a break-glass that %s are all of that hat in that dossier, for as long as one can last', async (_, lineIds) => {
    const log = logbook(['1', '2']);
    expect(await ids(log, { emergencyId: 'e', lineIds, lastAt: firstAt })).toEqual(['1', '2']);
    expect(log.asked[0]!.filter.until).toEqual(new Date('2026-03-10T14:00:00.000Z'));
  });
});
