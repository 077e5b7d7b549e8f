import type { GiveConsent, Disclose } from '@kapstok/sharing';
import type { Dossier, Entry, Hat, Organisation, Person, World } from '@kapstok/testing';

/** A child with a mother and a father who both have gezag, the help that keeps a dossier about it, and who may receive. */
export interface Sharing {
  readonly child: Person;
  readonly mother: Person;
  readonly father: Person;
  readonly dossier: Dossier;
  /** works in the dossier (V1) */
  readonly helper: Hat;
  readonly entry: Entry;
  readonly ggz: Organisation;
  /** hulpverlening under the wgbo at the ggz */
  readonly receiver: Hat;
}

export const yearsBefore = (years: number, at: Date = new Date()): string => {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString().slice(0, 10);
};

export async function sharing(world: World, choices: { age?: number; birthDate?: string; category?: string } = {}): Promise<Sharing> {
  const child = choices.birthDate ? await world.person({ birthDate: choices.birthDate }) : await world.personOfAge(choices.age ?? 5);
  const [mother, father] = [await world.personOfAge(36), await world.personOfAge(38)];
  const aCase = await world.case();
  await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }, { person: father, role: 'vader' }, { person: child, role: 'kind' }] });
  await world.gezag({ child, holder: mother, validFrom: new Date('2024-01-01T00:00:00Z') });
  await world.gezag({ child, holder: father, validFrom: new Date('2024-01-02T00:00:00Z') });
  const dossier = await world.dossier({ case: aCase, subject: child });
  const helper = await world.involved(dossier);
  const entry = await world.entry({ dossier, author: helper, category: choices.category ?? 'voortgang', summary: 'Het gaat beter op school', body: 'Gesprek over school.', occurredOn: '2026-03-02' });
  const ggz = await world.organisation({ type: 'ggz' });
  await world.organisationTask({ organisation: ggz, task: 'hulpverlening', law: 'wgbo' });
  const receiver = await world.hat({ organisation: ggz, law: 'wgbo' });
  return { child, mother, father, dossier, helper, entry, ggz, receiver };
}

/** An answer to: may the ggz have `voortgang` for its help? */
export function answer({ child, ggz }: Pick<Sharing, 'child' | 'ggz'>, givenBy: Person | null, changes: Partial<GiveConsent> = {}): GiveConsent {
  return {
    subjectId: child.id,
    givenById: givenBy?.id ?? null,
    answer: 'given',
    kind: 'verstrekking',
    categories: ['voortgang'],
    toOrganisationId: ggz.id,
    toTask: 'hulpverlening',
    purpose: 'hulpverlening',
    how: 'oral',
    told: 'Waarom delen helpt, met wie en wat',
    free: true,
    informed: true,
    explicit: true,
    ...changes,
  };
}

/** The entry, its summary only, to the ggz for its help. */
export function giving({ dossier, entry, ggz }: Pick<Sharing, 'dossier' | 'entry' | 'ggz'>, changes: Partial<Disclose> = {}): Disclose {
  return {
    dossierId: dossier.id,
    entries: [{ entryId: entry.id, fields: ['summary'] }],
    organisationId: ggz.id,
    task: 'hulpverlening',
    purpose: 'hulpverlening',
    ground: 'toestemming',
    whyNecessary: 'De behandeling sluit hierop aan',
    whyNotLess: 'Alleen de samenvatting',
    ...changes,
  };
}
