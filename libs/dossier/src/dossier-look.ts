import { decided, lineOf, type AccessBasis, type AccessEvent, type AccessLine, type Decided, type LoggedDecision } from '@kapstok/access-log';
import { decisionHat, ownPurpose, type ActingHat, type Standing } from '@kapstok/organisation';
import {
  CATEGORIES, policy, type AnsweredGround, type Category, type DossierAtStake, type Facts, type LookContext, type Reason,
} from '@kapstok/policy';
import type { DossierEntity } from './dossier.entity';

/** What an entry can be about; `anoniem` and `toegangslog` are never written. */
export const ENTRY_CATEGORIES: readonly Category[] = CATEGORIES.filter((category) => category !== 'anoniem' && category !== 'toegangslog');

/** A dossier in the shape of the decision function. */
export function dossierAtStake({ kind, controllerId, task, law, from, scope }: DossierEntity): DossierAtStake {
  return { kind, controller: controllerId, task, ...(law && { law }), ...(from && { from }), scope };
}

// Takes part in it whoever may take part in anything.
const ANY_REGIE: DossierAtStake = { kind: 'regie', controller: 'any', task: 'regie', law: 'jeugdwet', from: 'hulpverlening', scope: 'person' };

/**
 * Whether the rules open any dossier at all to a hat with this task: not to an fg, a client, convenantbeheer or policy (V7, V9),
 * whatever grants there are. Lists and counts are empty for these, as each single dossier is.
 */
export function opensAnything(hat: ActingHat): boolean {
  return anything(hat).answer.outcome === 'allow';
}

/** That decision: what an empty list or a count of dossiers rests on. */
export function anything(hat: ActingHat): Decided {
  const actor = decisionHat(hat, { participant: true });
  return onceARequest(hat, 'anything', () => decided({ id: hat.id, at: hat.tx.at.toISOString(), action: 'view', actor, dossier: ANY_REGIE, categories: ['betrokkenheid'] }));
}

/** What a line of the log adds to who, which dossier and on what ground. */
type Seen = Pick<AccessLine, 'entryIds' | 'categories' | 'fields' | 'subjectId' | 'caseId'> & Partial<ReturnType<typeof lineOf>>;

const decisions = new WeakMap<ActingHat, Map<string, Decided>>();

// A list holds many dossiers of one shape, and the hat carries one moment: what is decided for one holds for all of them. Ends with
// the hat, which ends with the request; nothing is remembered across requests (principle 5).
function onceARequest(hat: ActingHat, shape: string, decide: () => Decided): Decided {
  const known = decisions.get(hat) ?? new Map<string, Decided>();
  decisions.set(hat, known);
  const decision = known.get(shape) ?? decide();
  known.set(shape, decision);
  return decision;
}

/**
 * How one hat stands to one dossier at the moment of the decision, and what the rules let it see there. Lives as long as the
 * request. The dossier's row says nothing about access by itself: ask `opens` or `may` before using it.
 */
export class DossierLook {
  private opening?: Decided;
  private visible?: readonly Category[];

  constructor(
    readonly hat: ActingHat,
    readonly dossier: DossierEntity,
    /** from the grants of this hat that are valid now; nothing else makes somebody involved */
    readonly standing: Standing,
    /** acute danger was declared for this dossier, not more than some hours ago (rules §8) */
    private readonly emergency = false,
    /** the weighing under which the FG of the controller opened content for one review (V7), while that review is open */
    private readonly review: string | null = null,
  ) {}

  get id(): string {
    return this.dossier.id;
  }

  /** At least one category may be seen. A dossier that opens nothing does not exist for this hat. */
  get opens(): boolean {
    return this.ground !== undefined;
  }

  /** The rule that opens the dossier, with its article where it has one. */
  get ground(): AnsweredGround | undefined {
    return this.lets(this.decision) ? this.decision.answer.grounds[0] : undefined;
  }

  /** Why it does not open: a deny code, for the log and not for the asker. */
  get reason(): Reason {
    return this.decision.answer.reason;
  }

  /** The categories of entries that may be seen, in the order of the vocabulary. */
  get categories(): readonly Category[] {
    this.visible ??= this.categoriesNow();
    return this.visible;
  }

  may(category: Category): boolean {
    return this.categories.includes(category);
  }

  /** Opened by the FG of the controller for one review. */
  get inReview(): boolean {
    return this.review !== null;
  }

