import type { CovenantVersionDetailsFragment, DraftCovenantInput } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { covenantAgreementLabels } from '../language/labels/covenant-labels';
import { endOfDay, startOfDay, today } from '../language/dates';
import { partyKey, partyOf } from './covenant-party';

export type Agreement = keyof typeof covenantAgreementLabels;
export const AGREEMENTS = Object.keys(covenantAgreementLabels) as Agreement[];
export const PARTY_WORDS = ['motherOrganisation', 'basis', 'contactPoint', 'escalation'] as const;
export type PartyWords = Readonly<Record<(typeof PARTY_WORDS)[number], string>>;

/** A covenant as it is being composed. Parties and flows by key, so that what was filled in stays with its party. */
export interface CovenantValues {
  readonly name: string;
  readonly parties: readonly string[];
  readonly partyWords: Readonly<Record<string, PartyWords>>;
  readonly purposes: readonly string[];
  /** by `from>to`; `to` is `all` for every other party */
  readonly flows: Readonly<Record<string, readonly string[]>>;
  readonly grounds: readonly string[];
  readonly controllers: string;
  readonly agreements: Readonly<Record<Agreement, string>>;
  readonly firstDay: string;
  readonly lastDay: string;
}

export const noWords: PartyWords = { motherOrganisation: '', basis: '', contactPoint: '', escalation: '' };

export const emptyCovenant: CovenantValues = {
  name: '', parties: [], partyWords: {}, purposes: [], flows: {}, grounds: [], controllers: 'own',
  agreements: Object.fromEntries(AGREEMENTS.map((about) => [about, ''])) as Record<Agreement, string>, firstDay: '', lastDay: '',
};

export function flowKey(from: string, to: string | null): string {
  return `${from}>${to ?? 'all'}`;
}

/** The values of a version, to go on with. */
export function valuesOf(version: CovenantVersionDetailsFragment): CovenantValues {
  return {
    name: version.name,
    parties: version.parties.map(partyKey),
    partyWords: Object.fromEntries(version.parties.map(({ motherOrganisation, basis, contactPoint, escalation, ...party }) => [partyKey(party), { motherOrganisation, basis, contactPoint, escalation }])),
    purposes: version.purposes,
    flows: Object.fromEntries(version.flows.map(({ from, to, categories }) => [flowKey(partyKey(from), to ? partyKey(to) : null), categories])),
    grounds: version.grounds,
    controllers: version.controllers,
    agreements: { ...emptyCovenant.agreements, ...Object.fromEntries(version.agreements.map(({ about, text }) => [about, text])) },
    firstDay: version.validFrom ? today(new Date(version.validFrom)) : '',
    lastDay: version.validUntil ? today(new Date(Date.parse(version.validUntil) - 1)) : '',
  };
}

/** A draft may lack anything but its name; what it has must make sense. */
export function checkCovenant({ name, firstDay, lastDay }: CovenantValues): Problems<CovenantValues> {
  return {
    name: required(name, 'covenant.problem.name'),
    lastDay: lastDay !== '' && (firstDay === '' || lastDay < firstDay) ? 'covenant.problem.lastDay' : undefined,
  };
}

/** What is sent: flows of parties that are no longer there are left out. */
export function covenantInput(values: CovenantValues): Pick<DraftCovenantInput, 'terms' | 'validFrom' | 'validUntil'> {
  const { name, parties, partyWords, purposes, flows, grounds, controllers, agreements, firstDay, lastDay } = values;
  const directions = Object.entries(flows).flatMap(([direction, categories]) => {
    const [from = '', to = ''] = direction.split('>');
    const known = parties.includes(from) && (to === 'all' || (parties.includes(to) && to !== from));
    return known && categories.length > 0 ? [{ from: partyOf(from), to: to === 'all' ? null : partyOf(to), categories: [...categories] }] : [];
  });
  return {
    terms: {
      name, purposes: [...purposes], grounds: [...grounds], controllers, flows: directions,
      parties: parties.map((key) => ({ ...partyOf(key), ...(partyWords[key] ?? noWords) })),
      agreements: AGREEMENTS.map((about) => ({ about, text: agreements[about] })),
    },
    validFrom: firstDay ? startOfDay(firstDay) : null,
    validUntil: lastDay ? endOfDay(lastDay) : null,
  };
}
