import { Injectable } from '@nestjs/common';
import { loader, type ActingHat, type RequestScope } from '@kapstok/organisation';
import type { Task } from '@kapstok/policy';
import type { SeenAnswer } from '../consent-list';

/** What was said around an answer: before it, and by who refused. */
export interface WordsOfAnswer {
  readonly consentId: string;
  readonly told: string;
  readonly objections: string | null;
}

/** Under which organisation and task an answer was obtained. */
export interface ObtainedBy {
  readonly hatId: string;
  readonly organisationId: string;
  readonly task: Task;
}

/** How an answer came to be on record: what was told before it, and who obtained it (R75, R89). */
@Injectable()
export class HowObtained {
  /** For who gave the answer, who recorded it and who asked; undefined for everybody else. */
  words(hat: ActingHat, loaders: RequestScope['loaders'], { id }: SeenAnswer): Promise<WordsOfAnswer | undefined> {
    return loader(loaders, 'words-of-answer', (ids) => wordsOf(hat, ids)).load(id);
  }

  /**
   * For who gave the answer, and for the organisation that obtained it: to others the name would tell that it knows this person. Undefined as well
   * for what somebody answered in the portal, and where the name could tell a place.
   */
  async by(hat: ActingHat, loaders: RequestScope['loaders'], { recordedByHatId, subjectId, mine }: SeenAnswer): Promise<ObtainedBy | undefined> {
    const found = await loader(loaders, 'obtained-by', (ids) => hatsOf(hat, ids)).load(recordedByHatId);
    if (!found) return undefined;
    if (hat.task !== 'client') return found.organisationId === hat.organisation.id ? found : undefined;
    return mine && !(await loader(loaders, 'place-withheld', (ids) => withheldAbout(hat, ids)).load(subjectId)) ? found : undefined;
  }
}

async function wordsOf({ tx }: ActingHat, ids: readonly string[]): Promise<(WordsOfAnswer | undefined)[]> {
  const rows = await tx.query<WordsOfAnswer>(
    `select n.consent_id as "consentId", n.told, n.objections from kapstok.consent_note n where n.consent_id = any ($1::uuid[]) and kapstok.words_are_mine(n.consent_id)`,
    [ids],
  );
  return ids.map((id) => rows.find(({ consentId }) => consentId === id));
}

async function hatsOf({ tx }: ActingHat, ids: readonly string[]): Promise<(ObtainedBy | undefined)[]> {
  const rows = await tx.query<ObtainedBy>(
    `select h.id as "hatId", h.organisation_id as "organisationId", h.task from kapstok.hat h where h.id = any ($1::uuid[]) and h.task <> 'client'`,
    [ids],
  );
  return ids.map((id) => rows.find(({ hatId }) => hatId === id));
}

// Whether names about each of these persons can tell the client that acts a place that is kept from it.
async function withheldAbout({ tx, personId }: ActingHat, ids: readonly string[]): Promise<boolean[]> {
  const rows = await tx.query<{ withheld: boolean }>(
    'select kapstok.place_withheld(p.id, $2) as withheld from unnest($1::uuid[]) with ordinality as p(id, place) order by p.place',
    [ids, personId],
  );
  return rows.map(({ withheld }) => withheld);
}
