export type Language = 'nl' | 'en';

const nl = {
  title: (year: number) => `Toegang tot dossiers in ${year}`,
  of: (controller: string) => `Jaarverslag van de functionaris gegevensbescherming (FG) van ${controller}.`,
  made: (at: string) => `Gemaakt op ${at}.`,
  says: 'Elke dag krijgt elke toegang tot een dossier een verklaring, of hij komt bij de FG. Dit verslag telt. Er staan geen namen van mensen in.',
  nothing: 'Er is niets geteld in dit jaar.',
  unknown: 'onbekend',
  whole: 'Het jaar als geheel',
  accesses: (all: number, explained: number, share: string) => `Er was ${all} keer toegang tot gegevens. Daarvan zijn er ${explained} verklaard (${share}).`,
  found: (unexplained: number, odd: number, breakGlass: number) => `Bij de FG kwamen ${unexplained + odd + breakGlass} punten: ${unexplained} zonder verklaring, ${odd} opvallend en ${breakGlass} na acuut gevaar.`,
  decided: (asked: number, inOrder: number, toDiscuss: number, breach: number, open: number) =>
    `Over ${asked} punten is een vraag gesteld. Besluiten: ${inOrder} in orde, ${toDiscuss} te bespreken, ${breach} een inbreuk. Nog open: ${open}.`,
  byMonth: 'Per maand', monthColumns: ['Maand', 'Toegangen', 'Verklaard', 'Zonder verklaring', 'Opvallend', 'Acuut gevaar'],
  decisions: 'Vragen en besluiten per maand', decisionColumns: ['Maand', 'Vraag gesteld', 'Open', 'In orde', 'Te bespreken', 'Inbreuk'],
  byOrganisation: 'Punten per organisatie', organisationColumns: ['Organisatie', 'Punten', 'Open', 'In orde', 'Te bespreken', 'Inbreuk'],
  organisationSays: 'Organisaties met minder dan vijf punten staan samen. Zo is niet te zien om wie het gaat.',
  others: 'andere organisaties samen',
  explanations: 'Waardoor toegang is verklaard', explanationsSay: 'Elke toegang telt hier één keer, bij de sterkste verklaring.', explanationColumns: ['Verklaring', 'Toegangen'],
  breakGlass: 'Geopend bij acuut gevaar',
  opened: (opened: number, reviewed: number, inTime: number, late: number) => `Er zijn ${opened} dossiers geopend bij acuut gevaar. ${reviewed} zijn beoordeeld, ${inTime} daarvan binnen vijf werkdagen. Te laat: ${late}.`,
  hours: (median: number, longest: number) => `De helft was binnen ${median} uur beoordeeld. De langste duurde ${longest} uur.`,
  breaches: 'Inbreuken: gemeld en verteld',
  breachesReported: (all: number, reported: number, inTime: number, not: number, open: number) =>
    `De organisatie kwam ${all} inbreuken te weten. ${reported} zijn gemeld bij de Autoriteit Persoonsgegevens, ${inTime} daarvan binnen 72 uur. Niet gemeld, met reden: ${not}. Nog niet vastgelegd: ${open}.`,
  breachesTold: (told: number, not: number, open: number) => `Bij ${told} inbreuken is het verteld aan wie het aangaat. Niet verteld, met reden: ${not}. Nog niet vastgelegd: ${open}.`,
  sealed: 'Hoe het logboek is verzegeld',
  notSealed: 'Van dit jaar is geen ondertekende stand van het logboek.',
  state: (size: string, at: string) => `De laatste ondertekende stand van het jaar is van ${at} en telt ${size} regels, van alle organisaties samen.`,
  root: (root: string) => `Wortel (SHA-256, base64): ${root}`,
  noWitness: 'Geen getuige heeft deze stand meegetekend.',
  witnesses: (names: string) => `Meegetekend door: ${names}.`,
  howToVerify: 'Wie deze wortel bewaart, kan later met npm run logbook:verify nagaan dat geen regel van daarvoor is veranderd.',
};

export type ReportWords = typeof nl;

const en: ReportWords = {
  title: (year) => `Access to files in ${year}`,
  of: (controller) => `Yearly report of the data protection officer (FG) of ${controller}.`,
  made: (at) => `Made on ${at}.`,
  says: 'Every day each access to a file gets an explanation, or it goes to the FG. This report counts. It names no people.',
  nothing: 'Nothing was counted in this year.',
  unknown: 'unknown',
  whole: 'The year as a whole',
  accesses: (all, explained, share) => `Data were accessed ${all} times. Of these ${explained} are explained (${share}).`,
  found: (unexplained, odd, breakGlass) => `The FG got ${unexplained + odd + breakGlass} items: ${unexplained} without an explanation, ${odd} odd and ${breakGlass} after acute danger.`,
  decided: (asked, inOrder, toDiscuss, breach, open) => `About ${asked} items a question was asked. Decisions: ${inOrder} in order, ${toDiscuss} to be discussed, ${breach} a breach. Still open: ${open}.`,
  byMonth: 'By month', monthColumns: ['Month', 'Accesses', 'Explained', 'Unexplained', 'Odd', 'Acute danger'],
  decisions: 'Questions and decisions by month', decisionColumns: ['Month', 'Asked', 'Open', 'In order', 'To discuss', 'Breach'],
  byOrganisation: 'Items by organisation', organisationColumns: ['Organisation', 'Items', 'Open', 'In order', 'To discuss', 'Breach'],
  organisationSays: 'Organisations with fewer than five items stand together. So nobody can tell whom it is about.',
  others: 'other organisations together',
  explanations: 'What explained access', explanationsSay: 'Each access counts once here, under the strongest explanation.', explanationColumns: ['Explanation', 'Accesses'],
  breakGlass: 'Opened in acute danger',
  opened: (opened, reviewed, inTime, late) => `${opened} files were opened in acute danger. ${reviewed} were reviewed, ${inTime} of them within five working days. Late: ${late}.`,
  hours: (median, longest) => `Half were reviewed within ${median} hours. The longest took ${longest} hours.`,
  breaches: 'Breaches: reported and told',
  breachesReported: (all, reported, inTime, not, open) =>
    `The organisation came to know of ${all} breaches. ${reported} were reported to the Dutch Data Protection Authority, ${inTime} of them within 72 hours. Not reported, with a reason: ${not}. Not recorded yet: ${open}.`,
  breachesTold: (told, not, open) => `Of ${told} breaches the persons concerned were told. Not told, with a reason: ${not}. Not recorded yet: ${open}.`,
  sealed: 'How the log was sealed',
  notSealed: 'There is no signed state of the log of this year.',
  state: (size, at) => `The last signed state of the year is of ${at} and holds ${size} lines, of all organisations together.`,
  root: (root) => `Root (SHA-256, base64): ${root}`,
  noWitness: 'No witness cosigned this state.',
  witnesses: (names) => `Cosigned by: ${names}.`,
  howToVerify: 'Who keeps this root can later see with npm run logbook:verify that no line from before was changed.',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { nl, en };
