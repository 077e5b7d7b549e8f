import { checkOrder, checkOverlaps, covers, instant } from '../period';
import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { FOR_THE_COLLEGE, sameTaskAndLaw } from '../task-law';

type Dossier = DraftItem<'dossiers'>;
type Hat = DraftItem<'hats'>;

/** What an involvement opens: the own dossier (V1) or what coordination needs of each other (V6). */
export function ruleOfInvolvement(hat: Hat, dossier: Dossier): 'V1' | 'V6' | undefined {
  const own =
    hat.organisation === dossier.controller ||
    (hat.task !== undefined && FOR_THE_COLLEGE.includes(hat.task) && hat.processorFor !== undefined && hat.processorFor === dossier.controller);
  if (!own) return undefined;
  if (sameTaskAndLaw(hat, dossier)) return 'V1';
  const coordinates =
    (hat.task === 'toeleiding' && dossier.kind === 'regie' && dossier.from === 'toeleiding') ||
    (hat.task === 'regie' && hat.from === 'toeleiding' && dossier.kind === 'toeleiding');
  return coordinates && hat.law === dossier.law ? 'V6' : undefined;
}

/** Whether a hat was involved in its own dossier (V1) at a moment. */
export function wasInvolved(review: Review, dossier: Dossier, hatKey: string, moment: string): boolean {
  const hat = review.find('hats', hatKey);
  if (!hat || ruleOfInvolvement(hat, dossier) !== 'V1') return false;
  return !!dossier.involvements?.some((one) => one !== undefined && one.hat === hatKey && covers(one, moment));
}

/** Whether the organisation and task of a hat took part in a regiedossier (V5) at a moment. */
export function tookPart(review: Review, dossier: Dossier, hatKey: string, moment: string): boolean {
  const hat = review.find('hats', hatKey);
  return !!hat && !!dossier.participations?.some((one) => one !== undefined && one.organisation === hat.organisation && one.task === hat.task && covers(one, moment));
}

export function checkInvolvement(review: Review): void {
  each(review.file.dossiers, ['dossiers'], (dossier, path) => {
    const periods: { who: string; path: Path; period: object }[] = [];
    each(dossier.involvements, [...path, 'involvements'], (involvement, here) => {
      checkOrder(review, here, involvement);
      const hat = review.refer('hats', involvement.hat, [...here, 'hat']);
      if (hat) checkHat(review, here, dossier, hat, involvement);
      checkStandIn(review, here, dossier, involvement);
      checkStart(review, here, dossier, involvement.validFrom);
      if (involvement.hat !== undefined) periods.push({ who: involvement.hat, path: here, period: involvement });
    });
    checkOverlaps(review, periods);
  });
}

type Involvement = NonNullable<NonNullable<Dossier['involvements']>[number]>;

function checkHat(review: Review, path: Path, dossier: Dossier, hat: Hat, { validFrom, validUntil }: Involvement): void {
  const known = hat.task !== undefined && hat.organisation !== undefined && dossier.task !== undefined && dossier.controller !== undefined;
  if (known && !ruleOfInvolvement(hat, dossier)) {
    review.problem([...path, 'hat'], `${shown(hat.key)} has another organisation, task or law than the dossier`);
  }
  if (validFrom === undefined || hat.validFrom === undefined) return;
  if (!covers(hat, validFrom)) review.problem([...path, 'validFrom'], `outside the period of hat ${shown(hat.key)}`);
  else if (hat.validUntil !== undefined && (validUntil === undefined || instant(validUntil) > instant(hat.validUntil))) {
    review.problem([...path, 'validUntil'], `after the end of hat ${shown(hat.key)}`);
  }
}

/** A stand-in stands in for who is involved in the same dossier at that time. */
function checkStandIn(review: Review, path: Path, dossier: Dossier, { hat, standsInFor, validFrom }: Involvement): void {
  if (standsInFor === undefined) return;
  review.refer('hats', standsInFor, [...path, 'standsInFor']);
  if (standsInFor === hat) review.problem([...path, 'standsInFor'], 'nobody stands in for the own hat');
  else if (validFrom !== undefined && !dossier.involvements?.some((one) => one !== undefined && one.hat === standsInFor && covers(one, validFrom))) {
    review.problem([...path, 'standsInFor'], `${shown(standsInFor)} is not involved in this dossier at that time`);
  }
}

export function checkParticipation(review: Review): void {
  each(review.file.dossiers, ['dossiers'], (dossier, path) => {
    const periods: { who: string; path: Path; period: object }[] = [];
    if (dossier.kind !== undefined && dossier.kind !== 'regie' && dossier.participations?.length) {
      review.problem([...path, 'participations'], 'only a regiedossier has participants');
    }
    each(dossier.participations, [...path, 'participations'], (participation, here) => {
      const { organisation, task, validFrom } = participation;
      checkOrder(review, here, participation);
      const party = review.refer('organisations', organisation, [...here, 'organisation']);
      if (task !== undefined && party?.tasks && !party.tasks.some((one) => one?.task === task)) {
        review.problem([...here, 'task'], `${shown(organisation)} does not do ${task}`);
      }
      checkStart(review, here, dossier, validFrom);
      if (organisation !== undefined && task !== undefined) periods.push({ who: `${organisation} ${task}`, path: here, period: participation });
    });
    checkOverlaps(review, periods);
  });
}

function checkStart(review: Review, path: Path, { openedAt }: Dossier, validFrom: string | undefined): void {
  if (openedAt !== undefined && validFrom !== undefined && instant(validFrom) < instant(openedAt)) {
    review.problem([...path, 'validFrom'], 'before the dossier was opened');
  }
}
