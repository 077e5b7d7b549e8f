import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { DisclosedEntry, Disclosure } from '../disclosure/disclosure.type';
import { Conversations } from './conversations';
import { correctedSince } from './corrections';
import { Quarantines } from './quarantines';
import { Recalls } from './recalls';
import {
  AboutDisclosureInput, DisclosureMessage, DisclosureStep, Quarantine, QuarantineInput, RecallInput, ReleaseQuarantineInput, TakenOver, TakeOverInput,
} from './received.type';
import { TakeOverService } from './take-over';

@Resolver(() => Quarantine)
export class QuarantineResolver {
  constructor(
    private readonly service: Quarantines,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [Quarantine], { description: 'That your task set apart, or that was set apart of what you gave; the open ones first' })
  @Allow('quarantine:read')
  async quarantines(@CurrentHat() hat: ActingHat): Promise<Quarantine[]> {
    return (await this.service.list(hat)).map(Quarantine.of);
  }

  @Mutation(() => Quarantine, { description: 'I should not have this: hides it at once for everybody of my task' })
  @Allow('quarantine:create')
  async quarantineDisclosure(@CurrentHat() hat: ActingHat, @Args('input') input: QuarantineInput): Promise<Quarantine> {
    return once(hat, 'quarantineDisclosure', input, {
      make: async () => Quarantine.of(await this.service.quarantine(hat, input.disclosureId, input.why)),
      again: async (id) => Quarantine.of(await this.service.one(hat, id)),
    });
  }

  @Mutation(() => Quarantine, { description: 'By who gave it: explains why it is right, and the receiver sees it again' })
  @Allow('quarantine:release')
  async releaseQuarantine(@CurrentHat() hat: ActingHat, @Args('input') input: ReleaseQuarantineInput): Promise<Quarantine> {
    return once(hat, 'releaseQuarantine', input, {
      make: async () => Quarantine.of(await this.service.release(hat, input.id, input.explanation)),
      again: async (id) => Quarantine.of(await this.service.one(hat, id)),
    });
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  holder(@Parent() { row }: Quarantine, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.holderOrganisationId);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  receiver(@Parent() { row }: Quarantine, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.receiverOrganisationId);
  }
}

@Resolver(() => DisclosureStep)
export class DisclosureChainResolver {
  constructor(
    private readonly service: Recalls,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [DisclosureStep], { description: 'Where it came from and where it went, for the holders along the way and the FG; empty for others' })
  @Allow('disclosure:chain')
  async disclosureChain(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<DisclosureStep[]> {
    return (await this.service.chain(hat, id)).map(DisclosureStep.of);
  }

  @Mutation(() => DisclosureStep, { description: 'By who gave it: ends it, and everything that was given onward of it, at once' })
  @Allow('disclosure:recall')
  async recallDisclosure(@CurrentHat() hat: ActingHat, @Args('input') input: RecallInput): Promise<DisclosureStep> {
    const recall = async () => DisclosureStep.of(await this.service.recall(hat, input.disclosureId, input.why));
    // Recalling again changes nothing.
    return once(hat, 'recallDisclosure', input, { make: recall, again: recall });
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  holder(@Parent() { row }: DisclosureStep, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.holderOrganisationId);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  receiver(@Parent() { row }: DisclosureStep, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.receiverOrganisationId);
  }
}

@Resolver(() => Disclosure)
export class AfterDisclosureResolver {
  constructor(
    private readonly conversations: Conversations,
    private readonly taking: TakeOverService,
    private readonly recalls: Recalls,
  ) {}

  @Mutation(() => DisclosureMessage, { description: 'By who received it: a question to who gave it' })
  @Allow('disclosure:ask')
  async askAboutDisclosure(@CurrentHat() hat: ActingHat, @Args('input') { disclosureId, words }: AboutDisclosureInput): Promise<DisclosureMessage> {
    return once(hat, 'askAboutDisclosure', { disclosureId, words }, {
      make: async () => DisclosureMessage.of(await this.conversations.ask(hat, disclosureId, words)),
      again: async (id) => DisclosureMessage.of(await this.conversations.one(hat, id)),
    });
  }

  @Mutation(() => DisclosureMessage, { description: 'By who gave it' })
  @Allow('disclosure:answer')
  async answerAboutDisclosure(@CurrentHat() hat: ActingHat, @Args('input') { disclosureId, words }: AboutDisclosureInput): Promise<DisclosureMessage> {
    return once(hat, 'answerAboutDisclosure', { disclosureId, words }, {
      make: async () => DisclosureMessage.of(await this.conversations.answer(hat, disclosureId, words)),
      again: async (id) => DisclosureMessage.of(await this.conversations.one(hat, id)),
    });
  }

  @Mutation(() => TakenOver, { description: 'Writes what was received of one entry, and no more, in an own dossier, with its source' })
  @Allow('disclosure:take-over')
  async takeOver(@CurrentHat() hat: ActingHat, @Args('input') input: TakeOverInput): Promise<TakenOver> {
    return once(hat, 'takeOver', input, {
      make: async () => {
        const { entry } = await this.taking.takeOver(hat, input);
        return { id: entry.id, dossierId: entry.dossierId };
      },
      again: (id) => Promise.resolve({ id, dossierId: input.dossierId }),
    });
  }

  @ResolveField(() => [DisclosureStep], { description: 'Where it came from and where it went, for the holders along the way and the FG; empty for others. No content' })
  @Allow('disclosure:chain')
  async chain(@Parent() { id }: Disclosure, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<DisclosureStep[]> {
    return (await loader(loaders, 'disclosure-chains', (ids) => this.recalls.chainsOf(hat, ids)).load(id)).map(DisclosureStep.of);
  }

  @ResolveField(() => [DisclosureMessage], { description: 'Questions about it and their answers, the oldest first' })
  @Allow('disclosure:read')
  async messages(@Parent() { id }: Disclosure, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<DisclosureMessage[]> {
    return (await loader(loaders, 'disclosure-messages', (ids) => this.conversations.of(hat, ids)).load(id)).map(DisclosureMessage.of);
  }
}

@Resolver(() => DisclosedEntry)
export class CorrectedEntryResolver {
  @ResolveField(() => Date, { nullable: true, description: 'When it was corrected at its source since; what it says now comes by a new disclosure' })
  @Allow('disclosure:read')
  async correctedAt(@Parent() { id, disclosureId }: DisclosedEntry, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Date | null> {
    return (await loader(loaders, 'disclosure-corrections', (ids) => correctedSince(hat, ids)).load(disclosureId)).get(id) ?? null;
  }
}
