import type { HearMeetingClientInput, MeetingDetailsFragment } from '../api/operations.generated';
import { required } from '../form/checks';
import type { Problems } from '../form/use-form';
import { partyKey } from './plan-values';

export interface HearValues {
  /** 'yes', 'no', or '' while nothing was chosen */
  readonly present: string;
  /** key of the party that spoke to them */
  readonly spoke: string;
  readonly spokeOn: string;
  readonly consent: string;
  readonly view: string;
}

/** What still has to be said; `today` as YYYY-MM-DD. */
export function checkHear({ present, spoke, spokeOn, consent }: HearValues, today: string): Problems<HearValues> {
  const apart = present === 'no';
  return {
    present: required(present, 'meeting.problem.present'),
    spoke: apart ? required(spoke, 'meeting.problem.spoke') : undefined,
    spokeOn: apart && (spokeOn === '' || spokeOn > today) ? 'meeting.problem.spokeOn' : undefined,
    consent: required(consent, 'meeting.problem.consent'),
  };
}

export function hearInput(meeting: MeetingDetailsFragment, client: { readonly personId: string; readonly heardVersion: number }, values: HearValues): HearMeetingClientInput {
  const { present, spoke, spokeOn, consent, view } = values;
  const party = present === 'no' ? meeting.participants.find((one) => partyKey(one) === spoke) : undefined;
  return {
    meetingId: meeting.id, personId: client.personId, version: client.heardVersion, present: present === 'yes', consent, view: view.trim() || null,
    spokeOrganisationId: party?.organisation?.id ?? null, spokeTask: party?.task ?? null, spokeOn: party ? spokeOn : null,
  };
}
