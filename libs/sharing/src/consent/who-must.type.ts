import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { TreeStep } from '@kapstok/household';
import type { Asked, ChangeWithStops, WhoMustConsent as About } from './who-must.service';

@ObjectType({ description: 'One of the questions of the tree with its answer' })
export class ConsentTreeStep {
  @Field(() => String, { description: 'child, age, incapacitated or gezag' })
  question!: TreeStep['question'];

  @Field(() => String)
  answer!: string;
}

@ObjectType({ description: 'Somebody whose consent is needed' })
export class MustConsent {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'subject or gezag' })
  role!: string;

  @Field(() => Boolean, { nullable: true, description: 'This person is not shown names of organisations, since these could tell a place; null for a moment to come' })
  placeWithheld!: boolean | null;

  static of({ personId, role, placeWithheld }: Pick<Asked, 'personId' | 'role'> & Partial<Asked>): MustConsent {
    return { personId, role, placeWithheld: placeWithheld ?? null };
  }
}

@ObjectType({ description: 'A moment to come at which who must consent is worked out again' })
export class ConsentChange {
  @Field(() => Date)
  at!: Date;

  @Field(() => [String], { description: 'turns-12, turns-16, turns-18, gezag-begins, gezag-ends, incapacity-begins, incapacity-ends' })
  because!: string[];

  @Field(() => [MustConsent])
  must!: MustConsent[];

  @Field(() => [String], { description: 'What is needed and not recorded from then on' })
  unknown!: string[];

  @Field(() => [ID], { description: 'Consents that count until then and are not enough any more from that moment' })
  stops!: string[];

  static of({ at, because, whoMust, stops }: ChangeWithStops): ConsentChange {
    return { at, because: [...because], must: whoMust.must.map(MustConsent.of), unknown: [...whoMust.unknown], stops: [...stops] };
  }
}

@ObjectType({ description: 'Who must consent about somebody at one moment, and when that changes' })
export class WhoMustConsent {
  @Field(() => ID)
  subjectId!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => Int)
  age!: number;

  @Field(() => Boolean)
  incapacitated!: boolean;

  @Field(() => [MustConsent])
  must!: MustConsent[];

  @Field(() => ID, { nullable: true, description: 'Who decides nothing and is asked for a view: somebody who cannot decide' })
  viewOf!: string | null;

  @Field(() => [String], { description: 'gezag while it is needed and not recorded: then no consent is complete' })
  unknown!: string[];

  @Field(() => [ConsentTreeStep])
  tree!: ConsentTreeStep[];

  @Field(() => [ConsentChange])
  changes!: ConsentChange[];

  static of({ subjectId, at, age, incapacitated, must, viewOf, unknown, tree, changes }: About): WhoMustConsent {
    return {
      subjectId, at, age, incapacitated, must: must.map(MustConsent.of), viewOf, unknown: [...unknown], tree: tree.map((step) => ({ ...step })),
      changes: changes.map(ConsentChange.of),
    };
  }
}

@InputType({ description: 'A situation without persons' })
export class ConsentTreeInput {
  @Field(() => Int)
  age!: number;

  @Field(() => Boolean, { defaultValue: false })
  incapacitated!: boolean;

  @Field(() => Int, { description: 'How many people have gezag, or represent; 0 while it is not known' })
  holders!: number;
}
