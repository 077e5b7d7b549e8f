import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { AdviceService } from './advice.service';
import { Advice, AdviceExample } from './advice.type';
import { EXAMPLES } from './examples/examples';
import { MayIShareInput } from './situation/situation.type';

@Resolver(() => Advice)
export class AdviceResolver {
  constructor(private readonly service: AdviceService) {}

  @Query(() => Advice, { description: 'May I share this? A situation, made up or of a dossier of your own; nothing of it is kept' })
  @Allow('advice:ask')
  mayIShare(@CurrentHat() hat: ActingHat, @Args('input') input: MayIShareInput): Promise<Advice> {
    return this.service.mayIShare(hat, input);
  }

  @Query(() => [AdviceExample], { description: 'Questions that are often asked, ready to be put to mayIShare' })
  @Allow('advice:read')
  adviceExamples(): AdviceExample[] {
    return [...EXAMPLES];
  }
}
