import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AskedOfClient } from './asked-of-client';
import type { RecordedView } from './consent-view.service';

@ObjectType({ description: 'Somebody else of whom the same is asked: only that, and whether there is an answer' })
export class OtherAsked {
  @Field(() => String, { description: 'subject or gezag' })
  role!: string;

  @Field(() => Boolean)
  answered!: boolean;
}

@ObjectType({ description: 'A question for consent as the person of whom it is asked sees it' })
export class AskedConsent {
  asked!: AskedOfClient;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As what this person is asked: subject, gezag, or view of who cannot decide' })
  role!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  nature!: string;

  @Field(() => [String])
  categories!: string[];

  @Field(() => String)
  toOrganisationType!: string;

  @Field(() => Boolean, { description: 'Names of organisations are left out, since they could tell a place' })
  organisationWithheld!: boolean;

  @Field(() => String)
  toTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => String, { nullable: true })
  trajectory!: string | null;

  @Field(() => String)
  why!: string;

  @Field(() => String)
  onRefusal!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date)
  answerBy!: Date;

  @Field(() => String)
  askedByType!: string;

  @Field(() => String)
  askedByTask!: string;

  @Field(() => String, { description: 'asked, seen, given, refused, withdrawn, lapsed or cancelled' })
  state!: string;

  @Field(() => Boolean, { description: 'An answer can be given, or given anew' })
  open!: boolean;

  @Field(() => Int)
  version!: number;

  @Field(() => Date, { nullable: true })
  remindedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The own last answer' })
  consentId!: string | null;

  @Field(() => [OtherAsked])
  others!: OtherAsked[];

  static of(asked: AskedOfClient): AskedConsent {
    const { id, role, kind, nature, categories, toOrganisationType, withheld, toTask, purpose, expiresAt, trajectory, why, onRefusal, askedAt } = asked;
    const { answerBy, askerOrganisationType, askerTask, state, open, version, remindedAt, consentId, others } = asked;
    return {
      asked, id, role, kind, nature, categories, toOrganisationType, organisationWithheld: withheld, toTask, purpose, expiresAt, trajectory, why,
      onRefusal, askedAt, answerBy, askedByType: askerOrganisationType, askedByTask: askerTask, state, open, version, remindedAt, consentId,
      others: others.map((other) => ({ ...other })),
    };
  }
}

@ObjectType({ description: 'What somebody who cannot decide thinks of a question. It decides nothing.' })
export class ConsentView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  requestId!: string;

  @Field(() => String, { description: 'agrees, objects or cannot-say' })
  view!: string;

  @Field(() => String)
  how!: string;

  @Field(() => Date)
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'For the person, for who recorded it and for who asked' })
  words!: string | null;

  static of({ id, requestId, view, how, recordedAt, words }: RecordedView): ConsentView {
    return { id, requestId, view, how, recordedAt, words };
  }
}

@InputType()
export class RecordViewInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, { description: 'agrees, objects or cannot-say' })
  view!: string;

  @Field(() => String, { nullable: true })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'oral or written, for who records it' })
  how?: string | null;
}
