import { randomUUID } from 'node:crypto';
import type { Caller, Dossier, Entry, Hat, Organisation, Person } from '@kapstok/testing';
import type { Stage } from '../stage';

export interface GivenChoices {
  /** Whom it is about: a child of nine, for whom its parents answer, or an adult. */
  readonly child: boolean;
  /** How many people must consent: of an adult only the person itself. */
  readonly parents: 1 | 2;
  readonly receiver: Receiver;
  /** The ground of what is meant to end, and of what stays. */
  readonly grounds: { readonly ends: string; readonly stays: string };
  /** Of `first` alone. */
  readonly endsAt?: Date;
  /** Of the consent on what ends. */
  readonly expiresAt?: Date;
  /** The version of the covenant that what ends relied on. Comes with the organisations that are party to it. */
  readonly covenant?: string;
  readonly organisations?: { readonly holder: Organisation; readonly receiver: Organisation };
}

export interface Receiver {
  readonly type: string;
  readonly task: string;
  readonly law: string | null;
  readonly purpose: string;
}

export interface Giver {
  readonly person: Person;
  readonly hat: Hat;
  readonly caller: Caller;
  /** Absent for an adult, who answers for itself. */
  readonly gezag?: { readonly id: string };
  /** On what ends; absent when that rests on another ground. */
  readonly consent?: { readonly id: string };
}

export type Part = 'first' | 'half' | 'kept' | 'third';
export const PARTS: readonly Part[] = ['first', 'half', 'kept', 'third'];
/** Of which category each part is: a consent covers one of the two. */
export const CATEGORY: Readonly<Record<Part, string>> = { first: 'veiligheid', half: 'veiligheid', kept: 'voortgang', third: 'voortgang' };

/**
 * A holder gave three things to one task of another organisation; the newest first: `first`, then one with the two entries `half` and
 * `kept`, then `third`. `first` and `half` rest on the ground that ends.
 */
export interface GivenWorld {
  /** What stands in each part and nowhere else; `name` is that of the subject. */
  readonly words: Readonly<Record<Part | 'name', string>>;
  readonly subject: Person;
  readonly givers: readonly Giver[];
  readonly dossier: Dossier;
  readonly holder: Caller;
  readonly receiver: Organisation;
  readonly receivers: readonly Caller[];
  /** The hat of the first of these. */
  readonly receiverHat: Hat;
  readonly entries: Readonly<Record<Part, Entry>>;
  /** The ids of the three, the newest first. */
  readonly given: readonly [first: string, second: string, third: string];
}

export async function givenWorld(stage: Stage, choices: GivenChoices): Promise<GivenWorld> {
  const { rows } = stage;
  const words = { first: stage.word('eerste'), half: stage.word('halve'), kept: stage.word('andere'), third: stage.word('derde'), name: stage.word('Naam') };
  const subject = await rows.personOfAge(choices.child ? 9 : 35, words.name);
  const { type, task, law } = choices.receiver;
  const { holder: controller, receiver } = choices.organisations ?? { holder: await rows.organisation({ type: 'ggz' }), receiver: await rows.organisation({ type }) };
  const dossier = await rows.dossier({ subject, controller, law: 'wgbo' });
  const holder = await rows.involved(dossier);
  await rows.organisationTask({ organisation: receiver, task, law });
  const parties = { subject, holder, receiver };
  const givers: Giver[] = [];
  for (let i = 0; i < choices.parents; i++) givers.push(await giver(stage, choices, parties));
  const entry = (part: Part) => rows.entry({ dossier, author: holder, category: CATEGORY[part], summary: words[part], body: `${words[part]} in het geheel` });
  const entries = { first: await entry('first'), half: await entry('half'), kept: await entry('kept'), third: await entry('third') };
  const given = await disclosures(stage, choices, { ...parties, entries });
  const receivers = [await rows.hat({ organisation: receiver, task, law }), await rows.hat({ organisation: receiver, task, law })];
  return {
    words, subject, givers, dossier, receiver, entries, given,
    receiverHat: receivers[0]!,
    holder: await stage.caller(holder),
    receivers: await Promise.all(receivers.map((hat) => stage.caller(hat))),
  };
}

interface Parties {
  readonly subject: Person;
  readonly holder: Hat;
  readonly receiver: Organisation;
}

/** Somebody whose consent is needed, who gave one for each of the two categories that rests on consent. */
async function giver(stage: Stage, { child, grounds, receiver, expiresAt }: GivenChoices, { subject, holder, receiver: to }: Parties): Promise<Giver> {
  const { rows } = stage;
  const person = child ? await rows.personOfAge(38) : subject;
  const gezag = child ? await rows.gezag({ child: subject, holder: person }) : undefined;
  const hat = await rows.client(person);
  const consent = (part: Part, until?: Date) =>
    rows.consent({
      subject, givenBy: person, recordedBy: holder, toTask: receiver.task, toOrganisation: to, purpose: receiver.purpose, categories: [CATEGORY[part]],
      expiresAt: until,
    });
  const onEnding = grounds.ends === 'toestemming' ? await consent('first', expiresAt) : undefined;
  if (grounds.stays === 'toestemming') await consent('kept');
  return { person, hat, caller: await stage.caller(hat), ...(gezag && { gezag }), ...(onEnding && { consent: onEnding }) };
}

async function disclosures(stage: Stage, choices: GivenChoices, parties: Parties & Pick<GivenWorld, 'entries'>): Promise<GivenWorld['given']> {
  const third = await give(stage, choices, parties, ['third'], 1);
  const second = await give(stage, choices, parties, ['half', 'kept'], 2);
  return [await give(stage, choices, parties, ['first'], 3), second, third];
}

async function give(
  { rows }: Stage, { grounds, receiver: { task, law, purpose }, endsAt, covenant }: GivenChoices, { holder, receiver, entries }: Parties & Pick<GivenWorld, 'entries'>,
  parts: readonly Part[], minute: number,
): Promise<string> {
  const id = randomUUID();
  const { dossier } = entries.first;
  const common = { receiverOrganisationId: receiver.id, receiverTask: task, purpose, dossierId: dossier.id, subjectId: dossier.subjectId };
  const on = (part: Part) => (CATEGORY[part] === CATEGORY.first ? { ground: grounds.ends, covenantId: covenant } : { ground: grounds.stays });
  await rows.insert('disclosure', {
    ...common, ...on(parts[0]!), id, caseId: dossier.caseId, holderHatId: holder.id, receiverLaw: law, ruleSet: 'test', decisionId: randomUUID(), obligations: [],
    whyNecessary: 'Nodig voor de taak van de ontvanger', whyNotLess: 'Minder is niet genoeg', disclosedAt: new Date(Date.UTC(2024, 5, 1, 12, minute)),
    endsAt: parts[0] === 'first' ? endsAt : undefined,
  });
  for (const part of parts) {
    const { id: entryId, category, summary } = entries[part];
    await rows.insert('disclosed_entry', {
      ...common, ...on(part), disclosureId: id, entryId, version: 1, category, fields: ['summary'], kind: 'feit', source: 'behandelaar', summary,
    });
  }
  return id;
}
