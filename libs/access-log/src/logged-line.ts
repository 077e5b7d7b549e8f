/** A page of the log holds at most this many lines. */
export const LARGEST_LOG_PAGE = 100;

/** One line as the logbook shows it to the FG of its controller: ids and names, no content and no BSN (R268). */
export interface LoggedLine {
  readonly id: string;
  /** when the line was written, by the clock of the database */
  readonly at: Date;
  readonly event: string;
  readonly outcome: string;
  readonly accessPoint: string;
  readonly requestId: string;
  readonly accountId: string | null;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly law: string | null;
  readonly dossierId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string | null;
  readonly entryIds: readonly string[];
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly grounds: readonly string[];
  /** of a refusal: the real reason, also when the asker was told only that nothing was found */
  readonly reason: string | null;
}

/** Which lines are asked for; all that is given must hold. `from` counts itself, `until` does not. */
export interface LogFilter {
  readonly dossierId?: string | null;
  readonly subjectId?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  /** one of ACCESS_OUTCOMES */
  readonly outcome?: string | null;
}

/** At most `first` lines that are older than the line with the id `after`; without it the newest. */
export interface LogPageAsked {
  readonly first: number;
  readonly after: string | null;
  readonly filter: LogFilter;
}

/** Lines, newest first. The cursor is the id of the last one. */
export interface LogPage {
  readonly nodes: LoggedLine[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
