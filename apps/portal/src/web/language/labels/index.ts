import type { Text } from '../text';
import * as consent from './consent-labels';
import * as covenant from './covenant-labels';
import * as desk from './desk-labels';
import * as emergency from './emergency-labels';
import * as entry from './entry-labels';
import * as informing from './informing-labels';
import * as kindcheck from './kindcheck-labels';
import * as log from './log-labels';
import * as meeting from './meeting-labels';
import * as ownLog from './own-log-labels';
import * as request from './request-labels';
import * as sharing from './sharing-labels';
import * as task from './task-labels';
import * as notice from './notice-labels';
import * as transfer from './transfer-labels';
import * as weighing from './weighing-labels';

/** Every code that the API sends and the portal shows, in words. A code that is not here is shown as it came. */
export const labels = {
  taskPerson: task.taskPersonLabels,
  taskDoes: informing.taskDoesLabels,
  taskNeeds: informing.taskNeedsLabels,
  taskFollows: informing.taskFollowsLabels,
  informedFrame: informing.informedFrameLabels,
  task: task.taskLabels,
  law: task.lawLabels,
  origin: task.originLabels,
  organisationType: task.organisationTypeLabels,
  category: entry.categoryLabels,
  kind: entry.kindLabels,
  field: entry.fieldLabels,
  dossierKind: entry.dossierKindLabels,
  memberRole: entry.memberRoleLabels,
  purpose: sharing.purposeLabels,
  ground: sharing.groundLabels,
  otherGround: { ...sharing.groundLabels, ...log.otherGroundLabels },
  basis: log.basisLabels,
  obligation: sharing.obligationLabels,
  consentKind: sharing.consentKindLabels,
  how: sharing.howLabels,
  askedState: consent.askedStateLabels,
  consentChange: consent.consentChangeLabels,
  consentView: consent.consentViewLabels,
  notFree: consent.notFreeLabels,
  requestState: request.requestStateLabels,
  requestEvent: request.requestEventLabels,
  refusal: request.refusalLabels,
  household: request.householdLabels,
  known: request.knownLabels,
  transferKind: transfer.transferKindLabels,
  transferState: transfer.transferStateLabels,
  transferEvent: transfer.transferEventLabels,
  transferItem: transfer.transferItemLabels,
  meetingState: meeting.meetingStateLabels,
  meetingRole: meeting.meetingRoleLabels,
  meetingConsent: meeting.meetingConsentLabels,
  notice: notice.noticeLabels,
  covenantStatus: covenant.covenantStatusLabels,
  covenantEvent: covenant.covenantEventLabels,
  covenantAgreement: covenant.covenantAgreementLabels,
  shortOutcome: covenant.shortOutcomeLabels,
  weighingOutcome: weighing.weighingOutcomeLabels,
  waitReason: weighing.waitReasonLabels,
  consulted: weighing.consultedLabels,
  conflictTest: weighing.conflictTestLabels,
  factor: weighing.factorLabels,
  meldcodeStep: weighing.meldcodeStepLabels,
  meldcodeFound: weighing.meldcodeFoundLabels,
  circumstance: weighing.circumstanceLabels,
  endsWith: weighing.endsWithLabels,
  disclosureSide: weighing.sideLabels,
  finding: emergency.findingLabels,
  kindcheckOutcome: kindcheck.kindcheckOutcomeLabels,
  kindcheckBecause: kindcheck.kindcheckBecauseLabels,
  reviewKind: desk.reviewKindLabels,
  reviewState: desk.reviewStateLabels,
  reviewOutcome: desk.reviewOutcomeLabels,
  personalData: emergency.personalDataLabels,
  secrecy: emergency.secrecyLabels,
  frame: emergency.frameLabels,
  adviceFact: emergency.adviceFactLabels,
  measure: emergency.measureLabels,
  outcome: log.outcomeLabels,
  event: log.eventLabels,
  ownEvent: ownLog.ownEventLabels,
  keptBack: ownLog.keptBackLabels,
  decision: log.decisionLabels,
  reason: log.reasonLabels,
} as const satisfies Record<string, Record<string, Text>>;

export type LabelKind = keyof typeof labels;

/** The words for a code, or undefined when the portal does not know it. */
export function labelOf(kind: LabelKind, code: string): Text | undefined {
  const texts: Readonly<Record<string, Text>> = labels[kind];
  return Object.hasOwn(texts, code) ? texts[code] : undefined;
}
