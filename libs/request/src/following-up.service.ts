import { Injectable } from '@nestjs/common';
import type { ActingHat } from '@kapstok/organisation';
import type { OnRequest } from './answering.service';
import { maybeSaid, saidInWords } from '@kapstok/graphql';
import { RequestEvents } from './request-events';
import { RequestReading } from './request-reading';
import type { RequestRow } from './request-rows';
import { requireStep } from './request-step';

export interface WithdrawRequest extends OnRequest {
  readonly words?: string | null;
}

export interface EscalateRequest extends OnRequest {
  /** why the conversation with who was asked was not enough */
  readonly words: string;
}

/** What who asked does with a request afterwards. */
@Injectable()
export class FollowingUpService {
  constructor(
    private readonly reading: RequestReading,
    private readonly events: RequestEvents,
  ) {}

  /** Nothing needs to be answered any more. */
  async withdraw(hat: ActingHat, { id, version, words }: WithdrawRequest): Promise<RequestRow> {
    const request = await this.reading.toAct(hat, id);
    requireStep('withdrawn', request, hat.tx.at);
    return this.events.add(hat, request, { kind: 'withdrawn', version, words: maybeSaid('input.words', words) }, 'request-withdrawn');
  }

  /** Once, and not before half of the term (rules §4). Throws ReminderTooSoon and RequestStepDoneBefore. */
  async remind(hat: ActingHat, { id, version }: OnRequest): Promise<RequestRow> {
    const request = await this.reading.toAct(hat, id);
    requireStep('reminded', request, hat.tx.at);
    return this.events.add(hat, request, { kind: 'reminded', version }, 'request-reminded');
  }

  /** Brings a refused or unanswered question to the fixed contact of the other, who sees the question and gives nothing (R209). */
  async escalate(hat: ActingHat, { id, version, words }: EscalateRequest): Promise<RequestRow> {
    const request = await this.reading.toAct(hat, id);
    requireStep('escalated', request, hat.tx.at);
    return this.events.add(hat, request, { kind: 'escalated', version, words: saidInWords('input.words', words) }, 'request-escalated');
  }
}
