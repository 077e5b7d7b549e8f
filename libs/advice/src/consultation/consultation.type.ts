import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';
import type { ActingHat } from '@kapstok/organisation';
import type { ConsultationRow, MessageRow } from './consultation-rows';

@ObjectType({ description: 'Something written in a consultation' })
export class ConsultationMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  body!: string;

  @Field(() => Date)
  sentAt!: Date;

  @Field(() => Boolean, { description: 'By who asked; otherwise by who was asked' })
  byAsker!: boolean;

  static of({ id, body, sentAt, byAsker }: MessageRow): ConsultationMessage {
    return { id, body, sentAt, byAsker };
  }
}

@ObjectType({ description: 'Conferring about nobody in particular, with a task of the own organisation or with Veilig Thuis' })
export class Consultation {
  askerOrganisationId!: string;

  toOrganisationId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'This hat asked it' })
  own!: boolean;

  @Field(() => String)
  askerTask!: string;

  @Field(() => String)
  toTask!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: 'Stopped by who was asked, who recognised somebody in it' })
  recognised!: boolean;

  @Field(() => Boolean, { description: 'Closed, or silent for thirty days: nothing of it can be read' })
  over!: boolean;

  static of({ askerHatId, recognisedAt, ...row }: ConsultationRow, hat: Pick<ActingHat, 'id'>): Consultation {
    return { ...row, recognised: recognisedAt !== null, own: askerHatId === hat.id };
  }
}

@ObjectType()
export class ConsultationConnection extends connectionOf(Consultation) {}

@InputType()
export class AskConsultationInput {
  @Field(() => ID, { description: 'The own organisation, or Veilig Thuis' })
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law?: string | null;

  @Field(() => String, { description: 'Without anything by which somebody can be recognised' })
  question!: string;

  @Field(() => Boolean, { description: 'I state that nobody can be recognised in this' })
  notTraceable!: boolean;
}

@InputType()
export class WriteConsultationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'I state that nobody can be recognised in this' })
  notTraceable!: boolean;
}
