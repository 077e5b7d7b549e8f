import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import type { ActingHat } from './acting-hat';
import { once } from './once';
import { CurrentHat } from './request-scope';
import { RetentionService } from './retention.service';

@ObjectType({ description: 'How long the own organisation, as controller, keeps the lines of its log' })
export class LogRetention {
  @Field(() => ID, { description: 'Of the organisation' })
  id!: string;

  @Field(() => Int, { description: 'At least five' })
  years!: number;

  @Field(() => Int, { description: 'Name it to change the years; 0 when nobody has set them' })
  version!: number;
}

@InputType()
export class SetLogRetentionInput {
  @Field(() => Int)
  years!: number;

  @Field(() => Int, { description: 'The version that was seen' })
  version!: number;
}

@Resolver(() => LogRetention)
export class RetentionResolver {
  constructor(private readonly retention: RetentionService) {}

  @Query(() => LogRetention, { description: 'How long lines of the log are kept; for the administrators and the FG of the organisation' })
  @Allow('organisation:administer')
  logRetention(@CurrentHat() hat: ActingHat): Promise<LogRetention> {
    return this.retention.current(hat);
  }

  @Mutation(() => LogRetention, { description: 'Sets how long lines of the log are kept, by an administrator of the organisation. What is older is let go' })
  @Allow('organisation:administer')
  setLogRetention(@CurrentHat() hat: ActingHat, @Args('input') input: SetLogRetentionInput): Promise<LogRetention> {
    return once(hat, 'setLogRetention', input, { make: () => this.retention.set(hat, input), again: () => this.retention.current(hat) });
  }
}
