import type { Category, MeasureKind, Purpose, Task } from '../vocabulary';
import type { HatPattern } from './condition';
import type { Rule } from './rule';

/** §7: which task may receive for a purpose. */
export interface ReceivingTask {
  purpose: Purpose;
  /** whose own task the purpose is */
  own: readonly Task[];
  /** who may receive for it as well, whatever the holder or for a holder that matches */
  also: readonly { to: HatPattern; who?: HatPattern }[];
}

/** Who belongs to the statutory frame; a measure must be in force by that organisation where kinds are given. */
export interface StatutoryTask {
  task: Task;
  measures?: readonly MeasureKind[];
}

/** The whole law as one versioned, JSON-serialisable value. */
export interface RuleSet {
  version: string;
  rules: readonly Rule[];
  receiving: readonly ReceivingTask[];
  statutory: readonly StatutoryTask[];
  /** voluntary whenever not statutory */
  voluntary: readonly Task[];
  collegeTasks: readonly HatPattern[];
  /** categories that are left out when others are asked for as well (§4.1) */
  leftOutAmongOthers: readonly Category[];
  consent: {
    /** below this age those with gezag decide without the child */
    childFrom: number;
    /** from this age the person decides alone */
    aloneFrom: number;
  };
  veiligThuisTerm: { days: number };
  /** the smallest number of persons a published count may stand for */
  smallestCell: number;
}
