import { DiscardCovenantDraftDocument, EndCovenantDocument, OfferCovenantDocument, RefuseToSignDocument, ResumeCovenantDocument, SignCovenantDocument, SuspendCovenantDocument } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import type { TextKey } from '../language/texts';

/**
 * Everything that can be done with one covenant, held by the page: what was pressed is gone once it is done, and what stands in its
 * place must still say so.
 */
export function useCovenantWrites() {
  const writes = {
    offer: useWrite(OfferCovenantDocument), discard: useWrite(DiscardCovenantDraftDocument), sign: useWrite(SignCovenantDocument), refuse: useWrite(RefuseToSignDocument),
    suspend: useWrite(SuspendCovenantDocument), resume: useWrite(ResumeCovenantDocument), end: useWrite(EndCovenantDocument),
  };
  const said: Record<keyof typeof writes, TextKey> = {
    offer: 'covenant.offered', discard: 'covenant.discarded', sign: 'covenant.signed', refuse: 'covenant.refused', suspend: 'covenant.done', resume: 'covenant.done', end: 'covenant.done',
  };
  const last = (Object.keys(writes) as (keyof typeof writes)[]).filter((name) => writes[name].isSuccess).sort((one, other) => writes[other].submittedAt - writes[one].submittedAt)[0];
  return { ...writes, done: last && { text: said[last], at: writes[last].submittedAt } };
}

export type CovenantWrites = ReturnType<typeof useCovenantWrites>;
