import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { BreachService } from './breach.service';
import { Breach, RecordBreachActInput } from './breach.type';
import { Review } from './review.type';

/** What the FG records after a decision that it was a breach (AVG 33 and 34). */
@Resolver(() => Breach)
export class BreachResolver {
  constructor(private readonly breaches: BreachService) {}

  @Query(() => [Breach], { description: 'For the FG: breaches of which something is still to be recorded, the first that is due on top; none of the own account' })
  @Allow('review:read')
  openBreaches(@CurrentHat() hat: ActingHat): Promise<Breach[]> {
    return this.breaches.open(hat);
  }

  @Mutation(() => Breach, { description: 'Records that it was told to the supervisor or to the persons concerned, or why it was not' })
  @Allow('review:decide')
  recordBreachAct(@CurrentHat() hat: ActingHat, @Args('input') input: RecordBreachActInput): Promise<Breach> {
    return once(hat, 'recordBreachAct', input, { make: () => this.breaches.record(hat, input), again: (id) => this.breaches.one(hat, id) });
  }
}

@Resolver(() => Review)
export class ReviewBreachResolver {
  constructor(private readonly breaches: BreachService) {}

  @ResolveField(() => Breach, { nullable: true, description: 'Of a review that was decided on as a breach' })
  @Allow('review:read')
  breach(@Parent() { id }: Review, @CurrentHat() hat: ActingHat): Promise<Breach | null> {
    return this.breaches.of(hat, id);
  }
}
