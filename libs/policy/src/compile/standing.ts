import { HAT_MARKS, type Condition, type DossierPattern, type HatPattern } from '../rules/condition';
import type { DossierAtStake, Hat, Request } from '../vocabulary';
import { own, sameTask } from './predicates';

const OWN = 1;
const SAME_TASK_AND_LAW = 1 << 1;
const SAME_LAW = 1 << 2;
const REGIEDOSSIER = 1 << 3;
const GROUND_NAMED = 1 << 4;
const PURPOSE_GIVEN = 1 << 5;
const FIRST_MARK = 6;
/** How many standings there are: numbers from 0. */
export const STANDINGS = 1 << (FIRST_MARK + HAT_MARKS.length);

function ofDossier(hat: Hat, dossier: DossierAtStake): number {
  const regie = dossier.kind === 'regie' ? REGIEDOSSIER : 0;
  if (hat.law !== dossier.law) return regie;
  return sameTask(hat, dossier) ? regie | SAME_LAW | SAME_TASK_AND_LAW : regie | SAME_LAW;
}

/** How the hat stands to the dossier of the request, as one number: what nearly every rule of a look asks. */
export function standingOf(hat: Hat, request: Request): number {
  const { dossier } = request;
  return (
    (dossier === undefined ? 0 : ofDossier(hat, dossier)) |
    (own(hat, request) ? OWN : 0) |
    (request.ground === undefined ? 0 : GROUND_NAMED) |
    (request.purpose === undefined ? 0 : PURPOSE_GIVEN) |
    (hat.involved === true ? 1 << FIRST_MARK : 0) |
    (hat.standsIn === true ? 2 << FIRST_MARK : 0) |
    (hat.participant === true ? 4 << FIRST_MARK : 0) |
    (hat.received === true ? 8 << FIRST_MARK : 0)
  );
}

function toldOfHat({ marked, ...other }: HatPattern, standing: number): boolean | undefined {
  if (marked === undefined || Object.keys(other).length > 0) return undefined;
  return marked.some((mark) => (standing & (1 << (FIRST_MARK + HAT_MARKS.indexOf(mark)))) !== 0);
}

/** Kind regie is told whole; other kinds only where the dossier is a regie dossier, so that they are not. */
function toldOfKind({ kind, ...other }: DossierPattern, standing: number): boolean | undefined {
  const isRegie = (standing & REGIEDOSSIER) !== 0;
  if (kind === undefined) return undefined;
  if (!kind.includes('regie')) return isRegie ? false : undefined;
  if (kind.length > 1 && !isRegie) return undefined;
  return isRegie && Object.keys(other).length > 0 ? undefined : isRegie;
}

/** What the standing answers to a question; undefined when it does not tell. */
export function toldBy(standing: number, question: Condition): boolean | undefined {
  const has = (bit: number) => (standing & bit) !== 0;
  if ('who' in question) return toldOfHat(question.who, standing);
  if ('dossier' in question) return toldOfKind(question.dossier, standing);
  if ('ground' in question) return question.ground.length === 0 ? !has(GROUND_NAMED) : has(GROUND_NAMED) ? undefined : false;
  if ('purpose' in question) return question.purpose.length === 0 ? !has(PURPOSE_GIVEN) : has(PURPOSE_GIVEN) ? undefined : false;
  if (!('predicate' in question)) return undefined;
  if (question.predicate === 'own') return has(OWN);
  if (question.predicate === 'sameTaskAndLaw') return has(SAME_TASK_AND_LAW);
  return question.predicate === 'sameLawAsDossier' ? has(SAME_LAW) : undefined;
}
