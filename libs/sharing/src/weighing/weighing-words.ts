import { BadInput } from '@kapstok/errors';
import { CONFLICT_TESTS, type ConflictTest } from '@kapstok/policy';
import { calendarDay, dateInTheNetherlands, knownWord, pastDay, saidInWords } from '@kapstok/graphql';
import { checkedSafety, type Safety } from './safety';

/** The six tests of conflict-van-plichten that are answered in words; that a colleague was consulted follows from `consulted` (R133). */
export const ANSWERED_TESTS = CONFLICT_TESTS.filter((test) => test !== 'colleagueConsulted') as Exclude<ConflictTest, 'colleagueConsulted'>[];
export type AnsweredTest = (typeof ANSWERED_TESTS)[number];

/** The five factors of AVG 6(4) (R129). */
export const FACTORS = ['link', 'context', 'nature', 'consequences', 'safeguards'] as const;
export type Factor = (typeof FACTORS)[number];

/** In what role somebody was consulted; never who, when it is somebody from outside. */
export const CONSULTED_ROLES = ['collega', 'aandachtsfunctionaris', 'gedragswetenschapper', 'veilig-thuis', 'leidinggevende', 'fg', 'vertrouwensarts', 'overig'] as const;
export type ConsultedRole = (typeof CONSULTED_ROLES)[number];

/** Whether this is somebody of the profession; somebody else may be consulted too, and does not make up for a colleague (R135). */
export function isColleague({ role }: Pick<Consulted, 'role'>): boolean {
  return role !== 'overig';
}

/** Why the subject is told later. Fear for the relation is named so that it can be refused by its name (R221). */
export const REASONS_TO_WAIT = ['safety', 'inquiry', 'urgent', 'unreachable', 'relation'] as const;
export type ReasonToWait = (typeof REASONS_TO_WAIT)[number];

export const TELLINGS = ['before', 'later', 'not'] as const;

/** What the subject was told, or why not yet; of what is not shared that it was told, or why not. Dates are YYYY-MM-DD. */
export interface Informing {
  readonly told: (typeof TELLINGS)[number];
  /** told before: when, how, and what the subject said to it */
  readonly on?: string;
  readonly how?: string;
  readonly objection?: string;
  /** later: the serious reason, in a word and in words, and when at the latest; not: in words alone */
  readonly reason?: ReasonToWait;
  readonly why?: string;
  readonly tellBy?: string;
}

export interface Consulted {
  readonly role: ConsultedRole;
  readonly on: string;
  readonly said?: string;
}

export interface MeldcodeStep {
  /** 1 to 5 */
  readonly step: number;
  /** when it was taken; without it why it was skipped */
  readonly on?: string;
  /** what was found or done; of the first and the fourth that stands in `safety` */
  readonly found?: string;
  readonly skippedBecause?: string;
}

/** Why a professional shares or does not, in words. Everything may still be missing in a draft. */
export interface WeighingWords {
  readonly whyNecessary?: string;
  readonly whyNotLess?: string;
  /** with consent that is weighed in spite of it: why it is in the interest of the subject, later consequences too (R78) */
  readonly interest?: string;
  readonly whyNotShared?: string;
  /** what is possible instead (R106) */
  readonly instead?: string;
  /** under a duty: that nothing of what was asked is necessary */
  readonly nothingNecessary?: boolean;
  readonly informing?: Informing;
  readonly consulted?: readonly Consulted[];
  readonly conflict?: readonly { readonly test: AnsweredTest; readonly met: boolean; readonly why: string }[];
  readonly factors?: readonly { readonly factor: Factor; readonly words: string }[];
  readonly meldcode?: readonly MeldcodeStep[];
  /** under the meldcode: how safe the children are (R144, R148) */
  readonly safety?: Safety;
}

type Loose<T> = T extends readonly (infer Item)[] ? readonly Loose<Item>[] : T extends string ? string : T extends object ? { readonly [Key in keyof T]: Loose<T[Key]> | null | undefined } : T;
/** As it comes in: closed words as text, anything may be null. */
export type WeighingWordsInput = Loose<WeighingWords>;

const AT = 'input.words';

