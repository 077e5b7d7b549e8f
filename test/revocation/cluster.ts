import { randomUUID } from 'node:crypto';
import { gql, type Caller, type GraphqlAnswer } from '@kapstok/testing';
import type { Dice } from '../policy-database/dice';
import type { Answered, Question } from './history';

/** The processes that one history runs on. */
export class Cluster {
  constructor(
    readonly name: string,
    /** Addresses of the processes that are asked; each question goes to one of them by chance. */
    private readonly readers: readonly string[],
    /** Addresses of the processes through which rights end. */
    private readonly enders: readonly string[],
    /** How long (ms) a new world may take to be seen: of a cluster that reads what is behind. */
    readonly lag = 0,
  ) {}

  read(question: Question, dice: Dice): Promise<Answered> {
    return put(dice.one(this.readers), question);
  }

  end(question: Question, dice: Dice): Promise<Answered> {
    return put(dice.one(this.enders), question);
  }
}

// The first two differ at every answer, the last between two processes of a test: none says anything of the data.
const OF_THE_MOMENT = ['date', 'x-request-id', 'access-control-allow-origin'];

async function put(address: string, { as, query, variables }: Question): Promise<Answered> {
  const { status, body, headers, data, errors } = await sent(`${address}/graphql`, as, query, variables ?? {});
  const lines = [...headers].filter(([name]) => !OF_THE_MOMENT.includes(name)).map(([name, value]) => `${name}: ${value}`);
  return { status, body, headers: lines.sort().join('\n'), data, codes: errors.map(({ extensions }) => extensions.code) };
}

/** What a connection that the other side closed ends with, by what of it came first. */
const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

// A connection that was kept for the next request may be closed by the other side just when that is sent. Then it was not answered, and
// is sent once more, under the same key: a change happens once.
async function sent(url: string, as: Caller, query: string, variables: Question['variables'], tries = 2): Promise<GraphqlAnswer<unknown>> {
  const caller = { ...as, headers: { 'idempotency-key': randomUUID(), ...as.headers } };
  for (let left = tries; ; left -= 1) {
    try {
      return await gql<unknown>(url, caller, query, variables);
    } catch (error) {
      if (left === 1 || !CLOSED.includes((error as { cause?: { code?: string } }).cause?.code ?? '')) throw error;
    }
  }
}
