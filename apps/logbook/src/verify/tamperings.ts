import type { Client } from 'pg';

/** What was done to the log by somebody who owns everything, and where the first wrong place is. */
export interface Done {
  readonly what: string;
  /** of the first line that is not where or what it was; absent for a line that was put in */
  readonly index?: number;
  readonly lineId?: string;
}

export interface Stand {
  /** as superuser, inside a transaction that is undone */
  readonly root: Client;
  readonly ids: readonly string[];
  /** a number from 0 up to, not including, `below` */
  readonly pick: (below: number) => number;
}

/** What can be changed in a line, each to something that it was not. */
const EDITS = [
  `outcome = case outcome when 'allowed' then 'refused' else 'allowed' end`, `hat_id = gen_random_uuid()`, `account_id = gen_random_uuid()`, `subject_id = gen_random_uuid()`,
  `purpose = purpose || ' '`, `categories = array_append(categories, 'medisch')`, `categories = array[array_to_string(categories, ',')]`, `grounds = '{acuut-gevaar}'`,
  `at = at + interval '1 microsecond'`, `decided_at = at - interval '1 year'`, `entry_ids = array_append(entry_ids, gen_random_uuid())`, `access_point = 'graphql query x'`,
  `salt = uuid_send(gen_random_uuid())`, `event = 'explain'`, `controller_id = gen_random_uuid()`, `fields = '{}'`, `decision = '{"request": {}}'`, `consent_ids = array[gen_random_uuid()]`,
  `request_id = gen_random_uuid()`, `rule_set = 'other'`, `reason = 'not-found'`, `basis = 'emergency'`, `dossier_id = gen_random_uuid()`, `case_id = gen_random_uuid()`,
] as const;

type Tampering = (stand: Stand) => Promise<Done>;

/** The cleverer half of the attackers makes every hash in the database anew, so that the database agrees with itself. */
async function makeHashesAnew({ root, pick }: Stand): Promise<void> {
  if (pick(2) === 0) return;
  await root.query('update logbook.access_line l set leaf_hash = logbook.leaf_of(l) where l.leaf_hash <> logbook.leaf_of(l)');
  await root.query('update logbook.leaf f set hash = l.leaf_hash from logbook.access_line l where l.id = f.line_id and f.hash <> l.leaf_hash');
}

const edit: Tampering = async (stand) => {
  const index = stand.pick(stand.ids.length);
  const lineId = stand.ids[index]!;
  const change = EDITS[stand.pick(EDITS.length)]!;
  await stand.root.query(`update logbook.access_line set ${change} where id = $1`, [lineId]);
  if (change.startsWith('at =')) await stand.root.query('update logbook.leaf f set line_at = l.at from logbook.access_line l where l.id = f.line_id and l.id = $1', [lineId]);
  await makeHashesAnew(stand);
  return { what: `edit: ${change}`, index, lineId };
};

const remove: Tampering = async ({ root, ids, pick }) => {
  const index = pick(ids.length);
  await root.query('delete from logbook.access_line where id = $1', [ids[index]]);
  if (pick(2) === 1) await root.query('delete from logbook.leaf where index = $1', [index]);
  return { what: 'delete', index };
};

const closeTheHole: Tampering = async ({ root, ids, pick }) => {
  const index = pick(ids.length);
  await root.query('delete from logbook.access_line where id = $1', [ids[index]]);
  await root.query('delete from logbook.leaf where index = $1', [index]);
  // Down by one through a place that no line has, since each place is taken once.
  await root.query('update logbook.leaf set index = index + 1000000 where index > $1', [index]);
  await root.query('update logbook.leaf set index = index - 1000001 where index >= 1000000');
  return { what: 'delete and close the hole', index };
};

