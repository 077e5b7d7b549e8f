import { Client } from 'pg';
import { randomUUID } from 'node:crypto';
import { readTestSystem } from '@kapstok/testing';
import { signIn, type Party } from './callers';

const system = readTestSystem();
const { api } = system.addresses;
let [mother, helper, officer] = [] as unknown as [Party, Party, Party];
let owner: Client;
let motherId: string;

jest.setTimeout(120_000);

beforeAll(async () => {
  owner = new Client({ connectionString: system.databaseUrls.owner });
  await owner.connect();
  [mother, helper, officer] = await Promise.all([signIn(system, 'moeder'), signIn(system, 'jeugdhulp', 'hulpverlening'), signIn(system, 'fg-jeugdhulp', 'fg')]);
  motherId = String((await owner.query<{ id: string }>('select person_id as id from kapstok.hat where id = $1', [mother.hat.id])).rows[0]!.id);
});
afterAll(() => owner?.end());

const get = async (path: string, { caller }: { caller: Party['caller'] } = { caller: {} }) => {
  const response = await fetch(`${api}${path}`, {
    headers: { ...(caller.token && { authorization: `Bearer ${caller.token}` }), ...(caller.hat && { 'kapstok-hat': caller.hat }) },
  });
  return { status: response.status, type: response.headers.get('content-type'), name: response.headers.get('content-disposition'), body: Buffer.from(await response.arrayBuffer()) };
};
/** Of a file: under the same hats others ask for other things of the system that all files of tests share. */
const lastLine = async (party: Party) =>
  (await owner.query<{ event: string; outcome: string }>(
    `select event, outcome from logbook.access_line where hat_id = $1 and (access_point like 'file %' or access_point = 'logbook own-log export') order by at desc limit 1`, [party.hat.id])).rows[0];
const FILES = () => [`/own-log.pdf?subject=${motherId}`, `/own-log.json?subject=${motherId}`, `/desk/yearly-report.pdf?year=${new Date().getUTCFullYear()}`];

describe('a file of the api', () => {
  // R2
  it('is given to nobody without a token, and to nobody without a hat', async () => {
    for (const path of FILES()) {
      expect((await get(path)).status).toBe(401);
      expect((await get(path, { caller: { token: mother.caller.token! } })).body.toString()).toContain('HAT_REQUIRED');
      expect((await get(path, { caller: { token: helper.caller.token!, hat: mother.hat.id } })).body.toString()).toContain('HAT_NOT_YOURS');
    }
  });

  // R229, R268
  it('is the own log for who it is about, in the log as an export before it is there', async () => {
    const pdf = await get(FILES()[0]!, mother);
    expect(pdf).toMatchObject({ status: 200, type: 'application/pdf', name: expect.stringMatching(/^attachment; filename="logboek-\d{4}-\d\d-\d\d\.pdf"$/) });
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await lastLine(mother)).toMatchObject({ event: 'export', outcome: 'allowed' });
    expect(JSON.parse((await get(FILES()[1]!, mother)).body.toString())).toMatchObject({ format: 'kapstok-own-log', version: 1, subjectId: motherId });
  });

  // R229: foreign equals missing
  it('is the same answer, byte for byte, for somebody else, for nobody and for what is no id', async () => {
    const { rows } = await owner.query<{ id: string }>(`select id from kapstok.person where id <> $1 and not exists (select 1 from kapstok.gezag g where g.child_id = person.id and g.holder_id = $1)`, [motherId]);
    const answers = await Promise.all([rows[0]!.id, randomUUID(), 'x'].map((id) => get(`/own-log.json?subject=${id}`, mother)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.toString()}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404 });
    expect((await get(`/own-log.json?subject=${motherId}`, helper)).body).toEqual(answers[0]!.body);
  });

  // R269
  it('is the year for the FG of a controller alone', async () => {
    const [, , year] = FILES();
    expect((await get(year!, officer)).body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await lastLine(officer)).toMatchObject({ event: 'export', outcome: 'allowed' });
    for (const other of [mother, helper]) {
      expect((await get(year!, other)).status).not.toBe(200);
      expect(await lastLine(other)).toMatchObject({ event: 'review', outcome: 'refused' });
    }
  });

  it('names the field that does not fit', async () => {
    for (const [path, party, field] of [['/own-log.pdf', mother, 'subject'], [`/own-log.pdf?subject=${motherId}&lang=fr`, mother, 'lang'], ['/desk/yearly-report.pdf?year=last', officer, 'year'], ['/desk/yearly-report.pdf?year=1999', officer, 'year']] as const) {
      const { status, body } = await get(path, party);
      expect([status, JSON.parse(body.toString()).errors[0].extensions]).toEqual([400, expect.objectContaining({ code: 'BAD_INPUT', field })]);
    }
  });
});
