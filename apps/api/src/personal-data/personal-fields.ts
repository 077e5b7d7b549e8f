import type { AccessEvent } from '@kapstok/access-log';

/** Types of which every field is, or can be, about a person; with the events of the log that such an answer leaves. */
export interface Logged {
  readonly line: readonly AccessEvent[];
  readonly fields: string;
}

/**
 * Which fields of the api are about a person, and by which line of the log serving them can be seen. A field that stands in none of these lists
 * does not pass `npm test`: who adds one says here what it is.
 */
export const PERSONAL: Readonly<Record<string, Logged>> = {
  // the file
  Dossier: { line: ['read', 'list', 'count', 'write'], fields: 'access case closedAt coTreatments controller disclosures emergencies entries from household id involvements kind kindcheckDue kindchecks law logEmbargoes logWeighings measures meldingen openedAt scope subject task weighings' },
  DossierAccess: { line: ['read', 'list', 'count', 'write'], fields: 'article categories mayDisclose mayWrite rule' },
  DossierConnection: { line: ['read', 'list', 'count', 'write'], fields: 'nodes pageInfo totalCount' },
  Case: { line: ['read', 'list', 'count', 'write'], fields: 'closedAt dossiers households id openedAt reference' },
  CaseConnection: { line: ['read', 'list', 'count', 'write'], fields: 'nodes pageInfo totalCount' },
  Entry: { line: ['read', 'count', 'write'], fields: 'about approved body category id kind occurredOn shielded source summary version versions writtenAt' },
  EntryConnection: { line: ['read', 'count', 'write'], fields: 'nodes pageInfo totalCount' },
  EntryVersion: { line: ['read', 'count', 'write'], fields: 'body correctionReason kind source summary version writtenAt' },
  Kindcheck: { line: ['read', 'write'], fields: 'because doneOn id outcome recordedAt repeatBy words' },
  KindcheckDueNow: { line: ['read'], fields: 'because due' },
  Printed: { line: ['print'], fields: 'dossierId entryIds' },
  Involvement: { line: ['read', 'involve'], fields: 'hatId id organisation standsInFor task validFrom validUntil' },
  Measure: { line: ['read', 'measure'], fields: 'id kind organisation validFrom validUntil' },
  Melding: { line: ['read', 'measure'], fields: 'id inquiryStartedAt meldingAt termEndsAt' },
  CoTreatment: { line: ['read', 'involve'], fields: 'id law organisation task validFrom validUntil why' },
  // people
  Person: { line: ['read', 'list'], fields: 'addresses age birthDate gezag id name' },
  Household: { line: ['read', 'list'], fields: 'id label members' },
  HouseholdMember: { line: ['read', 'list'], fields: 'person role validFrom validUntil' },
  Gezag: { line: ['read', 'list'], fields: 'holder validFrom validUntil' },
  Address: { line: ['read', 'list'], fields: 'lines shielded validFrom validUntil' },
  // consent
  Consent: { line: ['read', 'list', 'consent', 'withdraw'], fields: 'answer categories consequences counts expiresAt givenAt givenById givenByRole how id kind mine nature notFree organisationWithheld ownCounts purpose requestId subject toOrganisation toTask trajectory withdrawnAt' },
  ConsentConsequence: { line: ['read', 'list', 'consent', 'withdraw'], fields: 'categories disclosedAt purpose receiver receiverTask receiverType' },
  WithdrawalConsequences: { line: ['read', 'list', 'consent', 'withdraw'], fields: 'consentId explanations follows received' },
  ConsentRequest: { line: ['read', 'list', 'consent'], fields: 'answerBy askedAt cancelledAt categories complete dossierId expiresAt id kind nature onRefusal persons purpose subject toOrganisation toTask trajectory why' },
  ConsentRequestPerson: { line: ['read', 'list', 'consent'], fields: 'consentId objections person personId remindedAt role seenAt state version view' },
  AskedConsent: { line: ['read', 'list', 'consent'], fields: 'answerBy askedAt askedBy askedByTask askedByType categories consentId expiresAt id kind nature onRefusal open organisationWithheld others purpose remindedAt role state subject toOrganisation toOrganisationType toTask trajectory version why' },
  OtherAsked: { line: ['read', 'list', 'consent'], fields: 'answered role' },
  ConsentView: { line: ['consent'], fields: 'how id recordedAt requestId view words' },
  WhoMustConsent: { line: ['read'], fields: 'age at changes incapacitated must subjectId tree unknown viewOf' },
  MustConsent: { line: ['read'], fields: 'personId placeWithheld role' },
  ConsentChange: { line: ['read'], fields: 'at because must stops unknown' },
  // sharing
  Disclosure: { line: ['read', 'received', 'disclose', 'count'], fields: 'basis chain disclosedAt endsAt endsWith entries ground holder id messages onwardOf onwardWeighings purpose receiver receiverTask requestId standing subject weighing' },
  DisclosureConnection: { line: ['read', 'received', 'disclose', 'count'], fields: 'nodes pageInfo totalCount' },
  DisclosedEntry: { line: ['read', 'received', 'disclose', 'count'], fields: 'body category correctedAt fields ground id kind occurredOn reworded source summary' },
  DisclosureStep: { line: ['list', 'disclose'], fields: 'disclosedAt ground holder holderTask id onwardOf purpose recalledAt receiver receiverTask' },
  DisclosureMessage: { line: ['received', 'read', 'write'], fields: 'id saidAt side words' },
  Quarantine: { line: ['list', 'quarantine'], fields: 'disclosureId explanation holder id mine quarantinedAt recalledAt receiver receiverTask releasedAt why' },
  TakenOver: { line: ['take-over'], fields: 'dossierId id' },
  Telling: { line: ['list', 'write'], fields: 'disclosureId dossierId dueOn id receiver receiverTask subject toldHow toldOn' },
  Weighing: { line: ['read', 'weigh'], fields: 'categories changedAt decided disclosure dossierId endsAt entries ground grounds id missing obligations onwardOf outcome purpose receiver receiverLaw receiverTask requestId state stated subject usedAt version words writtenAt' },
  WeighedEntry: { line: ['read', 'weigh'], fields: 'body entryId fields summary' },
  WeighedFactor: { line: ['read', 'weigh'], fields: 'factor words' },
  WeighingWordsType: { line: ['read', 'weigh'], fields: 'conflict consulted factors informing instead interest meldcode nothingNecessary safety whyNecessary whyNotLess whyNotShared' },
  Consulted: { line: ['read', 'weigh'], fields: 'on role said' },
  ConflictTestAnswer: { line: ['read', 'weigh'], fields: 'met test why' },
  ConflictFacts: { line: ['read', 'weigh'], fields: 'colleagueConsulted conscience consentSought effective noOtherWay proportionate seriousHarm' },
  Informing: { line: ['read', 'weigh'], fields: 'how objection on reason tellBy told why' },
  MeldcodeStepTaken: { line: ['read', 'weigh'], fields: 'found on skippedBecause step' },
  MissingInWeighing: { line: ['read', 'weigh'], fields: 'field problem' },
  WeighedSafety: { line: ['read', 'weigh'], fields: 'acute acuteWhy children chronic chronicWhy facts interpretation' },
  StatedFactsType: { line: ['read', 'weigh'], fields: 'acuteDanger calamity conflict demanded designatedReporter harmForeseen helpsStopViolence listedRisk meldcode necessary ownProvision ownVictim receiverKnowsSubject recognisable roleDisclosed suspectedAbuse' },
  Explanation: { line: ['explain'], fields: 'consentFrom duty explanation grounds obligations outcome reason' },
  // requests
  InformationRequest: { line: ['read', 'list', 'request', 'answer'], fields: 'about acuteDanger askedAt asker askerLaw askerTask consentOf considerations decision dossierId embargoReason embargoUntil events expiresAt forContactPoint given ground holder holderLaw holderTask household householdWords id may mayGive messages otherRole ownDossiers ownRole purpose questions reasons remindFrom safetyConcern side state subject subjectId suspectedAbuse thatOnly useMade version views' },
  InformationRequestConnection: { line: ['read', 'list', 'request', 'answer'], fields: 'nodes pageInfo' },
  AskedPerson: { line: ['read', 'list', 'request', 'answer'], fields: 'birthDate name' },
  RequestConsideration: { line: ['read', 'list', 'request', 'answer'], fields: 'at consequences consulted decision discussed held id supportWanted' },
  RequestEvent: { line: ['read', 'list', 'request', 'answer'], fields: 'at instead kind known reasons side version words' },
  RequestGiven: { line: ['read', 'list', 'request', 'answer'], fields: 'at categories disclosureId' },
  RequestMessage: { line: ['read', 'list', 'request', 'answer'], fields: 'at id mine side words' },
  RequestQuestion: { line: ['read', 'list', 'request', 'answer'], fields: 'category question why' },
  RequestDecision: { line: ['read', 'request', 'answer', 'explain'], fields: 'consentFrom duty explanation grounds obligations outcome' },
  RequestAboutMe: { line: ['inspect'], fields: 'askedAt asker askerTask askerType categories given givenAt holder holderTask holderType id mayRespond organisationWithheld purpose state subject views' },
  RequestView: { line: ['read', 'list', 'request', 'answer', 'inspect', 'write'], fields: 'id mine role saidAt words' },
  TaskAboutMe: { line: ['inspect'], fields: 'carriedOutBy controller from law purpose subject task' },
  // transfers
  Transfer: { line: ['list', 'transfer'], fields: 'dossierCount dossierIds events expiresAt fromOrganisation fromTask grounds id kind madeDossierIds notToldWhy offeredAt outcome side state toHatId toOrganisation toTask toldHow until version why whyNotLess' },
  TransferConnection: { line: ['list', 'transfer'], fields: 'nodes pageInfo' },
  TransferEvent: { line: ['list', 'transfer'], fields: 'at kind words' },
  // advice
  Consultation: { line: ['consult'], fields: 'answeredAt askedAt askedBy askedOf askerTask closedAt id messages over own toTask' },
  ConsultationConnection: { line: ['consult'], fields: 'nodes pageInfo' },
  ConsultationMessage: { line: ['consult'], fields: 'body byAsker id sentAt' },
  Advice: { line: ['advice'], fields: 'askWhom duty explanation grounds outcome reason ruleSet toRecord ways' },
  AdviceAsk: { line: ['advice'], fields: 'count role words' },
  AdviceWay: { line: ['advice'], fields: 'article ground kind outcome record route words' },
  AdviceObligation: { line: ['advice'], fields: 'id words' },
  // acute danger
  Emergency: { line: ['emergency', 'review'], fields: 'categories closedAt dossierId endsAt hatId id law looks open openedAt organisation overdue reason review reviewDueAt task tellDueAt toldAt toldHow waits' },
  EmergencyWait: { line: ['emergency', 'review'], fields: 'reason recordedAt tellBy why' },
  EmergencyConnection: { line: ['emergency', 'review'], fields: 'nodes pageInfo' },
  EmergencyLook: { line: ['emergency', 'review'], fields: 'category firstAt' },
  EmergencyReview: { line: ['emergency', 'review'], fields: 'finding reviewedAt words' },
  EmergencyTarget: { line: ['emergency', 'review'], fields: 'dossiers found' },
  EmergencyDossier: { line: ['emergency', 'review'], fields: 'id kind scope' },
  // the log and the desk
  AccessLine: { line: ['log-read'], fields: 'accessPoint accountId activity at basis caseId categories consentIds covenantIds decisionId dossierId entryIds event fields grounds hatId id law listedIds organisation outcome purpose reason requestId subjectId task traceId' },
  AccessLineConnection: { line: ['log-read'], fields: 'nodes pageInfo' },
  OwnAccess: { line: ['log-read'], fields: 'categories day event id organisation outcome purpose task times' },
  OwnAccessConnection: { line: ['log-read'], fields: 'nodes pageInfo' },
  LogEmbargo: { line: ['weigh', 'read', 'review'], fields: 'dossierId from id reason recordedAt until' },
  LogWeighing: { line: ['weigh', 'read'], fields: 'dossierId id outcome personId recordedAt subjectId words' },
  LogLineProof: { line: ['verify'], fields: 'checkpoint index lineId proof record salt size' },
  Onlooker: { line: ['log-read'], fields: 'accesses accountId events first grounds hatId last law organisation purposes refused task' },
  Review: { line: ['review', 'log-read'], fields: 'accesses accountId breach day decision dossierId dueAt emergencyId escalatedAt failedExplanations firstAt hatId id kind lastAt lines mayAsk messages openings organisation reasons restOfDay score state subjectId task version waitingDays' },
  ReviewConnection: { line: ['review'], fields: 'nodes pageInfo totalCount' },
  ReviewMessage: { line: ['review'], fields: 'id sentAt side words' },
  ReviewOpening: { line: ['review'], fields: 'closedAt dossierId endsAt id open openedAt own reason' },
  ReviewQuestion: { line: ['review'], fields: 'accesses answeredAt askedAt closedAt dossierId firstAt id lastAt messages' },
  ReviewRestOfDay: { line: ['review'], fields: 'accesses event hour outcome' },
  WhoSaw: { line: ['log-read'], fields: 'everybody onlookers' },
  ReviewDecision: { line: ['review', 'log-read'], fields: 'breachKnownAt decidedAt outcome words' },
  Breach: { line: ['review'], fields: 'acts arrangements decidedAt id knownAt tellBy' },
  BreachAct: { line: ['review'], fields: 'done happenedAt id kind reason recordedAt words' },
  BreachArrangement: { line: ['review'], fields: 'controllers covenantId id name parties whoReports' },
  PublicAttention: { line: ['review'], fields: 'endedOn from id markedAt personId reason until' },
  ReviewReason: { line: ['review', 'log-read'], fields: 'code en nl' },
  // notices
  Notice: { line: ['notice'], fields: 'about id kind madeAt readAt' },
  NoticeAbout: { line: ['notice'], fields: 'ids name' },
  NoticeConnection: { line: ['notice'], fields: 'nodes pageInfo' },
};

