import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, pageArguments } from '@kapstok/graphql';
import { CurrentHat, loader, Loaders, once, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { ConsultationService } from './consultation.service';
import { AskConsultationInput, Consultation, ConsultationConnection, ConsultationMessage, WriteConsultationInput } from './consultation.type';

@Resolver(() => Consultation)
export class ConsultationResolver {
  constructor(
    private readonly service: ConsultationService,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => ConsultationConnection, { description: 'Those that this hat asked, and those put to its organisation and task' })
  @Allow('consultation:read')
  async consultations(
    @CurrentHat() hat: ActingHat,
    @Args('first', { type: () => Int, defaultValue: 50, nullable: true }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ConsultationConnection> {
    const { nodes, ...pageInfo } = await this.service.listed(hat, pageArguments(first, after));
    return { nodes: nodes.map((row) => Consultation.of(row, hat)), pageInfo };
  }

  @Query(() => Consultation)
  @Allow('consultation:read')
  async consultation(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Consultation> {
    return Consultation.of(await this.service.one(hat, id), hat);
  }

  @Mutation(() => Consultation, { description: 'Asks without naming anybody' })
  @Allow('consultation:ask')
  askConsultation(@CurrentHat() hat: ActingHat, @Args('input') input: AskConsultationInput): Promise<Consultation> {
    return once(hat, 'askConsultation', input, {
      make: async () => Consultation.of(await this.service.ask(hat, input), hat),
      again: (id) => this.consultation(hat, id),
    });
  }

  @Mutation(() => Consultation, { description: 'Answers, or asks on' })
  @Allow('consultation:write')
  writeConsultation(@CurrentHat() hat: ActingHat, @Args('input') input: WriteConsultationInput): Promise<Consultation> {
    return once(hat, 'writeConsultation', input, {
      make: async () => Consultation.of(await this.service.write(hat, input), hat),
      again: (id) => this.consultation(hat, id),
    });
  }

  @Mutation(() => Consultation, { description: 'Ends it; nothing that was written can be read any more' })
  @Allow('consultation:close')
  async closeConsultation(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Consultation> {
    return Consultation.of(await this.service.close(hat, id), hat);
  }

  @Mutation(() => Consultation, { description: 'Ends it because somebody is to be recognised in it, by who was asked' })
  @Allow('consultation:close')
  stopConsultation(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Consultation> {
    return once(hat, 'stopConsultation', { id }, {
      make: async () => Consultation.of(await this.service.stop(hat, id), hat),
      again: (known) => this.consultation(hat, known),
    });
  }

  @ResolveField(() => [ConsultationMessage], { description: 'The oldest first; none when it is over' })
  @Allow('consultation:read')
  async messages(@Parent() { id }: Consultation, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<ConsultationMessage[]> {
    const rows = await loader(loaders, 'consultation-messages', (ids) => this.service.messages(hat, ids)).load(id);
    return rows.map((row) => ConsultationMessage.of(row));
  }

  @ResolveField(() => Organisation, { description: 'Of who asked' })
  @Allow('organisation:read')
  askedBy(@Parent() { askerOrganisationId }: Consultation, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, askerOrganisationId);
  }

  @ResolveField(() => Organisation, { description: 'Of who is asked' })
  @Allow('organisation:read')
  askedOf(@Parent() { toOrganisationId }: Consultation, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation> {
    return this.organisations.required(tx, loaders, toOrganisationId);
  }
}
