import { checkLogFilter, logFilterInput, noFilter } from './log-filter';

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
});
