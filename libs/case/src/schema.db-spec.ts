import { connect } from '@kapstok/database';
import { DOSSIER_ENTITIES } from '@kapstok/dossier';
import { HOUSEHOLD_ENTITIES } from '@kapstok/household';
import { ORGANISATION_ENTITIES } from '@kapstok/organisation';
import { createDatabase, type TestDatabase } from '@kapstok/testing';
import type { DataSource } from 'typeorm';
import { CASE_ENTITIES } from './index';

/** Tables that are read and written by SQL alone. */
const SQL_ONLY = [
  'allowing_ground', 'break_glass', 'break_glass_look', 'break_glass_review', 'break_glass_wait', 'case_import', 'co_treatment', 'consent_note', 'consent_request',
  'consent_request_person', 'consent_view', 'consent_view_note', 'consultation', 'consultation_message', 'copied_entry', 'copy', 'copy_asked', 'copy_comment', 'covenant', 'covenant_event',
  'covenant_signature', 'covenant_version', 'disclosed_entry', 'disclosure', 'disclosure_message', 'emergency_try', 'hat_switch',
  'idempotency_key', 'information_request', 'kapstok_migration', 'kindcheck', 'log_embargo', 'log_weighing', 'mandate', 'measure', 'meeting', 'meeting_client', 'meeting_heard', 'meeting_item',
  'meeting_participant', 'meeting_step', 'meeting_words', 'melding', 'notice', 'outbox', 'quarantine',
  'recall', 'request_consideration', 'request_event', 'request_message', 'request_question', 'request_view', 'rule_set', 'sentence', 'taken_over',
  'telling', 'transfer', 'transfer_dossier', 'transfer_entry', 'transfer_event', 'transfer_item', 'transfer_made', 'view_rule_category',
  'weighing', 'write_bar',
];
const ENTITIES = [...ORGANISATION_ENTITIES, ...HOUSEHOLD_ENTITIES, ...DOSSIER_ENTITIES, ...CASE_ENTITIES];
const TYPES: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  key: boolean;
}

describe('Schema matches code', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createDatabase();
    source = await connect(database.urls.owner, ENTITIES, 1);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const byName = (columns: Column[]) => columns.sort((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`));

  it('every column of every entity is in the database, of the same type and nullability, and the other way round', async () => {
    const inCode = source.entityMetadatas.flatMap((entity) =>
      entity.columns.map(({ databaseName, type, isArray, isNullable, isPrimary }) => ({
        table: entity.tableName, column: databaseName, type: `${TYPES[String(type)] ?? String(type)}${isArray ? '[]' : ''}`, nullable: isNullable, key: isPrimary,
      })),
    );
    const inDatabase: Column[] = await source.query(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
         coalesce(a.attnum = any (k.conkey), false) as key
       from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
       where c.relnamespace = 'kapstok'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> all ($1::text[])`,
      [SQL_ONLY],
    );
    expect(byName(inCode)).toEqual(byName(inDatabase));
    expect(inCode.length).toBeGreaterThan(100);
  });

  it('every table has an entity or is named as one for SQL alone, and every name is of a table', async () => {
    const tables: { name: string }[] = await source.query(`select relname as name from pg_class where relnamespace = 'kapstok'::regnamespace and relkind in ('r', 'p', 'v', 'm')`);
    const known = [...SQL_ONLY, ...source.entityMetadatas.map(({ tableName }) => tableName)];
    const migrations = tables.some(({ name }) => name === 'kapstok_migration') ? [] : ['kapstok_migration'];
    expect(tables.map(({ name }) => name).sort()).toEqual(known.filter((name) => !migrations.includes(name)).sort());
  });

  it('every table has row-level security on', async () => {
    const open = await source.query(
      `select relname from pg_class where relnamespace = 'kapstok'::regnamespace and relkind = 'r' and not relrowsecurity and relname <> 'kapstok_migration'`,
    );
    expect(open).toEqual([]);
  });
});
