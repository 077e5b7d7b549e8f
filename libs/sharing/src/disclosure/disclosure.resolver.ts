import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Dossier } from '@kapstok/dossier';
import { Allow, pageArguments, selectedFields } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { giverOf } from './disclosure-rows';
import { DisclosureService } from './disclosure.service';
import { DiscloseInput, Disclosure, DisclosureConnection } from './disclosure.type';
import { GivenService, type GivenDisclosure } from './given.service';
import { ReceivedService } from './received.service';

@Resolver(() => Disclosure)
export class DisclosureResolver {
  constructor(
    private readonly service: DisclosureService,
    private readonly given: GivenService,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Mutation(() => Disclosure, { description: 'Gives chosen fields of chosen entries, when the decision allows it now' })
  @Allow('disclosure:create')
  async disclose(@CurrentHat() hat: ActingHat, @Args('input') input: DiscloseInput): Promise<Disclosure> {
    return once(hat, 'disclose', input, {
      make: async () => Disclosure.of(await this.service.disclose(hat, input), true),
      again: async (id) => givenType(await this.given.one(hat, id)),
    });
  }

  @Query(() => Disclosure, { description: 'One that you gave, or that was given out of your dossier' })
  @Allow('disclosure:read')
  async disclosure(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Disclosure> {
    return givenType(await this.given.one(hat, id));
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { row }: Disclosure, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => Organisation, { description: 'Who gave it; the college when its processor did' })
  @Allow('organisation:read')
  holder(@Parent() { row }: Disclosure, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, giverOf(row));
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  receiver(@Parent() { row }: Disclosure, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.receiverOrganisationId);
  }
}

@Resolver(() => DisclosureConnection)
export class ReceivedResolver {
  constructor(private readonly service: ReceivedService) {}

  @Query(() => DisclosureConnection, { description: 'What was disclosed to my organisation and task and still stands, the newest first' })
  @Allow('disclosure:receive')
  async received(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DisclosureConnection> {
    const { nodes, ...pageInfo } = await this.service.list(hat, pageArguments(first, after), selectedFields(info, 'nodes', 'entries'));
    return { nodes: nodes.map((row) => Disclosure.of(row, true)), pageInfo };
  }

  @Query(() => Disclosure, { description: 'One of these' })
  @Allow('disclosure:receive')
  async receivedDisclosure(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Disclosure> {
    return Disclosure.of(await this.service.open(hat, id, selectedFields(info, 'entries')), true);
  }

  @ResolveField(() => Int)
  @Allow('disclosure:count')
  totalCount(@CurrentHat() hat: ActingHat): Promise<number> {
    return this.service.count(hat);
  }
}

@Resolver(() => Dossier)
export class DossierDisclosuresResolver {
  constructor(private readonly given: GivenService) {}

  @ResolveField(() => [Disclosure], { description: 'Given out of this dossier; for who works in it (V1), else empty' })
  @Allow('disclosure:read')
  async disclosures(@Parent() { look }: Dossier, @Info() info: GraphQLResolveInfo): Promise<Disclosure[]> {
    return (await this.given.outOf(look, selectedFields(info, 'entries'))).map(givenType);
  }
}

function givenType(row: GivenDisclosure): Disclosure {
  return Disclosure.of(row, row.standing);
}
