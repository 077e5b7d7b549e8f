import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';

@ObjectType({ description: 'The household of a case' })
export class Household {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: 'A person in a household over a period' })
export class HouseholdMember {
  personId!: string;

  @Field(() => String)
  role!: string;

  @Field(() => CalendarDate)
  validFrom!: string;

  @Field(() => CalendarDate, { nullable: true })
  validUntil!: string | null;
}
