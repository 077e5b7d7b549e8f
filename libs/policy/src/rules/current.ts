import { GROUNDS } from './grounds';
import { LOOKING } from './looking';
import { ASKING, NAMED_GROUND_DOES_NOT_FIT, NOTHING_FITS } from './not-fitting';
import { COLLEGE_TASKS, RECEIVING, STATUTORY, VOLUNTARY } from './receiving';
import { INSPECTING, STATISTICS } from './rights';
import type { RuleSet } from './rule-set';
import { SHARING } from './sharing';
import { WRITING } from './writing';

/** The law as it stands; rules of a coming law are in it with their date. Change it only together with the version. */
export const currentRules: RuleSet = {
  version: '2026.1',
  rules: [...LOOKING, ...WRITING, ...SHARING, ...GROUNDS, ...NAMED_GROUND_DOES_NOT_FIT, ...NOTHING_FITS, ...ASKING, ...INSPECTING, ...STATISTICS],
  receiving: RECEIVING,
  statutory: STATUTORY,
  voluntary: VOLUNTARY,
  collegeTasks: COLLEGE_TASKS,
  leftOutAmongOthers: ['anoniem'],
  consent: { childFrom: 12, aloneFrom: 16 },
  veiligThuisTerm: { days: 70 },
  smallestCell: 10,
};
