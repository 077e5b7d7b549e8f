import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, once, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { RequestAboutMe } from './own-requests.resolver';
import { isStillToDecide, RequestViews, type RequestViewRow } from './request-views.service';
import { InformationRequest } from './request.type';

@ObjectType({ description: 'What somebody thinks of a question about them or their child, in their own words' })
export class RequestView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'subject: whom it is about; gezag: who answers for that person' })
  role!: string;

  @Field(() => Date)
  saidAt!: Date;

  @Field(() => String)
  words!: string;

  @Field(() => Boolean)
  mine!: boolean;
}

@InputType()
export class GiveViewInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  words!: string;
}

const viewsOf = (views: RequestViews, hat: ActingHat, loaders: RequestScope['loaders'], id: string): Promise<RequestViewRow[]> =>
  loader(loaders, 'request-views', (ids) => views.ofRequests(hat, ids)).load(id);

@Resolver(() => RequestAboutMe)
export class ViewsOnOwnRequestsResolver {
  constructor(private readonly service: RequestViews) {}

  @Mutation(() => RequestView, { description: 'A client: what you think of a question about you or your child, for who decides on it' })
  @Allow('request:respond')
  giveViewOnRequest(@CurrentHat() hat: ActingHat, @Args('input') input: GiveViewInput): Promise<RequestView> {
    return once(hat, 'giveViewOnRequest', input, { make: () => this.service.give(hat, input), again: (id) => this.service.one(hat, id) });
  }

  @ResolveField(() => [RequestView], { description: 'Your own words' })
  @Allow('request:inspect')
  views(@Parent() { id }: RequestAboutMe, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<RequestView[]> {
    return viewsOf(this.service, hat, loaders, id);
  }

  @ResolveField(() => Boolean, { description: 'It is still to be decided' })
  @Allow('request:inspect')
  mayRespond(@Parent() { row }: RequestAboutMe): boolean {
    return isStillToDecide(row);
  }
}

@Resolver(() => InformationRequest)
export class ViewsForWhoDecidesResolver {
  constructor(private readonly service: RequestViews) {}

  @ResolveField(() => [RequestView], { description: 'Of who it is about; empty for who asks' })
  @Allow('request:read')
  views(@Parent() { id }: InformationRequest, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<RequestView[]> {
    return viewsOf(this.service, hat, loaders, id);
  }
}

export const REQUEST_VIEW_RESOLVERS = [ViewsOnOwnRequestsResolver, ViewsForWhoDecidesResolver];
