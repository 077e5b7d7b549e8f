import type { Caller, Dossier, DossierKind, Entry, Hat, Organisation, Person } from '@kapstok/testing';
import type { Stage } from '../stage';

/** By which rule the reader looks into both dossiers: its own work (V1), standing in (V1), coordination of a college (V6), taking part (V5). */
export type Standing = 'involved' | 'stands-in' | 'coordinates' | 'participates';

export interface DossierChoices {
  readonly standing: Standing;
  /** About a household instead of a person. */
  readonly family: boolean;
  /** Of what kind, where the reader works in both; any when left out. */
  readonly kinds?: readonly DossierKind[];
  /** When what opens the dossier that is lost ends by itself. */
  readonly until?: Date;
}

/** A dossier in a case of its own, with everything that only who looks into it may read. */
export interface Filled {
  readonly dossier: Dossier;
  readonly child: Person;
  readonly entry: Entry;
  readonly reference: string;
  /** Stand in the dossier or its case and nowhere else. */
  readonly words: readonly string[];
  /** Stands in an entry that no participant or coordinator may read. */
  readonly report: string;
  /** What opened the dossier for the reader: its involvement, or the participation of its organisation. */
  readonly opening: { readonly id: string };
}

/** One reader with two dossiers: `lost`, the newest in its lists, and `kept`. */
export interface DossierWorld {
  readonly standing: Standing;
  readonly reader: Caller;
  readonly readerHat: Hat;
  /** Another hat of the same person, which opens nothing here. */
  readonly otherHat: Hat;
  readonly lost: Filled;
  readonly kept: Filled;
  /** Works in the dossier that is lost, and may end who else does. */
  readonly colleague: Caller;
  /** For whom the reader stands in. */
  readonly original?: { readonly id: string };
}

const OWN_KINDS: readonly DossierKind[] = ['toeleiding', 'hulpverlening', 'regie', 'veilig-thuis', 'raad', 'bescherming'];
const TYPE: Readonly<Record<DossierKind, string>> = {
  'toeleiding': 'gemeente', 'hulpverlening': 'wijkteam', 'regie': 'wijkteam', 'veilig-thuis': 'veilig-thuis', 'raad': 'rvdk', 'bescherming': 'gi',
};

export async function dossierWorld(stage: Stage, choices: DossierChoices): Promise<DossierWorld> {
  const { rows, dice } = stage;
  const { standing } = choices;
  const kind = standing === 'involved' || standing === 'stands-in' ? dice.one(choices.kinds ?? OWN_KINDS) : 'regie';
  const controller = await rows.organisation({ type: standing === 'coordinates' ? 'gemeente' : TYPE[kind] });
  const shape = { kind, controller, family: choices.family, ...(standing === 'coordinates' && { fromTask: 'toeleiding' }) };
  const lost = await filled(stage, shape, 'weg');
  const kept = await filled(stage, shape, 'blijft');
  const readerHat = await hatOfReader(stage, standing, lost.dossier, controller);
  const original = standing === 'stands-in' ? await rows.involvement({ dossier: lost.dossier, hat: await sameHat(stage, lost.dossier) }) : undefined;
  const open = (dossier: Dossier, more: { until?: Date; standsInFor?: { readonly id: string } } = {}) =>
    standing === 'participates'
      ? rows.participation({ dossier, organisation: readerHat.organisation, task: readerHat.task, validUntil: more.until })
      : rows.involvement({ dossier, hat: readerHat, standsInFor: more.standsInFor, validUntil: more.until });
  const openings = {
    lost: await open(lost.dossier, { until: choices.until, standsInFor: original }),
    kept: await open(kept.dossier),
  };
  const otherHat = await rows.hat({ account: readerHat.account });
  return {
    standing, readerHat, otherHat, original,
    reader: await stage.caller(readerHat),
    colleague: await stage.caller(lost.author),
    lost: { ...lost, opening: openings.lost },
    kept: { ...kept, opening: openings.kept },
  };
}

function sameHat({ rows }: Stage, { controller, task, law, fromTask }: Dossier): Promise<Hat> {
  return rows.hat({ organisation: controller, task, law, fromTask });
}

async function hatOfReader(stage: Stage, standing: Standing, dossier: Dossier, controller: Organisation): Promise<Hat> {
  if (standing === 'participates') return stage.rows.hat({ organisation: await stage.rows.organisation({ type: 'school' }), task: 'onderwijs', law: null });
  if (standing === 'coordinates') return stage.rows.hat({ organisation: controller, task: 'toeleiding' });
  return sameHat(stage, dossier);
}

interface Shape {
  readonly kind: DossierKind;
  readonly controller: Organisation;
  readonly family: boolean;
  readonly fromTask?: string;
}

async function filled(stage: Stage, { kind, controller, family, fromTask }: Shape, about: string): Promise<Omit<Filled, 'opening'> & { author: Hat }> {
  const { rows } = stage;
  const word = (part: string) => stage.word(`${part}-${about}`);
  const [child, parent, absent] = [await rows.personOfAge(9, word('Kind')), await rows.personOfAge(40, word('Ouder')), await rows.personOfAge(41, word('Elders'))];
  const aCase = await rows.case({ openedAt: new Date(Date.UTC(2024, about === 'weg' ? 6 : 3, 1)) });
  const household = await rows.household({ case: aCase, label: word('Huishouden'), members: [{ person: child, role: 'kind' }, { person: parent, role: 'ouder' }] });
  await rows.gezag({ child, holder: absent });
  await rows.address({ person: child, controller, lines: word('Straat') });
  const dossier = await rows.dossier({
    kind, controller, case: aCase, openedAt: new Date(Date.UTC(2024, about === 'weg' ? 6 : 3, 2)), ...(fromTask && { fromTask }),
    ...(family ? { household } : { subject: child }),
  });
  const author = await rows.involved(dossier);
  const entry = await rows.entry({ dossier, author, category: 'plan', summary: word('plan'), body: `${word('uitvoerig')} beschreven`, source: word('bron') });
  const report = word('verslag');
  await rows.entry({ dossier, author, category: 'verslag', summary: report });
  await rows.consent({ subject: child, givenBy: absent, recordedBy: author, toTask: 'onderwijs', purpose: 'onderwijs', categories: ['contact'] });
  const words = ['Kind', 'Ouder', 'Elders', 'Huishouden', 'Straat', 'plan', 'uitvoerig', 'bron'].map(word);
  return { dossier, child, entry, report, author, reference: aCase.reference, words };
}
