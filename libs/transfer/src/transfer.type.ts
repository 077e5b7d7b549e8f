import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';
import type { OfferTransfer, TransferItem } from './transfer-input';
import type { TransferRow } from './transfer-rows';

@ObjectType({ description: 'What happened to a transfer' })
export class TransferEvent {
  @Field(() => String, { description: 'accepted, refused, withdrawn, completed or told' })
  kind!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { nullable: true })
  words!: string | null;
}

@ObjectType({ description: 'A dossier offered to who takes over; nothing moves before it is accepted' })
export class Transfer {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'stand-in, colleague, regie, college or veilig-thuis' })
  kind!: string;

  @Field(() => String, { description: 'from: offered by this side; to: offered to this hat' })
  side!: string;

  @Field(() => String, { description: 'offered, accepted, refused, withdrawn, completed or expired' })
  state!: string;

  @Field(() => Int, { description: 'A step names the version that it follows' })
  version!: number;

  @Field(() => String)
  fromTask!: string;

  @Field(() => String)
  toTask!: string;

  @Field(() => ID, { nullable: true })
  toHatId!: string | null;

  @Field(() => Date, { nullable: true, description: 'Of a stand-in' })
  until!: Date | null;

  @Field(() => String)
  why!: string;

  @Field(() => String)
  whyNotLess!: string;

  @Field(() => String, { nullable: true, description: 'How the subject was told beforehand' })
  toldHow!: string | null;

  @Field(() => String, { nullable: true, description: 'Why that could not be; then it is told afterwards' })
  notToldWhy!: string | null;

  @Field(() => String, { description: 'allow or weigh' })
  outcome!: string;

  @Field(() => [String])
  grounds!: readonly string[];

  @Field(() => Date)
  offeredAt!: Date;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => Int)
  dossierCount!: number;

  @Field(() => [ID], { description: 'For the side that offers, and for who took them over' })
  dossierIds!: readonly string[];

  @Field(() => [ID], { description: 'In which regie went on' })
  madeDossierIds!: readonly string[];

  @Field(() => [TransferEvent])
  events!: readonly TransferEvent[];

  row!: TransferRow;

  static of(row: TransferRow): Transfer {
    return Object.assign(new Transfer(), row, { row });
  }
}

@ObjectType()
export class TransferConnection extends connectionOf(Transfer) {}

@InputType()
export class TransferItemInput implements TransferItem {
  @Field(() => String, { description: 'melding, household, safety-now, safety-of-worker, agreements, who-is-involved or what-was-told' })
  item!: string;

  @Field(() => [ID])
  entryIds!: string[];

  @Field(() => String, { nullable: true })
  notApplicable?: string | null;
}

@InputType()
export class OfferTransferInput implements OfferTransfer {
  @Field(() => String)
  kind!: string;

  @Field(() => [ID], { description: 'One; more only for a processor that hands over to its college' })
  dossierIds!: string[];

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { nullable: true })
  task?: string | null;

  @Field(() => String, { nullable: true })
  law?: string | null;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'stand-in and colleague: whose hat' })
  hatId?: string | null;

  @Field(() => Date, { nullable: true })
  until?: Date | null;

  @Field(() => String)
  why!: string;

  @Field(() => String)
  whyNotLess!: string;

  @Field(() => String, { nullable: true })
  toldHow?: string | null;

  @Field(() => String, { nullable: true })
  notToldWhy?: string | null;

  @Field(() => Date, { nullable: true })
  expiresAt?: Date | null;

  @Field(() => [TransferItemInput], { nullable: true, description: 'veilig-thuis: every mandatory item' })
  items?: TransferItemInput[] | null;
}

@InputType()
export class OnTransferInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class RefuseTransferInput extends OnTransferInput {
  @Field(() => String)
  reason!: string;
}

@InputType()
export class TransferToldInput extends OnTransferInput {
  @Field(() => String)
  how!: string;
}
