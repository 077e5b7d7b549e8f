import type { DenyCode, GroundId, Reason, ViewRuleId } from '@kapstok/policy';
import type { Text } from '../text';

export const outcomeLabels = {
  allowed: { nl: 'toegestaan', en: 'allowed' },
  refused: { nl: 'geweigerd', en: 'refused' },
  failed: { nl: 'mislukt', en: 'failed' },
} as const satisfies Record<string, Text>;

/** What happened; the words are those of the log itself (libs/access-log). */
export const eventLabels = {
  read: { nl: 'ingezien', en: 'read' },
  list: { nl: 'lijst bekeken', en: 'list viewed' },
  count: { nl: 'geteld', en: 'counted' },
  write: { nl: 'geschreven', en: 'written' },
  consent: { nl: 'toestemming vastgelegd', en: 'consent recorded' },
  withdraw: { nl: 'toestemming ingetrokken', en: 'consent withdrawn' },
  disclose: { nl: 'verstrekt', en: 'disclosed' },
  received: { nl: 'ontvangen informatie bekeken', en: 'received information viewed' },
  involve: { nl: 'collega betrokken', en: 'colleague involved' },
  'hat-switch': { nl: 'van pet gewisseld', en: 'hat switched' },
  explain: { nl: 'uitleg gevraagd', en: 'explanation asked' },
  'log-read': { nl: 'logboek bekeken', en: 'log viewed' },
  import: { nl: 'ingevoerd', en: 'imported' },
  administer: { nl: 'contact gewijzigd', en: 'contact changed' },
  consult: { nl: 'overlegd zonder namen', en: 'conferred without names' },
  advice: { nl: 'advies gevraagd', en: 'advice asked' },
  review: { nl: 'beoordeling', en: 'review' },
  request: { nl: 'informatie gevraagd', en: 'information requested' },
  answer: { nl: 'vraag behandeld', en: 'question handled' },
  weigh: { nl: 'afgewogen', en: 'weighed' },
  transfer: { nl: 'overdracht', en: 'transfer of a file' },
  covenant: { nl: 'convenant', en: 'covenants used' },
  search: { nl: 'gezocht', en: 'searched' },
  export: { nl: 'uit het systeem gehaald', en: 'exported' },
  print: { nl: 'afgedrukt', en: 'printed' },
  quarantine: { nl: 'apart gezet', en: 'set apart' },
  'take-over': { nl: 'overgenomen', en: 'taken over' },
  inspect: { nl: 'inzage', en: 'inspected' },
  notice: { nl: 'berichten bekeken', en: 'messages viewed' },
  measure: { nl: 'maatregel of melding', en: 'measure or report' },
  verify: { nl: 'logboek gecontroleerd', en: 'log verified' },
  database: { nl: 'rechtstreeks in de database', en: 'directly in the database' },
  emergency: { nl: 'acuut gevaar', en: 'acute danger' },
} as const satisfies Record<string, Text>;

/** What the decision says about a disclosure (rules §2). */
export const decisionLabels = {
  allow: { nl: 'Dit mag.', en: 'This is allowed.' },
  weigh: { nl: 'U weegt dit zelf af.', en: 'You weigh this yourself.' },
  consent: { nl: 'Er is nog toestemming nodig.', en: 'Consent is still needed.' },
  deny: { nl: 'Dit mag niet.', en: 'This is not allowed.' },
} as const satisfies Record<string, Text>;

const denials: Record<DenyCode, Text> = {
  incomplete: { nl: 'er ontbreken gegevens', en: 'data are missing' },
  'no-content-role': { nl: 'deze pet ziet geen inhoud', en: 'this hat sees no content' },
  'other-task': { nl: 'andere taak of wet', en: 'other task or law' },
  'not-involved': { nl: 'niet betrokken', en: 'not involved' },
  'not-found': { nl: 'niet gevonden', en: 'not found' },
  'category-barred': { nl: 'soort informatie hoort hier niet', en: 'this kind of information does not belong here' },
  'role-not-disclosed': { nl: 'de inwoner kende de rol niet', en: 'the resident did not know the role' },
  'no-receiving-task': { nl: 'de ontvanger heeft geen taak hiervoor', en: 'the receiver has no task for it' },
  'not-necessary': { nl: 'niet nodig', en: 'not necessary' },
  'purpose-barred': { nl: 'doel niet toegestaan', en: 'purpose not allowed' },
  traceable: { nl: 'herleidbaar tot een persoon', en: 'traceable to a person' },
  'outside-covenant': { nl: 'buiten het convenant', en: 'outside the covenant' },
  'term-passed': { nl: 'de termijn is voorbij', en: 'the term has passed' },
  'measure-absent': { nl: 'er is geen maatregel', en: 'there is no measure' },
  'conflict-not-met': { nl: 'de toets is niet volledig', en: 'the test is not complete' },
  'ground-not-met': { nl: 'geen grondslag', en: 'no ground' },
};

export const reasonLabels: Record<Reason, Text> = {
  ground: { nl: 'er is een grondslag', en: 'there is a ground' },
  'consent-missing': { nl: 'toestemming ontbreekt', en: 'consent is missing' },
  ...denials,
};

/** A view rule, told of somebody else: the words of `ground` speak to the reader. */
export const otherGroundLabels: Partial<Record<GroundId | ViewRuleId, Text>> = {
  V1: { nl: 'hoort bij dit dossier', en: 'belongs with this dossier' },
  V4: { nl: 'de informatie is verstrekt', en: 'the information was disclosed' },
  V5: { nl: 'doet mee in de regie', en: 'takes part in the coordination' },
  V6: { nl: 'toeleiding en regie van dezelfde gemeente', en: 'toeleiding and regie of one municipality' },
  V7: { nl: 'functionaris gegevensbescherming', en: 'data protection officer' },
};

/** How somebody came to be there (libs/access-log). */
export const basisLabels = {
  involved: { nl: 'betrokken bij het dossier', en: 'involved in the dossier' },
  'standing-in': { nl: 'vervangt een collega', en: 'stands in for a colleague' },
  participant: { nl: 'deelnemer in de regie', en: 'participant in the coordination' },
  received: { nl: 'ontving de informatie', en: 'received the information' },
  emergency: { nl: 'opende het bij acuut gevaar', en: 'opened it in acute danger' },
  own: { nl: 'eigen gegevens', en: 'own data' },
  coordination: { nl: 'regie over de zaak', en: 'coordinates the case' },
  none: { nl: 'geen band met het dossier', en: 'no tie with the dossier' },
  'own-hat': { nl: 'eigen pet of berichten', en: 'own hat or messages' },
  'own-person': { nl: 'eigen antwoord of gezag', en: 'own answer or authority' },
  party: { nl: 'vroeg, gaf of kreeg het', en: 'asked, gave or got it' },
  controller: { nl: 'ziet toe als functionaris', en: 'oversees as officer' },
  administration: { nl: 'beheer', en: 'administration' },
  numbers: { nl: 'alleen aantallen', en: 'numbers only' },
  'exact-person': { nl: 'de persoon was precies genoemd', en: 'the person was named exactly' },
  nothing: { nl: 'er was niets te beslissen', en: 'there was nothing to decide' },
  import: { nl: 'ingevoerd zaakbestand', en: 'imported case file' },
  database: { nl: 'rechtstreeks in de database', en: 'directly in the database' },
} as const satisfies Record<string, Text>;
