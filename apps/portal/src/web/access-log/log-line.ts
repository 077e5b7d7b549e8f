import type { AccessLogQuery } from '../api/operations.generated';

type Whole = AccessLogQuery['accessLog']['nodes'][number];
type Added = 'basis' | 'activity' | 'traceId' | 'decisionId' | 'listedIds' | 'consentIds' | 'covenantIds';

/** A line of the log as it is shown; who shows it beside something else need not ask all that is behind it. */
export type LogLine = Omit<Whole, Added> & Partial<Pick<Whole, Added>>;
