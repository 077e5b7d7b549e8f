import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { Dossier } from './dossier.type';
import { InvolvementService } from './involvement.service';
import { InvolveInput, Involvement } from './involvement.type';

@Resolver(() => Involvement)
export class InvolvementResolver {
  constructor(
    private readonly involvements: InvolvementService,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Mutation(() => Involvement, { description: 'Brings a hat of the own organisation, task and law into a dossier' })
  @Allow('involvement:create')
  involve(@CurrentHat() hat: ActingHat, @Args('input') input: InvolveInput): Promise<Involvement> {
    return this.involvements.involve(hat, input);
  }

  @Mutation(() => Involvement, { description: 'Ends an involvement, and who stands in for it, at once' })
  @Allow('involvement:end')
  endInvolvement(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Involvement> {
    return this.involvements.end(hat, id);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: Involvement, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, organisationId);
  }
}

@Resolver(() => Dossier)
export class DossierInvolvementsResolver {
  constructor(private readonly involvements: InvolvementService) {}

  @ResolveField('involvements', () => [Involvement], { description: 'Who works in it, and who did' })
  @Allow('involvement:read')
  ofDossier(@Parent() { id }: Dossier, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Involvement[]> {
    return loader(loaders, 'involvements', (ids) => this.involvements.ofDossiers(hat, ids)).load(id);
  }
}
