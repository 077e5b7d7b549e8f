import { Injectable } from '@nestjs/common';
import { DomainError } from '@kapstok/errors';
import { isId, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { Notice } from './notice.type';

interface Row extends Omit<Notice, 'about'> {
  readonly about: Readonly<Record<string, string | readonly string[] | null>>;
}

/** A notice of others and one that does not exist: the same. */
export class NoticeNotFound extends DomainError {
  readonly code = 'NOTICE_NOT_FOUND';
  constructor() {
    super('there is no such notice for this hat');
  }
}

const COLUMNS = 'n.id, n.kind, n.about, n.made_at as "madeAt", n.read_at as "readAt"';
// What tells of an inquiry that a household may not know of yet, waits until the embargo ends (AVG 23). Of a meeting a household hears while it
// may see that.
const MINE = `n.for_key = any ($1::text[]) and not (n.about ? 'disclosureId' and kapstok.waits_for_me((n.about ->> 'disclosureId')::uuid))
  and (not n.about ? 'meetingId' or kapstok.hears_of_meeting((n.about ->> 'meetingId')::uuid))`;

/** Notices for a hat: its own, and those of its organisation and task. Row-level security asks the same. */
@Injectable()
export class NoticeService {
  /** The newest first. Throws BadInput for an unknown cursor. */
  async list(hat: ActingHat, page: PageArguments, unreadOnly: boolean): Promise<Page<Notice>> {
    const rows = await hat.tx.query<Row>(
      `select ${COLUMNS} from kapstok.notice n where ${MINE} and (not $2 or n.read_at is null)
         and ($3::uuid is null or (n.made_at, n.id) < (select p.made_at, p.id from kapstok.notice p where p.id = $3))
       order by n.made_at desc, n.id desc limit $4`,
      [keysOf(hat), unreadOnly, await this.cursor(hat, page.after), page.first + 1],
    );
    const listed = toPage(rows.map(toNotice), page);
    hat.log.record({ event: 'notice', outcome: 'allowed', party: hat, basis: 'own-hat', fields: ['kind'] });
    return listed;
  }

  /** How many were not read yet. */
  async unread(hat: ActingHat): Promise<number> {
    const [row] = await hat.tx.query<{ count: number }>(`select count(*)::int as count from kapstok.notice n where ${MINE} and n.read_at is null`, [keysOf(hat)]);
    return row?.count ?? 0;
  }

  /** Again changes nothing. Throws NoticeNotFound. */
  async markRead(hat: ActingHat, id: string): Promise<Notice> {
    if (!isId(id)) throw refused(hat);
    await hat.tx.query(`update kapstok.notice n set read_at = kapstok.at() where n.id = $2 and ${MINE} and n.read_at is null`, [keysOf(hat), id]);
    const [row] = await hat.tx.query<Row>(`select ${COLUMNS} from kapstok.notice n where n.id = $2 and ${MINE}`, [keysOf(hat), id]);
    if (!row) throw refused(hat);
    hat.log.record({ event: 'notice', outcome: 'allowed', party: hat, basis: 'own-hat', fields: ['readAt'] });
    return toNotice(row);
  }

  private async cursor(hat: ActingHat, after: string | null): Promise<string | null> {
    if (after === null) return null;
    const [row] = await hat.tx.query(`select 1 from kapstok.notice n where n.id = $2 and ${MINE}`, [keysOf(hat), after]);
    if (!row) throw unknownCursor();
    return after;
  }
}

function keysOf(hat: ActingHat): string[] {
  return [`hat:${hat.id}`, `task:${hat.organisation.id}:${hat.task}`];
}

function toNotice({ about, ...row }: Row): Notice {
  return { ...row, about: Object.entries(about).map(([name, ids]) => ({ name, ids: ids === null ? [] : [ids].flat() as string[] })) };
}

function refused(hat: ActingHat): NoticeNotFound {
  hat.log.record({ event: 'notice', outcome: 'refused', party: hat, fields: ['readAt'], reason: 'not-found' });
  return new NoticeNotFound();
}
