import type { Request } from '../vocabulary';
import { missingField } from './required';
import { requestShape } from './request-shape';
import type { Validation } from './validation';

function usableId(input: unknown): string {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'id')) return '';
  const { id } = input as { id: unknown };
  return typeof id === 'string' ? id : '';
}

/**
 * Tests whether the input fits decision §1 and says which field does not. Never throws, whatever the input: an object
 * that cannot even be read is a problem as well.
 */
export function validate(input: unknown): Validation {
  let id = '';
  try {
    id = usableId(input);
    const problem = requestShape(input, '') ?? missingField(input as Request);
    return problem === undefined ? { ok: true, request: input as Request } : { ok: false, id, problem };
  } catch {
    return { ok: false, id, problem: 'request: cannot be read' };
  }
}
