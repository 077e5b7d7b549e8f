import type { Left } from './recorder';
import type { Planted, Plants } from './world';

/** What a committed line says, as far as it matters here. */
export interface LoggedLine {
  readonly trace: string;
  readonly outcome: 'allowed' | 'refused' | 'failed';
  /** Everything that it names: dossier, case, subject and what was listed. */
  readonly names: readonly string[];
  readonly fields: readonly string[];
}

/** One answer that left an api, whole or in part. */
export interface Served {
  readonly trace: string;
  readonly question: string;
  readonly planted: readonly { readonly word: string; readonly planted: Planted }[];
  /** It holds data, or it says that something was refused: each must be in the log. Of an answer in part only what was planted tells. */
  readonly says: 'data' | 'refused' | 'nothing';
  readonly whole: boolean;
}

/** Something that was served and is not in the log. */
export interface Unlogged {
  readonly question: string;
  readonly trace: string;
  readonly why: string;
}

// An answer with one of these tells nothing of anybody: the api could not answer, or the question was not in form.
const TELLS_NOTHING = ['UNAVAILABLE', 'LOG_UNAVAILABLE', 'IDENTITY_UNAVAILABLE', 'INTERNAL', 'UNAUTHENTICATED', 'BAD_INPUT', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];

/** What left an api, read as somebody reads it who listens on the line. */
export function readAsServed({ trace, bytes, whole }: Left, question: string, plants: Plants): Served {
  return { trace, question, planted: plants.in(bytes), says: whole ? saidBy(bytes) : 'nothing', whole };
}

function saidBy(bytes: Buffer): Served['says'] {
  const body = bytes.subarray(bytes.indexOf('\n\n') + 2).toString();
  const { data, errors } = JSON.parse(body) as { data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] };
  if (data && Object.values(data).some((value) => value !== null)) return 'data';
  return errors?.some(({ extensions }) => !TELLS_NOTHING.includes(extensions.code)) ? 'refused' : 'nothing';
}

/** Served minus logged: every answer with data of a person whose line is not there, or does not name it. */
export function servedMinusLogged(served: readonly Served[], lines: readonly LoggedLine[]): Unlogged[] {
  const byTrace = new Map<string, LoggedLine[]>();
  for (const line of lines) byTrace.set(line.trace, [...(byTrace.get(line.trace) ?? []), line]);
  return served.flatMap((answer) => {
    const why = whyUnlogged(answer, byTrace.get(answer.trace) ?? []);
    return why === undefined ? [] : [{ question: answer.question, trace: answer.trace, why }];
  });
}

function whyUnlogged({ planted, says }: Served, lines: readonly LoggedLine[]): string | undefined {
  const allowed = lines.filter(({ outcome }) => outcome === 'allowed');
  for (const { word, planted: what } of planted) {
    const naming = allowed.filter(({ names }) => thingsOf(what).some((id) => names.includes(id)));
    if (naming.length === 0) return `${allowed.length} lines, none of which names what ${word} belongs to`;
    if (what.fields && !naming.some(({ fields }) => what.fields!.some((field) => fields.includes(field)))) return `no line names the field ${what.fields.join(' or ')} of ${word}`;
  }
  if (says === 'data' && allowed.length === 0) return 'there is no line of an answer with data';
  if (says === 'refused' && lines.every(({ outcome }) => outcome === 'allowed')) return 'there is no line of a refusal';
  return undefined;
}

function thingsOf({ dossiers, subjectId, caseId, disclosureId }: Planted): string[] {
  return [...dossiers, subjectId, caseId, disclosureId].filter((id) => id !== undefined);
}
