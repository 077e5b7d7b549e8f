import type { AnswerConsentRequestInput } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { VALID } from './consent-values';

export interface AnswerValues {
  readonly answer: string;
  readonly how: string;
  readonly told: string;
  readonly objections: string;
  readonly valid: readonly string[];
}

export const emptyAnswer: AnswerValues = { answer: '', how: '', told: '', objections: '', valid: [] };

/** A yes of a resident is free, informed and plain; a no needs nothing (R74, R80). */
export function checkOwnAnswer({ answer, valid }: AnswerValues): Problems<AnswerValues> {
  const sure = VALID.every((each) => valid.includes(each));
  return { answer: required(answer, 'consent.problem.answer'), valid: answer === 'given' && !sure ? 'consent.problem.valid' : undefined };
}

/** What a professional records with it (R89). */
export function checkRecordedAnswer({ answer, how, told }: AnswerValues): Problems<AnswerValues> {
  return { answer: required(answer, 'consent.problem.answer'), how: required(how, 'consent.problem.how'), told: required(told, 'consent.problem.told') };
}

interface Question {
  readonly requestId: string;
  readonly version: number;
  /** absent: the resident itself */
  readonly personId?: string;
}

export function answerInput({ requestId, version, personId }: Question, { answer, how, told, objections, valid }: AnswerValues): AnswerConsentRequestInput {
  const holds = (each: (typeof VALID)[number]) => answer === 'refused' || valid.includes(each);
  return {
    requestId, version, answer, free: holds('free'), informed: holds('informed'), explicit: holds('explicit'),
    objections: answer === 'refused' && objections.trim() !== '' ? objections.trim() : null,
    ...(personId && { personId, how, told: told.trim() }),
  };
}
