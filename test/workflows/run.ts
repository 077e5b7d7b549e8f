import { Dice } from '../policy-database/dice';
import { PatientClient } from './client';
import type { Ground } from './ground';
import { wrongIn, type Wrong } from './ledger';
import { workflow, type Told } from './workflow';

export interface Outcome {
  readonly workflows: number;
  readonly kills: number;
  /** requests that broke off and were sent again */
  readonly broken: number;
  /** of these, answered, with the answer lost on its way */
  readonly lost: number;
  readonly disclosed: number;
  readonly handedOver: number;
  readonly wrong: readonly Wrong[];
  /** refusals that no workflow should meet */
  readonly refusals: readonly string[];
}

const LANES = 16;
/** Milliseconds between two blows, by chance up to twice that. */
const BETWEEN = 700;

/** Runs `count` workflows, sixteen at a time, while the apis and the worker are killed with SIGKILL one after the other. */
export async function runWorkflows(ground: Ground, { count, seed, forgetful = false }: { count: number; seed: number; forgetful?: boolean }): Promise<Outcome> {
  const told: Told[] = [];
  const client = new PatientClient(ground.apis.map(({ addresses }) => addresses.api), new Dice(seed), forgetful);
  const killer = new Killer(ground, new Dice(seed + 1));
  const blows = killer.start();
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const dice = new Dice(seed + 1000 + lane);
      while (next < count) {
        next += 1;
        told.push(await workflow(ground, client, await ground.family(), dice));
      }
    }),
  );
  killer.stop();
  await blows;
  await settled(ground);
  const refusals = [...new Set(told.flatMap(({ refusals: own }) => own))];
  return {
    workflows: told.length, kills: killer.kills, broken: client.broken, lost: client.lost, disclosed: told.filter(({ disclosed }) => disclosed).length,
    handedOver: told.filter(({ transfer }) => transfer === 'accepted').length, wrong: await wrongIn(ground.world, told), refusals,
  };
}

class Killer {
  kills = 0;
  private stopped = false;

  constructor(
    private readonly ground: Ground,
    private readonly dice: Dice,
  ) {}

  async start(): Promise<void> {
    while (!this.stopped) {
      await new Promise((resolve) => setTimeout(resolve, this.dice.below(2 * BETWEEN)));
      if (this.stopped) return;
      const worker = this.dice.below(5) === 0;
      const system = worker ? this.ground.worker : this.dice.one(this.ground.apis);
      const name = worker ? 'worker' : 'api';
      await system.kill(name, 'SIGKILL');
      this.kills += 1;
      await system.start(name);
    }
  }

  stop(): void {
    this.stopped = true;
  }
}

// What must follow is carried out by a worker that is not killed any more.
async function settled({ world }: Ground): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const [row] = await world.query<{ left: string }>('select count(*) as left from kapstok.outbox where done_at is null and due_at <= clock_timestamp()');
    if (Number(row!.left) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
