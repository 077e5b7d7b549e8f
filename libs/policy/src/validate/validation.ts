import type { Request } from '../vocabulary';

/** `id` is '' when the input has no usable id; `problem` names the field: `categories[2]: unknown "x"`. */
export type Validation = { ok: true; request: Request } | { ok: false; id: string; problem: string };
