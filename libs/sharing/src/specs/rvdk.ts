import type { SaveWeighing } from '@kapstok/sharing';
import type { Hat, Organisation, World } from '@kapstok/testing';
import type { Sharing } from './households';

/** The RvdK, with who may receive there. */
export async function raad(world: World): Promise<{ readonly organisation: Organisation; readonly receiver: Hat }> {
  const organisation = await world.organisation({ type: 'rvdk' });
  await world.organisationTask({ organisation, task: 'raadsonderzoek', law: 'bw' });
  return { organisation, receiver: await world.hat({ organisation, task: 'raadsonderzoek', law: 'bw' }) };
}

/** The summary of the entry to the RvdK for its inquiry, weighed in full. */
export function weighing({ dossier, entry }: Pick<Sharing, 'dossier' | 'entry'>, to: { readonly organisation: Organisation }, changes: Partial<SaveWeighing> = {}): SaveWeighing {
  return {
    dossierId: dossier.id,
    entries: [{ entryId: entry.id, fields: ['summary'] }],
    organisationId: to.organisation.id,
    task: 'raadsonderzoek',
    purpose: 'raadsonderzoek',
    ground: 'meldrecht-rvdk',
    outcome: 'all',
    words: {
      whyNecessary: 'De raad onderzoekt of het kind veilig is',
      whyNotLess: 'Alleen de samenvatting',
      informing: { told: 'before', on: '2026-01-05', how: 'In een gesprek thuis' },
    },
    ...changes,
  };
}