/** Types that hold nothing of a person, with all their fields. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  // what the api says of itself
  PageInfo: 'endCursor hasNextPage',
  Ground: 'article id',
  Words: 'en nl',
  // the directory: organisations and what they may do, of which everybody may know
  Organisation: 'id name tasks type',
  OrganisationTask: 'active activeFrom activeUntil contactHours contactPoint duties escalationContact escalationTask frame from hats id keepsDossier law processorFor provision secrecy task version',
  TaskDuty: 'article duty ground side',
  TaskSecrecy: 'article kind statutory',
  HatCount: 'hats registered',
  // how many years an organisation keeps its log
  LogRetention: 'id version years',
  // who signed in, to that person alone; putting a hat on is a line
  Me: 'hats id name',
  Hat: 'from id law organisation personId processorFor task validFrom validUntil',
  // hashes and signatures
  SealedLog: 'key lastVerifiedAt madeAt root size witnesses',
  // a year in numbers, in which nobody can be recognised
  YearlyReport: 'breaches breakGlass explanations months parts sealed year',
  YearMonth: 'accesses asked breach breakGlass explained inOrder month odd open toDiscuss unexplained',
  YearPart: 'breach inOrder items month open organisation task toDiscuss',
  YearExplanation: 'accesses explanation',
  YearBreaches: 'breaches inTime notReported notTold reported toReport toTell told',
  YearBreakGlass: 'inTime late longestHours medianHours opened reviewed',
  YearSealed: 'madeAt root size witnesses',
  // covenants: agreements between organisations
  Covenant: 'actions current draftedBy events id name proposal status supersedesId versions',
  CovenantAgreement: 'about text',
  CovenantChange: 'after before category dossiers holderTask law organisationId purpose task',
  CovenantEvent: 'kind madeAt organisationId reason takesEffectAt',
  CovenantExample: 'after before category holderId holderTask purpose receiverId receiverTask',
  CovenantFlow: 'categories from to',
  CovenantParty: 'basis contactPoint escalation motherOrganisation organisationId task',
  CovenantPartyRef: 'organisationId task',
  CovenantPreview: 'at atEnd atStart disclosures examples versionId',
  CovenantReliance: 'direction endsAtEnd endsAtStart organisationId purpose task',
  CovenantSignature: 'organisationId signedAt textHash',
  CovenantVersion: 'agreements controllers flows grounds id name number parties purposes revision signatures startsAt status text textHash validFrom validUntil',
  Mandate: 'grantedAt hatId id law revokedAt task',
  // made up, of nobody
  AdviceExample: 'id situation title',
  AdviceSituation: 'action age categories conflictTests consents facts gezag ground holder incapacitated measure meldingWeek notSo purpose receiver sameOrganisation',
  AdviceParty: 'from law organisationType provision task',
  AdviceConsent: 'answer by categories',
  ConsentTreeStep: 'answer question',
  Sentence: 'field id words',
  // numbers from which nobody can be recognised
  EmergencyCounts: 'breach inOrder month opened overdue reviewed toDiscuss',
  ReviewMonth: 'accesses breach breakGlass explained inOrder month odd open organisations toDiscuss unexplained',
  ReviewsNotForMe: 'items somebodyElse',
  ReviewMonthPart: 'breach decided items organisation organisationId',
};
