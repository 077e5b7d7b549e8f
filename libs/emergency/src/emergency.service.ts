import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decided, lineOf, type Decided } from '@kapstok/access-log';
import { DossierLooks, DossierNotFound, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId, saidInWords, toPage, unknownCursor, type Page, type PageArguments } from '@kapstok/graphql';
import { toFollow } from '@kapstok/notice';
import { decisionHat, ownPurpose, type ActingHat } from '@kapstok/organisation';
import { policy, type Category, type DossierAtStake, type DossierKind, type Law, type Origin, type Scope, type Task } from '@kapstok/policy';
import { emergenciesIn, emergenciesOf, emergencyById, isListed, standingOn, type EmergencyRow } from './emergency-rows';
import { EmergencyNotFound, EmergencyNotNeeded, EmergencyOver, EmergencyStands } from './emergency.errors';
import { afterWorkingDays } from './working-days';

/** What acute danger opens (rules §8); the rule set has the last word on each. */
export const OPENED: readonly Category[] = ['contact', 'gezin', 'veiligheid', 'plan'];
const MOST_HOURS = 4;
/** Characters of what the danger is: one word says nothing to the FG. */
const SHORTEST = 10;
/** Working days for the first decision of the FG, and for telling whom it is about. */
const DAYS = 5;

export interface OpenEmergency {
  readonly dossierId: string;
  readonly reason: string;
  /** 1 to 4; four when absent */
  readonly hours?: number | null;
}

interface Shape {
  id: string;
  kind: DossierKind;
  controller: string;
  task: Task;
  law: Law | null;
  from: Origin | null;
  scope: Scope;
}

/** Opening a dossier in acute danger, as a colleague who is not involved (rules §8, decision §3.9). */
@Injectable()
export class EmergencyService {
  constructor(private readonly looks: DossierLooks) {}

  /**
   * Opens four categories of one dossier of the own organisation, task and law for at most four hours; the FG of the controller and
   * who is involved are told at once. Throws DossierNotFound for missing, foreign and malformed alike, EmergencyNotNeeded,
   * EmergencyStands, BadInput.
   */
  async open(hat: ActingHat, { dossierId, reason, hours }: OpenEmergency): Promise<EmergencyRow> {
    const words = saidInWords('input.reason', reason, 2000, SHORTEST);
    const until = this.until(hat, hours ?? MOST_HOURS);
    const shape = isId(dossierId) ? await shapeOf(hat, dossierId) : undefined;
    const on = shape && onOpening(hat, shape);
    if (!shape || on?.answer.outcome !== 'allow') {
      refuse(hat, dossierId, 'not-found', on);
      throw new DossierNotFound();
    }
    if ((await this.looks.one(hat, shape.id))?.own) {
      refuse(hat, shape.id, 'involved', on);
      throw new EmergencyNotNeeded();
    }
    await alone(hat, shape.id, on);
    const id = randomUUID();
    const decisionId = hat.log.record({
      ...lineOf(on), event: 'emergency', outcome: 'allowed', party: hat, basis: 'emergency', dossierId: shape.id, categories: OPENED, purpose: ownPurpose(hat),
      grounds: ['acuut-gevaar'],
    });
    const due = afterWorkingDays(hat.tx.at, DAYS);
    await hat.tx.query(
      `insert into kapstok.break_glass (id, dossier_id, hat_id, reason, rule_set, decision_id, opened_at, ends_at, review_due_at, tell_due_at)
       values ($1, $2, $3, $4, $5, $6, kapstok.at(), $7, $8, $8)`,
      [id, shape.id, hat.id, words, policy.version, decisionId, until, due],
    );
    await toFollow(hat, { kind: 'break-glass-opened', about: { emergencyId: id, dossierId: shape.id, controllerId: shape.controller } });
    return required(await emergencyById(hat, id));
  }

  /** Ends it before its time, by who opened it; at once, in both locks. */
  async close(hat: ActingHat, id: string): Promise<EmergencyRow> {
    const row = await this.one(hat, id);
    if (row.hatId !== hat.id) throw new EmergencyNotFound();
    if (!isOpen(row, hat.tx.at)) throw new EmergencyOver();
    const closed = await hat.tx.query(
      `update kapstok.break_glass set closed_at = greatest(kapstok.at(), opened_at + interval '1 millisecond') where id = $1 and closed_at is null returning id`, [id],
    );
    // Who closes it twice at the same moment, closes it once.
    if (closed.length === 0) throw new EmergencyOver();
    hat.log.record({ event: 'emergency', outcome: 'allowed', party: hat, basis: 'party', dossierId: row.dossierId, fields: ['closedAt'], purpose: ownPurpose(hat), ruleSet: policy.version });
    return required(await emergencyById(hat, id));
  }

