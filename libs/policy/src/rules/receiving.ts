import { TASKS, type Purpose, type Task } from '../vocabulary';
import type { HatPattern } from './condition';
import type { ReceivingTask, StatutoryTask } from './rule-set';
import { NO_CONTENT_TASKS, REGIE_FROM_TOELEIDING } from './terms';

const NEVER_FOR_SAFETY: readonly Task[] = ['handhaving', 'toezicht', 'verwijsindex', 'informeel', ...NO_CONTENT_TASKS];
const FOR_SAFETY: HatPattern = { task: TASKS.filter((task) => !NEVER_FOR_SAFETY.includes(task)) };
const GI_TASKS: readonly Task[] = ['jeugdbescherming', 'jeugdreclassering'];

function row(purpose: Purpose, own: readonly Task[], also: ReceivingTask['also'] = []): ReceivingTask {
  return { purpose, own, also };
}

function tasks(...task: Task[]): ReceivingTask['also'][number] {
  return { to: { task } };
}

/** §7: which task may receive for which purpose. A purpose without a row may be received by nobody. */
export const RECEIVING: readonly ReceivingTask[] = [
  row('toeleiding', ['toeleiding', 'begeleiding'], [{ to: REGIE_FROM_TOELEIDING }]),
  row('bekostiging', ['toeleiding']),
  row('hulpverlening', ['hulpverlening'], [tasks('regie', 'onderwijs', 'kinderopvang', 'jeugdbescherming', 'jeugdreclassering', 'informeel')]),
  row('regie', ['regie'], [tasks('hulpverlening', 'toeleiding', 'begeleiding', 'jeugdbescherming', 'jeugdreclassering', 'onderwijs')]),
  row('veiligheid', ['veilig-thuis'], [{ to: FOR_SAFETY }]),
  row('veilig-thuis-onderzoek', ['veilig-thuis'], [
    { to: { frame: 'voluntary' }, who: { task: ['veilig-thuis'] } },
    { to: { frame: 'statutory' }, who: { task: ['veilig-thuis'] } },
  ]),
  row('raadsonderzoek', ['raadsonderzoek'], [{ to: { frame: 'voluntary' }, who: { task: ['raadsonderzoek'] } }]),
  row('verzoek-tot-onderzoek', ['raadsonderzoek'], [tasks('toeleiding')]),
  row('uitvoering-maatregel', GI_TASKS, [tasks('toeleiding'), { to: { frame: 'voluntary' }, who: { task: GI_TASKS } }]),
  row('overdracht', [], [
    tasks('toeleiding', 'hulpverlening', 'regie', 'begeleiding', 'veilig-thuis', 'raadsonderzoek', 'jeugdbescherming', 'jeugdreclassering'),
  ]),
  row('opsporing', ['opsporing']),
  row('vervolging', ['vervolging']),
  row('reclassering', ['reclassering']),
  row('leerplicht', ['leerplicht'], [tasks('vervolging')]),
  row('onderwijs', ['onderwijs', 'kinderopvang'], [tasks('leerplicht')]),
  row('fraudebestrijding', ['handhaving'], [tasks('toeleiding')]),
  row('andere-gemeentetaak', [], [tasks('toeleiding', 'begeleiding', 'handhaving', 'leerplicht')]),
  row('kwaliteitstoezicht', ['toezicht']),
  row('verwijsindex', ['verwijsindex']),
  row('consultatie', [], [{ to: FOR_SAFETY }]),
];

/** §6: who may act without consent for its own task, and for whom only while a measure is in force. */
export const STATUTORY: readonly StatutoryTask[] = [
  { task: 'veilig-thuis' },
  { task: 'raadsonderzoek' },
  { task: 'opsporing' },
  { task: 'vervolging' },
  { task: 'jeugdbescherming', measures: ['ots', 'voogdij', 'jeugdreclassering'] },
  { task: 'jeugdreclassering', measures: ['ots', 'voogdij', 'jeugdreclassering'] },
  { task: 'reclassering', measures: ['toezicht'] },
];

/** §6: voluntary whenever not statutory. */
export const VOLUNTARY: readonly Task[] = [
  'toeleiding', 'hulpverlening', 'regie', 'begeleiding', 'onderwijs', 'kinderopvang', 'leerplicht', 'informeel', 'jeugdbescherming',
  'jeugdreclassering', 'reclassering',
];

export const COLLEGE_TASKS: readonly HatPattern[] = [{ task: ['toeleiding', 'begeleiding'] }, REGIE_FROM_TOELEIDING];
