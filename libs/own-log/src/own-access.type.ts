import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, connectionOf } from '@kapstok/graphql';

@ObjectType({ description: 'What one organisation did in one role, for one purpose, on one day, with what is somebody\'s own. Names no professional' })
export class OwnAccess {
  organisationId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => CalendarDate, { description: 'The day, of Amsterdam' })
  day!: string;

  @Field(() => String, { nullable: true, description: 'In which role' })
  task!: string | null;

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => String)
  event!: string;

  @Field(() => String, { description: 'allowed, refused or failed. Of what was not allowed nothing was seen' })
  outcome!: string;

  @Field(() => [String])
  categories!: readonly string[];

  @Field(() => Int, { description: 'How many times that day' })
  times!: number;
}

@ObjectType()
export class OwnAccessConnection extends connectionOf(OwnAccess) {}
