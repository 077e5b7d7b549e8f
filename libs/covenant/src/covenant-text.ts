import { createHash } from 'node:crypto';
import { AGREEMENT_WORDS, CATEGORY_WORDS, GROUND_WORDS, PURPOSE_WORDS, TASK_WORDS } from './covenant-words';
import { AGREEMENTS, key, type CovenantFlow, type CovenantParty, type CovenantTerms, type PartyOf } from './covenant-terms';

export interface CovenantPeriod {
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * The whole covenant in plain Dutch: the exact text that is shown, hashed and signed. The same terms, period, number and names of
 * organisations give the same text to the byte.
 * @param names the name of each organisation, by id, as the directory has it when it is offered
 */
export function covenantText(terms: CovenantTerms, { from, until }: CovenantPeriod, number: number, names: ReadonlyMap<string, string>): string {
  const party = (one: PartyOf) => `${names.get(one.organisationId) ?? one.organisationId}, ${TASK_WORDS[one.task]}`;
  const sections: [string, string][] = [
    ['Wie meedoen', terms.parties.map((one, i) => aboutParty(one, i + 1, party(one))).join('\n\n')],
    [AGREEMENT_WORDS.aim, terms.agreements.aim],
    ['Waarvoor wij informatie delen', list(terms.purposes.map((one) => PURPOSE_WORDS[one]))],
    ['Wie aan wie wat mag geven', `${list(flowLines(terms, party))}\n\n${ONLY_THIS}`],
    ['Op welke regels wij ons beroepen', `${list(terms.grounds.map((one) => GROUND_WORDS[one]))}\n\n${NO_GROUND}`],
    ['Wie verantwoordelijk is', terms.controllers === 'joint' ? JOINT : OWN],
    ...AGREEMENTS.filter((about) => about !== 'aim').map((about): [string, string] => [AGREEMENT_WORDS[about], terms.agreements[about]]),
    ['Hoelang dit geldt', `${periodWords(from, until)}\n\n${WHEN_IT_STARTS}`],
  ];
  return [`Convenant: ${terms.name}`, `Versie ${number}`, ...sections.map(([title, body], i) => `${i + 1}. ${title}\n\n${body}`)].join('\n\n') + '\n';
}

/** sha256 of the text in UTF-8, in hexadecimal: what is signed. The database works it out in the same way. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const ONLY_THIS = 'Wat hier niet staat, geven wij elkaar voor deze doelen niet op grond van onze eigen taak.';
const NO_GROUND = 'Dit convenant geeft geen recht om informatie te delen. Dat recht staat in de wet, of volgt uit toestemming. Een beroepsgeheim gaat altijd voor.';
const OWN = 'Elke partij is zelf verantwoordelijk voor de gegevens die zij gebruikt.';
const JOINT = 'De partijen zijn samen verantwoordelijk (AVG artikel 26). Hieronder staat wie wat doet.';
const WHEN_IT_STARTS = 'Het convenant begint pas als alle partijen deze tekst hebben ondertekend. Een partij kan het opschorten of beëindigen. Wat binnen dit convenant is gedeeld, is dan niet meer te zien voor wie het ontving.';

function aboutParty({ motherOrganisation, basis, contactPoint, escalation }: CovenantParty, number: number, name: string): string {
  return [
    `Partij ${number}: ${name}`, ...(motherOrganisation ? [`Onderdeel van: ${motherOrganisation}`] : []), `Wettelijke taak en eigen grondslag: ${basis}`,
    `Contactpunt: ${contactPoint}`, `Bij verschil van mening: ${escalation}`,
  ].join('\n');
}

function flowLines({ flows }: CovenantTerms, party: (one: PartyOf) => string): string[] {
  const ordered = [...flows].sort((one, other) => (place(one) < place(other) ? -1 : 1));
  return ordered.map(({ from, to, categories }) => `${party(from)} geeft aan ${to ? party(to) : 'alle andere partijen'}: ${categories.map((one) => CATEGORY_WORDS[one]).join(', ')}`);
}

function place({ from, to, categories }: CovenantFlow): string {
  return [key(from), to ? key(to) : '', ...categories].join(' ');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function periodWords(from: Date, until: Date | null): string {
  return `Van ${day(from)}${until ? ` tot ${day(until)}` : ', zonder einddatum'}.`;
}

const CLOCK = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 });

// To the millisecond, so that two periods never give one text; spaces as everywhere else.
function day(moment: Date): string {
  const parts = new Map(CLOCK.formatToParts(moment).map(({ type, value }) => [type, value]));
  const date = `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
  const [seconds, rest] = [parts.get('second'), parts.get('fractionalSecond')];
  const exact = seconds === '00' && rest === '000' ? '' : `:${seconds}${rest === '000' ? '' : `.${rest}`}`;
  return `${date} ${parts.get('hour')}:${parts.get('minute')}${exact} uur`;
}
