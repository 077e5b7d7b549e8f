import { BadInput, type DomainError } from '@kapstok/errors';
import { LogbookUnavailable, LogNotYours } from './log.errors';
import { logPage, logProblem } from './logbook-answer';
import type { LogPage, LogPageAsked } from './logged-line';

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
  async lines(by: AskedBy, asked: LogPageAsked): Promise<LogPage> {
    const { status, body } = await this.ask(by, asked);
    if (status !== 200) throw refusal(status, body, asked);
    const page = logPage.safeParse(body);
    if (!page.success) throw new LogbookUnavailable();
    return page.data;
  }

  private async ask(by: AskedBy, asked: LogPageAsked): Promise<{ status: number; body: unknown }> {
    try {
      const response = await fetch(`${this.url}/lines?${queryOf(asked)}`, {
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

function queryOf({ first, after, filter }: LogPageAsked): URLSearchParams {
  const { from, until, ...rest } = filter;
  const given = { first: String(first), after, ...rest, from: from?.toISOString(), until: until?.toISOString() };
  return new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
}

// The api has just verified the token, so a logbook that does not is set up wrongly: no 401, which would end a good session.
function refusal(status: number, body: unknown, { filter }: LogPageAsked): DomainError {
  const problem = logProblem.safeParse(body).data;
  if (status === 403 && problem?.code === 'LOG_NOT_YOURS') return new LogNotYours();
  const { field, problem: why } = problem?.details ?? {};
  if (status === 400 && typeof field === 'string' && typeof why === 'string') return new BadInput(Object.hasOwn(filter, field) ? `filter.${field}` : field, why);
  return new LogbookUnavailable();
}
