import { OUTCOMES, type Covenant, type Hat, type Outcome, type Policy, type Request } from '@kapstok/policy';
import type { DecidedLine } from './decided-lines';
import { equal, kept } from './replay';

/** What changes for those who did this: worst for the resident first. */
const KINDS = ['newly-allowed', 'easier', 'newly-refused', 'stricter', 'otherwise'] as const;
export type ChangeKind = (typeof KINDS)[number];

/** Lines that come out otherwise in the same way. */
export interface Change {
  readonly kind: ChangeKind;
  /** what was done by whom, with the words of the rules */
  readonly what: string;
  readonly old: string;
  readonly new: string;
  lines: number;
  /** id of the first of them */
  readonly example: string;
}

export interface Drafted {
  readonly lines: number;
  readonly same: number;
  readonly changes: readonly Change[];
}

/** What is tried out: other rules, a covenant more, or both. Without other rules each line keeps its own. */
export interface Draft {
  readonly rulesFor: (line: DecidedLine) => Policy | undefined;
  readonly covenant?: Covenant;
}

/** Puts the lines to a draft: what would have been refused or allowed. */
export class TryingOut {
  private lines = 0;
  private same = 0;
  private readonly changes = new Map<string, Change>();

  constructor(private readonly draft: Draft) {}

  add(line: DecidedLine): void {
    const rules = this.draft.rulesFor(line);
    if (!rules) return;
    this.lines += 1;
    const { request, answer: before } = line.decision;
    const after = kept(rules.decide(this.withCovenant(request)));
    if (equal(before, after)) {
      this.same += 1;
      return;
    }
    const change = { kind: kindOf(before.outcome, after.outcome), what: whatOf(request), old: said(before), new: said(after), example: line.id };
    const key = [change.kind, change.what, change.old, change.new].join('|');
    const known = this.changes.get(key);
    if (known) known.lines += 1;
    else this.changes.set(key, { ...change, lines: 1 });
  }

  get result(): Drafted {
    const changes = [...this.changes.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.lines - a.lines || (a.what < b.what ? -1 : 1));
    return { lines: this.lines, same: this.same, changes };
  }

  // Covenants are looked at where something goes from one to another.
  private withCovenant(request: Request): Request {
    const { covenant } = this.draft;
    return covenant && request.other ? { ...request, covenants: [...(request.covenants ?? []), covenant] } : request;
  }
}

function kindOf(before: Outcome, after: Outcome): ChangeKind {
  const [was, is] = [OUTCOMES.indexOf(before), OUTCOMES.indexOf(after)];
  if (was === is) return 'otherwise';
  if (opens(after) !== opens(before)) return opens(after) ? 'newly-allowed' : 'newly-refused';
  return is < was ? 'easier' : 'stricter';
}

function opens(outcome: Outcome): boolean {
  return outcome === 'allow' || outcome === 'weigh';
}

function whatOf({ action, actor, other, categories = [], purpose }: Request): string {
  const parties = other ? `${named(actor)} to ${named(other)}` : named(actor);
  return [action, parties, ...(purpose ? [`for ${purpose}`] : []), ...(categories.length > 0 ? [`(${categories.join(', ')})`] : [])].join(' ');
}

function named({ task, law }: Hat): string {
  return law ? `${task}/${law}` : task;
}

function said({ outcome, reason, grounds }: { outcome: Outcome; reason: string; grounds: readonly string[] }): string {
  return grounds.length > 0 ? `${outcome} on ${grounds.join(', ')}` : `${outcome}: ${reason}`;
}
