import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { StatedFacts, StatedInput } from './stated-facts';

const YES_OR_NOT_SAID = { nullable: true } as const;

@ObjectType()
@InputType('ConflictFactsInput')
export class ConflictFacts {
  @Field(() => Boolean)
  consentSought!: boolean;

  @Field(() => Boolean)
  seriousHarm!: boolean;

  @Field(() => Boolean)
  conscience!: boolean;

  @Field(() => Boolean)
  noOtherWay!: boolean;

  @Field(() => Boolean)
  effective!: boolean;

  @Field(() => Boolean)
  proportionate!: boolean;

  @Field(() => Boolean)
  colleagueConsulted!: boolean;
}

@ObjectType({ description: 'What only the professional can say. What is not said is not so' })
@InputType('StatedFactsInput')
export class StatedFactsType implements StatedInput {
  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'Suspected child abuse or domestic violence' })
  suspectedAbuse?: boolean | null;

  @Field(() => Boolean, YES_OR_NOT_SAID)
  acuteDanger?: boolean | null;

  @Field(() => Boolean, YES_OR_NOT_SAID)
  calamity?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'The professional was threatened or attacked' })
  ownVictim?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'false: the receiver does not need it for its task' })
  necessary?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'Veilig Thuis to police or prosecution: it helps to stop violence' })
  helpsStopViolence?: boolean | null;

  @Field(() => Boolean, YES_OR_NOT_SAID)
  designatedReporter?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'A risk on the list in the law on the verwijsindex' })
  listedRisk?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'A fraud signal about the provision that the toeleider decides on' })
  ownProvision?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'A demand or instruction instead of a question' })
  demanded?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'A case without names that listeners can place' })
  recognisable?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'false: the resident did not know in which capacity the professional acted' })
  roleDisclosed?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'The professional foresees harm to the subject from sharing' })
  harmForeseen?: boolean | null;

  @Field(() => Boolean, { ...YES_OR_NOT_SAID, description: 'false: the subject is not the receiver\'s client' })
  receiverKnowsSubject?: boolean | null;

  @Field(() => [Int], { nullable: true, description: 'Steps of the meldcode that were taken. In a weighing they follow from its words' })
  meldcode?: number[] | null;

  @Field(() => ConflictFacts, { nullable: true, description: 'The tests of conflict-van-plichten. In a weighing they follow from its words' })
  conflict?: ConflictFacts | null;

  static of({ meldcode, conflict, ...flags }: StatedFacts): StatedFactsType {
    return { ...flags, meldcode: meldcode ? [...meldcode] : null, conflict: conflict ?? null };
  }
}
