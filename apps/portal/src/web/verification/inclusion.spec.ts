import { createHash } from 'node:crypto';
import { verified, type ShownLine } from './inclusion';

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const node = (left: Buffer, right: Buffer) => sha(Uint8Array.of(1), left, right);
const SALT = Buffer.alloc(16, 5);
const ids = ['a', 'b', 'c', 'd', 'e'];
const AT = '2026-03-10T09:30:00.123Z';
const ORGANISATION = 'b0b36f12-7053-5ba4-8e0d-d8acc447fec4';
const records = ids.map((id) => JSON.stringify([1, id, Date.parse(AT) * 1000 + 456, null, 'request', 'read', 'allowed', 'graphql query dossier', 'account', 'hat', ORGANISATION, 'hulpverlening', 'jeugdwet']));
const shown = (id: string, more: Partial<ShownLine> = {}): ShownLine => ({ id, at: AT, event: 'read', outcome: 'allowed', task: 'hulpverlening', organisationId: ORGANISATION, ...more });
const leaves = records.map((record) => sha(Uint8Array.of(0), SALT, Buffer.from(record)));
const [a, b, c, d, e] = leaves as [Buffer, Buffer, Buffer, Buffer, Buffer];
const four = node(node(a, b), node(c, d));
const root = node(four, e);
const text = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('base64'));
const note = (size: number, top: Buffer) => `kapstok.example/spec\n${size}\n${top.toString('base64')}\n\n— kapstok.example/spec AAAA\n— rechtbank.example BBBB\n`;

/** A log of five lines, by hand. */
const PROOFS: Readonly<Record<string, Buffer[]>> = { a: [b, node(c, d), e], b: [a, node(c, d), e], c: [d, node(a, b), e], d: [c, node(a, b), e], e: [four] };
const proofOf = (id: string) => ({
  lineId: id, index: String(ids.indexOf(id)), size: '5', record: records[ids.indexOf(id)]!, salt: SALT.toString('base64'), proof: text(PROOFS[id]!), checkpoint: note(5, root),
});

describe('verifying a line in the browser', () => {
  // R268
  it.each(ids)('finds line %s in the log', async (id) => {
    expect(await verified(shown(id), proofOf(id))).toEqual({ holds: true, asShown: true, size: '5', root: root.toString('base64'), signers: ['kapstok.example/spec', 'rechtbank.example'] });
  });

  it.each([
    ['another line', { record: records[1]! }], ['another place', { index: '2' }], ['a place outside', { index: '5' }], ['another salt', { salt: Buffer.alloc(16, 6).toString('base64') }],
    ['another root', { checkpoint: note(5, four) }], ['another size', { checkpoint: note(4, root) }], ['a proof that is too short', { proof: text([b, node(c, d)]) }],
    ['a proof that is too long', { proof: text([b, node(c, d), e, e]) }], ['a proof in another order', { proof: text([node(c, d), b, e]) }], ['no proof', { proof: [] }],
    ['a record that is none', { record: 'x' }], ['a checkpoint that is none', { checkpoint: '' }], ['a place that is none', { index: '-1' }], ['a hash that is none', { proof: text([b, node(c, d)]).concat('%') }],
    ['a salt that is none', { salt: '%' }],
  ])('refuses %s', async (_, change) => {
    expect((await verified(shown('a'), { ...proofOf('a'), ...change })).holds).toBe(false);
  });

  it('refuses the good proof of a line that was not asked for', async () => {
    expect((await verified(shown('a'), proofOf('b'))).holds).toBe(false);
  });

  // R268
  it.each([
    ['moment', { at: '2026-03-10T09:31:00.123Z' }], ['event', { event: 'list' }], ['outcome', { outcome: 'refused' }], ['role', { task: null }],
    ['organisation', { organisationId: 'b0b36f12-7053-5ba4-8e0d-d8acc447fec5' }],
  ])('tells when the page shows another %s than stands in the log', async (_, other) => {
    expect(await verified(shown('a', other), proofOf('a'))).toMatchObject({ holds: true, asShown: false });
  });
});
