import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { AnswerReviewInput, ReviewMessage, ReviewQuestion } from './conversation.type';
import { ReviewConversationService } from './review-conversation.service';

/** What the FG asked the hat that acts. */
@Resolver(() => ReviewQuestion)
export class ReviewQuestionResolver {
  constructor(private readonly conversation: ReviewConversationService) {}

  @Query(() => [ReviewQuestion], { description: 'What the FG of a controller asked this hat, the newest first' })
  @Allow('review-question:read')
  reviewQuestions(@CurrentHat() hat: ActingHat): Promise<ReviewQuestion[]> {
    return this.conversation.questions(hat);
  }

  @Query(() => ReviewQuestion)
  @Allow('review-question:read')
  reviewQuestion(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<ReviewQuestion> {
    return this.conversation.question(hat, id);
  }

  @Mutation(() => ReviewQuestion, { description: 'Explains to the FG, under the hat that was asked' })
  @Allow('review-question:answer')
  answerReview(@CurrentHat() hat: ActingHat, @Args('input') input: AnswerReviewInput): Promise<ReviewQuestion> {
    return once(hat, 'answerReview', input, {
      make: () => this.conversation.answer(hat, input),
      again: (id) => this.conversation.question(hat, id),
    });
  }

  @ResolveField(() => [ReviewMessage], { description: 'The oldest first' })
  @Allow('review-question:read')
  messages(@Parent() { id }: ReviewQuestion, @CurrentHat() hat: ActingHat): Promise<ReviewMessage[]> {
    return this.conversation.messages(hat, id);
  }
}
