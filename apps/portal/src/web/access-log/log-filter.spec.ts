import { checkLogFilter, filterAt, logFilterInput, logLink, noFilter } from './log-filter';

describe('the filter of the log', () => {
  it('takes whole days of the Netherlands, the last one included', () => {
    expect(logFilterInput({ ...noFilter, fromDay: '2025-01-01', lastDay: '2025-01-01' })).toMatchObject({
      from: '2024-12-31T23:00:00.000Z', until: '2025-01-01T23:00:00.000Z',
    });
  });

  it('asks for everything when nothing is filled in', () => {
    expect(Object.values(logFilterInput(noFilter)).filter((value) => value !== null)).toEqual([]);
  });

  it('says which field does not fit', () => {
    expect(checkLogFilter({ ...noFilter, dossierId: 'x', fromDay: '2025-02-01', lastDay: '2025-01-01' })).toMatchObject({
      dossierId: 'log.problem.number', lastDay: 'log.problem.days', subjectId: undefined,
    });
  });

  it('comes along with a link, and stands in no address', () => {
    const child = 'b0b36f12-7053-5ba4-8e0d-d8acc447fec4';
    const values = { ...noFilter, hatId: child, purpose: 'regie', fromDay: '2026-01-01', lastDay: '2026-01-31' };
    const { to, state } = logLink(values);
    expect(to).toBe('/logboek');
    expect(filterAt(structuredClone(state))).toEqual(values);
  });

  it.each([
    ['what the form would not take', { logFilter: { subjectId: 'kind', fromDay: '2026-02-01', lastDay: '2026-01-01', strange: '1', purpose: 3 } }, { fromDay: '2026-02-01' }],
    ['all of what is no filter', 'x', {}],
    ['all of nothing', null, {}],
  ])('leaves out %s', (_, state, left) => {
    expect(filterAt(state)).toEqual({ ...noFilter, ...left });
  });
});
