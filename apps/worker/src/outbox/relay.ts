import { randomUUID } from 'node:crypto';
import { KINDS } from '@kapstok/notice';
import type { DataSource, EntityManager } from 'typeorm';
import type { Finding } from '../watch/findings';

/** Events at once: each batch is a transaction of its own. */
const BATCH = 100;

const COPY_QUESTION_OPEN = `select kapstok.copy_question_open(($1::jsonb ->> 'askedId')::uuid) as so`;

/** What was foreseen for a moment is told at that moment only when it came true; by kind, a question about what the event carries. */
const CAME_TRUE: Readonly<Record<string, string>> = {
  'copy-answer-soon': COPY_QUESTION_OPEN,
  'copy-answer-late': COPY_QUESTION_OPEN,
  'telling-left': `select kapstok.telling_is_left(($1::jsonb ->> 'tellingId')::uuid) as so`,
  'covenant-in-force': `select kapstok.covenant_version_holds(($1::jsonb ->> 'versionId')::uuid, clock_timestamp()) as so`,
};

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/**
 * Turns what is due in the outbox into notices, once: the notices of an event and that it was done are one transaction, and an event that
 * another worker holds is left to that one. An event of an unknown kind, or that fails, stays where it is and is told.
 */
export async function relay(source: DataSource): Promise<Finding[]> {
  const left: Left = { kinds: new Set(), ids: new Set() };
  for (;;) {
    const events = await source.transaction('READ COMMITTED', (manager) => relayBatch(manager, left));
    if (events < BATCH) break;
  }
  return [
    ...[...left.kinds].map((kind) => ({ what: 'outbox-kind-unknown' as const, details: { kind } })),
    ...[...left.ids].map((id) => ({ what: 'outbox-event-failed' as const, details: { id } })),
  ];
}

/** What cannot be carried out now, and must not keep the rest waiting. */
interface Left {
  readonly kinds: Set<string>;
  readonly ids: Set<string>;
}

async function relayBatch(manager: EntityManager, left: Left): Promise<number> {
  const events: Event[] = await manager.query(
    `select id, kind, about from kapstok.outbox where done_at is null and due_at <= clock_timestamp() and not (kind = any ($1::text[])) and not (id = any ($2::uuid[]))
     order by due_at, id limit ${BATCH} for update skip locked`,
    [[...left.kinds], [...left.ids]],
  );
  for (const event of events) {
    if (!KINDS[event.kind]) left.kinds.add(event.kind);
    // In a savepoint of its own.
    else await manager.transaction((inner) => deliver(inner, event)).catch(() => left.ids.add(event.id));
  }
  return events.length;
}

async function deliver(manager: EntityManager, { id, kind, about }: Event): Promise<void> {
  const keys = new Set<string>();
  const recipients = (await cameTrue(manager, kind, about)) ? KINDS[kind]!.to : [];
  for (const to of recipients) {
    const [found]: { keys: string[] }[] = await manager.query('select kapstok.notice_keys($1, $2) as keys', [to, JSON.stringify(about)]);
    for (const key of found?.keys ?? []) keys.add(key);
  }
  for (const key of keys) {
    await manager.query(
      `insert into kapstok.notice (id, outbox_id, for_key, kind, about, made_at) values ($1, $2, $3, $4, $5, clock_timestamp())
       on conflict (outbox_id, for_key) do nothing`,
      [randomUUID(), id, key, kind, JSON.stringify(about)],
    );
  }
  await manager.query('update kapstok.outbox set done_at = clock_timestamp() where id = $1', [id]);
}

async function cameTrue(manager: EntityManager, kind: string, about: Event['about']): Promise<boolean> {
  const question = CAME_TRUE[kind];
  if (question === undefined) return true;
  const [answer]: { so: boolean }[] = await manager.query(question, [JSON.stringify(about)]);
  return answer?.so ?? false;
}

/** Keys of changes are of use while somebody may send the change again: thirty days. */
export async function forgetKeys(source: DataSource): Promise<Finding[]> {
  await source.query(`delete from kapstok.idempotency_key where made_at < clock_timestamp() - interval '30 days'`);
  return [];
}
