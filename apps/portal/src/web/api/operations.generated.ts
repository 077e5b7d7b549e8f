/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AboutDisclosureInput = {
  disclosureId: string;
  words: string;
};

export type AboutSharedInput = {
  disclosureId: string;
  /** About whom: yourself or your child */
  personId: string;
};

export type AccessLogFilter = {
  /** Who */
  accountId?: string | null | undefined;
  /** About the dossier, or a list with the dossier in it */
  dossierId?: string | null | undefined;
  event?: string | null | undefined;
  /** Counts itself */
  from?: string | null | undefined;
  /** One of the grounds that the line names */
  ground?: string | null | undefined;
  hatId?: string | null | undefined;
  organisationId?: string | null | undefined;
  /** allowed, refused or failed */
  outcome?: string | null | undefined;
  purpose?: string | null | undefined;
  /** About the person, a dossier of the person or of the household, or a list with one of those in it */
  subjectId?: string | null | undefined;
  /** Does not count itself */
  until?: string | null | undefined;
};

export type AddMeetingItemInput = {
  category: string;
  meetingId: string;
  words: string;
};

export type AdviceConsentInput = {
  /** given, refused or withdrawn */
  answer: string;
  /** subject, or gezag-1, gezag-2, … for who has gezag */
  by: string;
  /** Absent: for all categories of the situation */
  categories?: Array<string> | null | undefined;
};

export type AdvicePartyInput = {
  /** regie only: toeleiding or hulpverlening */
  from?: string | null | undefined;
  law?: string | null | undefined;
  organisationType: string;
  /** hulpverlening under the wmo only: algemeen or maatwerk */
  provision?: string | null | undefined;
  task: string;
};

export type AnswerConsentRequestInput = {
  /** given or refused */
  answer: string;
  explicit?: boolean | null | undefined;
  free?: boolean | null | undefined;
  /** oral or written, for who records it */
  how?: string | null | undefined;
  informed?: boolean | null | undefined;
  notFree?: Array<string> | null | undefined;
  objections?: string | null | undefined;
  /** Who answered; a client answers for itself */
  personId?: string | null | undefined;
  requestId: string;
  /** Absent: the words of the question */
  told?: string | null | undefined;
  /** The version that was read */
  version: number;
};

export type AnswerRequestInput = {
  /** full or part */
  how: string;
  id: string;
  instead?: string | null | undefined;
  /** yes, no or not-known, where only that was asked */
  known?: string | null | undefined;
  /** In part: what leaving out the rest rests on */
  reasons?: Array<string> | null | undefined;
  version: number;
  words?: string | null | undefined;
};

export type AnswerReviewInput = {
  id: string;
  words: string;
};

export type AskConsentInput = {
  /** Absent: four weeks */
  answerBy?: string | null | undefined;
  categories: Array<string>;
  dossierId: string;
  expiresAt: string;
  kind?: string;
  /** toestemming, or instemming for kind deelname */
  nature?: string | null | undefined;
  /** What happens on a refusal, in words for who is asked */
  onRefusal: string;
  purpose: string;
  subjectId: string;
  toOrganisationId: string;
  toTask: string;
  trajectory?: string | null | undefined;
  /** Why it matters, in words for who is asked */
  why: string;
};

export type AskConsultationInput = {
  law?: string | null | undefined;
  /** I state that nobody can be recognised in this */
  notTraceable: boolean;
  /** The own organisation, or Veilig Thuis */
  organisationId: string;
  /** Without anything by which somebody can be recognised */
  question: string;
  task: string;
};

/** The seven questions of a preparation are its fields */
export type AskInformationInput = {
  acuteDanger?: boolean | null | undefined;
  /** Whose consent there is; it must be on record */
  consentOf: Array<string>;
  /** A dossier that you work in */
  dossierId: string;
  /** Veilig Thuis and the Raad: why and until when the household is not told */
  embargo?: EmbargoInput | null | undefined;
  /** Absent: in 14 days */
  expiresAt?: string | null | undefined;
  ground?: string | null | undefined;
  /** The hat of a professional of whom you already know */
  hatId?: string | null | undefined;
  /** asked, refused or not-asked */
  household: string;
  /** What came of it, or why it was not asked */
  householdWords: string;
  law?: string | null | undefined;
  /** What the other can give, as you see it */
  mayGive?: string | null | undefined;
  organisationId: string;
  /** The role of who is asked, as you see it */
  otherRole: string;
  /** Your role, and your position towards the client */
  ownRole: string;
  purpose: string;
  questions: Array<QuestionInput>;
  /** Reasons to give it, and not to */
  reasons?: string | null | undefined;
  /** Needed when the household refused */
  safetyConcern?: string | null | undefined;
  subjectId: string;
  suspectedAbuse?: boolean | null | undefined;
  task: string;
  /** Knowing that somebody is known there is enough: only betrokkenheid can be asked */
  thatOnly?: boolean | null | undefined;
  /** What will be done with it */
  useMade: string;
};

export type AskReviewInput = {
  id: string;
  /** The version that was read */
  version: number;
  /** The question, for the professional alone */
  words: string;
};

export type CallMeetingInput = {
  /** Everybody whom it is about, each once */
  clients: Array<MeetingPersonInput>;
  dossierId: string;
  /** Involved in the dossier, or taking part in it; who plans it comes as well */
  participants: Array<MeetingPartyInput>;
  place?: string | null | undefined;
  purpose: string;
  startsAt: string;
};

export type CancelMeetingInput = {
  meetingId: string;
  version: number;
  why: string;
};

export type ChangeMeetingInput = {
  /** Everybody whom it is about, each once */
  clients: Array<MeetingPersonInput>;
  meetingId: string;
  /** Involved in the dossier, or taking part in it; who plans it comes as well */
  participants: Array<MeetingPartyInput>;
  place?: string | null | undefined;
  purpose: string;
  startsAt: string;
  version: number;
};

export type CommentOnCopyInput = {
  disclosureId: string;
  /** About whom: yourself or your child */
  personId: string;
  words: string;
};

export type ConflictFactsInput = {
  colleagueConsulted: boolean;
  conscience: boolean;
  consentSought: boolean;
  effective: boolean;
  noOtherWay: boolean;
  proportionate: boolean;
  seriousHarm: boolean;
};

export type ConflictTestInput = {
  met: boolean;
  /** consentSought, seriousHarm, conscience, noOtherWay, effective or proportionate */
  test: string;
  why: string;
};

/** The five steps before deciding */
export type ConsiderRequestInput = {
  /** Consequences for the child, the client and oneself */
  consequences: string;
  /** Who was consulted */
  consulted: string;
  /** Give, in part, or not */
  decision: string;
  /** What was discussed with the client */
  discussed: string;
  /** Which information do I have, what is asked, who are we both here */
  held: string;
  id: string;
  /** A complaint, reprisal or threat is feared: the organisation stands by */
  supportWanted?: boolean | null | undefined;
};

export type ConsultedInput = {
  on: string;
  /** collega, aandachtsfunctionaris, gedragswetenschapper, veilig-thuis, leidinggevende, fg, vertrouwensarts or overig */
  role: string;
  said?: string | null | undefined;
};

export type CopyEntryInput = {
  entryId: string;
  /** Other words, without data of others */
  wording?: WordingInput | null | undefined;
};

export type CorrectEntryInput = {
  approved?: boolean | null | undefined;
  body: string;
  entryId: string;
  /** feit or mening */
  kind: string;
  occurredOn?: string | null | undefined;
  reason: string;
  shielded?: boolean | null | undefined;
  source: string;
  summary: string;
  /** The version that is corrected */
  version: number;
};

export type CovenantAgreementInput = {
  /** One of aim, process, informing, rights, breaches, security, retention, complaints, incidents, liability, evaluation, dpia */
  about: string;
  text: string;
};

export type CovenantFlowInput = {
  categories: Array<string>;
  from: CovenantPartyRefInput;
  /** Absent: every other party */
  to?: CovenantPartyRefInput | null | undefined;
};

export type CovenantPartyInput = {
  basis?: string | null | undefined;
  contactPoint?: string | null | undefined;
  escalation?: string | null | undefined;
  motherOrganisation?: string | null | undefined;
  organisationId: string;
  task: string;
};

export type CovenantPartyRefInput = {
  organisationId: string;
  task: string;
};

export type CovenantReasonInput = {
  id: string;
  reason: string;
};

export type CovenantTermsInput = {
  agreements: Array<CovenantAgreementInput>;
  /** own or joint */
  controllers?: string;
  flows: Array<CovenantFlowInput>;
  grounds: Array<string>;
  name: string;
  parties: Array<CovenantPartyInput>;
  purposes: Array<string>;
};

export type DecideReviewInput = {
  /** Of a breach of which the controller knew before this decision: since when. The 72 hours run from then (AVG 33) */
  breachKnownAt?: string | null | undefined;
  id: string;
  /** in-order, to-discuss or breach */
  outcome: string;
  /** The version that was read */
  version: number;
  words: string;
};

export type DiscardCovenantDraftInput = {
  id: string;
  /** The revision of the draft that was read */
  revision: number;
};

export type DiscloseEntryInput = {
  entryId: string;
  /** Of summary, body and occurredOn */
  fields: Array<string>;
  wording?: WordingInput | null | undefined;
};

export type DiscloseInput = {
  /** A dossier that you work in or take part in */
  dossierId?: string | null | undefined;
  endsAt?: string | null | undefined;
  entries: Array<DiscloseEntryInput>;
  /** null: every ground is tried */
  ground?: string | null | undefined;
  /** The professional foresees harm to the subject */
  harmForeseen?: boolean | null | undefined;
  /** Needed when the organisation carries out the task under more than one law */
  law?: string | null | undefined;
  /** Instead of a dossier: a received disclosure, to give onward */
  onwardOf?: string | null | undefined;
  organisationId: string;
  purpose: string;
  /** Of the request that it answers */
  requestId?: string | null | undefined;
  stated?: StatedFactsInput | null | undefined;
  task: string;
  /** The weighing that it carries out; it must weigh exactly this. Why is then taken from it */
  weighingId?: string | null | undefined;
  whyNecessary: string;
  whyNotLess: string;
};

export type DraftCovenantInput = {
  /** The covenant that it takes the place of once it starts */
  supersedesId?: string | null | undefined;
  terms: CovenantTermsInput;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
};

export type EmbargoInput = {
  reason: string;
  until: string;
};

export type EmergencyTargetInput = {
  birthDate: string;
  bsn?: string | null | undefined;
  /** The whole name; or else the BSN */
  name?: string | null | undefined;
};

export type EndCovenantInput = {
  /** Absent: now */
  at?: string | null | undefined;
  id: string;
  reason: string;
};

export type EndMeasureInput = {
  id: string;
  /** Absent: now */
  until?: string | null | undefined;
};

export type EndPublicAttentionInput = {
  id: string;
};

export type EscalateRequestInput = {
  id: string;
  version: number;
  /** Why talking with who was asked was not enough */
  words: string;
};

/** As much of a question as the rules need */
export type ExplainAskingInput = {
  acuteDanger?: boolean | null | undefined;
  categories: Array<string>;
  dossierId: string;
  ground?: string | null | undefined;
  law?: string | null | undefined;
  organisationId: string;
  purpose: string;
  subjectId: string;
  suspectedAbuse?: boolean | null | undefined;
  task: string;
};

export type ExplainDisclosureInput = {
  /** Without entries: what it is about */
  categories?: Array<string> | null | undefined;
  /** A dossier that you work in or take part in */
  dossierId?: string | null | undefined;
  endsAt?: string | null | undefined;
  entries: Array<DiscloseEntryInput>;
  /** Absent: every ground is tried */
  ground?: string | null | undefined;
  /** Needed when the organisation carries out the task under more than one law */
  law?: string | null | undefined;
  /** Instead of a dossier: a received disclosure, to give onward */
  onwardOf?: string | null | undefined;
  organisationId: string;
  purpose: string;
  /** Of the request that it answers */
  requestId?: string | null | undefined;
  stated?: StatedFactsInput | null | undefined;
  task: string;
};

export type FactorInput = {
  /** link, context, nature, consequences or safeguards */
  factor: string;
  words: string;
};

export type GiveConsentInput = {
  answer?: string;
  categories: Array<string>;
  expiresAt?: string | null | undefined;
  explicit?: boolean | null | undefined;
  free?: boolean | null | undefined;
  /** Who answered; a client answers for itself */
  givenById?: string | null | undefined;
  /** oral or written; what a client answers itself is recorded as portal */
  how?: string;
  informed?: boolean | null | undefined;
  kind?: string;
  /** toestemming, or instemming for kind deelname */
  nature?: string | null | undefined;
  /** Why it was not free: payment, beschikking, help-depends, pressure, dependency */
  notFree?: Array<string> | null | undefined;
  /** What who refuses objects to; read by who gave and who recorded it alone */
  objections?: string | null | undefined;
  purpose: string;
  subjectId: string;
  /** Absent: every organisation with the task */
  toOrganisationId?: string | null | undefined;
  toTask: string;
  /** What was told before the answer */
  told: string;
  /** The name of a longer trajectory that it covers; needs an end, never for treatment data */
  trajectory?: string | null | undefined;
};

export type GiveCopyInput = {
  /** give or not-yet */
  choice: string;
  disclosureId: string;
  /** With give; what is not named is left out */
  entries?: Array<CopyEntryInput> | null | undefined;
  /** For whom */
  personId: string;
  /** About whom, where one disclosure is about several */
  subjectId?: string | null | undefined;
  /** Of the decision that you saw; 0 when there was none */
  version: number;
  why?: string | null | undefined;
};

export type GiveViewInput = {
  requestId: string;
  words: string;
};

export type GrantMandateInput = {
  hatId: string;
};

export type HearMeetingClientInput = {
  /** given, refused or not-asked */
  consent: string;
  meetingId: string;
  personId: string;
  present: boolean;
  spokeOn?: string | null | undefined;
  /** Who spoke to them about it, one of who comes; required when they were not there */
  spokeOrganisationId?: string | null | undefined;
  spokeTask?: string | null | undefined;
  /** heardVersion as it was seen */
  version: number;
  /** What they say of it themselves */
  view?: string | null | undefined;
};

export type HoldMeetingInput = {
  /** Not in the future */
  heldOn: string;
  meetingId: string;
  version: number;
};

export type InformingInput = {
  how?: string | null | undefined;
  /** What the subject said to it */
  objection?: string | null | undefined;
  on?: string | null | undefined;
  /** Told later: safety, inquiry, urgent or unreachable. Fear for the relation is no reason */
  reason?: string | null | undefined;
  /** Told at the latest */
  tellBy?: string | null | undefined;
  /** before or later; of what is not shared: before or not */
  told: string;
  why?: string | null | undefined;
};

export type InvolveInput = {
  dossierId: string;
  hatId: string;
  standsInFor?: string | null | undefined;
  until?: string | null | undefined;
};

export type MarkPublicAttentionInput = {
  /** Not in the past */
  from: string;
  /** Of somebody in a case of this controller, as a line of the log or a review names them */
  personId: string;
  reason: string;
  /** The first day on which it no longer counts, at most 400 days later */
  until: string;
};

export type MarkToldInput = {
  how: string;
  id: string;
  on: string;
};

export type MayIShareInput = {
  /** disclose or request */
  action: string;
  /** In whole years */
  age?: number | null | undefined;
  categories: Array<string>;
  /** Which tests of the conflict of duties are met */
  conflictTests?: Array<string> | null | undefined;
  consents?: Array<AdviceConsentInput> | null | undefined;
  /** A dossier that you are involved in: whom it is about, consents and measures are those recorded */
  dossierId?: string | null | undefined;
  /** Facts that are so */
  facts?: Array<string> | null | undefined;
  /** How many have gezag */
  gezag?: number | null | undefined;
  /** Absent: every ground is tried */
  ground?: string | null | undefined;
  /** Who has the information; absent for a dossier of your own */
  holder?: AdvicePartyInput | null | undefined;
  incapacitated?: boolean | null | undefined;
  /** A measure in force: ots, voogdij, jeugdreclassering or toezicht */
  measure?: string | null | undefined;
  /** In which week since the report to Veilig Thuis; the first is 1 */
  meldingWeek?: number | null | undefined;
  /** Facts that are not so */
  notSo?: Array<string> | null | undefined;
  /** An organisation of the directory, with receiver.task */
  organisationId?: string | null | undefined;
  purpose: string;
  /** Who would get it */
  receiver?: AdvicePartyInput | null | undefined;
  /** Both work for one organisation */
  sameOrganisation?: boolean | null | undefined;
};

export type MeetingPartyInput = {
  /** Only of somebody who works in the dossier */
  hatId?: string | null | undefined;
  /** Only where the organisation carries out the task under more than one law */
  law?: string | null | undefined;
  organisationId: string;
  task: string;
};

export type MeetingPersonInput = {
  invited: boolean;
  personId: string;
  /** Required for who is not invited */
  whyNot?: string | null | undefined;
};

export type MeldcodeStepInput = {
  /** Of the first and the fourth step it stands in the safety; of the second it may stand with who was consulted */
  found?: string | null | undefined;
  on?: string | null | undefined;
  skippedBecause?: string | null | undefined;
  step: number;
};

export type OfferCovenantInput = {
  id: string;
  /** The revision that was read */
  revision: number;
};

export type OfferTransferInput = {
  /** One; more only for a processor that hands over to its college */
  dossierIds: Array<string>;
  expiresAt?: string | null | undefined;
  from?: string | null | undefined;
  /** stand-in and colleague: whose hat */
  hatId?: string | null | undefined;
  /** veilig-thuis: every mandatory item */
  items?: Array<TransferItemInput> | null | undefined;
  kind: string;
  law?: string | null | undefined;
  notToldWhy?: string | null | undefined;
  organisationId?: string | null | undefined;
  task?: string | null | undefined;
  toldHow?: string | null | undefined;
  until?: string | null | undefined;
  why: string;
  whyNotLess: string;
};

/** Which request, and the version that was seen of it */
export type OnRequestInput = {
  id: string;
  version: number;
};

export type OnTransferInput = {
  id: string;
  version: number;
};

export type OpenEmergencyInput = {
  dossierId: string;
  /** 1 to 4; four when absent */
  hours?: number | null | undefined;
  /** In words: what the danger is */
  reason: string;
};

export type OpenForReviewInput = {
  id: string;
  /** In words: why content is needed for this review */
  reason: string;
};

export type PrintInput = {
  dossierId: string;
  /** The entries on the page */
  entryIds: Array<string>;
};

export type QuarantineInput = {
  disclosureId: string;
  why: string;
};

export type QuestionInput = {
  category: string;
  question: string;
  /** Why it is needed */
  why: string;
};

export type RecallInput = {
  disclosureId: string;
  why: string;
};

export type RecordBreachActInput = {
  /** It was done; false: it was left, and why */
  done: boolean;
  /** Of what was done: when */
  happenedAt?: string | null | undefined;
  /** Of the review */
  id: string;
  /** authority or persons */
  kind: string;
  /** Of what was left: why. Of a report after the 72 hours: why that late */
  reason?: string | null | undefined;
  /** Of what was done: the reference of the supervisor, or how the persons were told */
  words?: string | null | undefined;
};

export type RecordKindcheckInput = {
  /** start, periodic, situation or plan */
  because: string;
  /** Not in the future */
  doneOn: string;
  dossierId: string;
  /** no-children, children-safe or children-concern */
  outcome: string;
  /** By when it is done again: after doneOn, at most a year */
  repeatBy: string;
  /** The resident knew in which capacity the professional acted */
  roleDisclosed?: boolean | null | undefined;
  /** What was asked and seen; required for children-concern */
  words?: string | null | undefined;
};

export type RecordLogEmbargoInput = {
  dossierId: string;
  /** The opening of the dossier without it */
  from?: string | null | undefined;
  /** The weighty reason */
  reason: string;
  /** At most three months from now */
  until: string;
};

export type RecordLogWeighingInput = {
  dossierId: string;
  /** show or withhold */
  outcome: string;
  personId: string;
  subjectId: string;
  words: string;
};

export type RecordMeldingInput = {
  dossierId: string;
  /** Absent: now */
  meldingAt?: string | null | undefined;
};

export type RecordViewInput = {
  /** oral or written, for who records it */
  how?: string | null | undefined;
  requestId: string;
  /** agrees, objects or cannot-say */
  view: string;
  words?: string | null | undefined;
};

export type RefuseRequestInput = {
  id: string;
  /** What is possible instead */
  instead: string;
  /** no-consent, no-ground, not-necessary, too-much, ask-household, harm, not-held or not-known-here */
  reasons: Array<string>;
  version: number;
  words: string;
};

export type RefuseTransferInput = {
  id: string;
  reason: string;
  version: number;
};

