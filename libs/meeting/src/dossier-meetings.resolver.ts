import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Dossier } from '@kapstok/dossier';
import { Allow, selectedFields } from '@kapstok/graphql';
import { MeetingReading } from './meeting-reading';
import { Meeting, MeetingParty, MeetingPerson } from './meeting.type';

@Resolver(() => Dossier)
export class DossierMeetingsResolver {
  constructor(private readonly reading: MeetingReading) {}

  @ResolveField(() => [Meeting], { description: 'The last planned first; none without category afspraak' })
  @Allow('meeting:read')
  async meetings(@Parent() { look }: Dossier, @Info() info: GraphQLResolveInfo): Promise<Meeting[]> {
    return (await this.reading.ofDossier(look, selectedFields(info))).map((seen) => Meeting.of(seen));
  }

  @ResolveField(() => [MeetingParty], { description: 'Who can come to a meeting about it, for who works in it: involved, or taking part. Nobody gets access by a meeting' })
  @Allow('meeting:call')
  async meetingParties(@Parent() { look }: Dossier): Promise<MeetingParty[]> {
    return (await this.reading.canCome(look)).map((party) => MeetingParty.of(party));
  }

  @ResolveField(() => [MeetingPerson], { description: 'Whom a meeting about it is about, for who works in it' })
  @Allow('meeting:call')
  async meetingPersons(@Parent() { look }: Dossier): Promise<MeetingPerson[]> {
    return (await this.reading.isAbout(look)).map((person) => MeetingPerson.of(person));
  }
}
