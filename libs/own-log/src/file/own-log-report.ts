import type { OwnAccess, Report } from '@kapstok/access-log';
import { inWords } from '@kapstok/review';

export type Language = 'nl' | 'en';

interface Asked {
  /** of the person it is about */
  readonly name: string;
  readonly madeAt: Date;
  readonly accesses: readonly OwnAccess[];
  readonly language: Language;
}

const TEXTS = {
  nl: {
    title: 'Wie keek in mijn dossier', about: 'Dit logboek gaat over', made: 'Gemaakt op', none: 'Er is niets om te laten zien.',
    lines: [
      'Hier staat welke organisatie iets deed met gegevens van deze persoon. U ziet de dag, de rol, het doel en het soort gegevens.',
      'De naam van de medewerker staat er niet bij. Staat er iets wat u niet begrijpt? Vraag het dan aan de organisatie.',
    ],
    heading: 'Wat er is gedaan', columns: ['Dag', 'Organisatie', 'Rol', 'Wat', 'Waarvoor', 'Over welke gegevens'], refused: 'Dit mocht niet: er is niets gezien.', times: 'keer',
  },
  en: {
    title: 'Who looked in my file', about: 'This log is about', made: 'Made on', none: 'There is nothing to show.',
    lines: [
      'Here you see which organisation did something with data of this person: the day, the role, the purpose and the kind of data.',
      'The name of the worker is not here. Is there something you do not understand? Then ask the organisation.',
    ],
    heading: 'What was done', columns: ['Day', 'Organisation', 'Role', 'What', 'What for', 'About which data'], refused: 'This was not allowed: nothing was seen.', times: 'times',
  },
} as const;

/** The own log in words (R228). It says nothing of how much there is besides. */
export function ownLogReport({ name, madeAt, accesses, language }: Asked): Report {
  const texts = TEXTS[language];
  const lines = [`${texts.about}: ${name}`, `${texts.made} ${day(madeAt, language)}.`, ...texts.lines, ...(accesses.length === 0 ? [texts.none] : [])];
  const rows = accesses.map((access) => rowOf(access, language));
  return {
    title: texts.title, language, lines,
    parts: rows.length === 0 ? [] : [{ heading: texts.heading, table: { columns: texts.columns, rows, widths: [16, 22, 17, 18, 18, 22] } }],
  };
}

function rowOf({ day: date, organisation, task, event, outcome, purpose, categories, times }: OwnAccess, language: Language): string[] {
  const texts = TEXTS[language];
  const what = inWords('doing', event, language) + (times > 1 ? ` (${times} ${texts.times})` : '');
  return [
    day(new Date(`${date}T12:00:00Z`), language), organisation, task ? inWords('role', task, language) : '', outcome === 'allowed' ? what : `${what}. ${texts.refused}`,
    purpose ? inWords('purpose', purpose, language) : '', categories.map((category) => inWords('category', category, language)).join(', '),
  ];
}

function day(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);
}
