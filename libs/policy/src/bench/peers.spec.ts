import { compile } from '../compile/compile';
import { interpret } from '../interpret/interpret';
import { byHand } from './by-hand';
import { casbinPeer } from './casbin-peer';
import { caslPeer } from './casl-peer';
import { cedarPeer, cedarPlainPeer } from './cedar-peer';
import { entryFactsOf } from './entry-facts';
import type { Peer } from './peer';
import { benchRequests } from './requests';
import { flattened, SUBSET } from './subset';

const requests = benchRequests(20_000, 11);
const policy = compile(SUBSET);

function disagreements<Prepared>(peer: Peer<Prepared>, count: number) {
  return requests.slice(0, count).filter((request) => peer.allows(peer.prepare(entryFactsOf(request))) !== (policy.check(request) === 'allow'));
}

describe('the thirty rules that engines are compared on', () => {
  it('are thirty, as they stand in the rule set', () => {
    expect(SUBSET.rules).toHaveLength(30);
    expect(flattened().map(({ id }) => id).sort()).toEqual(SUBSET.rules.map(({ id }) => id).sort());
  });

  it('meet every outcome they can give', () => {
    expect(new Set(requests.map((request) => policy.check(request)))).toEqual(new Set(['allow', 'weigh', 'deny']));
  });

  it('are decided the same by the compiled policy, the interpreter and by hand', () => {
    expect(requests.filter((request) => policy.check(request) !== byHand(request))).toEqual([]);
    expect(requests.slice(0, 3000).filter((request) => policy.check(request) !== interpret(SUBSET, request).outcome)).toEqual([]);
  });

  it('are decided the same by CASL', () => expect(disagreements(caslPeer(), 20_000)).toEqual([]));
  it('are decided the same by casbin', async () => expect(disagreements(await casbinPeer(), 1000)).toEqual([]));
  it('are decided the same by Cedar', () => {
    expect(disagreements(cedarPeer(), 2000)).toEqual([]);
    expect(disagreements(cedarPlainPeer(), 100)).toEqual([]);
  });
});
