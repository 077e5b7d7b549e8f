import { gql, token, type Caller, type GraphqlAnswer, type TestSystem } from '@kapstok/testing';

export interface HatSeen {
  id: string;
  task: string;
  law: string | null;
  organisation: { id: string; name: string; type: string };
}

/** Somebody who signed in, with the hat that is on. */
export class Party {
  constructor(
    private readonly url: string,
    readonly caller: Caller,
    readonly hat: HatSeen,
  ) {}

  ask<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> {
    return gql<Data>(this.url, this.caller, query, variables);
  }

  /** As `ask`, for what must succeed. */
  async get<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors.length > 0 || !data) throw new Error(`${this.hat.task}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The code of the one error that this must give. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length !== 1) throw new Error(`expected one error, got ${JSON.stringify({ data, errors })}`);
    return errors[0]!.extensions.code;
  }
}

/** Signs in for real and puts on the hat with this task (and law, where one account has the task twice). */
export async function signIn(system: Pick<TestSystem, 'addresses' | 'issuer'>, username: string, task?: string): Promise<Party> {
  const url = `${system.addresses.api}/graphql`;
  const bearer = await token(username, system.issuer);
  const { data } = await gql<{ me: { hats: HatSeen[] } }>(url, { token: bearer }, '{ me { hats { id task law organisation { id name type } } } }');
  const hat = data?.me.hats.find((one) => task === undefined || one.task === task);
  if (!hat) throw new Error(`${username} has no hat ${task}`);
  return new Party(url, { token: bearer, hat: hat.id }, hat);
}