  /** One, for who opened it, who is involved in the dossier, and the FG of the controller. Throws EmergencyNotFound. */
  async one(hat: ActingHat, id: string): Promise<EmergencyRow> {
    const row = isId(id) ? await emergencyById(hat, id) : undefined;
    if (!row) {
      hat.log.record({ event: 'emergency', outcome: 'refused', party: hat, purpose: ownPurpose(hat), reason: 'not-found', ruleSet: policy.version });
      throw new EmergencyNotFound();
    }
    recordRead(hat, [row]);
    return row;
  }

  /** For the FG all of its controller, for another hat what it opened itself; the newest first. */
  async listed(hat: ActingHat, page: PageArguments): Promise<Page<EmergencyRow>> {
    if (page.after !== null && !(await isListed(hat, page.after))) throw unknownCursor();
    const listed = toPage(await emergenciesOf(hat, page), page);
    recordRead(hat, listed.nodes);
    return listed;
  }

  /** What was opened in each dossier, for who is involved in it; nothing for other looks. */
  async inDossiers(hat: ActingHat, looks: readonly DossierLook[]): Promise<EmergencyRow[][]> {
    const own = looks.filter((look) => look.own).map(({ id }) => id);
    const rows = own.length === 0 ? [] : await emergenciesIn(hat, own);
    recordRead(hat, rows);
    return looks.map(({ id }) => rows.filter(({ dossierId }) => dossierId === id));
  }

  private until({ tx }: ActingHat, hours: number): Date {
    if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) throw new BadInput('input.hours', `a whole number from 1 to ${MOST_HOURS}`);
    return new Date(tx.at.getTime() + hours * 3_600_000);
  }
}

/** Whether it still opens the dossier. */
export function isOpen({ openedAt, endsAt, closedAt }: EmergencyRow, at: Date): boolean {
  return openedAt <= at && at < (closedAt ?? endsAt);
}

async function shapeOf(hat: ActingHat, dossierId: string): Promise<Shape | undefined> {
  const [shape] = await hat.tx.query<Shape>(
    `select id, kind, controller_id as controller, task, law, from_task as "from", scope from kapstok.emergency_dossier($1)`,
    [dossierId],
  );
  return shape;
}

// Every category that is opened is decided on; the grant and the second lock then say the same.
function onOpening(hat: ActingHat, { id, kind, controller, task, law, from, scope }: Shape): Decided {
  const dossier: DossierAtStake = { kind, controller, task, ...(law && { law }), ...(from && { from }), scope };
  return decided({
    id, at: hat.tx.at.toISOString(), action: 'view', actor: decisionHat(hat), dossier, categories: [...OPENED], facts: { acuteDanger: true },
  });
}

// Two openings of one hat at the same moment wait for each other.
async function alone(hat: ActingHat, dossierId: string, on: Decided): Promise<void> {
  await hat.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 9))', [`${hat.id} ${dossierId}`]);
  const standing = await standingOn(hat, dossierId);
  if (!standing) return;
  refuse(hat, dossierId, 'stands', on);
  throw new EmergencyStands(standing);
}

function refuse(hat: ActingHat, dossierId: string, reason: string, on: Decided | undefined): void {
  hat.log.record({
    ...(on && lineOf(on)), event: 'emergency', outcome: 'refused', party: hat, ...(isId(dossierId) && { dossierId }), categories: OPENED, purpose: ownPurpose(hat), reason,
    ruleSet: policy.version,
  });
}

function recordRead(hat: ActingHat, rows: readonly EmergencyRow[]): void {
  const fields = ['reason', 'hat', 'looks'];
  hat.log.record({
    event: 'emergency', outcome: 'allowed', party: hat, basis: hat.task === 'fg' ? 'controller' : 'party', listedIds: [...new Set(rows.map(({ dossierId }) => dossierId))], fields, purpose: ownPurpose(hat),
    ruleSet: policy.version,
  });
}

function required(row: EmergencyRow | undefined): EmergencyRow {
  if (!row) throw new Error('a break-glass that was just changed cannot be read');
  return row;
}
