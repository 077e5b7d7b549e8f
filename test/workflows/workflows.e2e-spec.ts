import { Ground } from './ground';
import { runWorkflows } from './run';

const SEED = Number(process.env.KAPSTOK_SEED ?? Date.now() % 2 ** 31);

describe(`questions, weighings, disclosures and transfers while the processes are killed (seed ${SEED})`, () => {
  let ground: Ground;

  beforeEach(async () => {
    ground = await Ground.open();
  }, 120_000);
  afterEach(() => ground?.close());

  // R243: every disclosure has exactly one weighing or consent behind it
  it('lose nothing, double nothing and leave nothing half, whatever step the blow falls on', async () => {
    const { wrong, refusals, ...counted } = await runWorkflows(ground, { count: 300, seed: SEED });
    console.log(JSON.stringify(counted));
    expect(wrong).toEqual([]);
    expect(refusals).toEqual([]);
    expect(counted).toMatchObject({ workflows: 300 });
    // The blows fell, and fell on something.
    expect(counted.kills).toBeGreaterThan(2);
    for (const some of [counted.broken, counted.disclosed, counted.handedOver]) expect(some).toBeGreaterThan(10);
  }, 900_000);

  it('are doubled when who sends again does so under a new key: the same harness finds it', async () => {
    // A kill must fall between the commit and the answer: not every hundred have one.
    let found = 0;
    for (let round = 0; found === 0 && round < 8; round++) {
      const { wrong, refusals, broken } = await runWorkflows(ground, { count: 100, seed: SEED + round, forgetful: true });
      expect(broken).toBeGreaterThan(0);
      found += wrong.length + refusals.length;
    }
    expect(found).toBeGreaterThan(0);
  }, 600_000);
});
