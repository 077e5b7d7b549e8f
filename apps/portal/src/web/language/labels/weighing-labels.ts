import type { Text } from '../text';

export const weighingOutcomeLabels = {
  all: { nl: 'gedeeld', en: 'shared' },
  part: { nl: 'een deel gedeeld', en: 'a part shared' },
  nothing: { nl: 'niet gedeeld', en: 'not shared' },
} as const satisfies Record<string, Text>;

export const waitReasonLabels = {
  safety: { nl: 'het brengt iemand in gevaar', en: 'it puts somebody in danger' },
  inquiry: { nl: 'het schaadt een onderzoek dat loopt', en: 'it harms a running inquiry' },
  unreachable: { nl: 'de persoon is niet te bereiken', en: 'the person cannot be reached' },
  urgent: { nl: 'er is haast bij', en: 'it is urgent' },
} as const satisfies Record<string, Text>;

export const consultedLabels = {
  collega: { nl: 'een collega', en: 'a colleague' },
  aandachtsfunctionaris: { nl: 'aandachtsfunctionaris', en: 'child protection officer' },
  gedragswetenschapper: { nl: 'gedragswetenschapper', en: 'behavioural scientist' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
  leidinggevende: { nl: 'leidinggevende', en: 'manager' },
  fg: { nl: 'functionaris gegevensbescherming', en: 'data protection officer' },
  vertrouwensarts: { nl: 'vertrouwensarts', en: 'confidential doctor' },
  overig: { nl: 'iemand anders', en: 'somebody else' },
} as const satisfies Record<string, Text>;

export const conflictTestLabels = {
  consentSought: { nl: 'Hebt u alles gedaan om toestemming te krijgen?', en: 'Did you do everything to get consent?' },
  seriousHarm: { nl: 'Is er ernstige schade als u zwijgt?', en: 'Is there serious harm if you are silent?' },
  conscience: { nl: 'Komt u in gewetensnood als u zwijgt?', en: 'Does silence burden your conscience?' },
  noOtherWay: { nl: 'Is er geen andere weg?', en: 'Is there no other way?' },
  effective: { nl: 'Helpt het bijna zeker als u deelt?', en: 'Does sharing almost certainly help?' },
  proportionate: { nl: 'Deelt u zo min mogelijk?', en: 'Do you share as little as possible?' },
} as const satisfies Record<string, Text>;

export const factorLabels = {
  link: { nl: 'Wat hebben de twee doelen met elkaar te maken?', en: 'How are the two purposes linked?' },
  context: { nl: 'Wat mag de inwoner verwachten?', en: 'What may the resident expect?' },
  nature: { nl: 'Hoe gevoelig zijn de gegevens?', en: 'How sensitive are the data?' },
  consequences: { nl: 'Wat zijn de gevolgen voor de inwoner?', en: 'What are the consequences for the resident?' },
  safeguards: { nl: 'Hoe beschermt u de gegevens?', en: 'How do you protect the data?' },
} as const satisfies Record<string, Text>;

export const meldcodeStepLabels = {
  '1': { nl: 'Signalen op een rij', en: 'Map the signs' },
  '2': { nl: 'Overleg met een collega of Veilig Thuis', en: 'Consult a colleague or Veilig Thuis' },
  '3': { nl: 'Gesprek met de betrokkenen', en: 'Talk with the people concerned' },
  '4': { nl: 'Het geweld wegen', en: 'Weigh the violence' },
  '5': { nl: 'Beslissen', en: 'Decide' },
} as const satisfies Record<string, Text>;

export const meldcodeFoundLabels = {
  '1': { nl: 'Wat kwam er nog meer uit stap 1?', en: 'What else came out of step 1?' },
  '2': { nl: 'Wat kwam er uit het overleg?', en: 'What came out of the consultation?' },
  '3': { nl: 'Wat kwam er uit het gesprek?', en: 'What came out of the talk?' },
  '4': { nl: 'Wat kwam er nog meer uit stap 4?', en: 'What else came out of step 4?' },
  '5': { nl: 'Wat besluit u: melden, hulp geven of allebei? En waarom?', en: 'What do you decide: report, give help or both? And why?' },
} as const satisfies Record<string, Text>;

export const circumstanceLabels = {
  suspectedAbuse: { nl: 'Ik vermoed kindermishandeling of huiselijk geweld', en: 'I suspect child abuse or domestic violence' },
  acuteDanger: { nl: 'Er is nu direct gevaar', en: 'There is immediate danger now' },
  harmForeseen: { nl: 'Ik verwacht dat delen schade kan doen aan de persoon', en: 'I expect that sharing may harm the person' },
  calamity: { nl: 'Het gaat om een calamiteit of geweld in de hulp', en: 'It is about a calamity or violence in the help' },
  ownVictim: { nl: 'Ik ben zelf bedreigd of aangevallen', en: 'I was threatened or attacked myself' },
  helpsStopViolence: { nl: 'Het helpt om geweld te stoppen', en: 'It helps to stop violence' },
  designatedReporter: { nl: 'Ik mag melden in de verwijsindex', en: 'I may report to the referral index' },
  listedRisk: { nl: 'Het risico staat in de lijst van de wet', en: 'The risk is on the list in the law' },
  ownProvision: { nl: 'Het gaat om de voorziening waarover ik beslis', en: 'It is about the provision that I decide on' },
} as const satisfies Record<string, Text>;

export const endsWithLabels = {
  date: { nl: 'de einddatum', en: 'the last day' },
  consent: { nl: 'het einde van de toestemming', en: 'the end of consent' },
  measure: { nl: 'het einde van de maatregel', en: 'the end of the measure' },
  treatment: { nl: 'het einde van de gezamenlijke behandeling', en: 'the end of the shared treatment' },
  covenant: { nl: 'het einde van het convenant', en: 'the end of the covenant' },
} as const satisfies Record<string, Text>;

export const sideLabels = {
  receiver: { nl: 'Vraag van de ontvanger', en: 'Question of the receiver' },
  holder: { nl: 'Antwoord van de gever', en: 'Answer of the giver' },
} as const satisfies Record<string, Text>;
