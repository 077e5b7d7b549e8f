import type { Line } from '@kapstok/review';
import type { Dice } from './dice';
import { ORGANISATION, type Dossier, type Hat } from './organisation';

export interface Look {
  /** how many things are opened, one after the other */
  readonly lines?: number;
  readonly wrote?: boolean;
  readonly address?: boolean;
  readonly refused?: boolean;
  readonly emergency?: boolean;
}

const VIEW = ['V1'];
const DANGER = ['acuut-gevaar'];
const [SUMMARY, BODY, ADDRESS, BOTH] = [['summary'], ['body'], ['addresses'], ['summary', 'body']] as const;

let made = 0;

/** The lines that a look leaves in the log, as the product writes them. */
export function footprints(hat: Hat, dossier: Dossier, at: number, dice: Dice, look: Look = {}): Line[] {
  const { id: hatId, task, professional: { accountId } } = hat;
  const { id: dossierId, subjectId, household: { caseId } } = dossier;
  const grounds = look.emergency ? DANGER : VIEW;
  const outcome = look.refused ? 'refused' : 'allowed';
  const lines: Line[] = [];
  let now = at;
  // Written out, as there are millions of these.
  const add = (event: string, fields: readonly string[]) => {
    const id = `line-${(made += 1)}`;
    lines.push({ id, at: now, event, outcome, accountId, hatId, organisationId: ORGANISATION, task, controllerId: ORGANISATION, dossierId, caseId, subjectId, fields, grounds });
    now += dice.between(5, 240) * 1000;
  };
  if (look.emergency) add('emergency', []);
  for (let n = 0; n < (look.lines ?? 1); n++) add('read', n === 0 ? SUMMARY : BODY);
  if (look.address) add('read', ADDRESS);
  if (look.wrote) add('write', BOTH);
  return lines;
}

/** The line of a change to another hat. */
export function hatChange(hat: Hat, at: number): Line {
  return {
    id: `line-${(made += 1)}`, at, event: 'hat-switch', outcome: 'allowed', accountId: hat.professional.accountId, hatId: hat.id, organisationId: ORGANISATION, task: hat.task,
    controllerId: ORGANISATION, dossierId: null, caseId: null, subjectId: null, fields: [], grounds: [],
  };
}

/** The line of somebody who is not a professional: a client, an FG, an administrator. */
export function otherLine(task: string, accountId: string, subjectId: string, at: number): Line {
  const event = task === 'fg' ? 'log-read' : task === 'client' ? 'read' : 'administer';
  return {
    id: `line-${(made += 1)}`, at, event, outcome: 'allowed', accountId, hatId: `hat-${accountId}`, organisationId: ORGANISATION, task,
    controllerId: ORGANISATION, dossierId: null, caseId: null, subjectId, fields: ['name'], grounds: [],
  };
}
