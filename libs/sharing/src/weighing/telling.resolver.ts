import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CalendarDate } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { Tellings, type TellingRow } from './tellings';

@ObjectType({ description: 'Somebody still has to be told what was shared' })
export class Telling {
  row!: TellingRow;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  disclosureId!: string;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => CalendarDate, { description: 'At the latest' })
  dueOn!: string;

  @Field(() => CalendarDate, { nullable: true })
  toldOn!: string | null;

  @Field(() => String, { nullable: true })
  toldHow!: string | null;

  static of(row: TellingRow): Telling {
    const { id, dossierId, disclosureId, receiverTask, dueOn, toldOn, toldHow } = row;
    return { row, id, dossierId, disclosureId, receiverTask, dueOn, toldOn, toldHow };
  }
}

@ObjectType({ description: 'Somebody still has to be told what was shared, of a dossier in which nobody works any more; about whom is not told' })
export class TellingLeft {
  @Field(() => ID)
  id!: string;

  @Field(() => CalendarDate, { description: 'At the latest' })
  dueOn!: string;
}

@InputType()
export class MarkToldInput {
  @Field(() => ID)
  id!: string;

  @Field(() => CalendarDate)
  on!: string;

  @Field(() => String)
  how!: string;
}

@Resolver(() => Telling)
export class TellingResolver {
  constructor(
    private readonly service: Tellings,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [Telling], { description: 'Still to be told by you and your colleagues, the most urgent first' })
  @Allow('telling:read')
  async openTellings(@CurrentHat() hat: ActingHat): Promise<Telling[]> {
    return (await this.service.open(hat)).map(Telling.of);
  }

  @Query(() => [TellingLeft], { description: 'What your organisation and task still have to tell and nobody works on any more, the most urgent first' })
  @Allow('telling:read')
  tellingsLeft(@CurrentHat() hat: ActingHat): Promise<TellingLeft[]> {
    return this.service.left(hat);
  }

  @Mutation(() => Telling)
  @Allow('telling:write')
  async markTold(@CurrentHat() hat: ActingHat, @Args('input') input: MarkToldInput): Promise<Telling> {
    return Telling.of(await this.service.markTold(hat, input));
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { row }: Telling, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  receiver(@Parent() { row }: Telling, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.receiverOrganisationId);
  }
}
