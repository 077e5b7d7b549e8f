import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, pageArguments, selectedFields } from '@kapstok/graphql';
import { Household, Person } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { dossierConnection } from './dossier-connection';
import { DossierPeople } from './dossier-people';
import { DossierService } from './dossier.service';
import { accessType, Dossier, DossierAccess, DossierConnection, DossierFilter, dossierType } from './dossier.type';
import { WriteDecision } from './write-decision';

@Resolver(() => Dossier)
export class DossierResolver {
  constructor(
    private readonly service: DossierService,
    private readonly people: DossierPeople,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => DossierConnection, { description: 'My caseload, the newest first' })
  @Allow('dossier:read')
  dossiers(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('filter', { type: () => DossierFilter, nullable: true }) filter: DossierFilter | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DossierConnection> {
    return dossierConnection(this.service, hat, pageArguments(first, after), filter ?? {}, info);
  }

  @Query(() => Dossier)
  @Allow('dossier:read')
  async dossier(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Dossier> {
    return dossierType(await this.service.open(hat, id, selectedFields(info)));
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  controller(@Parent() { look }: Dossier, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(look.hat.tx, loaders, look.dossier.controllerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'scope person' })
  @Allow('person:read')
  subject(@Parent() { look }: Dossier, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.people.subject(look, loaders);
  }

  @ResolveField(() => Household, { nullable: true, description: 'scope family' })
  @Allow('household:read')
  household(@Parent() { look }: Dossier, @Loaders() loaders: RequestScope['loaders'], @Info() info: GraphQLResolveInfo): Promise<Household | null> {
    return this.people.household(look, loaders, selectedFields(info));
  }

  @ResolveField(() => DossierAccess, { description: 'Which rule opens it for this hat, and which categories' })
  @Allow('dossier:read')
  access(@Parent() { look }: Dossier): DossierAccess {
    return accessType(look);
  }
}

@Resolver(() => DossierAccess)
export class DossierAccessResolver {
  constructor(private readonly decision: WriteDecision) {}

  @ResolveField(() => [String], { description: 'Categories that may be written now' })
  @Allow('dossier:read')
  mayWrite(@Parent() { look }: DossierAccess): Promise<string[]> {
    return this.decision.categories(look);
  }
}

@Resolver(() => DossierConnection)
export class DossierConnectionResolver {
  constructor(private readonly service: DossierService) {}

  @ResolveField(() => Int)
  @Allow('dossier:count')
  totalCount(@Parent() { filter }: DossierConnection, @CurrentHat() hat: ActingHat): Promise<number> {
    return this.service.count(hat, filter);
  }
}
