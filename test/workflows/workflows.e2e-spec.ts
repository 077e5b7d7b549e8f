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
    for (const some of [counted.broken, counted.lost, counted.disclosed, counted.handedOver]) expect(some).toBeGreaterThan(10);
  }, 900_000);

  it('are doubled when who sends again does so under a new key: the same harness finds it', async () => {
    const { wrong, refusals, lost } = await runWorkflows(ground, { count: 50, seed: SEED, forgetful: true });
    // Of what was done and not known to be done there is enough, whatever the blows hit.
    expect(lost).toBeGreaterThan(5);
    expect(wrong.length + refusals.length).toBeGreaterThan(0);
  }, 300_000);
});
