import type { Task } from '@kapstok/policy';
import type { TextKey } from '../language/texts';

export type MenuItem = 'notices' | 'transfers' | 'cases' | 'received' | 'tellings' | 'consents' | 'requests' | 'covenants' | 'accessLog' | 'organisations' | 'advice' | 'consultations' | 'emergencies';

const worksOnCases: readonly MenuItem[] = ['cases', 'notices', 'received', 'requests', 'consents', 'tellings', 'transfers', 'advice', 'consultations', 'organisations', 'emergencies'];
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
  fg: ['accessLog', 'notices', 'emergencies', 'covenants', 'organisations'],
  convenantbeheer: ['covenants', 'notices', 'organisations'],
  beheer: ['requests', 'covenants', 'organisations'],
  beleid: directory,
  client: ['consents', 'notices', 'requests', 'covenants'],
};

/** The menu of a hat; a task that the portal does not know has none. */
export function menuOf(task: string): readonly MenuItem[] {
  return Object.hasOwn(menuOfTask, task) ? menuOfTask[task as Task] : [];
}

export const menuPaths: Record<MenuItem, string> = {
  cases: '/zaken',
  received: '/ontvangen',
  tellings: '/nog-te-vertellen',
  consents: '/toestemmingen',
  requests: '/vragen',
  covenants: '/convenanten',
  accessLog: '/logboek',
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
