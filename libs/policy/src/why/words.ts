import type { PredicateName } from '../rules/condition';
import type { Text } from '../rules/rule';
import type { ConflictTest, FactFlag } from '../vocabulary';

/** Facts as a person would say them. */
export const FACT_WORDS: Readonly<Record<FactFlag, Text>> = {
  suspectedAbuse: { nl: 'er is een vermoeden van mishandeling of geweld', en: 'abuse or violence is suspected' },
  acuteDanger: { nl: 'er is nu gevaar voor iemand', en: 'somebody is in danger now' },
  calamity: { nl: 'er is een calamiteit of geweld in de hulp', en: 'there was a calamity or violence in the help' },
  asked: { nl: 'de ontvanger heeft erom gevraagd', en: 'the receiver asked for it' },
  ownVictim: { nl: 'de professional is zelf bedreigd of aangevallen', en: 'the professional was threatened or attacked' },
  necessary: { nl: 'de ontvanger heeft dit nodig', en: 'the receiver needs this' },
  sameTreatment: { nl: 'de ontvanger werkt mee aan dezelfde behandeling', en: 'the receiver takes part in the same treatment' },
  helpsStopViolence: { nl: 'het helpt om geweld te stoppen', en: 'it helps to stop violence' },
  designatedReporter: { nl: 'de melder is aangewezen voor de verwijsindex', en: 'the reporter is designated for the index' },
  listedRisk: { nl: 'het risico staat op de lijst in de wet', en: 'the risk is on the list in the law' },
  othersData: { nl: 'er staan ook gegevens van anderen in', en: 'it also holds data of others' },
  goodCareObjection: { nl: 'goede zorg staat inzage in de weg', en: 'good care stands against access' },
  embargo: { nl: 'er loopt een onderzoek', en: 'an inquiry is running' },
  shielded: { nl: 'er staat een geheim adres in', en: 'it holds a protected address' },
  ownProvision: { nl: 'het gaat over de hulp waarover de gemeente zelf beslist', en: 'it is about the help the municipality itself decides on' },
  demanded: { nl: 'het is geëist en niet gevraagd', en: 'it was demanded, not asked' },
  recognisable: { nl: 'de mensen zijn te herkennen', en: 'the people can be recognised' },
  roleDisclosed: { nl: 'de bewoner wist in welke rol de professional werkte', en: 'the resident knew in which role the professional worked' },
  harmForeseen: { nl: 'de professional verwacht schade door het delen', en: 'the professional foresees harm from sharing' },
  receiverKnowsSubject: { nl: 'de ontvanger kent de persoon als cliënt', en: 'the subject is a client of the receiver' },
};

export const CONFLICT_WORDS: Readonly<Record<ConflictTest, Text>> = {
  consentSought: { nl: 'alles is gedaan om toestemming te krijgen', en: 'everything was done to get consent' },
  seriousHarm: { nl: 'zonder delen volgt ernstige schade', en: 'serious harm follows without sharing' },
  conscience: { nl: 'zwijgen geeft gewetensnood', en: 'silence weighs on the conscience' },
  noOtherWay: { nl: 'er is geen andere weg', en: 'there is no other way' },
  effective: { nl: 'delen voorkomt de schade vrijwel zeker', en: 'sharing almost certainly prevents the harm' },
  proportionate: { nl: 'er wordt zo weinig mogelijk gedeeld', en: 'as little as possible is shared' },
  colleagueConsulted: { nl: 'een collega heeft meegedacht', en: 'a colleague was consulted' },
};

/** Predicates as a person would say them. */
export const PREDICATE_WORDS: Readonly<Record<PredicateName, Text>> = {
  dossierGiven: { nl: 'het gaat om een dossier', en: 'a file is at stake' },
  own: { nl: 'het dossier is van de eigen organisatie', en: 'the file is of the own organisation' },
  sameTaskAndLaw: { nl: 'de pet hoort bij dit dossier', en: 'the hat belongs to this file' },
  sameLawAsDossier: { nl: 'de wet van de pet is die van het dossier', en: 'the law of the hat is that of the file' },
  oneHat: { nl: 'beide kanten dragen dezelfde pet', en: 'both sides wear the same hat' },
  oneOrganisationTaskAndLaw: { nl: 'beide kanten zijn van één organisatie, taak en wet', en: 'both sides are of one organisation, task and law' },
  collegeAndProcessor: { nl: 'beide kanten werken voor dezelfde gemeente', en: 'both sides work for the same municipality' },
  processorToItsCollege: { nl: 'de ontvanger is de gemeente waarvoor de taak wordt gedaan', en: 'the receiver is the municipality the task is done for' },
  anotherLaw: { nl: 'de ontvanger werkt voor een andere wet', en: 'the receiver works for another law' },
  receiverHasPurpose: { nl: 'de ontvanger heeft een taak voor dit doel', en: 'the receiver has a task for this purpose' },
  purposeIsReceiversOwn: { nl: 'het doel is de eigen taak van de ontvanger', en: 'the purpose is the receiver\'s own task' },
  consentCounts: { nl: 'er is geldige toestemming van iedereen die moet', en: 'there is valid consent of everyone who must' },
  regieConsentCounts: { nl: 'er is geldige toestemming voor de regie', en: 'there is valid consent for the regie' },
  inzageConsentCounts: { nl: 'er is geldige toestemming voor inzage', en: 'there is valid consent for access' },
  someoneWithGezagMustBeAsked: { nl: 'een ouder of voogd moet worden gevraagd', en: 'a parent or guardian must be asked' },
  mustConsentIsUnknown: { nl: 'het is niet bekend wie toestemming moet geven', en: 'it is not known who must consent' },
  covenantNarrows: { nl: 'het convenant gaat niet over deze informatie', en: 'the covenant does not cover this information' },
  namedGroundIsNarrowed: { nl: 'het convenant beperkt de genoemde regel', en: 'the covenant narrows the named rule' },
  aGroundFellToCovenant: { nl: 'alleen het convenant staat een regel in de weg', en: 'only the covenant stands in the way of a rule' },
  withinTerm: { nl: 'de tien weken na de melding lopen', en: 'the ten weeks after the report are running' },
  termIsOver: { nl: 'de tien weken na de melding zijn voorbij', en: 'the ten weeks after the report are over' },
  conflictRecorded: { nl: 'de zes vragen zijn vastgelegd', en: 'the six questions were recorded' },
  conflictTestsMet: { nl: 'de zes vragen zijn met ja beantwoord en een collega dacht mee', en: 'the six questions were answered with yes and a colleague was consulted' },
  anotherGroundFits: { nl: 'er past een andere regel', en: 'another rule fits' },
  namedGroundListsOtherCategories: { nl: 'de genoemde regel gaat over andere informatie', en: 'the named rule is about other information' },
  clientIsSubject: { nl: 'de vrager is de persoon zelf', en: 'the asker is the person concerned' },
  clientHasGezag: { nl: 'de vrager heeft het gezag', en: 'the asker has parental authority' },
  incapacitated: { nl: 'de persoon kan hier zelf niet over beslissen', en: 'the person cannot decide on this alone' },
  onlyAnoniem: { nl: 'er worden geen namen genoemd', en: 'no names are given' },
  cellsLargeEnough: { nl: 'de kleinste groep is groot genoeg', en: 'the smallest group is large enough' },
};
