import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kapstok/graphql';
import type { DossierFilter as Filter } from './dossier-list';
import type { DossierLook } from './dossier-look';

@ObjectType({ description: 'What one controller keeps under one task and law, about one person or one household' })
export class Dossier {
  /** how the hat stands to it; every field of the dossier is served through this */
  look!: DossierLook;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => String, { nullable: true, description: 'regie only: the task it grew out of' })
  from!: string | null;

  @Field(() => String, { description: 'person or family' })
  scope!: string;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => Date, { nullable: true })
  closedAt!: Date | null;
}

export function dossierType(look: DossierLook): Dossier {
  const { id, kind, task, law, from, scope, openedAt, closedAt } = look.dossier;
  return { id, kind, task, law, from, scope, openedAt, closedAt, look };
}

@ObjectType()
export class DossierConnection extends connectionOf(Dossier) {
  filter!: Filter;
}

@ObjectType({ description: 'Which rule opens the dossier for this hat, and for what' })
export class DossierAccess {
  look!: DossierLook;

  @Field(() => String)
  rule!: string;

  @Field(() => String, { nullable: true })
  article!: string | null;

  @Field(() => [String], { description: 'Categories that may be seen' })
  categories!: readonly string[];

  @Field(() => Boolean, { description: 'Works in this dossier, or takes part in the regie: may give out of it what it sees, if a ground allows it' })
  mayDisclose!: boolean;
}

/** Of a dossier that opens. */
export function accessType(look: DossierLook): DossierAccess {
  return { look, rule: look.ground?.id ?? '', article: look.ground?.article ?? null, categories: look.categories, mayDisclose: look.heldAs !== undefined };
}

@InputType()
export class DossierFilter {
  @Field(() => ID, { nullable: true })
  caseId?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;
}
