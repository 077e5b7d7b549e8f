import { useState } from 'react';
import { SaveWeighingDocument, UseWeighingDocument, type SaveWeighingInput, type UseWeighingMutation } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import type { ApiError } from '../api/api-errors';
import { wordsOf, type WeighingValues } from './weighing-values';

/** What is shared with whom, and why, apart from the weighing itself. */
export type WeighedShare = Omit<SaveWeighingInput, 'id' | 'version' | 'outcome' | 'words'> & { readonly whyNecessary: string; readonly whyNotLess: string };

type Weighed = 'all' | 'part' | 'nothing';

export interface CarryOut {
  readonly use: (values: WeighingValues, outcome: Weighed) => void;
  readonly save: (values: WeighingValues, outcome: Weighed) => void;
  readonly saved: boolean;
  readonly busy: boolean;
  readonly error: ApiError | null;
}

interface Draft {
  readonly id: string;
  readonly version: number;
}

/** Saves a weighing as a draft and carries it out; a second attempt goes on with the same draft. */
export function useWeighing(share: WeighedShare, before: Draft | null, onDone: (done: UseWeighingMutation['useWeighing']) => void): CarryOut {
  const saving = useWrite(SaveWeighingDocument);
  const using = useWrite(UseWeighingDocument);
  const [draft, setDraft] = useState(before);
  const { whyNecessary, whyNotLess, ...rest } = share;
  const keep = (values: WeighingValues, outcome: Weighed, next?: (kept: Draft) => void) =>
    saving.mutate(
      { input: { ...rest, ...draft, outcome, words: wordsOf(values, { whyNecessary, whyNotLess }) } },
      { onSuccess: ({ saveWeighing }) => { setDraft(saveWeighing); next?.(saveWeighing); } },
    );
  return {
    save: (values, outcome) => {
      // What went wrong with carrying it out is past: now it is kept.
      using.reset();
      keep(values, outcome);
    },
    use: (values, outcome) => keep(values, outcome, ({ id, version }) => using.mutate({ id, version }, { onSuccess: ({ useWeighing: done }) => onDone(done) })),
    saved: saving.isSuccess && using.isIdle,
    busy: saving.isPending || using.isPending,
    error: saving.error ?? using.error,
  };
}
