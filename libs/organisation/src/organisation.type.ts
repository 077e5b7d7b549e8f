import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@kapstok/graphql';
import type { Law, Origin, Provision, Task } from '@kapstok/policy';
import type { OrganisationTaskEntity } from './organisation.entity';

@ObjectType({ description: 'What binds who carries out the task to silence: it follows the task, never the diploma' })
export class TaskSecrecy {
  @Field(() => String, { description: 'jeugdwet, wgbo, veilig-thuis, office, own-law or professional-code' })
  kind!: string;

  @Field(() => String, { nullable: true })
  article!: string | null;

  @Field(() => Boolean, { description: 'By a law, and not by the professional code alone' })
  statutory!: boolean;
}

@ObjectType({ description: 'A ground in law that names this task, from the rules themselves' })
export class TaskDuty {
  @Field(() => String)
  ground!: string;

  @Field(() => String, { nullable: true })
  article!: string | null;

  @Field(() => String, { description: 'provides or receives' })
  side!: string;

  @Field(() => String, { nullable: true, description: 'always or if-asked; absent when it is weighed' })
  duty!: string | null;
}

@ObjectType({ description: 'How many wear a hat of this task now; no persons' })
export class HatCount {
  @Field(() => Int)
  hats!: number;

  @Field(() => Int, { description: 'Of those, registered with SKJ or BIG' })
  registered!: number;
}

@ObjectType()
export class OrganisationTask {
  organisationId!: string;

  processorForId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  task!: Task;

  @Field(() => String, { nullable: true })
  law!: Law | null;

  @Field(() => String, { nullable: true })
  from!: Origin | null;

  @Field(() => String, { nullable: true, description: 'hulpverlening under the wmo only: algemeen or maatwerk' })
  provision!: Provision | null;

  @Field(() => String, { nullable: true })
  contactPoint!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask after a refusal' })
  escalationContact!: string | null;

  @Field(() => String, { nullable: true, description: 'The task of the organisation that a question goes to after a refusal; null: who carries out this task' })
  escalationTask!: string | null;

  @Field(() => String, { nullable: true })
  contactHours!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  activeFrom!: string | null;

  @Field(() => CalendarDate, { nullable: true })
  activeUntil!: string | null;

  @Field(() => Int, { description: 'Of whom to ask; name it to change that' })
  version!: number;

  static of(row: OrganisationTaskEntity): OrganisationTask {
    const { processorFor, ...rest } = row;
    return { ...rest, processorForId: processorFor };
  }
}

@ObjectType({ description: 'An organisation of the directory, as every party may see it' })
export class Organisation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  type!: string;
}

@InputType()
export class UpdateContactPointInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => Int, { description: 'The version that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Left out or empty: there is none' })
  contactPoint?: string | null;

  @Field(() => String, { nullable: true })
  escalationContact?: string | null;

  @Field(() => String, { nullable: true, description: 'A task of the own organisation that works with content; left out or empty: who carries out this task' })
  escalationTask?: string | null;

  @Field(() => String, { nullable: true })
  contactHours?: string | null;
}
