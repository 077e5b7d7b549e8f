import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Dossier, dossierType } from '@kapstok/dossier';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { ConsiderationService } from './consideration.service';
import { ConversationService } from './conversation.service';
import { RequestContents } from './request-contents';
import { RequestEvents } from './request-events';
import { AskedPerson, InformationRequest, RequestConsideration, RequestEvent, RequestGiven, RequestMessage } from './request.type';

/** What happened to a request and what was said about it, batched for a list. */
@Resolver(() => InformationRequest)
export class RequestContentsResolver {
  constructor(
    private readonly happened: RequestEvents,
    private readonly conversation: ConversationService,
    private readonly considered: ConsiderationService,
    private readonly contents: RequestContents,
  ) {}

  @ResolveField(() => [RequestEvent])
  @Allow('request:read')
  events(@Parent() { id }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<RequestEvent[]> {
    return loader(loaders, 'request-events', (ids) => this.happened.ofRequests(hat, ids)).load(id);
  }

  @ResolveField(() => [RequestMessage])
  @Allow('request:read')
  messages(@Parent() { id }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<RequestMessage[]> {
    return loader(loaders, 'request-messages', (ids) => this.conversation.ofRequests(hat, ids)).load(id);
  }

  @ResolveField(() => [RequestConsideration], { description: 'Empty for who asks' })
  @Allow('request:read')
  considerations(@Parent() { id }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<RequestConsideration[]> {
    return loader(loaders, 'request-considerations', (ids) => this.considered.ofRequests(hat, ids)).load(id);
  }

  @ResolveField(() => [RequestGiven], { description: 'Disclosed in answer to it, as far as this hat may see that now' })
  @Allow('disclosure:read')
  given(@Parent() { id }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<RequestGiven[]> {
    return loader(loaders, 'request-given', (ids) => this.contents.givenOf(hat, ids)).load(id);
  }

  @ResolveField(() => [Dossier], { description: 'Own dossiers out of which it can be answered; empty for who asks' })
  @Allow('dossier:read')
  async ownDossiers(@Parent() { row }: InformationRequest, @CurrentHat() hat: ActingHat): Promise<Dossier[]> {
    return (await this.contents.ownDossiers(hat, row)).map(dossierType);
  }

  @ResolveField(() => AskedPerson, { nullable: true })
  @Allow('request:read')
  async about(@Parent() { id }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<AskedPerson | null> {
    return (await loader(loaders, 'request-people', (ids) => this.contents.peopleOf(hat, ids)).load(id)) ?? null;
  }
}
