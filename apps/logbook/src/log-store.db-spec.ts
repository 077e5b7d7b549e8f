import { randomUUID } from 'node:crypto';
import { connect } from '@kapstok/database';
import type { Dossier, Hat } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { actAs, openGround, type LogGround } from './log-ground';

const DENIED = '42501';
const FIXED = '23001';

const INSERT = `insert into logbook.access_line (id, request_id, event, outcome, access_point, decision_id)
  values (gen_random_uuid(), gen_random_uuid(), 'read', 'allowed', 'test', gen_random_uuid())`;

// All that could show, change, remove or replace a line, or take away what guards it.
const NOT_FOR_WRITERS = [
  'select id from logbook.access_line',
  'select count(*) from logbook.access_line',
  `${INSERT} returning id`,
  `${INSERT} returning at`,
  `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id)
     select id, at, request_id, event, outcome, access_point, decision_id from logbook.access_line`,
  `${INSERT} on conflict (id, at) do update set outcome = 'failed'`,
  // When, whose, what it hashes to and where it stands among the others is not for a writer to say.
  ...['at', 'controller_id', 'dossier_kind', 'activity', 'tx', 'salt', 'leaf_hash'].map((column) =>
    INSERT.replace('decision_id)', `decision_id, ${column})`).replace(/\)$/, ', default)')),
];
const NOT_FOR_ANY_PROCESS = [
  `update logbook.access_line set outcome = 'allowed'`,
  'delete from logbook.access_line',
  'truncate logbook.access_line',
  'drop table logbook.access_line',
  'drop schema logbook cascade',
  'drop trigger access_line_is_fixed on logbook.access_line',
  'alter table logbook.access_line disable trigger all',
  'alter table logbook.access_line disable row level security',
  'alter table logbook.access_line add column body text',
  'alter table logbook.access_line rename to other_line',
  'drop policy own_controller on logbook.access_line',
  'create policy everything on logbook.access_line for select using (true)',
  'create rule nothing as on insert to logbook.access_line do instead nothing',
  'create trigger nothing before insert on logbook.access_line for each row execute function kapstok.refuse_change()',
  'create table logbook.other_line (id uuid)',
  'create or replace function logbook.attribute() returns trigger language plpgsql as $$ begin return new; end $$',
  'create or replace function logbook.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
  'lock table logbook.access_line in access exclusive mode',
  'set role kapstok_owner',
  'set session_replication_role = replica',
];

