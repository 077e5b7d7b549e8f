import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { BadInput } from '@kapstok/errors';
import { Allow } from '@kapstok/graphql';
import { consentTree } from '@kapstok/household';
import { CurrentHat, type ActingHat } from '@kapstok/organisation';
import { WhoMustService } from './who-must.service';
import { ConsentTreeInput, ConsentTreeStep, WhoMustConsent } from './who-must.type';

@Resolver(() => WhoMustConsent)
export class WhoMustResolver {
  constructor(private readonly service: WhoMustService) {}

  @Query(() => WhoMustConsent, { description: 'For who works in a dossier about the person. at: another moment than now' })
  @Allow('consent:read')
  async whoMustConsent(
    @CurrentHat() hat: ActingHat,
    @Args('subjectId', { type: () => ID }) subjectId: string,
    @Args('at', { type: () => Date, nullable: true }) at: Date | null,
  ): Promise<WhoMustConsent> {
    return WhoMustConsent.of(await this.service.about(hat, subjectId, at ?? hat.tx.at));
  }

  @Query(() => [ConsentTreeStep], { description: 'Who would have to consent: the tree for a situation without persons' })
  @Allow('consent:tree')
  consentTree(@Args('input') { age, incapacitated, holders }: ConsentTreeInput): ConsentTreeStep[] {
    if (age < 0 || age > 130) throw new BadInput('input.age', 'from 0 to 130');
    if (holders < 0 || holders > 10) throw new BadInput('input.holders', 'from 0 to 10');
    return consentTree({ age, incapacitated, holders });
  }
}
