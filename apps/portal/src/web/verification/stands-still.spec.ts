import { standsStill } from './stands-still';

const at = (seconds: number) => new Date(Date.parse('2026-03-10T09:30:00Z') + seconds * 1000).toISOString();

describe('whether lines are still signed', () => {
  // R268
  it('is doubted when one waits while others came long after it', () => {
    expect(standsStill(at(0), [at(100), at(20)])).toBe(true);
  });

  it.each([
    ['all are in what was signed last', [at(-5), at(-500)]],
    ['the newest came after a long silence and is signed any moment', [at(4000), at(-500)]],
    ['those that wait came just now', [at(4030), at(4000)]],
    ['there is no line', []],
  ])('is not when %s', (_, lines) => expect(standsStill(at(0), lines)).toBe(false));
});
