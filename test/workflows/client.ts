import { randomUUID } from 'node:crypto';
import { gql, type Caller } from '@kapstok/testing';
import type { Dice } from '../policy-database/dice';

/** What a change came to: done, or refused for a reason that trying again does not change. */
export type Done<Data> = { readonly data: Data } | { readonly refused: string };

/** Of the answers, each so many-th gets lost on the way back: what was asked is done, and who asked does not know it. Counted, so that every run has them. */
const LOST = 20;
const AGAIN = ['UNAVAILABLE', 'IDENTITY_UNAVAILABLE', 'LOG_UNAVAILABLE', 'INTERNAL'];

/** Somebody whose connection breaks: sends the same change again, to whichever api is there, until it is answered. */
export class PatientClient {
  /** requests that got no answer and were sent again */
  broken = 0;
  /** of these, the ones that were answered, of which the answer got lost: no blow has to fall between commit and answer by chance */
  lost = 0;
  private came = 0;

  constructor(
    private readonly addresses: readonly string[],
    private readonly dice: Dice,
    /** The control: a new key each time, as if there were none. */
    private readonly forgetful: boolean,
  ) {}

  async change<Data>(caller: Caller, mutation: string, variables: Readonly<Record<string, unknown>>): Promise<Done<Data>> {
    const key = randomUUID();
    for (let tries = 0; tries < 400; tries++) {
      const headers = { 'idempotency-key': this.forgetful ? randomUUID() : key };
      const answer = await gql<Data>(`${this.dice.one(this.addresses)}/graphql`, { ...caller, headers }, mutation, variables).then((came) => this.arrives(came), () => undefined);
      const code = answer?.errors[0]?.extensions.code;
      if (answer?.data && code === undefined) return { data: answer.data };
      if (code !== undefined && !AGAIN.includes(code)) return { refused: code };
      this.broken += 1;
      await new Promise((resolve) => setTimeout(resolve, 20 + this.dice.below(80)));
    }
    throw new Error(`no answer to ${mutation.slice(0, 60)} after 400 tries`);
  }

  private arrives<Answer>(answer: Answer): Answer | undefined {
    this.came += 1;
    if (this.came % LOST !== 0) return answer;
    this.lost += 1;
    return undefined;
  }
}
