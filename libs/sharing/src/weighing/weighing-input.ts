import { BadInput } from '@kapstok/errors';
import { isId, knownWord } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import { checkedShare, type CheckedShare, type Share } from '../disclosure/disclosure-input';
import { checkedStated, type StatedInput } from '../facts/stated-facts';
import { checkedWords, type WeighingWordsInput } from './weighing-words';
import { WEIGHING_OUTCOMES, type Weighed } from './what-is-missing';

/** A draft as it comes in. Without entries, for not sharing, `categories` says what it is about. */
export interface SaveWeighing extends Share {
  /** of the draft that is changed; absent: a new one */
  readonly id?: string | null;
  /** the version that was seen */
  readonly version?: number | null;
  readonly categories?: readonly string[] | null;
  readonly outcome: string;
  readonly stated?: StatedInput | null;
  readonly words: WeighingWordsInput;
}

export interface CheckedWeighing extends CheckedShare, Weighed {
  readonly change?: { readonly id: string; readonly version: number };
}

/** Throws BadInput with the path of the first value that does not fit. */
export function checkedWeighing(hat: ActingHat, input: SaveWeighing): CheckedWeighing {
  const outcome = knownWord('input.outcome', input.outcome, WEIGHING_OUTCOMES);
  if (outcome !== 'nothing' && input.entries.length === 0) throw new BadInput('input.entries', 'choose at least one');
  if (input.entries.length === 0 && !input.categories?.length) throw new BadInput('input.categories', 'say what it is about, or choose entries');
  return {
    ...checkedShare(hat, input),
    ...changed(input),
    outcome,
    stated: checkedStated('input.stated', input.stated),
    words: checkedWords(input.words, hat.tx.at),
  };
}

function changed({ id, version }: SaveWeighing): Pick<CheckedWeighing, 'change'> {
  if (id == null) return {};
  if (version == null) throw new BadInput('input.version', 'name the version that is changed');
  // An id that is none is answered as a weighing that is not there.
  return { change: { id: isId(id) ? id : NOWHERE, version } };
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';
