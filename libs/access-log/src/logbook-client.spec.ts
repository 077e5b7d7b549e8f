import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LogbookClient } from './logbook-client';
import type { LogPageAsked } from './logged-line';

const ID = 'b0b36f12-7053-5ba4-8e0d-d8acc447fec4';
const BY = { authorization: 'Bearer a.b.c', hatId: ID };
const NOTHING: LogPageAsked = { first: 50, after: null, filter: {} };
const EMPTY_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
const LINE = {
  id: ID, at: '2026-03-01T10:00:00.123Z', event: 'read', outcome: 'allowed', accessPoint: 'graphql query dossier', requestId: ID, traceId: null, decisionId: ID, accountId: null, hatId: null,
  organisationId: null, task: null, law: null, dossierId: null, caseId: null, subjectId: null, listedIds: [], entryIds: [], categories: ['gezin'], fields: [], purpose: null, grounds: ['V1'],
  reason: null, activity: null, basis: null, consentIds: [], covenantIds: [],
};

describe('the client of the logbook', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  const serving = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const answering = (status: number, body: string) => serving((_, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body));

  it('passes on who asks and what is asked, and nothing besides', async () => {
    const requests: IncomingMessage[] = [];
    const url = await serving((request, response) => {
      requests.push(request);
      response.end(JSON.stringify(EMPTY_PAGE));
    });
    const filter = { dossierId: ID, subjectId: null, from: new Date('2026-01-01T00:00:00Z'), until: undefined, outcome: 'refused' };
    await expect(new LogbookClient(url).lines(BY, { first: 10, after: ID, filter })).resolves.toEqual(EMPTY_PAGE);
    expect(requests).toHaveLength(1);
    expect(requests[0]!.headers).toMatchObject({ 'authorization': BY.authorization, 'kapstok-hat': ID });
    expect(requests[0]!.url).toBe(`/lines?first=10&after=${ID}&dossierId=${ID}&from=2026-01-01T00%3A00%3A00.000Z&outcome=refused`);
  });

  it('gives moments as moments', async () => {
    const url = await answering(200, JSON.stringify({ ...EMPTY_PAGE, nodes: [LINE] }));
    await expect(new LogbookClient(url).lines(BY, NOTHING)).resolves.toEqual({ ...EMPTY_PAGE, nodes: [{ ...LINE, at: new Date(LINE.at) }] });
  });

  it('asks who saw somebody, and gives the first and the last time as moments', async () => {
    const urls: string[] = [];
    const seen = { accountId: ID, hatId: ID, organisationId: ID, task: 'hulpverlening', law: 'jeugdwet', accesses: 2, refused: 1, events: ['read'], purposes: [], grounds: ['V1'] };
    const url = await serving((request, response) => {
      urls.push(request.url!);
      response.end(JSON.stringify({ onlookers: [{ ...seen, first: LINE.at, last: LINE.at }], everybody: true }));
    });
    await expect(new LogbookClient(url).whoSaw(BY, { subjectId: ID, until: new Date(LINE.at) })).resolves.toEqual({
      onlookers: [{ ...seen, first: new Date(LINE.at), last: new Date(LINE.at) }], everybody: true,
    });
    expect(urls).toEqual([`/who-saw?subjectId=${ID}&until=2026-03-01T10%3A00%3A00.123Z`]);
    const refusing = await answering(400, JSON.stringify({ code: 'BAD_INPUT', details: { field: 'subjectId', problem: 'x' } }));
    await expect(new LogbookClient(refusing).whoSaw(BY, {})).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'subjectId' } });
  });

  it.each([
    ['is refused to who is not the FG', 403, { code: 'LOG_NOT_YOURS' }, { code: 'LOG_NOT_YOURS' }],
    ['names the cursor that is wrong', 400, { code: 'BAD_INPUT', details: { field: 'after', problem: 'x' } }, { code: 'BAD_INPUT', details: { field: 'after', problem: 'x' } }],
    ['names the filter that is wrong by its path', 400, { code: 'BAD_INPUT', details: { field: 'outcome', problem: 'x' } }, { code: 'BAD_INPUT', details: { field: 'filter.outcome' } }],
    ['ends no session when the logbook does not take the token', 401, { code: 'UNAUTHENTICATED' }, { code: 'LOGBOOK_UNAVAILABLE' }],
    ['is not available without the log', 503, { code: 'LOG_UNAVAILABLE' }, { code: 'LOGBOOK_UNAVAILABLE' }],
    ['is not available after an error', 500, { code: 'INTERNAL' }, { code: 'LOGBOOK_UNAVAILABLE' }],
    ['is not available when something else answers', 200, { nodes: [{ id: ID }] }, { code: 'LOGBOOK_UNAVAILABLE' }],
    ['is not available when something else refuses', 403, 'verboden', { code: 'LOGBOOK_UNAVAILABLE' }],
  ])('%s', async (_, status, body, error) => {
    const url = await answering(status, JSON.stringify(body));
    await expect(new LogbookClient(url).lines(BY, { ...NOTHING, filter: { outcome: 'x' } })).rejects.toMatchObject(error);
  });

  it('is not available when the answer is no JSON, points elsewhere or is cut off', async () => {
    const urls = [
      await answering(200, '<html>'),
      await serving((_, response) => void response.writeHead(302, { location: '/elsewhere' }).end()),
      await serving((_, response) => void response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy())),
    ];
    for (const url of urls) await expect(new LogbookClient(url).lines(BY, NOTHING)).rejects.toMatchObject({ code: 'LOGBOOK_UNAVAILABLE' });
  });

  it('is not available when nobody listens, and when nobody answers; it asks once', async () => {
    let asked = 0;
    const silent = await serving(() => void (asked += 1));
    await expect(new LogbookClient(silent, 50).lines(BY, NOTHING)).rejects.toMatchObject({ code: 'LOGBOOK_UNAVAILABLE' });
    expect(asked).toBe(1);
    await expect(new LogbookClient('http://127.0.0.1:1').lines(BY, NOTHING)).rejects.toMatchObject({ code: 'LOGBOOK_UNAVAILABLE' });
  });
});
