import { BadInput } from '@kapstok/errors';
import { isId, knownWord, saidInWords } from '@kapstok/graphql';
import { CATEGORIES, GROUND_IDS, PURPOSES, TASKS, type Category, type GroundId, type Purpose, type Task } from '@kapstok/policy';

/** An organisation in one task, as the decision function knows a party. */
export interface PartyOf {
  readonly organisationId: string;
  readonly task: Task;
}

/** A party, with what the others must know of it (R262). */
export interface CovenantParty extends PartyOf {
  /** the organisation it is part of, if any */
  readonly motherOrganisation: string;
  /** its statutory task and its own ground for taking part (R52) */
  readonly basis: string;
  readonly contactPoint: string;
  /** whom the others turn to when they do not agree */
  readonly escalation: string;
}

/** What one party gives: to one other party, or to every other party when `to` is null. */
export interface CovenantFlow {
  readonly from: PartyOf;
  readonly to: PartyOf | null;
  readonly categories: readonly Category[];
}

/** What parties agree in words, in the order of the text (R54, R55, R61, R62, R262). */
export const AGREEMENTS = [
  'aim', 'process', 'informing', 'rights', 'breaches', 'security', 'retention', 'complaints', 'incidents', 'liability', 'evaluation', 'dpia',
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const CONTROLLERS = ['own', 'joint'] as const;
export type Controllers = (typeof CONTROLLERS)[number];

/** Everything that a covenant says, but for its period. */
export interface CovenantTerms {
  readonly name: string;
  readonly parties: readonly CovenantParty[];
  readonly purposes: readonly Purpose[];
  readonly flows: readonly CovenantFlow[];
  readonly grounds: readonly GroundId[];
  /** each its own, or together (AVG 26) */
  readonly controllers: Controllers;
  readonly agreements: Readonly<Record<Agreement, string>>;
}

/** As it comes in from outside: words that may be unknown, texts that may be missing. */
export interface TermsInput {
  readonly name: string;
  readonly parties: readonly { readonly organisationId: string; readonly task: string; readonly motherOrganisation?: string | null; readonly basis?: string | null; readonly contactPoint?: string | null; readonly escalation?: string | null }[];
  readonly purposes: readonly string[];
  readonly flows: readonly { readonly from: { readonly organisationId: string; readonly task: string }; readonly to?: { readonly organisationId: string; readonly task: string } | null; readonly categories: readonly string[] }[];
  readonly grounds: readonly string[];
  readonly controllers: string;
  readonly agreements: readonly { readonly about: string; readonly text: string }[];
}

/** For these nothing goes from one organisation to another, so there is nothing to agree (decision §7). */
const NEVER_SHARED_FOR: readonly Purpose[] = ['vroegsignalering', 'beleid', 'onderzoek', 'inzage', 'controle'];
const COVENANT_PURPOSES = PURPOSES.filter((purpose) => !NEVER_SHARED_FOR.includes(purpose));
/** Categories that a dossier can hold. */
export const COVENANT_CATEGORIES = CATEGORIES.filter((category) => category !== 'anoniem' && category !== 'toegangslog');
const LONGEST = 4000;

/** The terms as they can be kept, also when they are not complete yet. Throws BadInput with the path of the first that does not fit. */
export function checkedTerms(input: TermsInput, at = 'input.terms'): CovenantTerms {
  const parties = input.parties.map((party, i): CovenantParty => {
    const path = `${at}.parties[${i}]`;
    return {
      ...partyOf(party, path), motherOrganisation: words(party.motherOrganisation, `${path}.motherOrganisation`, 200), basis: words(party.basis, `${path}.basis`),
      contactPoint: words(party.contactPoint, `${path}.contactPoint`), escalation: words(party.escalation, `${path}.escalation`),
    };
  });
  const keys = parties.map(key);
  keys.forEach((one, i) => {
    if (keys.indexOf(one) !== i) throw new BadInput(`${at}.parties[${i}]`, 'this party is there already');
  });
  const name = words(input.name, `${at}.name`, 200);
  if (name === '') throw new BadInput(`${at}.name`, 'give it a name');
  return {
    name, parties,
    purposes: each(input.purposes, COVENANT_PURPOSES, `${at}.purposes`),
    flows: input.flows.map((flow, i) => checkedFlow(flow, keys, `${at}.flows[${i}]`)),
    grounds: each(input.grounds, GROUND_IDS, `${at}.grounds`),
    controllers: knownWord(`${at}.controllers`, input.controllers, CONTROLLERS),
    agreements: agreementsOf(input, at),
  };
}

/** Throws BadInput with the path of the first thing that is missing: what is offered is complete (R262). */
export function refuseIncomplete({ parties, purposes, flows, grounds, agreements }: CovenantTerms, at = 'terms'): void {
  const missing = (condition: boolean, path: string, what: string) => {
    if (condition) throw new BadInput(`${at}.${path}`, what);
  };
  missing(new Set(parties.map(({ organisationId }) => organisationId)).size < 2, 'parties', 'at least two organisations');
  for (const [i, party] of parties.entries()) {
    for (const field of ['basis', 'contactPoint', 'escalation'] as const) missing(party[field] === '', `parties[${i}].${field}`, 'say it in words');
  }
  missing(purposes.length === 0, 'purposes', 'at least one');
  missing(flows.length === 0, 'flows', 'at least one');
  missing(grounds.length === 0, 'grounds', 'at least one');
  for (const about of AGREEMENTS) missing(agreements[about] === '', `agreements.${about}`, 'say it in words');
}

export function key({ organisationId, task }: PartyOf): string {
  return `${organisationId}:${task}`;
}

function agreementsOf({ agreements }: TermsInput, at: string): CovenantTerms['agreements'] {
  const said = new Map(agreements.map(({ about, text }, i) => [knownWord(`${at}.agreements[${i}].about`, about, AGREEMENTS), words(text, `${at}.agreements[${i}].text`)]));
  return Object.fromEntries(AGREEMENTS.map((about) => [about, said.get(about) ?? ''])) as Record<Agreement, string>;
}

function checkedFlow({ from, to, categories }: TermsInput['flows'][number], parties: readonly string[], path: string): CovenantFlow {
  const known = (party: { organisationId: string; task: string }, side: string): PartyOf => {
    const found = partyOf(party, `${path}.${side}`);
    if (!parties.includes(key(found))) throw new BadInput(`${path}.${side}`, 'not one of the parties');
    return found;
  };
  const flow = { from: known(from, 'from'), to: to ? known(to, 'to') : null, categories: each(categories, COVENANT_CATEGORIES, `${path}.categories`) };
  if (flow.to && key(flow.to) === key(flow.from)) throw new BadInput(`${path}.to`, 'another party than the one that gives');
  if (flow.categories.length === 0) throw new BadInput(`${path}.categories`, 'at least one');
  return flow;
}

function partyOf({ organisationId, task }: { organisationId: string; task: string }, path: string): PartyOf {
  if (!isId(organisationId)) throw new BadInput(`${path}.organisationId`, 'not an organisation of the directory');
  return { organisationId: organisationId.toLowerCase(), task: knownWord(`${path}.task`, task, TASKS) };
}

function each<Word extends string>(values: readonly string[], known: readonly Word[], path: string): Word[] {
  const chosen = new Set(values.map((value, i) => knownWord(`${path}[${i}]`, value, known)));
  // In the order of the vocabulary: the same choice gives the same text and the same hash.
  return known.filter((word) => chosen.has(word));
}

function words(value: string | null | undefined, path: string, longest = LONGEST): string {
  // Line ends as the text that is signed has them; what is not said yet is an empty text in a draft.
  const said = (value ?? '').replace(/\r\n?/g, '\n').trim();
  return said === '' ? '' : saidInWords(path, said, longest);
}
