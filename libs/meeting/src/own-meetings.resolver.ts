import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, Organisation, OrganisationLoaders, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { MeetingParty } from './meeting.type';
import { OwnMeeting } from './own-meeting.type';
import { OwnMeetings } from './own-meetings';

@Resolver(() => OwnMeeting)
export class OwnMeetingsResolver {
  constructor(
    private readonly service: OwnMeetings,
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @Query(() => [OwnMeeting], { description: 'For a client: meetings to which it was invited, or about which somebody spoke to it' })
  @Allow('informing:read')
  async ownMeetings(@CurrentHat() hat: ActingHat): Promise<OwnMeeting[]> {
    return (await this.service.list(hat)).map((row) => OwnMeeting.of(row));
  }

  @ResolveField(() => Person, { nullable: true, description: 'Oneself, or the child over whom one has gezag' })
  @Allow('person:read')
  about(@Parent() { row }: OwnMeeting, @CurrentHat() hat: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Person | null> {
    return this.persons.optional(hat, loaders, row.subjectId);
  }

  @ResolveField(() => [MeetingParty], { description: 'Which organisations come, in which task' })
  @Allow('informing:read')
  participants(@Parent() { row }: OwnMeeting): MeetingParty[] {
    return row.parties.map((party) => MeetingParty.of(party));
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who spoke to them about it' })
  @Allow('organisation:read')
  spokeOrganisation(@Parent() { row }: OwnMeeting, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: RequestScope['loaders']): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, row.spokeOrganisationId);
  }
}
