import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import type { ActingHat } from './acting-hat';
import { loader } from './loader';
import { OrganisationLoaders } from './organisation.loaders';
import { OrganisationService } from './organisation.service';
import { Organisation, OrganisationTask } from './organisation.type';
import { CurrentAccount, CurrentHat, Loaders, type RequestScope } from './request-scope';
import type { SignedIn } from './hat.service';

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
      (await this.directory.tasksOf(tx, ids)).map((tasks) => tasks.map((task) => ({ ...task, processorForId: task.processorFor }))),
    ).load(id);
  }
}

@Resolver(() => OrganisationTask)
export class OrganisationTaskResolver {
  constructor(private readonly loaders: OrganisationLoaders) {}

  @ResolveField(() => Organisation, { nullable: true })
  @Allow('organisation:read', 'none')
  processorFor(@Parent() task: OrganisationTask, @CurrentAccount() { tx }: SignedIn, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.loaders.optional(tx, loaders, task.processorForId);
  }
}
