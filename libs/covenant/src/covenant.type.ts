import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';
import { currentOf, offerOf, proposalOf, type CovenantRow, type EventRow, type RelianceRow, type SignatureRow, type VersionRow } from './covenant-rows';
import type { Change, Preview } from './covenant-preview';
import { told } from './covenant-preview';
import type { CovenantExample } from './covenant-examples';
import { AGREEMENTS, type CovenantFlow, type CovenantParty, type CovenantTerms, type PartyOf } from './covenant-terms';
import type { MandateRow } from './mandate.service';

@ObjectType({ description: 'An organisation in one task' })
export class CovenantPartyRef {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;
}

@ObjectType('CovenantParty')
export class CovenantPartyType extends CovenantPartyRef {
  @Field(() => String)
  motherOrganisation!: string;

  @Field(() => String, { description: 'Its statutory task and its own ground for taking part' })
  basis!: string;

  @Field(() => String)
  contactPoint!: string;

  @Field(() => String, { description: 'Whom to turn to when parties do not agree' })
  escalation!: string;

  static of(party: CovenantParty): CovenantPartyType {
    return Object.assign(new CovenantPartyType(), party);
  }
}

@ObjectType('CovenantFlow')
export class CovenantFlowType {
  @Field(() => CovenantPartyRef)
  from!: PartyOf;

  @Field(() => CovenantPartyRef, { nullable: true, description: 'null: every other party' })
  to!: PartyOf | null;

  @Field(() => [String])
  categories!: readonly string[];
}

@ObjectType()
export class CovenantAgreement {
  @Field(() => String)
  about!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType()
export class CovenantSignature {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  textHash!: string;

  @Field(() => Date)
  signedAt!: Date;
}

@ObjectType('CovenantEvent')
export class CovenantEventType {
  @Field(() => String, { description: 'refused, suspended, resumed or ended' })
  kind!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Date)
  madeAt!: Date;

  @Field(() => Date)
  takesEffectAt!: Date;
}

@ObjectType({ description: 'One text of a covenant. It cannot be changed once it was offered.' })
export class CovenantVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Int, { description: 'Counts what was saved; send it with a change' })
  revision!: number;

  @Field(() => String, { description: 'draft, offered, refused, lapsed, signed, in-force, suspended, ended or superseded: now, by the clock' })
  status!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [CovenantPartyType])
  parties!: CovenantPartyType[];

  @Field(() => [String])
  purposes!: readonly string[];

  @Field(() => [CovenantFlowType])
  flows!: readonly CovenantFlow[];

  @Field(() => [String], { description: 'The grounds in law that the parties rely on. A covenant is none itself.' })
  grounds!: readonly string[];

  @Field(() => String, { description: 'own or joint' })
  controllers!: string;

  @Field(() => [CovenantAgreement])
  agreements!: CovenantAgreement[];

  @Field(() => Date, { nullable: true })
  validFrom!: Date | null;

  @Field(() => Date, { nullable: true })
  validUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it starts or started: its first day, or the last signature when that came later' })
  startsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The whole text in plain Dutch, as it is signed. null for a draft.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'sha256 of the text' })
  textHash!: string | null;

  @Field(() => [CovenantSignature])
  signatures!: readonly SignatureRow[];

  static of({ id, number, revision, status, terms, validFrom, validUntil, startsAt, text, textHash, signatures }: VersionRow): CovenantVersion {
    return { id, number, revision, status, ...said(terms), validFrom, validUntil, startsAt, text, textHash, signatures };
  }
}

function said({ name, parties, purposes, flows, grounds, controllers, agreements }: CovenantTerms) {
  return { name, parties: parties.map(CovenantPartyType.of), purposes, flows, grounds, controllers, agreements: AGREEMENTS.map((about) => ({ about, text: agreements[about] })) };
}

@ObjectType({ description: 'An agreement between organisations. It gives no right to share; it keeps sharing inside what was agreed.' })
export class Covenant {
  row!: CovenantRow;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Of the current version' })
  status!: string;

  @Field(() => ID, { nullable: true, description: 'The covenant that it takes the place of' })
  supersedesId!: string | null;

  @Field(() => CovenantVersion, { description: 'The version in force, else the newest one' })
  current!: CovenantVersion;

  @Field(() => CovenantVersion, { nullable: true, description: 'The newest version while it is on its way' })
  proposal!: CovenantVersion | null;

  @Field(() => CovenantVersion, { nullable: true, description: 'The version that lies with the parties to be signed' })
  offer!: CovenantVersion | null;

  @Field(() => [CovenantVersion], { description: 'The newest first, as far as this hat may know them' })
  versions!: CovenantVersion[];

  @Field(() => [CovenantEventType])
  events!: readonly EventRow[];

  static of(row: CovenantRow): Covenant {
    const [current, proposal, offer] = [currentOf(row), proposalOf(row), offerOf(row)];
    return {
      row, id: row.id, name: current.terms.name, status: current.status, supersedesId: row.supersedesId, current: CovenantVersion.of(current),
      proposal: proposal && CovenantVersion.of(proposal), offer: offer && CovenantVersion.of(offer), versions: row.versions.map(CovenantVersion.of), events: row.events,
    };
  }
}

@ObjectType({ description: 'In how many dossiers of the own organisation the answer on giving becomes another' })
export class CovenantChange {
  @Field(() => String)
  holderTask!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => String)
  category!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { description: 'allow, weigh, consent or deny' })
  before!: string;

  @Field(() => String)
  after!: string;

  @Field(() => Int, { nullable: true, description: 'null: fewer than ten' })
  dossiers!: number | null;

  static of(change: Change): CovenantChange {
    return { ...change, dossiers: told(change.dossiers) };
  }
}

