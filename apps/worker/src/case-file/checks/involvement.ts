import { checkOrder, checkOverlaps, covers, instant } from '../period';
import { type Path, shown } from '../problem';
import { each, type Review } from '../review';
import type { DraftItem } from '../schema/case-file';
import { FOR_THE_COLLEGE, sameTaskAndLaw } from '../task-law';

type Dossier = DraftItem<'dossiers'>;
type Hat = DraftItem<'hats'>;
type Participation = NonNullable<NonNullable<Dossier['participations']>[number]>;

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

/** How a hat stood to a dossier at a moment: involved in it (V1), taking part in the regie (V5), or not. */
export type Stood = 'V1' | 'V5' | 'not';

/** Undefined when the hat, its organisation or the dossier is not sound enough to say. */
export function stoodAt(review: Review, dossier: Dossier, hatKey: string, moment: string): Stood | undefined {
  const hat = review.findSound('hats', hatKey);
  if (!hat || !review.findSound('dossiers', dossier.key) || !review.findSound('organisations', hat.organisation)) return undefined;
  const involved = dossier.involvements?.some((one) => one !== undefined && one.hat === hatKey && covers(one, moment));
  if (involved && ruleOfInvolvement(hat, dossier) === 'V1') return 'V1';
  const partakes = (one: Participation | undefined) => one !== undefined && one.organisation === hat.organisation && one.task === hat.task && covers(one, moment);
  return dossier.participations?.some(partakes) ? 'V5' : 'not';
}

export function checkInvolvement(review: Review): void {
  each(review.file.dossiers, ['dossiers'], (dossier, path) => {
    const periods: { who: string; path: Path; period: object }[] = [];
    const headIsSound = review.sound(path, 'entries');
    each(dossier.involvements, [...path, 'involvements'], (involvement, here) => {
      checkOrder(review, here, involvement);
      review.refer('hats', involvement.hat, [...here, 'hat']);
      const hat = review.findSound('hats', involvement.hat);
      if (hat && headIsSound && !ruleOfInvolvement(hat, dossier)) {
        review.problem([...here, 'hat'], `${shown(hat.key)} has another organisation, task or law than the dossier`);
      } else if (hat) checkPeriodOfHat(review, here, hat, involvement);
      checkStandIn(review, here, dossier, involvement);
      checkStart(review, here, dossier, involvement.validFrom);
      if (involvement.hat !== undefined) periods.push({ who: involvement.hat, path: here, period: involvement });
    });
    checkOverlaps(review, periods);
  });
}

type Involvement = NonNullable<NonNullable<Dossier['involvements']>[number]>;

function checkPeriodOfHat(review: Review, path: Path, hat: Hat, { validFrom, validUntil }: Involvement): void {
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
  if (!review.find('hats', standsInFor)) return;
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
      review.refer('organisations', organisation, [...here, 'organisation']);
      const party = review.findSound('organisations', organisation);
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
