import type { OwnAccess } from '@kapstok/access-log';

/** The file in JSON; its shape is described in docs/own-log.md and changes only with the number of its version. */
export interface OwnLogJson {
  readonly format: 'kapstok-own-log';
  readonly version: 1;
  readonly subjectId: string;
  readonly madeAt: string;
  readonly accesses: readonly Omit<OwnAccess, 'id'>[];
}

export function ownLogJson(subjectId: string, madeAt: Date, accesses: readonly OwnAccess[]): OwnLogJson {
  return { format: 'kapstok-own-log', version: 1, subjectId, madeAt: madeAt.toISOString(), accesses: accesses.map(({ id: _, ...access }) => access) };
}
