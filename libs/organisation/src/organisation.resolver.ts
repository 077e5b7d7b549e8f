import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, dateInTheNetherlands } from '@kapstok/graphql';
import type { ActingHat } from './acting-hat';
import { dutiesOf, frameOf, isActive, keepsDossier, type TaskDuty as Duty } from './directory';
import { DirectoryService } from './directory.service';
import { loader } from './loader';
import { OrganisationLoaders } from './organisation.loaders';
import { OrganisationService } from './organisation.service';
import { HatCount, Organisation, OrganisationTask, TaskDuty, TaskSecrecy, UpdateContactPointInput } from './organisation.type';
import { CurrentAccount, CurrentHat, Loaders, type RequestScope } from './request-scope';
import type { SignedIn } from './hat.service';
import { secrecyOf } from './secrecy';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(private readonly directory: OrganisationService) {}

  @Query(() => [Organisation], { description: 'The directory of organisations' })
  @Allow('organisation:read')
  organisations(@CurrentHat() hat: ActingHat): Promise<Organisation[]> {
    return this.directory.directory(hat.tx);
  }

  @ResolveField(() => [OrganisationTask])
  @Allow('organisation:read', 'none')
  tasks(@Parent() { id }: Organisation, @CurrentAccount() { tx }: SignedIn, @Loaders() loaders: RequestScope['loaders']): Promise<OrganisationTask[]> {
    return loader(loaders, 'organisation-tasks', async (ids) =>
      (await this.directory.tasksOf(tx, ids)).map((tasks) => tasks.map((task) => OrganisationTask.of(task))),
    ).load(id);
  }
}

@Resolver(() => OrganisationTask)
export class OrganisationTaskResolver {
  constructor(
    private readonly loaders: OrganisationLoaders,
    private readonly directory: DirectoryService,
  ) {}

  @Mutation(() => OrganisationTask, { description: 'Whom to ask, changed by an administrator of the organisation' })
  @Allow('organisation:administer')
  async updateContactPoint(@CurrentHat() hat: ActingHat, @Args('input') input: UpdateContactPointInput): Promise<OrganisationTask> {
    return OrganisationTask.of(await this.directory.updateContactPoint(hat, input));
  }

  @ResolveField(() => Organisation, { nullable: true })
  @Allow('organisation:read', 'none')
  processorFor(@Parent() task: OrganisationTask, @CurrentAccount() { tx }: SignedIn, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.loaders.optional(tx, loaders, task.processorForId);
  }

  @ResolveField(() => Boolean, { description: 'Carried out today' })
  @Allow('organisation:read', 'none')
  active(@Parent() task: OrganisationTask, @CurrentAccount() { tx }: SignedIn): boolean {
    return isActive(task, dateInTheNetherlands(tx.at));
  }

  @ResolveField(() => String, { description: 'voluntary, statutory, statutory-with-measure or none' })
  @Allow('organisation:read', 'none')
  frame(@Parent() { task }: OrganisationTask): string {
    return frameOf(task);
  }

  @ResolveField(() => TaskSecrecy)
  @Allow('organisation:read', 'none')
  secrecy(@Parent() task: OrganisationTask): TaskSecrecy {
    return secrecyOf(task);
  }

  @ResolveField(() => Boolean, { description: 'Has the duty to keep a dossier' })
  @Allow('organisation:read', 'none')
  keepsDossier(@Parent() { task }: OrganisationTask): boolean {
    return keepsDossier(task);
  }

  @ResolveField(() => HatCount)
  @Allow('organisation:read')
  hats(@Parent() task: OrganisationTask, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<HatCount> {
    const asked = tasksAsked(loaders);
    asked.set(task.id, task);
    return loader(loaders, 'hats-counted', (ids) => this.directory.hatsOf(tx, ids.map((id) => kept(asked, id)))).load(task.id);
  }

  @ResolveField(() => [TaskDuty], { description: 'Duties and rights in law that name this task, from the rules themselves' })
  @Allow('organisation:read')
  duties(@Parent() task: OrganisationTask, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Duty[]> {
    return dutiesIn(this.loaders, task, tx, loaders);
  }
}

async function dutiesIn(organisations: OrganisationLoaders, task: OrganisationTask, tx: ActingHat['tx'], loaders: RequestScope['loaders']): Promise<Duty[]> {
  const { type } = await organisations.required(tx, loaders, task.organisationId);
  return dutiesOf({ ...task, orgType: type as Parameters<typeof dutiesOf>[0]['orgType'] }, tx.at);
}

const asked = new WeakMap<RequestScope['loaders'], Map<string, OrganisationTask>>();

// A loader knows ids; the tasks of this request that they stand for are here.
function tasksAsked(loaders: RequestScope['loaders']): Map<string, OrganisationTask> {
  const tasks = asked.get(loaders) ?? new Map<string, OrganisationTask>();
  asked.set(loaders, tasks);
  return tasks;
}

function kept(tasks: ReadonlyMap<string, OrganisationTask>, id: string): Pick<OrganisationTask, 'organisationId' | 'task' | 'law' | 'from'> & { processorFor: string | null } {
  const task = tasks.get(id);
  if (!task) throw new Error(`task ${id} was asked and is not known`);
  return { ...task, processorFor: task.processorForId };
}
