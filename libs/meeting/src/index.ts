export { MeetingCalling, type OnMeeting } from './meeting-calling';
export { type HearClient, type PlanMeeting } from './meeting-input';
export { MeetingReading, type SeenMeeting } from './meeting-reading';
export { MeetingTable, type AddAgendaItem } from './meeting-table';
export { MeetingModule } from './meeting.module';
export { MeetingChanged, MeetingClientsNotHeard, MeetingDenied, MeetingNotFound, MeetingOver } from './meeting.errors';
export { OwnMeetings, type OwnMeetingRow } from './own-meetings';
