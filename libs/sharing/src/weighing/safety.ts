import { saidInWords } from '@kapstok/graphql';

/** What of the safety is said in words; `acuteWhy` and `chronicWhy` go with a yes and with a no alike. */
export const SAFETY_WORDS = ['facts', 'interpretation', 'acuteWhy', 'chronicWhy', 'children'] as const;
export const UNSAFETY = ['acute', 'chronic'] as const;

/**
 * How safe the children are, as the signals were mapped and the violence was weighed: the facts apart from what the professional thinks of them,
 * unsafety of now apart from unsafety that lasts (R148), and what the problems of the parents do to the children (R144).
 */
export interface Safety {
  /** what was seen and heard, and when: what causes the feeling that something is wrong */
  readonly facts?: string;
  /** what the professional thinks of it, and feels */
  readonly interpretation?: string;
  /** danger now; absent: not answered yet */
  readonly acute?: boolean;
  readonly acuteWhy?: string;
  /** unsafety that lasts or comes back; absent: not answered yet */
  readonly chronic?: boolean;
  readonly chronicWhy?: string;
  readonly children?: string;
}

type Loose = { readonly [Key in keyof Safety]?: Safety[Key] | null };

/** What is there must fit; nothing at all when nothing was said. Throws BadInput with the path. */
export function checkedSafety(path: string, input: Loose): Safety | undefined {
  const said = SAFETY_WORDS.flatMap((field) => (input[field]?.trim() ? [[field, saidInWords(`${path}.${field}`, input[field])] as const] : []));
  const answered = UNSAFETY.flatMap((kind) => (input[kind] == null ? [] : [[kind, input[kind]] as const]));
  return said.length + answered.length > 0 ? Object.fromEntries([...said, ...answered]) : undefined;
}
