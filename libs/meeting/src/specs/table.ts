import { MeetingCalling, MeetingReading, MeetingTable, type HearClient, type OnMeeting, type PlanMeeting, type SeenMeeting } from '@kapstok/meeting';
import type { Dossier, Hat, Organisation, Person } from '@kapstok/testing';
import type { Stage } from './stage';

const DAY = 24 * 60 * 60 * 1000;
export const PURPOSE = 'Afspreken wie het gezin elke week spreekt.';
export const inDays = (days: number) => new Date(Date.now() + days * DAY);
export const day = (days: number) => inDays(days).toISOString().slice(0, 10);

/** A family with a regie dossier of the child, a regisseur in it, and a school that takes part in it. */
export interface Table {
  readonly child: Person;
  readonly mother: Person;
  readonly dossier: Dossier;
  readonly regisseur: Hat;
  readonly school: Organisation;
  readonly teacher: Hat;
}

/** What is said at and about that table, each in a request of its own. */
export class AtTheTable {
  constructor(private readonly stage: Stage) {}

  async laid(age = 13): Promise<Table> {
    const { world } = this.stage;
    const [child, mother, aCase] = [await world.personOfAge(age), await world.person(), await world.case()];
    await world.gezag({ child, holder: mother });
    await world.household({ case: aCase, members: [{ person: child, role: 'kind' }, { person: mother, role: 'moeder' }] });
    const dossier = await world.dossier({ kind: 'regie', case: aCase, subject: child });
    const school = await world.organisation({ type: 'school' });
    await world.participation({ dossier, organisation: school, task: 'onderwijs' });
    const teacher = await world.hat({ organisation: school, task: 'onderwijs', law: null });
    return { child, mother, dossier, regisseur: await world.involved(dossier), school, teacher };
  }

  plan({ child, mother, school }: Table, more: Partial<PlanMeeting> = {}): PlanMeeting {
    return {
      purpose: PURPOSE, startsAt: inDays(-1), place: 'Kamer 2', participants: [{ organisationId: school.id, task: 'onderwijs' }],
      clients: [{ personId: child.id, invited: false, whyNot: 'Het is die ochtend toets op school.' }, { personId: mother.id, invited: true }], ...more,
    };
  }

  call(table: Table, more: Partial<PlanMeeting> = {}, hat: Hat = table.regisseur): Promise<SeenMeeting> {
    return this.stage.as(hat, (acting) => this.stage.service(MeetingCalling).call(acting, { ...this.plan(table, more), dossierId: table.dossier.id }));
  }

  change(hat: Hat, on: OnMeeting, plan: PlanMeeting): Promise<SeenMeeting> {
    return this.stage.as(hat, (acting) => this.stage.service(MeetingCalling).change(acting, { ...on, ...plan }));
  }

  hold(hat: Hat, on: OnMeeting, heldOn: string): Promise<SeenMeeting> {
    return this.stage.as(hat, (acting) => this.stage.service(MeetingCalling).hold(acting, { ...on, heldOn }));
  }

  cancel(hat: Hat, on: OnMeeting): Promise<SeenMeeting> {
    return this.stage.as(hat, (acting) => this.stage.service(MeetingCalling).cancel(acting, { ...on, why: 'De regisseur is ziek.' }));
  }

  /** There, unless said otherwise. */
  hear(hat: Hat, meetingId: string, person: Person, more: Partial<HearClient> = {}): Promise<SeenMeeting> {
    const input = { meetingId, personId: person.id, version: 0, present: true, consent: 'given', ...more };
    return this.stage.as(hat, (acting) => this.stage.service(MeetingTable).hear(acting, input));
  }

  add(hat: Hat, meetingId: string, category: string, words: string): Promise<SeenMeeting> {
    return this.stage.as(hat, (acting) => this.stage.service(MeetingTable).addItem(acting, { meetingId, category, words }));
  }

  /** All that a hat is served of a meeting. */
  see(hat: Hat, id: string) {
    return this.stage.as(hat, async (acting) => {
      const reading = this.stage.service(MeetingReading);
      const seen = await reading.one(acting, id);
      const [participants, clients, agenda] = [await reading.participants(seen), await reading.clients(seen), await reading.agenda(seen)];
      return { meeting: seen.meeting, participants, clients, agenda };
    });
  }
}
