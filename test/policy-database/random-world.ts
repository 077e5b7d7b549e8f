import type { Law, OrgType, Origin, Task } from '@kapstok/policy';
import type { Dice } from './dice';
import { longPeriod, somePeriod } from './moments';
import { disclosuresOf } from './random-sharing';
import { fits, kindOf } from './oracle';
import type { Account, Dossier, Entry, Hat, Household, Involvement, Organisation, Participation, Person, World } from './world';
import { ENTRY_CATEGORIES } from './categories';

/** How large a world is. */
export interface WorldSize {
  readonly hats: number;
  readonly dossiers: number;
}

interface Work {
  readonly type: OrgType;
  readonly tasks: readonly Task[];
  readonly laws: readonly (Law | null)[];
  readonly origin?: Origin;
}

const SOCIAL: readonly Law[] = ['jeugdwet', 'wmo', 'participatiewet', 'participatiewet'];
// What organisations do; more of what the rules tell apart most finely.
const COLLEGE: readonly Work[] = [
  { type: 'gemeente', tasks: ['toeleiding'], laws: SOCIAL },
  { type: 'gemeente', tasks: ['regie'], laws: SOCIAL, origin: 'toeleiding' },
  { type: 'wijkteam', tasks: ['toeleiding', 'begeleiding'], laws: SOCIAL },
];
const CARE: readonly Work[] = [
  { type: 'wijkteam', tasks: ['hulpverlening'], laws: SOCIAL },
  { type: 'wijkteam', tasks: ['regie'], laws: SOCIAL, origin: 'hulpverlening' },
  { type: 'jeugdhulpaanbieder', tasks: ['hulpverlening'], laws: ['jeugdwet'] },
  { type: 'ggz', tasks: ['hulpverlening'], laws: ['wgbo'] },
];
const OTHERS: readonly Work[] = [
  { type: 'veilig-thuis', tasks: ['veilig-thuis'], laws: ['wmo', null] },
  { type: 'rvdk', tasks: ['raadsonderzoek'], laws: ['bw'] },
  { type: 'gi', tasks: ['jeugdbescherming', 'jeugdreclassering'], laws: ['jeugdwet', null] },
  { type: 'school', tasks: ['onderwijs'], laws: [null] },
  { type: 'politie', tasks: ['opsporing'], laws: ['wpg'] },
];
const NO_CONTENT: readonly Work[] = [{ type: 'gemeente', tasks: ['fg', 'convenantbeheer', 'beheer', 'beleid', 'leerplicht'], laws: [null] }];

/** A world that the seed of the dice gives again. */
export function randomWorld(dice: Dice, size: WorldSize): World {
  const types: OrgType[] = ['gemeente', 'gemeente', ...[...CARE, ...OTHERS].map(({ type }) => type), 'wijkteam', 'client'];
  const organisations = types.map((type) => ({ id: dice.id(), type }));
  const accounts = Array.from({ length: Math.ceil(size.hats * 0.7) }, () => ({ id: dice.id(), oidcSubject: dice.id() }));
  const households = Array.from({ length: Math.ceil(size.dossiers / 3) }, () => household(dice));
  const persons = households.flatMap(({ members }) => members);
  const hats = Array.from({ length: size.hats }, (_, i) => hat(dice, organisations, accounts, persons, i < 8 ? CARE[i % 2] : undefined));
  const dossiers = Array.from({ length: size.dossiers }, () => dossier(dice, hats, households));
  const involvements = dossiers.flatMap((one) => involvementsOf(dice, one, hats));
  const participations = dossiers.flatMap((one) => participationsOf(dice, one, hats));
  const entries = dossiers.flatMap((one) => entriesOf(dice, one, hats));
  return {
    seed: dice.seed, organisations, accounts, hats, cases: [...new Set(households.map(({ caseId }) => caseId))], persons, households, dossiers,
    involvements, participations, entries, ...disclosuresOf(dice, { hats, dossiers, entries }),
  };
}