@ObjectType({ description: 'Standing disclosures that would end' })
export class CovenantReliance {
  @Field(() => String, { description: 'given or received' })
  direction!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => Int, { nullable: true, description: 'null: fewer than ten' })
  endsAtStart!: number | null;

  @Field(() => Int, { nullable: true, description: 'null: fewer than ten' })
  endsAtEnd!: number | null;

  static of(row: RelianceRow): CovenantReliance {
    return { ...row, endsAtStart: told(row.endsAtStart), endsAtEnd: told(row.endsAtEnd) };
  }
}

@ObjectType('CovenantExample', { description: 'A made-up situation: about an adult who has not been asked' })
export class CovenantExampleType {
  @Field(() => ID)
  holderId!: string;

  @Field(() => String)
  holderTask!: string;

  @Field(() => ID)
  receiverId!: string;

  @Field(() => String)
  receiverTask!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;
}

@ObjectType('CovenantPreview', { description: 'What a covenant would change in the own dossiers: numbers only' })
export class CovenantPreviewType {
  @Field(() => ID)
  versionId!: string;

  @Field(() => Date, { description: 'The moment that is compared' })
  at!: Date;

  @Field(() => [CovenantChange])
  atStart!: CovenantChange[];

  @Field(() => [CovenantChange], { description: 'At its end, and while it is suspended' })
  atEnd!: CovenantChange[];

  @Field(() => [CovenantReliance])
  disclosures!: CovenantReliance[];

  @Field(() => [CovenantExampleType])
  examples!: readonly CovenantExample[];

  static of({ version, at, atStart, atEnd, disclosures, examples }: Preview): CovenantPreviewType {
    return { versionId: version.id, at, atStart: atStart.map(CovenantChange.of), atEnd: atEnd.map(CovenantChange.of), disclosures: disclosures.map(CovenantReliance.of), examples };
  }
}

@ObjectType({ description: 'Which hat may sign for its organisation' })
export class Mandate {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hatId!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => Date)
  grantedAt!: Date;

  @Field(() => Date, { nullable: true })
  revokedAt!: Date | null;

  static of(row: MandateRow): Mandate {
    return { ...row };
  }
}

@ObjectType()
export class CovenantConnection extends connectionOf(Covenant) {}

@ObjectType()
export class MandateConnection extends connectionOf(Mandate) {}

@InputType()
export class CovenantPartyRefInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  task!: string;
}

@InputType()
export class CovenantPartyInput extends CovenantPartyRefInput {
  @Field(() => String, { nullable: true })
  motherOrganisation?: string | null;

  @Field(() => String, { nullable: true })
  basis?: string | null;

  @Field(() => String, { nullable: true })
  contactPoint?: string | null;

  @Field(() => String, { nullable: true })
  escalation?: string | null;
}

@InputType()
export class CovenantFlowInput {
  @Field(() => CovenantPartyRefInput)
  from!: CovenantPartyRefInput;

  @Field(() => CovenantPartyRefInput, { nullable: true, description: 'Absent: every other party' })
  to?: CovenantPartyRefInput | null;

  @Field(() => [String])
  categories!: string[];
}

@InputType()
export class CovenantAgreementInput {
  @Field(() => String, { description: `One of ${AGREEMENTS.join(', ')}` })
  about!: string;

  @Field(() => String)
  text!: string;
}

@InputType()
export class CovenantTermsInput {
  @Field(() => String)
  name!: string;

  @Field(() => [CovenantPartyInput])
  parties!: CovenantPartyInput[];

  @Field(() => [String])
  purposes!: string[];

  @Field(() => [CovenantFlowInput])
  flows!: CovenantFlowInput[];

  @Field(() => [String])
  grounds!: string[];

  @Field(() => String, { defaultValue: 'own', description: 'own or joint' })
  controllers!: string;

  @Field(() => [CovenantAgreementInput])
  agreements!: CovenantAgreementInput[];
}

@InputType()
export class DraftCovenantInput {
  @Field(() => CovenantTermsInput)
  terms!: CovenantTermsInput;

  @Field(() => Date, { nullable: true })
  validFrom?: Date | null;

  @Field(() => Date, { nullable: true })
  validUntil?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The covenant that it takes the place of once it starts' })
  supersedesId?: string | null;
}

@InputType()
export class ReviseCovenantInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The revision that was read' })
  revision!: number;

  @Field(() => CovenantTermsInput)
  terms!: CovenantTermsInput;

  @Field(() => Date, { nullable: true })
  validFrom?: Date | null;

  @Field(() => Date, { nullable: true })
  validUntil?: Date | null;
}

@InputType()
export class OfferCovenantInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The revision that was read' })
  revision!: number;
}

@InputType()
export class DiscardCovenantDraftInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The revision of the draft that was read' })
  revision!: number;
}

@InputType()
export class SignCovenantInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The hash of the text that was read' })
  textHash!: string;
}

@InputType()
export class CovenantReasonInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class EndCovenantInput extends CovenantReasonInput {
  @Field(() => Date, { nullable: true, description: 'Absent: now' })
  at?: Date | null;
}

@InputType()
export class GrantMandateInput {
  @Field(() => ID)
  hatId!: string;
}
