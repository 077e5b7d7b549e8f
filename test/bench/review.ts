import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Dice } from '../review/dice';
import { falseItemsOf, figuresOf, notInvolved, notInvolvedSampled, sampled, shuffled, type Figures } from '../review/figures';
import { reviewYear, type Year } from '../review/review-year';
import { STORIES } from '../review/snooping';

/** What issue 5 asks of the desk. */
const GOALS = { found: 0.95, itemsPer100000: 20, honestExplained: 0.98 };
/** Seeds on which nothing was tried out while the scoring was made (that was done on 1, 2, 2026, 2027, 3001 and 3002, and 4001 and 4002 were looked at). */
const SEEDS = '5001,5002,5003,5004';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const print = (words = '') => process.stdout.write(`${words}\n`);

interface Control {
  readonly shuffledShare: number;
  readonly blindShare: number;
  readonly blindItemsPer100000: number;
  readonly failsAsItMust: boolean;
}

function controlOf(year: Year, dice: Dice): Control {
  const shuffledShare = shuffled(year, dice);
  const blindShare = year.blind.found / year.planted.length;
  const blindItemsPer100000 = (year.blind.items / year.accesses) * 100_000;
  const reaches = (share: number, items: number) => share >= GOALS.found && items <= GOALS.itemsPer100000;
  const items = (year.findings.length / year.accesses) * 100_000;
  return { shuffledShare, blindShare, blindItemsPer100000, failsAsItMust: !reaches(shuffledShare, items) && !reaches(blindShare, blindItemsPer100000) };
}

function tell(seed: number, year: Year): { figures: Figures; control: Control; random: number; naive: { items: number; share: number }; naiveSame: number } {
  const figures = figuresOf(year);
  const dice = new Dice(seed + 99);
  print(`Seed ${seed}: ${figures.accesses} accesses in a year, ${figures.planted} snoopings planted (${((figures.planted / figures.accesses) * 100_000).toFixed(1)} per 100,000).`);
  for (const story of STORIES) {
    const [found, planted] = figures.byStory[story];
    print(`  ${story.padEnd(22)} ${String(found).padStart(3)} of ${String(planted).padStart(3)}  ${percent(found / planted)}`);
  }
  const codes = new Map<string, number>();
  for (const { kind, reasons } of falseItemsOf(year)) codes.set(`${kind} ${reasons[0]!.code}`, (codes.get(`${kind} ${reasons[0]!.code}`) ?? 0) + 1);
  print(`  items about nothing planted: ${[...codes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${count} ${code}`).join(', ')}`);
  print(`  found in all           ${percent(figures.share)}; items ${figures.items} (${figures.itemsPer100000.toFixed(1)} per 100,000), of which about nothing planted ${figures.falseItems}`);
  print(`  honest explained       ${percent(figures.honestExplained)}`);
  const [random, naive, naiveSame] = [sampled(year, dice).share, notInvolved(year), notInvolvedSampled(year, dice).share];
  print(`  as many at random      ${percent(random)} found`);
  print(`  rule 'not involved'    ${percent(naive.share)} found with ${naive.items} items, ${(naive.items / Math.max(1, figures.items)).toFixed(0)} times as many; ${percent(naiveSame)} with as many items`);
  const control = controlOf(year, dice);
  print(`  controls               labels shuffled: ${percent(control.shuffledShare)} found; scoring blind: ${percent(control.blindShare)} found with ${control.blindItemsPer100000.toFixed(1)} items per 100,000; ${control.failsAsItMust ? 'both fail, as they must' : 'THEY DO NOT FAIL'}`);
  return { figures, control, random, naive, naiveSame };
}

function run(): number {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: SEEDS }, professionals: { type: 'string', default: '500' }, days: { type: 'string', default: '365' } } });
  const began = Date.now();
  const [professionals, days] = [Number(values.professionals), Number(values.days)];
  print(`A fictional organisation of ${professionals} professionals, ${days} days after 120 days of honest work before. See test/review/README.md.`);
  const told = values.seeds.split(',').map((text) => {
    const seed = Number(text);
    const year = reviewYear({ seed, professionals, days, before: 120, ofEach: 4, newsCases: 1 });
    return { seed, ...tell(seed, year) };
  });
  const sum = (of: (figures: Figures) => number) => told.reduce((total, { figures }) => total + of(figures), 0);
  const together = {
    accesses: sum(({ accesses }) => accesses), planted: sum(({ planted }) => planted), found: sum(({ found }) => found) / sum(({ planted }) => planted),
    itemsPer100000: (sum(({ items }) => items) / sum(({ accesses }) => accesses)) * 100_000,
    honestExplained: sum(({ honestExplained, accesses }) => honestExplained * accesses) / sum(({ accesses }) => accesses),
  };
  const missed = [
    ...(together.found < GOALS.found ? [`found ${percent(together.found)}, goal ${percent(GOALS.found)}`] : []),
    ...(together.itemsPer100000 > GOALS.itemsPer100000 ? [`${together.itemsPer100000.toFixed(1)} items per 100,000, goal ${GOALS.itemsPer100000}`] : []),
    ...(together.honestExplained < GOALS.honestExplained ? [`honest explained ${percent(together.honestExplained)}, goal ${percent(GOALS.honestExplained)}`] : []),
  ];
  const controlsFail = told.every(({ control }) => control.failsAsItMust);
  print();
  print(missed.length === 0 ? `All seeds together: goals reached; found ${percent(together.found)}, ${together.itemsPer100000.toFixed(1)} items per 100,000, honest explained ${percent(together.honestExplained)}.` : `GOALS MISSED: ${missed.join('; ')}.`);
  if (missed.length > 0) print('What is missed most: a look back into a file that closed less than three months ago, somebody who often works at night, staff whose circle was not declared, a note written to cover a look.');
  const ratio = { toRandom: told[0] && told[0].random > 0 ? told[0].figures.share / told[0].random : null, naiveItems: told.map(({ naive, figures }) => naive.items / figures.items) };
  print(JSON.stringify({ goals: GOALS, reached: missed.length === 0, missed, together, ratio, controlsFail, seconds: (Date.now() - began) / 1000, cores: availableParallelism(), seeds: told }));
  return missed.length === 0 && controlsFail ? 0 : 1;
}

process.exitCode = run();