const reorder: Tampering = async ({ root, ids, pick }) => {
  const [one, other] = twoOf(ids.length, pick);
  await root.query('update logbook.leaf set index = case index when $1 then $2 + 1000000 else $1 + 1000000 end where index in ($1, $2)', [one, other]);
  await root.query('update logbook.leaf set index = index - 1000000 where index >= 1000000');
  return { what: 'reorder', index: one };
};

const insert: Tampering = async ({ root, ids, pick }) => {
  const like = ids[pick(ids.length)];
  const { rows } = await root.query<{ id: string }>(
    `insert into logbook.access_line (id, at, request_id, event, outcome, access_point, decision_id, tx, leaf_hash, controller_id)
     select gen_random_uuid(), at, request_id, event, outcome, access_point, decision_id, tx, sha256(salt), controller_id from logbook.access_line where id = $1 returning id::text as id`,
    [like],
  );
  return { what: 'insert', lineId: rows[0]!.id };
};

const insertAtAPlace: Tampering = async (stand) => {
  const { root, ids, pick } = stand;
  const index = pick(ids.length);
  const { lineId } = await insert(stand);
  await root.query('update logbook.leaf set index = index + 1000000 where index >= $1', [index]);
  await root.query('update logbook.leaf set index = index - 999999 where index >= 1000000');
  await root.query('insert into logbook.leaf (index, line_id, line_at, hash) select $1, id, at, leaf_hash from logbook.access_line where id = $2', [index, lineId]);
  return { what: 'insert at a place', index };
};

const truncate: Tampering = async ({ root, ids, pick }) => {
  const index = pick(ids.length);
  await root.query('delete from logbook.access_line l using logbook.leaf f where f.line_id = l.id and f.index >= $1', [index]);
  await root.query('delete from logbook.leaf where index >= $1', [index]);
  return { what: 'truncate', index };
};

const oldCopy: Tampering = async (stand) => {
  const done = await truncate(stand);
  await stand.root.query('delete from logbook.checkpoint where size > $1', [done.index]);
  return { ...done, what: 'an old copy put back' };
};

const fork: Tampering = async (stand) => {
  const { root, ids, pick } = stand;
  const index = pick(ids.length);
  await root.query(`update logbook.access_line set subject_id = gen_random_uuid(), account_id = gen_random_uuid() where id = any ($1::uuid[])`, [ids.slice(index)]);
  await root.query('update logbook.access_line l set leaf_hash = logbook.leaf_of(l)');
  await root.query('update logbook.leaf f set hash = l.leaf_hash from logbook.access_line l where l.id = f.line_id');
  await root.query('update logbook.checkpoint set root = sha256(root), note = note || note where size > $1', [index]);
  return { what: 'fork', index };
};

const otherPast: Tampering = async ({ root }) => {
  const { rows } = await root.query<{ size: string }>('select min(size)::text as size from logbook.checkpoint');
  await root.query('update logbook.checkpoint c set root = sha256(root) where size = $1', [rows[0]!.size]);
  return { what: 'another checkpoint in the past', index: Number(rows[0]!.size) };
};

const swapMonths: Tampering = async (stand) => {
  const { root, ids, pick } = stand;
  const [one, other] = twoOf(ids.length, pick);
  await root.query(
    `update logbook.access_line l set at = o.at from logbook.access_line o where (l.id = $1 and o.id = $2) or (l.id = $2 and o.id = $1)`, [ids[one], ids[other]],
  );
  await root.query('update logbook.leaf f set line_at = l.at from logbook.access_line l where l.id = f.line_id and f.index in ($1, $2)', [one, other]);
  await makeHashesAnew(stand);
  return { what: 'two months swapped', index: one };
};

