interface Happened {
  readonly kind: string;
}

/** Before which event the term of a question was over: what was neither answered nor refused then. After the last one is `events.length`. */
export function termWasOver(events: readonly Happened[], state: string): number | undefined {
  if (state === 'expired') return events.length;
  const escalated = events.findIndex(({ kind }) => kind === 'escalated');
  const answered = events.slice(0, Math.max(escalated, 0)).some(({ kind }) => ['answered', 'answered-in-part', 'refused'].includes(kind));
  return escalated > 0 && !answered ? escalated : undefined;
}
