import { Args, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { OwnRequestsService, type OwnRequest } from './own-requests.service';

@ObjectType({ description: 'Who asked whom for what about a client, and what was given; no words' })
export class RequestAboutMe {
  row!: OwnRequest;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What kind of organisation' })
  askerType!: string;

  @Field(() => String)
  askerTask!: string;

  @Field(() => String, { description: 'What kind of organisation' })
  holderType!: string;

  @Field(() => String)
  holderTask!: string;

  @Field(() => Boolean, { description: 'Names of organisations are left out, since they could tell a place' })
  organisationWithheld!: boolean;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => String)
  state!: string;

  @Field(() => [String], { description: 'What was asked for' })
  categories!: string[];

  @Field(() => [String], { description: 'What was given' })
  given!: string[];

  @Field(() => Date, { nullable: true })
  givenAt!: Date | null;
}

@Resolver(() => RequestAboutMe)
export class OwnRequestsResolver {
  constructor(
    private readonly service: OwnRequestsService,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [RequestAboutMe], { description: 'For a client: about oneself from 12, and about a child under 16 over whom one has gezag; the newest first' })
  @Allow('request:inspect')
  async requestsAboutMe(@CurrentHat() hat: ActingHat, @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null): Promise<RequestAboutMe[]> {
    return (await this.service.about(hat, subjectId)).map((row) => ({ ...row, row, askerType: row.askerOrganisationType, holderType: row.holderOrganisationType, organisationWithheld: row.withheld }));
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { row }: RequestAboutMe, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'null when organisationWithheld' })
  @Allow('organisation:read')
  asker(@Parent() { row }: RequestAboutMe, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, row.askerOrganisationId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'null when organisationWithheld' })
  @Allow('organisation:read')
  holder(@Parent() { row }: RequestAboutMe, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, row.holderOrganisationId);
  }
}
