import type { AskInformation } from '@kapstok/request';
import type { Dossier, Hat, Organisation, Person, World } from '@kapstok/testing';

/** A child of whom one organisation has a dossier and asks another, which may have one as well. */
export interface Parties {
  readonly child: Person;
  readonly mother: Person;
  readonly father: Person;
  /** of who asks */
  readonly dossier: Dossier;
  readonly asker: Hat;
  readonly holder: Organisation;
  /** of the holder, about the child; absent when the holder knows nobody */
  readonly held?: Dossier;
  /** works in it (V1) */
  readonly helper?: Hat;
  /** of the holder, with the same task, in no dossier about the child */
  readonly colleague: Hat;
}

type AskerKind = 'toeleiding' | 'veilig-thuis' | 'raad' | 'bescherming' | 'hulpverlening';

export interface PartyChoices {
  readonly askerKind?: AskerKind;
  /** absent: the holder has a dossier about the child */
  readonly unknown?: boolean;
  readonly holder?: Organisation;
  readonly age?: number;
}

/** Asked is hulpverlening under the jeugdwet at a wijkteam, by toeleiding of a college unless said otherwise. */
export async function parties(world: World, { askerKind = 'toeleiding', unknown = false, holder: given, age = 8 }: PartyChoices = {}): Promise<Parties> {
  const [child, mother, father] = [await world.personOfAge(age, 'Fictief kind'), await world.personOfAge(36), await world.personOfAge(38)];
  const aCase = await world.case();
  await world.household({ case: aCase, members: [{ person: mother, role: 'moeder' }, { person: father, role: 'vader' }, { person: child, role: 'kind' }] });
  for (const parent of [mother, father]) await world.gezag({ child, holder: parent });
  const dossier = await world.dossier({ kind: askerKind, case: aCase, subject: child });
  await world.organisationTask({ organisation: dossier.controller, task: dossier.task, law: dossier.law });
  const asker = await world.involved(dossier);
  const holder = given ?? (await world.organisation({ type: 'wijkteam' }));
  if (!given) await world.organisationTask({ organisation: holder, task: 'hulpverlening', law: 'jeugdwet' });
  const colleague = await world.hat({ organisation: holder });
  if (unknown) return { child, mother, father, dossier, asker, holder, colleague };
  const held = await world.dossier({ case: aCase, subject: child, controller: holder });
  return { child, mother, father, dossier, asker, holder, held, helper: await world.involved(held), colleague };
}

/** A question that toeleiding may ask: an advice on the most suitable help. */
export function question({ dossier, child, holder }: Pick<Parties, 'dossier' | 'child' | 'holder'>, changes: Partial<AskInformation> = {}): AskInformation {
  return {
    dossierId: dossier.id,
    subjectId: child.id,
    organisationId: holder.id,
    task: 'hulpverlening',
    purpose: 'toeleiding',
    ownRole: 'Ik bereid het besluit over hulp voor. De ouders weten dat.',
    otherRole: 'U begeleidt het kind sinds het voorjaar.',
    questions: [{ question: 'Welke hulp past volgens u het best?', category: 'advies', why: 'Het besluit moet aansluiten op wat al loopt.' }],
    mayGive: 'Een advies, geen behandelgegevens.',
    reasons: 'Voor: hulp sluit aan. Tegen: de moeder vertelt het liever zelf.',
    consentOf: [],
    household: 'asked',
    householdWords: 'De ouders vertelden wat zij wisten en vroegen ons u te vragen.',
    useMade: 'Het komt in de onderbouwing van het besluit.',
    ...changes,
  };
}
