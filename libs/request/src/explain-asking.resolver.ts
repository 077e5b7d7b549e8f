import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { ExplainAskingService } from './explain-asking.service';
import { ExplainAskingInput } from './request.inputs';
import { RequestDecision } from './request.type';

@Resolver(() => RequestDecision)
export class ExplainAskingResolver {
  constructor(private readonly service: ExplainAskingService) {}

  @Query(() => RequestDecision, { description: 'May I ask this: is there a duty, is consent needed, what is possible instead?' })
  @Allow('policy:explain')
  async explainAsking(@CurrentHat() hat: ActingHat, @Args('input') input: ExplainAskingInput): Promise<RequestDecision> {
    return RequestDecision.of(await this.service.explain(hat, input));
  }
}
