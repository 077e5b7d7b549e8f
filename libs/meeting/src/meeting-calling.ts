import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lineOf } from '@kapstok/access-log';
import { pastDay, saidInWords } from '@kapstok/graphql';
import { DossierService, WriteDecision, WriteDenied, type DossierLook } from '@kapstok/dossier';
import { toFollow } from '@kapstok/notice';
import type { ActingHat } from '@kapstok/organisation';
import type { Category } from '@kapstok/policy';
import { checkedPlan, type CheckedPlan, type PlanMeeting } from './meeting-input';
import { MEETING_CATEGORY, MeetingReading, type SeenMeeting } from './meeting-reading';
import { clientsOf, partiesOf, personsOf } from './meeting-rows';
import { insertPlan, insertStep, type Step } from './meeting-steps';
import { MeetingChanged, MeetingClientsNotHeard, MeetingDenied, MeetingOver } from './meeting.errors';

/** A step on a meeting: which, and the version that was seen. */
export interface OnMeeting {
  readonly meetingId: string;
  readonly version: number;
}

/** Calling a meeting and what becomes of it, by who works in the dossier (R225, R255). It gives nobody access. */
@Injectable()
export class MeetingCalling {
  constructor(
    private readonly dossiers: DossierService,
    private readonly decision: WriteDecision,
    private readonly reading: MeetingReading,
  ) {}

  /** Throws DossierNotFound, MeetingDenied, WriteDenied, or BadInput naming the field. */
  async call(hat: ActingHat, input: PlanMeeting & { readonly dossierId: string }): Promise<SeenMeeting> {
    const look = await this.dossiers.openFor(hat, 'write', input.dossierId);
    requireOwn(look);
    const plan = await this.planned(look, input);
    const line = await this.mayWrite(look, MEETING_CATEGORY);
    const id = randomUUID();
    await hat.tx.query('insert into kapstok.meeting (id, dossier_id, called_by_hat_id, recorded_at) values ($1, $2, $3, kapstok.at())', [id, look.id, hat.id]);
    await insertStep(hat, id, { kind: 'called', version: 1, plan });
    await insertPlan(look, id, 1, plan);
    look.recordAllowed('write', { ...line, categories: [MEETING_CATEGORY, 'betrokkenheid', 'gezin'], fields: ['meetings', 'purpose', 'startsAt', 'place', 'participants', 'clients'] });
    await tell(hat, 'meeting-called', id, plan);
    return this.reading.one(hat, id);
  }

  /** Changes the plan of a meeting that is called. Throws MeetingNotFound, MeetingDenied, MeetingOver, MeetingChanged, WriteDenied, BadInput. */
  async change(hat: ActingHat, input: OnMeeting & PlanMeeting): Promise<SeenMeeting> {
    const { id, look } = await this.open(hat, input);
    const plan = await this.planned(look, input);
    const line = await this.mayWrite(look, MEETING_CATEGORY);
    await this.step(look, id, { kind: 'changed', version: input.version + 1, plan });
    await insertPlan(look, id, input.version + 1, plan);
    look.recordAllowed('write', { ...line, categories: [MEETING_CATEGORY, 'betrokkenheid', 'gezin'], fields: ['meetings', 'purpose', 'startsAt', 'place', 'participants', 'clients'] });
    await tell(hat, 'meeting-changed', id, plan);
    return this.reading.one(hat, id);
  }

  /** Throws as `change`. */
  async cancel(hat: ActingHat, input: OnMeeting & { readonly why: string }): Promise<SeenMeeting> {
    const why = saidInWords('input.why', input.why);
    const { id, meeting, look } = await this.open(hat, input);
    const line = await this.mayWrite(look, MEETING_CATEGORY);
    await this.step(look, id, { kind: 'cancelled', version: input.version + 1, why });
    look.recordAllowed('write', { ...line, categories: [MEETING_CATEGORY], fields: ['meetings', 'state', 'whyCancelled'] });
    await tell(hat, 'meeting-cancelled', id, { clients: await clientsOf(hat, meeting) });
    return this.reading.one(hat, id);
  }

  /** It was held, on a day that has been. Throws as `change`, and MeetingClientsNotHeard while somebody was neither there nor spoken to. */
  async hold(hat: ActingHat, input: OnMeeting & { readonly heldOn: string }): Promise<SeenMeeting> {
    const heldOn = pastDay('input.heldOn', input.heldOn, hat.tx.at);
    const { id, meeting, look } = await this.open(hat, input);
    const line = await this.mayWrite(look, MEETING_CATEGORY);
    const unheard = (await clientsOf(hat, meeting)).filter(({ heardVersion }) => heardVersion === 0);
    if (unheard.length > 0) throw new MeetingClientsNotHeard(unheard.map(({ personId }) => personId));
    await this.step(look, id, { kind: 'held', version: input.version + 1, heldOn });
    look.recordAllowed('write', { ...line, categories: [MEETING_CATEGORY], fields: ['meetings', 'state', 'heldOn'] });
    return this.reading.one(hat, id);
  }

  /** The line of a decision that lets something of `category` be written in the dossier; WriteDenied with the rule that refuses it. */
  async mayWrite(look: DossierLook, category: Category): Promise<ReturnType<typeof lineOf>> {
    const on = await this.decision.on(look, category, { kind: 'feit', source: '-' }, {});
    if (on.answer.outcome === 'allow') return lineOf(on);
    look.recordRefused('write', on.answer.reason, { ...lineOf(on), categories: [category], fields: ['meetings'] });
    throw new WriteDenied(on.answer.reason, on.answer.explanation);
  }

  private async open(hat: ActingHat, { meetingId, version }: OnMeeting): Promise<SeenMeeting> {
    const seen = await this.reading.toChange(hat, meetingId);
    requireOwn(seen.look);
    if (seen.meeting.state !== 'called') throw new MeetingOver(seen.meeting.state);
    if (seen.meeting.version !== version) throw new MeetingChanged(seen.meeting.version);
    return seen;
  }

  private async planned({ hat, id }: DossierLook, input: PlanMeeting): Promise<CheckedPlan> {
    const [parties, persons] = [await partiesOf(hat, id), await personsOf(hat, id)];
    return checkedPlan(input, { parties, persons, own: { organisationId: hat.organisation.id, task: hat.task, law: hat.law, from: hat.from, hatId: hat.id } });
  }

  // Of two steps at once the second finds the version taken.
  private async step({ hat }: DossierLook, id: string, step: Step): Promise<void> {
    if (!(await insertStep(hat, id, step))) throw new MeetingChanged();
  }
}

export function requireOwn(look: DossierLook): void {
  if (look.own) return;
  look.recordRefused('write', 'not-involved', { fields: ['meetings'] });
  throw new MeetingDenied();
}

// Who comes hears of it as far as the dossier is open to them; of the household who is invited.
async function tell(hat: ActingHat, kind: string, meetingId: string, { clients }: Pick<CheckedPlan, 'clients'>): Promise<void> {
  await toFollow(hat, { kind, about: { meetingId } });
  for (const { personId } of clients.filter(({ invited }) => invited)) await toFollow(hat, { kind: `own-${kind}`, about: { meetingId, personId } });
}
