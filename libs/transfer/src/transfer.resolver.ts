import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, pageArguments } from '@kapstok/graphql';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { TransferReading } from './transfer-reading';
import type { TransferRow } from './transfer-rows';
import { TransferService } from './transfer.service';
import { TransferSteps } from './transfer-steps';
import { OfferTransferInput, OnTransferInput, RefuseTransferInput, Transfer, TransferConnection, TransferToldInput } from './transfer.type';

@Resolver(() => Transfer)
export class TransferResolver {
  constructor(
    private readonly reading: TransferReading,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => TransferConnection, { description: 'Offered by my side, or offered to this hat; the newest first' })
  @Allow('transfer:read')
  async transfers(
    @CurrentHat() hat: ActingHat,
    @Args('box', { type: () => String, description: 'offered or received' }) box: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<TransferConnection> {
    const { nodes, ...pageInfo } = await this.reading.list(hat, box, pageArguments(first, after));
    return { nodes: nodes.map((row) => Transfer.of(row)), pageInfo };
  }

  @Query(() => Transfer)
  @Allow('transfer:read')
  async transfer(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Transfer> {
    return Transfer.of(await this.reading.one(hat, id));
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  fromOrganisation(@Parent() { row }: Transfer, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.fromOrganisationId);
  }

  @ResolveField(() => Organisation)
  @Allow('organisation:read')
  toOrganisation(@Parent() { row }: Transfer, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, row.toOrganisationId);
  }
}

@Resolver(() => Transfer)
export class TransferChangesResolver {
  constructor(
    private readonly offers: TransferService,
    private readonly steps: TransferSteps,
    private readonly reading: TransferReading,
  ) {}

  @Mutation(() => Transfer, { description: 'Offers a dossier to who takes over; nothing moves' })
  @Allow('transfer:offer')
  offerTransfer(@CurrentHat() hat: ActingHat, @Args('input') input: OfferTransferInput): Promise<Transfer> {
    return this.once(hat, 'offerTransfer', input, () => this.offers.offer(hat, input));
  }

  @Mutation(() => Transfer, { description: 'Takes over what was offered, at once' })
  @Allow('transfer:answer')
  acceptTransfer(@CurrentHat() hat: ActingHat, @Args('input') input: OnTransferInput): Promise<Transfer> {
    return this.once(hat, 'acceptTransfer', input, () => this.steps.accept(hat, input));
  }

  @Mutation(() => Transfer)
  @Allow('transfer:answer')
  refuseTransfer(@CurrentHat() hat: ActingHat, @Args('input') input: RefuseTransferInput): Promise<Transfer> {
    return this.once(hat, 'refuseTransfer', input, () => this.steps.refuse(hat, input));
  }

  @Mutation(() => Transfer)
  @Allow('transfer:offer')
  withdrawTransfer(@CurrentHat() hat: ActingHat, @Args('input') input: OnTransferInput): Promise<Transfer> {
    return this.once(hat, 'withdrawTransfer', input, () => this.steps.withdraw(hat, input));
  }

  @Mutation(() => Transfer, { description: 'Veilig Thuis: everything that must be told was given to who takes over' })
  @Allow('transfer:offer')
  completeTransfer(@CurrentHat() hat: ActingHat, @Args('input') input: OnTransferInput): Promise<Transfer> {
    return this.once(hat, 'completeTransfer', input, () => this.steps.complete(hat, input));
  }

  @Mutation(() => Transfer, { description: 'The subject was told afterwards' })
  @Allow('transfer:offer')
  markTransferTold(@CurrentHat() hat: ActingHat, @Args('input') input: TransferToldInput): Promise<Transfer> {
    return this.once(hat, 'markTransferTold', input, () => this.steps.told(hat, input));
  }

  private async once(hat: ActingHat, operation: string, input: unknown, make: () => Promise<TransferRow>): Promise<Transfer> {
    return Transfer.of(await once(hat, operation, input, { make, again: (id) => this.reading.one(hat, id) }));
  }
}
