import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One month of the year; numbers only' })
export class YearMonth {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;

  @Field(() => Int)
  accesses!: number;

  @Field(() => Int)
  explained!: number;

  @Field(() => Int)
  unexplained!: number;

  @Field(() => Int)
  odd!: number;

  @Field(() => Int)
  breakGlass!: number;

  @Field(() => Int, { description: 'Items about which the professional was asked' })
  asked!: number;

  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  inOrder!: number;

  @Field(() => Int)
  toDiscuss!: number;

  @Field(() => Int)
  breach!: number;
}

@ObjectType({ description: 'Items of one month about hats of one organisation and task' })
export class YearPart {
  @Field(() => String)
  month!: string;

  @Field(() => String, { nullable: true, description: 'Its name' })
  organisation!: string | null;

  @Field(() => String, { nullable: true })
  task!: string | null;

  @Field(() => Int)
  items!: number;

  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  inOrder!: number;

  @Field(() => Int)
  toDiscuss!: number;

  @Field(() => Int)
  breach!: number;
}

@ObjectType()
export class YearExplanation {
  @Field(() => String, { description: 'The code of the explanation' })
  explanation!: string;

  @Field(() => Int)
  accesses!: number;
}

@ObjectType({ description: 'What was opened in acute danger; hours from opening to review' })
export class YearBreakGlass {
  @Field(() => Int)
  opened!: number;

  @Field(() => Int)
  reviewed!: number;

  @Field(() => Int, { description: 'Within five working days' })
  inTime!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int, { nullable: true })
  medianHours!: number | null;

  @Field(() => Int, { nullable: true })
  longestHours!: number | null;
}

@ObjectType({ description: 'Breaches of which the controller came to know in the year: reported to the supervisor (AVG 33), told to the persons (AVG 34)' })
export class YearBreaches {
  @Field(() => Int)
  breaches!: number;

  @Field(() => Int)
  reported!: number;

  @Field(() => Int, { description: 'Reported within 72 hours' })
  inTime!: number;

  @Field(() => Int, { description: 'Left, with the reason' })
  notReported!: number;

  @Field(() => Int, { description: 'Nothing was recorded about the supervisor yet' })
  toReport!: number;

  @Field(() => Int)
  told!: number;

  @Field(() => Int, { description: 'Left, with the reason' })
  notTold!: number;

  @Field(() => Int, { description: 'Nothing was recorded about the persons yet' })
  toTell!: number;
}

@ObjectType({ description: 'The last signed state of the log in the year' })
export class YearSealed {
  @Field(() => String, { description: 'How many lines, of all organisations' })
  size!: string;

  @Field(() => String, { description: 'SHA-256 in base64' })
  root!: string;

  @Field(() => Date)
  madeAt!: Date;

  @Field(() => [String])
  witnesses!: readonly string[];
}

@ObjectType({ description: 'A year of the own controller in numbers' })
export class YearlyReport {
  @Field(() => Int)
  year!: number;

  @Field(() => [YearMonth])
  months!: readonly YearMonth[];

  @Field(() => [YearPart])
  parts!: readonly YearPart[];

  @Field(() => [YearExplanation])
  explanations!: readonly YearExplanation[];

  @Field(() => YearBreakGlass)
  breakGlass!: YearBreakGlass;

  @Field(() => YearBreaches)
  breaches!: YearBreaches;

  @Field(() => YearSealed, { nullable: true })
  sealed!: YearSealed | null;
}
