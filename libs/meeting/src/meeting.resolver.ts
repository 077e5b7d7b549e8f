import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@kapstok/graphql';
import { Person, PersonLoaders } from '@kapstok/household';
import { CurrentHat, Loaders, once, Organisation, OrganisationLoaders, TaskSecrecy, type ActingHat, type RequestScope } from '@kapstok/organisation';
import { MeetingCalling } from './meeting-calling';
import { MeetingReading, type SeenMeeting } from './meeting-reading';
import { MeetingTable } from './meeting-table';
import {
  AddMeetingItemInput, CallMeetingInput, CancelMeetingInput, ChangeMeetingInput, HearMeetingClientInput, HoldMeetingInput, Meeting, MeetingClient, MeetingItem,
  MeetingParty, MeetingPerson,
} from './meeting.type';

type Scope = RequestScope['loaders'];

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(private readonly reading: MeetingReading) {}

  @Query(() => Meeting)
  @Allow('meeting:read')
  async meeting(@CurrentHat() hat: ActingHat, @Args('id', { type: () => ID }) id: string): Promise<Meeting> {
    return Meeting.of(await this.reading.one(hat, id));
  }

  @ResolveField(() => [MeetingParty], { description: 'Who comes; none for who may not know who is involved' })
  @Allow('meeting:read')
  async participants(@Parent() { seen }: Meeting): Promise<MeetingParty[]> {
    return (await this.reading.participants(seen)).map((party) => MeetingParty.of(party));
  }

  @ResolveField(() => [MeetingClient], { description: 'Whom it is about; none for who may not know the household' })
  @Allow('meeting:read')
  async clients(@Parent() { seen }: Meeting): Promise<MeetingClient[]> {
    return (await this.reading.clients(seen)).map((client) => MeetingClient.of(client));
  }

  @ResolveField(() => [MeetingItem], { description: 'Only in the categories that this hat may see in the dossier' })
  @Allow('meeting:read')
  async agenda(@Parent() { seen }: Meeting): Promise<MeetingItem[]> {
    return (await this.reading.agenda(seen)).map((item) => MeetingItem.of(item));
  }
}

@Resolver(() => Meeting)
export class MeetingChangesResolver {
  constructor(
    private readonly calling: MeetingCalling,
    private readonly table: MeetingTable,
    private readonly reading: MeetingReading,
  ) {}

  @Mutation(() => Meeting, { description: 'Calls a meeting about a dossier in which one works' })
  @Allow('meeting:call')
  callMeeting(@CurrentHat() hat: ActingHat, @Args('input') input: CallMeetingInput): Promise<Meeting> {
    return this.once(hat, 'callMeeting', input, () => this.calling.call(hat, input));
  }

  @Mutation(() => Meeting)
  @Allow('meeting:call')
  changeMeeting(@CurrentHat() hat: ActingHat, @Args('input') input: ChangeMeetingInput): Promise<Meeting> {
    return this.once(hat, 'changeMeeting', input, () => this.calling.change(hat, input));
  }

  @Mutation(() => Meeting)
  @Allow('meeting:call')
  cancelMeeting(@CurrentHat() hat: ActingHat, @Args('input') input: CancelMeetingInput): Promise<Meeting> {
    return this.once(hat, 'cancelMeeting', input, () => this.calling.cancel(hat, input));
  }

  @Mutation(() => Meeting, { description: 'It was held; everybody whom it is about was there, or was spoken to' })
  @Allow('meeting:call')
  holdMeeting(@CurrentHat() hat: ActingHat, @Args('input') input: HoldMeetingInput): Promise<Meeting> {
    return this.once(hat, 'holdMeeting', input, () => this.calling.hold(hat, input));
  }

  @Mutation(() => Meeting, { description: 'Somebody whom it is about was there, or who spoke to them about it' })
  @Allow('meeting:call')
  hearMeetingClient(@CurrentHat() hat: ActingHat, @Args('input') input: HearMeetingClientInput): Promise<Meeting> {
    return this.once(hat, 'hearMeetingClient', input, () => this.table.hear(hat, input));
  }

  @Mutation(() => Meeting, { description: 'Puts something on the agenda, in one category of content' })
  @Allow('entry:write')
  addMeetingItem(@CurrentHat() hat: ActingHat, @Args('input') input: AddMeetingItemInput): Promise<Meeting> {
    return this.once(hat, 'addMeetingItem', input, () => this.table.addItem(hat, input));
  }

  private async once(hat: ActingHat, operation: string, input: unknown, make: () => Promise<SeenMeeting>): Promise<Meeting> {
    return Meeting.of(await once(hat, operation, input, { make, again: (id) => this.reading.one(hat, id) }));
  }
}

@Resolver(() => MeetingParty)
export class MeetingPartyResolver {
  constructor(private readonly organisations: OrganisationLoaders) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'Null where its name could tell a place that must stay hidden' })
  @Allow('organisation:read')
  organisation(@Parent() { organisationId }: MeetingParty, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: Scope): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, organisationId);
  }

  @ResolveField(() => TaskSecrecy, { description: 'What binds the task to silence, as the directory says it' })
  @Allow('organisation:read')
  secrecy(@Parent() { bound }: MeetingParty): TaskSecrecy {
    return bound;
  }
}

@Resolver(() => MeetingPerson)
export class MeetingPersonResolver {
  constructor(private readonly persons: PersonLoaders) {}

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  person(@Parent() { personId }: MeetingPerson, @CurrentHat() hat: ActingHat, @Loaders() loaders: Scope): Promise<Person | null> {
    return this.persons.optional(hat, loaders, personId);
  }
}

@Resolver(() => MeetingClient)
export class MeetingClientResolver {
  constructor(
    private readonly persons: PersonLoaders,
    private readonly organisations: OrganisationLoaders,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  @Allow('person:read')
  person(@Parent() { personId }: MeetingClient, @CurrentHat() hat: ActingHat, @Loaders() loaders: Scope): Promise<Person | null> {
    return this.persons.optional(hat, loaders, personId);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Who spoke to them about it' })
  @Allow('organisation:read')
  spokeOrganisation(@Parent() { spokeOrganisationId }: MeetingClient, @CurrentHat() { tx }: ActingHat, @Loaders() loaders: Scope): Promise<Organisation | null> {
    return this.organisations.optional(tx, loaders, spokeOrganisationId);
  }
}
