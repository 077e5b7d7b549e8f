import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LogbookClient } from '@kapstok/access-log';
import { Allow, pageArguments, type PageArguments } from '@kapstok/graphql';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { AccessLine } from '../access-line.type';
import { Authorization } from '../authorization';
import { ReviewMessage } from './conversation.type';
import { ReviewConversationService } from './review-conversation.service';
import { ReviewDecisionService } from './review-decision.service';
import { linesOf } from './review-lines';
import { ReviewQueueService } from './review-queue.service';
import type { ReviewRow } from './review-rows';
import { AskReviewInput, DecideReviewInput, OpenForReviewInput, Review, ReviewConnection, ReviewOpening, ReviewRestOfDay, ReviewsNotForMe } from './review.type';
import { ReviewMonth, ReviewMonthPart } from './trend.type';

@Resolver(() => Review)
export class ReviewResolver {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly conversation: ReviewConversationService,
    private readonly decisions: ReviewDecisionService,
  ) {}

  @Query(() => ReviewConnection, { description: 'For the FG: what has to be looked at, break-glass on top, then the worst first; without a state all that is not decided' })
  @Allow('review:read')
  reviewQueue(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('state', { type: () => String, nullable: true, description: 'open, asked, answered, escalated or decided' }) state: string | null,
  ): Promise<ReviewConnection> {
    return page(this.queue, hat, pageArguments(first, after), state ?? null);
  }

  @Query(() => Review, { description: 'One access in context; never one of the own account' })
  @Allow('review:read')
  async review(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Review> {
    return Review.of(await this.queue.one(hat, id), hat.tx.at);
  }

  @Query(() => ReviewsNotForMe, { description: 'How much of the queue is about the account that asks' })
  @Allow('review:count')
  reviewsNotForMe(@CurrentHat() hat: ActingHat): Promise<ReviewsNotForMe> {
    return this.queue.notForMe(hat);
  }

  @Query(() => [ReviewMonth], { description: 'The newest month first; numbers only' })
  @Allow('review:count')
  reviewTrend(@CurrentHat() hat: ActingHat, @Args('months', { type: () => Int, defaultValue: 12, nullable: true }) months: number): Promise<ReviewMonth[]> {
    return this.queue.trend(hat, months) as Promise<ReviewMonth[]>;
  }

  @Mutation(() => Review, { description: 'Asks the hat of the access for an explanation' })
  @Allow('review:ask')
  askReview(@CurrentHat() hat: ActingHat, @Args('input') input: AskReviewInput): Promise<Review> {
    return this.changed(hat, 'askReview', input, () => this.conversation.ask(hat, input));
  }

  @Mutation(() => Review, { description: 'Records why content is needed, and opens it for this review, a day at most (V7)' })
  @Allow('review:open')
  openForReview(@CurrentHat() hat: ActingHat, @Args('input') input: OpenForReviewInput): Promise<Review> {
    return this.changed(hat, 'openForReview', input, () => this.decisions.openContent(hat, input));
  }

  @Mutation(() => Review, { description: 'The decision, once; ends what was opened for it' })
  @Allow('review:decide')
  decideReview(@CurrentHat() hat: ActingHat, @Args('input') input: DecideReviewInput): Promise<Review> {
    return this.changed(hat, 'decideReview', input, () => this.decisions.decide(hat, input));
  }

  private changed(hat: ActingHat, operation: string, input: object, make: () => Promise<ReviewRow>): Promise<Review> {
    return once(hat, operation, input, { make: async () => Review.of(await make(), hat.tx.at), again: (id) => this.review(hat, id) });
  }
}

@Resolver(() => Review)
export class ReviewContextResolver {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly conversation: ReviewConversationService,
    private readonly decisions: ReviewDecisionService,
    private readonly organisations: OrganisationLoaders,
    private readonly logbook: LogbookClient,
  ) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'For which organisation the hat acted' })
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: Review, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, organisationId);
  }

  @ResolveField(() => [AccessLine], { description: 'The lines of the log that it is about, the newest first' })
  @Allow('access-log:read')
  lines(@Parent() { row }: Review, @CurrentHat() hat: ActingHat, @Authorization() authorization: string): Promise<AccessLine[]> {
    return linesOf(this.logbook, { authorization, hatId: hat.id }, row);
  }

  @ResolveField(() => [ReviewRestOfDay])
  @Allow('review:read')
  restOfDay(@Parent() { id }: Review, @CurrentHat() hat: ActingHat): Promise<ReviewRestOfDay[]> {
    return this.queue.restOfDay(hat, id);
  }

  @ResolveField(() => [ReviewMessage], { description: 'The oldest first' })
  @Allow('review:read')
  messages(@Parent() { id }: Review, @CurrentHat() hat: ActingHat): Promise<ReviewMessage[]> {
    return this.conversation.messages(hat, id);
  }

  @ResolveField(() => [ReviewOpening], { description: 'The oldest first' })
  @Allow('review:read')
  async openings(@Parent() { id }: Review, @CurrentHat() hat: ActingHat): Promise<ReviewOpening[]> {
    return (await this.decisions.openings(hat, id)).map((row) => ReviewOpening.of(row, hat.id, hat.tx.at));
  }
}

@Resolver(() => ReviewConnection)
export class ReviewConnectionResolver {
  constructor(private readonly queue: ReviewQueueService) {}

  @ResolveField(() => Int)
  @Allow('review:count')
  totalCount(@Parent() { state }: ReviewConnection, @CurrentHat() hat: ActingHat): Promise<number> {
    return this.queue.count(hat, state);
  }
}

@Resolver(() => ReviewMonthPart)
export class ReviewMonthPartResolver {
  constructor(private readonly organisations: OrganisationLoaders) {}

  @ResolveField(() => Organisation, { nullable: true })
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: ReviewMonthPart, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, organisationId);
  }
}

async function page(queue: ReviewQueueService, hat: ActingHat, asked: PageArguments, state: string | null): Promise<ReviewConnection> {
  const { nodes, ...pageInfo } = await queue.page(hat, asked, state);
  return { nodes: nodes.map((row) => Review.of(row, hat.tx.at)), pageInfo, state };
}
