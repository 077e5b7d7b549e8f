import { Arena, inWords } from './arena';
import { KINDS } from './kinds';
import type { Tally } from './run-histories';
import { TWINS } from './twins/start-twin';

const SEED = Number(process.env.KAPSTOK_SEED ?? Date.now() % 2 ** 31);
const HISTORIES = 2000;

let arena: Arena;

beforeAll(async () => {
  arena = await Arena.open();
}, 120_000);

afterAll(() => arena?.close());

const told = ({ histories, answers, strict }: Tally) => `${histories} histories, ${answers} answers, ${strict} of them to questions after an end was acknowledged`;

// R44, R72, R81, R116: what ended is not served any more, from the moment on that its end was acknowledged.
describe(`what ends while others look (seed ${SEED})`, () => {
  it(`is served to no question that is put afterwards, by two apis in ${HISTORIES} histories`, async () => {
    const tally = await arena.honest({ seed: SEED, goOn: (number) => number <= HISTORIES });
    console.log(`seed ${SEED}: ${told(tally)}, ${tally.found.length} faults`);
    expect(tally.found.slice(0, 5)).toEqual([]);
    expect(tally.histories).toBe(HISTORIES);
    expect(Object.keys(tally.kinds).sort()).toEqual(KINDS.map(({ name }) => name).sort());
    expect(tally.strict).toBeGreaterThan(HISTORIES * 5);
  }, 1_800_000);
});

// A harness that does not catch these proves nothing: the same histories, in the same order, each twin within the first 300.
describe('an api that leaks', () => {
  it.each(TWINS.map(({ name }) => name))('is caught, and right in that same history without its fault: %s', async (name) => {
    const caught = await arena.catch(name, SEED);
    expect(caught).toBeDefined();
    console.log(inWords(name, caught!));
    expect(caught!.history).toBeLessThanOrEqual(300);
  }, 900_000);
});
