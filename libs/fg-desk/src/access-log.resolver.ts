import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LogbookClient, type LogPage } from '@kapstok/access-log';
import { Allow, pageArguments } from '@kapstok/graphql';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { AccessLine, AccessLineConnection, AccessLogFilter, Onlooker, WhoSaw } from './access-line.type';
import { Authorization } from './authorization';

@Resolver(() => AccessLine)
export class AccessLogResolver {
  constructor(
    private readonly logbook: LogbookClient,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => AccessLineConnection, { description: 'The log of the own organisation as controller, newest first; for its FG alone' })
  @Allow('access-log:read')
  accessLog(
    @CurrentHat() hat: ActingHat,
    @Authorization() authorization: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('filter', { type: () => AccessLogFilter, nullable: true }) filter: AccessLogFilter | null,
  ): Promise<LogPage> {
    return this.logbook.lines({ authorization, hatId: hat.id }, { ...pageArguments(first, after), filter: filter ?? {} });
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'For which organisation the hat acted' })
  @Allow('organisation:read')
  organisation(@Parent() line: AccessLine, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, line.organisationId);
  }
}

@Resolver(() => Onlooker)
export class WhoSawResolver {
  constructor(
    private readonly logbook: LogbookClient,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => WhoSaw, { description: 'Who saw this person or this dossier (name one), in the log of the own organisation as controller; for its FG alone' })
  @Allow('access-log:read')
  whoSaw(
    @CurrentHat() hat: ActingHat,
    @Authorization() authorization: string,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null,
    @Args('dossierId', { type: () => ID, nullable: true }) dossierId: string | null,
    @Args('from', { type: () => Date, nullable: true, description: 'Counts itself' }) from: Date | null,
    @Args('until', { type: () => Date, nullable: true, description: 'Does not count itself' }) until: Date | null,
  ): Promise<WhoSaw> {
    return this.logbook.whoSaw({ authorization, hatId: hat.id }, { subjectId, dossierId, from, until });
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'For which organisation the hat acted' })
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: Onlooker, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, organisationId);
  }
}
