import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { Sentences } from './sentences';

@ObjectType({ description: 'A sentence to use in a weighing' })
export class Sentence {
  @Field(() => ID, { nullable: true, description: 'null: offered to everybody' })
  id!: string | null;

  @Field(() => String, { description: 'whyNecessary, whyNotLess, interest, whyNotShared, instead, how or why' })
  field!: string;

  @Field(() => String)
  words!: string;
}

@InputType()
export class SaveSentenceInput {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'Without a name or anything of a case' })
  words!: string;
}

@Resolver(() => Sentence)
export class SentenceResolver {
  constructor(private readonly service: Sentences) {}

  @Query(() => [Sentence], { description: 'Those of the own organisation and task first, then those offered to everybody' })
  @Allow('sentence:read')
  sentences(@CurrentHat() hat: ActingHat): Promise<Sentence[]> {
    return this.service.list(hat);
  }

  @Mutation(() => Sentence)
  @Allow('sentence:write')
  saveSentence(@CurrentHat() hat: ActingHat, @Args('input') input: SaveSentenceInput): Promise<Sentence> {
    return this.service.save(hat, input);
  }

  @Mutation(() => Boolean, { description: 'Whether it was there to remove' })
  @Allow('sentence:write')
  removeSentence(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.remove(hat, id);
  }
}
