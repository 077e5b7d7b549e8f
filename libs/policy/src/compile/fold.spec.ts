import type { Condition } from '../rules/condition';
import { fold, type Folded, type Known, type Law } from './fold';

/** A small law of its own: one task of each kind, so that the table below says which kind it is about. */
const LAW: Law = {
  frames: {
    statutory: new Map([
      ['veilig-thuis', { task: 'veilig-thuis' }],
      ['raadsonderzoek', { task: 'raadsonderzoek' }],
      ['jeugdbescherming', { task: 'jeugdbescherming', measures: ['ots'] }],
      ['jeugdreclassering', { task: 'jeugdreclassering', measures: ['toezicht'] }],
    ]),
    // raadsonderzoek and jeugdreclassering are in both lists: the statutory frame goes first, under a measure where it names one.
    voluntary: new Set(['hulpverlening', 'raadsonderzoek', 'jeugdreclassering']),
    college: [{ task: ['toeleiding'] }, { task: ['regie'], from: 'toeleiding' }],
  },
  receiving: new Map([
    ['leerplicht', { purpose: 'leerplicht', own: ['leerplicht'], also: [{ to: { task: ['onderwijs'] } }, { to: { task: ['regie'] }, who: { task: ['toeleiding'] } }] }],
  ]),
};

type Row = [what: string, condition: Condition, known: Known, left: Folded];

function folds(rows: readonly Row[]): void {
  it.each([...rows])('%s', (_what, condition, known, left) => expect(fold(condition, known, LAW)).toStrictEqual(left));
}

const FG = { who: { task: ['fg'] } } as const;
const WMO = { who: { law: ['wmo'] } } as const;
const ADULT = { age: { from: 18 } } as const;
const STATUTORY = { who: { frame: 'statutory' } } as const;
const VOLUNTARY = { who: { frame: 'voluntary' } } as const;
const COLLEGE = { who: { collegeTask: true } } as const;
const MAY_RECEIVE = { predicate: 'receiverHasPurpose' } as const;
const RECEIVERS_OWN = { predicate: 'purposeIsReceiversOwn' } as const;
const ONE_HAT = { predicate: 'oneHat' } as const;
const ONE_TASK = { predicate: 'oneOrganisationTaskAndLaw' } as const;
const OWN = { predicate: 'own' } as const;

describe('of a hat, once its task is known, what is left is', () => folds([
  ['everything while it is not', FG, { toTask: 'fg' }, FG],
  ['nothing where the task is one of those', FG, { whoTask: 'fg' }, true],
  ['never where it is none of those', FG, { whoTask: 'beleid' }, false],
  ['the rest of the pattern', { who: { task: ['fg'], law: ['wmo'] } }, { whoTask: 'fg' }, WMO],
  ['never where the task is shut out', { who: { notTask: ['fg'] } }, { whoTask: 'fg' }, false],
  ['nothing where another is shut out', { who: { notTask: ['fg'] } }, { whoTask: 'beleid' }, true],
  ['nothing of an empty pattern', { who: {} }, { whoTask: 'fg' }, true],
  ['the pattern of the receiver, by the task of the receiver', { to: { task: ['fg'], from: 'toeleiding' } }, { whoTask: 'beleid', toTask: 'fg' }, { to: { from: 'toeleiding' } }],
  ['the pattern of the receiver while that task is not known', { to: { task: ['fg'] } }, { whoTask: 'beleid' }, { to: { task: ['fg'] } }],
  ['never of a receiver that is not there', { to: {} }, { toTask: null }, false],
]));

describe('of a frame, once the task is known, what is left is', () => folds([
  ['nothing of statutory for a task that always is', STATUTORY, { whoTask: 'veilig-thuis' }, true],
  ['the rest of its pattern', { who: { frame: 'statutory', law: ['wmo'] } }, { whoTask: 'veilig-thuis' }, WMO],
  ['never of statutory for a task that is not', STATUTORY, { whoTask: 'hulpverlening' }, false],
  ['the question of statutory for a task that is under a measure', STATUTORY, { whoTask: 'jeugdbescherming' }, STATUTORY],
  ['nothing of voluntary for a task that is', VOLUNTARY, { whoTask: 'hulpverlening' }, true],
  ['never of voluntary for a task that always is statutory', VOLUNTARY, { whoTask: 'veilig-thuis' }, false],
  ['never of voluntary for such a task that is in both lists', VOLUNTARY, { whoTask: 'raadsonderzoek' }, false],
  ['never of voluntary for a task that is in neither list', VOLUNTARY, { whoTask: 'onderwijs' }, false],
  ['never of voluntary for a task that is statutory under a measure and else nothing', VOLUNTARY, { whoTask: 'jeugdbescherming' }, false],
  ['the question of voluntary for a task that is voluntary without its measure', VOLUNTARY, { whoTask: 'jeugdreclassering' }, VOLUNTARY],
  ['nothing of the college for its task', COLLEGE, { whoTask: 'toeleiding' }, true],
  ['the question of the college for a task that is one of its under a condition', COLLEGE, { whoTask: 'regie' }, COLLEGE],
  ['never of the college for any other task', COLLEGE, { whoTask: 'onderwijs' }, false],
]));

