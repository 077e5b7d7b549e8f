import { randomUUID } from 'node:crypto';
import type { ActingHat } from '@kapstok/organisation';

/** Something that must follow a change. Ids and words of the vocabulary only, no content. */
export interface Following {
  /** what happened, for example `request-asked` */
  readonly kind: string;
  readonly about: Readonly<Record<string, string | readonly string[] | null>>;
  /** absent: at once */
  readonly dueAt?: Date;
  /** instead: from the beginning of this day in the Netherlands, YYYY-MM-DD; at once when that has been */
  readonly dueOn?: string;
}

/** Writes what must follow in the transaction of the change; the worker carries it out, once, also after a crash. Gives its id. */
export async function toFollow(hat: ActingHat, { kind, about, dueAt, dueOn }: Following): Promise<string> {
  const id = randomUUID();
  await hat.tx.query(
    `insert into kapstok.outbox (id, kind, about, by_hat_id, made_at, due_at)
     values ($1, $2, $3, $4, kapstok.at(), greatest(kapstok.at(), $5, $6::date::timestamp at time zone 'Europe/Amsterdam'))`,
    [id, kind, JSON.stringify(about), hat.id, dueAt ?? null, dueOn ?? null],
  );
  return id;
}
