/** A page of the log holds at most this many lines. */
export const LARGEST_LOG_PAGE = 100;
/** At most this many hats are told in one answer of who saw a child. */
export const LARGEST_WHO_SAW = 500;

/** One line as the logbook shows it to the FG of its controller: ids and names, no content and no BSN (R268). */
export interface LoggedLine {
  readonly id: string;
  /** when the line was written, by the clock of the database */
  readonly at: Date;
  readonly event: string;
  readonly outcome: string;
  readonly accessPoint: string;
  readonly requestId: string;
  /** of the operation that the request was part of, W3C trace context: 32 hexadecimal digits */
  readonly traceId: string | null;
  readonly decisionId: string;
  readonly accountId: string | null;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly law: string | null;
  readonly dossierId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string | null;
  /** of a list: the dossiers or disclosures that were in it */
  readonly listedIds: readonly string[];
  readonly entryIds: readonly string[];
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly grounds: readonly string[];
  /** of a refusal: the real reason, also when the asker was told only that nothing was found */
  readonly reason: string | null;
  /** the processing activity of the controller: task/law */
  readonly activity: string | null;
  /** how the hat came to be there: involved, standing-in, received, … (NEN 7513: relation of treatment) */
  readonly basis: string | null;
  /** the consents and covenants that the decision stood on */
  readonly consentIds: readonly string[];
  readonly covenantIds: readonly string[];
}

/** Which lines are asked for; all that is given must hold. `from` counts itself, `until` does not. */
export interface LogFilter {
  /** about the dossier, or a list with the dossier in it */
  readonly dossierId?: string | null;
  /** about the person, a dossier of the person or of the household, or a list with one of those in it */
  readonly subjectId?: string | null;
  /** who */
  readonly accountId?: string | null;
  readonly organisationId?: string | null;
  readonly hatId?: string | null;
  readonly purpose?: string | null;
  /** one of the grounds that the line names */
  readonly ground?: string | null;
  readonly event?: string | null;
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

/** Of whom it is asked who saw it: a person or a dossier, one of both, in a period. */
export interface WhoSawAsked {
  readonly subjectId?: string | null;
  readonly dossierId?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
}

/** What one person did under one hat. */
export interface Onlooker {
  readonly accountId: string | null;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly law: string | null;
  /** lines of the log, refused ones too */
  readonly accesses: number;
  readonly refused: number;
  readonly first: Date;
  readonly last: Date;
  readonly events: readonly string[];
  readonly purposes: readonly string[];
  readonly grounds: readonly string[];
}

/** Who saw this child, who looked last first; at most LARGEST_WHO_SAW, and whether that is everybody. */
export interface WhoSaw {
  readonly onlookers: Onlooker[];
  readonly everybody: boolean;
}
