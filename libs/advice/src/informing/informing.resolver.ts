import { Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, ownPurpose, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { InformingService, type TaskAbout } from './informing.service';

@ObjectType({ description: 'An organisation that has a task about somebody, and for what. Nothing of what is in a dossier' })
export class TaskAboutMe {
  about!: TaskAbout;

  @Field(() => String)
  task!: string;

  @Field(() => String, { nullable: true })
  law!: string | null;

  @Field(() => String, { nullable: true })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'What the data are for' })
  purpose!: string | null;

  static of(about: TaskAbout): TaskAboutMe {
    const { task, law, from } = about;
    return { about, task, law, from, purpose: ownPurpose({ task }) ?? null };
  }
}

@Resolver(() => TaskAboutMe)
export class InformingResolver {
  constructor(
    private readonly service: InformingService,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [TaskAboutMe], { description: 'For a client: which organisations have a task about oneself from 12, and about a child under 16 over whom one has gezag' })
  @Allow('informing:read')
  async tasksAboutMe(@CurrentHat() hat: ActingHat): Promise<TaskAboutMe[]> {
    return (await this.service.tasksAbout(hat)).map((about) => TaskAboutMe.of(about));
  }

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  subject(@Parent() { about }: TaskAboutMe, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, about.subjectId);
  }

  @ResolveField(() => Organisation, { description: 'Who answers for it' })
  @Allow('organisation:read')
  controller(@Parent() { about }: TaskAboutMe, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, about.controllerId);
  }

  @ResolveField(() => [Organisation], { description: 'Who does the work for the controller; empty when that is the controller itself' })
  @Allow('organisation:read')
  carriedOutBy(@Parent() { about }: TaskAboutMe, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation[]> {
    return Promise.all(about.carriedOutBy.map((id) => this.organisations.required(tx, loaders, id)));
  }
}
