import { Ground } from './ground/ground';
import { caught, run, type Outcome } from './run';
import { TWINS } from './twins/faults';

const SEED = Number(process.env.KAPSTOK_SEED ?? Date.now() % 2 ** 31);
const FAULTS = 2000;
/** Within how many hundreds of faults a twin must be caught. */
const ROUNDS = 8;

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
}, 120_000);

afterAll(() => ground?.close());

const told = ({ missing, ...counted }: Outcome) => JSON.stringify({ seed: SEED, ...counted, missing: missing.length });

// R268: no log, no data.
describe(`everything that leaves the api while everything around it breaks (seed ${SEED})`, () => {
  it(`is in the log, line by line, through ${FAULTS} faults`, async () => {
    const outcome = await run(ground, { seed: SEED, faults: FAULTS });
    console.log(`${told(outcome)}, the disk of the log: ${ground.disk.kind}`);
    expect(outcome.missing.slice(0, 5)).toEqual([]);
    expect(outcome.faults).toBeGreaterThanOrEqual(FAULTS);
    expect(outcome.withPersonalData).toBeGreaterThan(300);
    // Every kind of fault fell, each more than now and then.
    const { connectionsCut, databaseCut, commitsLost, databaseRestarts, sessionsEnded, diskFull, apisKilled } = outcome.byKind;
    for (const some of [...Object.values(connectionsCut), ...Object.values(databaseCut), commitsLost, sessionsEnded, diskFull]) expect(some).toBeGreaterThan(20);
    for (const few of [...Object.values(databaseRestarts), apisKilled]) expect(few).toBeGreaterThan(0);
  }, 900_000);

  // The control: a harness that finds nothing wrong with these proves nothing.
  it.each(TWINS)('is not, of an api that %s: the same harness finds it', async (fault) => {
    const outcome = await caught(ground, fault, SEED, ROUNDS);
    console.log(`${fault}: ${told(outcome)}`);
    expect(outcome.missing.length).toBeGreaterThan(0);
  }, 300_000);
});
