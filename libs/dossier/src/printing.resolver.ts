import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { PrintingService } from './printing.service';

@InputType()
export class PrintInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => [ID], { description: 'The entries on the page' })
  entryIds!: string[];
}

@ObjectType({ description: 'What may go onto paper now: it is in the log' })
export class Printed {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => [ID])
  entryIds!: readonly string[];
}

@Resolver(() => Printed)
export class PrintingResolver {
  constructor(private readonly printing: PrintingService) {}

  @Mutation(() => Printed, { description: 'Records that a page is printed, before it is' })
  @Allow('entry:read')
  recordPrint(@CurrentHat() hat: ActingHat, @Args('input') input: PrintInput): Promise<Printed> {
    return this.printing.record(hat, input);
  }
}
