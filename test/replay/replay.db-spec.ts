import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@kapstok/database';
import { compile, currentRules, type Covenant, type RuleSet } from '@kapstok/policy';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import { Client } from 'pg';
import { decidedLines, type DecidedLine } from '../../apps/logbook/src/replay/decided-lines';
import { TryingOut, type Draft } from '../../apps/logbook/src/replay/draft';
import { KeptRules, keepRules } from '../../apps/logbook/src/replay/kept-rules';
import { Replay, type Replayed } from '../../apps/logbook/src/replay/replay';
import { readCaseFile } from '../../apps/worker/src/case-file/read-case-file';
import { importCaseFiles } from '../../apps/worker/src/import/import-case-files';

const folder = join(__dirname, '..', 'cases');

describe('the decisions of the demonstration cases, as the services of the product wrote them into the log', () => {
  let database: TestDatabase;
  let root: Client;
  let reviewer: Client;
  const stretch = { from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 86_400_000) };

  beforeAll(async () => {
    database = await createDatabase();
    const files = await Promise.all(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => readCaseFile(join(folder, name))));
    await importCaseFiles(files, database.urls.worker);
    const sealer = await connect(database.urls.sealer, [], 1);
    await keepRules(sealer);
    await keepRules(sealer);
    await sealer.destroy();
    [root, reviewer] = [new Client({ connectionString: database.urls.admin }), new Client({ connectionString: database.urls.reviewer })];
    await Promise.all([root.connect(), reviewer.connect()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([root.end(), reviewer.end()]);
    await database.drop();
  });

  const lines = async (controllerId?: string): Promise<DecidedLine[]> => {
    const all: DecidedLine[] = [];
    for await (const line of decidedLines(reviewer, { ...stretch, ...(controllerId && { controllerId }) })) all.push(line);
    return all;
  };
  const replayed = async (): Promise<Replayed> => {
    const replay = new Replay(await KeptRules.of(reviewer));
    for (const line of await lines()) replay.add(line);
    return replay.result;
  };
  const tried = async (draft: Draft) => {
    const trying = new TryingOut(draft);
    for (const line of await lines()) trying.add(line);
    return trying.result;
  };
  /** As superuser, past every trigger, and undone. */
  const changed = async <Result>(statement: string, values: unknown[], look: () => Promise<Result>): Promise<Result> => {
    const { rows } = await root.query<{ decision: string; ruleSet: string }>('select decision::text as decision, rule_set as "ruleSet" from logbook.access_line where id = $1', [values[0]]);
    const past = async (sql: string, given: unknown[]) => {
      await root.query('set session_replication_role = replica');
      await root.query(sql, given);
      await root.query('set session_replication_role = origin');
    };
    await past(statement, values);
    try {
      return await look();
    } finally {
      await past('update logbook.access_line set decision = $2, rule_set = $3 where id = $1', [values[0], rows[0]!.decision, rows[0]!.ruleSet]);
    }
  };

  it('come out the same, every one', async () => {
    const { lines: count, same, differences, notKept } = await replayed();
    expect(differences).toEqual([]);
    expect(notKept).toEqual({});
    expect(count).toBeGreaterThan(20);
    expect(same).toBe(count);
  });

  it('are those of one controller, when one is named', async () => {
    const { rows } = await root.query<{ id: string; count: string }>(
      `select controller_id::text as id, count(*) from logbook.access_line where decision ? 'request' and controller_id is not null group by 1 order by 2 desc limit 1`);
    await expect(lines(rows[0]!.id)).resolves.toHaveLength(Number(rows[0]!.count));
    expect(Number(rows[0]!.count)).toBeLessThan((await lines()).length);
  });

  it('show an answer that was changed afterwards', async () => {
    const [line] = (await lines()).filter(({ decision }) => decision.answer.outcome === 'allow');
    const { differences } = await changed(`update logbook.access_line set decision = jsonb_set(decision, '{answer,grounds}', '["V6"]') where id = $1`, [line!.id], replayed);
    expect(differences).toEqual([{ lineId: line!.id, at: line!.at, old: { ...line!.decision.answer, grounds: ['V6'] }, new: line!.decision.answer }]);
  });

  it('show a question that was changed afterwards', async () => {
    const line = (await lines()).find(({ decision }) => decision.answer.grounds.includes('V1'));
    const { differences } = await changed(`update logbook.access_line set decision = decision #- '{request,actor,involved}' #- '{request,actor,standsIn}' where id = $1`, [line!.id], replayed);
    expect(differences).toMatchObject([{ lineId: line!.id, new: { outcome: 'deny' } }]);
  });

  it('count apart when the rules that the line names were not kept, never as the same', async () => {
    const [line] = await lines();
    const { lines: count, same, differences, notKept } = await changed(`update logbook.access_line set rule_set = '1999.1' where id = $1`, [line!.id], replayed);
    expect({ notKept, differences, missed: count - same }).toEqual({ notKept: { '1999.1': 1 }, differences: [], missed: 1 });
  });

  it('are decided with the rules of then, also when rules of another content bear the same name since', async () => {
    const none: RuleSet = { ...currentRules, rules: currentRules.rules.filter(({ ground }) => ground !== 'V1') };
    const sealer = await connect(database.urls.sealer, [], 1);
    await keepRules(sealer, none);
    await sealer.destroy();
    const kept = await KeptRules.of(reviewer);
    const [line] = (await lines()).filter(({ decision }) => decision.answer.grounds.includes('V1'));
    expect(kept.under(currentRules.version, new Date(line!.at))?.decide(line!.decision.request).outcome).toBe('allow');
    expect(kept.under(currentRules.version, new Date(Date.now() + 60_000))?.decide(line!.decision.request).outcome).toBe('deny');
    expect((await replayed()).differences).toEqual([]);
  });

  it('show what a draft that drops a rule would have refused', async () => {
    const dropped = compile({ ...currentRules, version: 'draft', rules: currentRules.rules.filter(({ ground }) => ground !== 'toestemming') });
    const { changes } = await tried({ rulesFor: () => dropped });
    const refused = changes.filter(({ kind }) => kind === 'newly-refused');
    expect(refused.length).toBeGreaterThan(0);
    for (const { old, example, lines: count } of refused) {
      expect(old).toContain('toestemming');
      expect(count).toBeGreaterThan(0);
      expect((await lines()).map(({ id }) => id)).toContain(example);
    }
  });

  it('show what a draft would newly allow, before anything else', async () => {
    const stripped = compile({ ...currentRules, version: 'before', rules: currentRules.rules.filter(({ ground }) => ground !== 'V1') });
    const [line] = (await lines()).filter(({ decision }) => decision.answer.grounds.join() === 'V1');
    const before = stripped.decide(line!.decision.request);
    const trying = new TryingOut({ rulesFor: () => compile(currentRules) });
    const easierLine = (await lines()).find(({ decision }) => decision.request.other !== undefined && decision.answer.outcome === 'weigh');
    if (easierLine) trying.add({ ...easierLine, decision: { ...easierLine.decision, answer: { ...easierLine.decision.answer, grounds: [] } } });
    trying.add({ ...line!, decision: { ...line!.decision, answer: { outcome: before.outcome, reason: before.reason, grounds: [] } } });
    expect(trying.result.changes[0]).toMatchObject({ kind: 'newly-allowed', lines: 1, example: line!.id });
  });

  it('show what a covenant would change, where something went from one to another and nowhere else', async () => {
    const shared = (await lines()).find(({ decision: { request, answer } }) => request.other && answer.grounds.includes('toestemming'));
    const { actor, other, purpose, at } = shared!.decision.request;
    const covenant: Covenant = {
      id: 'draft', parties: [actor, other!].map(({ org, task }) => ({ org, task })), purposes: [purpose!], categories: ['afspraak'], from: new Date(new Date(at).getTime() - 1000).toISOString(), signedByAll: true,
    };
    const kept = await KeptRules.of(reviewer);
    const { changes, lines: count } = await tried({ rulesFor: (line) => kept.under(line.ruleSet!, new Date(line.at)), covenant });
    expect(count).toBe((await lines()).length);
    expect(changes.length).toBeGreaterThan(0);
    // Outside a covenant between the two consent no longer settles it: the holder weighs.
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'stricter', old: expect.stringContaining('allow on toestemming'), new: expect.stringContaining('weigh on toestemming') }));
    expect(changes.every(({ what }) => what.includes(' to '))).toBe(true);
  });
});
