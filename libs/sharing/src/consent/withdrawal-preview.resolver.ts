import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { WithdrawalPreview } from './withdrawal-preview.service';
import { WithdrawalConsequences } from './withdrawal-preview.type';

@Resolver(() => WithdrawalConsequences)
export class WithdrawalPreviewResolver {
  constructor(private readonly preview: WithdrawalPreview) {}

  @Query(() => WithdrawalConsequences, { description: 'What withdrawing this consent does. Changes nothing' })
  @Allow('consent:read')
  async withdrawalConsequences(@CurrentHat() hat: ActingHat, @Args('consentId', { type: () => ID }) consentId: string): Promise<WithdrawalConsequences> {
    return WithdrawalConsequences.of(await this.preview.of(hat, consentId));
  }
}
