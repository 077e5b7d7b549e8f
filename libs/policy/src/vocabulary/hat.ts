import type { Law, Origin, Task } from './tasks';

export const ORG_TYPES = [
  'gemeente', 'wijkteam', 'jeugdhulpaanbieder', 'welzijn', 'wmo-aanbieder', 'schuldhulp', 'reintegratie', 'ggz',
  'huisarts', 'jgz', 'ziekenhuis', 'school', 'kinderopvang', 'veilig-thuis', 'rvdk', 'gi', 'politie', 'om',
  'reclassering', 'igj', 'verwijsindex', 'cbs', 'ministerie', 'onderzoek', 'client', 'overig',
] as const;
export type OrgType = (typeof ORG_TYPES)[number];

export const PROVISIONS = ['algemeen', 'maatwerk'] as const;
export type Provision = (typeof PROVISIONS)[number];

export const REGISTRATIONS = ['skj', 'big'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** A hat (pet): one organisation, one task, one law, worn by one professional at a time (R2). */
export interface Hat {
  org: string;
  orgType: OrgType;
  task: Task;
  law?: Law;
  /** regie only */
  from?: Origin;
  /** wmo hulpverlening only */
  provision?: Provision;
  /** the college for which an organisation carries out toeleiding */
  processorFor?: string;
  /** checked when a hat is granted, never in a decision */
  registration?: Registration;
  /** with the dossier at stake */
  involved?: boolean;
  standsIn?: boolean;
  /** of the regiedossier at stake */
  participant?: boolean;
  /** the entries at stake were disclosed to this organisation and task */
  received?: boolean;
  /** task client: 'subject' or an id in subject.gezag */
  person?: string;
}
