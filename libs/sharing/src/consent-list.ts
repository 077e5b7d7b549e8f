import { Injectable } from '@nestjs/common';
import { ageAt, heldNow, holderKeys } from '@kapstok/household';
import { isId } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { currentRules } from '@kapstok/policy';
import { answerCounts } from './answer-counts';
import { isAbout } from './consent-parties';
import { ANSWERS_OF_CLIENT, RECORDED_ANSWER, type RecordedAnswer } from './recorded-answer';

/** An answer as one hat sees it at one moment. */
export interface SeenAnswer extends RecordedAnswer {
  /** it is enough now: everyone who must has a consent of this kind that counts. Only consent to share opens something (R73) */
  readonly counts: boolean;
  /** the same as far as it depends on who gave this answer */
  readonly ownCounts: boolean;
  /** given by the client that looks; recorded under the hat that looks */
  readonly mine: boolean;
}

/** The answers that a hat may know. There is no other way to read them one by one. */
@Injectable()
export class ConsentList {
  /**
   * The newest first. A client: what it answered itself, and from 12 what was answered about it. A professional: about who its own
   * dossiers are about (V1). Any other hat, and any other subject: none.
   */
  async visibleTo(hat: ActingHat, filter: { subjectId?: string | null; id?: string } = {}): Promise<SeenAnswer[]> {
    if ([filter.subjectId, filter.id].some((id) => id != null && !isId(id))) return [];
    const rows = await this.answers(hat, filter.subjectId ?? null, filter.id ?? null);
    const seen = (await this.isOldEnough(hat)) ? rows : rows.filter(({ givenById }) => givenById === hat.personId);
    const asked = seen
      .filter(({ id }) => filter.id === undefined || id === filter.id.toLowerCase())
      .map((row) => ({ ...row, ownCounts: row.withheld ? row.stands : answerCounts(row, rows.filter(({ withheld }) => !withheld), hat.tx.at), mine: isMine(hat, row) }));
    const whole = await asAWhole(hat, asked);
    return asked.map((row) => ({ ...row, counts: row.ownCounts && whole.has(row.id) }));
  }

  // With every other answer about the same subject, without which nothing can be said about one of them.
  private answers(hat: ActingHat, subjectId: string | null, id: string | null): Promise<RecordedAnswer[]> {
    if (hat.task === 'client') return this.answersOfClient(hat, subjectId, id);
    return hat.tx.query<RecordedAnswer>(
      `select ${RECORDED_ANSWER} from kapstok.consent c left join kapstok.consent_withdrawal w on w.consent_id = c.id
       where ($1::uuid is null or c.subject_id = $1) and ($2::uuid is null or c.subject_id = (select subject_id from kapstok.consent where id = $2))
         and ${OF_OWN_DOSSIERS}
       order by c.given_at desc, c.id desc`,
      [subjectId, id, holderKeys(hat), hat.tx.at],
    );
  }

  private async answersOfClient(hat: ActingHat, subjectId: string | null, id: string | null): Promise<RecordedAnswer[]> {
    const rows = await hat.tx.query<RecordedAnswer>(
      `${ANSWERS_OF_CLIENT} where ($1::uuid is null or c.subject_id = $1) and (c.given_by_id = $2 or c.subject_id = $2) order by c.given_at desc, c.id desc`,
      [subjectId, hat.personId],
    );
    const about = rows.find((row) => row.id === id?.toLowerCase())?.subjectId;
    return id === null ? rows : rows.filter((row) => row.subjectId === about);
  }

  // Under 12 what others answered about a child goes through who has gezag (rules §9).
  private async isOldEnough(hat: ActingHat): Promise<boolean> {
    if (hat.task !== 'client') return true;
    const [person] = await hat.tx.query<{ birthDate: string }>('select birth_date as "birthDate" from kapstok.person where id = $1', [hat.personId]);
    return person !== undefined && ageAt(person.birthDate, hat.tx.at) >= currentRules.consent.childFrom;
  }
}

const OF_OWN_DOSSIERS = `exists (select 1 from kapstok.access_grant g join kapstok.dossier d on d.id = g.dossier_id
  where ${heldNow('$3', '$4')} and g.rule = 'V1' and ${isAbout('c.subject_id')})`;

// One parent does not read the answer of the other, nor need to: the database says yes or no, of each kind among its own (R73).
async function asAWhole(hat: ActingHat, answers: readonly Omit<SeenAnswer, 'counts'>[]): Promise<ReadonlySet<string>> {
  const ids = answers.filter(({ ownCounts }) => ownCounts).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await hat.tx.query<{ id: string }>('select id from unnest($1::uuid[]) as answer(id) where kapstok.counts_as_a_whole(id)', [ids]);
  return new Set(rows.map(({ id }) => id));
}

function isMine(hat: ActingHat, { givenById, recordedByHatId }: RecordedAnswer): boolean {
  return hat.task === 'client' ? givenById === hat.personId : recordedByHatId === hat.id;
}