/** What is there must fit; what is not there is for the draft to fill in. Throws BadInput with the path. */
export function checkedWords(input: WeighingWordsInput, at: Date): WeighingWords {
  const said = (['whyNecessary', 'whyNotLess', 'interest', 'whyNotShared', 'instead'] as const).flatMap((field) => {
    const words = input[field]?.trim();
    return words ? [[field, saidInWords(`${AT}.${field}`, words)] as const] : [];
  });
  const safety = input.safety && checkedSafety(`${AT}.safety`, input.safety);
  return {
    ...Object.fromEntries(said),
    ...(input.nothingNecessary && { nothingNecessary: true }),
    ...(input.informing && { informing: informing(input.informing, at) }),
    ...(input.consulted?.length && { consulted: input.consulted.map((one, i) => consulted(`${AT}.consulted[${i}]`, one, at)) }),
    ...(input.conflict?.length && { conflict: input.conflict.map((one, i) => test(`${AT}.conflict[${i}]`, one)) }),
    ...(input.factors?.length && { factors: input.factors.map((one, i) => factor(`${AT}.factors[${i}]`, one)) }),
    ...(input.meldcode?.length && { meldcode: input.meldcode.map((one, i) => step(`${AT}.meldcode[${i}]`, one, at)) }),
    ...(safety && { safety }),
  };
}

function informing(input: NonNullable<WeighingWordsInput['informing']>, at: Date): Informing {
  const path = `${AT}.informing`;
  const told = knownWord(`${path}.told`, input.told ?? '', TELLINGS);
  if (told === 'before') return { told, ...past(`${path}.on`, input.on, at, 'on'), ...words(path, input, 'how', 'objection') };
  if (told === 'not') return { told, ...words(path, input, 'why') };
  if (input.reason === 'relation') throw new BadInput(`${path}.reason`, 'fear for the relation is no reason to wait with telling');
  return {
    told, ...words(path, input, 'why'),
    ...(input.reason && { reason: knownWord(`${path}.reason`, input.reason, REASONS_TO_WAIT) }),
    ...(input.tellBy && { tellBy: coming(`${path}.tellBy`, input.tellBy, at) }),
  };
}

function consulted(path: string, input: Loose<Consulted>, at: Date): Consulted {
  const on = past(`${path}.on`, input.on, at, 'on').on;
  if (!on) throw new BadInput(`${path}.on`, 'say when');
  return { role: knownWord(`${path}.role`, input.role ?? '', CONSULTED_ROLES), on, ...words(path, input, 'said') };
}

function test(path: string, input: Loose<NonNullable<WeighingWords['conflict']>[number]>) {
  return { test: knownWord(`${path}.test`, input.test ?? '', ANSWERED_TESTS), met: input.met === true, why: saidInWords(`${path}.why`, input.why ?? '') };
}

function factor(path: string, input: Loose<NonNullable<WeighingWords['factors']>[number]>) {
  return { factor: knownWord(`${path}.factor`, input.factor ?? '', FACTORS), words: saidInWords(`${path}.words`, input.words ?? '') };
}

function step(path: string, input: Loose<MeldcodeStep>, at: Date): MeldcodeStep {
  const number = input.step ?? 0;
  if (!Number.isInteger(number) || number < 1 || number > 5) throw new BadInput(`${path}.step`, 'the meldcode has steps 1 to 5');
  return { step: number, ...past(`${path}.on`, input.on, at, 'on'), ...words(path, input, 'found', 'skippedBecause') };
}

function words<Key extends string>(path: string, input: { readonly [K in Key]?: string | null }, ...keys: Key[]): { [K in Key]?: string } {
  return Object.fromEntries(keys.flatMap((key) => (input[key]?.trim() ? [[key, saidInWords(`${path}.${key}`, input[key])]] : []))) as { [K in Key]?: string };
}

function past<Key extends string>(path: string, date: string | null | undefined, at: Date, key: Key): { [K in Key]?: string } {
  if (!date) return {};
  return { [key]: pastDay(path, date, at) } as { [K in Key]: string };
}

function coming(path: string, date: string, at: Date): string {
  if (calendarDay(path, date) < dateInTheNetherlands(at)) throw new BadInput(path, 'a day that is still to come');
  return date;
}
