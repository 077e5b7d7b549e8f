import type { PartyOfSituationFragment } from '../api/operations.generated';
import { taskName } from '../hat/hat';
import type { Words } from '../language/language-context';

export type Party = PartyOfSituationFragment;

const party = (organisationType: string, task: string, law: string | null = null, more: Partial<Party> = {}): Party =>
  ({ organisationType, task, law, from: null, provision: null, ...more });

/** Parties that questions are mostly about; the one of the own hat comes first and may be another. */
const COMMON: readonly Party[] = [
  party('wijkteam', 'hulpverlening', 'jeugdwet'), party('wijkteam', 'toeleiding', 'jeugdwet'), party('wijkteam', 'regie', 'jeugdwet', { from: 'hulpverlening' }),
  party('gemeente', 'toeleiding', 'jeugdwet'), party('gemeente', 'toeleiding', 'wmo'), party('gemeente', 'toeleiding', 'wgs'), party('gemeente', 'leerplicht'),
  party('gemeente', 'handhaving'), party('jeugdhulpaanbieder', 'hulpverlening', 'jeugdwet'), party('ggz', 'hulpverlening', 'wgbo'),
  party('huisarts', 'hulpverlening', 'wgbo'), party('jgz', 'hulpverlening', 'wgbo'), party('wmo-aanbieder', 'hulpverlening', 'wmo', { provision: 'maatwerk' }),
  party('welzijn', 'hulpverlening', 'wmo', { provision: 'algemeen' }), party('schuldhulp', 'hulpverlening', 'wgs'), party('school', 'onderwijs'),
  party('kinderopvang', 'kinderopvang'), party('veilig-thuis', 'veilig-thuis', 'wmo'), party('rvdk', 'raadsonderzoek', 'bw'),
  party('gi', 'jeugdbescherming', 'jeugdwet'), party('politie', 'opsporing', 'wpg'), party('om', 'vervolging', 'wjsg'),
];

export const partyValue = ({ organisationType, task, law, from, provision }: Party) => [organisationType, task, law ?? '', from ?? '', provision ?? ''].join('|');

export function partyOf(value: string): Party | undefined {
  const [organisationType = '', task = '', law, from, provision] = value.split('|');
  return task === '' ? undefined : party(organisationType, task, law || null, { from: from || null, provision: provision || null });
}

/** As choices, with those that the question at hand names although they are not common. */
export function partyChoices(besides: readonly (Party | null | undefined)[], words: Words) {
  const all = [...besides.filter((one): one is Party => one != null), ...COMMON];
  const values = [...new Set(all.map(partyValue))];
  return values.map((value) => {
    const { organisationType, ...task } = partyOf(value)!;
    return { value, text: `${words.label('organisationType', organisationType)} – ${taskName({ ...task, law: task.law ?? null, from: task.from ?? null }, words)}` };
  });
}
