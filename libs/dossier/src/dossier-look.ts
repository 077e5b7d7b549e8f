import { loggedDecision, type AccessBasis, type AccessEvent, type AccessLine } from '@kapstok/access-log';
import { decisionHat, ownPurpose, type ActingHat, type Standing } from '@kapstok/organisation';
import {
  CATEGORIES, policy, type AnsweredGround, type Category, type DossierAtStake, type Facts, type LookContext, type Reason, type Request,
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
  const actor = decisionHat(hat, { participant: true });
  return policy.decide({ id: hat.id, at: hat.tx.at.toISOString(), action: 'view', actor, dossier: ANY_REGIE, categories: ['betrokkenheid'] }).outcome === 'allow';
}

/** What a line of the log adds to who, which dossier and on what ground. */
type Seen = Pick<AccessLine, 'entryIds' | 'categories' | 'fields' | 'subjectId' | 'caseId' | 'decision'>;

interface Decision {
  ground?: AnsweredGround;
  reason: Reason;
}

const decisions = new WeakMap<ActingHat, Map<string, Decision>>();

// A list holds many dossiers of one shape, and the hat carries one moment: what is decided for one holds for all of them. Ends with
// the hat, which ends with the request; nothing is remembered across requests (principle 5).
function onceARequest(hat: ActingHat, shape: string, decide: () => Decision): Decision {
  const known = decisions.get(hat) ?? new Map<string, Decision>();
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
  private decided?: Decision;
  private visible?: readonly Category[];

  constructor(
    readonly hat: ActingHat,
    readonly dossier: DossierEntity,
    /** from the grants of this hat that are valid now; nothing else makes somebody involved */
    readonly standing: Standing,
    /** acute danger was declared for this dossier, not more than some hours ago (rules §8) */
    private readonly emergency = false,
  ) {}

  get id(): string {
    return this.dossier.id;
  }

  /** At least one category may be seen. A dossier that opens nothing does not exist for this hat. */
  get opens(): boolean {
    return this.decision.ground !== undefined;
  }

  /** The rule that opens the dossier, with its article where it has one. */
  get ground(): AnsweredGround | undefined {
    return this.decision.ground;
  }

  /** Why it does not open: a deny code, for the log and not for the asker. */
  get reason(): Reason {
    return this.decision.reason;
  }

  /** The categories of entries that may be seen, in the order of the vocabulary. */
  get categories(): readonly Category[] {
    this.visible ??= this.categoriesNow();
    return this.visible;
  }

  may(category: Category): boolean {
    return this.categories.includes(category);
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
    const grounds = this.ground ? [this.ground.id] : [];
    this.record({ event, outcome: 'allowed', grounds, ...this.kept(seen.categories), ...seen });
  }

  recordRefused(event: AccessEvent, reason: string, seen: Seen = {}): void {
    this.record({ event, outcome: 'refused', reason, ...seen });
  }

  // What was decided on, so that the log can decide it again: the look at these categories, or at what opens the dossier at all.
  private kept(categories: readonly string[] = []): Pick<AccessLine, 'decision'> {
    const asked = categories.length > 0 ? (categories as readonly Category[]) : this.categories.slice(0, 1);
    if (asked.length === 0) return {};
    const request: Request = { id: this.id, action: 'view', categories: [...asked], ...this.context };
    return { decision: loggedDecision(request, policy.decide(request)) };
  }

  private get basis(): AccessBasis {
    const { involved, standsIn, participant } = this.standing;
    if (this.emergency && !involved && !standsIn) return 'emergency';
    if (this.ground?.id === 'V6') return 'coordination';
    return involved ? 'involved' : standsIn ? 'standing-in' : participant ? 'participant' : 'none';
  }

  private record(line: Omit<AccessLine, 'party' | 'dossierId'>): void {
    this.hat.log.record({ party: this.hat, dossierId: this.id, basis: this.basis, purpose: ownPurpose(this.hat), ruleSet: policy.version, ...line });
  }

  private get decision(): Decision {
    this.decided ??= onceARequest(this.hat, this.shape, () => this.decide());
    return this.decided;
  }

  /** All that the decision on looking depends on, besides the hat and the moment. */
  private get shape(): string {
    return JSON.stringify([dossierAtStake(this.dossier), this.standing, this.facts]);
  }

  private decide(): Decision {
    let reason: Reason = 'not-found';
    for (const category of ENTRY_CATEGORIES) {
      const answer = policy.decide({ id: this.id, action: 'view', categories: [category], ...this.context });
      if (answer.outcome === 'allow') return { ground: answer.grounds[0], reason: answer.reason };
      reason = answer.reason;
    }
    return { reason };
  }

  private categoriesNow(): readonly Category[] {
    const mask = policy.mask(this.context, ENTRY_CATEGORIES.map((category) => ({ category })), ['summary']);
    return ENTRY_CATEGORIES.filter((_, i) => mask[i] === 1);
  }
}
