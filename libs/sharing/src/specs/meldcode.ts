import type { SaveWeighing } from '@kapstok/sharing';
import type { Hat, World } from '@kapstok/testing';
import type { Sharing } from './households';
import { weighing } from './rvdk';

/** How safe the children are, said in full. */
export const SAFETY = {
  facts: 'Op maandag en donderdag had het kind blauwe plekken op de arm',
  interpretation: 'Ik denk dat het kind thuis geslagen wordt',
  acute: false,
  acuteWhy: 'Het kind logeert deze week bij oma',
  chronic: true,
  chronicWhy: 'Dit is de derde keer in een half jaar',
  children: 'De ruzies van de ouders maken het kind stil en bang',
};

/** The words of a report by the five steps of the meldcode: of which one was skipped. */
export const MELDCODE = {
  meldcode: [
    { step: 1, on: '2026-01-03' },
    { step: 2, on: '2026-01-04', found: 'De collega deelt de zorg' },
    { step: 3, skippedBecause: 'Een gesprek brengt het kind nu in gevaar' },
    { step: 4, on: '2026-01-04' },
    { step: 5, on: '2026-01-04', found: 'Melden, en de hulp gaat door' },
  ],
  consulted: [{ role: 'collega', on: '2026-01-04' }],
  safety: SAFETY,
} as const;

/** Veilig Thuis, with who may receive there. */
export async function veiligThuis(world: World): Promise<{ readonly organisation: Hat['organisation']; readonly receiver: Hat }> {
  const organisation = await world.organisation({ type: 'veilig-thuis' });
  await world.organisationTask({ organisation, task: 'veilig-thuis', law: 'wmo' });
  return { organisation, receiver: await world.hat({ organisation, task: 'veilig-thuis', law: 'wmo' }) };
}

/** The summary of the entry to Veilig Thuis on a suspicion, weighed in full. */
export function report(family: Pick<Sharing, 'dossier' | 'entry'>, to: { readonly organisation: Hat['organisation'] }, changes: Partial<SaveWeighing> = {}): SaveWeighing {
  const whole = weighing(family, to);
  return {
    ...whole, task: 'veilig-thuis', purpose: 'veiligheid', ground: 'meldrecht-veilig-thuis', stated: { suspectedAbuse: true }, words: { ...whole.words, ...MELDCODE }, ...changes,
  };
}
