import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import { isId, knownWord, saidInWords } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { SENTENCE_FIELDS, SUGGESTED_SENTENCES } from './suggested-sentences';

/** A sentence to use in a weighing; `id` is null for one that everybody is offered. */
export interface SentenceRow {
  readonly id: string | null;
  readonly field: string;
  readonly words: string;
}

const MOST_PER_FIELD = 30;

/** Sentences that are used again: those offered to everybody, and those of the own organisation and task. */
@Injectable()
export class Sentences {
  /** Those of the own task first, the newest on top. */
  async list(hat: ActingHat): Promise<SentenceRow[]> {
    const own = await hat.tx.query<SentenceRow>(
      'select id, field, words from kapstok.sentence where organisation_id = $1 and task = $2 order by saved_at desc, id',
      [hat.organisation.id, hat.task],
    );
    const offered = SENTENCE_FIELDS.flatMap((field) => SUGGESTED_SENTENCES[field].map((words) => ({ id: null, field, words })));
    return [...own, ...offered];
  }

  /** Saving a sentence that is there already gives that one. Throws BadInput. */
  async save(hat: ActingHat, { field, words }: { field: string; words: string }): Promise<SentenceRow> {
    const [known, said] = [knownWord('input.field', field, SENTENCE_FIELDS), saidInWords('input.words', words, 500)];
    const mine = (await this.list(hat)).filter((one) => one.field === known && one.id !== null);
    const before = mine.find((one) => one.words === said);
    if (before) return before;
    if (mine.length >= MOST_PER_FIELD) throw new BadInput('input.words', `at most ${MOST_PER_FIELD} sentences for one field`);
    const id = randomUUID();
    await hat.tx.query(
      `insert into kapstok.sentence (id, organisation_id, task, field, words, saved_by_hat_id, saved_at) values ($1, $2, $3, $4, $5, $6, kapstok.at())
       on conflict do nothing`,
      [id, hat.organisation.id, hat.task, known, said, hat.id],
    );
    return { id, field: known, words: said };
  }

  /** Whether it was there to remove. */
  async remove(hat: ActingHat, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    return (await hat.tx.query('delete from kapstok.sentence where id = $1 and organisation_id = $2 and task = $3 returning id', [id, hat.organisation.id, hat.task])).length > 0;
  }
}
