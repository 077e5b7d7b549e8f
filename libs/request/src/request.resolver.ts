import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, pageArguments, selectedFields } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { RequestDecisions } from './request-decision';
import { RequestReading } from './request-reading';
import { stepsOf } from './request-step';
import { InformationRequest, InformationRequestConnection, RequestDecision } from './request.type';

@Resolver(() => InformationRequest)
export class RequestResolver {
  constructor(
    private readonly reading: RequestReading,
    private readonly decisions: RequestDecisions,
    private readonly organisations: OrganisationLoaders,
    private readonly persons: PersonLoaders,
  ) {}

  @Query(() => InformationRequestConnection, { description: 'Questions that this hat asked, that reach it, or that it is the fixed contact of; the newest first' })
  @Allow('request:read')
  async informationRequests(
    @CurrentHat() hat: ActingHat,
    @Args('box', { type: () => String, description: 'sent, received or escalated' }) box: string,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InformationRequestConnection> {
    const { nodes, ...pageInfo } = await this.reading.list(hat, { box, state }, pageArguments(first, after), selectedFields(info, 'nodes'));
    return { nodes: nodes.map((row) => InformationRequest.of(row)), pageInfo };
  }

  @Query(() => InformationRequest)
  @Allow('request:read')
  async informationRequest(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<InformationRequest> {
    return InformationRequest.of(await this.reading.one(hat, id, selectedFields(info)));
  }

  @ResolveField(() => Organisation, { description: 'Who asks' })
  @Allow('organisation:read')
  asker(@Parent() { row }: InformationRequest, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.askerOrganisationId);
  }

  @ResolveField(() => Organisation, { description: 'Who is asked' })
  @Allow('organisation:read')
  holder(@Parent() { row }: InformationRequest, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.holderOrganisationId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'For who may see that person in a dossier' })
  @Allow('person:read')
  subject(@Parent() { row }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => [Person], { nullable: 'items', description: 'Who consented, as the asker says and as was on record; null for a person that this hat may not see' })
  @Allow('person:read')
  consentOf(@Parent() { row }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<(Person | null)[]> {
    return Promise.all(row.consentOf.map((id) => this.persons.optional(hat, loaders, id)));
  }

  @ResolveField(() => RequestDecision)
  @Allow('policy:explain')
  async decision(@Parent() { row }: InformationRequest, @CurrentHat() hat: ActingHat): Promise<RequestDecision> {
    return RequestDecision.of(await this.decisions.now(hat, row));
  }

  @ResolveField(() => [String], { description: 'What this hat can do with it now' })
  @Allow('request:read')
  may(@Parent() { row }: InformationRequest, @CurrentHat() { tx }: ActingHat): string[] {
    return [...stepsOf(row, tx.at), ...(row.route !== 'asker' || row.conversationOpen ? ['say'] : [])];
  }
}
