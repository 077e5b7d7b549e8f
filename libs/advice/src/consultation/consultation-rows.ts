import type { PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { Task } from '@kapstok/policy';

/** A consultation as both sides know it: organisations, tasks and moments. Who of them wrote is not told. */
export interface ConsultationRow {
  readonly id: string;
  readonly askerHatId: string;
  readonly askerOrganisationId: string;
  readonly askerTask: Task;
  readonly toOrganisationId: string;
  readonly toTask: Task;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  /** closed by who was asked, who recognised somebody */
  readonly recognisedAt: Date | null;
  readonly lastAt: Date;
  /** closed, or silent for thirty days */
  readonly over: boolean;
}

export interface MessageRow {
  readonly id: string;
  readonly consultationId: string;
  readonly body: string;
  readonly sentAt: Date;
  readonly byAsker: boolean;
}

const ROWS = `select c.id, c.asker_hat_id as "askerHatId", c.asker_organisation_id as "askerOrganisationId", c.asker_task as "askerTask",
    c.to_organisation_id as "toOrganisationId", c.to_task as "toTask", c.asked_at as "askedAt", c.answered_at as "answeredAt",
    c.closed_at as "closedAt", c.recognised_at as "recognisedAt", c.last_at as "lastAt", not kapstok.consultation_text_stands(c, $4) as over
  from kapstok.consultation c
  where (c.asker_hat_id = $1 or (c.to_organisation_id = $2 and c.to_task = $3))`;

const own = (hat: ActingHat) => [hat.id, hat.organisation.id, hat.task, hat.tx.at];

/** One page and one row more of those that this hat asked or may answer, the newest first. */
export function consultationsOf(hat: ActingHat, { first, after }: PageArguments): Promise<ConsultationRow[]> {
  const place = after === null ? '' : 'and (c.asked_at, c.id) < (select p.asked_at, p.id from kapstok.consultation p where p.id = $6)';
  return hat.tx.query<ConsultationRow>(`${ROWS} ${place} order by c.asked_at desc, c.id desc limit $5`, [...own(hat), first + 1, ...(after === null ? [] : [after])]);
}

export async function consultationById(hat: ActingHat, id: string): Promise<ConsultationRow | undefined> {
  return (await hat.tx.query<ConsultationRow>(`${ROWS} and c.id = $5`, [...own(hat), id]))[0];
}

/** What was written in each, the oldest first; nothing of one that is over, whether it has been removed yet or not. */
export async function messagesOf(hat: ActingHat, ids: readonly string[]): Promise<MessageRow[][]> {
  const rows = await hat.tx.query<MessageRow>(
    `select m.id, m.consultation_id as "consultationId", m.body, m.sent_at as "sentAt", m.hat_id = c.asker_hat_id as "byAsker"
     from kapstok.consultation_message m join kapstok.consultation c on c.id = m.consultation_id
     where m.consultation_id = any ($5::uuid[]) and (c.asker_hat_id = $1 or (c.to_organisation_id = $2 and c.to_task = $3))
       and kapstok.consultation_text_stands(c, $4)
     order by m.sent_at, m.id`,
    [...own(hat), ids],
  );
  return ids.map((id) => rows.filter(({ consultationId }) => consultationId === id));
}
