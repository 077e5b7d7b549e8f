import { Dice } from './dice';
import { figuresOf, sampled, shuffled } from './figures';
import { reviewYear, type Year } from './review-year';

// A small organisation for a season: the whole year is `npm run bench:review`.
describe('a season of a fictional organisation with snooping planted in it', () => {
  let year: Year;
  beforeAll(() => {
    year = reviewYear({ seed: 42, professionals: 60, days: 90, before: 100, ofEach: 2, newsCases: 1 });
  }, 120_000);

  // R268
  it('has nearly all snooping in the queue, and few accesses of honest work', () => {
    const { share, falseItems, accesses, planted } = figuresOf(year);
    expect(planted).toBeGreaterThan(20);
    expect(share).toBeGreaterThan(0.8);
    expect(falseItems / accesses).toBeLessThan(0.002);
  });

  it('explains honest work', () => {
    expect(figuresOf(year).honestExplained).toBeGreaterThan(0.98);
  });

  it('is found by the facts and not by chance: labels on other accesses, samples and a blind scoring find little', () => {
    const dice = new Dice(1);
    const { share } = figuresOf(year);
    expect(shuffled(year, dice)).toBeLessThan(share / 4);
    expect(sampled(year, dice).share).toBeLessThan(share / 4);
    expect(year.blind.found).toBeLessThan(year.found.filter(Boolean).length * 0.9);
  });
});