export type RegisterCoTreatmentInput = {
  dossierId: string;
  /** jeugdwet or wgbo */
  law: string;
  organisationId: string;
  until?: string | null | undefined;
  why: string;
};

export type ReleaseQuarantineInput = {
  /** Why it is right that it was given */
  explanation: string;
  id: string;
};

export type RemindConsentInput = {
  personId: string;
  requestId: string;
};

export type ReviewEmergencyInput = {
  /** in-order, to-discuss or breach */
  finding: string;
  id: string;
  words: string;
};

export type ReviseCovenantInput = {
  id: string;
  /** The revision that was read */
  revision: number;
  terms: CovenantTermsInput;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
};

export type SafetyInput = {
  /** Danger now */
  acute?: boolean | null | undefined;
  /** Why it is, or why it is not */
  acuteWhy?: string | null | undefined;
  /** What the problems of the parents do to the children */
  children?: string | null | undefined;
  /** Unsafety that lasts or comes back */
  chronic?: boolean | null | undefined;
  /** Why it is, or why it is not */
  chronicWhy?: string | null | undefined;
  /** What was seen and heard, and when: what causes the feeling that something is wrong */
  facts?: string | null | undefined;
  /** What the professional thinks of it, and feels */
  interpretation?: string | null | undefined;
};

export type SaveSentenceInput = {
  field: string;
  /** Without a name or anything of a case */
  words: string;
};

export type SaveWeighingInput = {
  /** Without entries, for not sharing: what it is about */
  categories?: Array<string> | null | undefined;
  dossierId?: string | null | undefined;
  endsAt?: string | null | undefined;
  entries: Array<DiscloseEntryInput>;
  ground?: string | null | undefined;
  /** Of the draft that is changed */
  id?: string | null | undefined;
  law?: string | null | undefined;
  /** Instead of a dossier: a received disclosure, to give onward */
  onwardOf?: string | null | undefined;
  organisationId: string;
  /** all, part or nothing */
  outcome: string;
  purpose: string;
  /** Of the request that it answers */
  requestId?: string | null | undefined;
  stated?: StatedFactsInput | null | undefined;
  task: string;
  /** The version that was seen */
  version?: number | null | undefined;
  words: WeighingWordsInput;
};

export type SayAboutRequestInput = {
  id: string;
  words: string;
};

export type SetLogRetentionInput = {
  /** The version that was seen */
  version: number;
  years: number;
};

export type SignCovenantInput = {
  id: string;
  /** The hash of the text that was read */
  textHash: string;
};

export type StartMeasureInput = {
  dossierId: string;
  /** Absent: from now on */
  from?: string | null | undefined;
  kind: string;
  until?: string | null | undefined;
};

export type StatedFactsInput = {
  acuteDanger?: boolean | null | undefined;
  calamity?: boolean | null | undefined;
  /** The tests of conflict-van-plichten. In a weighing they follow from its words */
  conflict?: ConflictFactsInput | null | undefined;
  /** A demand or instruction instead of a question */
  demanded?: boolean | null | undefined;
  designatedReporter?: boolean | null | undefined;
  /** The professional foresees harm to the subject from sharing */
  harmForeseen?: boolean | null | undefined;
  /** Veilig Thuis to police or prosecution: it helps to stop violence */
  helpsStopViolence?: boolean | null | undefined;
  /** A risk on the list in the law on the verwijsindex */
  listedRisk?: boolean | null | undefined;
  /** Steps of the meldcode that were taken. In a weighing they follow from its words */
  meldcode?: Array<number> | null | undefined;
  /** false: the receiver does not need it for its task */
  necessary?: boolean | null | undefined;
  /** A fraud signal about the provision that the toeleider decides on */
  ownProvision?: boolean | null | undefined;
  /** The professional was threatened or attacked */
  ownVictim?: boolean | null | undefined;
  /** false: the subject is not the receiver's client */
  receiverKnowsSubject?: boolean | null | undefined;
  /** A case without names that listeners can place */
  recognisable?: boolean | null | undefined;
  /** false: the resident did not know in which capacity the professional acted */
  roleDisclosed?: boolean | null | undefined;
  /** Suspected child abuse or domestic violence */
  suspectedAbuse?: boolean | null | undefined;
};

export type SwitchHatInput = {
  from?: string | null | undefined;
  /** The resident knows in which capacity is spoken */
  residentInformed: boolean;
  to: string;
  /** How the resident was told; required when informed */
  toldHow?: string | null | undefined;
};

export type TakeOverInput = {
  disclosureId: string;
  /** An own dossier about the same person */
  dossierId: string;
  entryId: string;
  /** Needed when no summary was disclosed */
  summary?: string | null | undefined;
};

export type TellEmergencyInput = {
  /** How whom it is about was told */
  how: string;
  id: string;
};

export type TransferItemInput = {
  entryIds: Array<string>;
  /** melding, household, safety-now, safety-of-worker, agreements, who-is-involved or what-was-told */
  item: string;
  notApplicable?: string | null | undefined;
};

export type TransferToldInput = {
  how: string;
  id: string;
  version: number;
};

export type UpdateContactPointInput = {
  contactHours?: string | null | undefined;
  /** Left out or empty: there is none */
  contactPoint?: string | null | undefined;
  escalationContact?: string | null | undefined;
  /** A task of the own organisation that works with content; left out or empty: who carries out this task */
  escalationTask?: string | null | undefined;
  taskId: string;
  /** The version that was seen */
  version: number;
};

export type WaitWithTellingInput = {
  id: string;
  /** safety, inquiry or unreachable */
  reason: string;
  /** On which day at the latest it is told */
  tellBy: string;
  /** That reason in words */
  why: string;
};

export type WeighingWordsInput = {
  conflict?: Array<ConflictTestInput> | null | undefined;
  consulted?: Array<ConsultedInput> | null | undefined;
  factors?: Array<FactorInput> | null | undefined;
  informing?: InformingInput | null | undefined;
  /** What is possible instead */
  instead?: string | null | undefined;
  /** Why it is in the interest of the subject, later consequences too */
  interest?: string | null | undefined;
  meldcode?: Array<MeldcodeStepInput> | null | undefined;
  /** Under a duty: nothing of what was asked is necessary */
  nothingNecessary?: boolean | null | undefined;
  safety?: SafetyInput | null | undefined;
  whyNecessary?: string | null | undefined;
  whyNotLess?: string | null | undefined;
  whyNotShared?: string | null | undefined;
};

export type WithdrawConsentInput = {
  how?: string | null | undefined;
  id: string;
};

export type WithdrawRequestInput = {
  id: string;
  version: number;
  words?: string | null | undefined;
};

/** Other words in place of the original; the receiver gets these and never the original */
export type WordingInput = {
  body?: string | null | undefined;
  summary?: string | null | undefined;
};

export type WriteConsultationInput = {
  id: string;
  /** I state that nobody can be recognised in this */
  notTraceable: boolean;
  text: string;
};

export type WriteEntryInput = {
  aboutId?: string | null | undefined;
  approved?: boolean | null | undefined;
  body: string;
  category: string;
  dossierId: string;
  /** feit or mening */
  kind: string;
  occurredOn?: string | null | undefined;
  /** The resident knew in which capacity the professional acted */
  roleDisclosed?: boolean | null | undefined;
  shielded?: boolean | null | undefined;
  source: string;
  summary: string;
};

export type AccessLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AccessLogFilter | null | undefined;
}>;


export type AccessLogQuery = { accessLog: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, event: string, outcome: string, accessPoint: string, requestId: string, accountId: string | null, hatId: string | null, task: string | null, law: string | null, dossierId: string | null, caseId: string | null, subjectId: string | null, entryIds: Array<string>, categories: Array<string>, fields: Array<string>, purpose: string | null, grounds: Array<string>, reason: string | null, basis: string | null, activity: string | null, traceId: string | null, decisionId: string, listedIds: Array<string>, consentIds: Array<string>, covenantIds: Array<string>, organisation: { id: string, name: string } | null }> } };

export type WhoSawQueryVariables = Exact<{
  subjectId?: string | null | undefined;
  dossierId?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type WhoSawQuery = { whoSaw: { everybody: boolean, onlookers: Array<{ accountId: string | null, hatId: string | null, task: string | null, law: string | null, accesses: number, refused: number, first: string, last: string, events: Array<string>, purposes: Array<string>, grounds: Array<string>, organisation: { id: string, name: string } | null }> } };

export type LogRetentionQueryVariables = Exact<{ [key: string]: never; }>;


export type LogRetentionQuery = { logRetention: { id: string, years: number, version: number } };

export type SetLogRetentionMutationVariables = Exact<{
  input: SetLogRetentionInput;
}>;


export type SetLogRetentionMutation = { setLogRetention: { id: string, years: number, version: number } };

export type PartyOfSituationFragment = { organisationType: string, task: string, law: string | null, from: string | null, provision: string | null };

export type AdviceExamplesQueryVariables = Exact<{ [key: string]: never; }>;


export type AdviceExamplesQuery = { adviceExamples: Array<{ id: string, title: { nl: string, en: string }, situation: { action: string, categories: Array<string>, purpose: string, age: number | null, gezag: number | null, facts: Array<string> | null, measure: string | null, meldingWeek: number | null, holder: { organisationType: string, task: string, law: string | null, from: string | null, provision: string | null } | null, receiver: { organisationType: string, task: string, law: string | null, from: string | null, provision: string | null } | null, consents: Array<{ by: string, answer: string, categories: Array<string> | null }> | null } }> };

export type MayIShareQueryVariables = Exact<{
  input: MayIShareInput;
}>;


export type MayIShareQuery = { mayIShare: { outcome: string, duty: boolean, reason: string, ruleSet: string, grounds: Array<{ id: string, article: string | null }>, explanation: { nl: string, en: string }, toRecord: Array<{ id: string, words: { nl: string, en: string } }>, askWhom: Array<{ role: string, count: number, words: { nl: string, en: string } }>, ways: Array<{ kind: string, ground: string | null, article: string | null, outcome: string | null, words: { nl: string, en: string }, record: Array<{ nl: string, en: string }> }> } };

export type DossierLineFragment = { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null };

export type CasesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, openedAt: string, closedAt: string | null, households: Array<{ id: string, label: string }> }> } };

export type CaseQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CaseQuery = { case: { id: string, reference: string, openedAt: string, closedAt: string | null, households: Array<{ id: string, label: string, members: Array<{ role: string, validFrom: string, validUntil: string | null, person: { id: string, name: string, age: number, birthDate: string | null, gezag: Array<{ validFrom: string, validUntil: string | null, holder: { id: string, name: string } }>, addresses: Array<{ lines: string, shielded: boolean, validFrom: string, validUntil: string | null }> } }> }>, dossiers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null }> } } };

export type PersonWithGezagFragment = { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> };

export type CasePersonsQueryVariables = Exact<{
  id: string;
}>;


export type CasePersonsQuery = { case: { id: string, reference: string, households: Array<{ id: string, members: Array<{ person: { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> } }> }>, dossiers: { nodes: Array<{ id: string, subject: { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> } | null }> } } };

export type ConsentRequestDetailsFragment = { id: string, dossierId: string, kind: string, nature: string, categories: Array<string>, toTask: string, purpose: string, expiresAt: string, trajectory: string | null, why: string, onRefusal: string, askedAt: string, answerBy: string, cancelledAt: string | null, complete: boolean, subject: { id: string, name: string } | null, toOrganisation: { id: string, name: string }, persons: Array<{ personId: string, role: string, state: string, version: number, seenAt: string | null, remindedAt: string | null, objections: string | null, viewWords: string | null, view: string | null, person: { id: string, name: string } | null }> };

export type AskedDetailsFragment = { id: string, role: string, kind: string, nature: string, categories: Array<string>, toOrganisationType: string, organisationWithheld: boolean, toTask: string, purpose: string, expiresAt: string, trajectory: string | null, why: string, onRefusal: string, askedAt: string, answerBy: string, askedByType: string, askedByTask: string, state: string, open: boolean, version: number, consentId: string | null, subject: { id: string, name: string } | null, toOrganisation: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, others: Array<{ role: string, answered: boolean }> };

export type WhoMustConsentQueryVariables = Exact<{
  subjectId: string;
}>;


export type WhoMustConsentQuery = { whoMustConsent: { subjectId: string, age: number, incapacitated: boolean, viewOf: string | null, unknown: Array<string>, must: Array<{ personId: string, role: string, placeWithheld: boolean | null }>, tree: Array<{ question: string, answer: string }>, changes: Array<{ at: string, because: Array<string>, stops: Array<string>, must: Array<{ personId: string, role: string }> }> } };

export type ConsentRequestsQueryVariables = Exact<{
  dossierId?: string | null | undefined;
}>;


export type ConsentRequestsQuery = { consentRequests: Array<{ id: string, dossierId: string, kind: string, nature: string, categories: Array<string>, toTask: string, purpose: string, expiresAt: string, trajectory: string | null, why: string, onRefusal: string, askedAt: string, answerBy: string, cancelledAt: string | null, complete: boolean, subject: { id: string, name: string } | null, toOrganisation: { id: string, name: string }, persons: Array<{ personId: string, role: string, state: string, version: number, seenAt: string | null, remindedAt: string | null, objections: string | null, viewWords: string | null, view: string | null, person: { id: string, name: string } | null }> }> };

export type AskedConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AskedConsentsQuery = { askedConsents: Array<{ id: string, role: string, kind: string, nature: string, categories: Array<string>, toOrganisationType: string, organisationWithheld: boolean, toTask: string, purpose: string, expiresAt: string, trajectory: string | null, why: string, onRefusal: string, askedAt: string, answerBy: string, askedByType: string, askedByTask: string, state: string, open: boolean, version: number, consentId: string | null, subject: { id: string, name: string } | null, toOrganisation: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, others: Array<{ role: string, answered: boolean }> }> };

export type WithdrawalConsequencesQueryVariables = Exact<{
  consentId: string;
}>;


export type WithdrawalConsequencesQuery = { withdrawalConsequences: { consentId: string, follows: Array<string>, explanations: Array<string>, received: Array<{ categories: Array<string>, disclosedAt: string, purpose: string, receiverTask: string, receiverType: string, receiver: { id: string, name: string } | null }> | null } };

export type AskConsentMutationVariables = Exact<{
  input: AskConsentInput;
}>;


export type AskConsentMutation = { askConsent: { id: string } };

export type AnswerConsentRequestMutationVariables = Exact<{
  input: AnswerConsentRequestInput;
}>;


export type AnswerConsentRequestMutation = { answerConsentRequest: { id: string, answer: string } };

export type SeeConsentRequestMutationVariables = Exact<{
  id: string;
}>;


export type SeeConsentRequestMutation = { seeConsentRequest: { id: string, state: string } };

export type RemindConsentMutationVariables = Exact<{
  input: RemindConsentInput;
}>;


export type RemindConsentMutation = { remindConsent: { id: string } };

export type CancelConsentRequestMutationVariables = Exact<{
  id: string;
}>;


export type CancelConsentRequestMutation = { cancelConsentRequest: { id: string } };

export type RecordViewMutationVariables = Exact<{
  input: RecordViewInput;
}>;


export type RecordViewMutation = { recordView: { id: string } };

export type DossierForConsentQueryVariables = Exact<{
  id: string;
}>;


export type DossierForConsentQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, subject: { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> } | null, case: { id: string, reference: string, households: Array<{ id: string, members: Array<{ person: { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> } }> }> }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, household: { id: string, label: string } | null } };

export type ConsultationLineFragment = { id: string, own: boolean, askerTask: string, toTask: string, askedAt: string, answeredAt: string | null, closedAt: string | null, recognised: boolean, over: boolean, askedBy: { id: string, name: string }, askedOf: { id: string, name: string } };