describe('of the receiving task and the purpose, what is left is', () => folds([
  ['the question while neither is known', MAY_RECEIVE, {}, MAY_RECEIVE],
  ['the question while the receiver is not known', MAY_RECEIVE, { purpose: 'leerplicht' }, MAY_RECEIVE],
  ['the question while the purpose is not known', MAY_RECEIVE, { toTask: 'leerplicht' }, MAY_RECEIVE],
  ['nothing for whose own it is', MAY_RECEIVE, { purpose: 'leerplicht', toTask: 'leerplicht' }, true],
  ['nothing for who may receive for it as well', MAY_RECEIVE, { purpose: 'leerplicht', toTask: 'onderwijs' }, true],
  ['who it comes from, where that matters', MAY_RECEIVE, { purpose: 'leerplicht', toTask: 'regie' }, { who: { task: ['toeleiding'] } }],
  ['nothing where it comes from them', MAY_RECEIVE, { purpose: 'leerplicht', toTask: 'regie', whoTask: 'toeleiding' }, true],
  ['never where it comes from others', MAY_RECEIVE, { purpose: 'leerplicht', toTask: 'regie', whoTask: 'fg' }, false],
  ['never for another task', MAY_RECEIVE, { purpose: 'leerplicht', toTask: 'fg' }, false],
  ['never for a purpose that nobody has', MAY_RECEIVE, { purpose: 'controle', toTask: 'leerplicht' }, false],
  ['never without a purpose', MAY_RECEIVE, { purpose: null, toTask: 'leerplicht' }, false],
  ['never without a receiver', MAY_RECEIVE, { purpose: 'leerplicht', toTask: null }, false],
  ['the question whether it is its own while neither is known', RECEIVERS_OWN, {}, RECEIVERS_OWN],
  ['that question while the receiver is not known', RECEIVERS_OWN, { purpose: 'leerplicht' }, RECEIVERS_OWN],
  ['that question while the purpose is not known', RECEIVERS_OWN, { toTask: 'leerplicht' }, RECEIVERS_OWN],
  ['nothing of it where it is', RECEIVERS_OWN, { purpose: 'leerplicht', toTask: 'leerplicht' }, true],
  ['never of it where it may receive for it but it is not its own', RECEIVERS_OWN, { purpose: 'leerplicht', toTask: 'onderwijs' }, false],
  ['never of it for a purpose that nobody has', RECEIVERS_OWN, { purpose: 'controle', toTask: 'leerplicht' }, false],
  ['never of it without a purpose or a receiver', RECEIVERS_OWN, { purpose: null, toTask: null }, false],
]));

describe('of two hats that must be one, what is left is', () => folds([ONE_HAT, ONE_TASK].flatMap((predicate): Row[] => [
  [`never where the tasks differ (${predicate.predicate})`, predicate, { whoTask: 'fg', toTask: 'beleid' }, false],
  [`the question where they are the same (${predicate.predicate})`, predicate, { whoTask: 'fg', toTask: 'fg' }, predicate],
  [`the question while the receiver is not known (${predicate.predicate})`, predicate, { whoTask: 'fg' }, predicate],
  [`the question while the holder is not known (${predicate.predicate})`, predicate, { toTask: 'fg' }, predicate],
])));

describe('of action and purpose, what is left is', () => folds([
  ['the question while the action is not known', { action: ['view'] }, { purpose: null }, { action: ['view'] }],
  ['nothing where the action is one of those', { action: ['view', 'write'] }, { action: 'write' }, true],
  ['never where it is none of those', { action: ['view'] }, { action: 'write' }, false],
  ['the question while the purpose is not known', { purpose: ['beleid'] }, { action: 'view' }, { purpose: ['beleid'] }],
  ['nothing where the purpose is one of those', { purpose: ['beleid', 'regie'] }, { purpose: 'regie' }, true],
  ['never where it is none of those', { purpose: ['beleid'] }, { purpose: 'regie' }, false],
  ['never where one of those is wanted and none was given', { purpose: ['beleid'] }, { purpose: null }, false],
  ['nothing where none is wanted and none was given', { purpose: [] }, { purpose: null }, true],
  ['never where none is wanted and one was given', { purpose: [] }, { purpose: 'regie' }, false],
]));

describe('of conditions together, what is left is', () => folds([
  ['nothing where all are settled', { all: [FG, { action: ['view'] }] }, { whoTask: 'fg', action: 'view' }, true],
  ['never where one of all is', { all: [ADULT, FG] }, { whoTask: 'beleid' }, false],
  ['the only one that is not settled', { all: [ADULT, FG] }, { whoTask: 'fg' }, ADULT],
  ['those that are not settled', { all: [ADULT, FG, OWN] }, { whoTask: 'fg' }, { all: [ADULT, OWN] }],
  ['nothing where one is enough', { any: [ADULT, FG] }, { whoTask: 'fg' }, true],
  ['never where none can be', { any: [FG, { action: ['view'] }] }, { whoTask: 'beleid', action: 'write' }, false],
  ['the only one that still can be', { any: [ADULT, FG] }, { whoTask: 'beleid' }, ADULT],
  ['those that still can be', { any: [ADULT, FG, OWN] }, { whoTask: 'beleid' }, { any: [ADULT, OWN] }],
  ['nothing of none', { all: [] }, {}, true],
  ['never of a choice from none', { any: [] }, {}, false],
  ['the contrary of what is settled', { not: FG }, { whoTask: 'beleid' }, true],
  ['never where the contrary always is', { not: FG }, { whoTask: 'fg' }, false],
  ['the contrary of what is left', { not: { all: [FG, ADULT] } }, { whoTask: 'fg' }, { not: ADULT }],
]));

describe('of what no task, action or purpose tells, all is left:', () => folds(
  ([ADULT, OWN, { fact: 'asked' }, { dossier: {} }, { category: ['plan'] }, { ground: ['V1'] }, { measure: { kinds: ['ots'], by: 'to' } }] as const).map(
    (condition): Row => [JSON.stringify(condition), condition, { action: 'disclose', whoTask: 'fg', toTask: 'fg', purpose: 'regie' }, condition],
  ),
));
