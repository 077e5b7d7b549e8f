import type { Texts } from '../text';

export const formTexts = {
  'form.summary': { nl: 'Er is een probleem met wat u invulde', en: 'There is a problem with what you filled in' },
  'form.problem': { nl: 'Fout:', en: 'Error:' },
  'form.refused': { nl: 'Dit antwoord past niet. Pas het aan.', en: 'This answer does not fit. Please change it.' },
  'form.optional': { nl: '(niet verplicht)', en: '(optional)' },
  'form.choose': { nl: 'Maak een keuze', en: 'Choose' },
  'form.cancel': { nl: 'Annuleren', en: 'Cancel' },
  'receiver.organisation': { nl: 'Aan welke organisatie?', en: 'To which organisation?' },
  'receiver.task': { nl: 'Voor welke taak van die organisatie?', en: 'For which task of that organisation?' },
  'receiver.taskHint': { nl: 'Alleen mensen met deze taak krijgen het.', en: 'Only people with this task get it.' },
  'receiver.organisationFirst': { nl: 'Kies eerst een organisatie.', en: 'Choose an organisation first.' },
  'receiver.taskFor': { nl: '{task} voor {controller}', en: '{task} for {controller}' },
  'receiver.problem.organisation': { nl: 'Kies een organisatie', en: 'Choose an organisation' },
  'receiver.problem.task': { nl: 'Kies een taak', en: 'Choose a task' },
  'purpose.label': { nl: 'Waarvoor is het nodig?', en: 'What is it needed for?' },
  'purpose.hint': { nl: 'De informatie mag alleen hiervoor worden gebruikt.', en: 'The information may be used for this only.' },
  'purpose.problem': { nl: 'Kies waarvoor het nodig is', en: 'Choose what it is needed for' },
  'organisations.title': { nl: 'Organisaties', en: 'Organisations' },
  'organisations.lead': { nl: 'Welke organisatie doet wat, en waar kunt u terecht?', en: 'Which organisation does what, and whom can you turn to?' },
  'organisations.none': { nl: 'Er staan nog geen organisaties in de lijst.', en: 'There are no organisations in the list yet.' },
  'organisations.contact': { nl: '– contact: {contact}', en: '– contact point: {contact}' },
} as const satisfies Texts;
