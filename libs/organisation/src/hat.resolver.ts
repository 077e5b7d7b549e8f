import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import type { ActingHat } from './acting-hat';
import { HatEntity } from './hat.entity';
import { HatService, type SignedIn } from './hat.service';
import { Hat, Me, SwitchHatInput } from './hat.type';
import { OrganisationLoaders } from './organisation.loaders';
import { Organisation } from './organisation.type';
import { CurrentAccount, CurrentHat, Loaders, type RequestScope } from './request-scope';

@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly hatService: HatService) {}

  @Query(() => Me, { description: 'Who signed in and which hats can be worn; the only query without a hat' })
  @Allow('account:read', 'none')
  me(@CurrentAccount() { account }: SignedIn): Me {
    return { id: account.id, name: account.displayName };
  }

  @ResolveField(() => [Hat])
  @Allow('account:read', 'none')
  async hats(@CurrentAccount() signedIn: SignedIn): Promise<Hat[]> {
    return (await this.hatService.hatsOf(signedIn)).map(hatType);
  }
}

@Resolver(() => Hat)
export class HatResolver {
  constructor(
    private readonly hats: HatService,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Mutation(() => Hat, { description: 'Records which hat is on and that the resident knows it' })
  @Allow('hat:switch')
  async switchHat(@CurrentHat() hat: ActingHat, @Args('input') input: SwitchHatInput): Promise<Hat> {
    return hatType(await this.hats.switchTo(hat, input));
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read', 'none')
  organisation(@Parent() hat: Hat, @CurrentAccount() { tx }: SignedIn, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, hat.organisationId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  @Allow('organisation:read', 'none')
  processorFor(@Parent() hat: Hat, @CurrentAccount() { tx }: SignedIn, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, hat.processorForId);
  }
}

function hatType({ processorFor, ...hat }: HatEntity): Hat {
  return { ...hat, processorForId: processorFor };
}
