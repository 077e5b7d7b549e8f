import type { DisclosureRow } from './disclosure-rows';

/** With what a disclosure ends, besides that it can be recalled. */
export type EndsWith = 'date' | 'consent' | 'measure' | 'covenant';

const WITH_A_MEASURE = ['jeugdbescherming', 'jeugdreclassering'];

/** What ends it, or a part of it, as `kapstok.ground_stands` reads it; none when it lasts until it is recalled. */
export function endsWith({ endsAt, entries, receiverTask }: DisclosureRow): EndsWith[] {
  const some = (fits: (entry: DisclosureRow['entries'][number]) => boolean) => entries.some(fits);
  return [
    ...(endsAt ? (['date'] as const) : []),
    ...(some(({ ground }) => ground === 'toestemming') ? (['consent'] as const) : []),
    ...(some(({ ground }) => ground === 'informatieplicht-ots' || (ground === 'statutair-onderling' && WITH_A_MEASURE.includes(receiverTask))) ? (['measure'] as const) : []),
    ...(some(({ covenantId }) => covenantId !== null) ? (['covenant'] as const) : []),
  ];
}
