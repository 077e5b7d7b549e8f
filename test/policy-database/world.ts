import type { Category, Consent, DossierKind, GroundId, Law, OrgType, Origin, Provision, Purpose, Scope, Task } from '@kapstok/policy';

/** A world in memory: what the database holds, in plain values, for the decision function to be asked about. Moments are milliseconds. */
export interface World {
  readonly seed: number;
  readonly organisations: readonly Organisation[];
  readonly accounts: readonly Account[];
  readonly hats: readonly Hat[];
  readonly cases: readonly string[];
  readonly persons: readonly Person[];
  readonly households: readonly Household[];
  readonly dossiers: readonly Dossier[];
  readonly involvements: readonly Involvement[];
  readonly participations: readonly Participation[];
  readonly entries: readonly Entry[];
  readonly disclosures: readonly Disclosure[];
  readonly answers: readonly ConsentAnswer[];
}

/** From `from` up to, not including, `until`; null has no end. */
export interface Period {
  readonly from: number;
  readonly until: number | null;
}

export interface Organisation {
  readonly id: string;
  readonly type: OrgType;
}

export interface Account {
  readonly id: string;
  readonly oidcSubject: string;
}

export interface Hat extends Period {
  readonly id: string;
  readonly account: Account;
  readonly organisation: Organisation;
  readonly task: Task;
  readonly law: Law | null;
  readonly origin: Origin | null;
  readonly provision: Provision | null;
  readonly processorFor: Organisation | null;
  readonly personId: string | null;
}

export interface Person {
  readonly id: string;
  readonly birthDate: string;
  readonly gezag: readonly (Period & { readonly id: string; readonly holderId: string })[];
  readonly incapacity: (Period & { readonly id: string }) | null;
}

export interface Household {
  readonly id: string;
  readonly caseId: string;
  readonly members: readonly Person[];
}

export interface Dossier {
  readonly id: string;
  readonly caseId: string;
  readonly kind: DossierKind;
  readonly controller: Organisation;
  readonly task: Task;
  readonly law: Law | null;
  readonly origin: Origin | null;
  readonly scope: Scope;
  readonly subject: Person | null;
  readonly household: Household;
}

export interface Involvement extends Period {
  readonly id: string;
  readonly hat: Hat;
  readonly dossier: Dossier;
  readonly standsInFor: Involvement | null;
}

export interface Participation extends Period {
  readonly id: string;
  readonly organisation: Organisation;
  readonly task: Task;
  readonly dossier: Dossier;
}

export interface Entry {
  readonly id: string;
  readonly dossier: Dossier;
  readonly category: Category;
  readonly author: Hat;
}

export interface Disclosure extends Period {
  readonly id: string;
  readonly dossier: Dossier;
  readonly holder: Hat;
  readonly receiver: Organisation;
  readonly receiverTask: Task;
  readonly purpose: Purpose;
  readonly ground: GroundId;
  readonly entries: readonly Entry[];
}

export interface ConsentAnswer extends Period {
  readonly id: string;
  readonly subject: Person;
  readonly givenById: string;
  readonly recordedBy: Hat;
  readonly answer: Consent['answer'];
  readonly categories: Category[];
  readonly toOrganisation: Organisation | null;
  readonly toTask: Task;
  readonly purpose: Purpose;
  readonly withdrawnAt: number | null;
}

export const isWithin = ({ from, until }: Period, at: number): boolean => from <= at && (until === null || at < until);
