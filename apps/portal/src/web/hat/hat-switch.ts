import { required } from '../form/checks';
import type { Problems } from '../form/use-form';

export interface SwitchValues {
  /** '' until chosen; `alone`: no resident is spoken to under this hat now */
  readonly informed: '' | 'yes' | 'alone' | 'no';
  readonly toldHow: string;
}

const withoutResidents = ['client', 'fg', 'convenantbeheer', 'beheer', 'beleid'];

/** Whether somebody with this task speaks with residents, who must then know in which capacity (R7). */
export function speaksWithResidents(task: string): boolean {
  return !withoutResidents.includes(task);
}

/** A hat does not go on while a resident who is spoken to does not know it: that must be told first. */
export function checkSwitch({ informed, toldHow }: SwitchValues): Problems<SwitchValues> {
  return {
    informed: informed === '' ? 'switch.problem.informed' : informed === 'no' ? 'switch.problem.tellFirst' : undefined,
    toldHow: informed === 'yes' ? required(toldHow, 'switch.problem.toldHow') : undefined,
  };
}
