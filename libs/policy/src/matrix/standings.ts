import type { Action, Hat, Request } from '../vocabulary';

export const OWN = 'own-organisation';
const ELSEWHERE = 'other-organisation';

/** How a hat stands to a dossier of `OWN`: what it adds to the hat, and to the request. */
export interface Standing {
  label: string;
  hat: Pick<Hat, 'org'> & Partial<Hat>;
  request?: Partial<Request>;
}

export const STANDINGS: readonly Standing[] = [
  { label: 'own organisation, involved', hat: { org: OWN, involved: true } },
  { label: 'own organisation, stands in', hat: { org: OWN, standsIn: true } },
  { label: 'processor, involved', hat: { org: ELSEWHERE, processorFor: OWN, involved: true } },
  { label: 'own organisation, not involved', hat: { org: OWN } },
  { label: 'processor, not involved', hat: { org: ELSEWHERE, processorFor: OWN } },
  { label: 'other organisation, participant', hat: { org: ELSEWHERE, participant: true } },
  { label: 'other organisation, disclosed to it', hat: { org: ELSEWHERE, received: true }, request: { ground: 'meldrecht-rvdk' } },
  { label: 'other organisation, consent lapsed', hat: { org: ELSEWHERE, received: true }, request: { ground: 'toestemming' } },
  { label: 'other organisation', hat: { org: ELSEWHERE } },
];

/** What else rules about looking and writing look at. */
export interface Circumstance {
  label: string;
  hat?: Partial<Hat>;
  request: (request: Request) => Partial<Request>;
}

const REGIE_CONSENT = (request: Request): Partial<Request> => ({
  subject: { age: 30 },
  consents: [
    {
      by: 'subject', answer: 'given', categories: request.categories ?? [], to: { org: request.actor.org, task: 'regie' }, purpose: 'regie',
      givenAt: request.at,
    },
  ],
});

export const CIRCUMSTANCES: readonly Circumstance[] = [
  { label: '–', request: () => ({}) },
  { label: 'organisation is the gemeente', hat: { orgType: 'gemeente' }, request: () => ({}) },
  { label: 'acute danger', request: () => ({ facts: { acuteDanger: true } }) },
  { label: 'protected address', request: () => ({ facts: { shielded: true } }) },
  { label: 'role not disclosed', request: () => ({ facts: { roleDisclosed: false } }) },
  { label: 'consent for regie', request: REGIE_CONSENT },
];

export const LOOKING: readonly Action[] = ['view', 'search', 'write'];
