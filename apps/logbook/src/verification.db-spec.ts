import { randomUUID } from 'node:crypto';
import { LogNotYours } from '@kapstok/access-log';
import { connect } from '@kapstok/database';
import { BadInput } from '@kapstok/errors';
import type { Hat } from '@kapstok/testing';
import { checkInclusion, leafHash, openCheckpoint, Signer } from '@kapstok/tlog';
import type { DataSource } from 'typeorm';
import { openGround, type LogGround } from './log-ground';
import { LogReading } from './log-reading';
import { NotSealed, Proofs } from './seal/proofs';
import { sealAll } from './seal/seal-all';
import { Sealer } from './seal/sealer';

const signer = new Signer('kapstok.example/spec', 'log', Buffer.alloc(32, 7));

describe('verification by the FG', () => {
  let ground: LogGround;
  let [reads, seals] = [] as unknown as [DataSource, DataSource];
  let reading: LogReading;
  beforeAll(async () => {
    ground = await openGround();
    [reads, seals] = [await connect(ground.urls.logbook), await connect(ground.urls.sealer, [], 2)];
    reading = new LogReading(reads);
  });
  afterAll(async () => {
    await reads?.destroy();
    await seals?.destroy();
    await ground?.close();
  });
  const as = (hat: Hat) => ({ requestId: randomUUID(), subject: hat.account.oidcSubject, hatId: hat.id });

  // R268
  it('gives of a line of the own controller all that is needed to find it in the signed log, and of no other line', async () => {
    const dossier = await ground.world.dossier();
    const [hat, fg] = [await ground.world.involved(dossier), await ground.fgOf(dossier.controller)];
    const lineId = await ground.add(hat, { dossierId: dossier.id, categories: ['verslag'] });
    await expect(reading.placed(as(fg), { lineId })).rejects.toBeInstanceOf(NotSealed);
    for (let n = 0; n < 6; n += 1) await ground.add(hat, { dossierId: dossier.id });
    await sealAll(seals, new Sealer(seals, signer));
    const line = await reading.placed(as(fg), { lineId });
    const proofs = new Proofs(seals, signer.verifier);
    const { size, root } = openCheckpoint(await proofs.checkpoint(), signer.verifier);
    const proof = (await proofs.inclusion(line.index, String(size))).map((hash) => Buffer.from(hash, 'base64'));
    const leaf = leafHash(Buffer.concat([Buffer.from(line.salt, 'base64'), Buffer.from(line.record)]));
    expect(() => checkInclusion({ index: BigInt(line.index), size, leaf, proof, root })).not.toThrow();
    expect(JSON.parse(line.record)).toContain(lineId);

    const other = await ground.fgOf((await ground.world.dossier()).controller);
    await expect(reading.placed(as(other), { lineId })).rejects.toBeInstanceOf(BadInput);
    await expect(reading.placed(as(other), { lineId: randomUUID() })).rejects.toBeInstanceOf(BadInput);
    await expect(reading.placed(as(hat), { lineId })).rejects.toBeInstanceOf(LogNotYours);

    expect(await reading.sealed(as(fg))).toMatchObject({ size: String(size), root: root.toString('base64'), witnesses: [], lastVerifiedAt: expect.any(Date) });
    expect(await ground.lastLineOf(fg)).toMatchObject({ event: 'verify', outcome: 'allowed', fields: ['checkpoint'] });
  });
});
