import { ageAt } from '@kapstok/household';
import { policy, type Answer, type Category, type Consent, type DossierAtStake, type DossierKind, type Hat as ActorHat, type Request, type Subject, type Task } from '@kapstok/policy';
import { isWithin, type ConsentAnswer, type Disclosure, type Dossier, type Entry, type Hat, type Involvement, type Participation, type Person, type World } from './world';

/** A reading of the rules: the compiled ones, or the plain interpreter. */
export type Decide = (request: Request) => Answer;
export const compiled: Decide = (request) => policy.decide(request);

/** One hat at one moment. */
export interface Look {
  readonly hat: Hat;
  readonly at: number;
}

const KIND: Partial<Record<Task, DossierKind>> = {
  toeleiding: 'toeleiding', begeleiding: 'toeleiding', hulpverlening: 'hulpverlening', regie: 'regie', 'veilig-thuis': 'veilig-thuis',
  raadsonderzoek: 'raad', jeugdbescherming: 'bescherming', jeugdreclassering: 'bescherming',
};

/** The kind of dossier that a task keeps. */
export const kindOf = (task: Task): DossierKind | undefined => KIND[task];

const SOME_MOMENT = '2026-03-01T10:00:00.000Z';

/** Whether somebody with this hat can be involved in the dossier at all: if involvement would open anything. */
export function fits(hat: Hat, dossier: Dossier, decide: Decide = compiled): boolean {
  const answer = decide({ id: hat.id, at: SOME_MOMENT, action: 'view', actor: { ...actorOf(hat), involved: true }, dossier: atStake(dossier), categories: ['contact'] });
  return answer.outcome === 'allow' && ['V1', 'V6'].includes(answer.grounds[0]!.id);
}

function actorOf(hat: Hat): ActorHat {
  return {
    org: hat.organisation.id, orgType: hat.organisation.type, task: hat.task,
    ...(hat.law && { law: hat.law }), ...(hat.origin && { from: hat.origin }), ...(hat.provision && { provision: hat.provision }),
    ...(hat.processorFor && { processorFor: hat.processorFor.id }), ...(hat.personId && { person: hat.personId }),
  };
}

function atStake({ kind, controller, task, law, origin, scope }: Dossier): DossierAtStake {
  return { kind, controller: controller.id, task, ...(law && { law }), ...(origin && { from: origin }), scope };
}

/** What the decision function answers about a world, whatever any database holds. Nothing is remembered from one question to the next. */
export class Oracle {
  private readonly involvements: ReadonlyMap<string, Involvement[]>;
  private readonly participations: ReadonlyMap<string, Participation[]>;
  private readonly consents: ReadonlyMap<string, Consent[]>;
  private readonly entries: ReadonlyMap<string, Entry[]>;

  constructor(
    readonly world: World,
    private readonly decide: Decide,
  ) {
    this.involvements = grouped(world.involvements, ({ hat, dossier }) => `${hat.id} ${dossier.id}`);
    this.participations = grouped(world.participations, ({ dossier }) => dossier.id);
    this.entries = grouped(world.entries, ({ dossier }) => dossier.id);
    this.consents = new Map([...grouped(world.answers, ({ subject }) => subject.id)].map(([id, answers]) => [id, answers.map(asConsent)]));
  }

  entriesOf({ id }: Dossier): readonly Entry[] {
    return this.entries.get(id) ?? [];
  }

  view(look: Look, dossier: Dossier, category: Category): Answer | undefined {
    return this.ask(look, { action: 'view', dossier, categories: [category], standing: this.standing(look, dossier) });
  }

  /** The entry was given to this hat: seen while its grant and its ground stand (V4), or by who is involved where it came from (V1). */
  disclosed(look: Look, disclosure: Disclosure, category: Category): boolean {
    const { hat, at } = look;
    const received = hat.organisation === disclosure.receiver && hat.task === disclosure.receiverTask && isWithin(disclosure, at);
    const asReceiver = this.ask(look, {
      action: 'view', dossier: disclosure.dossier, categories: [category], purpose: disclosure.purpose, ground: disclosure.ground,
      ...(received && { standing: { received } }), ...this.about(disclosure.dossier.subject, at),
    });
    return asReceiver?.outcome === 'allow' || this.gives(look, disclosure.dossier);
  }

  /** Whether the hat is involved in the dossier itself, so that it gives out of it and sees what was given. */
  gives(look: Look, dossier: Dossier): boolean {
    return this.view(look, dossier, 'contact')?.grounds.some(({ id }) => id === 'V1') ?? false;
  }

  write(look: Look, dossier: Dossier, category: Category, shielded: boolean): Answer | undefined {
    return this.ask(look, {
      action: 'write', dossier, categories: [category], standing: this.standing(look, dossier), entry: { kind: 'feit', source: 'random world' },
      ...(shielded && { facts: { shielded } }), ...this.about(dossier.subject, look.at),
    });
  }

  // A hat that is not valid at the moment is no hat: there is nothing to ask.
  private ask({ hat, at }: Look, { dossier, standing, ...asked }: Omit<Request, 'id' | 'at' | 'actor' | 'dossier'> & { dossier: Dossier; standing?: Partial<ActorHat> }): Answer | undefined {
    if (!isWithin(hat, at)) return undefined;
    return this.decide({ id: hat.id, at: new Date(at).toISOString(), actor: { ...actorOf(hat), ...standing }, dossier: atStake(dossier), ...asked });
  }

  private standing({ hat, at }: Look, dossier: Dossier): Partial<ActorHat> {
    const own = (this.involvements.get(`${hat.id} ${dossier.id}`) ?? []).filter((one) => isWithin(one, at));
    const participant = (this.participations.get(dossier.id) ?? []).some(
      (one) => one.organisation === hat.organisation && one.task === hat.task && isWithin(one, at),
    );
    const involved = own.some(({ standsInFor }) => !standsInFor);
    const standsIn = own.some(({ standsInFor }) => standsInFor);
    return { ...(involved && { involved }), ...(standsIn && { standsIn }), ...(participant && { participant }) };
  }

  private about(person: Person | null, at: number): { subject?: Subject; consents?: Consent[] } {
    if (!person) return {};
    const gezag = [...new Set(person.gezag.filter((one) => isWithin(one, at)).map(({ holderId }) => holderId))];
    const incapacitated = person.incapacity !== null && isWithin(person.incapacity, at);
    return { subject: { age: ageAt(person.birthDate, new Date(at)), incapacitated, gezag }, consents: this.consents.get(person.id) ?? [] };
  }
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

function asConsent(one: ConsentAnswer): Consent {
  return {
    by: one.givenById === one.subject.id ? 'subject' : one.givenById, answer: one.answer, categories: one.categories,
    to: { task: one.toTask, ...(one.toOrganisation && { org: one.toOrganisation.id }) }, purpose: one.purpose, givenAt: new Date(one.from).toISOString(),
    ...(one.until !== null && { expiresAt: new Date(one.until).toISOString() }),
    ...(one.withdrawnAt !== null && { withdrawnAt: new Date(one.withdrawnAt).toISOString() }),
  };
}
