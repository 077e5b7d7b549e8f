import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ConsentConsequence } from '../consent.type';
import type { WithdrawalConsequences as Preview } from './withdrawal-preview.service';

@ObjectType({ description: 'What withdrawing a consent does, to see before it is done and after' })
export class WithdrawalConsequences {
  @Field(() => ID)
  consentId!: string;

  @Field(() => [ConsentConsequence], { nullable: true, description: 'Who received what on it; null for an answer of somebody else' })
  received!: ConsentConsequence[] | null;

  @Field(() => [String], { description: 'at-once, used-stays, track-ends, treatment-ends, processing-ends, no-longer-voluntary, safety-goes-on' })
  follows!: string[];

  @Field(() => [String], { description: 'Dutch, B1: each of follows in words' })
  explanations!: string[];

  static of({ consent, received, follows, explanations }: Preview): WithdrawalConsequences {
    return { consentId: consent.id, received: received && [...received], follows: [...follows], explanations: [...explanations] };
  }
}
