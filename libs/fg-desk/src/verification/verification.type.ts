import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The last signed state of the log, of all organisations together' })
export class SealedLog {
  @Field(() => String, { description: 'How many lines' })
  size!: string;

  @Field(() => String, { description: 'SHA-256 in base64' })
  root!: string;

  @Field(() => Date)
  madeAt!: Date;

  @Field(() => [String], { description: 'Who cosigned it' })
  witnesses!: readonly string[];

  @Field(() => Date, { nullable: true, description: 'When a line of the own controller was last looked up to be verified' })
  lastVerifiedAt!: Date | null;

  @Field(() => String, { description: 'The public key of the log (C2SP signed-note). Compare it with the one that was handed over at the start' })
  key!: string;
}

@ObjectType({ description: 'What shows that a line stands in the log; to be checked by who asks (RFC 6962)' })
export class LogLineProof {
  @Field(() => ID)
  lineId!: string;

  @Field(() => String)
  index!: string;

  @Field(() => String)
  size!: string;

  @Field(() => String, { description: 'The hash of the line is SHA-256 of 0x00, the salt and this text' })
  record!: string;

  @Field(() => String, { description: 'In base64' })
  salt!: string;

  @Field(() => [String], { description: 'Hashes in base64, from the line upwards' })
  proof!: readonly string[];

  @Field(() => String, { description: 'The signed note (C2SP tlog-checkpoint)' })
  checkpoint!: string;
}
