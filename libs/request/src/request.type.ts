import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';
import type { Answer } from '@kapstok/policy';
import { remindFrom, sideOf, type RequestRow } from './request-rows';

@ObjectType({ description: 'One thing that is asked' })
export class RequestQuestion {
  @Field(() => String)
  question!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String)
  why!: string;
}

@ObjectType({ description: 'Something that happened to a request' })
export class RequestEvent {
  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'asked, taken-up, answered, answered-in-part, refused, withdrawn, reminded or escalated' })
  kind!: string;

  @Field(() => String, { description: 'asker or holder' })
  side!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => [String], { description: 'What a refusal rests on' })
  reasons!: string[];

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true, description: 'What is possible instead' })
  instead!: string | null;

  @Field(() => String, { nullable: true, description: 'yes, no or not-known, where only that was asked' })
  known!: string | null;
}

@ObjectType({ description: 'What one side said to the other about a request' })
export class RequestMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'asker, holder or contact' })
  side!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String)
  words!: string;

  @Field(() => Boolean, { description: 'Said under this hat' })
  mine!: boolean;
}

@ObjectType({ description: 'The five steps of who is asked, for that side alone' })
export class RequestConsideration {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String)
  held!: string;

  @Field(() => String)
  consulted!: string;

  @Field(() => String)
  discussed!: string;

  @Field(() => String)
  consequences!: string;

  @Field(() => String)
  decision!: string;

  @Field(() => Boolean)
  supportWanted!: boolean;
}

@ObjectType({ description: 'What was disclosed in answer to a request; read it among what was received or given' })
export class RequestGiven {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => [String])
  categories!: string[];
}

@ObjectType({ description: 'About whom something is asked' })
export class AskedPerson {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  birthDate!: string;
}

@ObjectType({ description: 'What the rules say of a request now' })
export class RequestDecision {
  @Field(() => String)
  outcome!: string;

  @Field(() => Boolean, { description: 'There is a duty to provide what is necessary' })
  duty!: boolean;

  @Field(() => [String])
  grounds!: string[];

  @Field(() => [String])
  obligations!: string[];

  @Field(() => [String], { description: "Whose consent is missing: 'subject', or the id of a person with gezag" })
  consentFrom!: string[];

  @Field(() => String)
  explanation!: string;

  static of({ grounds, duty, outcome, obligations, consentFrom, explanation }: Pick<Answer, 'outcome' | 'grounds' | 'obligations' | 'consentFrom' | 'explanation'> & { duty?: boolean }): RequestDecision {
    return { outcome, obligations, consentFrom, explanation, duty: duty ?? false, grounds: grounds.map(({ id }) => id) };
  }
}

@ObjectType({ description: 'A question from one task to another about one person' })
export class InformationRequest {
  row!: RequestRow;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be named by who does something with it' })
  version!: number;

  @Field(() => String, { description: 'asked, taken-up, answered, answered-in-part, refused, withdrawn, expired or escalated' })
  state!: string;

  @Field(() => String, { description: 'On which side this hat is: asker, holder or contact' })
  side!: string;

  @Field(() => Boolean, { nullable: true, description: 'It came to the contact point; null for who asks' })
  forContactPoint!: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The dossier it was asked from; null for who is asked' })
  dossierId!: string | null;

  @Field(() => String)
  askerTask!: string;

  @Field(() => String, { nullable: true })
  askerLaw!: string | null;

  @Field(() => String)
  holderTask!: string;

  @Field(() => String, { nullable: true })
  holderLaw!: string | null;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { nullable: true })
  ground!: string | null;

  @Field(() => Boolean)
  thatOnly!: boolean;

  @Field(() => String)
  ownRole!: string;

  @Field(() => String)
  otherRole!: string;

  @Field(() => [RequestQuestion])
  questions!: RequestQuestion[];

  @Field(() => String, { nullable: true })
  mayGive!: string | null;

  @Field(() => String, { nullable: true })
  reasons!: string | null;

  @Field(() => String, { description: 'asked, refused or not-asked' })
  household!: string;

  @Field(() => String)
  householdWords!: string;

  @Field(() => String, { nullable: true })
  safetyConcern!: string | null;

  @Field(() => String)
  useMade!: string;

  @Field(() => Boolean)
  suspectedAbuse!: boolean;

  @Field(() => Boolean)
  acuteDanger!: boolean;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => Date, { description: 'From when one reminder can be sent' })
  remindFrom!: Date;

  @Field(() => Date, { nullable: true, description: 'Until then the household is not told' })
  embargoUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'For who asks alone' })
  embargoReason!: string | null;

  static of(row: RequestRow): InformationRequest {
    const side = sideOf(row.route);
    const own = side === 'asker';
    return {
      ...row,
      row,
      side,
      forContactPoint: own ? null : row.route === 'contact-point',
      dossierId: own ? row.dossierId : null,
      embargoReason: own ? row.embargoReason : null,
      remindFrom: remindFrom(row),
    };
  }
}

@ObjectType()
export class InformationRequestConnection extends connectionOf(InformationRequest) {}
