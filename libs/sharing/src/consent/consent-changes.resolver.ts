import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { Consent, GiveConsentInput, WithdrawConsentInput } from '../consent.type';
import { ConsentChanges } from './consent-changes';
import { AnswerConsentRequestInput } from './consent-request.type';

@Resolver(() => Consent)
export class ConsentChangesResolver {
  constructor(private readonly changes: ConsentChanges) {}

  @Mutation(() => Consent, { description: "Records one person's answer: given or refused" })
  @Allow('consent:give')
  async giveConsent(@CurrentHat() hat: ActingHat, @Args('input') input: GiveConsentInput): Promise<Consent> {
    return Consent.of(await this.changes.give(hat, input));
  }

  @Mutation(() => Consent, { description: 'The answer of one person to a question: by that person, or recorded by who works in the dossier' })
  @Allow('consent:give')
  async answerConsentRequest(@CurrentHat() hat: ActingHat, @Args('input') input: AnswerConsentRequestInput): Promise<Consent> {
    return Consent.of(await this.changes.answer(hat, input));
  }

  @Mutation(() => Consent, { description: 'Ends a consent at once. Again gives the same consent and changes nothing.' })
  @Allow('consent:withdraw')
  async withdrawConsent(@CurrentHat() hat: ActingHat, @Args('input') input: WithdrawConsentInput): Promise<Consent> {
    return Consent.of(await this.changes.withdraw(hat, input));
  }
}
