import type { ConsentKind, GroundId, Obligation, Purpose, ViewRuleId } from '@kapstok/policy';
import type { Text } from '../text';
export { purposeWords as purposeLabels } from '@kapstok/review';


/** Purposes for which information never goes from one organisation to another (decision §7, last row). */
export const NEVER_DISCLOSED_FOR: readonly Purpose[] = ['vroegsignalering', 'beleid', 'onderzoek', 'inzage', 'controle'];

export const groundLabels: Record<GroundId | ViewRuleId, Text> = {
  'acuut-gevaar': { nl: 'acuut gevaar', en: 'acute danger' },
  'meldplicht-calamiteit': { nl: 'plicht om een calamiteit te melden', en: 'duty to report a calamity' },
  medebehandelaar: { nl: 'samen behandelen', en: 'treating together' },
  toestemming: { nl: 'toestemming', en: 'consent' },
  'inlichtingen-inspectie': { nl: 'vraag van de inspectie', en: 'question of the inspectorate' },
  'informatieplicht-ots': { nl: 'informatieplicht bij ondertoezichtstelling', en: 'duty to inform under a supervision order' },
  'verstrekking-college-jeugdwet': { nl: 'verstrekking aan de gemeente (Jeugdwet)', en: 'disclosure to the municipality (Jeugdwet)' },
  'bekostiging-jeugdwet': { nl: 'betaling van jeugdhulp', en: 'payment of youth care' },
  'verstrekking-college-wmo': { nl: 'verstrekking aan de gemeente (Wmo)', en: 'disclosure to the municipality (Wmo)' },
  'verstrekking-college-participatiewet': { nl: 'verstrekking aan de gemeente (Participatiewet)', en: 'disclosure to the municipality (Participation Act)' },
  'verstrekking-college-wgs': { nl: 'verstrekking aan de gemeente (schuldhulp)', en: 'disclosure to the municipality (debt help)' },
  'veilig-thuis-inwinnen': { nl: 'vraag van Veilig Thuis', en: 'question of Veilig Thuis' },
  'meldrecht-veilig-thuis': { nl: 'recht om te melden bij Veilig Thuis', en: 'right to report to Veilig Thuis' },
  'meldrecht-rvdk': { nl: 'recht om te melden bij de Raad', en: 'right to report to the RvdK' },
  'meldrecht-verwijsindex': { nl: 'recht om te melden in de verwijsindex', en: 'right to report to the referral index' },
  'toezicht-awb': { nl: 'vraag van een toezichthouder', en: 'demand of a supervisor' },
  'proces-verbaal-leerplicht': { nl: 'proces-verbaal leerplicht', en: 'school attendance report' },
  'aangifte-eigen-zaak': { nl: 'aangifte in eigen zaak', en: 'own report to the police' },
  'veilig-thuis-overdracht': { nl: 'overdracht door Veilig Thuis', en: 'handover by Veilig Thuis' },
  'veilig-thuis-bevraging': { nl: 'Veilig Thuis vraagt iets aan u', en: 'Veilig Thuis asks you something' },
  'statutair-onderling': { nl: 'wettelijke taken onderling', en: 'between statutory tasks' },
  'eigen-taak-statutair': { nl: 'eigen wettelijke taak', en: 'own statutory task' },
  'eigen-taak-college': { nl: 'eigen taak van de gemeente', en: 'own task of the municipality' },
  verenigbaarheid: { nl: 'verenigbaar doel', en: 'compatible purpose' },
  'eigen-taak-hulp': { nl: 'eigen taak in de hulp', en: 'own task in help' },
  'conflict-van-plichten': { nl: 'conflict van plichten', en: 'conflict of duties' },
  V1: { nl: 'u bent betrokken bij dit dossier', en: 'you are involved in this dossier' },
  V4: { nl: 'het is aan u verstrekt', en: 'it was disclosed to you' },
  V5: { nl: 'u doet mee in de regie', en: 'you take part in the coordination' },
  V6: { nl: 'toeleiding en regie van dezelfde gemeente', en: 'toeleiding and regie of one municipality' },
  V7: { nl: 'u bent functionaris gegevensbescherming', en: 'you are data protection officer' },
  inzage: { nl: 'inzage in eigen gegevens', en: 'access to own data' },
  'anoniem-overleg': { nl: 'anoniem overleg', en: 'anonymous consultation' },
  beleidsinformatie: { nl: 'cijfers voor beleid', en: 'figures for policy' },
  'levering-cbs': { nl: 'levering aan het CBS', en: 'delivery to Statistics Netherlands' },
  'overdracht-regie': { nl: 'overdracht van regie', en: 'handover of regie' },
};

export const obligationLabels: Record<Obligation, Text> = {
  minimise: { nl: 'Geef niet meer dan nodig is.', en: 'Give no more than is needed.' },
  'record-weighing': { nl: 'Leg uw afweging vast.', en: 'Record your weighing.' },
  'inform-subject-before': { nl: 'Vertel het vooraf aan de inwoner.', en: 'Tell the resident beforehand.' },
  'inform-subject-after': { nl: 'Vertel het achteraf aan de inwoner.', en: 'Tell the resident afterwards.' },
  meldcode: { nl: 'Volg de stappen van de meldcode.', en: 'Follow the steps of the meldcode.' },
  'consult-colleague': { nl: 'Overleg met een collega.', en: 'Consult a colleague.' },
  'record-test': { nl: 'Leg vast waarom de doelen bij elkaar passen.', en: 'Record why the purposes fit together.' },
  'redact-others': { nl: 'Laat gegevens van anderen weg.', en: 'Leave out data about others.' },
  'notify-fg': { nl: 'Meld het aan de functionaris gegevensbescherming.', en: 'Notify the data protection officer.' },
};

export const consentKindLabels: Record<ConsentKind, Text> = {
  verstrekking: { nl: 'informatie delen', en: 'sharing information' },
  verwerking: { nl: 'gegevens gebruiken', en: 'using data' },
  behandeling: { nl: 'behandeling', en: 'treatment' },
  deelname: { nl: 'meedoen', en: 'taking part' },
};

export const howLabels = {
  oral: { nl: 'mondeling', en: 'orally' },
  written: { nl: 'schriftelijk', en: 'in writing' },
  portal: { nl: 'in dit portaal', en: 'in this portal' },
} as const satisfies Record<string, Text>;
