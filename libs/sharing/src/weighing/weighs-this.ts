import type { CheckedShare, Disclose, Share } from '../disclosure/disclosure-input';
import type { Holding } from '../disclosure/holdings';
import type { WeighingRow } from './weighing-records';

/** Whether a weighing is of exactly this: the same entries, parts and words, to the same task, for the same purpose and ground. */
export function weighsThis(weighing: WeighingRow, holding: Holding, asked: CheckedShare): boolean {
  const { chosen, organisationId, task, law, purpose, ground, requestId, endsAt } = asked;
  return (
    weighing.outcome !== 'nothing' && weighing.dossierId === holding.dossierId && weighing.onwardOf === (holding.received?.id ?? null)
    && weighing.receiverOrganisationId === organisationId && weighing.receiverTask === task && (law === null || weighing.receiverLaw === law)
    && weighing.purpose === purpose && weighing.ground === (ground ?? null) && weighing.requestId === requestId
    && (weighing.endsAt?.getTime() ?? null) === (endsAt?.getTime() ?? null)
    && inOneShape(weighing.choices.map(({ entryId, ...parts }) => [entryId, parts])) === inOneShape([...chosen])
  );
}

/** What a used weighing says in the disclosure itself; what a draft still lacks is said by what is missing in it. */
export function whyOf({ words }: WeighingRow): Pick<Disclose, 'whyNecessary' | 'whyNotLess'> {
  return { whyNecessary: words.whyNecessary ?? NOT_YET, whyNotLess: words.whyNotLess ?? NOT_YET };
}

const NOT_YET = '–';

/** What a weighing shares, as it would be asked for. */
export function shareOf(weighing: WeighingRow): Share {
  const { dossierId, onwardOf, requestId, choices, receiverOrganisationId, receiverTask, receiverLaw, purpose, ground, endsAt } = weighing;
  return {
    ...(onwardOf ? { onwardOf } : { dossierId }), requestId, entries: choices, organisationId: receiverOrganisationId, task: receiverTask,
    law: receiverLaw, purpose, ground, endsAt,
  };
}

function inOneShape(choices: readonly (readonly [string, { readonly fields: readonly string[]; readonly wording: { readonly summary?: string; readonly body?: string } }])[]): string {
  return JSON.stringify(choices.map(([id, { fields, wording }]) => [id, [...fields].sort(), wording.summary ?? null, wording.body ?? null]).sort());
}
