import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { saidInWords } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { DisclosureNotFound } from '../sharing.errors';
import { SharedAboutMe } from './shared-about-me';
import type { SharedRow } from './shared-rows';

/** Which disclosure, and about whom it was asked for. */
export interface AboutShared {
  readonly disclosureId: string;
  readonly personId: string;
}

/** What somebody says of a copy. */
export interface CopyCommentRow {
  readonly id: string;
  readonly disclosureId: string;
  /** subject: whom it is about; gezag: who answers for that person */
  readonly role: 'subject' | 'gezag';
  readonly words: string;
  readonly saidAt: Date;
  readonly mine: boolean;
}

/** That somebody wants the words, since when, and the last day on which that is answered (AVG 12(3); YYYY-MM-DD). */
export interface CopyAskedRow {
  readonly id: string;
  readonly disclosureId: string;
  readonly askedAt: Date;
  readonly answerBy: string;
}

const COMMENT = `select m.id, m.disclosure_id as "disclosureId", m.as_role as role, m.words, m.said_at as "saidAt", coalesce(m.person_id = $2::uuid, false) as mine
  from kapstok.copy_comment m`;

/** So long before the last day who gave it is reminded. */
const REMIND_DAYS = 7;

/** What the household does with what was shared about it: ask for the words, and say what it thinks of them (R226). */
@Injectable()
export class CopyComments {
  constructor(private readonly shared: SharedAboutMe) {}

  /** Adds one to a copy that this client can read now; earlier ones stay. Throws DisclosureNotFound, BadInput. */
  async comment(hat: ActingHat, { disclosureId, personId, words }: AboutShared & { readonly words: string }): Promise<CopyCommentRow> {
    const said = saidInWords('input.words', words);
    const row = await this.shared.one(hat, personId, disclosureId);
    if (!row?.readable) throw refused(hat, 'copyComment');
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.copy_comment (id, copy_id, disclosure_id, subject_id, person_id, as_role, words, said_at) values ($1, $2, $3, $4, $5, $6, $7, kapstok.at())`,
      [id, row.copyId, row.id, row.subjectId, hat.personId, row.isSelf ? 'subject' : 'gezag', said],
    );
    wrote(hat, row, 'copyComment');
    await toFollow(hat, { kind: 'copy-commented', about: { disclosureId: row.id } });
    await toFollow(hat, { kind: 'copy-comment-received', about: { disclosureId: row.id } });
    return this.one(hat, id);
  }

  /** Asks for the words of what is not given yet. Asking again changes nothing until it was decided. Throws DisclosureNotFound. */
  async ask(hat: ActingHat, { disclosureId, personId }: AboutShared): Promise<CopyAskedRow> {
    const row = await this.shared.one(hat, personId, disclosureId);
    if (!row || row.readable) throw refused(hat, 'copyAsked');
    const [asked] = await hat.tx.query<{ id: string; soon: string; over: string }>(
      `insert into kapstok.copy_asked (id, disclosure_id, subject_id, person_id, after_version, asked_at) values ($1, $2, $3, $4, $5, kapstok.at())
       on conflict do nothing returning id, (kapstok.answered_by(asked_at) - ${REMIND_DAYS})::text as soon, (kapstok.answered_by(asked_at) + 1)::text as over`,
      [randomUUID(), row.id, row.subjectId, hat.personId, row.version],
    );
    wrote(hat, row, 'copyAsked');
    if (asked) await tellWhoGave(hat, row.id, asked);
    return this.asked(hat, 'a.disclosure_id = $1 and a.subject_id = $2 and a.after_version = $3', [row.id, row.subjectId, row.version]);
  }

  /** Throws DisclosureNotFound. */
  askedOne(hat: ActingHat, id: string): Promise<CopyAskedRow> {
    return this.asked(hat, 'a.id = $1', [id]);
  }

  /** Throws DisclosureNotFound. */
  async one(hat: ActingHat, id: string): Promise<CopyCommentRow> {
    const [row] = await hat.tx.query<CopyCommentRow>(`${COMMENT} where m.id = $1`, [id, hat.personId]);
    if (!row) throw new DisclosureNotFound();
    return row;
  }

  /** Of each disclosure, the oldest first: all for who gave and who received it, the own words for a client. Row-level security says which. */
  async of(hat: ActingHat, disclosureIds: readonly string[]): Promise<CopyCommentRow[][]> {
    const rows = await hat.tx.query<CopyCommentRow>(`${COMMENT} where m.disclosure_id = any ($1::uuid[]) order by m.said_at, m.id`, [disclosureIds, hat.personId]);
    return disclosureIds.map((id) => rows.filter(({ disclosureId }) => disclosureId === id));
  }

  private async asked(hat: ActingHat, where: string, parameters: readonly unknown[]): Promise<CopyAskedRow> {
    const [row] = await hat.tx.query<CopyAskedRow>(
      `select a.id, a.disclosure_id as "disclosureId", a.asked_at as "askedAt", kapstok.answered_by(a.asked_at) as "answerBy"
       from kapstok.copy_asked a where ${where}`, [...parameters],
    );
    if (!row) throw new DisclosureNotFound();
    return row;
  }
}

// That it was asked, and in time that it must be answered: whether it was by then is asked then (AVG 12(3)).
async function tellWhoGave(hat: ActingHat, disclosureId: string, { id: askedId, soon, over }: { readonly id: string; readonly soon: string; readonly over: string }): Promise<void> {
  await toFollow(hat, { kind: 'copy-asked', about: { disclosureId } });
  await toFollow(hat, { kind: 'copy-answer-soon', about: { disclosureId, askedId }, dueOn: soon });
  await toFollow(hat, { kind: 'copy-answer-late', about: { disclosureId, askedId }, dueOn: over });
}

function wrote(hat: ActingHat, { id, dossierId, subjectId }: SharedRow, field: string): void {
  hat.log.record({ event: 'write', outcome: 'allowed', party: hat, basis: 'own-person', dossierId, listedIds: [id], subjectId, fields: [field], ruleSet: policy.version });
}

function refused(hat: ActingHat, field: string): DisclosureNotFound {
  hat.log.record({ event: 'write', outcome: 'refused', party: hat, fields: [field], reason: 'not-found', ruleSet: policy.version });
  return new DisclosureNotFound();
}
