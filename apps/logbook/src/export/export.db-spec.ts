import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { AccessLog } from '@kapstok/access-log';
import { connect } from '@kapstok/database';
import type { Dossier, Hat } from '@kapstok/testing';
import { Signer } from '@kapstok/tlog';
import type { DataSource } from 'typeorm';
import { openGround, party, type LogGround } from '../log-ground';
import { sealAll } from '../seal/seal-all';
import { Sealer } from '../seal/sealer';
import { auditEventLines, collector, fhirServer, NotTaken, type Destination } from './destination';
import { making } from './export-for-spec';
import { LogShorter } from './exported-line';
import { deliver, positionFrom, positionIn } from './follow';

const signer = new Signer('kapstok.example/spec', 'log', Buffer.alloc(32, 7));

describe('the export of the log', () => {
  let ground: LogGround;
  let [sealing, reviewer]: DataSource[] = [];
  let [dossier, foreign]: Dossier[] = [];
  let [hat, foreigner]: Hat[] = [];
  let folder: string;
  let server: Server | undefined;

  beforeEach(async () => {
    ground = await openGround();
    [sealing, reviewer] = [await connect(ground.urls.sealer, [], 2), await connect(ground.urls.reviewer, [], 2)];
    folder = await mkdtemp(join(tmpdir(), 'kapstok-export-'));
    [dossier, foreign] = [await ground.world.dossier(), await ground.world.dossier()];
    [hat, foreigner] = [await ground.world.involved(dossier), await ground.world.involved(foreign)];
  });
  afterEach(async () => {
    server?.closeAllConnections();
    server?.close();
    await Promise.all([sealing!.destroy(), reviewer!.destroy()]);
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  });

  const addLines = async (who: Hat, about: Dossier, count: number) => {
    const tx = await ground.acting(who);
    const log = new AccessLog(randomUUID(), 'graphql query dossier');
    for (let i = 0; i < count; i++) log.record({ event: 'list', outcome: 'allowed', party: party(who), basis: 'party', dossierId: about.id, categories: ['gezin'], purpose: 'hulpverlening' });
    await log.write(tx);
    await tx.commit();
  };
  const seal = () => sealAll(sealing!, new Sealer(sealing!, signer));
  const written: string[] = [];
  const output = () => auditEventLines(new Writable({ write: (chunk: Buffer, _, done) => (written.push(chunk.toString()), done()) }), making);
  const events = () => written.join('').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { id: string; subtype: { code: string }[] });
  const exporting = (destination: Destination, position = positionFrom(0)) => deliver({ source: reviewer!, controllerId: dossier!.controller.id, destination, position, wants: () => true });
  beforeEach(() => void (written.length = 0));

  /** A server that keeps what it was sent and answers as it is told. */
  const receiving = async (answer: (body: string) => { status: number; body: unknown }) => {
    const bodies: string[] = [];
    server = createServer((request, reply) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        bodies.push(body);
        const { status, body: answered } = answer(body);
        reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
      });
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`, bodies };
  };

  it('holds each sealed line of the own controller once, in the order of the signed log, and of no other', async () => {
    // R268
    await addLines(hat!, dossier!, 3);
    await addLines(foreigner!, foreign!, 2);
    await addLines(hat!, dossier!, 1);
    await seal();
    await addLines(hat!, dossier!, 1);
    expect(await exporting(output())).toBe(4);
    const own = await ground.world.query<{ id: string }>('select l.id from logbook.access_line l join logbook.leaf f on f.line_id = l.id where l.dossier_id = $1 order by f.index', [dossier!.id]);
    expect(events().map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  });

  it('is itself in the log, of that controller, before the lines go', async () => {
    // R268
    await addLines(hat!, dossier!, 2);
    await seal();
    let there = 0;
    const watching: Destination = {
      ...output(),
      take: async () => {
        [{ there }] = (await ground.world.query<{ there: number }>(`select count(*)::int as there from logbook.access_line where event = 'export' and controller_id = $1 and fields @> '{format=fhir,count=2}'`, [dossier!.controller.id])) as [{ there: number }];
      },
    };
    await exporting(watching);
    expect(there).toBe(1);
  });

  it('goes on where it was, and comes to an end although each export leaves a line', async () => {
    const position = positionIn(join(folder, 'position'));
    await addLines(hat!, dossier!, 2);
    await seal();
    expect(await exporting(output(), position)).toBe(2);
    await addLines(hat!, dossier!, 1);
    await seal();
    // The new line, and the line that says that the first two went out.
    expect(await exporting(output(), position)).toBe(2);
    await seal();
    expect(await exporting(output(), position)).toBe(1);
    await seal();
    expect(await exporting(output(), position)).toBe(0);
    expect(events().map(({ subtype }) => subtype.at(-1)!.code).sort()).toEqual(['export', 'export', 'list', 'list', 'list']);
    expect(Number(await readFile(join(folder, 'position'), 'utf8'))).toBe(position.get());
    // Who follows is an eye elsewhere: a log that is shorter than what went out is told, not waited for.
    const further = positionFrom(position.get() + 1);
    await expect(exporting(output(), further)).rejects.toThrow(LogShorter);
  });

  it('sends again all that was not taken: nothing is left out', async () => {
    await addLines(hat!, dossier!, 3);
    await seal();
    const position = positionIn(join(folder, 'position'));
    let status = 400;
    const { url, bodies } = await receiving(() => ({ status, body: {} }));
    await expect(exporting(collector(url, making), position)).rejects.toThrow(NotTaken);
    expect(position.get()).toBe(0);
    status = 200;
    expect(await exporting(collector(url, making), position)).toBe(3);
    const [, taken] = bodies.map((body) => (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: unknown[] }[] }[] }).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
    expect(taken).toHaveLength(3);
  });

  it('is not taken by a collector that rejects a part of it', async () => {
    await addLines(hat!, dossier!, 3);
    await seal();
    const { url } = await receiving(() => ({ status: 200, body: { partialSuccess: { rejectedSpans: '1' } } }));
    await expect(exporting(collector(url, making))).rejects.toThrow(/1 of 3 were rejected/);
  });

  it.each([
    ['takes each under the id of the line', '201 Created', 3],
    ['that refuses one line in a batch has not taken them', '422 Unprocessable Entity', undefined],
  ] as const)('to a FHIR server %s', async (_, status, taken) => {
    await addLines(hat!, dossier!, 3);
    await seal();
    const { url, bodies } = await receiving((body) => ({ status: 200, body: { entry: (JSON.parse(body) as { entry: unknown[] }).entry.map((_entry, i) => ({ response: { status: i === 1 ? status : '201 Created' } })) } }));
    const going = exporting(fhirServer(url, making));
    if (taken === undefined) await expect(going).rejects.toThrow(NotTaken);
    else expect(await going).toBe(taken);
    const { entry } = JSON.parse(bodies[0]!) as { entry: { request: { method: string; url: string }; resource: { id: string } }[] };
    expect(entry.map(({ request }) => request)).toEqual(entry.map(({ resource }) => ({ method: 'PUT', url: `AuditEvent/${resource.id}` })));
  });

  it('cannot be turned into another line: who reviews adds none but the one that says what went out', async () => {
    await expect(reviewer!.query(`insert into logbook.access_line (id, request_id, event, outcome, access_point, decision_id) values (gen_random_uuid(), gen_random_uuid(), 'read', 'allowed', 'x', gen_random_uuid())`)).rejects.toThrow(/permission denied/);
    await expect(reviewer!.query('select 1 from kapstok.entry limit 1')).rejects.toThrow(/permission denied/);
  });
});