const swapWholeMonths: Tampering = async (stand) => {
  const { root, pick } = stand;
  const months = await monthsOf(stand);
  const [one, other] = twoOf(months.length, pick);
  const [a, b] = [months[one]!, months[other]!];
  await root.query(
    `update logbook.access_line l set at = date_trunc('month', l.at) + (case when date_trunc('month', l.at) = $1 then $2 - $1 else $1 - $2 end) + (l.at - date_trunc('month', l.at))
     where date_trunc('month', l.at) in ($1, $2)`, [a.month, b.month],
  );
  await root.query('update logbook.leaf f set line_at = l.at from logbook.access_line l where l.id = f.line_id and f.line_at <> l.at');
  await makeHashesAnew(stand);
  return { what: 'two whole months swapped', index: Math.min(a.first, b.first) };
};

const removeMonth: Tampering = async (stand) => {
  const months = await monthsOf(stand);
  const { month, first } = months[stand.pick(months.length)]!;
  await stand.root.query(`delete from logbook.access_line l where date_trunc('month', l.at) = $1`, [month]);
  if (stand.pick(2) === 1) await stand.root.query(`delete from logbook.leaf f where date_trunc('month', f.line_at) = $1`, [month]);
  return { what: 'a month taken away', index: first };
};

const oldCopyGoneOn: Tampering = async (stand) => {
  const { root, ids, pick } = stand;
  // The lines that made it into no copy are written again, under the ids they had or as others, and sealed as if nothing had been there.
  const index = pick(ids.length);
  await root.query(
    `update logbook.access_line l set request_id = gen_random_uuid(), decision_id = gen_random_uuid(), salt = uuid_send(gen_random_uuid()) from logbook.leaf f
     where f.line_id = l.id and f.index >= $1`, [index],
  );
  await root.query('update logbook.access_line l set leaf_hash = logbook.leaf_of(l) where l.leaf_hash <> logbook.leaf_of(l)');
  await root.query('update logbook.leaf f set hash = l.leaf_hash from logbook.access_line l where l.id = f.line_id and f.hash <> l.leaf_hash');
  await root.query('delete from logbook.checkpoint where size > $1', [index]);
  return { what: 'an old copy put back, on which work went on', index };
};

const double: Tampering = async ({ root, ids, pick }) => {
  const index = pick(ids.length);
  // Who owns everything owns the keys as well: the same line twice, the second with another purpose.
  const { rows } = await root.query<{ key: string }>(`select conname as key from pg_constraint where conrelid = 'logbook.access_line'::regclass and contype = 'p'`);
  await root.query(`alter table logbook.access_line drop constraint ${rows[0]!.key}`);
  await root.query(
    `insert into logbook.access_line select (jsonb_populate_record(l, jsonb_build_object('purpose', 'anders'))).* from logbook.access_line l where l.id = $1`, [ids[index]],
  );
  return { what: 'a line doubled', index };
};

const swapContents: Tampering = async (stand) => {
  const { root, ids, pick } = stand;
  const [one, other] = twoOf(ids.length, pick);
  await root.query(
    `update logbook.access_line l set subject_id = o.subject_id, request_id = o.request_id, fields = o.fields from logbook.access_line o
     where (l.id = $1 and o.id = $2) or (l.id = $2 and o.id = $1)`, [ids[one], ids[other]],
  );
  await makeHashesAnew(stand);
  return { what: 'contents swapped', index: one };
};

export const TAMPERINGS: readonly Tampering[] = [edit, edit, remove, closeTheHole, reorder, insert, insertAtAPlace, truncate, oldCopy, fork, otherPast, swapMonths, swapContents, swapWholeMonths, removeMonth, oldCopyGoneOn, double];

function twoOf(count: number, pick: Stand['pick']): [number, number] {
  const one = pick(count - 1);
  return [one, one + 1 + pick(count - one - 1)];
}

/** The months of which there are lines, each with the place of its first. */
async function monthsOf({ root }: Stand): Promise<{ month: Date; first: number }[]> {
  const { rows } = await root.query<{ month: Date; first: number }>(
    `select date_trunc('month', line_at) as month, min(index)::integer as first from logbook.leaf group by 1 order by 1`,
  );
  return rows;
}
