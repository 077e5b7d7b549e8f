import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessLog } from '@kapstok/access-log';
import { connect } from '@kapstok/database';
import { startTestIssuer, type Hat, type TestIssuer } from '@kapstok/testing';
import { checkInclusion, openCheckpoint, ProofRefused, signCheckpoint, Signer } from '@kapstok/tlog';
import { Client } from 'pg';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { openGround, party, type LogGround } from '../log-ground';
import { logbookServer } from '../server';
import { LogReading } from '../log-reading';
import { OwnLogReading } from '../own-log/own-log-reading';
import { TokenVerifier } from '@kapstok/identity';
import { verify } from '../verify/verify';
import { witnessed, type Seen } from '../witness/witness';
import { Proofs } from './proofs';
import { Publisher } from './publisher';
import { sealAll } from './seal-all';
import { Sealer } from './sealer';
import { TileFolder } from './tiles';

const signer = new Signer('kapstok.example/spec', 'log', Buffer.alloc(32, 7));
const witness = new Signer('rechtbank.example', 'witness', Buffer.alloc(32, 8));

describe('what everybody may know of the log', () => {
  let ground: LogGround;
  let issuer: TestIssuer;
  let source: DataSource;
  let hat: Hat;
  let url: string;
  let folder: string;
  let server: ReturnType<typeof logbookServer>;

  beforeAll(async () => {
    [ground, issuer] = await Promise.all([openGround(), startTestIssuer()]);
    source = await connect(ground.urls.sealer, [], 2);
    folder = await mkdtemp(join(tmpdir(), 'kapstok-tiles-'));
    hat = await ground.world.involved(await ground.world.dossier());
    const verifier = new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, clockToleranceSeconds: 5 });
    server = logbookServer({ source, verifier, reading: new LogReading(source), ownLog: new OwnLogReading(source), proofs: new Proofs(source, signer.verifier), log: pino({ level: 'silent' }) });
    url = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await source.destroy();
    await issuer.stop();
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  });

  const grow = async (count: number) => {
    const tx = await ground.acting(hat);
    const log = new AccessLog(randomUUID(), 'graphql query dossier');
    for (let i = 0; i < count; i++) log.record({ event: 'list', outcome: 'allowed', party: party(hat), basis: 'party' });
    await log.write(tx);
    await tx.commit();
    await sealAll(source, new Sealer(source, signer));
    await new Publisher(source, new TileFolder(folder), signer.verifier).publish();
  };
  const text = async (path: string) => (await fetch(`${url}${path}`)).text();
  const hashes = async (path: string) => (JSON.parse(await text(path)) as string[]).map((hash) => Buffer.from(hash, 'base64'));
  const look = (seen: Seen | undefined, note: string) => witnessed(note, { log: signer.verifier, witness, seen, source: (from, to) => hashes(`/proof/consistency?from=${from}&to=${to}`) });

  it('says that nothing was sealed while that is so', async () => {
    expect((await fetch(`${url}/checkpoint`)).status).toBe(404);
  });

  it('proves each line, and a witness sees that the log only grows, and cosigns', async () => {
    await grow(300);
    const first = await look(undefined, await text('/checkpoint'));
    await grow(221);
    const { size, root } = openCheckpoint(await text('/checkpoint'), signer.verifier);
    expect(size).toBe(521n);
    const leaves = await ground.world.query<{ hash: Buffer }>('select hash from logbook.leaf order by index');
    for (const index of [0n, 255n, 256n, 299n, 300n, 520n]) {
      const proof = await hashes(`/proof/inclusion?index=${index}&size=${size}`);
      expect(() => checkInclusion({ index, size, leaf: leaves[Number(index)]!.hash, proof, root })).not.toThrow();
      expect(() => checkInclusion({ index, size, leaf: leaves[Number(index)]!.hash, proof: [...proof].reverse(), root })).toThrow(ProofRefused);
    }
    const second = await look(first.seen, await text('/checkpoint'));
    expect(second.seen.size).toBe(521n);
    expect(() => openCheckpoint(second.cosigned, signer.verifier, [witness.verifier])).not.toThrow();
  });

  it('is not cosigned when it is another past, or an older one', async () => {
    const { seen } = await look(undefined, await text('/checkpoint'));
    const other = signCheckpoint({ origin: signer.name, size: seen.size + 1n, root: Buffer.alloc(32, 1) }, signer);
    await grow(1);
    await expect(look(seen, other)).rejects.toThrow(ProofRefused);
    const older = signCheckpoint({ origin: signer.name, size: 10n, root: Buffer.alloc(32, 1) }, signer);
    await expect(look(seen, older)).rejects.toThrow(ProofRefused);
  });

  it('keeps the cosignature of a witness that it knows, and of no other; from its copy the log is verified', async () => {
    const { cosigned } = await look(undefined, await text('/checkpoint'));
    const post = (body: string) => fetch(`${url}/cosignature`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect((await post(cosigned)).status).toBe(400);
    await ground.world.query('insert into logbook.witness (name, verifier) values ($1, $2)', [witness.name, witness.verifier.toString()]);
    expect((await post(cosigned)).status).toBe(204);
    expect((await post(cosigned)).status).toBe(204);
    expect((await post(cosigned.replace('kapstok.example', 'kapstok.exampel'))).status).toBe(404);
    const served = await text('/checkpoint');
    expect(() => openCheckpoint(served, signer.verifier, [witness.verifier])).not.toThrow();
    await grow(5);
    const root = new Client({ connectionString: ground.urls.admin });
    await root.connect();
    const trusted = { folder: new TileFolder(folder), log: signer.verifier, witnesses: [witness.verifier], checkpoint: cosigned };
    await expect(verify(root, trusted)).resolves.toMatchObject({ findings: [], checked: 522 });
    await root.end();
  });

  it.each(['/proof/inclusion?index=x&size=10', '/proof/inclusion?index=10&size=10', '/proof/consistency?from=9&to=8', '/proof/consistency?from=0&to=8', '/proof/inclusion'])(
    'is refused by the name of the field: %s', async (path) => {
      expect(await (await fetch(`${url}${path}`)).json()).toMatchObject({ code: 'BAD_INPUT', details: { field: expect.any(String) } });
    },
  );
});
