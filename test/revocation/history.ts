import type { Caller } from '@kapstok/testing';

/** What an answer must be. All that is named must hold; what is not named is free. */
export interface Expectation {
  /** Words that stand in it. */
  readonly shows?: readonly string[];
  /** Words and ids that stand in no byte of it, headers included. */
  readonly hides?: readonly string[];
  /** Path in the data (`received.totalCount`, `dossiers.nodes.length`) → what must be there. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The code of the one error that it is. */
  readonly code?: string;
  /** The same status and bytes as the answer to this question, which is about something that does not exist. */
  readonly asMissing?: Question;
}

export interface Question {
  readonly as: Caller;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A question that is asked again and again while the right that it rests on ends. */
export interface Probe extends Question {
  readonly name: string;
  readonly before: Expectation;
  readonly after: Expectation;
}

/** A change that may not happen once the right has ended; asked afterwards only. */
export interface LateChange extends Question {
  readonly name: string;
  readonly after: Expectation;
}

/** Puts a question to one of the processes under test. */
export type Ask = (question: Question) => Promise<Answered>;

export interface Answered {
  readonly status: number;
  readonly body: Buffer;
  /** Header lines as text, without those that differ at every answer. */
  readonly headers: string;
  readonly data: unknown;
  readonly codes: readonly string[];
}

/** One small world in which one right ends while several readers look. */
export interface History {
  readonly probes: readonly Probe[];
  readonly lateChanges?: readonly LateChange[];
  /** Ends the right. Resolves when that was acknowledged: an answer of the api, a commit, or the clock of the database past the end. */
  readonly end: (ask: Ask) => Promise<unknown>;
  /** The right ends by the clock, at the moment at which the world was told: who looks first may be late. */
  readonly byTheClock?: true;
}

/** For an end that must come about: throws when the change was refused. */
export async function mustSucceed(answer: Promise<Answered>): Promise<Answered> {
  const { codes, body } = await answer;
  if (codes.length > 0) throw new Error(`the right did not end: ${body.toString()}`);
  return answer;
}
