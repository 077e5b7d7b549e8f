import { BadInput, type DomainError } from '@kapstok/errors';
import { LogbookUnavailable, LogNotYours, NotInSealedLog, OwnLogNotFound } from './log.errors';
import type { z } from 'zod';
import { logPage, logProblem, whoSaw } from './logbook-answer';
import { ownAccessPage, ownAccessWhole, type OwnAccessAsked, type OwnAccessPage, type OwnAccessWhole } from './own-access';
import { inclusionProof, sealedState, type InclusionProof, type SealedState } from './sealed-log';
import type { LogPage, LogPageAsked, WhoSaw, WhoSawAsked } from './logged-line';

/** Who asks, in the words of the request that came in: the logbook verifies all of it again by itself. */
export interface AskedBy {
  /** the header Authorization */
  readonly authorization: string;
  readonly hatId: string;
}

/** Milliseconds; the transaction of who asks stays open meanwhile. */
const PATIENCE = 5_000;

/**
 * Asks the logbook process for lines, in the name of who asks: the api itself may add lines and read none.
 * One attempt: reading the log is itself logged, and a retry would log it twice.
 */
export class LogbookClient {
  /** `url` is the setting LOGBOOK_URL, without a slash at the end. */
  constructor(
    private readonly url: string,
    private readonly patience = PATIENCE,
  ) {}

  /** @throws LogNotYours for every hat but the FG's, BadInput with the path in `asked`, LogbookUnavailable. */
  lines(by: AskedBy, { first, after, filter }: LogPageAsked): Promise<LogPage> {
    const path = (field: string) => (Object.hasOwn(filter, field) ? `filter.${field}` : field);
    return this.ask(by, 'lines', { first: String(first), after, ...filter }, logPage, path);
  }

  /** @throws LogNotYours for every hat but the FG's, BadInput, LogbookUnavailable. */
  whoSaw(by: AskedBy, asked: WhoSawAsked): Promise<WhoSaw> {
    return this.ask(by, 'who-saw', { ...asked }, whoSaw, (field) => field);
  }

  /** The last signed state of the log. @throws LogNotYours, NotInSealedLog, LogbookUnavailable. */
  sealed(by: AskedBy): Promise<SealedState> {
    return this.ask(by, 'sealed', {}, sealedState, (field) => field);
  }

  /** The proof that a line of the own controller is in the log. @throws LogNotYours, BadInput, NotInSealedLog, LogbookUnavailable. */
  inclusion(by: AskedBy, lineId: string): Promise<InclusionProof> {
    return this.ask(by, 'line-proof', { lineId }, inclusionProof, (field) => field);
  }

  /** What a household reads of the log about one of its own. @throws OwnLogNotFound, BadInput, LogbookUnavailable. */
  ownLines(by: AskedBy, { subjectId, first, after }: OwnAccessAsked): Promise<OwnAccessPage> {
    return this.ask(by, 'own-log', { subjectId, first: String(first), after }, ownAccessPage, (field) => field);
  }

  /** All of it, to take along; it is in the log as an export when this answers. Throws what `ownLines` throws. */
  ownLog(by: AskedBy, subjectId: string): Promise<OwnAccessWhole> {
    return this.ask(by, 'own-log/whole', { subjectId }, ownAccessWhole, (field) => field);
  }

  private async ask<Result>(by: AskedBy, what: string, asked: Asked, shape: z.ZodType<Result>, path: (field: string) => string): Promise<Result> {
    const { status, body } = await this.fetched(by, `${what}?${queryOf(asked)}`);
    if (status !== 200) throw refusal(status, body, path);
    const answer = shape.safeParse(body);
    if (!answer.success) throw new LogbookUnavailable();
    return answer.data;
  }

  private async fetched(by: AskedBy, address: string): Promise<{ status: number; body: unknown }> {
    try {
      const response = await fetch(`${this.url}/${address}`, {
        headers: { authorization: by.authorization, 'kapstok-hat': by.hatId, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(this.patience),
      });
      return { status: response.status, body: await response.json() };
    } catch {
      throw new LogbookUnavailable();
    }
  }
}

type Asked = Readonly<Record<string, string | Date | null | undefined>>;

function queryOf(asked: Asked): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value == null ? [] : [[name, value instanceof Date ? value.toISOString() : value]])));
}

// The api has just verified the token, so a logbook that does not is set up wrongly: no 401, which would end a good session.
function refusal(status: number, body: unknown, path: (field: string) => string): DomainError {
  const problem = logProblem.safeParse(body).data;
  if (status === 403 && problem?.code === 'LOG_NOT_YOURS') return new LogNotYours();
  if (status === 404 && problem?.code === 'NOT_SEALED') return new NotInSealedLog();
  if (status === 404 && problem?.code === 'OWN_LOG_NOT_FOUND') return new OwnLogNotFound();
  const { field, problem: why } = problem?.details ?? {};
  if (status === 400 && typeof field === 'string' && typeof why === 'string') return new BadInput(path(field), why);
  return new LogbookUnavailable();
}
