import type { Task } from '@kapstok/policy';
import type { TextKey } from '../language/texts';

export type MenuItem = 'notices' | 'transfers' | 'cases' | 'received' | 'tellings' | 'consents' | 'requests' | 'covenants' | 'accessLog' | 'ownLog' | 'shared' | 'informing' | 'yearlyReport' | 'verification' | 'reviews' | 'organisations' | 'advice' | 'consultations' | 'emergencies';

const worksOnCases: readonly MenuItem[] = ['cases', 'notices', 'transfers', 'received', 'requests', 'consents', 'tellings', 'advice', 'consultations', 'organisations', 'emergencies'];
const receives: readonly MenuItem[] = ['cases', 'notices', 'received', 'requests', 'advice', 'consultations', 'organisations'];
const directory: readonly MenuItem[] = ['organisations'];

/** What a hat can do, so what its menu shows. The API decides again; the menu only leaves out what can never be. */
const menuOfTask: Record<Task, readonly MenuItem[]> = {
  toeleiding: worksOnCases,
  hulpverlening: worksOnCases,
  regie: worksOnCases,
  begeleiding: worksOnCases,
  'veilig-thuis': worksOnCases,
  raadsonderzoek: worksOnCases,
  jeugdbescherming: worksOnCases,
  jeugdreclassering: worksOnCases,
  opsporing: receives,
  vervolging: receives,
  reclassering: receives,
  onderwijs: receives,
  kinderopvang: receives,
  leerplicht: receives,
  toezicht: receives,
  handhaving: receives,
  informeel: receives,
  verwijsindex: receives,
  fg: ['accessLog', 'reviews', 'yearlyReport', 'verification', 'notices', 'emergencies', 'covenants', 'organisations'],
  convenantbeheer: ['covenants', 'notices', 'organisations'],
  beheer: ['requests', 'notices', 'covenants', 'organisations'],
  beleid: directory,
  client: ['consents', 'notices', 'requests', 'shared', 'ownLog', 'informing', 'covenants'],
};

/** The menu of a hat; a task that the portal does not know has none. */
export function menuOf(task: string): readonly MenuItem[] {
  return Object.hasOwn(menuOfTask, task) ? menuOfTask[task as Task] : [];
}

/** The parts of a long menu, in their order. Acute danger stands by itself: it is found without reading. */
const GROUPS = ['work', 'sharing', 'conferring', 'danger'] as const;
export type MenuGroup = (typeof GROUPS)[number];

const groupOf: Record<MenuItem, MenuGroup> = {
  cases: 'work', notices: 'work', transfers: 'work', accessLog: 'work', reviews: 'work', ownLog: 'work', informing: 'work', yearlyReport: 'work', verification: 'work',
  received: 'sharing', requests: 'sharing', consents: 'sharing', shared: 'sharing', tellings: 'sharing', covenants: 'sharing',
  advice: 'conferring', consultations: 'conferring', organisations: 'conferring',
  emergencies: 'danger',
};

/** A menu of more items than this is read in groups, and is folded on a phone. */
const READ_AT_ONCE = 7;

export interface GroupedItems {
  /** null: a menu that is read at once has no headings */
  readonly group: MenuGroup | null;
  readonly items: readonly MenuItem[];
}

/** The menu in the parts in which it is shown. Every item is in exactly one. */
export function groupsOf(items: readonly MenuItem[]): readonly GroupedItems[] {
  if (items.length <= READ_AT_ONCE) return items.length > 0 ? [{ group: null, items }] : [];
  const grouped = GROUPS.map((group) => ({ group, items: items.filter((item) => groupOf[item] === group) }));
  return grouped.filter((part) => part.items.length > 0);
}

export const menuPaths: Record<MenuItem, string> = {
  cases: '/zaken',
  received: '/ontvangen',
  tellings: '/nog-te-vertellen',
  consents: '/toestemmingen',
  requests: '/vragen',
  covenants: '/convenanten',
  accessLog: '/logboek',
  ownLog: '/wie-keek',
  shared: '/over-mij-gedeeld',
  informing: '/wie-werkt-er-voor-mij',
  yearlyReport: '/jaarverslag',
  verification: '/logboek/verzegeling',
  reviews: '/te-beoordelen',
  organisations: '/organisaties',
  advice: '/advies',
  consultations: '/overleg',
  emergencies: '/nood',
  notices: '/berichten',
  transfers: '/overdrachten',
};

/** The words of a menu item; a resident reads of own answers. */
export function menuText(item: MenuItem, task: string): TextKey {
  if (item === 'consents' && task === 'client') return 'menu.myConsents';
  if (item === 'requests' && task === 'client') return 'menu.requestsAboutMe';
  return `menu.${item}`;
}

/** Where a hat starts. */
export function homeOf(task: string): string {
  const [first] = menuOf(task);
  return first ? menuPaths[first] : '/pet';
}
