import type { Texts } from '../text';

/** What went wrong, and what is possible instead. Never more than the code tells: foreign and missing read the same. */
export const errorTexts = {
  'error.unauthenticated': { nl: 'Uw sessie is voorbij. Log opnieuw in.', en: 'Your session is over. Sign in again.' },
  'error.unreachable': { nl: 'Kapstok is nu niet bereikbaar. Er is niets veranderd. Controleer uw verbinding en probeer het opnieuw.', en: 'Kapstok cannot be reached now. Nothing has changed. Check your connection and try again.' },
  'error.accountUnknown': { nl: 'U hebt nog geen plek in Kapstok. Vraag de beheerder van uw organisatie om u toe te voegen.', en: 'You have no place in Kapstok yet. Ask the administrator of your organisation to add you.' },
  'error.hat': { nl: 'Deze pet is nu niet van u. Kies een andere pet.', en: 'This hat is not yours now. Choose another hat.' },
  'error.caseNotFound': { nl: 'Deze zaak is er niet voor de pet die u op hebt. Ga terug naar uw zaken.', en: 'This case is not there for the hat you are wearing. Go back to your cases.' },
  'error.dossierNotFound': { nl: 'Dit dossier is er niet voor de pet die u op hebt. Ga terug naar uw zaken.', en: 'This dossier is not there for the hat you are wearing. Go back to your cases.' },
  'error.entryNotFound': { nl: 'Deze aantekening is er niet voor de pet die u op hebt. Ga terug naar het dossier.', en: 'This entry is not there for the hat you are wearing. Go back to the dossier.' },
  'error.personNotFound': { nl: 'Deze persoon is er niet voor de pet die u op hebt. Kies iemand anders.', en: 'This person is not there for the hat you are wearing. Choose somebody else.' },
  'error.consentNotFound': { nl: 'Deze toestemming is er niet. Misschien is die al ingetrokken.', en: 'This consent is not there. It may already be withdrawn.' },
  'error.involvementNotFound': { nl: 'Deze betrokkenheid is er niet. Misschien is die al beëindigd.', en: 'This involvement is not there. It may have ended already.' },
  'error.hatDoesNotFit': { nl: 'Deze pet past niet bij dit dossier. Uw collega heeft een pet nodig van dezelfde organisatie, taak en wet.', en: 'This hat does not fit this dossier. Your colleague needs a hat of the same organisation, task and law.' },
  'error.forbidden': { nl: 'Dit hoort niet bij de pet die u op hebt. Kies een andere pet, of vraag een collega die betrokken is.', en: 'This does not belong to the hat you are wearing. Choose another hat, or ask a colleague who is involved.' },
  'error.write': { nl: 'Dit mag niet in dit dossier staan. Schrijf het in het dossier waar het hoort.', en: 'This may not be in this dossier. Write it in the dossier where it belongs.' },
  'error.version': { nl: 'Iemand heeft deze aantekening intussen verbeterd. Bekijk eerst de nieuwe versie en verbeter die.', en: 'Somebody has corrected this entry in the meantime. Look at the new version first and correct that one.' },
  'error.consentMissing': { nl: 'Er is geen geldige toestemming van iedereen die moet toestemmen. Vraag eerst om toestemming.', en: 'There is no valid consent of everyone who must consent. Ask for consent first.' },
  'error.consentNotTheirs': { nl: 'Deze persoon kan dit antwoord niet geven of intrekken. Kijk wie gezag heeft.', en: 'This person cannot give or withdraw this answer. Look who has gezag.' },
  'error.weighing': { nl: 'De wet vraagt hier om een eigen afweging. Op dit scherm kunt u die niet vastleggen. Deel nu niets en overleg met een collega.', en: 'Here the law asks for a weighing of your own. You cannot record it on this screen. Share nothing now and consult a colleague.' },
  'error.disclosureRefused': { nl: 'Deze informatie mag u zo niet verstrekken. Bekijk de uitleg, of kies minder informatie of een andere ontvanger.', en: 'You may not disclose this information this way. See the explanation, or choose less information or another receiver.' },
  'error.input': { nl: 'Een van de antwoorden past niet. Controleer wat u hebt ingevuld.', en: 'One of the answers does not fit. Check what you filled in.' },
  'error.logUnavailable': { nl: 'Het logboek werkt nu niet. Daarom laat Kapstok niets zien. Probeer het later opnieuw.', en: 'The log does not work now. So Kapstok shows nothing. Try again later.' },
  'error.unknown': { nl: 'Er ging iets mis. Er is niets veranderd. Probeer het opnieuw, of vraag hulp en noem het nummer.', en: 'Something went wrong. Nothing has changed. Try again, or ask for help and mention the number.' },
  'error.reason': { nl: 'Reden: {reason}.', en: 'Reason: {reason}.' },
  'error.requestId': { nl: 'Nummer van uw vraag: {id}', en: 'Number of your request: {id}' },
} as const satisfies Texts;
