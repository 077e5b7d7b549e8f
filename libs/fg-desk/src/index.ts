export { AccessLine, AccessLineConnection, AccessLogFilter, Onlooker, WhoSaw } from './access-line.type';
export { AccessLogResolver, WhoSawResolver } from './access-log.resolver';
export { FgDeskModule } from './fg-desk.module';
export { DeskModule } from './desk/desk.module';
export { ReviewConversationService, type AskedQuestion, type AskReview, type ReviewMessage } from './desk/review-conversation.service';
export { ReviewDecisionService, isOpening, type DecideReview, type ReviewOpening } from './desk/review-decision.service';
export { ReviewQueueService, type NotForMe, type RestOfDay, type ReviewMonth } from './desk/review-queue.service';
export { OUTCOMES, REVIEW_STATES, type ReviewOutcome, type ReviewRow, type ReviewState } from './desk/review-rows';
