import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnAccessPage } from '@kapstok/access-log';
import { Allow, pageArguments } from '@kapstok/graphql';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { Authorization } from './authorization';
import { OwnAccess, OwnAccessConnection } from './own-access.type';
import { OwnLogService } from './own-log.service';

@Resolver(() => OwnAccess)
export class OwnLogResolver {
  constructor(
    private readonly ownLog: OwnLogService,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => OwnAccessConnection, { description: 'Who looked and did something with what is of a resident or of a child of theirs; the last day first' })
  @Allow('own-log:read')
  ownAccessLog(
    @CurrentHat() hat: ActingHat,
    @Authorization() authorization: string,
    @Args('subjectId', { type: () => ID }) subjectId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<OwnAccessPage> {
    return this.ownLog.page(hat, authorization, { subjectId, ...pageArguments(first, after) });
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: OwnAccess, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, organisationId);
  }
}
