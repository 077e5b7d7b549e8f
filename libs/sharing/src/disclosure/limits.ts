import type { MeasureKind, Task } from '@kapstok/policy';
import type { DisclosedEntryRow, DisclosureRow } from './disclosure-rows';

/** With what a disclosure ends, besides that it can be recalled. */
export type EndsWith = 'date' | 'consent' | 'measure' | 'treatment' | 'covenant';

const STATUTORY: readonly MeasureKind[] = ['ots', 'voogdij', 'jeugdreclassering'];
const WITH_A_MEASURE: readonly Task[] = ['jeugdbescherming', 'jeugdreclassering'];

/** The measures of the receiver of which one must be in force for this ground to hold; null when the ground needs none. */
export function measuresFor({ ground }: Pick<DisclosedEntryRow, 'ground'>, { receiverTask }: Pick<DisclosureRow, 'receiverTask'>): readonly MeasureKind[] | null {
  if (ground === 'informatieplicht-ots') return ['ots'];
  return ground === 'statutair-onderling' && WITH_A_MEASURE.includes(receiverTask) ? STATUTORY : null;
}

/** Whether this ground holds only while the receiver is registered as directly involved in the same treatment. */
export function needsSameTreatment({ ground }: Pick<DisclosedEntryRow, 'ground'>): boolean {
  return ground === 'medebehandelaar';
}

/** What ends it, or a part of it; none when it lasts until it is recalled. */
export function endsWith(row: DisclosureRow): EndsWith[] {
  const some = (fits: (entry: DisclosedEntryRow) => boolean) => row.entries.some(fits);
  return [
    ...(row.endsAt ? (['date'] as const) : []),
    ...(some(({ ground }) => ground === 'toestemming') ? (['consent'] as const) : []),
    ...(some((entry) => measuresFor(entry, row) !== null) ? (['measure'] as const) : []),
    ...(some(needsSameTreatment) ? (['treatment'] as const) : []),
    ...(some(({ covenantId }) => covenantId !== null) ? (['covenant'] as const) : []),
  ];
}
