import type { Rule } from './rule';
import { ALWAYS, TREATMENT_DATA } from './terms';

const bar = { stage: 'write', validFrom: ALWAYS, actions: ['write'], outcome: 'deny', reason: 'category-barred', obligations: [] } as const;

/** W1 to W8: what a dossier never holds. Judged after V1 or V5 let a write through. */
export const WRITING: readonly Rule[] = [
  {
    ...bar, id: 'W6', paragraph: '3.W6', reason: 'role-not-disclosed',
    conditions: { all: [{ dossier: { kind: ['toeleiding'] } }, { fact: 'roleDisclosed', is: false }] },
    explanation: {
      nl: 'De bewoner wist niet dat u voor de gemeente werkte toen u dit hoorde (regel W6). Vertel eerst in welke rol u werkt en vraag het dan opnieuw.',
      en: 'The resident did not know that you worked for the municipality when you heard this (rule W6). First say in which role you work, and then ask again.',
    },
  },
  {
    ...bar, id: 'W1', paragraph: '3.W1', categories: ['verslag', 'behandelplan', 'diagnose', 'strafrechtelijk'], conditions: { dossier: { kind: ['toeleiding'] } },
    explanation: {
      nl: 'Dit soort informatie hoort niet in een toeleidingsdossier (regel W1). Een advies over de best passende hulp mag er wel in.',
      en: 'This kind of information does not belong in a toeleiding file (rule W1). Advice on the most suitable help may be in it.',
    },
  },
  {
    ...bar, id: 'W1-medisch', paragraph: '3.W1', categories: ['medisch'],
    conditions: { all: [{ dossier: { kind: ['toeleiding'] } }, { not: { dossier: { law: ['wmo'] } } }] },
    explanation: {
      nl: 'Medische informatie hoort alleen bij de Wmo in een toeleidingsdossier (regel W1). Een advies over de best passende hulp mag er wel in.',
      en: 'Medical information belongs in a toeleiding file only under the Wmo (rule W1). Advice on the most suitable help may be in it.',
    },
  },
  {
    ...bar, id: 'W2', paragraph: '3.W2', categories: [...TREATMENT_DATA, 'strafrechtelijk', 'fraudesignaal'],
    conditions: { dossier: { kind: ['regie'], from: 'toeleiding' } },
    explanation: {
      nl: 'Regie vanuit de gemeente is om af te stemmen, daarom hoort dit niet in het dossier (regel W2). Schrijf alleen op dat de hulp aangepast moet worden.',
      en: 'Regie by the municipality is for coordination, so this does not belong in the file (rule W2). Only note that the help needs to be adjusted.',
    },
  },
  {
    ...bar, id: 'W3', paragraph: '3.W3', categories: TREATMENT_DATA,
    conditions: { all: [{ dossier: { kind: ['regie'], from: 'hulpverlening' } }, { not: { predicate: 'regieConsentCounts' } }] },
    explanation: {
      nl: 'Informatie over behandeling mag alleen met toestemming voor precies die informatie in dit dossier (regel W3). Vraag die toestemming eerst.',
      en: 'Treatment information may be in this file only with consent for exactly that information (rule W3). Ask for that consent first.',
    },
  },
  {
    ...bar, id: 'W4', paragraph: '3.W4', categories: ['behandelplan', 'diagnose', 'medisch'], conditions: { dossier: { scope: 'family' } },
    explanation: {
      nl: 'Deze informatie gaat over één persoon en hoort niet in het gezinsdeel (regel W4). Schrijf het op in het eigen dossier van die persoon.',
      en: 'This information is about one person and does not belong in the family part (rule W4). Write it in that person\'s own file.',
    },
  },
  {
    ...bar, id: 'W7', paragraph: '3.W7', categories: ['beschikking'],
    conditions: { all: [{ dossier: { law: ['participatiewet'] } }, { not: { who: { orgType: ['gemeente'] } } }] },
    explanation: {
      nl: 'Alleen de gemeente zelf legt een besluit over de Participatiewet vast (regel W7). Geef uw advies aan de gemeente.',
      en: 'Only the municipality itself records a decision under the Participatiewet (rule W7). Give your advice to the municipality.',
    },
  },
  {
    ...bar, id: 'W8', paragraph: '3.W8',
    conditions: { all: [{ fact: 'shielded' }, { any: [{ dossier: { kind: ['regie'] } }, { dossier: { scope: 'family' } }] }] },
    explanation: {
      nl: 'Een geheim adres hoort niet in een dossier dat meer mensen lezen (regel W8). Schrijf het alleen op in het eigen dossier van de persoon.',
      en: 'A protected address does not belong in a file that more people read (rule W8). Write it only in the person\'s own file.',
    },
  },
  {
    ...bar, id: 'W-never', paragraph: '3.W', categories: ['anoniem', 'toegangslog'],
    explanation: {
      nl: 'Een gesprek zonder namen en het logboek worden nooit in een dossier geschreven (regel W). Schrijf op wat u zelf over het gezin vastlegt.',
      en: 'A talk without names and the log are never written in a file (rule W). Write down what you yourself record about the household.',
    },
  },
];
