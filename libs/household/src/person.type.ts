import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';

@ObjectType({ description: 'A person a case is about. Date of birth, gezag and addresses are for who may see the household.' })
export class Person {
  /** YYYY-MM-DD; a field of its own resolver, which decides */
  birthDate!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'Gezag over a child, or being the legal representative of an incapacitated person' })
export class Gezag {
  holderId!: string;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true })
  validUntil!: Date | null;
}

@ObjectType({ description: 'Where a person lives or stays, as the own controller knows it' })
export class Address {
  @Field(() => String)
  lines!: string;

  @Field(() => Boolean, { description: 'A protected address or place of stay' })
  shielded!: boolean;

  @Field(() => CalendarDate)
  validFrom!: string;

  @Field(() => CalendarDate, { nullable: true })
  validUntil!: string | null;
}