export type ConsultationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ConsultationsQuery = { consultations: { nodes: Array<{ id: string, own: boolean, askerTask: string, toTask: string, askedAt: string, answeredAt: string | null, closedAt: string | null, recognised: boolean, over: boolean, askedBy: { id: string, name: string }, askedOf: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsultationQueryVariables = Exact<{
  id: string;
}>;


export type ConsultationQuery = { consultation: { id: string, own: boolean, askerTask: string, toTask: string, askedAt: string, answeredAt: string | null, closedAt: string | null, recognised: boolean, over: boolean, messages: Array<{ id: string, body: string, sentAt: string, byAsker: boolean }>, askedBy: { id: string, name: string }, askedOf: { id: string, name: string } } };

export type AskConsultationMutationVariables = Exact<{
  input: AskConsultationInput;
}>;


export type AskConsultationMutation = { askConsultation: { id: string } };

export type WriteConsultationMutationVariables = Exact<{
  input: WriteConsultationInput;
}>;


export type WriteConsultationMutation = { writeConsultation: { id: string } };

export type StopConsultationMutationVariables = Exact<{
  id: string;
}>;


export type StopConsultationMutation = { stopConsultation: { id: string } };

export type CloseConsultationMutationVariables = Exact<{
  id: string;
}>;


export type CloseConsultationMutation = { closeConsultation: { id: string } };

export type SharedAboutMeQueryVariables = Exact<{
  personId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SharedAboutMeQuery = { sharedAboutMe: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sharedAt: string, holderTask: string, receiverTask: string, receiverType: string, purpose: string, categories: Array<string>, endsAt: string | null, standing: boolean, copy: string, decidedAt: string | null, askedAt: string | null, answerBy: string | null, mayAsk: boolean, mayComment: boolean, ground: { id: string, article: string | null }, holder: { id: string, name: string, tasks: Array<{ id: string, task: string, contactPoint: string | null, contactHours: string | null }> } | null, receiver: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, summary: string | null, body: string | null, occurredOn: string | null, reworded: Array<string> }>, comments: Array<{ id: string, saidAt: string, words: string }> }> } };

export type AskForCopyMutationVariables = Exact<{
  input: AboutSharedInput;
}>;


export type AskForCopyMutation = { askForCopy: { id: string, askedAt: string, answerBy: string } };

export type CommentOnCopyMutationVariables = Exact<{
  input: CommentOnCopyInput;
}>;


export type CommentOnCopyMutation = { commentOnCopy: { id: string } };

export type GiveCopyMutationVariables = Exact<{
  input: GiveCopyInput;
}>;


export type GiveCopyMutation = { giveCopy: { id: string } };

export type GivenDisclosureQueryVariables = Exact<{
  id: string;
}>;


export type GivenDisclosureQuery = { disclosure: { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> } };

export type CovenantVersionDetailsFragment = { id: string, number: number, revision: number, status: string, name: string, purposes: Array<string>, grounds: Array<string>, controllers: string, validFrom: string | null, validUntil: string | null, startsAt: string | null, text: string | null, textHash: string | null, parties: Array<{ organisationId: string, task: string, motherOrganisation: string, basis: string, contactPoint: string, escalation: string }>, flows: Array<{ categories: Array<string>, from: { organisationId: string, task: string }, to: { organisationId: string, task: string } | null }>, agreements: Array<{ about: string, text: string }>, signatures: Array<{ organisationId: string, signedAt: string, textHash: string }> };

export type CovenantsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CovenantsQuery = { covenants: { nodes: Array<{ id: string, name: string, status: string, actions: Array<string>, current: { id: string, startsAt: string | null, validFrom: string | null, validUntil: string | null, parties: Array<{ organisationId: string, task: string }> }, proposal: { id: string, status: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CovenantQueryVariables = Exact<{
  id: string;
}>;


export type CovenantQuery = { covenant: { id: string, name: string, status: string, actions: Array<string>, supersedesId: string | null, draftedBy: { id: string, name: string }, current: { id: string, number: number, revision: number, status: string, name: string, purposes: Array<string>, grounds: Array<string>, controllers: string, validFrom: string | null, validUntil: string | null, startsAt: string | null, text: string | null, textHash: string | null, parties: Array<{ organisationId: string, task: string, motherOrganisation: string, basis: string, contactPoint: string, escalation: string }>, flows: Array<{ categories: Array<string>, from: { organisationId: string, task: string }, to: { organisationId: string, task: string } | null }>, agreements: Array<{ about: string, text: string }>, signatures: Array<{ organisationId: string, signedAt: string, textHash: string }> }, proposal: { id: string, number: number, revision: number, status: string, name: string, purposes: Array<string>, grounds: Array<string>, controllers: string, validFrom: string | null, validUntil: string | null, startsAt: string | null, text: string | null, textHash: string | null, parties: Array<{ organisationId: string, task: string, motherOrganisation: string, basis: string, contactPoint: string, escalation: string }>, flows: Array<{ categories: Array<string>, from: { organisationId: string, task: string }, to: { organisationId: string, task: string } | null }>, agreements: Array<{ about: string, text: string }>, signatures: Array<{ organisationId: string, signedAt: string, textHash: string }> } | null, offer: { id: string, number: number, revision: number, status: string, name: string, purposes: Array<string>, grounds: Array<string>, controllers: string, validFrom: string | null, validUntil: string | null, startsAt: string | null, text: string | null, textHash: string | null, parties: Array<{ organisationId: string, task: string, motherOrganisation: string, basis: string, contactPoint: string, escalation: string }>, flows: Array<{ categories: Array<string>, from: { organisationId: string, task: string }, to: { organisationId: string, task: string } | null }>, agreements: Array<{ about: string, text: string }>, signatures: Array<{ organisationId: string, signedAt: string, textHash: string }> } | null, versions: Array<{ id: string, number: number, revision: number, status: string }>, events: Array<{ kind: string, organisationId: string, reason: string, madeAt: string, takesEffectAt: string }> } };

export type CovenantPreviewQueryVariables = Exact<{
  id: string;
}>;


export type CovenantPreviewQuery = { covenantPreview: { versionId: string, at: string, atStart: Array<{ holderTask: string, organisationId: string, task: string, law: string | null, category: string, purpose: string, before: string, after: string, dossiers: number | null }>, atEnd: Array<{ holderTask: string, organisationId: string, task: string, law: string | null, category: string, purpose: string, before: string, after: string, dossiers: number | null }>, disclosures: Array<{ direction: string, organisationId: string, task: string, purpose: string, endsAtStart: number | null, endsAtEnd: number | null }>, examples: Array<{ holderId: string, holderTask: string, receiverId: string, receiverTask: string, category: string, purpose: string, before: string, after: string }> } };

export type MandatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MandatesQuery = { mandates: { nodes: Array<{ id: string, hatId: string, task: string, law: string | null, grantedAt: string, revokedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DraftCovenantMutationVariables = Exact<{
  input: DraftCovenantInput;
}>;


export type DraftCovenantMutation = { draftCovenant: { id: string } };

export type ReviseCovenantMutationVariables = Exact<{
  input: ReviseCovenantInput;
}>;


export type ReviseCovenantMutation = { reviseCovenant: { id: string } };

export type OfferCovenantMutationVariables = Exact<{
  input: OfferCovenantInput;
}>;


export type OfferCovenantMutation = { offerCovenant: { id: string } };

export type DiscardCovenantDraftMutationVariables = Exact<{
  input: DiscardCovenantDraftInput;
}>;


export type DiscardCovenantDraftMutation = { discardCovenantDraft: { id: string } | null };

export type SignCovenantMutationVariables = Exact<{
  input: SignCovenantInput;
}>;


export type SignCovenantMutation = { signCovenant: { id: string } };

export type RefuseToSignMutationVariables = Exact<{
  input: CovenantReasonInput;
}>;


export type RefuseToSignMutation = { refuseToSign: { id: string } };

export type SuspendCovenantMutationVariables = Exact<{
  input: CovenantReasonInput;
}>;


export type SuspendCovenantMutation = { suspendCovenant: { id: string } };

export type ResumeCovenantMutationVariables = Exact<{
  input: CovenantReasonInput;
}>;


export type ResumeCovenantMutation = { resumeCovenant: { id: string } };

export type EndCovenantMutationVariables = Exact<{
  input: EndCovenantInput;
}>;


export type EndCovenantMutation = { endCovenant: { id: string } };

export type GrantMandateMutationVariables = Exact<{
  input: GrantMandateInput;
}>;


export type GrantMandateMutation = { grantMandate: { id: string } };

export type RevokeMandateMutationVariables = Exact<{
  id: string;
}>;


export type RevokeMandateMutation = { revokeMandate: { id: string } };

export type ReviewItemFragment = { id: string, kind: string, day: string, state: string, score: number, task: string | null, firstAt: string, lastAt: string, accesses: number, waitingDays: number, emergencyId: string | null, dueAt: string | null, escalatedAt: string | null, version: number, reasons: Array<{ code: string, nl: string, en: string }>, organisation: { id: string, name: string } | null };

export type BreachDetailsFragment = { id: string, decidedAt: string, knownAt: string, tellBy: string, acts: Array<{ id: string, kind: string, done: boolean, happenedAt: string | null, words: string | null, reason: string | null, recordedAt: string }> };

export type BreachArrangementDetailsFragment = { id: string, covenantId: string, name: string, controllers: string, whoReports: string, parties: Array<{ id: string, name: string }> };

export type OpenBreachesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenBreachesQuery = { openBreaches: Array<{ id: string, decidedAt: string, knownAt: string, tellBy: string, acts: Array<{ id: string, kind: string, done: boolean, happenedAt: string | null, words: string | null, reason: string | null, recordedAt: string }> }> };

export type RecordBreachActMutationVariables = Exact<{
  input: RecordBreachActInput;
}>;


export type RecordBreachActMutation = { recordBreachAct: { id: string } };

export type PublicAttentionQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicAttentionQuery = { publicAttention: Array<{ id: string, personId: string, from: string, until: string, reason: string | null }> };

export type MarkPublicAttentionMutationVariables = Exact<{
  input: MarkPublicAttentionInput;
}>;


export type MarkPublicAttentionMutation = { markPublicAttention: { id: string } };

export type EndPublicAttentionMutationVariables = Exact<{
  input: EndPublicAttentionInput;
}>;


export type EndPublicAttentionMutation = { endPublicAttention: { id: string } };

export type ReviewQueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state?: string | null | undefined;
}>;


export type ReviewQueueQuery = { reviewQueue: { totalCount: number, nodes: Array<{ id: string, kind: string, day: string, state: string, score: number, task: string | null, firstAt: string, lastAt: string, accesses: number, waitingDays: number, emergencyId: string | null, dueAt: string | null, escalatedAt: string | null, version: number, reasons: Array<{ code: string, nl: string, en: string }>, organisation: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReviewsNotForMeQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsNotForMeQuery = { reviewsNotForMe: { items: number, somebodyElse: boolean } };

export type ReviewQueryVariables = Exact<{
  id: string;
}>;


export type ReviewQuery = { review: { accountId: string, hatId: string | null, dossierId: string | null, subjectId: string | null, mayAsk: boolean, professional: string | null, id: string, kind: string, day: string, state: string, score: number, task: string | null, firstAt: string, lastAt: string, accesses: number, waitingDays: number, emergencyId: string | null, dueAt: string | null, escalatedAt: string | null, version: number, failedExplanations: Array<{ code: string, nl: string, en: string }>, decision: { outcome: string, words: string, decidedAt: string, breachKnownAt: string | null } | null, breach: { id: string, decidedAt: string, knownAt: string, tellBy: string, arrangements: Array<{ id: string, covenantId: string, name: string, controllers: string, whoReports: string, parties: Array<{ id: string, name: string }> }>, acts: Array<{ id: string, kind: string, done: boolean, happenedAt: string | null, words: string | null, reason: string | null, recordedAt: string }> } | null, restOfDay: Array<{ hour: number, event: string, outcome: string, accesses: number }>, messages: Array<{ id: string, side: string, words: string, sentAt: string }>, openings: Array<{ id: string, own: boolean, open: boolean, reason: string, openedAt: string, endsAt: string, closedAt: string | null }>, reasons: Array<{ code: string, nl: string, en: string }>, organisation: { id: string, name: string } | null } };

export type ReviewLinesQueryVariables = Exact<{
  id: string;
}>;


export type ReviewLinesQuery = { review: { id: string, lines: Array<{ id: string, at: string, event: string, outcome: string, accessPoint: string, requestId: string, accountId: string | null, hatId: string | null, task: string | null, law: string | null, dossierId: string | null, caseId: string | null, subjectId: string | null, entryIds: Array<string>, categories: Array<string>, fields: Array<string>, purpose: string | null, grounds: Array<string>, reason: string | null, organisation: { id: string, name: string } | null }> } };

export type DossierInReviewQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DossierInReviewQuery = { dossier: { id: string, kind: string, entries: { nodes: Array<{ body: string, id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, about: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ReviewTrendQueryVariables = Exact<{
  months: number;
}>;


export type ReviewTrendQuery = { reviewTrend: Array<{ month: string, accesses: number, explained: number, unexplained: number, odd: number, breakGlass: number, open: number, inOrder: number, toDiscuss: number, breach: number, organisations: Array<{ items: number, decided: number, breach: number, organisation: { id: string, name: string } | null }> }> };

export type AskReviewMutationVariables = Exact<{
  input: AskReviewInput;
}>;


export type AskReviewMutation = { askReview: { id: string } };

export type OpenForReviewMutationVariables = Exact<{
  input: OpenForReviewInput;
}>;


export type OpenForReviewMutation = { openForReview: { id: string } };

export type DecideReviewMutationVariables = Exact<{
  input: DecideReviewInput;
}>;


export type DecideReviewMutation = { decideReview: { id: string } };

export type ReviewQuestionDetailsFragment = { id: string, firstAt: string, lastAt: string, accesses: number, dossierId: string | null, askedAt: string, answeredAt: string | null, closedAt: string | null };

export type ReviewQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewQuestionsQuery = { reviewQuestions: Array<{ id: string, firstAt: string, lastAt: string, accesses: number, dossierId: string | null, askedAt: string, answeredAt: string | null, closedAt: string | null }> };

export type ReviewQuestionQueryVariables = Exact<{
  id: string;
}>;


export type ReviewQuestionQuery = { reviewQuestion: { id: string, firstAt: string, lastAt: string, accesses: number, dossierId: string | null, askedAt: string, answeredAt: string | null, closedAt: string | null, messages: Array<{ id: string, side: string, words: string, sentAt: string }> } };

export type AnswerReviewMutationVariables = Exact<{
  input: AnswerReviewInput;
}>;


export type AnswerReviewMutation = { answerReview: { id: string } };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { organisations: Array<{ id: string, name: string, type: string, tasks: Array<{ id: string, task: string, law: string | null, from: string | null, contactPoint: string | null, escalationContact: string | null, escalationTask: string | null, contactHours: string | null, activeFrom: string | null, activeUntil: string | null, active: boolean, frame: string, keepsDossier: boolean, version: number, processorFor: { id: string, name: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean }, hats: { hats: number, registered: number }, duties: Array<{ ground: string, article: string | null, side: string, duty: string | null }> }> }> };

export type UpdateContactPointMutationVariables = Exact<{
  input: UpdateContactPointInput;
}>;


export type UpdateContactPointMutation = { updateContactPoint: { id: string, version: number } };

export type EntryLineFragment = { id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, about: { id: string, name: string } | null };

export type EntryDetailsFragment = { body: string, id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, versions: Array<{ version: number, kind: string, source: string, summary: string, body: string, writtenAt: string, correctionReason: string | null }>, about: { id: string, name: string } | null };

export type DossierFrameFragment = { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, case: { id: string, reference: string }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null };

export type DossierQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  category?: string | null | undefined;
}>;


export type DossierQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, entries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, about: { id: string, name: string } | null }> }, involvements: Array<{ id: string, hatId: string, task: string, standsInFor: string | null, validFrom: string, validUntil: string | null, organisation: { id: string, name: string } }>, disclosures: Array<{ id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> }>, case: { id: string, reference: string }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type DossierEntriesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DossierEntriesQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, entries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ body: string, id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, versions: Array<{ version: number, kind: string, source: string, summary: string, body: string, writtenAt: string, correctionReason: string | null }>, about: { id: string, name: string } | null }> }, case: { id: string, reference: string }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type DossierForWritingQueryVariables = Exact<{
  id: string;
}>;


export type DossierForWritingQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, case: { id: string, reference: string, households: Array<{ id: string, members: Array<{ person: { id: string, name: string } }> }> }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type WriteEntryMutationVariables = Exact<{
  input: WriteEntryInput;
}>;


export type WriteEntryMutation = { writeEntry: { id: string } };

export type CorrectEntryMutationVariables = Exact<{
  input: CorrectEntryInput;
}>;


export type CorrectEntryMutation = { correctEntry: { id: string, version: number } };

export type InvolveMutationVariables = Exact<{
  input: InvolveInput;
}>;


export type InvolveMutation = { involve: { id: string } };

export type EndInvolvementMutationVariables = Exact<{
  id: string;
}>;


export type EndInvolvementMutation = { endInvolvement: { id: string } };

export type RecordPrintMutationVariables = Exact<{
  input: PrintInput;
}>;


export type RecordPrintMutation = { recordPrint: { dossierId: string, entryIds: Array<string> } };

export type EmergencyDetailsFragment = { id: string, dossierId: string, hatId: string, task: string, law: string | null, reason: string, openedAt: string, endsAt: string, closedAt: string | null, open: boolean, categories: Array<string>, reviewDueAt: string, overdue: boolean, tellDueAt: string, toldAt: string | null, toldHow: string | null, looks: Array<{ category: string, firstAt: string }>, review: { finding: string, words: string, reviewedAt: string } | null, waits: Array<{ reason: string, why: string, tellBy: string, recordedAt: string }>, organisation: { id: string, name: string } };

export type PersonInEmergencyFragment = { id: string, name: string, birthDate: string | null, gezag: Array<{ validFrom: string, validUntil: string | null, holder: { id: string, name: string } }>, addresses: Array<{ lines: string, shielded: boolean, validFrom: string, validUntil: string | null }> };

export type EmergenciesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type EmergenciesQuery = { emergencies: { nodes: Array<{ id: string, dossierId: string, hatId: string, task: string, law: string | null, reason: string, openedAt: string, endsAt: string, closedAt: string | null, open: boolean, categories: Array<string>, reviewDueAt: string, overdue: boolean, tellDueAt: string, toldAt: string | null, toldHow: string | null, looks: Array<{ category: string, firstAt: string }>, review: { finding: string, words: string, reviewedAt: string } | null, waits: Array<{ reason: string, why: string, tellBy: string, recordedAt: string }>, organisation: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EmergencyQueryVariables = Exact<{
  id: string;
}>;


export type EmergencyQuery = { emergency: { id: string, dossierId: string, hatId: string, task: string, law: string | null, reason: string, openedAt: string, endsAt: string, closedAt: string | null, open: boolean, categories: Array<string>, reviewDueAt: string, overdue: boolean, tellDueAt: string, toldAt: string | null, toldHow: string | null, looks: Array<{ category: string, firstAt: string }>, review: { finding: string, words: string, reviewedAt: string } | null, waits: Array<{ reason: string, why: string, tellBy: string, recordedAt: string }>, organisation: { id: string, name: string } } };

export type EmergencyCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type EmergencyCountsQuery = { emergencyCounts: Array<{ month: string, opened: number, reviewed: number, overdue: number, inOrder: number, toDiscuss: number, breach: number }> };

export type DossierInEmergencyQueryVariables = Exact<{
  id: string;
}>;


export type DossierInEmergencyQuery = { dossier: { id: string, kind: string, scope: string, subject: { id: string, name: string, birthDate: string | null, gezag: Array<{ validFrom: string, validUntil: string | null, holder: { id: string, name: string } }>, addresses: Array<{ lines: string, shielded: boolean, validFrom: string, validUntil: string | null }> } | null, household: { id: string, label: string, members: Array<{ role: string, validFrom: string, validUntil: string | null, person: { id: string, name: string, birthDate: string | null, gezag: Array<{ validFrom: string, validUntil: string | null, holder: { id: string, name: string } }>, addresses: Array<{ lines: string, shielded: boolean, validFrom: string, validUntil: string | null }> } }> } | null, entries: { nodes: Array<{ body: string, id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, about: { id: string, name: string } | null }> } } };

export type DossierEmergenciesQueryVariables = Exact<{
  id: string;
}>;


export type DossierEmergenciesQuery = { dossier: { id: string, emergencies: Array<{ id: string, dossierId: string, hatId: string, task: string, law: string | null, reason: string, openedAt: string, endsAt: string, closedAt: string | null, open: boolean, categories: Array<string>, reviewDueAt: string, overdue: boolean, tellDueAt: string, toldAt: string | null, toldHow: string | null, looks: Array<{ category: string, firstAt: string }>, review: { finding: string, words: string, reviewedAt: string } | null, waits: Array<{ reason: string, why: string, tellBy: string, recordedAt: string }>, organisation: { id: string, name: string } }> } };

export type EmergencyTargetMutationVariables = Exact<{
  input: EmergencyTargetInput;
}>;


export type EmergencyTargetMutation = { emergencyTarget: { found: boolean, dossiers: Array<{ id: string, kind: string, scope: string }> } };

export type OpenEmergencyMutationVariables = Exact<{
  input: OpenEmergencyInput;
}>;


export type OpenEmergencyMutation = { openEmergency: { id: string } };

export type CloseEmergencyMutationVariables = Exact<{
  id: string;
}>;


export type CloseEmergencyMutation = { closeEmergency: { id: string } };

export type TellEmergencyMutationVariables = Exact<{
  input: TellEmergencyInput;
}>;


export type TellEmergencyMutation = { tellEmergency: { id: string } };

export type ReviewEmergencyMutationVariables = Exact<{
  input: ReviewEmergencyInput;
}>;


export type ReviewEmergencyMutation = { reviewEmergency: { id: string } };

export type WaitWithTellingMutationVariables = Exact<{
  input: WaitWithTellingInput;
}>;


export type WaitWithTellingMutation = { waitWithTelling: { id: string, dossierId: string, hatId: string, task: string, law: string | null, reason: string, openedAt: string, endsAt: string, closedAt: string | null, open: boolean, categories: Array<string>, reviewDueAt: string, overdue: boolean, tellDueAt: string, toldAt: string | null, toldHow: string | null, looks: Array<{ category: string, firstAt: string }>, review: { finding: string, words: string, reviewedAt: string } | null, waits: Array<{ reason: string, why: string, tellBy: string, recordedAt: string }>, organisation: { id: string, name: string } } };

export type DossierFactsQueryVariables = Exact<{
  id: string;
}>;


export type DossierFactsQuery = { dossier: { id: string, measures: Array<{ id: string, kind: string, validFrom: string, validUntil: string | null, organisation: { id: string, name: string } }>, meldingen: Array<{ id: string, meldingAt: string, inquiryStartedAt: string | null, termEndsAt: string }>, coTreatments: Array<{ id: string, law: string, why: string, validFrom: string, validUntil: string | null, organisation: { id: string, name: string } }> } };

export type StartMeasureMutationVariables = Exact<{
  input: StartMeasureInput;
}>;


export type StartMeasureMutation = { startMeasure: { id: string } };

export type EndMeasureMutationVariables = Exact<{
  input: EndMeasureInput;
}>;


export type EndMeasureMutation = { endMeasure: { id: string } };

export type RecordMeldingMutationVariables = Exact<{
  input: RecordMeldingInput;
}>;


export type RecordMeldingMutation = { recordMelding: { id: string } };

export type StartInquiryMutationVariables = Exact<{
  id: string;
}>;


export type StartInquiryMutation = { startInquiry: { id: string } };

export type RegisterCoTreatmentMutationVariables = Exact<{
  input: RegisterCoTreatmentInput;
}>;


export type RegisterCoTreatmentMutation = { registerCoTreatment: { id: string } };

export type EndCoTreatmentMutationVariables = Exact<{
  id: string;
}>;


export type EndCoTreatmentMutation = { endCoTreatment: { id: string } };

export type OrganisationNameFragment = { id: string, name: string, type: string };

export type HatDetailsFragment = { id: string, task: string, law: string | null, from: string | null, validUntil: string | null, personId: string | null, organisation: { id: string, name: string, type: string }, processorFor: { id: string, name: string } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, hats: Array<{ id: string, task: string, law: string | null, from: string | null, validUntil: string | null, personId: string | null, organisation: { id: string, name: string, type: string }, processorFor: { id: string, name: string } | null }> } };

export type SwitchHatMutationVariables = Exact<{
  input: SwitchHatInput;
}>;


export type SwitchHatMutation = { switchHat: { id: string } };

export type OrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationsQuery = { organisations: Array<{ id: string, name: string, type: string, tasks: Array<{ task: string, law: string | null, from: string | null, contactPoint: string | null, active: boolean, processorFor: { id: string, name: string } | null }> }> };

export type TasksAboutMeQueryVariables = Exact<{ [key: string]: never; }>;


export type TasksAboutMeQuery = { tasksAboutMe: Array<{ task: string, law: string | null, from: string | null, purpose: string | null, subject: { id: string, name: string } | null, controller: { id: string, name: string, type: string, tasks: Array<{ id: string, task: string, law: string | null, from: string | null, contactPoint: string | null, contactHours: string | null, active: boolean, frame: string, processorFor: { id: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean }, duties: Array<{ ground: string, article: string | null, side: string, duty: string | null }> }> }, carriedOutBy: Array<{ id: string, name: string, type: string, tasks: Array<{ id: string, task: string, law: string | null, from: string | null, contactPoint: string | null, contactHours: string | null, active: boolean, frame: string, processorFor: { id: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean }, duties: Array<{ ground: string, article: string | null, side: string, duty: string | null }> }> }> }> };

export type InformedOfFragment = { id: string, name: string, type: string, tasks: Array<{ id: string, task: string, law: string | null, from: string | null, contactPoint: string | null, contactHours: string | null, active: boolean, frame: string, processorFor: { id: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean }, duties: Array<{ ground: string, article: string | null, side: string, duty: string | null }> }> };

export type DossierKindchecksQueryVariables = Exact<{
  id: string;
}>;


export type DossierKindchecksQuery = { dossier: { id: string, kindchecks: Array<{ id: string, outcome: string, words: string | null, because: string, doneOn: string, repeatBy: string }>, kindcheckDue: { due: boolean, because: string | null } | null } };

export type RecordKindcheckMutationVariables = Exact<{
  input: RecordKindcheckInput;
}>;


export type RecordKindcheckMutation = { recordKindcheck: { id: string } };

export type DossierMeetingsQueryVariables = Exact<{
  id: string;
}>;


export type DossierMeetingsQuery = { dossier: { id: string, meetings: Array<{ id: string, state: string, purpose: string, startsAt: string }> } };

export type MeetingPlanningQueryVariables = Exact<{
  id: string;
}>;


export type MeetingPlanningQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, meetingParties: Array<{ task: string, law: string | null, organisation: { id: string, name: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean } }>, meetingPersons: Array<{ personId: string, role: string, person: { id: string, name: string } | null }>, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type MeetingPartyLineFragment = { task: string, law: string | null, organisation: { id: string, name: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean } };

export type MeetingDetailsFragment = { id: string, dossierId: string, state: string, version: number, purpose: string, startsAt: string, place: string | null, heldOn: string | null, whyCancelled: string | null, own: boolean, participants: Array<{ task: string, law: string | null, organisation: { id: string, name: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean } }>, clients: Array<{ personId: string, role: string, invited: boolean, whyNot: string | null, heardVersion: number, present: boolean | null, spokeTask: string | null, spokeOn: string | null, consent: string | null, view: string | null, person: { id: string, name: string } | null, spokeOrganisation: { id: string, name: string } | null }>, agenda: Array<{ id: string, category: string, words: string }> };

export type MeetingQueryVariables = Exact<{
  id: string;
}>;


export type MeetingQuery = { meeting: { id: string, dossierId: string, state: string, version: number, purpose: string, startsAt: string, place: string | null, heldOn: string | null, whyCancelled: string | null, own: boolean, participants: Array<{ task: string, law: string | null, organisation: { id: string, name: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean } }>, clients: Array<{ personId: string, role: string, invited: boolean, whyNot: string | null, heardVersion: number, present: boolean | null, spokeTask: string | null, spokeOn: string | null, consent: string | null, view: string | null, person: { id: string, name: string } | null, spokeOrganisation: { id: string, name: string } | null }>, agenda: Array<{ id: string, category: string, words: string }> } };

export type MeetingDossierQueryVariables = Exact<{
  id: string;
}>;


export type MeetingDossierQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, access: { mayWrite: Array<string> }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type OwnMeetingsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnMeetingsQuery = { ownMeetings: Array<{ id: string, state: string, purpose: string | null, startsAt: string, place: string | null, heldOn: string | null, role: string, invited: boolean, present: boolean | null, spokeTask: string | null, spokeOn: string | null, consent: string | null, view: string | null, about: { id: string, name: string } | null, participants: Array<{ task: string, law: string | null, organisation: { id: string, name: string } | null, secrecy: { kind: string, article: string | null, statutory: boolean } }>, spokeOrganisation: { id: string, name: string } | null }> };

export type CallMeetingMutationVariables = Exact<{
  input: CallMeetingInput;
}>;


export type CallMeetingMutation = { callMeeting: { id: string } };

export type ChangeMeetingMutationVariables = Exact<{
  input: ChangeMeetingInput;
}>;


export type ChangeMeetingMutation = { changeMeeting: { id: string } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { cancelMeeting: { id: string } };

export type HoldMeetingMutationVariables = Exact<{
  input: HoldMeetingInput;
}>;


export type HoldMeetingMutation = { holdMeeting: { id: string } };

export type HearMeetingClientMutationVariables = Exact<{
  input: HearMeetingClientInput;
}>;


export type HearMeetingClientMutation = { hearMeetingClient: { id: string } };

export type AddMeetingItemMutationVariables = Exact<{
  input: AddMeetingItemInput;
}>;


export type AddMeetingItemMutation = { addMeetingItem: { id: string } };

export type NoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly?: boolean | null | undefined;
}>;


export type NoticesQuery = { notices: { nodes: Array<{ id: string, kind: string, madeAt: string, readAt: string | null, about: Array<{ name: string, ids: Array<string> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkNoticeReadMutationVariables = Exact<{
  id: string;
}>;


export type MarkNoticeReadMutation = { markNoticeRead: { id: string, readAt: string | null } };

export type OwnAccessLogQueryVariables = Exact<{
  subjectId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnAccessLogQuery = { ownAccessLog: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, day: string, task: string | null, purpose: string | null, event: string, outcome: string, categories: Array<string>, times: number, organisation: { id: string, name: string } }> } };

export type KeptBackQueryVariables = Exact<{
  dossierId: string;
}>;


export type KeptBackQuery = { dossier: { id: string, kind: string, logEmbargoes: Array<{ id: string, reason: string, from: string, until: string, recordedAt: string }>, logWeighings: Array<{ id: string, subjectId: string, personId: string, outcome: string, words: string, recordedAt: string }> } };

export type RecordLogEmbargoMutationVariables = Exact<{
  input: RecordLogEmbargoInput;
}>;


export type RecordLogEmbargoMutation = { recordLogEmbargo: { id: string } };

export type RecordLogWeighingMutationVariables = Exact<{
  input: RecordLogWeighingInput;
}>;


export type RecordLogWeighingMutation = { recordLogWeighing: { id: string } };

export type LogEmbargoesQueryVariables = Exact<{ [key: string]: never; }>;


export type LogEmbargoesQuery = { logEmbargoes: Array<{ id: string, dossierId: string, reason: string, from: string, until: string, recordedAt: string }> };

export type GivenOnwardQueryVariables = Exact<{
  id: string;
}>;


export type GivenOnwardQuery = { disclosure: { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> } };

export type QuarantinesQueryVariables = Exact<{ [key: string]: never; }>;


export type QuarantinesQuery = { quarantines: Array<{ id: string, disclosureId: string, receiverTask: string, why: string, quarantinedAt: string, explanation: string | null, releasedAt: string | null, recalledAt: string | null, mine: boolean, holder: { id: string, name: string }, receiver: { id: string, name: string } }> };

export type QuarantineDisclosureMutationVariables = Exact<{
  input: QuarantineInput;
}>;


export type QuarantineDisclosureMutation = { quarantineDisclosure: { id: string } };

export type ReleaseQuarantineMutationVariables = Exact<{
  input: ReleaseQuarantineInput;
}>;


export type ReleaseQuarantineMutation = { releaseQuarantine: { id: string } };

export type RecallDisclosureMutationVariables = Exact<{
  input: RecallInput;
}>;


export type RecallDisclosureMutation = { recallDisclosure: { id: string } };

export type AskAboutDisclosureMutationVariables = Exact<{
  input: AboutDisclosureInput;
}>;


export type AskAboutDisclosureMutation = { askAboutDisclosure: { id: string } };

export type AnswerAboutDisclosureMutationVariables = Exact<{
  input: AboutDisclosureInput;
}>;


export type AnswerAboutDisclosureMutation = { answerAboutDisclosure: { id: string } };

export type TakeOverMutationVariables = Exact<{
  input: TakeOverInput;
}>;


export type TakeOverMutation = { takeOver: { id: string, dossierId: string } };

export type DossiersToTakeOverInQueryVariables = Exact<{ [key: string]: never; }>;


export type DossiersToTakeOverInQuery = { dossiers: { nodes: Array<{ id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, access: { mayWrite: Array<string> }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null }> } };

export type RequestLineFragment = { id: string, state: string, side: string, forContactPoint: boolean | null, askerTask: string, holderTask: string, purpose: string, thatOnly: boolean, askedAt: string, expiresAt: string, about: { name: string, birthDate: string } | null, asker: { id: string, name: string }, holder: { id: string, name: string }, questions: Array<{ question: string, category: string, why: string }> };

export type RequestDetailsFragment = { version: number, dossierId: string | null, subjectId: string, askerLaw: string | null, holderLaw: string | null, ground: string | null, ownRole: string, otherRole: string, mayGive: string | null, reasons: string | null, household: string, householdWords: string, safetyConcern: string | null, useMade: string, suspectedAbuse: boolean, acuteDanger: boolean, remindFrom: string, embargoUntil: string | null, embargoReason: string | null, may: Array<string>, id: string, state: string, side: string, forContactPoint: boolean | null, askerTask: string, holderTask: string, purpose: string, thatOnly: boolean, askedAt: string, expiresAt: string, consentOf: Array<{ id: string, name: string } | null>, decision: { outcome: string, duty: boolean, grounds: Array<string>, obligations: Array<string>, consentFrom: Array<string>, explanation: string }, events: Array<{ version: number, kind: string, side: string, at: string, reasons: Array<string>, words: string | null, instead: string | null, known: string | null }>, messages: Array<{ id: string, side: string, at: string, words: string, mine: boolean }>, views: Array<{ id: string, role: string, saidAt: string, words: string }>, considerations: Array<{ id: string, at: string, held: string, consulted: string, discussed: string, consequences: string, decision: string, supportWanted: boolean }>, given: Array<{ disclosureId: string, at: string, categories: Array<string> }>, ownDossiers: Array<{ id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null }>, about: { name: string, birthDate: string } | null, asker: { id: string, name: string }, holder: { id: string, name: string }, questions: Array<{ question: string, category: string, why: string }> };

export type RequestsQueryVariables = Exact<{
  box: string;
  state?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RequestsQuery = { informationRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: string, side: string, forContactPoint: boolean | null, askerTask: string, holderTask: string, purpose: string, thatOnly: boolean, askedAt: string, expiresAt: string, about: { name: string, birthDate: string } | null, asker: { id: string, name: string }, holder: { id: string, name: string }, questions: Array<{ question: string, category: string, why: string }> }> } };

export type RequestByIdQueryVariables = Exact<{
  id: string;
}>;


export type RequestByIdQuery = { informationRequest: { version: number, dossierId: string | null, subjectId: string, askerLaw: string | null, holderLaw: string | null, ground: string | null, ownRole: string, otherRole: string, mayGive: string | null, reasons: string | null, household: string, householdWords: string, safetyConcern: string | null, useMade: string, suspectedAbuse: boolean, acuteDanger: boolean, remindFrom: string, embargoUntil: string | null, embargoReason: string | null, may: Array<string>, id: string, state: string, side: string, forContactPoint: boolean | null, askerTask: string, holderTask: string, purpose: string, thatOnly: boolean, askedAt: string, expiresAt: string, consentOf: Array<{ id: string, name: string } | null>, decision: { outcome: string, duty: boolean, grounds: Array<string>, obligations: Array<string>, consentFrom: Array<string>, explanation: string }, events: Array<{ version: number, kind: string, side: string, at: string, reasons: Array<string>, words: string | null, instead: string | null, known: string | null }>, messages: Array<{ id: string, side: string, at: string, words: string, mine: boolean }>, views: Array<{ id: string, role: string, saidAt: string, words: string }>, considerations: Array<{ id: string, at: string, held: string, consulted: string, discussed: string, consequences: string, decision: string, supportWanted: boolean }>, given: Array<{ disclosureId: string, at: string, categories: Array<string> }>, ownDossiers: Array<{ id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null }>, about: { name: string, birthDate: string } | null, asker: { id: string, name: string }, holder: { id: string, name: string }, questions: Array<{ question: string, category: string, why: string }> } };

export type RequestsAboutMeQueryVariables = Exact<{
  subjectId?: string | null | undefined;
}>;


export type RequestsAboutMeQuery = { requestsAboutMe: Array<{ id: string, mayRespond: boolean, state: string, askerTask: string, askerType: string, holderTask: string, holderType: string, purpose: string, askedAt: string, categories: Array<string>, given: Array<string>, givenAt: string | null, views: Array<{ id: string, saidAt: string, words: string }>, subject: { id: string, name: string } | null, asker: { id: string, name: string } | null, holder: { id: string, name: string } | null }> };

export type ExplainAskingQueryVariables = Exact<{
  input: ExplainAskingInput;
}>;


export type ExplainAskingQuery = { explainAsking: { outcome: string, duty: boolean, grounds: Array<string>, obligations: Array<string>, consentFrom: Array<string>, explanation: string } };

export type AskInformationMutationVariables = Exact<{
  input: AskInformationInput;
}>;


export type AskInformationMutation = { askInformation: { id: string } };

export type TakeUpRequestMutationVariables = Exact<{
  input: OnRequestInput;
}>;


export type TakeUpRequestMutation = { takeUpRequest: { id: string } };

export type AnswerRequestMutationVariables = Exact<{
  input: AnswerRequestInput;
}>;


export type AnswerRequestMutation = { answerRequest: { id: string } };

export type RefuseRequestMutationVariables = Exact<{
  input: RefuseRequestInput;
}>;


export type RefuseRequestMutation = { refuseRequest: { id: string } };

export type ConsiderRequestMutationVariables = Exact<{
  input: ConsiderRequestInput;
}>;


export type ConsiderRequestMutation = { considerRequest: { id: string } };

export type WithdrawRequestMutationVariables = Exact<{
  input: WithdrawRequestInput;
}>;


export type WithdrawRequestMutation = { withdrawRequest: { id: string } };

export type RemindRequestMutationVariables = Exact<{
  input: OnRequestInput;
}>;


export type RemindRequestMutation = { remindRequest: { id: string } };

export type EscalateRequestMutationVariables = Exact<{
  input: EscalateRequestInput;
}>;


export type EscalateRequestMutation = { escalateRequest: { id: string } };

export type SayAboutRequestMutationVariables = Exact<{
  input: SayAboutRequestInput;
}>;


export type SayAboutRequestMutation = { sayAboutRequest: { id: string } };

export type GiveViewOnRequestMutationVariables = Exact<{
  input: GiveViewInput;
}>;


export type GiveViewOnRequestMutation = { giveViewOnRequest: { id: string } };

export type DisclosureDetailsFragment = { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> };

export type ConsentDetailsFragment = { id: string, answer: string, kind: string, categories: Array<string>, toTask: string, purpose: string, givenAt: string, expiresAt: string | null, withdrawnAt: string | null, how: string, counts: boolean, ownCounts: boolean, mine: boolean, givenById: string, givenByRole: string | null, requestId: string | null, nature: string, notFree: Array<string>, trajectory: string | null, told: string | null, objections: string | null, obtainedByTask: string | null, organisationWithheld: boolean, subject: { id: string, name: string, age: number } | null, obtainedBy: { id: string, name: string } | null, toOrganisation: { id: string, name: string } | null, consequences: Array<{ categories: Array<string>, disclosedAt: string, purpose: string, receiverTask: string, receiverType: string, receiver: { id: string, name: string } | null }> | null };

export type ReceivedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReceivedQuery = { received: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, onwardWeighings: Array<{ id: string, state: string, outcome: string, onwardOf: string | null, purpose: string, receiverTask: string, changedAt: string, usedAt: string | null, words: { consulted: Array<{ role: string, on: string, said: string | null }> | null, meldcode: Array<{ step: number, on: string | null, found: string | null, skippedBecause: string | null }> | null, safety: { facts: string | null, interpretation: string | null, acute: boolean | null, acuteWhy: string | null, chronic: boolean | null, chronicWhy: string | null, children: string | null } | null }, receiver: { id: string, name: string } }>, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> }> } };

export type ReceivedDisclosureQueryVariables = Exact<{
  id: string;
}>;


export type ReceivedDisclosureQuery = { receivedDisclosure: { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> } };

export type DiscloseMutationVariables = Exact<{
  input: DiscloseInput;
}>;


export type DiscloseMutation = { disclose: { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> } };

export type ConsentsQueryVariables = Exact<{
  subjectId?: string | null | undefined;
}>;


export type ConsentsQuery = { consents: Array<{ id: string, answer: string, kind: string, categories: Array<string>, toTask: string, purpose: string, givenAt: string, expiresAt: string | null, withdrawnAt: string | null, how: string, counts: boolean, ownCounts: boolean, mine: boolean, givenById: string, givenByRole: string | null, requestId: string | null, nature: string, notFree: Array<string>, trajectory: string | null, told: string | null, objections: string | null, obtainedByTask: string | null, organisationWithheld: boolean, subject: { id: string, name: string, age: number } | null, obtainedBy: { id: string, name: string } | null, toOrganisation: { id: string, name: string } | null, consequences: Array<{ categories: Array<string>, disclosedAt: string, purpose: string, receiverTask: string, receiverType: string, receiver: { id: string, name: string } | null }> | null }> };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { giveConsent: { id: string } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { id: string, withdrawnAt: string | null } };

export type OwnPersonsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnPersonsQuery = { ownPersons: Array<{ id: string, name: string }> };

export type TransferDetailsFragment = { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> };

export type TransfersQueryVariables = Exact<{
  box: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TransfersQuery = { transfers: { nodes: Array<{ id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TransferQueryVariables = Exact<{
  id: string;
}>;


export type TransferQuery = { transfer: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type OfferTransferMutationVariables = Exact<{
  input: OfferTransferInput;
}>;


export type OfferTransferMutation = { offerTransfer: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type AcceptTransferMutationVariables = Exact<{
  input: OnTransferInput;
}>;


export type AcceptTransferMutation = { acceptTransfer: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type RefuseTransferMutationVariables = Exact<{
  input: RefuseTransferInput;
}>;


export type RefuseTransferMutation = { refuseTransfer: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type WithdrawTransferMutationVariables = Exact<{
  input: OnTransferInput;
}>;


export type WithdrawTransferMutation = { withdrawTransfer: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type CompleteTransferMutationVariables = Exact<{
  input: OnTransferInput;
}>;


export type CompleteTransferMutation = { completeTransfer: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type MarkTransferToldMutationVariables = Exact<{
  input: TransferToldInput;
}>;


export type MarkTransferToldMutation = { markTransferTold: { id: string, kind: string, side: string, state: string, version: number, fromTask: string, toTask: string, until: string | null, why: string, whyNotLess: string, toldHow: string | null, notToldWhy: string | null, outcome: string, grounds: Array<string>, offeredAt: string, expiresAt: string, dossierCount: number, dossierIds: Array<string>, madeDossierIds: Array<string>, fromOrganisation: { id: string, name: string, type: string }, toOrganisation: { id: string, name: string, type: string }, events: Array<{ kind: string, at: string, words: string | null }> } };

export type DossiersToHandOverQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DossiersToHandOverQuery = { dossiers: { nodes: Array<{ id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, case: { id: string, reference: string }, access: { rule: string }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SealedLogQueryVariables = Exact<{ [key: string]: never; }>;


export type SealedLogQuery = { sealedLog: { size: string, root: string, madeAt: string, witnesses: Array<string>, lastVerifiedAt: string | null, key: string } };

export type LogLineProofQueryVariables = Exact<{
  lineId: string;
}>;


export type LogLineProofQuery = { logLineProof: { lineId: string, index: string, size: string, record: string, salt: string, proof: Array<string>, checkpoint: string } };

export type YearlyReportQueryVariables = Exact<{
  year: number;
}>;


export type YearlyReportQuery = { yearlyReport: { year: number, months: Array<{ month: string, accesses: number, explained: number, unexplained: number, odd: number, breakGlass: number, asked: number, open: number, inOrder: number, toDiscuss: number, breach: number }>, breakGlass: { opened: number, reviewed: number, inTime: number, late: number, medianHours: number | null, longestHours: number | null }, breaches: { breaches: number, reported: number, inTime: number, notReported: number, toReport: number, told: number, notTold: number, toTell: number }, sealed: { size: string, root: string, madeAt: string, witnesses: Array<string> } | null } };

export type WeighingDetailsFragment = { id: string, version: number, state: string, outcome: string, dossierId: string, onwardOf: string | null, requestId: string | null, receiverTask: string, receiverLaw: string | null, purpose: string, ground: string | null, endsAt: string | null, categories: Array<string>, grounds: Array<string> | null, obligations: Array<string> | null, decided: string | null, changedAt: string, usedAt: string | null, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ entryId: string, fields: Array<string>, summary: string | null, body: string | null }>, stated: { suspectedAbuse: boolean | null, acuteDanger: boolean | null, calamity: boolean | null, ownVictim: boolean | null, helpsStopViolence: boolean | null, designatedReporter: boolean | null, listedRisk: boolean | null, ownProvision: boolean | null, harmForeseen: boolean | null }, words: { whyNecessary: string | null, whyNotLess: string | null, interest: string | null, whyNotShared: string | null, instead: string | null, nothingNecessary: boolean | null, informing: { told: string, on: string | null, how: string | null, objection: string | null, reason: string | null, why: string | null, tellBy: string | null } | null, conflict: Array<{ test: string, met: boolean, why: string }> | null, factors: Array<{ factor: string, words: string }> | null, consulted: Array<{ role: string, on: string, said: string | null }> | null, meldcode: Array<{ step: number, on: string | null, found: string | null, skippedBecause: string | null }> | null, safety: { facts: string | null, interpretation: string | null, acute: boolean | null, acuteWhy: string | null, chronic: boolean | null, chronicWhy: string | null, children: string | null } | null } };

export type MeldcodeWordsFragment = { consulted: Array<{ role: string, on: string, said: string | null }> | null, meldcode: Array<{ step: number, on: string | null, found: string | null, skippedBecause: string | null }> | null, safety: { facts: string | null, interpretation: string | null, acute: boolean | null, acuteWhy: string | null, chronic: boolean | null, chronicWhy: string | null, children: string | null } | null };

export type OnwardWeighingFragment = { id: string, state: string, outcome: string, onwardOf: string | null, purpose: string, receiverTask: string, changedAt: string, usedAt: string | null, words: { consulted: Array<{ role: string, on: string, said: string | null }> | null, meldcode: Array<{ step: number, on: string | null, found: string | null, skippedBecause: string | null }> | null, safety: { facts: string | null, interpretation: string | null, acute: boolean | null, acuteWhy: string | null, chronic: boolean | null, chronicWhy: string | null, children: string | null } | null }, receiver: { id: string, name: string } };

export type ExplainDisclosureQueryVariables = Exact<{
  input: ExplainDisclosureInput;
}>;


export type ExplainDisclosureQuery = { explainDisclosure: { outcome: string, reason: string, explanation: string, obligations: Array<string>, consentFrom: Array<string>, duty: boolean, grounds: Array<{ id: string, article: string | null }> } };

export type WeighingQueryVariables = Exact<{
  id: string;
}>;


export type WeighingQuery = { weighing: { id: string, version: number, state: string, outcome: string, dossierId: string, onwardOf: string | null, requestId: string | null, receiverTask: string, receiverLaw: string | null, purpose: string, ground: string | null, endsAt: string | null, categories: Array<string>, grounds: Array<string> | null, obligations: Array<string> | null, decided: string | null, changedAt: string, usedAt: string | null, missing: Array<{ field: string, problem: string }>, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ entryId: string, fields: Array<string>, summary: string | null, body: string | null }>, stated: { suspectedAbuse: boolean | null, acuteDanger: boolean | null, calamity: boolean | null, ownVictim: boolean | null, helpsStopViolence: boolean | null, designatedReporter: boolean | null, listedRisk: boolean | null, ownProvision: boolean | null, harmForeseen: boolean | null }, words: { whyNecessary: string | null, whyNotLess: string | null, interest: string | null, whyNotShared: string | null, instead: string | null, nothingNecessary: boolean | null, informing: { told: string, on: string | null, how: string | null, objection: string | null, reason: string | null, why: string | null, tellBy: string | null } | null, conflict: Array<{ test: string, met: boolean, why: string }> | null, factors: Array<{ factor: string, words: string }> | null, consulted: Array<{ role: string, on: string, said: string | null }> | null, meldcode: Array<{ step: number, on: string | null, found: string | null, skippedBecause: string | null }> | null, safety: { facts: string | null, interpretation: string | null, acute: boolean | null, acuteWhy: string | null, chronic: boolean | null, chronicWhy: string | null, children: string | null } | null } } };

export type DossierWeighingsQueryVariables = Exact<{
  id: string;
}>;


export type DossierWeighingsQuery = { dossier: { id: string, weighings: Array<{ id: string, version: number, state: string, outcome: string, dossierId: string, onwardOf: string | null, requestId: string | null, receiverTask: string, receiverLaw: string | null, purpose: string, ground: string | null, endsAt: string | null, categories: Array<string>, grounds: Array<string> | null, obligations: Array<string> | null, decided: string | null, changedAt: string, usedAt: string | null, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ entryId: string, fields: Array<string>, summary: string | null, body: string | null }>, stated: { suspectedAbuse: boolean | null, acuteDanger: boolean | null, calamity: boolean | null, ownVictim: boolean | null, helpsStopViolence: boolean | null, designatedReporter: boolean | null, listedRisk: boolean | null, ownProvision: boolean | null, harmForeseen: boolean | null }, words: { whyNecessary: string | null, whyNotLess: string | null, interest: string | null, whyNotShared: string | null, instead: string | null, nothingNecessary: boolean | null, informing: { told: string, on: string | null, how: string | null, objection: string | null, reason: string | null, why: string | null, tellBy: string | null } | null, conflict: Array<{ test: string, met: boolean, why: string }> | null, factors: Array<{ factor: string, words: string }> | null, consulted: Array<{ role: string, on: string, said: string | null }> | null, meldcode: Array<{ step: number, on: string | null, found: string | null, skippedBecause: string | null }> | null, safety: { facts: string | null, interpretation: string | null, acute: boolean | null, acuteWhy: string | null, chronic: boolean | null, chronicWhy: string | null, children: string | null } | null } }> } };

export type SaveWeighingMutationVariables = Exact<{
  input: SaveWeighingInput;
}>;


export type SaveWeighingMutation = { saveWeighing: { id: string, version: number } };

export type UseWeighingMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type UseWeighingMutation = { useWeighing: { id: string, outcome: string, requestId: string | null, receiver: { id: string, name: string }, disclosure: { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, endsWith: Array<string>, basis: string, onwardOf: string | null, standing: boolean, chain: Array<{ id: string, onwardOf: string | null, receiverTask: string, purpose: string, disclosedAt: string, recalledAt: string | null, holder: { id: string, name: string }, receiver: { id: string, name: string } }>, messages: Array<{ id: string, side: string, words: string, saidAt: string }>, copies: Array<{ personId: string, subjectId: string, role: string, weighed: boolean, barred: Array<string>, askedAt: string | null, answerBy: string | null, person: { id: string, name: string } | null, copy: { id: string, version: number, choice: string, why: string | null, decidedAt: string, entries: Array<{ entryId: string, summary: string | null, body: string | null }> } | null }>, comments: Array<{ id: string, role: string, saidAt: string, words: string }>, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, reworded: Array<string>, ground: string, correctedAt: string | null, summary: string | null, body: string | null, occurredOn: string | null }> } | null } };

export type SentencesQueryVariables = Exact<{ [key: string]: never; }>;


export type SentencesQuery = { sentences: Array<{ id: string | null, field: string, words: string }> };

export type SaveSentenceMutationVariables = Exact<{
  input: SaveSentenceInput;
}>;


export type SaveSentenceMutation = { saveSentence: { id: string | null } };

export type RemoveSentenceMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSentenceMutation = { removeSentence: boolean };

export type OpenTellingsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenTellingsQuery = { openTellings: Array<{ id: string, dossierId: string, dueOn: string, receiverTask: string, receiver: { id: string, name: string }, subject: { id: string, name: string } | null }> };

export type TellingsLeftQueryVariables = Exact<{ [key: string]: never; }>;


export type TellingsLeftQuery = { tellingsLeft: Array<{ id: string, dueOn: string }> };

export type MarkToldMutationVariables = Exact<{
  input: MarkToldInput;
}>;


export type MarkToldMutation = { markTold: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PartyOfSituationFragmentDoc = new TypedDocumentString(`
    fragment PartyOfSituation on AdviceParty {
  organisationType
  task
  law
  from
  provision
}
    `, {"fragmentName":"PartyOfSituation"}) as unknown as TypedDocumentString<PartyOfSituationFragment, unknown>;
export const PersonWithGezagFragmentDoc = new TypedDocumentString(`
    fragment PersonWithGezag on Person {
  id
  name
  age
  gezag {
    validUntil
    holder {
      id
      name
    }
  }
}
    `, {"fragmentName":"PersonWithGezag"}) as unknown as TypedDocumentString<PersonWithGezagFragment, unknown>;
export const ConsentRequestDetailsFragmentDoc = new TypedDocumentString(`
    fragment ConsentRequestDetails on ConsentRequest {
  id
  dossierId
  kind
  nature
  categories
  toTask
  purpose
  expiresAt
  trajectory
  why
  onRefusal
  askedAt
  answerBy
  cancelledAt
  complete
  subject {
    id
    name
  }
  toOrganisation {
    id
    name
  }
  persons {
    personId
    role
    state
    version
    seenAt
    remindedAt
    objections
    viewWords
    view
    person {
      id
      name
    }
  }
}
    `, {"fragmentName":"ConsentRequestDetails"}) as unknown as TypedDocumentString<ConsentRequestDetailsFragment, unknown>;
export const AskedDetailsFragmentDoc = new TypedDocumentString(`
    fragment AskedDetails on AskedConsent {
  id
  role
  kind
  nature
  categories
  toOrganisationType
  organisationWithheld
  toTask
  purpose
  expiresAt
  trajectory
  why
  onRefusal
  askedAt
  answerBy
  askedByType
  askedByTask
  state
  open
  version
  consentId
  subject {
    id
    name
  }
  toOrganisation {
    id
    name
  }
  askedBy {
    id
    name
  }
  others {
    role
    answered
  }
}
    `, {"fragmentName":"AskedDetails"}) as unknown as TypedDocumentString<AskedDetailsFragment, unknown>;
export const ConsultationLineFragmentDoc = new TypedDocumentString(`
    fragment ConsultationLine on Consultation {
  id
  own
  askerTask
  toTask
  askedAt
  answeredAt
  closedAt
  recognised
  over
  askedBy {
    id
    name
  }
  askedOf {
    id
    name
  }
}
    `, {"fragmentName":"ConsultationLine"}) as unknown as TypedDocumentString<ConsultationLineFragment, unknown>;
export const CovenantVersionDetailsFragmentDoc = new TypedDocumentString(`
    fragment CovenantVersionDetails on CovenantVersion {
  id
  number
  revision
  status
  name
  purposes
  grounds
  controllers
  validFrom
  validUntil
  startsAt
  text
  textHash
  parties {
    organisationId
    task
    motherOrganisation
    basis
    contactPoint
    escalation
  }
  flows {
    from {
      organisationId
      task
    }
    to {
      organisationId
      task
    }
    categories
  }
  agreements {
    about
    text
  }
  signatures {
    organisationId
    signedAt
    textHash
  }
}
    `, {"fragmentName":"CovenantVersionDetails"}) as unknown as TypedDocumentString<CovenantVersionDetailsFragment, unknown>;
export const ReviewItemFragmentDoc = new TypedDocumentString(`
    fragment ReviewItem on Review {
  id
  kind
  day
  state
  score
  reasons {
    code
    nl
    en
  }
  task
  organisation {
    id
    name
  }
  firstAt
  lastAt
  accesses
  waitingDays
  emergencyId
  dueAt
  escalatedAt
  version
}
    `, {"fragmentName":"ReviewItem"}) as unknown as TypedDocumentString<ReviewItemFragment, unknown>;
export const BreachDetailsFragmentDoc = new TypedDocumentString(`
    fragment BreachDetails on Breach {
  id
  decidedAt
  knownAt
  tellBy
  acts {
    id
    kind
    done
    happenedAt
    words
    reason
    recordedAt
  }
}
    `, {"fragmentName":"BreachDetails"}) as unknown as TypedDocumentString<BreachDetailsFragment, unknown>;
export const BreachArrangementDetailsFragmentDoc = new TypedDocumentString(`
    fragment BreachArrangementDetails on BreachArrangement {
  id
  covenantId
  name
  controllers
  whoReports
  parties {
    id
    name
  }
}
    `, {"fragmentName":"BreachArrangementDetails"}) as unknown as TypedDocumentString<BreachArrangementDetailsFragment, unknown>;
export const ReviewQuestionDetailsFragmentDoc = new TypedDocumentString(`
    fragment ReviewQuestionDetails on ReviewQuestion {
  id
  firstAt
  lastAt
  accesses
  dossierId
  askedAt
  answeredAt
  closedAt
}
    `, {"fragmentName":"ReviewQuestionDetails"}) as unknown as TypedDocumentString<ReviewQuestionDetailsFragment, unknown>;
export const EntryLineFragmentDoc = new TypedDocumentString(`
    fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
    `, {"fragmentName":"EntryLine"}) as unknown as TypedDocumentString<EntryLineFragment, unknown>;
export const EntryDetailsFragmentDoc = new TypedDocumentString(`
    fragment EntryDetails on Entry {
  ...EntryLine
  body
  versions {
    version
    kind
    source
    summary
    body
    writtenAt
    correctionReason
  }
}
    fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}`, {"fragmentName":"EntryDetails"}) as unknown as TypedDocumentString<EntryDetailsFragment, unknown>;
export const DossierLineFragmentDoc = new TypedDocumentString(`
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
    `, {"fragmentName":"DossierLine"}) as unknown as TypedDocumentString<DossierLineFragment, unknown>;
export const DossierFrameFragmentDoc = new TypedDocumentString(`
    fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`, {"fragmentName":"DossierFrame"}) as unknown as TypedDocumentString<DossierFrameFragment, unknown>;
export const EmergencyDetailsFragmentDoc = new TypedDocumentString(`
    fragment EmergencyDetails on Emergency {
  id
  dossierId
  hatId
  task
  law
  reason
  openedAt
  endsAt
  closedAt
  open
  categories
  looks {
    category
    firstAt
  }
  reviewDueAt
  overdue
  review {
    finding
    words
    reviewedAt
  }
  tellDueAt
  waits {
    reason
    why
    tellBy
    recordedAt
  }
  toldAt
  toldHow
  organisation {
    id
    name
  }
}
    `, {"fragmentName":"EmergencyDetails"}) as unknown as TypedDocumentString<EmergencyDetailsFragment, unknown>;
export const PersonInEmergencyFragmentDoc = new TypedDocumentString(`
    fragment PersonInEmergency on Person {
  id
  name
  birthDate
  gezag {
    validFrom
    validUntil
    holder {
      id
      name
    }
  }
  addresses {
    lines
    shielded
    validFrom
    validUntil
  }
}
    `, {"fragmentName":"PersonInEmergency"}) as unknown as TypedDocumentString<PersonInEmergencyFragment, unknown>;
export const OrganisationNameFragmentDoc = new TypedDocumentString(`
    fragment OrganisationName on Organisation {
  id
  name
  type
}
    `, {"fragmentName":"OrganisationName"}) as unknown as TypedDocumentString<OrganisationNameFragment, unknown>;
export const HatDetailsFragmentDoc = new TypedDocumentString(`
    fragment HatDetails on Hat {
  id
  task
  law
  from
  organisation {
    ...OrganisationName
  }
  processorFor {
    id
    name
  }
  validUntil
  personId
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}`, {"fragmentName":"HatDetails"}) as unknown as TypedDocumentString<HatDetailsFragment, unknown>;
export const InformedOfFragmentDoc = new TypedDocumentString(`
    fragment InformedOf on Organisation {
  id
  name
  type
  tasks {
    id
    task
    law
    from
    processorFor {
      id
    }
    contactPoint
    contactHours
    active
    frame
    secrecy {
      kind
      article
      statutory
    }
    duties {
      ground
      article
      side
      duty
    }
  }
}
    `, {"fragmentName":"InformedOf"}) as unknown as TypedDocumentString<InformedOfFragment, unknown>;
export const MeetingPartyLineFragmentDoc = new TypedDocumentString(`
    fragment MeetingPartyLine on MeetingParty {
  task
  law
  organisation {
    id
    name
  }
  secrecy {
    kind
    article
    statutory
  }
}
    `, {"fragmentName":"MeetingPartyLine"}) as unknown as TypedDocumentString<MeetingPartyLineFragment, unknown>;
export const MeetingDetailsFragmentDoc = new TypedDocumentString(`
    fragment MeetingDetails on Meeting {
  id
  dossierId
  state
  version
  purpose
  startsAt
  place
  heldOn
  whyCancelled
  own
  participants {
    ...MeetingPartyLine
  }
  clients {
    personId
    role
    invited
    whyNot
    heardVersion
    present
    spokeTask
    spokeOn
    consent
    view
    person {
      id
      name
    }
    spokeOrganisation {
      id
      name
    }
  }
  agenda {
    id
    category
    words
  }
}
    fragment MeetingPartyLine on MeetingParty {
  task
  law
  organisation {
    id
    name
  }
  secrecy {
    kind
    article
    statutory
  }
}`, {"fragmentName":"MeetingDetails"}) as unknown as TypedDocumentString<MeetingDetailsFragment, unknown>;
export const RequestLineFragmentDoc = new TypedDocumentString(`
    fragment RequestLine on InformationRequest {
  id
  state
  side
  forContactPoint
  askerTask
  holderTask
  purpose
  thatOnly
  askedAt
  expiresAt
  about {
    name
    birthDate
  }
  asker {
    id
    name
  }
  holder {
    id
    name
  }
  questions {
    question
    category
    why
  }
}
    `, {"fragmentName":"RequestLine"}) as unknown as TypedDocumentString<RequestLineFragment, unknown>;
export const RequestDetailsFragmentDoc = new TypedDocumentString(`
    fragment RequestDetails on InformationRequest {
  ...RequestLine
  version
  dossierId
  subjectId
  askerLaw
  holderLaw
  ground
  ownRole
  otherRole
  mayGive
  reasons
  household
  householdWords
  safetyConcern
  useMade
  suspectedAbuse
  acuteDanger
  remindFrom
  embargoUntil
  embargoReason
  may
  consentOf {
    id
    name
  }
  decision {
    outcome
    duty
    grounds
    obligations
    consentFrom
    explanation
  }
  events {
    version
    kind
    side
    at
    reasons
    words
    instead
    known
  }
  messages {
    id
    side
    at
    words
    mine
  }
  views {
    id
    role
    saidAt
    words
  }
  considerations {
    id
    at
    held
    consulted
    discussed
    consequences
    decision
    supportWanted
  }
  given {
    disclosureId
    at
    categories
  }
  ownDossiers {
    ...DossierLine
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment RequestLine on InformationRequest {
  id
  state
  side
  forContactPoint
  askerTask
  holderTask
  purpose
  thatOnly
  askedAt
  expiresAt
  about {
    name
    birthDate
  }
  asker {
    id
    name
  }
  holder {
    id
    name
  }
  questions {
    question
    category
    why
  }
}`, {"fragmentName":"RequestDetails"}) as unknown as TypedDocumentString<RequestDetailsFragment, unknown>;
export const DisclosureDetailsFragmentDoc = new TypedDocumentString(`
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}
    `, {"fragmentName":"DisclosureDetails"}) as unknown as TypedDocumentString<DisclosureDetailsFragment, unknown>;
export const ConsentDetailsFragmentDoc = new TypedDocumentString(`
    fragment ConsentDetails on Consent {
  id
  answer
  kind
  categories
  toTask
  purpose
  givenAt
  expiresAt
  withdrawnAt
  how
  counts
  ownCounts
  mine
  givenById
  givenByRole
  subject {
    id
    name
    age
  }
  requestId
  nature
  notFree
  trajectory
  told
  objections
  obtainedBy {
    id
    name
  }
  obtainedByTask
  organisationWithheld
  toOrganisation {
    id
    name
  }
  consequences {
    categories
    disclosedAt
    purpose
    receiverTask
    receiverType
    receiver {
      id
      name
    }
  }
}
    `, {"fragmentName":"ConsentDetails"}) as unknown as TypedDocumentString<ConsentDetailsFragment, unknown>;
export const TransferDetailsFragmentDoc = new TypedDocumentString(`
    fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}`, {"fragmentName":"TransferDetails"}) as unknown as TypedDocumentString<TransferDetailsFragment, unknown>;
export const MeldcodeWordsFragmentDoc = new TypedDocumentString(`
    fragment MeldcodeWords on WeighingWordsType {
  consulted {
    role
    on
    said
  }
  meldcode {
    step
    on
    found
    skippedBecause
  }
  safety {
    facts
    interpretation
    acute
    acuteWhy
    chronic
    chronicWhy
    children
  }
}
    `, {"fragmentName":"MeldcodeWords"}) as unknown as TypedDocumentString<MeldcodeWordsFragment, unknown>;
export const WeighingDetailsFragmentDoc = new TypedDocumentString(`
    fragment WeighingDetails on Weighing {
  id
  version
  state
  outcome
  dossierId
  onwardOf
  requestId
  receiverTask
  receiverLaw
  purpose
  ground
  endsAt
  categories
  grounds
  obligations
  decided
  changedAt
  usedAt
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    entryId
    fields
    summary
    body
  }
  stated {
    suspectedAbuse
    acuteDanger
    calamity
    ownVictim
    helpsStopViolence
    designatedReporter
    listedRisk
    ownProvision
    harmForeseen
  }
  words {
    whyNecessary
    whyNotLess
    interest
    whyNotShared
    instead
    nothingNecessary
    informing {
      told
      on
      how
      objection
      reason
      why
      tellBy
    }
    conflict {
      test
      met
      why
    }
    factors {
      factor
      words
    }
    ...MeldcodeWords
  }
}
    fragment MeldcodeWords on WeighingWordsType {
  consulted {
    role
    on
    said
  }
  meldcode {
    step
    on
    found
    skippedBecause
  }
  safety {
    facts
    interpretation
    acute
    acuteWhy
    chronic
    chronicWhy
    children
  }
}`, {"fragmentName":"WeighingDetails"}) as unknown as TypedDocumentString<WeighingDetailsFragment, unknown>;
export const OnwardWeighingFragmentDoc = new TypedDocumentString(`
    fragment OnwardWeighing on Weighing {
  id
  state
  outcome
  onwardOf
  purpose
  receiverTask
  changedAt
  usedAt
  words {
    ...MeldcodeWords
  }
  receiver {
    id
    name
  }
}
    fragment MeldcodeWords on WeighingWordsType {
  consulted {
    role
    on
    said
  }
  meldcode {
    step
    on
    found
    skippedBecause
  }
  safety {
    facts
    interpretation
    acute
    acuteWhy
    chronic
    chronicWhy
    children
  }
}`, {"fragmentName":"OnwardWeighing"}) as unknown as TypedDocumentString<OnwardWeighingFragment, unknown>;
export const AccessLogDocument = new TypedDocumentString(`
    query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {
  accessLog(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      at
      event
      outcome
      accessPoint
      requestId
      accountId
      hatId
      task
      law
      organisation {
        id
        name
      }
      dossierId
      caseId
      subjectId
      entryIds
      categories
      fields
      purpose
      grounds
      reason
      basis
      activity
      traceId
      decisionId
      listedIds
      consentIds
      covenantIds
    }
  }
}
    `) as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
export const WhoSawDocument = new TypedDocumentString(`
    query WhoSaw($subjectId: ID, $dossierId: ID, $from: DateTime, $until: DateTime) {
  whoSaw(subjectId: $subjectId, dossierId: $dossierId, from: $from, until: $until) {
    everybody
    onlookers {
      accountId
      hatId
      organisation {
        id
        name
      }
      task
      law
      accesses
      refused
      first
      last
      events
      purposes
      grounds
    }
  }
}
    `) as unknown as TypedDocumentString<WhoSawQuery, WhoSawQueryVariables>;
export const LogRetentionDocument = new TypedDocumentString(`
    query LogRetention {
  logRetention {
    id
    years
    version
  }
}
    `) as unknown as TypedDocumentString<LogRetentionQuery, LogRetentionQueryVariables>;
export const SetLogRetentionDocument = new TypedDocumentString(`
    mutation SetLogRetention($input: SetLogRetentionInput!) {
  setLogRetention(input: $input) {
    id
    years
    version
  }
}
    `) as unknown as TypedDocumentString<SetLogRetentionMutation, SetLogRetentionMutationVariables>;
export const AdviceExamplesDocument = new TypedDocumentString(`
    query AdviceExamples {
  adviceExamples {
    id
    title {
      nl
      en
    }
    situation {
      action
      holder {
        ...PartyOfSituation
      }
      receiver {
        ...PartyOfSituation
      }
      categories
      purpose
      age
      gezag
      consents {
        by
        answer
        categories
      }
      facts
      measure
      meldingWeek
    }
  }
}
    fragment PartyOfSituation on AdviceParty {
  organisationType
  task
  law
  from
  provision
}`) as unknown as TypedDocumentString<AdviceExamplesQuery, AdviceExamplesQueryVariables>;
export const MayIShareDocument = new TypedDocumentString(`
    query MayIShare($input: MayIShareInput!) {
  mayIShare(input: $input) {
    outcome
    grounds {
      id
      article
    }
    duty
    reason
    explanation {
      nl
      en
    }
    toRecord {
      id
      words {
        nl
        en
      }
    }
    askWhom {
      role
      count
      words {
        nl
        en
      }
    }
    ways {
      kind
      ground
      article
      outcome
      words {
        nl
        en
      }
      record {
        nl
        en
      }
    }
    ruleSet
  }
}
    `) as unknown as TypedDocumentString<MayIShareQuery, MayIShareQueryVariables>;
export const CasesDocument = new TypedDocumentString(`
    query Cases($first: Int!, $after: String) {
  cases(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      reference
      openedAt
      closedAt
      households {
        id
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CasesQuery, CasesQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!, $first: Int!, $after: String) {
  case(id: $id) {
    id
    reference
    openedAt
    closedAt
    households {
      id
      label
      members {
        role
        validFrom
        validUntil
        person {
          id
          name
          age
          birthDate
          gezag {
            validFrom
            validUntil
            holder {
              id
              name
            }
          }
          addresses {
            lines
            shielded
            validFrom
            validUntil
          }
        }
      }
    }
    dossiers(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DossierLine
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const CasePersonsDocument = new TypedDocumentString(`
    query CasePersons($id: ID!) {
  case(id: $id) {
    id
    reference
    households {
      id
      members {
        person {
          ...PersonWithGezag
        }
      }
    }
    dossiers(first: 50) {
      nodes {
        id
        subject {
          ...PersonWithGezag
        }
      }
    }
  }
}
    fragment PersonWithGezag on Person {
  id
  name
  age
  gezag {
    validUntil
    holder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CasePersonsQuery, CasePersonsQueryVariables>;
export const WhoMustConsentDocument = new TypedDocumentString(`
    query WhoMustConsent($subjectId: ID!) {
  whoMustConsent(subjectId: $subjectId) {
    subjectId
    age
    incapacitated
    viewOf
    unknown
    must {
      personId
      role
      placeWithheld
    }
    tree {
      question
      answer
    }
    changes {
      at
      because
      stops
      must {
        personId
        role
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoMustConsentQuery, WhoMustConsentQueryVariables>;
export const ConsentRequestsDocument = new TypedDocumentString(`
    query ConsentRequests($dossierId: ID) {
  consentRequests(dossierId: $dossierId) {
    ...ConsentRequestDetails
  }
}
    fragment ConsentRequestDetails on ConsentRequest {
  id
  dossierId
  kind
  nature
  categories
  toTask
  purpose
  expiresAt
  trajectory
  why
  onRefusal
  askedAt
  answerBy
  cancelledAt
  complete
  subject {
    id
    name
  }
  toOrganisation {
    id
    name
  }
  persons {
    personId
    role
    state
    version
    seenAt
    remindedAt
    objections
    viewWords
    view
    person {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<ConsentRequestsQuery, ConsentRequestsQueryVariables>;
export const AskedConsentsDocument = new TypedDocumentString(`
    query AskedConsents {
  askedConsents {
    ...AskedDetails
  }
}
    fragment AskedDetails on AskedConsent {
  id
  role
  kind
  nature
  categories
  toOrganisationType
  organisationWithheld
  toTask
  purpose
  expiresAt
  trajectory
  why
  onRefusal
  askedAt
  answerBy
  askedByType
  askedByTask
  state
  open
  version
  consentId
  subject {
    id
    name
  }
  toOrganisation {
    id
    name
  }
  askedBy {
    id
    name
  }
  others {
    role
    answered
  }
}`) as unknown as TypedDocumentString<AskedConsentsQuery, AskedConsentsQueryVariables>;
export const WithdrawalConsequencesDocument = new TypedDocumentString(`
    query WithdrawalConsequences($consentId: ID!) {
  withdrawalConsequences(consentId: $consentId) {
    consentId
    follows
    explanations
    received {
      categories
      disclosedAt
      purpose
      receiverTask
      receiverType
      receiver {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawalConsequencesQuery, WithdrawalConsequencesQueryVariables>;
export const AskConsentDocument = new TypedDocumentString(`
    mutation AskConsent($input: AskConsentInput!) {
  askConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskConsentMutation, AskConsentMutationVariables>;
export const AnswerConsentRequestDocument = new TypedDocumentString(`
    mutation AnswerConsentRequest($input: AnswerConsentRequestInput!) {
  answerConsentRequest(input: $input) {
    id
    answer
  }
}
    `) as unknown as TypedDocumentString<AnswerConsentRequestMutation, AnswerConsentRequestMutationVariables>;
export const SeeConsentRequestDocument = new TypedDocumentString(`
    mutation SeeConsentRequest($id: ID!) {
  seeConsentRequest(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SeeConsentRequestMutation, SeeConsentRequestMutationVariables>;
export const RemindConsentDocument = new TypedDocumentString(`
    mutation RemindConsent($input: RemindConsentInput!) {
  remindConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemindConsentMutation, RemindConsentMutationVariables>;
export const CancelConsentRequestDocument = new TypedDocumentString(`
    mutation CancelConsentRequest($id: ID!) {
  cancelConsentRequest(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelConsentRequestMutation, CancelConsentRequestMutationVariables>;
export const RecordViewDocument = new TypedDocumentString(`
    mutation RecordView($input: RecordViewInput!) {
  recordView(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordViewMutation, RecordViewMutationVariables>;
export const DossierForConsentDocument = new TypedDocumentString(`
    query DossierForConsent($id: ID!) {
  dossier(id: $id) {
    ...DossierFrame
    subject {
      ...PersonWithGezag
    }
    case {
      id
      households {
        id
        members {
          person {
            ...PersonWithGezag
          }
        }
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment PersonWithGezag on Person {
  id
  name
  age
  gezag {
    validUntil
    holder {
      id
      name
    }
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}`) as unknown as TypedDocumentString<DossierForConsentQuery, DossierForConsentQueryVariables>;
export const ConsultationsDocument = new TypedDocumentString(`
    query Consultations($first: Int!, $after: String) {
  consultations(first: $first, after: $after) {
    nodes {
      ...ConsultationLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ConsultationLine on Consultation {
  id
  own
  askerTask
  toTask
  askedAt
  answeredAt
  closedAt
  recognised
  over
  askedBy {
    id
    name
  }
  askedOf {
    id
    name
  }
}`) as unknown as TypedDocumentString<ConsultationsQuery, ConsultationsQueryVariables>;
export const ConsultationDocument = new TypedDocumentString(`
    query Consultation($id: ID!) {
  consultation(id: $id) {
    ...ConsultationLine
    messages {
      id
      body
      sentAt
      byAsker
    }
  }
}
    fragment ConsultationLine on Consultation {
  id
  own
  askerTask
  toTask
  askedAt
  answeredAt
  closedAt
  recognised
  over
  askedBy {
    id
    name
  }
  askedOf {
    id
    name
  }
}`) as unknown as TypedDocumentString<ConsultationQuery, ConsultationQueryVariables>;
export const AskConsultationDocument = new TypedDocumentString(`
    mutation AskConsultation($input: AskConsultationInput!) {
  askConsultation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskConsultationMutation, AskConsultationMutationVariables>;
export const WriteConsultationDocument = new TypedDocumentString(`
    mutation WriteConsultation($input: WriteConsultationInput!) {
  writeConsultation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WriteConsultationMutation, WriteConsultationMutationVariables>;
export const StopConsultationDocument = new TypedDocumentString(`
    mutation StopConsultation($id: ID!) {
  stopConsultation(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<StopConsultationMutation, StopConsultationMutationVariables>;
export const CloseConsultationDocument = new TypedDocumentString(`
    mutation CloseConsultation($id: ID!) {
  closeConsultation(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseConsultationMutation, CloseConsultationMutationVariables>;
export const SharedAboutMeDocument = new TypedDocumentString(`
    query SharedAboutMe($personId: ID!, $first: Int!, $after: String) {
  sharedAboutMe(personId: $personId, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      sharedAt
      holderTask
      receiverTask
      receiverType
      purpose
      categories
      endsAt
      standing
      copy
      decidedAt
      askedAt
      answerBy
      mayAsk
      mayComment
      ground {
        id
        article
      }
      holder {
        id
        name
        tasks {
          id
          task
          contactPoint
          contactHours
        }
      }
      receiver {
        id
        name
      }
      entries {
        id
        category
        kind
        summary
        body
        occurredOn
        reworded
      }
      comments {
        id
        saidAt
        words
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SharedAboutMeQuery, SharedAboutMeQueryVariables>;
export const AskForCopyDocument = new TypedDocumentString(`
    mutation AskForCopy($input: AboutSharedInput!) {
  askForCopy(input: $input) {
    id
    askedAt
    answerBy
  }
}
    `) as unknown as TypedDocumentString<AskForCopyMutation, AskForCopyMutationVariables>;
export const CommentOnCopyDocument = new TypedDocumentString(`
    mutation CommentOnCopy($input: CommentOnCopyInput!) {
  commentOnCopy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CommentOnCopyMutation, CommentOnCopyMutationVariables>;
export const GiveCopyDocument = new TypedDocumentString(`
    mutation GiveCopy($input: GiveCopyInput!) {
  giveCopy(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveCopyMutation, GiveCopyMutationVariables>;
export const GivenDisclosureDocument = new TypedDocumentString(`
    query GivenDisclosure($id: ID!) {
  disclosure(id: $id) {
    ...DisclosureDetails
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<GivenDisclosureQuery, GivenDisclosureQueryVariables>;
export const CovenantsDocument = new TypedDocumentString(`
    query Covenants($first: Int, $after: String) {
  covenants(first: $first, after: $after) {
    nodes {
      id
      name
      status
      actions
      current {
        id
        startsAt
        validFrom
        validUntil
        parties {
          organisationId
          task
        }
      }
      proposal {
        id
        status
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CovenantsQuery, CovenantsQueryVariables>;
export const CovenantDocument = new TypedDocumentString(`
    query Covenant($id: ID!) {
  covenant(id: $id) {
    id
    name
    status
    actions
    supersedesId
    draftedBy {
      id
      name
    }
    current {
      ...CovenantVersionDetails
    }
    proposal {
      ...CovenantVersionDetails
    }
    offer {
      ...CovenantVersionDetails
    }
    versions {
      id
      number
      revision
      status
    }
    events {
      kind
      organisationId
      reason
      madeAt
      takesEffectAt
    }
  }
}
    fragment CovenantVersionDetails on CovenantVersion {
  id
  number
  revision
  status
  name
  purposes
  grounds
  controllers
  validFrom
  validUntil
  startsAt
  text
  textHash
  parties {
    organisationId
    task
    motherOrganisation
    basis
    contactPoint
    escalation
  }
  flows {
    from {
      organisationId
      task
    }
    to {
      organisationId
      task
    }
    categories
  }
  agreements {
    about
    text
  }
  signatures {
    organisationId
    signedAt
    textHash
  }
}`) as unknown as TypedDocumentString<CovenantQuery, CovenantQueryVariables>;
export const CovenantPreviewDocument = new TypedDocumentString(`
    query CovenantPreview($id: ID!) {
  covenantPreview(id: $id) {
    versionId
    at
    atStart {
      holderTask
      organisationId
      task
      law
      category
      purpose
      before
      after
      dossiers
    }
    atEnd {
      holderTask
      organisationId
      task
      law
      category
      purpose
      before
      after
      dossiers
    }
    disclosures {
      direction
      organisationId
      task
      purpose
      endsAtStart
      endsAtEnd
    }
    examples {
      holderId
      holderTask
      receiverId
      receiverTask
      category
      purpose
      before
      after
    }
  }
}
    `) as unknown as TypedDocumentString<CovenantPreviewQuery, CovenantPreviewQueryVariables>;
export const MandatesDocument = new TypedDocumentString(`
    query Mandates($first: Int, $after: String) {
  mandates(first: $first, after: $after) {
    nodes {
      id
      hatId
      task
      law
      grantedAt
      revokedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MandatesQuery, MandatesQueryVariables>;
export const DraftCovenantDocument = new TypedDocumentString(`
    mutation DraftCovenant($input: DraftCovenantInput!) {
  draftCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftCovenantMutation, DraftCovenantMutationVariables>;
export const ReviseCovenantDocument = new TypedDocumentString(`
    mutation ReviseCovenant($input: ReviseCovenantInput!) {
  reviseCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReviseCovenantMutation, ReviseCovenantMutationVariables>;
export const OfferCovenantDocument = new TypedDocumentString(`
    mutation OfferCovenant($input: OfferCovenantInput!) {
  offerCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OfferCovenantMutation, OfferCovenantMutationVariables>;
export const DiscardCovenantDraftDocument = new TypedDocumentString(`
    mutation DiscardCovenantDraft($input: DiscardCovenantDraftInput!) {
  discardCovenantDraft(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DiscardCovenantDraftMutation, DiscardCovenantDraftMutationVariables>;
export const SignCovenantDocument = new TypedDocumentString(`
    mutation SignCovenant($input: SignCovenantInput!) {
  signCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SignCovenantMutation, SignCovenantMutationVariables>;
export const RefuseToSignDocument = new TypedDocumentString(`
    mutation RefuseToSign($input: CovenantReasonInput!) {
  refuseToSign(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RefuseToSignMutation, RefuseToSignMutationVariables>;
export const SuspendCovenantDocument = new TypedDocumentString(`
    mutation SuspendCovenant($input: CovenantReasonInput!) {
  suspendCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SuspendCovenantMutation, SuspendCovenantMutationVariables>;
export const ResumeCovenantDocument = new TypedDocumentString(`
    mutation ResumeCovenant($input: CovenantReasonInput!) {
  resumeCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ResumeCovenantMutation, ResumeCovenantMutationVariables>;
export const EndCovenantDocument = new TypedDocumentString(`
    mutation EndCovenant($input: EndCovenantInput!) {
  endCovenant(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndCovenantMutation, EndCovenantMutationVariables>;
export const GrantMandateDocument = new TypedDocumentString(`
    mutation GrantMandate($input: GrantMandateInput!) {
  grantMandate(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<GrantMandateMutation, GrantMandateMutationVariables>;
export const RevokeMandateDocument = new TypedDocumentString(`
    mutation RevokeMandate($id: ID!) {
  revokeMandate(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeMandateMutation, RevokeMandateMutationVariables>;
export const OpenBreachesDocument = new TypedDocumentString(`
    query OpenBreaches {
  openBreaches {
    ...BreachDetails
  }
}
    fragment BreachDetails on Breach {
  id
  decidedAt
  knownAt
  tellBy
  acts {
    id
    kind
    done
    happenedAt
    words
    reason
    recordedAt
  }
}`) as unknown as TypedDocumentString<OpenBreachesQuery, OpenBreachesQueryVariables>;
export const RecordBreachActDocument = new TypedDocumentString(`
    mutation RecordBreachAct($input: RecordBreachActInput!) {
  recordBreachAct(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordBreachActMutation, RecordBreachActMutationVariables>;
export const PublicAttentionDocument = new TypedDocumentString(`
    query PublicAttention {
  publicAttention {
    id
    personId
    from
    until
    reason
  }
}
    `) as unknown as TypedDocumentString<PublicAttentionQuery, PublicAttentionQueryVariables>;
export const MarkPublicAttentionDocument = new TypedDocumentString(`
    mutation MarkPublicAttention($input: MarkPublicAttentionInput!) {
  markPublicAttention(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MarkPublicAttentionMutation, MarkPublicAttentionMutationVariables>;
export const EndPublicAttentionDocument = new TypedDocumentString(`
    mutation EndPublicAttention($input: EndPublicAttentionInput!) {
  endPublicAttention(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndPublicAttentionMutation, EndPublicAttentionMutationVariables>;
export const ReviewQueueDocument = new TypedDocumentString(`
    query ReviewQueue($first: Int!, $after: String, $state: String) {
  reviewQueue(first: $first, after: $after, state: $state) {
    totalCount
    nodes {
      ...ReviewItem
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReviewItem on Review {
  id
  kind
  day
  state
  score
  reasons {
    code
    nl
    en
  }
  task
  organisation {
    id
    name
  }
  firstAt
  lastAt
  accesses
  waitingDays
  emergencyId
  dueAt
  escalatedAt
  version
}`) as unknown as TypedDocumentString<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ReviewsNotForMeDocument = new TypedDocumentString(`
    query ReviewsNotForMe {
  reviewsNotForMe {
    items
    somebodyElse
  }
}
    `) as unknown as TypedDocumentString<ReviewsNotForMeQuery, ReviewsNotForMeQueryVariables>;
export const ReviewDocument = new TypedDocumentString(`
    query Review($id: ID!) {
  review(id: $id) {
    ...ReviewItem
    failedExplanations {
      code
      nl
      en
    }
    accountId
    hatId
    dossierId
    subjectId
    mayAsk
    professional
    decision {
      outcome
      words
      decidedAt
      breachKnownAt
    }
    breach {
      ...BreachDetails
      arrangements {
        ...BreachArrangementDetails
      }
    }
    restOfDay {
      hour
      event
      outcome
      accesses
    }
    messages {
      id
      side
      words
      sentAt
    }
    openings {
      id
      own
      open
      reason
      openedAt
      endsAt
      closedAt
    }
  }
}
    fragment ReviewItem on Review {
  id
  kind
  day
  state
  score
  reasons {
    code
    nl
    en
  }
  task
  organisation {
    id
    name
  }
  firstAt
  lastAt
  accesses
  waitingDays
  emergencyId
  dueAt
  escalatedAt
  version
}
fragment BreachDetails on Breach {
  id
  decidedAt
  knownAt
  tellBy
  acts {
    id
    kind
    done
    happenedAt
    words
    reason
    recordedAt
  }
}
fragment BreachArrangementDetails on BreachArrangement {
  id
  covenantId
  name
  controllers
  whoReports
  parties {
    id
    name
  }
}`) as unknown as TypedDocumentString<ReviewQuery, ReviewQueryVariables>;
export const ReviewLinesDocument = new TypedDocumentString(`
    query ReviewLines($id: ID!) {
  review(id: $id) {
    id
    lines {
      id
      at
      event
      outcome
      accessPoint
      requestId
      accountId
      hatId
      task
      law
      organisation {
        id
        name
      }
      dossierId
      caseId
      subjectId
      entryIds
      categories
      fields
      purpose
      grounds
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewLinesQuery, ReviewLinesQueryVariables>;
export const DossierInReviewDocument = new TypedDocumentString(`
    query DossierInReview($id: ID!, $after: String) {
  dossier(id: $id) {
    id
    kind
    entries(first: 25, after: $after) {
      nodes {
        ...EntryLine
        body
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}`) as unknown as TypedDocumentString<DossierInReviewQuery, DossierInReviewQueryVariables>;
export const ReviewTrendDocument = new TypedDocumentString(`
    query ReviewTrend($months: Int!) {
  reviewTrend(months: $months) {
    month
    accesses
    explained
    unexplained
    odd
    breakGlass
    open
    inOrder
    toDiscuss
    breach
    organisations {
      organisation {
        id
        name
      }
      items
      decided
      breach
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewTrendQuery, ReviewTrendQueryVariables>;
export const AskReviewDocument = new TypedDocumentString(`
    mutation AskReview($input: AskReviewInput!) {
  askReview(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskReviewMutation, AskReviewMutationVariables>;
export const OpenForReviewDocument = new TypedDocumentString(`
    mutation OpenForReview($input: OpenForReviewInput!) {
  openForReview(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenForReviewMutation, OpenForReviewMutationVariables>;
export const DecideReviewDocument = new TypedDocumentString(`
    mutation DecideReview($input: DecideReviewInput!) {
  decideReview(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecideReviewMutation, DecideReviewMutationVariables>;
export const ReviewQuestionsDocument = new TypedDocumentString(`
    query ReviewQuestions {
  reviewQuestions {
    ...ReviewQuestionDetails
  }
}
    fragment ReviewQuestionDetails on ReviewQuestion {
  id
  firstAt
  lastAt
  accesses
  dossierId
  askedAt
  answeredAt
  closedAt
}`) as unknown as TypedDocumentString<ReviewQuestionsQuery, ReviewQuestionsQueryVariables>;
export const ReviewQuestionDocument = new TypedDocumentString(`
    query ReviewQuestion($id: ID!) {
  reviewQuestion(id: $id) {
    ...ReviewQuestionDetails
    messages {
      id
      side
      words
      sentAt
    }
  }
}
    fragment ReviewQuestionDetails on ReviewQuestion {
  id
  firstAt
  lastAt
  accesses
  dossierId
  askedAt
  answeredAt
  closedAt
}`) as unknown as TypedDocumentString<ReviewQuestionQuery, ReviewQuestionQueryVariables>;
export const AnswerReviewDocument = new TypedDocumentString(`
    mutation AnswerReview($input: AnswerReviewInput!) {
  answerReview(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerReviewMutation, AnswerReviewMutationVariables>;
export const DirectoryDocument = new TypedDocumentString(`
    query Directory {
  organisations {
    ...OrganisationName
    tasks {
      id
      task
      law
      from
      processorFor {
        id
        name
      }
      contactPoint
      escalationContact
      escalationTask
      contactHours
      activeFrom
      activeUntil
      active
      frame
      keepsDossier
      secrecy {
        kind
        article
        statutory
      }
      hats {
        hats
        registered
      }
      duties {
        ground
        article
        side
        duty
      }
      version
    }
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}`) as unknown as TypedDocumentString<DirectoryQuery, DirectoryQueryVariables>;
export const UpdateContactPointDocument = new TypedDocumentString(`
    mutation UpdateContactPoint($input: UpdateContactPointInput!) {
  updateContactPoint(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<UpdateContactPointMutation, UpdateContactPointMutationVariables>;
export const DossierDocument = new TypedDocumentString(`
    query Dossier($id: ID!, $first: Int!, $after: String, $category: String) {
  dossier(id: $id) {
    ...DossierFrame
    entries(first: $first, after: $after, category: $category) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EntryLine
      }
    }
    involvements {
      id
      hatId
      task
      standsInFor
      validFrom
      validUntil
      organisation {
        id
        name
      }
    }
    disclosures {
      ...DisclosureDetails
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}
fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<DossierQuery, DossierQueryVariables>;
export const DossierEntriesDocument = new TypedDocumentString(`
    query DossierEntries($id: ID!, $after: String) {
  dossier(id: $id) {
    ...DossierFrame
    entries(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EntryDetails
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
fragment EntryDetails on Entry {
  ...EntryLine
  body
  versions {
    version
    kind
    source
    summary
    body
    writtenAt
    correctionReason
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}`) as unknown as TypedDocumentString<DossierEntriesQuery, DossierEntriesQueryVariables>;
export const DossierForWritingDocument = new TypedDocumentString(`
    query DossierForWriting($id: ID!) {
  dossier(id: $id) {
    ...DossierFrame
    case {
      id
      households {
        id
        members {
          person {
            id
            name
          }
        }
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}`) as unknown as TypedDocumentString<DossierForWritingQuery, DossierForWritingQueryVariables>;
export const WriteEntryDocument = new TypedDocumentString(`
    mutation WriteEntry($input: WriteEntryInput!) {
  writeEntry(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WriteEntryMutation, WriteEntryMutationVariables>;
export const CorrectEntryDocument = new TypedDocumentString(`
    mutation CorrectEntry($input: CorrectEntryInput!) {
  correctEntry(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CorrectEntryMutation, CorrectEntryMutationVariables>;
export const InvolveDocument = new TypedDocumentString(`
    mutation Involve($input: InvolveInput!) {
  involve(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<InvolveMutation, InvolveMutationVariables>;
export const EndInvolvementDocument = new TypedDocumentString(`
    mutation EndInvolvement($id: ID!) {
  endInvolvement(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndInvolvementMutation, EndInvolvementMutationVariables>;
export const RecordPrintDocument = new TypedDocumentString(`
    mutation RecordPrint($input: PrintInput!) {
  recordPrint(input: $input) {
    dossierId
    entryIds
  }
}
    `) as unknown as TypedDocumentString<RecordPrintMutation, RecordPrintMutationVariables>;
export const EmergenciesDocument = new TypedDocumentString(`
    query Emergencies($first: Int!, $after: String) {
  emergencies(first: $first, after: $after) {
    nodes {
      ...EmergencyDetails
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment EmergencyDetails on Emergency {
  id
  dossierId
  hatId
  task
  law
  reason
  openedAt
  endsAt
  closedAt
  open
  categories
  looks {
    category
    firstAt
  }
  reviewDueAt
  overdue
  review {
    finding
    words
    reviewedAt
  }
  tellDueAt
  waits {
    reason
    why
    tellBy
    recordedAt
  }
  toldAt
  toldHow
  organisation {
    id
    name
  }
}`) as unknown as TypedDocumentString<EmergenciesQuery, EmergenciesQueryVariables>;
export const EmergencyDocument = new TypedDocumentString(`
    query Emergency($id: ID!) {
  emergency(id: $id) {
    ...EmergencyDetails
  }
}
    fragment EmergencyDetails on Emergency {
  id
  dossierId
  hatId
  task
  law
  reason
  openedAt
  endsAt
  closedAt
  open
  categories
  looks {
    category
    firstAt
  }
  reviewDueAt
  overdue
  review {
    finding
    words
    reviewedAt
  }
  tellDueAt
  waits {
    reason
    why
    tellBy
    recordedAt
  }
  toldAt
  toldHow
  organisation {
    id
    name
  }
}`) as unknown as TypedDocumentString<EmergencyQuery, EmergencyQueryVariables>;
export const EmergencyCountsDocument = new TypedDocumentString(`
    query EmergencyCounts {
  emergencyCounts(months: 12) {
    month
    opened
    reviewed
    overdue
    inOrder
    toDiscuss
    breach
  }
}
    `) as unknown as TypedDocumentString<EmergencyCountsQuery, EmergencyCountsQueryVariables>;
export const DossierInEmergencyDocument = new TypedDocumentString(`
    query DossierInEmergency($id: ID!) {
  dossier(id: $id) {
    id
    kind
    scope
    subject {
      ...PersonInEmergency
    }
    household {
      id
      label
      members {
        role
        validFrom
        validUntil
        person {
          ...PersonInEmergency
        }
      }
    }
    entries(first: 100) {
      nodes {
        ...EntryLine
        body
      }
    }
  }
}
    fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
fragment PersonInEmergency on Person {
  id
  name
  birthDate
  gezag {
    validFrom
    validUntil
    holder {
      id
      name
    }
  }
  addresses {
    lines
    shielded
    validFrom
    validUntil
  }
}`) as unknown as TypedDocumentString<DossierInEmergencyQuery, DossierInEmergencyQueryVariables>;
export const DossierEmergenciesDocument = new TypedDocumentString(`
    query DossierEmergencies($id: ID!) {
  dossier(id: $id) {
    id
    emergencies {
      ...EmergencyDetails
    }
  }
}
    fragment EmergencyDetails on Emergency {
  id
  dossierId
  hatId
  task
  law
  reason
  openedAt
  endsAt
  closedAt
  open
  categories
  looks {
    category
    firstAt
  }
  reviewDueAt
  overdue
  review {
    finding
    words
    reviewedAt
  }
  tellDueAt
  waits {
    reason
    why
    tellBy
    recordedAt
  }
  toldAt
  toldHow
  organisation {
    id
    name
  }
}`) as unknown as TypedDocumentString<DossierEmergenciesQuery, DossierEmergenciesQueryVariables>;
export const EmergencyTargetDocument = new TypedDocumentString(`
    mutation EmergencyTarget($input: EmergencyTargetInput!) {
  emergencyTarget(input: $input) {
    found
    dossiers {
      id
      kind
      scope
    }
  }
}
    `) as unknown as TypedDocumentString<EmergencyTargetMutation, EmergencyTargetMutationVariables>;
export const OpenEmergencyDocument = new TypedDocumentString(`
    mutation OpenEmergency($input: OpenEmergencyInput!) {
  openEmergency(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenEmergencyMutation, OpenEmergencyMutationVariables>;
export const CloseEmergencyDocument = new TypedDocumentString(`
    mutation CloseEmergency($id: ID!) {
  closeEmergency(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseEmergencyMutation, CloseEmergencyMutationVariables>;
export const TellEmergencyDocument = new TypedDocumentString(`
    mutation TellEmergency($input: TellEmergencyInput!) {
  tellEmergency(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<TellEmergencyMutation, TellEmergencyMutationVariables>;
export const ReviewEmergencyDocument = new TypedDocumentString(`
    mutation ReviewEmergency($input: ReviewEmergencyInput!) {
  reviewEmergency(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReviewEmergencyMutation, ReviewEmergencyMutationVariables>;
export const WaitWithTellingDocument = new TypedDocumentString(`
    mutation WaitWithTelling($input: WaitWithTellingInput!) {
  waitWithTelling(input: $input) {
    ...EmergencyDetails
  }
}
    fragment EmergencyDetails on Emergency {
  id
  dossierId
  hatId
  task
  law
  reason
  openedAt
  endsAt
  closedAt
  open
  categories
  looks {
    category
    firstAt
  }
  reviewDueAt
  overdue
  review {
    finding
    words
    reviewedAt
  }
  tellDueAt
  waits {
    reason
    why
    tellBy
    recordedAt
  }
  toldAt
  toldHow
  organisation {
    id
    name
  }
}`) as unknown as TypedDocumentString<WaitWithTellingMutation, WaitWithTellingMutationVariables>;
export const DossierFactsDocument = new TypedDocumentString(`
    query DossierFacts($id: ID!) {
  dossier(id: $id) {
    id
    measures {
      id
      kind
      validFrom
      validUntil
      organisation {
        id
        name
      }
    }
    meldingen {
      id
      meldingAt
      inquiryStartedAt
      termEndsAt
    }
    coTreatments {
      id
      law
      why
      validFrom
      validUntil
      organisation {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DossierFactsQuery, DossierFactsQueryVariables>;
export const StartMeasureDocument = new TypedDocumentString(`
    mutation StartMeasure($input: StartMeasureInput!) {
  startMeasure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartMeasureMutation, StartMeasureMutationVariables>;
export const EndMeasureDocument = new TypedDocumentString(`
    mutation EndMeasure($input: EndMeasureInput!) {
  endMeasure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndMeasureMutation, EndMeasureMutationVariables>;
export const RecordMeldingDocument = new TypedDocumentString(`
    mutation RecordMelding($input: RecordMeldingInput!) {
  recordMelding(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordMeldingMutation, RecordMeldingMutationVariables>;
export const StartInquiryDocument = new TypedDocumentString(`
    mutation StartInquiry($id: ID!) {
  startInquiry(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartInquiryMutation, StartInquiryMutationVariables>;
export const RegisterCoTreatmentDocument = new TypedDocumentString(`
    mutation RegisterCoTreatment($input: RegisterCoTreatmentInput!) {
  registerCoTreatment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RegisterCoTreatmentMutation, RegisterCoTreatmentMutationVariables>;
export const EndCoTreatmentDocument = new TypedDocumentString(`
    mutation EndCoTreatment($id: ID!) {
  endCoTreatment(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndCoTreatmentMutation, EndCoTreatmentMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    hats {
      ...HatDetails
    }
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment HatDetails on Hat {
  id
  task
  law
  from
  organisation {
    ...OrganisationName
  }
  processorFor {
    id
    name
  }
  validUntil
  personId
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SwitchHatDocument = new TypedDocumentString(`
    mutation SwitchHat($input: SwitchHatInput!) {
  switchHat(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SwitchHatMutation, SwitchHatMutationVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations {
  organisations {
    ...OrganisationName
    tasks {
      task
      law
      from
      processorFor {
        id
        name
      }
      contactPoint
      active
    }
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const TasksAboutMeDocument = new TypedDocumentString(`
    query TasksAboutMe {
  tasksAboutMe {
    task
    law
    from
    purpose
    subject {
      id
      name
    }
    controller {
      ...InformedOf
    }
    carriedOutBy {
      ...InformedOf
    }
  }
}
    fragment InformedOf on Organisation {
  id
  name
  type
  tasks {
    id
    task
    law
    from
    processorFor {
      id
    }
    contactPoint
    contactHours
    active
    frame
    secrecy {
      kind
      article
      statutory
    }
    duties {
      ground
      article
      side
      duty
    }
  }
}`) as unknown as TypedDocumentString<TasksAboutMeQuery, TasksAboutMeQueryVariables>;
export const DossierKindchecksDocument = new TypedDocumentString(`
    query DossierKindchecks($id: ID!) {
  dossier(id: $id) {
    id
    kindchecks {
      id
      outcome
      words
      because
      doneOn
      repeatBy
    }
    kindcheckDue {
      due
      because
    }
  }
}
    `) as unknown as TypedDocumentString<DossierKindchecksQuery, DossierKindchecksQueryVariables>;
export const RecordKindcheckDocument = new TypedDocumentString(`
    mutation RecordKindcheck($input: RecordKindcheckInput!) {
  recordKindcheck(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordKindcheckMutation, RecordKindcheckMutationVariables>;
export const DossierMeetingsDocument = new TypedDocumentString(`
    query DossierMeetings($id: ID!) {
  dossier(id: $id) {
    id
    meetings {
      id
      state
      purpose
      startsAt
    }
  }
}
    `) as unknown as TypedDocumentString<DossierMeetingsQuery, DossierMeetingsQueryVariables>;
export const MeetingPlanningDocument = new TypedDocumentString(`
    query MeetingPlanning($id: ID!) {
  dossier(id: $id) {
    ...DossierLine
    meetingParties {
      ...MeetingPartyLine
    }
    meetingPersons {
      personId
      role
      person {
        id
        name
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment MeetingPartyLine on MeetingParty {
  task
  law
  organisation {
    id
    name
  }
  secrecy {
    kind
    article
    statutory
  }
}`) as unknown as TypedDocumentString<MeetingPlanningQuery, MeetingPlanningQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($id: ID!) {
  meeting(id: $id) {
    ...MeetingDetails
  }
}
    fragment MeetingPartyLine on MeetingParty {
  task
  law
  organisation {
    id
    name
  }
  secrecy {
    kind
    article
    statutory
  }
}
fragment MeetingDetails on Meeting {
  id
  dossierId
  state
  version
  purpose
  startsAt
  place
  heldOn
  whyCancelled
  own
  participants {
    ...MeetingPartyLine
  }
  clients {
    personId
    role
    invited
    whyNot
    heardVersion
    present
    spokeTask
    spokeOn
    consent
    view
    person {
      id
      name
    }
    spokeOrganisation {
      id
      name
    }
  }
  agenda {
    id
    category
    words
  }
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const MeetingDossierDocument = new TypedDocumentString(`
    query MeetingDossier($id: ID!) {
  dossier(id: $id) {
    ...DossierLine
    access {
      mayWrite
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`) as unknown as TypedDocumentString<MeetingDossierQuery, MeetingDossierQueryVariables>;
export const OwnMeetingsDocument = new TypedDocumentString(`
    query OwnMeetings {
  ownMeetings {
    id
    state
    purpose
    startsAt
    place
    heldOn
    role
    invited
    present
    spokeTask
    spokeOn
    consent
    view
    about {
      id
      name
    }
    participants {
      ...MeetingPartyLine
    }
    spokeOrganisation {
      id
      name
    }
  }
}
    fragment MeetingPartyLine on MeetingParty {
  task
  law
  organisation {
    id
    name
  }
  secrecy {
    kind
    article
    statutory
  }
}`) as unknown as TypedDocumentString<OwnMeetingsQuery, OwnMeetingsQueryVariables>;
export const CallMeetingDocument = new TypedDocumentString(`
    mutation CallMeeting($input: CallMeetingInput!) {
  callMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CallMeetingMutation, CallMeetingMutationVariables>;
export const ChangeMeetingDocument = new TypedDocumentString(`
    mutation ChangeMeeting($input: ChangeMeetingInput!) {
  changeMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeMeetingMutation, ChangeMeetingMutationVariables>;
export const CancelMeetingDocument = new TypedDocumentString(`
    mutation CancelMeeting($input: CancelMeetingInput!) {
  cancelMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const HoldMeetingDocument = new TypedDocumentString(`
    mutation HoldMeeting($input: HoldMeetingInput!) {
  holdMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<HoldMeetingMutation, HoldMeetingMutationVariables>;
export const HearMeetingClientDocument = new TypedDocumentString(`
    mutation HearMeetingClient($input: HearMeetingClientInput!) {
  hearMeetingClient(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<HearMeetingClientMutation, HearMeetingClientMutationVariables>;
export const AddMeetingItemDocument = new TypedDocumentString(`
    mutation AddMeetingItem($input: AddMeetingItemInput!) {
  addMeetingItem(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddMeetingItemMutation, AddMeetingItemMutationVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices($first: Int!, $after: String, $unreadOnly: Boolean) {
  notices(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes {
      id
      kind
      madeAt
      readAt
      about {
        name
        ids
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const MarkNoticeReadDocument = new TypedDocumentString(`
    mutation MarkNoticeRead($id: ID!) {
  markNoticeRead(id: $id) {
    id
    readAt
  }
}
    `) as unknown as TypedDocumentString<MarkNoticeReadMutation, MarkNoticeReadMutationVariables>;
export const OwnAccessLogDocument = new TypedDocumentString(`
    query OwnAccessLog($subjectId: ID!, $first: Int!, $after: String) {
  ownAccessLog(subjectId: $subjectId, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      day
      organisation {
        id
        name
      }
      task
      purpose
      event
      outcome
      categories
      times
    }
  }
}
    `) as unknown as TypedDocumentString<OwnAccessLogQuery, OwnAccessLogQueryVariables>;
export const KeptBackDocument = new TypedDocumentString(`
    query KeptBack($dossierId: ID!) {
  dossier(id: $dossierId) {
    id
    kind
    logEmbargoes {
      id
      reason
      from
      until
      recordedAt
    }
    logWeighings {
      id
      subjectId
      personId
      outcome
      words
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<KeptBackQuery, KeptBackQueryVariables>;
export const RecordLogEmbargoDocument = new TypedDocumentString(`
    mutation RecordLogEmbargo($input: RecordLogEmbargoInput!) {
  recordLogEmbargo(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordLogEmbargoMutation, RecordLogEmbargoMutationVariables>;
export const RecordLogWeighingDocument = new TypedDocumentString(`
    mutation RecordLogWeighing($input: RecordLogWeighingInput!) {
  recordLogWeighing(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordLogWeighingMutation, RecordLogWeighingMutationVariables>;
export const LogEmbargoesDocument = new TypedDocumentString(`
    query LogEmbargoes {
  logEmbargoes {
    id
    dossierId
    reason
    from
    until
    recordedAt
  }
}
    `) as unknown as TypedDocumentString<LogEmbargoesQuery, LogEmbargoesQueryVariables>;
export const GivenOnwardDocument = new TypedDocumentString(`
    query GivenOnward($id: ID!) {
  disclosure(id: $id) {
    ...DisclosureDetails
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<GivenOnwardQuery, GivenOnwardQueryVariables>;
export const QuarantinesDocument = new TypedDocumentString(`
    query Quarantines {
  quarantines {
    id
    disclosureId
    receiverTask
    why
    quarantinedAt
    explanation
    releasedAt
    recalledAt
    mine
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<QuarantinesQuery, QuarantinesQueryVariables>;
export const QuarantineDisclosureDocument = new TypedDocumentString(`
    mutation QuarantineDisclosure($input: QuarantineInput!) {
  quarantineDisclosure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<QuarantineDisclosureMutation, QuarantineDisclosureMutationVariables>;
export const ReleaseQuarantineDocument = new TypedDocumentString(`
    mutation ReleaseQuarantine($input: ReleaseQuarantineInput!) {
  releaseQuarantine(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReleaseQuarantineMutation, ReleaseQuarantineMutationVariables>;
export const RecallDisclosureDocument = new TypedDocumentString(`
    mutation RecallDisclosure($input: RecallInput!) {
  recallDisclosure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecallDisclosureMutation, RecallDisclosureMutationVariables>;
export const AskAboutDisclosureDocument = new TypedDocumentString(`
    mutation AskAboutDisclosure($input: AboutDisclosureInput!) {
  askAboutDisclosure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskAboutDisclosureMutation, AskAboutDisclosureMutationVariables>;
export const AnswerAboutDisclosureDocument = new TypedDocumentString(`
    mutation AnswerAboutDisclosure($input: AboutDisclosureInput!) {
  answerAboutDisclosure(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerAboutDisclosureMutation, AnswerAboutDisclosureMutationVariables>;
export const TakeOverDocument = new TypedDocumentString(`
    mutation TakeOver($input: TakeOverInput!) {
  takeOver(input: $input) {
    id
    dossierId
  }
}
    `) as unknown as TypedDocumentString<TakeOverMutation, TakeOverMutationVariables>;
export const DossiersToTakeOverInDocument = new TypedDocumentString(`
    query DossiersToTakeOverIn {
  dossiers(first: 100) {
    nodes {
      ...DossierLine
      access {
        mayWrite
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`) as unknown as TypedDocumentString<DossiersToTakeOverInQuery, DossiersToTakeOverInQueryVariables>;
export const RequestsDocument = new TypedDocumentString(`
    query Requests($box: String!, $state: String, $first: Int!, $after: String) {
  informationRequests(box: $box, state: $state, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RequestLine
    }
  }
}
    fragment RequestLine on InformationRequest {
  id
  state
  side
  forContactPoint
  askerTask
  holderTask
  purpose
  thatOnly
  askedAt
  expiresAt
  about {
    name
    birthDate
  }
  asker {
    id
    name
  }
  holder {
    id
    name
  }
  questions {
    question
    category
    why
  }
}`) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
export const RequestByIdDocument = new TypedDocumentString(`
    query RequestById($id: ID!) {
  informationRequest(id: $id) {
    ...RequestDetails
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment RequestLine on InformationRequest {
  id
  state
  side
  forContactPoint
  askerTask
  holderTask
  purpose
  thatOnly
  askedAt
  expiresAt
  about {
    name
    birthDate
  }
  asker {
    id
    name
  }
  holder {
    id
    name
  }
  questions {
    question
    category
    why
  }
}
fragment RequestDetails on InformationRequest {
  ...RequestLine
  version
  dossierId
  subjectId
  askerLaw
  holderLaw
  ground
  ownRole
  otherRole
  mayGive
  reasons
  household
  householdWords
  safetyConcern
  useMade
  suspectedAbuse
  acuteDanger
  remindFrom
  embargoUntil
  embargoReason
  may
  consentOf {
    id
    name
  }
  decision {
    outcome
    duty
    grounds
    obligations
    consentFrom
    explanation
  }
  events {
    version
    kind
    side
    at
    reasons
    words
    instead
    known
  }
  messages {
    id
    side
    at
    words
    mine
  }
  views {
    id
    role
    saidAt
    words
  }
  considerations {
    id
    at
    held
    consulted
    discussed
    consequences
    decision
    supportWanted
  }
  given {
    disclosureId
    at
    categories
  }
  ownDossiers {
    ...DossierLine
  }
}`) as unknown as TypedDocumentString<RequestByIdQuery, RequestByIdQueryVariables>;
export const RequestsAboutMeDocument = new TypedDocumentString(`
    query RequestsAboutMe($subjectId: ID) {
  requestsAboutMe(subjectId: $subjectId) {
    id
    mayRespond
    views {
      id
      saidAt
      words
    }
    state
    askerTask
    askerType
    holderTask
    holderType
    purpose
    askedAt
    categories
    given
    givenAt
    subject {
      id
      name
    }
    asker {
      id
      name
    }
    holder {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsAboutMeQuery, RequestsAboutMeQueryVariables>;
export const ExplainAskingDocument = new TypedDocumentString(`
    query ExplainAsking($input: ExplainAskingInput!) {
  explainAsking(input: $input) {
    outcome
    duty
    grounds
    obligations
    consentFrom
    explanation
  }
}
    `) as unknown as TypedDocumentString<ExplainAskingQuery, ExplainAskingQueryVariables>;
export const AskInformationDocument = new TypedDocumentString(`
    mutation AskInformation($input: AskInformationInput!) {
  askInformation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AskInformationMutation, AskInformationMutationVariables>;
export const TakeUpRequestDocument = new TypedDocumentString(`
    mutation TakeUpRequest($input: OnRequestInput!) {
  takeUpRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakeUpRequestMutation, TakeUpRequestMutationVariables>;
export const AnswerRequestDocument = new TypedDocumentString(`
    mutation AnswerRequest($input: AnswerRequestInput!) {
  answerRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerRequestMutation, AnswerRequestMutationVariables>;
export const RefuseRequestDocument = new TypedDocumentString(`
    mutation RefuseRequest($input: RefuseRequestInput!) {
  refuseRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RefuseRequestMutation, RefuseRequestMutationVariables>;
export const ConsiderRequestDocument = new TypedDocumentString(`
    mutation ConsiderRequest($input: ConsiderRequestInput!) {
  considerRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConsiderRequestMutation, ConsiderRequestMutationVariables>;
export const WithdrawRequestDocument = new TypedDocumentString(`
    mutation WithdrawRequest($input: WithdrawRequestInput!) {
  withdrawRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawRequestMutation, WithdrawRequestMutationVariables>;
export const RemindRequestDocument = new TypedDocumentString(`
    mutation RemindRequest($input: OnRequestInput!) {
  remindRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemindRequestMutation, RemindRequestMutationVariables>;
export const EscalateRequestDocument = new TypedDocumentString(`
    mutation EscalateRequest($input: EscalateRequestInput!) {
  escalateRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EscalateRequestMutation, EscalateRequestMutationVariables>;
export const SayAboutRequestDocument = new TypedDocumentString(`
    mutation SayAboutRequest($input: SayAboutRequestInput!) {
  sayAboutRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SayAboutRequestMutation, SayAboutRequestMutationVariables>;
export const GiveViewOnRequestDocument = new TypedDocumentString(`
    mutation GiveViewOnRequest($input: GiveViewInput!) {
  giveViewOnRequest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveViewOnRequestMutation, GiveViewOnRequestMutationVariables>;
export const ReceivedDocument = new TypedDocumentString(`
    query Received($first: Int!, $after: String) {
  received(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DisclosureDetails
      onwardWeighings {
        ...OnwardWeighing
      }
    }
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}
fragment MeldcodeWords on WeighingWordsType {
  consulted {
    role
    on
    said
  }
  meldcode {
    step
    on
    found
    skippedBecause
  }
  safety {
    facts
    interpretation
    acute
    acuteWhy
    chronic
    chronicWhy
    children
  }
}
fragment OnwardWeighing on Weighing {
  id
  state
  outcome
  onwardOf
  purpose
  receiverTask
  changedAt
  usedAt
  words {
    ...MeldcodeWords
  }
  receiver {
    id
    name
  }
}`) as unknown as TypedDocumentString<ReceivedQuery, ReceivedQueryVariables>;
export const ReceivedDisclosureDocument = new TypedDocumentString(`
    query ReceivedDisclosure($id: ID!) {
  receivedDisclosure(id: $id) {
    ...DisclosureDetails
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<ReceivedDisclosureQuery, ReceivedDisclosureQueryVariables>;
export const DiscloseDocument = new TypedDocumentString(`
    mutation Disclose($input: DiscloseInput!) {
  disclose(input: $input) {
    ...DisclosureDetails
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<DiscloseMutation, DiscloseMutationVariables>;
export const ConsentsDocument = new TypedDocumentString(`
    query Consents($subjectId: ID) {
  consents(subjectId: $subjectId) {
    ...ConsentDetails
  }
}
    fragment ConsentDetails on Consent {
  id
  answer
  kind
  categories
  toTask
  purpose
  givenAt
  expiresAt
  withdrawnAt
  how
  counts
  ownCounts
  mine
  givenById
  givenByRole
  subject {
    id
    name
    age
  }
  requestId
  nature
  notFree
  trajectory
  told
  objections
  obtainedBy {
    id
    name
  }
  obtainedByTask
  organisationWithheld
  toOrganisation {
    id
    name
  }
  consequences {
    categories
    disclosedAt
    purpose
    receiverTask
    receiverType
    receiver {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<ConsentsQuery, ConsentsQueryVariables>;
export const GiveConsentDocument = new TypedDocumentString(`
    mutation GiveConsent($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveConsentMutation, GiveConsentMutationVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) {
    id
    withdrawnAt
  }
}
    `) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const OwnPersonsDocument = new TypedDocumentString(`
    query OwnPersons {
  ownPersons {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<OwnPersonsQuery, OwnPersonsQueryVariables>;
export const TransfersDocument = new TypedDocumentString(`
    query Transfers($box: String!, $first: Int!, $after: String) {
  transfers(box: $box, first: $first, after: $after) {
    nodes {
      ...TransferDetails
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<TransfersQuery, TransfersQueryVariables>;
export const TransferDocument = new TypedDocumentString(`
    query Transfer($id: ID!) {
  transfer(id: $id) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<TransferQuery, TransferQueryVariables>;
export const OfferTransferDocument = new TypedDocumentString(`
    mutation OfferTransfer($input: OfferTransferInput!) {
  offerTransfer(input: $input) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<OfferTransferMutation, OfferTransferMutationVariables>;
export const AcceptTransferDocument = new TypedDocumentString(`
    mutation AcceptTransfer($input: OnTransferInput!) {
  acceptTransfer(input: $input) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<AcceptTransferMutation, AcceptTransferMutationVariables>;
export const RefuseTransferDocument = new TypedDocumentString(`
    mutation RefuseTransfer($input: RefuseTransferInput!) {
  refuseTransfer(input: $input) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<RefuseTransferMutation, RefuseTransferMutationVariables>;
export const WithdrawTransferDocument = new TypedDocumentString(`
    mutation WithdrawTransfer($input: OnTransferInput!) {
  withdrawTransfer(input: $input) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<WithdrawTransferMutation, WithdrawTransferMutationVariables>;
export const CompleteTransferDocument = new TypedDocumentString(`
    mutation CompleteTransfer($input: OnTransferInput!) {
  completeTransfer(input: $input) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<CompleteTransferMutation, CompleteTransferMutationVariables>;
export const MarkTransferToldDocument = new TypedDocumentString(`
    mutation MarkTransferTold($input: TransferToldInput!) {
  markTransferTold(input: $input) {
    ...TransferDetails
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment TransferDetails on Transfer {
  id
  kind
  side
  state
  version
  fromTask
  toTask
  until
  why
  whyNotLess
  toldHow
  notToldWhy
  outcome
  grounds
  offeredAt
  expiresAt
  dossierCount
  dossierIds
  madeDossierIds
  fromOrganisation {
    ...OrganisationName
  }
  toOrganisation {
    ...OrganisationName
  }
  events {
    kind
    at
    words
  }
}`) as unknown as TypedDocumentString<MarkTransferToldMutation, MarkTransferToldMutationVariables>;
export const DossiersToHandOverDocument = new TypedDocumentString(`
    query DossiersToHandOver($after: String) {
  dossiers(first: 100, after: $after) {
    nodes {
      ...DossierLine
      case {
        id
        reference
      }
      access {
        rule
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`) as unknown as TypedDocumentString<DossiersToHandOverQuery, DossiersToHandOverQueryVariables>;
export const SealedLogDocument = new TypedDocumentString(`
    query SealedLog {
  sealedLog {
    size
    root
    madeAt
    witnesses
    lastVerifiedAt
    key
  }
}
    `) as unknown as TypedDocumentString<SealedLogQuery, SealedLogQueryVariables>;
export const LogLineProofDocument = new TypedDocumentString(`
    query LogLineProof($lineId: ID!) {
  logLineProof(lineId: $lineId) {
    lineId
    index
    size
    record
    salt
    proof
    checkpoint
  }
}
    `) as unknown as TypedDocumentString<LogLineProofQuery, LogLineProofQueryVariables>;
export const YearlyReportDocument = new TypedDocumentString(`
    query YearlyReport($year: Int!) {
  yearlyReport(year: $year) {
    year
    months {
      month
      accesses
      explained
      unexplained
      odd
      breakGlass
      asked
      open
      inOrder
      toDiscuss
      breach
    }
    breakGlass {
      opened
      reviewed
      inTime
      late
      medianHours
      longestHours
    }
    breaches {
      breaches
      reported
      inTime
      notReported
      toReport
      told
      notTold
      toTell
    }
    sealed {
      size
      root
      madeAt
      witnesses
    }
  }
}
    `) as unknown as TypedDocumentString<YearlyReportQuery, YearlyReportQueryVariables>;
export const ExplainDisclosureDocument = new TypedDocumentString(`
    query ExplainDisclosure($input: ExplainDisclosureInput!) {
  explainDisclosure(input: $input) {
    outcome
    reason
    explanation
    obligations
    consentFrom
    duty
    grounds {
      id
      article
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainDisclosureQuery, ExplainDisclosureQueryVariables>;
export const WeighingDocument = new TypedDocumentString(`
    query Weighing($id: ID!) {
  weighing(id: $id) {
    ...WeighingDetails
    missing {
      field
      problem
    }
  }
}
    fragment WeighingDetails on Weighing {
  id
  version
  state
  outcome
  dossierId
  onwardOf
  requestId
  receiverTask
  receiverLaw
  purpose
  ground
  endsAt
  categories
  grounds
  obligations
  decided
  changedAt
  usedAt
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    entryId
    fields
    summary
    body
  }
  stated {
    suspectedAbuse
    acuteDanger
    calamity
    ownVictim
    helpsStopViolence
    designatedReporter
    listedRisk
    ownProvision
    harmForeseen
  }
  words {
    whyNecessary
    whyNotLess
    interest
    whyNotShared
    instead
    nothingNecessary
    informing {
      told
      on
      how
      objection
      reason
      why
      tellBy
    }
    conflict {
      test
      met
      why
    }
    factors {
      factor
      words
    }
    ...MeldcodeWords
  }
}
fragment MeldcodeWords on WeighingWordsType {
  consulted {
    role
    on
    said
  }
  meldcode {
    step
    on
    found
    skippedBecause
  }
  safety {
    facts
    interpretation
    acute
    acuteWhy
    chronic
    chronicWhy
    children
  }
}`) as unknown as TypedDocumentString<WeighingQuery, WeighingQueryVariables>;
export const DossierWeighingsDocument = new TypedDocumentString(`
    query DossierWeighings($id: ID!) {
  dossier(id: $id) {
    id
    weighings {
      ...WeighingDetails
    }
  }
}
    fragment WeighingDetails on Weighing {
  id
  version
  state
  outcome
  dossierId
  onwardOf
  requestId
  receiverTask
  receiverLaw
  purpose
  ground
  endsAt
  categories
  grounds
  obligations
  decided
  changedAt
  usedAt
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    entryId
    fields
    summary
    body
  }
  stated {
    suspectedAbuse
    acuteDanger
    calamity
    ownVictim
    helpsStopViolence
    designatedReporter
    listedRisk
    ownProvision
    harmForeseen
  }
  words {
    whyNecessary
    whyNotLess
    interest
    whyNotShared
    instead
    nothingNecessary
    informing {
      told
      on
      how
      objection
      reason
      why
      tellBy
    }
    conflict {
      test
      met
      why
    }
    factors {
      factor
      words
    }
    ...MeldcodeWords
  }
}
fragment MeldcodeWords on WeighingWordsType {
  consulted {
    role
    on
    said
  }
  meldcode {
    step
    on
    found
    skippedBecause
  }
  safety {
    facts
    interpretation
    acute
    acuteWhy
    chronic
    chronicWhy
    children
  }
}`) as unknown as TypedDocumentString<DossierWeighingsQuery, DossierWeighingsQueryVariables>;
export const SaveWeighingDocument = new TypedDocumentString(`
    mutation SaveWeighing($input: SaveWeighingInput!) {
  saveWeighing(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<SaveWeighingMutation, SaveWeighingMutationVariables>;
export const UseWeighingDocument = new TypedDocumentString(`
    mutation UseWeighing($id: ID!, $version: Int!) {
  useWeighing(id: $id, version: $version) {
    id
    outcome
    requestId
    receiver {
      id
      name
    }
    disclosure {
      ...DisclosureDetails
    }
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  endsWith
  basis
  onwardOf
  standing
  chain {
    id
    onwardOf
    receiverTask
    purpose
    disclosedAt
    recalledAt
    holder {
      id
      name
    }
    receiver {
      id
      name
    }
  }
  messages {
    id
    side
    words
    saidAt
  }
  copies {
    personId
    subjectId
    role
    weighed
    barred
    askedAt
    answerBy
    person {
      id
      name
    }
    copy {
      id
      version
      choice
      why
      decidedAt
      entries {
        entryId
        summary
        body
      }
    }
  }
  comments {
    id
    role
    saidAt
    words
  }
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    reworded
    ground
    correctedAt
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<UseWeighingMutation, UseWeighingMutationVariables>;
export const SentencesDocument = new TypedDocumentString(`
    query Sentences {
  sentences {
    id
    field
    words
  }
}
    `) as unknown as TypedDocumentString<SentencesQuery, SentencesQueryVariables>;
export const SaveSentenceDocument = new TypedDocumentString(`
    mutation SaveSentence($input: SaveSentenceInput!) {
  saveSentence(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveSentenceMutation, SaveSentenceMutationVariables>;
export const RemoveSentenceDocument = new TypedDocumentString(`
    mutation RemoveSentence($id: ID!) {
  removeSentence(id: $id)
}
    `) as unknown as TypedDocumentString<RemoveSentenceMutation, RemoveSentenceMutationVariables>;
export const OpenTellingsDocument = new TypedDocumentString(`
    query OpenTellings {
  openTellings {
    id
    dossierId
    dueOn
    receiverTask
    receiver {
      id
      name
    }
    subject {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<OpenTellingsQuery, OpenTellingsQueryVariables>;
export const TellingsLeftDocument = new TypedDocumentString(`
    query TellingsLeft {
  tellingsLeft {
    id
    dueOn
  }
}
    `) as unknown as TypedDocumentString<TellingsLeftQuery, TellingsLeftQueryVariables>;
export const MarkToldDocument = new TypedDocumentString(`
    mutation MarkTold($input: MarkToldInput!) {
  markTold(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<MarkToldMutation, MarkToldMutationVariables>;