import { aboutOf, type Access } from './access';
import type { Facts } from './facts';
import { lookAt, type LookedAt } from './looked-at';
import { PATTERNS, type OddPattern } from './patterns';

/** Version of the explanations, the patterns and their weights; kept with each finding. */
export const SCORING = '2026.2';

/** From this score on an access that is explained goes to the queue all the same. */
export const THRESHOLD = 300;
const UNEXPLAINED = 400;
const EMERGENCY = 500;
/** A pattern of less weight than this never brings an explained access to the queue a second time. */
const NEWS = 150;
/** more findings than this of one hat on one day become one */
const FOLD = 3;

export interface Reason {
  readonly code: string;
  readonly [detail: string]: string | number | readonly string[];
}

/** One item of the queue: an access, or what a hat did in many files on one day; then without a dossier. */
export interface Finding {
  readonly kind: 'unexplained' | 'odd' | 'break-glass';
  readonly controllerId: string;
  readonly day: string;
  readonly accountId: string;
  readonly hatId: string | null;
  readonly organisationId: string | null;
  readonly task: string | null;
  readonly dossierId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string | null;
  /** 1000 is worst */
  readonly score: number;
  /** the heaviest first */
  readonly reasons: readonly Reason[];
  readonly lineIds: readonly string[];
  readonly firstAt: number;
  readonly lastAt: number;
  readonly accesses: number;
}

export interface ScoredDay {
  /** worst first */
  readonly findings: readonly Finding[];
  readonly accesses: number;
  readonly explained: number;
  /** how many each explanation explained; an access counts under the first that fits */
  readonly byExplanation: Readonly<Record<string, number>>;
  /** the code of what explained each access; absent for what nothing explains */
  readonly explanations: ReadonlyMap<Access, string>;
  /** accesses that were without own work: the past of the days to come */
  readonly withoutWork: ReadonlySet<Access>;
}

/**
 * Scores the accesses of one controller and one day. The same accesses and facts give the same answer, on any day: nothing here reads a
 * clock. What no explanation covers becomes a finding; what is explained only when it is odd enough and that was not told before.
 */
export function score(accesses: readonly Access[], facts: Facts): ScoredDay {
  const looks = lookAt(accesses, facts);
  const byExplanation: Record<string, number> = {};
  for (const { explanation } of looks) if (explanation) byExplanation[explanation.code] = (byExplanation[explanation.code] ?? 0) + 1;
  return {
    findings: folded(looks.flatMap((look) => findingOf(look) ?? [])).sort(worstFirst),
    accesses: looks.length,
    explained: looks.filter(({ explanation }) => explanation).length,
    byExplanation,
    explanations: new Map(looks.flatMap(({ access, explanation }) => (explanation ? [[access, explanation.code] as const] : []))),
    withoutWork: new Set(looks.filter(({ ownWork }) => !ownWork).map(({ access }) => access)),
  };
}

interface Found {
  readonly pattern: OddPattern;
  readonly weight: number;
  readonly reason: Reason;
}

function findingOf(look: LookedAt): Finding | undefined {
  const { access, explanation } = look;
  const odd = oddOf(look);
  const weight = odd.reduce((sum, one) => sum + one.weight, 0);
  if (!explanation) return finding(access, 'unexplained', UNEXPLAINED + weight, [{ code: 'unexplained' }, ...odd.map(({ reason }) => reason)]);
  if (explanation.code === 'break-glass') return finding(access, 'break-glass', EMERGENCY + weight, [{ code: 'break-glass' }, ...odd.map(({ reason }) => reason)]);
  if (weight < THRESHOLD || !isNews(look, odd)) return undefined;
  return finding(access, 'odd', weight, [...odd.map(({ reason }) => reason), { code: 'explained-by', explanation: explanation.code }]);
}

function oddOf(look: LookedAt): Found[] {
  return PATTERNS.flatMap((pattern) => {
    const odd = pattern.find(look);
    return odd ? [{ pattern, weight: odd.weight, reason: { code: pattern.code, ...odd.details } }] : [];
  }).sort((a, b) => b.weight - a.weight);
}

// The FG knows already that this professional is a neighbour of this client: that is said once in a season, until there is more.
function isNews({ access, facts }: LookedAt, odd: readonly Found[]): boolean {
  const told = facts.told.get(`${access.accountId}|${aboutOf(access)}`);
  return !told || odd.some(({ weight, reason }) => weight >= NEWS && !told.has(reason.code));
}

function finding(access: Access, kind: Finding['kind'], weight: number, reasons: readonly Reason[]): Finding {
  const { controllerId, day, accountId, hatId, organisationId, task, dossierId, caseId, lineIds, firstAt, lastAt } = access;
  const subjectId = access.subjectIds[0] ?? null;
  return { kind, controllerId, day, accountId, hatId, organisationId, task, dossierId, caseId, subjectId, score: Math.min(1000, weight), reasons, lineIds, firstAt, lastAt, accesses: 1 };
}

/** One conversation for what one hat did on one day in many files, or in files that cannot be told apart by dossier or person. */
function folded(findings: readonly Finding[]): Finding[] {
  const byHat = new Map<string, Finding[]>();
  for (const one of findings) {
    const key = `${one.kind}|${one.accountId}|${one.hatId}`;
    const known = byHat.get(key);
    if (known) known.push(one);
    else byHat.set(key, [one]);
  }
  return [...byHat.values()].flatMap((ofHat) => {
    // Each opening in acute danger is reviewed by itself.
    if (ofHat[0]?.kind === 'break-glass') return ofHat;
    if (ofHat.length > FOLD) return [foldedInto(ofHat)];
    const nameless = ofHat.filter(({ dossierId, subjectId }) => dossierId === null && subjectId === null);
    return nameless.length > 1 ? [foldedInto(nameless), ...ofHat.filter((one) => !nameless.includes(one))] : ofHat;
  });
}

function foldedInto(findings: readonly Finding[]): Finding {
  const worst = [...findings].sort(worstFirst)[0]!;
  const reasons = new Map<string, Reason>();
  for (const reason of [...worst.reasons, ...findings.flatMap((one) => one.reasons)]) {
    if (!reasons.has(reason.code)) reasons.set(reason.code, reason);
  }
  const dossierIds = [...new Set(findings.flatMap(({ dossierId }) => dossierId ?? []))].sort();
  return {
    ...worst, dossierId: null, caseId: null, subjectId: null,
    reasons: [...reasons.values(), { code: 'together', count: findings.length, dossierIds }],
    lineIds: findings.flatMap(({ lineIds }) => lineIds),
    firstAt: Math.min(...findings.map(({ firstAt }) => firstAt)),
    lastAt: Math.max(...findings.map(({ lastAt }) => lastAt)),
    accesses: findings.reduce((sum, { accesses }) => sum + accesses, 0),
  };
}

function worstFirst(a: Finding, b: Finding): number {
  return b.score - a.score || a.firstAt - b.firstAt || (a.lineIds[0]! < b.lineIds[0]! ? -1 : 1);
}
