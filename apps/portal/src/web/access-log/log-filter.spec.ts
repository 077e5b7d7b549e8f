import { addressOf, checkLogFilter, filterInAddress, logFilterInput, logPath, noFilter } from './log-filter';

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

  it('stands in the address, so that a person, a dossier or a line can link to it', () => {
    const child = 'b0b36f12-7053-5ba4-8e0d-d8acc447fec4';
    expect(logPath({ subjectId: child, event: 'read' })).toBe(`/logboek?gebeurtenis=read&persoon=${child}`);
    const values = { ...noFilter, hatId: child, purpose: 'regie', fromDay: '2026-01-01', lastDay: '2026-01-31' };
    expect(filterInAddress(new URLSearchParams(addressOf(values)))).toEqual(values);
  });

  it('leaves out of an address what the form would not take', () => {
    expect(filterInAddress(new URLSearchParams('persoon=kind&vanaf=2026-02-01&tot-en-met=2026-01-01&vreemd=1'))).toEqual({ ...noFilter, fromDay: '2026-02-01' });
  });
});
