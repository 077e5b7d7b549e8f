export { AnsweringService, type AnswerRequest, type OnRequest, type RefuseRequest } from './answering.service';
export { type AskInformation } from './asking-input';
export { AskingService } from './asking.service';
export { ConsiderationService, type ConsiderRequest } from './consideration.service';
export { ConversationService, type SayAboutRequest } from './conversation.service';
export { ExplainAskingService, type ExplainAsking } from './explain-asking.service';
export { FollowingUpService, type EscalateRequest, type WithdrawRequest } from './following-up.service';
export { OwnRequestsService, type OwnRequest } from './own-requests.service';
export { REFUSAL_REASONS, type RefusalReason } from './refusal';
export { RequestContents } from './request-contents';
export { RequestDecisions } from './request-decision';
export { RequestEvents } from './request-events';
export { BOXES, RequestReading, type Box, type RequestFilter } from './request-reading';
export { REQUEST_STATES, type Question, type RequestRow, type RequestState, type RequestStep, type Route, type Side } from './request-rows';
export {
  AnswerGivesNothing, ConversationNotOpen, ReminderTooSoon, RequestChanged, RequestDenied, RequestNotFound, RequestOfOtherSide, RequestStateDoesNotFit, RequestStepDoneBefore,
} from './request.errors';
export { RequestViews, type RequestViewRow } from './request-views.service';
export { RequestModule } from './request.module';
