import { Injectable } from '@nestjs/common';
import { BadInput } from '@kapstok/errors';
import type { ActingHat } from '@kapstok/organisation';
import { knownWord, maybeSaid } from '@kapstok/graphql';
import { checkedRefusal, requireReasonDespite } from './refusal';
import { RequestDecisions } from './request-decision';
import { RequestEvents } from './request-events';
import { RequestReading } from './request-reading';
import { type RequestRow } from './request-rows';
import { requireStep } from './request-step';
import { AnswerGivesNothing } from './request.errors';

/** Which request, and the version that was seen of it. */
export interface OnRequest {
  readonly id: string;
  readonly version: number;
}

export interface AnswerRequest extends OnRequest {
  /** full or part */
  readonly how: string;
  /** only where knowing that suffices: yes, no or not-known */
  readonly known?: string | null;
  readonly words?: string | null;
  /** of what is left out, when in part */
  readonly reasons?: readonly string[] | null;
  readonly instead?: string | null;
}

export interface RefuseRequest extends OnRequest {
  readonly reasons: readonly string[];
  readonly words: string;
  readonly instead: string;
}

const KNOWN = ['yes', 'no', 'not-known'] as const;
type Known = (typeof KNOWN)[number];

/**
 * What who is asked does with a request. Nothing is ever answered by itself: an answer rests on what that professional disclosed, by
 * the rules of disclosing and with the id of the request (R208).
 */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly reading: RequestReading,
    private readonly events: RequestEvents,
    private readonly decisions: RequestDecisions,
  ) {}

  /** Says to who asked that somebody is at it. */
  async takeUp(hat: ActingHat, { id, version }: OnRequest): Promise<RequestRow> {
    const request = await this.reading.toAct(hat, id);
    requireStep('taken-up', request, hat.tx.at);
    return this.events.add(hat, request, { kind: 'taken-up', version }, 'request-taken-up');
  }

  /**
   * Says that everything asked was answered, or part of it with the reasons for the rest (R207). Throws AnswerGivesNothing when nothing
   * was disclosed with the id of this request; that somebody is not known is a statement by itself.
   */
  async answer(hat: ActingHat, { id, version, how, ...input }: AnswerRequest): Promise<RequestRow> {
    const whole = knownWord('input.how', how, ['full', 'part'] as const) === 'full';
    const request = await this.reading.toAct(hat, id);
    const kind = whole ? 'answered' : 'answered-in-part';
    requireStep(kind, request, hat.tx.at);
    const known = knownOf(request, whole, input.known ?? null);
    const left = whole ? {} : checkedRefusal({ reasons: input.reasons ?? [], words: input.words ?? '', instead: input.instead ?? '' });
    if (known === null || known === 'yes') await requireGiven(hat, request);
    return this.events.add(hat, request, { kind, version, known, words: maybeSaid('input.words', input.words), ...left }, 'request-answered');
  }

  /** A full answer as well: with what it rests on, in words, and what is possible instead (R106, R216). Under a duty only when nothing asked is necessary. */
  async refuse(hat: ActingHat, { id, version, ...input }: RefuseRequest): Promise<RequestRow> {
    const request = await this.reading.toAct(hat, id);
    requireStep('refused', request, hat.tx.at);
    const refusal = checkedRefusal(input);
    const { duty, on } = await this.decisions.now(hat, request);
    requireReasonDespite(duty, refusal);
    return this.events.add(hat, request, { kind: 'refused', version, ...refusal }, 'request-refused', on);
  }
}

// Whether somebody is known is answered only where that was all that was asked; that nobody is, only by who has no dossier.
function knownOf(request: RequestRow, whole: boolean, value: string | null): Known | null {
  if (!request.thatOnly || !whole) {
    if (value !== null) throw new BadInput('input.known', 'only where knowing that somebody is known suffices, and as the whole answer');
    return null;
  }
  if (value === null) throw new BadInput('input.known', 'say yes, no or not-known');
  const known = knownWord('input.known', value, KNOWN);
  if (known !== 'yes' && request.route === 'involved') throw new BadInput('input.known', 'you work in a dossier about this person: give it, or refuse');
  return known;
}

async function requireGiven({ tx }: ActingHat, request: RequestRow): Promise<void> {
  const [row] = await tx.query<{ given: boolean }>('select kapstok.request_answered_by($1) as given', [request.id]);
  if (!row?.given) throw new AnswerGivesNothing();
}
