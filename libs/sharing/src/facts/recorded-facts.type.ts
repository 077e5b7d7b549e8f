import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { CoTreatmentRow, MeasureRow, MeldingRow } from './recorded-facts';

@ObjectType({ description: 'A measure by the court or an office, carried out by one organisation. It opens a ground only while it is in force' })
export class Measure {
  organisationId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'ots, voogdij, jeugdreclassering or toezicht' })
  kind!: string;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true })
  validUntil!: Date | null;

  static of(row: MeasureRow): Measure {
    return { ...row };
  }
}

const TEN_WEEKS = 70 * 24 * 3600 * 1000;

@ObjectType({ description: 'A report to Veilig Thuis' })
export class Melding {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  meldingAt!: Date;

  @Field(() => Date, { nullable: true })
  inquiryStartedAt!: Date | null;

  @Field(() => Date, { description: 'Until then Veilig Thuis may ask (Wmo 5.1.6)' })
  termEndsAt!: Date;

  static of(row: MeldingRow): Melding {
    return { ...row, termEndsAt: new Date(row.meldingAt.getTime() + TEN_WEEKS) };
  }
}

@ObjectType({ description: 'Who is directly involved in the same treatment' })
export class CoTreatment {
  organisationId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String)
  law!: string;

  @Field(() => String)
  why!: string;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true })
  validUntil!: Date | null;

  static of(row: CoTreatmentRow): CoTreatment {
    return { ...row };
  }
}

@InputType()
export class StartMeasureInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Date, { nullable: true, description: 'Absent: from now on' })
  from?: Date | null;

  @Field(() => Date, { nullable: true })
  until?: Date | null;
}

@InputType()
export class EndMeasureInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Date, { nullable: true, description: 'Absent: now' })
  until?: Date | null;
}

@InputType()
export class RecordMeldingInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => Date, { nullable: true, description: 'Absent: now' })
  meldingAt?: Date | null;
}

@InputType()
export class RegisterCoTreatmentInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'jeugdwet or wgbo' })
  law!: string;

  @Field(() => String)
  why!: string;

  @Field(() => Date, { nullable: true })
  until?: Date | null;
}
