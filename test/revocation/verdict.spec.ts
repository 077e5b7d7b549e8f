import type { Answered } from './history';
import { faultsOf } from './verdict';

const answer = (data: unknown, headers = 'content-type: application/json'): Answered => ({
  status: 200, body: Buffer.from(JSON.stringify({ data })), headers, data, codes: [],
});
const received = answer({ received: { totalCount: 1, nodes: [{ id: 'd-2', summary: 'blijft' }] } });

describe('an answer after a right ended', () => {
  it('is right when it shows what stays, counts it, and holds nothing of what ended', () => {
    expect(faultsOf(received, { shows: ['blijft'], hides: ['d-1', 'eindigt'], values: { 'received.totalCount': 1, 'received.nodes.length': 1 } })).toEqual([]);
  });

  it.each<[string, Answered]>([
    ['a text', answer({ received: { nodes: [{ summary: 'eindigt' }] } })],
    ['an id', answer({ received: { nodes: [{ id: 'd-1' }] } })],
    ['an error', { ...received, body: Buffer.from('{"errors":[{"message":"eindigt is niet meer"}]}') }],
    ['a header', answer({ received: null }, 'x-found: d-1')],
  ])('leaks when what ended stands in %s of it', (_, leaking) => {
    expect(faultsOf(leaking, { hides: ['d-1', 'eindigt'] }).map(({ what }) => what)).toEqual(['leak']);
  });

  it('is wrong when it counts what it does not show', () => {
    expect(faultsOf(answer({ received: { totalCount: 2, nodes: [] } }), { values: { 'received.totalCount': 1 } }).map(({ what }) => what)).toEqual(['value']);
  });

  it('is wrong when it holds back what stays', () => {
    expect(faultsOf(answer({ received: null }), { shows: ['blijft'] }).map(({ what }) => what)).toEqual(['gone']);
  });

  it('is wrong when one byte, header or status tells it from what does not exist', () => {
    const missing = answer(null);
    expect(faultsOf(answer(null), {}, missing)).toEqual([]);
    for (const other of [answer({}), answer(null, 'content-type: text/plain'), { ...answer(null), status: 404 }]) {
      expect(faultsOf(other, {}, missing).map(({ what }) => what)).toEqual(['bytes']);
    }
  });
});
