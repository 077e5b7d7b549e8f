import type { LookedAt } from './looked-at';
import type { Circle } from './facts';
import type { Odd, OddPattern } from './patterns';

/** What is odd about whom: `alone` without own work that shows why, `working` with it, `called` when there was an occasion for it. */
function close(alone: number, working: number, called: number, holds: (look: LookedAt, circle: Circle) => boolean) {
  return (look: LookedAt): Odd | undefined => {
    const circle = look.facts.circles.get(look.access.accountId);
    // A client looks at the own file: that is what it is for.
    if (!circle || look.access.task === 'client' || !holds(look, circle)) return undefined;
    return { weight: look.ownWork ? working : look.occasion ? called : alone };
  };
}

const meets = (set: ReadonlySet<string>, keys: readonly string[]) => keys.some((key) => set.has(key));

/** Whether it is the own family is always for an FG to know; a neighbour or a colleague only without work that says why. */
export const circlePatterns: readonly OddPattern[] = [
  {
    code: 'own-person',
    words: { nl: 'Het dossier gaat over de medewerker zelf.', en: 'The file is about the professional.' },
    find: close(900, 600, 900, ({ people }, { self }) => people.some(({ key }) => self.has(key))),
  },
  {
    code: 'own-family',
    words: { nl: 'Het dossier gaat over familie van de medewerker.', en: 'The file is about family of the professional.' },
    find: close(800, 500, 800, ({ people }, { family }) => people.some(({ key }) => family.has(key))),
  },
  {
    code: 'own-address',
    words: { nl: 'Iemand in dit dossier woont op het adres van de medewerker.', en: 'Somebody in this file lives at the address of the professional.' },
    find: close(850, 550, 850, ({ people }, { homes }) => people.some((person) => meets(homes, person.homes))),
  },
  {
    code: 'neighbour',
    words: { nl: 'Iemand in dit dossier woont in de straat van de medewerker.', en: 'Somebody in this file lives in the street of the professional.' },
    find: close(340, 140, 240, ({ people }, { homes, streets }) => people.some((person) => meets(streets, person.streets) && !meets(homes, person.homes))),
  },
  {
    code: 'colleague',
    words: { nl: 'Het dossier gaat over iemand die in dezelfde organisatie werkt.', en: 'The file is about somebody who works in the same organisation.' },
    find: (look) => {
      const { access, facts, people } = look;
      const colleagues = facts.colleagues.get(access.organisationId ?? '');
      const self = facts.circles.get(access.accountId)?.self;
      if (!colleagues || access.task === 'client') return undefined;
      return people.some(({ key }) => colleagues.has(key) && !self?.has(key)) ? { weight: look.ownWork ? 140 : look.occasion ? 240 : 340 } : undefined;
    },
  },
  {
    code: 'public-person',
    words: { nl: 'Het dossier gaat over iemand die veel in het nieuws is.', en: 'The file is about somebody who is much in the news.' },
    find: ({ access, people, ownWork, occasion }) =>
      access.task !== 'client' && people.some(({ publicAttention }) => publicAttention) ? { weight: ownWork ? 60 : occasion ? 240 : 330 } : undefined,
  },
  {
    code: 'shielded-address',
    words: { nl: 'De medewerker bekeek een afgeschermd adres zonder eigen werk in het dossier.', en: 'The professional looked at a shielded address without own work in the file.' },
    find: ({ access, people, ownWork, occasion }) => (access.address && !ownWork && people.some(({ shielded }) => shielded) ? { weight: occasion ? 240 : 310 } : undefined),
  },
];
