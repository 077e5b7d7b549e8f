import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AskedPerson, ConsentRequest as Row } from './consent-request-rows';

@ObjectType({ description: 'One of whom consent is asked, apart from the others' })
export class ConsentRequestPerson {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'subject, gezag, or view: of somebody who cannot decide' })
  role!: string;

  @Field(() => String, { description: 'asked, seen, given, refused, withdrawn, lapsed or cancelled' })
  state!: string;

  @Field(() => Int, { description: 'To send along with an answer' })
  version!: number;

  @Field(() => Date, { nullable: true })
  seenAt!: Date | null;

  @Field(() => Date, { nullable: true })
  remindedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The last answer' })
  consentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a refusal, for who recorded it or asked' })
  objections!: string | null;

  @Field(() => String, { nullable: true, description: 'role view: agrees, objects or cannot-say' })
  view!: string | null;

  @Field(() => String, { nullable: true, description: 'What this person said to it, for who recorded it or asked' })
  viewWords!: string | null;

  static of({ personId, role, state, version, seenAt, remindedAt, consentId, objections, view, viewWords }: AskedPerson): ConsentRequestPerson {
    return { personId, role, state, version, seenAt, remindedAt, consentId, objections, view, viewWords };
  }
}

@ObjectType({ description: 'A question for consent, as who works in the dossier sees it. Its words never change.' })
export class ConsentRequest {
  row!: Row;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  nature!: string;

  @Field(() => [String])
  categories!: string[];

  @Field(() => String)
  toTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date, { description: 'Until when a yes counts' })
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

  @Field(() => Date, { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => [ConsentRequestPerson])
  persons!: ConsentRequestPerson[];

  @Field(() => Boolean, { description: 'Everyone who must, must now and said yes' })
  complete!: boolean;

  static of(row: Row): ConsentRequest {
    const { id, dossierId, kind, nature, categories, toTask, purpose, expiresAt, trajectory, why, onRefusal, askedAt, answerBy, cancelledAt, complete } = row;
    return {
      row, id, dossierId, kind, nature, categories, toTask, purpose, expiresAt, trajectory, why, onRefusal, askedAt, answerBy, cancelledAt, complete,
      persons: row.persons.map(ConsentRequestPerson.of),
    };
  }
}

@InputType()
export class AskConsentInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String, { defaultValue: 'verstrekking' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'toestemming, or instemming for kind deelname' })
  nature?: string | null;

  @Field(() => [String])
  categories!: string[];

  @Field(() => ID)
  toOrganisationId!: string;

  @Field(() => String)
  toTask!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => String, { nullable: true })
  trajectory?: string | null;

  @Field(() => String, { description: 'Why it matters, in words for who is asked' })
  why!: string;

  @Field(() => String, { description: 'What happens on a refusal, in words for who is asked' })
  onRefusal!: string;

  @Field(() => Date, { nullable: true, description: 'Absent: four weeks' })
  answerBy?: Date | null;
}

@InputType()
export class AnswerConsentRequestInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'Who answered; a client answers for itself' })
  personId?: string | null;

  @Field(() => Int, { description: 'The version that was read' })
  version!: number;

  @Field(() => String, { description: 'given or refused' })
  answer!: string;

  @Field(() => String, { nullable: true, description: 'oral or written, for who records it' })
  how?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: the words of the question' })
  told?: string | null;

  @Field(() => String, { nullable: true })
  objections?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  free?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  informed?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  explicit?: boolean | null;

  @Field(() => [String], { nullable: true })
  notFree?: string[] | null;
}

@InputType()
export class RemindConsentInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  personId!: string;
}
