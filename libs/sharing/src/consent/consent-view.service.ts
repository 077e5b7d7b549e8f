import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isId, knownWord, saidInWords } from '@kapstok/graphql';
import type { ConsentWay } from '@kapstok/household';
import type { ActingHat } from '@kapstok/organisation';
import { policy } from '@kapstok/policy';
import { wayOf } from '../consent-answer';
import { restsOn } from '../consent-parties';
import { ConsentRequestNotFound } from '../sharing.errors';

export const CONSENT_VIEWS = ['agrees', 'objects', 'cannot-say'] as const;
export type ConsentOpinion = (typeof CONSENT_VIEWS)[number];

/** What somebody who cannot decide thinks of a question: asked too and recorded, it decides nothing (R68). */
export interface RecordedView {
  readonly id: string;
  readonly requestId: string;
  readonly subjectId: string;
  readonly view: ConsentOpinion;
  readonly how: ConsentWay;
  readonly recordedAt: Date;
  /** for the person itself, who recorded it and who asked */
  readonly words: string | null;
}

export interface RecordView {
  readonly requestId: string;
  readonly view: string;
  readonly words?: string | null;
  readonly how?: string | null;
}

@Injectable()
export class ConsentViews {
  /** By the person, or by a professional of the dossier. A next one is a next record. Throws BadInput and ConsentRequestNotFound. */
  async record(hat: ActingHat, input: RecordView): Promise<RecordedView> {
    const view = knownWord('input.view', input.view, CONSENT_VIEWS);
    const words = input.words == null || input.words.trim() === '' ? null : saidInWords('input.words', input.words);
    const how = wayOf(hat, input.how, 'input.how');
    const [asked] = isId(input.requestId)
      ? await hat.tx.query<{ personId: string }>(
        `select person_id as "personId" from kapstok.consent_request_person where request_id = $1 and as_role = 'view' and ($2::uuid is null or person_id = $2)`,
        [input.requestId, hat.task === 'client' ? hat.personId : null],
      )
      : [];
    const line = { event: 'consent', party: hat, fields: ['view'], ruleSet: policy.version } as const;
    if (!asked) {
      hat.log.record({ ...line, outcome: 'refused', reason: 'CONSENT_REQUEST_NOT_FOUND' });
      throw new ConsentRequestNotFound();
    }
    const id = randomUUID();
    await hat.tx.query(
      'insert into kapstok.consent_view (id, request_id, subject_id, view, how, recorded_by_hat_id, recorded_at) values ($1, $2, $3, $4, $5, $6, kapstok.at())',
      [id, input.requestId, asked.personId, view, how, hat.id],
    );
    if (words) await hat.tx.query('insert into kapstok.consent_view_note (view_id, words) values ($1, $2)', [id, words]);
    await hat.tx.query('select kapstok.tell_view($1)', [id]);
    hat.log.record({ ...restsOn(hat), ...line, outcome: 'allowed', subjectId: asked.personId });
    return this.one(hat, id);
  }

  async one(hat: ActingHat, id: string): Promise<RecordedView> {
    const [view] = await hat.tx.query<RecordedView>(
      `select v.id, v.request_id as "requestId", v.subject_id as "subjectId", v.view, v.how, v.recorded_at as "recordedAt", n.words
       from kapstok.consent_view v left join kapstok.consent_view_note n on n.view_id = v.id where v.id = $1`,
      [id],
    );
    if (!view) throw new ConsentRequestNotFound();
    return view;
  }
}