function household(dice: Dice): Household {
  const parents = [0, 1].map((): Person => ({ id: dice.id(), birthDate: '1985-05-05', gezag: [], incapacity: null }));
  const year = () => 2026 - dice.one([5, 11, 13, 14, 15, 17, 30]);
  const children = [0, 1].map((): Person => ({
    id: dice.id(), birthDate: `${year()}-01-15`,
    gezag: parents.filter(() => dice.chance(0.85)).map(({ id: holderId }) => ({ id: dice.id(), holderId, ...longPeriod(dice) })),
    incapacity: dice.chance(0.1) ? { id: dice.id(), ...somePeriod(dice) } : null,
  }));
  return { id: dice.id(), caseId: dice.id(), members: [...parents, ...children] };
}

function hat(dice: Dice, organisations: readonly Organisation[], accounts: readonly Account[], persons: readonly Person[], certain?: Work): Hat {
  const of = (type: OrgType) => dice.one(organisations.filter((one) => one.type === type));
  const shared = { id: dice.id(), account: dice.one(accounts), ...longPeriod(dice) };
  if (!certain && dice.chance(0.05)) {
    return { ...shared, organisation: of('client'), task: 'client', law: null, origin: null, provision: null, processorFor: null, personId: dice.one(persons).id };
  }
  const work = certain ?? dice.one(dice.one([COLLEGE, COLLEGE, CARE, CARE, OTHERS, NO_CONTENT]));
  const task = dice.one(work.tasks);
  const processes = work.type === 'wijkteam' && (task === 'toeleiding' || task === 'begeleiding') && dice.chance(0.8);
  // The first hats are of what few others are, so that W3 and W7 always have somebody to bar.
  const law = certain ? 'participatiewet' : dice.one(work.laws);
  return {
    ...shared, organisation: of(work.type), task, law, origin: work.origin ?? null,
    provision: task === 'hulpverlening' && law === 'wmo' ? dice.one(['algemeen', 'maatwerk']) : null,
    processorFor: processes ? of('gemeente') : null, personId: null,
  };
}

function dossier(dice: Dice, hats: readonly Hat[], households: readonly Household[]): Dossier {
  const keeper = dice.one(hats.filter(({ task }) => kindOf(task) !== undefined));
  const home = dice.one(households);
  const scope = dice.chance(0.7) ? 'person' : 'family';
  return {
    id: dice.id(), caseId: home.caseId, kind: kindOf(keeper.task)!, controller: keeper.processorFor ?? keeper.organisation, task: keeper.task,
    law: keeper.law, origin: keeper.origin, scope, subject: scope === 'person' ? dice.one(home.members) : null, household: home,
  };
}

function involvementsOf(dice: Dice, about: Dossier, hats: readonly Hat[]): Involvement[] {
  const made: Involvement[] = [];
  for (const one of dice.some(hats.filter((candidate) => fits(candidate, about)), 0.6)) {
    const stoodInFor = made.length > 0 && dice.chance(0.4) ? dice.one(made) : null;
    made.push({ id: dice.id(), hat: one, dossier: about, standsInFor: stoodInFor, ...somePeriod(dice) });
    // The same hat again in another period: two grants of one key on one dossier.
    if (dice.chance(0.15)) made.push({ id: dice.id(), hat: one, dossier: about, standsInFor: null, ...somePeriod(dice) });
  }
  return made;
}

function participationsOf(dice: Dice, about: Dossier, hats: readonly Hat[]): Participation[] {
  if (about.kind !== 'regie') return [];
  const candidates = hats.filter(({ task }) => !['fg', 'convenantbeheer', 'beheer', 'beleid', 'client'].includes(task));
  // Also of who is involved already: several rules that open one dossier to one hat.
  return candidates.filter((one) => dice.chance(fits(one, about) ? 0.4 : 0.12)).map(({ organisation, task }) => ({ id: dice.id(), organisation, task, dossier: about, ...somePeriod(dice) }));
}

function entriesOf(dice: Dice, about: Dossier, hats: readonly Hat[]): Entry[] {
  const author = dice.one(hats);
  return ENTRY_CATEGORIES.map((category) => ({ id: dice.id(), dossier: about, category, author }));
}
