import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Dossier, type DossierLook } from '@kapstok/dossier';
import { Allow, pageArguments, type PageArguments } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { EmergencyReviewService } from './emergency-review.service';
import { EmergencyTargetService } from './emergency-target.service';
import { EmergencyService } from './emergency.service';
import {
  Emergency, EmergencyConnection, EmergencyCounts, EmergencyTarget, EmergencyTargetInput, OpenEmergencyInput, ReviewEmergencyInput, TellEmergencyInput, WaitWithTellingInput,
} from './emergency.type';

@Resolver(() => Emergency)
export class EmergencyResolver {
  constructor(
    private readonly service: EmergencyService,
    private readonly followUp: EmergencyReviewService,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => EmergencyConnection, { description: 'For the FG all of the controller, for others what this hat opened; the newest first' })
  @Allow('emergency:read')
  emergencies(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<EmergencyConnection> {
    return page(this.service, hat, pageArguments(first, after));
  }

  @Query(() => Emergency)
  @Allow('emergency:read')
  async emergency(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Emergency> {
    return Emergency.of(await this.service.one(hat, id), hat.tx.at);
  }

  @Query(() => [EmergencyCounts], { description: 'By month, of the controller for which this hat works; numbers only' })
  @Allow('emergency:count')
  emergencyCounts(@CurrentHat() hat: ActingHat, @Args('months', { type: () => Int, defaultValue: 12, nullable: true }) months: number): Promise<EmergencyCounts[]> {
    return this.followUp.counts(hat, months);
  }

  @Mutation(() => Emergency, { description: 'Opens contact, gezin, veiligheid and plan of one dossier for at most four hours, in acute danger' })
  @Allow('emergency:open')
  openEmergency(@CurrentHat() hat: ActingHat, @Args('input') input: OpenEmergencyInput): Promise<Emergency> {
    return once(hat, 'openEmergency', input, {
      make: async () => Emergency.of(await this.service.open(hat, input), hat.tx.at),
      again: (id) => this.emergency(hat, id),
    });
  }

  @Mutation(() => Emergency, { description: 'Ends it before its time, at once' })
  @Allow('emergency:close')
  async closeEmergency(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Emergency> {
    return Emergency.of(await this.service.close(hat, id), hat.tx.at);
  }

  @Mutation(() => Emergency, { description: 'Records that whom it is about was told afterwards' })
  @Allow('emergency:tell')
  tellEmergency(@CurrentHat() hat: ActingHat, @Args('input') input: TellEmergencyInput): Promise<Emergency> {
    return once(hat, 'tellEmergency', input, {
      make: async () => Emergency.of(await this.followUp.tell(hat, input), hat.tx.at),
      again: (id) => this.emergency(hat, id),
    });
  }

  @Mutation(() => Emergency, { description: 'Records the serious reason for which whom it is about is not told yet' })
  @Allow('emergency:tell')
  waitWithTelling(@CurrentHat() hat: ActingHat, @Args('input') input: WaitWithTellingInput): Promise<Emergency> {
    return once(hat, 'waitWithTelling', input, {
      make: async () => Emergency.of(await this.followUp.wait(hat, input), hat.tx.at),
      again: (id) => this.emergency(hat, id),
    });
  }

  @Mutation(() => Emergency, { description: 'The first decision of the FG of the controller' })
  @Allow('emergency:review')
  reviewEmergency(@CurrentHat() hat: ActingHat, @Args('input') input: ReviewEmergencyInput): Promise<Emergency> {
    return once(hat, 'reviewEmergency', input, {
      make: async () => Emergency.of(await this.followUp.review(hat, input), hat.tx.at),
      again: (id) => this.emergency(hat, id),
    });
  }

  @ResolveField(() => Organisation, { description: 'Of the hat that opened it' })
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: Emergency, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, organisationId);
  }
}

@Resolver(() => EmergencyTarget)
export class EmergencyTargetResolver {
  constructor(private readonly targets: EmergencyTargetService) {}

  @Mutation(() => EmergencyTarget, { description: 'Finds a dossier in an emergency: exact or not at all, ten times an hour, each time logged' })
  @Allow('emergency:find')
  async emergencyTarget(@CurrentHat() hat: ActingHat, @Args('input') input: EmergencyTargetInput): Promise<EmergencyTarget> {
    return targetType(await this.targets.find(hat, input));
  }
}

@Resolver(() => Dossier)
export class DossierEmergenciesResolver {
  constructor(private readonly service: EmergencyService) {}

  @ResolveField(() => [Emergency], { description: 'When it was opened in acute danger; for who is involved' })
  @Allow('emergency:read')
  emergencies(@Parent() { look }: Dossier, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Emergency[]> {
    return inDossier(this.service, hat, look, loaders);
  }
}

async function page(service: EmergencyService, hat: ActingHat, asked: PageArguments): Promise<EmergencyConnection> {
  const { nodes, ...pageInfo } = await service.listed(hat, asked);
  return { nodes: nodes.map((row) => Emergency.of(row, hat.tx.at)), pageInfo };
}

async function inDossier(service: EmergencyService, hat: ActingHat, look: DossierLook, loaders: RequestScope['loaders']): Promise<Emergency[]> {
  const looks = looksAsked(hat);
  looks.set(look.id, look);
  const rows = await loader(loaders, 'emergencies', (ids) => service.inDossiers(hat, ids.map((id) => looks.get(id)!))).load(look.id);
  return rows.map((row) => Emergency.of(row, hat.tx.at));
}

const asked = new WeakMap<ActingHat, Map<string, DossierLook>>();

// How the hat stands to each dossier was worked out when it was opened, in this request.
function looksAsked(hat: ActingHat): Map<string, DossierLook> {
  const looks = asked.get(hat) ?? new Map<string, DossierLook>();
  asked.set(hat, looks);
  return looks;
}

function targetType(dossiers: EmergencyTarget['dossiers']): EmergencyTarget {
  return { found: dossiers.length > 0, dossiers };
}
