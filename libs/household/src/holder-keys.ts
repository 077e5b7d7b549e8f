import type { ActingHat } from '@kapstok/organisation';

/**
 * Under which keys grants are held for the acting hat: its own, and its organisation with its task. The first lock filters by
 * these; row-level security works them out by itself in `kapstok.holder_keys()`.
 */
export function holderKeys(hat: Pick<ActingHat, 'id' | 'task'> & { organisation: { id: string } }): [own: string, shared: string] {
  return [`hat:${hat.id}`, `task:${hat.organisation.id}:${hat.task}`];
}
