import type { Category, Task } from '../vocabulary';
import type { Condition, HatPattern } from './condition';

/** Rules that hold from before the platform's first data: bars, and what follows from separating the dossiers. */
export const ALWAYS = '1900-01-01T00:00:00Z';
/** Jeugdwet, Wmo 2015 and Participatiewet. */
export const SOCIAL_ACTS_2015 = '2015-01-01T00:00:00+01:00';
/** The AVG applies since 25 May 2018; the Wet bescherming persoonsgegevens said the same from this day. */
export const DATA_PROTECTION = '2001-09-01T00:00:00+02:00';

export const TREATMENT_DATA: readonly Category[] = ['verslag', 'behandelplan', 'diagnose', 'medisch'];
/** What a participant of a regiedossier sees (V5), and what a regie may hand over whole (§4.7). */
export const COORDINATION: readonly Category[] = ['contact', 'betrokkenheid', 'gezin', 'afspraak', 'plan', 'voortgang'];
export const KEEPS_DOSSIER: readonly Task[] = [
  'toeleiding', 'begeleiding', 'hulpverlening', 'regie', 'veilig-thuis', 'raadsonderzoek', 'jeugdbescherming', 'jeugdreclassering',
];
/** Tasks that never see content and never receive any. */
export const NO_CONTENT_TASKS: readonly Task[] = ['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'];

export const REGIE_FROM_TOELEIDING: HatPattern = { task: ['regie'], from: 'toeleiding' };
export const REGIE_FROM_HULP: HatPattern = { task: ['regie'], from: 'hulpverlening' };
export const REGIEDOSSIER: Condition = { dossier: { kind: ['regie'] } };
export const NOT_SHIELDED: Condition = { not: { fact: 'shielded' } };
export const WITH_DOSSIER: Condition = { who: { marked: ['involved', 'standsIn'] } };
export const PARTICIPATES: Condition = { all: [{ who: { marked: ['participant'] } }, REGIEDOSSIER] };

export const SAFETY_INQUIRY = ['veilig-thuis-onderzoek', 'veiligheid'] as const;
/** A request of Veilig Thuis rests on its term, not on the reporting right or own task of who is asked (§4). */
export const NOT_ASKED_BY_VEILIG_THUIS: Condition = {
  not: { all: [{ action: ['request'] }, { to: { task: ['veilig-thuis'] } }, { purpose: SAFETY_INQUIRY }] },
};
