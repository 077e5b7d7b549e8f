import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, selectedFields } from '@kapstok/graphql';
import { CurrentHat, once, type ActingHat } from '@kapstok/organisation';
import { Dossier } from '../dossier.type';
import { KindcheckService } from './kindcheck.service';
import { Kindcheck, KindcheckDueNow, RecordKindcheckInput } from './kindcheck.type';

@Resolver(() => Dossier)
export class DossierKindchecksResolver {
  constructor(private readonly service: KindcheckService) {}

  @Mutation(() => Kindcheck, { description: 'Records a kindcheck in a dossier of help to an adult' })
  @Allow('entry:write')
  recordKindcheck(@CurrentHat() hat: ActingHat, @Args('input') input: RecordKindcheckInput): Promise<Kindcheck> {
    return once(hat, 'recordKindcheck', input, { make: () => this.service.record(hat, input), again: (id) => this.service.one(hat, id) });
  }

  @ResolveField(() => [Kindcheck], { description: 'The newest first; none without category veiligheid' })
  @Allow('entry:read')
  kindchecks(@Parent() { look }: Dossier, @Info() info: GraphQLResolveInfo): Promise<Kindcheck[]> {
    return this.service.ofDossier(look, selectedFields(info));
  }

  @ResolveField(() => KindcheckDueNow, { nullable: true, description: 'Null where no kindcheck belongs, and without category veiligheid' })
  @Allow('entry:read')
  kindcheckDue(@Parent() { look }: Dossier): Promise<KindcheckDueNow | null> {
    return this.service.due(look);
  }
}
