import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { AnsweringService } from './answering.service';
import { AskingService } from './asking.service';
import { ConsiderationService } from './consideration.service';
import { ConversationService } from './conversation.service';
import { FollowingUpService } from './following-up.service';
import { RequestReading } from './request-reading';
import type { RequestRow } from './request-rows';
import {
  AnswerRequestInput, AskInformationInput, ConsiderRequestInput, EscalateRequestInput, OnRequestInput, RefuseRequestInput, SayAboutRequestInput, WithdrawRequestInput,
} from './request.inputs';
import { InformationRequest } from './request.type';

/** Each change once for each Idempotency-Key; sent again it gives the request as it may be read now. */
async function onceFor(hat: ActingHat, operation: string, input: unknown, reading: RequestReading, make: () => Promise<RequestRow>): Promise<InformationRequest> {
  return InformationRequest.of(await once(hat, operation, input, { make, again: (id) => reading.one(hat, id) }));
}

@Resolver(() => InformationRequest)
export class AskingResolver {
  constructor(
    private readonly asking: AskingService,
    private readonly following: FollowingUpService,
    private readonly reading: RequestReading,
  ) {}

  @Mutation(() => InformationRequest, { description: 'Sends a question; says nothing about whether there is a dossier' })
  @Allow('request:ask')
  askInformation(@CurrentHat() hat: ActingHat, @Args('input') input: AskInformationInput): Promise<InformationRequest> {
    return onceFor(hat, 'askInformation', input, this.reading, () => this.asking.ask(hat, input));
  }

  @Mutation(() => InformationRequest)
  @Allow('request:ask')
  withdrawRequest(@CurrentHat() hat: ActingHat, @Args('input') input: WithdrawRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'withdrawRequest', input, this.reading, () => this.following.withdraw(hat, input));
  }

  @Mutation(() => InformationRequest, { description: 'Once, from half of the term on' })
  @Allow('request:ask')
  remindRequest(@CurrentHat() hat: ActingHat, @Args('input') input: OnRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'remindRequest', input, this.reading, () => this.following.remind(hat, input));
  }

  @Mutation(() => InformationRequest, { description: 'To the fixed contact of who was asked; releases nothing' })
  @Allow('request:ask')
  escalateRequest(@CurrentHat() hat: ActingHat, @Args('input') input: EscalateRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'escalateRequest', input, this.reading, () => this.following.escalate(hat, input));
  }
}

@Resolver(() => InformationRequest)
export class AnsweringResolver {
  constructor(
    private readonly answering: AnsweringService,
    private readonly conversation: ConversationService,
    private readonly considered: ConsiderationService,
    private readonly reading: RequestReading,
  ) {}

  @Mutation(() => InformationRequest)
  @Allow('request:answer')
  takeUpRequest(@CurrentHat() hat: ActingHat, @Args('input') input: OnRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'takeUpRequest', input, this.reading, () => this.answering.takeUp(hat, input));
  }

  @Mutation(() => InformationRequest, { description: 'After disclosing with the id of the request' })
  @Allow('request:answer')
  answerRequest(@CurrentHat() hat: ActingHat, @Args('input') input: AnswerRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'answerRequest', input, this.reading, () => this.answering.answer(hat, input));
  }

  @Mutation(() => InformationRequest)
  @Allow('request:answer')
  refuseRequest(@CurrentHat() hat: ActingHat, @Args('input') input: RefuseRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'refuseRequest', input, this.reading, () => this.answering.refuse(hat, input));
  }

  @Mutation(() => InformationRequest, { description: 'The five steps before deciding; for the side that is asked alone' })
  @Allow('request:answer')
  considerRequest(@CurrentHat() hat: ActingHat, @Args('input') input: ConsiderRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'considerRequest', input, this.reading, () => this.considered.consider(hat, input));
  }

  @Mutation(() => InformationRequest, { description: 'To the other side: purpose, background, what is possible instead' })
  @Allow('request:say')
  sayAboutRequest(@CurrentHat() hat: ActingHat, @Args('input') input: SayAboutRequestInput): Promise<InformationRequest> {
    return onceFor(hat, 'sayAboutRequest', input, this.reading, () => this.conversation.say(hat, input));
  }
}