  /** As what the hat may give out of it (decision §4.0): it works in it, or takes part in the regie. Nothing when it may not. */
  get heldAs(): 'V1' | 'V5' | undefined {
    if (this.own) return 'V1';
    return this.standing.participant && this.dossier.kind === 'regie' ? 'V5' : undefined;
  }

  /** Involved in the dossier itself, or standing in for who is (V1): these give out of it and say who else is involved. */
  get own(): boolean {
    return this.ground?.id === 'V1';
  }

  /** The facts of a look: acute danger, for who has no other way in (decision §3.9). Whoever works in the dossier looks as always. */
  get facts(): Pick<Facts, 'acuteDanger'> | undefined {
    const { involved, standsIn } = this.standing;
    return this.emergency && !involved && !standsIn ? { acuteDanger: true } : undefined;
  }

  /** What every decision on this dossier by this hat starts from. */
  get context(): LookContext {
    const purpose = ownPurpose(this.hat);
    return {
      at: this.hat.tx.at.toISOString(),
      actor: decisionHat(this.hat, this.standing),
      dossier: dossierAtStake(this.dossier),
      ...(purpose && { purpose }),
      ...(this.facts && { facts: this.facts }),
    };
  }

  /** Adds a line about this dossier to the log of the request. */
  recordAllowed(event: AccessEvent, seen: Seen): void {
    this.hat.log.record({ ...this.line(seen.categories as readonly Category[]), event, outcome: 'allowed', ...seen });
  }

  recordRefused(event: AccessEvent, reason: string, seen: Seen = {}): void {
    const { grounds: _, ...line } = this.line(seen.categories as readonly Category[]);
    this.hat.log.record({ ...line, event, outcome: 'refused', reason, ...seen });
  }

  /**
   * What every line has that rests on this look: who, which dossier, how the hat came to be there, and the decision on looking at
   * `categories`, or on what opens the dossier at all.
   */
  line(categories: readonly Category[] = []): Omit<AccessLine, 'event' | 'outcome'> & { readonly decision: LoggedDecision } {
    const { party, grounds } = { party: this.hat, grounds: this.ground ? [this.ground.id] : [] };
    return { ...lineOf(this.on(categories)), party, dossierId: this.id, basis: this.basis, purpose: ownPurpose(this.hat), grounds };
  }

  private on(categories: readonly Category[]): Decided {
    return categories.length === 0 ? this.decision : this.once(categories);
  }

  private get basis(): AccessBasis {
    const { involved, standsIn, participant } = this.standing;
    if (this.emergency && !involved && !standsIn) return 'emergency';
    if (this.ground?.id === 'V6') return 'coordination';
    if (this.review !== null) return 'controller';
    return involved ? 'involved' : standsIn ? 'standing-in' : participant ? 'participant' : 'none';
  }

  private get decision(): Decided {
    this.opening ??= this.firstOpen();
    return this.opening;
  }

  // The decision on the first category that opens; of a dossier that opens nothing the last refusal.
  private firstOpen(): Decided {
    const open = ENTRY_CATEGORIES.find((category) => this.lets(this.once([category])));
    return this.once([open ?? ENTRY_CATEGORIES.at(-1)!]);
  }

  // Kept by all that the decision depends on, besides the hat and the moment.
  private once(categories: readonly Category[]): Decided {
    const shape = JSON.stringify([categories, dossierAtStake(this.dossier), this.standing, this.facts]);
    const { request, answer } = onceARequest(this.hat, shape, () => decided({ id: this.id, action: 'view', categories: [...categories], ...this.context }));
    // In a review the weighing is what was decided by: its id stands in every line.
    return { request: { ...request, id: this.review ?? this.id }, answer };
  }

  // What has to be weighed opens nothing, but for the FG whose weighing for this review was recorded.
  private lets({ answer: { outcome, grounds } }: Decided): boolean {
    return outcome === 'allow' || (this.review !== null && outcome === 'weigh' && grounds.some(({ id }) => id === 'V7'));
  }

  private categoriesNow(): readonly Category[] {
    if (this.review !== null) return ENTRY_CATEGORIES.filter((category) => this.lets(this.once([category])));
    const mask = policy.mask(this.context, ENTRY_CATEGORIES.map((category) => ({ category })), ['summary']);
    return ENTRY_CATEGORIES.filter((_, i) => mask[i] === 1);
  }
}