describe('the store of the log', () => {
  let ground: LogGround;
  let sources: Record<'owner' | 'api' | 'worker' | 'logbook', DataSource>;
  let dossier: Dossier;
  let hat: Hat;

  beforeAll(async () => {
    ground = await openGround();
    const { owner, api, worker, logbook } = ground.urls;
    sources = { owner: await connect(owner), api: await connect(api), worker: await connect(worker), logbook: await connect(logbook) };
    dossier = await ground.world.dossier();
    hat = await ground.world.involved(dossier);
    await ground.add(hat, { dossierId: dossier.id });
  });
  afterAll(async () => {
    await Promise.all(Object.values(sources ?? {}).map((source) => source.destroy()));
    await ground?.close();
  });

  const allLines = () => ground.world.query('select * from logbook.access_line order by id');
  /** How the database answers: `done`, or the SQLSTATE of its refusal. */
  const answer = (role: keyof typeof sources, statement: string) =>
    sources[role].transaction((manager) => manager.query(statement)).then(() => 'done', (error: { driverError?: { code?: string } }) => error.driverError?.code ?? String(error));

  describe.each(['api', 'worker'] as const)('for the role of the %s', (role) => {
    // R268
    it('takes a line', async () => {
      const before = (await allLines()).length;
      await sources[role].query(INSERT);
      expect(await allLines()).toHaveLength(before + 1);
    });

    it.each([...NOT_FOR_WRITERS, ...NOT_FOR_ANY_PROCESS])('refuses: %s', async (statement) => {
      const before = await allLines();
      await expect(answer(role, statement)).resolves.toBe(DENIED);
      expect(await allLines()).toEqual(before);
    });
  });

  describe('for the role of the logbook', () => {
    it.each(NOT_FOR_ANY_PROCESS)('refuses: %s', async (statement) => {
      const before = await allLines();
      await expect(answer('logbook', statement)).resolves.toBe(DENIED);
      expect(await allLines()).toEqual(before);
    });

    it.each(['kapstok.dossier', 'kapstok.entry', 'kapstok.entry_version', 'kapstok.person', 'kapstok.person_bsn', 'kapstok.access_grant', 'kapstok.consent'])(
      'shows nothing of %s',
      async (table) => {
        await expect(answer('logbook', `select 1 from ${table}`)).resolves.toBe(DENIED);
      },
    );

    const seenBy = async (who: Hat): Promise<{ id: string; controller_id: string }[]> => {
      const tx = await actAs(sources.logbook, who);
      const lines = await tx.query<{ id: string; controller_id: string }>('select id, controller_id from logbook.access_line');
      await tx.rollback();
      return lines;
    };

    it('shows no line without a hat', async () => {
      await expect(sources.logbook.query('select id from logbook.access_line')).resolves.toEqual([]);
    });

    it.each(['toeleiding', 'hulpverlening', 'beheer', 'convenantbeheer', 'beleid', 'toezicht'])('shows no line to a hat %s of the controller', async (task) => {
      const other = await ground.world.hat({ organisation: dossier.controller, task });
      await expect(seenBy(other)).resolves.toEqual([]);
    });

    // R269, without a filter in the statement: row-level security alone
    it('shows the FG of a controller the lines of that controller and none of another', async () => {
      const elsewhere = await ground.world.dossier();
      await ground.add(await ground.world.involved(elsewhere), { dossierId: elsewhere.id });
      const lines = await seenBy(await ground.fgOf(dossier.controller));
      expect(lines.length).toBeGreaterThan(0);
      expect(new Set(lines.map((line) => line.controller_id))).toEqual(new Set([dossier.controller.id]));
    });

    it('shows no line to a hat fg that has ended, has yet to begin, or is of somebody else', async () => {
      const { controller: organisation } = dossier;
      const fg = { organisation, task: 'fg', law: 'avg' };
      const ended = await ground.world.hat({ ...fg, validUntil: new Date(Date.now() - 60_000) });
      const coming = await ground.world.hat({ ...fg, validFrom: new Date(Date.now() + 3_600_000) });
      const taken = { ...(await ground.fgOf(organisation)), account: hat.account };
      for (const who of [ended, coming, taken]) await expect(seenBy(who)).resolves.toEqual([]);
    });
  });

  describe('for the owner of the tables', () => {
    it.each([
      `update logbook.access_line set outcome = 'failed'`,
      'delete from logbook.access_line',
      'truncate logbook.access_line',
      `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id)
         select id, at, request_id, event, outcome, access_point, decision_id from logbook.access_line limit 1
       on conflict (id, at) do update set outcome = 'failed'`,
    ])('refuses by trigger: %s', async (statement) => {
      const before = await allLines();
      expect(before.length).toBeGreaterThan(0);
      await expect(answer('owner', statement)).resolves.toBe(FIXED);
      expect(await allLines()).toEqual(before);
    });
  });

  // R268: a new column is a decision, not an accident; content and BSN have none
  it('has columns for who, hat, case, dossier, category, purpose, ground and time, and none for content or a BSN', async () => {
    const columns = await ground.world.query<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_schema = 'logbook' and table_name = 'access_line' order by column_name`,
    );
    expect(Object.fromEntries(columns.map(({ column_name, data_type }) => [column_name, data_type]))).toEqual({
      access_point: 'text', account_id: 'uuid', activity: 'text', at: 'timestamp with time zone', basis: 'text', case_id: 'uuid', categories: 'ARRAY', consent_ids: 'ARRAY', controller_id: 'uuid', covenant_ids: 'ARRAY',
      decided_at: 'timestamp with time zone', decision: 'jsonb', decision_id: 'uuid', dossier_id: 'uuid', dossier_from: 'text', dossier_kind: 'text', dossier_law: 'text', dossier_scope: 'text', dossier_task: 'text',
      entry_ids: 'ARRAY', event: 'text', fields: 'ARRAY', foreign_operation: 'text', grounds: 'ARRAY', hat_id: 'uuid', id: 'uuid', law: 'text', leaf_hash: 'bytea', listed_ids: 'ARRAY',
      organisation_id: 'uuid', outcome: 'text', purpose: 'text', reason: 'text', request_id: 'uuid', rule_set: 'text', salt: 'bytea', span_id: 'text',
      subject_id: 'uuid', task: 'text', trace_id: 'text', tx: 'xid8',
    });
  });

  describe('gives a line to the controller', () => {
    it('of the dossier that it is about, also when the look was refused and the asker is of another organisation', async () => {
      const stranger = await ground.world.hat();
      await ground.add(stranger, { dossierId: dossier.id, outcome: 'refused', reason: 'not-found' });
      await expect(ground.lastLineOf(stranger)).resolves.toMatchObject({
        controller_id: dossier.controller.id, dossier_id: dossier.id, case_id: dossier.caseId, subject_id: dossier.subjectId,
        dossier_kind: dossier.kind, dossier_task: dossier.task, dossier_law: dossier.law, organisation_id: stranger.organisation.id,
      });
    });

    it('of the asker, when the dossier does not exist', async () => {
      const stranger = await ground.world.hat();
      await ground.add(stranger, { dossierId: randomUUID(), outcome: 'refused', reason: 'not-found' });
      await expect(ground.lastLineOf(stranger)).resolves.toMatchObject({ controller_id: stranger.organisation.id, dossier_kind: null });
    });

    it('for whom the asker processes, when the line is about no dossier', async () => {
      const college = await ground.world.organisation({ type: 'gemeente' });
      const toeleider = await ground.world.hat({ task: 'toeleiding', processorFor: college });
      await ground.add(toeleider, { event: 'list' });
      await expect(ground.lastLineOf(toeleider)).resolves.toMatchObject({ controller_id: college.id });
    });

    it('of the first of a list of dossiers', async () => {
      const stranger = await ground.world.hat();
      await ground.add(stranger, { event: 'list', listedIds: [dossier.id] });
      await expect(ground.lastLineOf(stranger)).resolves.toMatchObject({ controller_id: dossier.controller.id, dossier_id: null });
    });

    it.each(['api', 'worker', 'logbook'] as const)('by itself, at its own time, whatever case the %s writes along', async (role) => {
      const stranger = await ground.world.hat();
      const [{ before }] = (await ground.world.query<{ before: Date }>('select clock_timestamp() as before')) as [{ before: Date }];
      await sources[role].query(
        `insert into logbook.access_line (id, request_id, event, outcome, access_point, decision_id, hat_id, dossier_id, case_id)
         values (gen_random_uuid(), gen_random_uuid(), 'read', 'allowed', 'test', gen_random_uuid(), $1, $2, gen_random_uuid())`,
        [stranger.id, dossier.id],
      );
      const line = await ground.lastLineOf(stranger);
      expect(line).toMatchObject({ controller_id: dossier.controller.id, case_id: dossier.caseId, dossier_kind: dossier.kind, dossier_task: dossier.task, dossier_law: dossier.law });
      expect((line.at as Date).getTime()).toBeGreaterThanOrEqual(before.getTime());
    });
  });
});
