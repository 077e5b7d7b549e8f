import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { ExplainDisclosureInput } from './disclosure.type';
import { ExplainDisclosureService } from './explain-disclosure.service';
import { ExplainService } from './explain.service';
import { ExplainInput, Explanation } from './explain.type';

@Resolver(() => Explanation)
export class ExplainResolver {
  constructor(
    private readonly service: ExplainService,
    private readonly giving: ExplainDisclosureService,
  ) {}

  @Query(() => Explanation, { description: 'May I do this, on what ground, and what is possible instead?' })
  @Allow('policy:explain')
  async explain(@CurrentHat() hat: ActingHat, @Args('input') input: ExplainInput): Promise<Explanation> {
    return Explanation.of(await this.service.explain(hat, input));
  }

  @Query(() => Explanation, { description: 'May I give exactly this? The same decision as the disclosure itself' })
  @Allow('policy:explain')
  async explainDisclosure(@CurrentHat() hat: ActingHat, @Args('input') input: ExplainDisclosureInput): Promise<Explanation> {
    return Explanation.of(await this.giving.explain(hat, input));
  }
}
