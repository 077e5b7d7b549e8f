import { Injectable } from '@nestjs/common';
import { once, type ActingHat } from '@kapstok/organisation';
import type { GiveConsent } from '../consent-answer';
import type { SeenAnswer } from '../consent-list';
import { ConsentService, type WithdrawConsent } from '../consent.service';
import { AskedConsentService, type AnswerConsentRequest } from './asked-consent.service';
import { ConsentFollowUp } from './consent-follow-up';

/** Answers and withdrawals as the API carries them out: once for a key, and with what must follow in the same transaction. */
@Injectable()
export class ConsentChanges {
  constructor(
    private readonly asked: AskedConsentService,
    private readonly consents: ConsentService,
    private readonly followUp: ConsentFollowUp,
  ) {}

  /** The answer to a question. */
  answer(hat: ActingHat, input: AnswerConsentRequest): Promise<SeenAnswer> {
    const make = async () => this.followUp.answered(hat, await this.asked.answer(hat, input));
    return once(hat, 'answerConsentRequest', input, { make, again: (id) => this.consents.one(hat, id) });
  }

  /** An answer that no question in Kapstok came before. */
  give(hat: ActingHat, input: GiveConsent): Promise<SeenAnswer> {
    const make = async () => this.followUp.answered(hat, await this.consents.give(hat, input));
    return once(hat, 'giveConsent', input, { make, again: (id) => this.consents.one(hat, id) });
  }

  withdraw(hat: ActingHat, input: WithdrawConsent): Promise<SeenAnswer> {
    const make = async () => this.followUp.withdrawn(hat, await this.consents.withdraw(hat, input));
    return once(hat, 'withdrawConsent', input, { make, again: (id) => this.consents.one(hat, id) });
  }
}
