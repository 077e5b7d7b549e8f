import type { Access } from './access';
import type { Facts, Tie } from './facts';
import { tiesEver } from './ties';
import type { Words } from './words';

const DAY = 24 * 3_600_000;
/** days in which a look at what was one's own until then is a habit */
const JUST_ENDED = 30;
/** dossiers in a day that one can open by mistake */
const MISTAKES = 2;

/** What the explanations look at. */
export interface Explaining {
  readonly access: Access;
  /** those that held then */
  readonly ties: readonly Tie[];
  readonly facts: Facts;
  /** how many different files were refused to this account on this day */
  readonly refusedToday: number;
}

export interface Explanation {
  readonly code: string;
  readonly words: Words;
  readonly explains: (given: Explaining) => boolean;
}

const tied = (kind: Tie['kind']) => ({ ties }: Explaining) => ties.some((tie) => tie.kind === kind);
const refusedOnly = ({ access }: Explaining) => access.allowed === 0;

/** The strongest first: an access counts under the first that fits. To extend: add a record here, and raise SCORING. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    code: 'break-glass',
    words: { nl: 'Het dossier is geopend bij acuut gevaar.', en: 'The file was opened in acute danger.' },
    explains: (given) => given.access.emergency || tied('break-glass')(given),
  },
  { code: 'involved', words: { nl: 'De medewerker werkt in dit dossier.', en: 'The professional works in this file.' }, explains: tied('involved') },
  { code: 'standing-in', words: { nl: 'De medewerker vervangt een collega.', en: 'The professional stands in for a colleague.' }, explains: tied('standing-in') },
  { code: 'request', words: { nl: 'Er is een vraag om informatie open.', en: 'A request for information is open.' }, explains: tied('request') },
  { code: 'task', words: { nl: 'Er is iets dat de medewerker moet doen.', en: 'There is something that the professional has to do.' }, explains: tied('task') },
  {
    code: 'received',
    words: { nl: 'De organisatie kreeg deze gegevens voor haar taak.', en: 'The organisation was given this information for its task.' },
    explains: tied('received'),
  },
  {
    code: 'participant',
    words: { nl: 'De organisatie doet mee aan dit plan.', en: 'The organisation takes part in this plan.' },
    explains: tied('participant'),
  },
  {
    code: 'own-dossier',
    words: { nl: 'De medewerker heeft een eigen dossier van deze cliënt.', en: 'The professional has a file of their own about this client.' },
    explains: tied('own-dossier'),
  },
  {
    code: 'own-file',
    words: { nl: 'Iemand bekeek het eigen dossier, als cliënt.', en: 'Somebody looked at their own file, as a client.' },
    explains: ({ access }) => access.task === 'client' && access.allowed > 0,
  },
  {
    code: 'fg-review',
    words: { nl: 'De functionaris gegevensbescherming deed een controle.', en: 'The data protection officer did a check.' },
    explains: ({ access }) => access.task === 'fg' && access.allowed > 0,
  },
  {
    code: 'administration',
    words: { nl: 'Een beheerder regelde iets en zag geen inhoud.', en: 'An administrator arranged something and saw no content.' },
    explains: ({ access }) => (access.task === 'beheer' || access.task === 'convenantbeheer') && access.allowed > 0,
  },
  {
    code: 'just-ended',
    words: { nl: 'De medewerker werkte hier tot kort geleden. Er is niets getoond.', en: 'The professional worked here until shortly before. Nothing was shown.' },
    explains: (given) => {
      const { access, facts } = given;
      return refusedOnly(given) && tiesEver(access, facts).some(({ until }) => until !== undefined && until <= access.firstAt && access.firstAt - until < JUST_ENDED * DAY);
    },
  },
  {
    code: 'other-hat',
    words: { nl: 'De medewerker werkt hier met een andere pet. Er is niets getoond.', en: 'The professional works here under another hat. Nothing was shown.' },
    explains: (given) => refusedOnly(given) && worksUnderOtherHat(given.access, given.facts),
  },
  {
    code: 'mistake',
    words: { nl: 'Er is niets getoond en het bleef bij een enkele poging.', en: 'Nothing was shown, and it was tried no more than once or twice.' },
    explains: (given) => refusedOnly(given) && given.refusedToday <= MISTAKES,
  },
];

/** Whether another hat of the same account works in what this one tried. */
export function worksUnderOtherHat({ accountId, hatId, dossierId, firstAt, lastAt }: Access, facts: Facts): boolean {
  const others = (facts.hatsOf.get(accountId) ?? []).filter((id) => id !== hatId);
  return (facts.ties.get(dossierId ?? '') ?? []).some(
    ({ kind, hatId: of, from, until }) => (kind === 'involved' || kind === 'standing-in') && of !== undefined && others.includes(of) && from <= lastAt && (until === undefined || until > firstAt),
  );
}

export function explanationOf(given: Explaining): Explanation | undefined {
  return EXPLANATIONS.find(({ explains }) => explains(given));
}
