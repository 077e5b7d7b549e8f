import type { HatPattern } from '../rules/condition';
import { AT, FG, GI, GGZ, JEUGDHULP, REGIE_HULP, SCHOOL, TOELEIDER, VEILIG_THUIS, WMO_MAATWERK } from '../readings/asking';
import type { Hat, Request } from '../vocabulary';
import { hatTest, type Frames } from './hat-test';

const FRAMES: Frames = {
  statutory: new Map([['veilig-thuis', { task: 'veilig-thuis' }], ['jeugdbescherming', { task: 'jeugdbescherming', measures: ['ots'] }]]),
  voluntary: new Set(['hulpverlening', 'jeugdbescherming']),
  college: [{ task: ['toeleiding'] }, { task: ['regie'], from: 'toeleiding' }],
};
const LOOK: Request = { id: 'hat', at: AT, action: 'view', actor: FG };
const UNDER_MEASURE: Request = { ...LOOK, facts: { measure: { kind: 'ots', by: GI.org } } };

const matches = (pattern: HatPattern, hat: Hat, request = LOOK) => hatTest(pattern, FRAMES)(hat, request);

describe('a pattern of hats', () => {
  it.each<[string, HatPattern, Hat, boolean]>([
    ['that asks nothing fits everyone', {}, FG, true],
    ['of one task fits that task', { task: ['fg'] }, FG, true],
    ['of one task fits no other', { task: ['fg'] }, GGZ, false],
    ['of two tasks fits the second too', { task: ['beleid', 'fg'] }, FG, true],
    ['of no task fits nobody', { task: [] }, FG, false],
    ['of a law fits nobody without one', { law: ['jeugdwet'] }, SCHOOL, false],
    ['that shuts out a task does not fit it', { notTask: ['fg'] }, FG, false],
    ['that shuts out a task fits another', { notTask: ['fg'] }, GGZ, true],
    ['with two questions asks both', { task: ['hulpverlening'], law: ['wmo'] }, GGZ, false],
    ['with two questions fits who answers both', { task: ['hulpverlening'], law: ['wmo'] }, WMO_MAATWERK, true],
    ['with three questions asks the third', { task: ['hulpverlening'], law: ['wmo'], provision: 'algemeen' }, WMO_MAATWERK, false],
    ['with three questions asks the first', { task: ['regie'], law: ['wmo'], provision: 'maatwerk' }, WMO_MAATWERK, false],
    ['with three questions fits who answers them all', { task: ['hulpverlening'], law: ['wmo'], provision: 'maatwerk' }, WMO_MAATWERK, true],
    ['of an origin fits no other', { from: 'toeleiding' }, REGIE_HULP, false],
    ['of the college fits its tasks', { collegeTask: true }, TOELEIDER, true],
    ['of the college fits no other', { collegeTask: true }, REGIE_HULP, false],
    ['of no mark at all fits nobody', { marked: [] }, { ...FG, involved: true }, false],
    ['of one mark fits who has it', { marked: ['standsIn'] }, { ...FG, standsIn: true }, true],
    ['of one mark fits nobody with another', { marked: ['standsIn'] }, { ...FG, involved: true }, false],
    ['of two marks fits who has the second', { marked: ['standsIn', 'received'] }, { ...FG, received: true }, true],
    ['of three marks fits who has the third', { marked: ['standsIn', 'received', 'participant'] }, { ...FG, participant: true }, true],
    ['of three marks fits nobody without one', { marked: ['standsIn', 'received', 'participant'] }, { ...FG, involved: true }, false],
  ])('%s', (_what, pattern, hat, fits) => expect(matches(pattern, hat)).toBe(fits));

  it.each<[string, 'statutory' | 'voluntary', Hat, Request, boolean]>([
    ['a task that always is, is statutory', 'statutory', VEILIG_THUIS, LOOK, true],
    ['a task that is in no list is not statutory', 'statutory', FG, LOOK, false],
    ['a task under a measure is statutory while there is one', 'statutory', GI, UNDER_MEASURE, true],
    ['a task under a measure is not statutory without one', 'statutory', GI, LOOK, false],
    ['a task under a measure is not statutory where another carries it out', 'statutory', { ...GI, org: 'elders' }, UNDER_MEASURE, false],
    ['a voluntary task is voluntary', 'voluntary', JEUGDHULP, LOOK, true],
    ['a task under a measure is voluntary without one', 'voluntary', GI, LOOK, true],
    ['a task under a measure is not voluntary while there is one', 'voluntary', GI, UNDER_MEASURE, false],
    ['a task that is in no list is not voluntary', 'voluntary', FG, LOOK, false],
  ])('%s', (_what, frame, hat, request, fits) => expect(matches({ frame }, hat, request)).toBe(fits));
});
