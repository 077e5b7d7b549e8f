import { Module } from '@nestjs/common';
import { DossierModule } from '@kapstok/dossier';
import { HouseholdModule } from '@kapstok/household';
import { OrganisationModule } from '@kapstok/organisation';
import { DossierMeetingsResolver } from './dossier-meetings.resolver';
import { MeetingCalling } from './meeting-calling';
import { MeetingReading } from './meeting-reading';
import { MeetingTable } from './meeting-table';
import { MeetingChangesResolver, MeetingClientResolver, MeetingPartyResolver, MeetingPersonResolver, MeetingResolver } from './meeting.resolver';
import { OwnMeetings } from './own-meetings';
import { OwnMeetingsResolver } from './own-meetings.resolver';

const services = [MeetingReading, MeetingCalling, MeetingTable, OwnMeetings];
const resolvers = [
  MeetingResolver, MeetingChangesResolver, MeetingPartyResolver, MeetingPersonResolver, MeetingClientResolver, DossierMeetingsResolver, OwnMeetingsResolver,
];

@Module({ imports: [OrganisationModule, HouseholdModule, DossierModule], providers: [...services, ...resolvers], exports: services })
export class MeetingModule {}
