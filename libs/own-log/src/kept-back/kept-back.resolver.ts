import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Dossier } from '@kapstok/dossier';
import { Allow } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { LogEmbargo, LogWeighing, RecordLogEmbargoInput, RecordLogWeighingInput } from './kept-back.type';
import { LogEmbargoes } from './log-embargoes';
import { LogWeighings } from './log-weighings';

@Resolver(() => Dossier)
export class KeptBackResolver {
  constructor(
    private readonly embargoes: LogEmbargoes,
    private readonly weighings: LogWeighings,
  ) {}

  @Mutation(() => LogEmbargo, { description: 'By who works in the dossier of an inquiry' })
  @Allow('log-embargo:write')
  recordLogEmbargo(@CurrentHat() hat: ActingHat, @Args('input') input: RecordLogEmbargoInput): Promise<LogEmbargo> {
    return once(hat, 'recordLogEmbargo', input, { make: () => this.embargoes.record(hat, input), again: (id) => this.embargoes.one(hat, id) });
  }

  @Mutation(() => LogWeighing, { description: 'By who works in the dossier' })
  @Allow('log-weighing:write')
  recordLogWeighing(@CurrentHat() hat: ActingHat, @Args('input') input: RecordLogWeighingInput): Promise<LogWeighing> {
    return once(hat, 'recordLogWeighing', input, { make: () => this.weighings.record(hat, input), again: (id) => this.weighings.one(hat, id) });
  }

  @Query(() => [LogEmbargo], { description: 'Of the own organisation as controller, for its FG' })
  @Allow('log-embargo:read')
  logEmbargoes(@CurrentHat() hat: ActingHat): Promise<LogEmbargo[]> {
    return this.embargoes.ofController(hat);
  }

  @ResolveField('logEmbargoes', () => [LogEmbargo], { description: 'For who works in this dossier' })
  @Allow('log-embargo:read')
  embargoesOf(@Parent() { look }: Dossier): Promise<LogEmbargo[]> {
    return this.embargoes.of(look);
  }

  @ResolveField(() => [LogWeighing], { description: 'For who works in this dossier' })
  @Allow('log-weighing:read')
  logWeighings(@Parent() { look }: Dossier): Promise<LogWeighing[]> {
    return this.weighings.of(look);
  }
}
