import { randomUUID } from 'node:crypto';
import { AccessLog, LogUnavailable } from '@kapstok/access-log';
import type { Transaction } from '@kapstok/database';
import type { Hat } from '@kapstok/testing';
import { Client } from 'pg';
import { openGround, party, type LogGround } from './log-ground';

describe('writing the lines of a request', () => {
  let ground: LogGround;
  let hat: Hat;
  beforeAll(async () => {
    ground = await openGround();
    hat = await ground.world.hat();
  });
  afterAll(() => ground?.close());

  /** What a service does: it writes something, records it, and the lines go in before the commit. */
  const work = async (tx: Transaction) => {
    await tx.query(
      `insert into kapstok.hat_switch (id, account_id, to_hat_id, resident_informed, switched_at) values ($1, $2, $3, false, kapstok.at())`,
      [randomUUID(), hat.account.id, hat.id],
    );
    const log = new AccessLog(randomUUID(), 'graphql mutation switchHat');
    log.record({ event: 'hat-switch', outcome: 'allowed', party: party(hat), basis: 'own-hat' });
    await log.write(tx);
  };
  const counts = async () => {
    const [row] = await ground.world.query<{ switches: string; lines: string }>(
      'select (select count(*) from kapstok.hat_switch) as switches, (select count(*) from logbook.access_line) as lines',
    );
    return row!;
  };
  const refusedWork = async () => {
    const tx = await ground.acting(hat);
    const before = await counts();
    await expect(work(tx)).rejects.toBeInstanceOf(LogUnavailable);
    // Also who forgets to roll back cannot keep what was done without its line.
    await tx.commit().catch(() => undefined);
    await expect(counts()).resolves.toEqual(before);
  };

  // R268
  it('puts them in together with the data, in one commit', async () => {
    const before = await counts();
    const tx = await ground.acting(hat);
    await work(tx);
    await expect(counts()).resolves.toEqual(before);
    await tx.commit();
    await expect(counts()).resolves.toEqual({ switches: String(Number(before.switches) + 1), lines: String(Number(before.lines) + 1) });
  });

  it('fails with LogUnavailable and keeps nothing when the log is locked', async () => {
    const lock = new Client({ connectionString: ground.urls.owner });
    await lock.connect();
    try {
      await lock.query('begin');
      await lock.query('lock table logbook.access_line in exclusive mode');
      await refusedWork();
    } finally {
      await lock.end();
    }
  });

  it.each([
    ['the disk is full', '53100'],
    ['the disk fails', '58030'],
    ['the server is shutting down', '57P01'],
  ])('fails with LogUnavailable and keeps nothing when %s', async (_, errcode) => {
    await ground.world.query(
      `create function logbook.out_of_order() returns trigger language plpgsql as $$ begin raise exception 'out of order' using errcode = '${errcode}'; end $$`,
    );
    await ground.world.query('create trigger out_of_order before insert on logbook.access_line for each statement execute function logbook.out_of_order()');
    try {
      await refusedWork();
    } finally {
      await ground.world.query('drop function logbook.out_of_order() cascade');
    }
  });

  it('fails with LogUnavailable and keeps nothing when the connection is lost', async () => {
    const tx = await ground.acting(hat);
    const [{ pid }] = (await tx.query<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
    const before = await counts();
    const admin = new Client({ connectionString: ground.urls.admin });
    await admin.connect();
    await admin.query('select pg_terminate_backend($1, 5000)', [pid]);
    await admin.end();
    const log = new AccessLog(randomUUID(), 'graphql query dossier');
    log.record({ event: 'read', outcome: 'allowed', party: party(hat), basis: 'own-hat' });
    await expect(log.write(tx)).rejects.toBeInstanceOf(LogUnavailable);
    await tx.rollback();
    await expect(counts()).resolves.toEqual(before);
  });

  it('tells nothing of the cause to who is served', async () => {
    const error = new LogUnavailable(new Error('Key (id)=(…) is in the way'));
    expect(JSON.parse(JSON.stringify({ ...error, message: error.message }))).toEqual({
      code: 'LOG_UNAVAILABLE', status: 503, name: 'LogUnavailable', details: {}, message: 'the access log cannot be written now',
    });
  });
});
