import { gql } from '@kapstok/testing';
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
  const { status, body, headers, data, errors } = await gql<unknown>(`${address}/graphql`, as, query, variables ?? {});
  const lines = [...headers].filter(([name]) => !OF_THE_MOMENT.includes(name)).map(([name, value]) => `${name}: ${value}`);
  return { status, body, headers: lines.sort().join('\n'), data, codes: errors.map(({ extensions }) => extensions.code) };
}
