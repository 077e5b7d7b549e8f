/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccessLogFilter = {
  dossierId?: string | null | undefined;
  /** Counts itself */
  from?: string | null | undefined;
  /** allowed, refused or failed */
  outcome?: string | null | undefined;
  subjectId?: string | null | undefined;
  /** Does not count itself */
  until?: string | null | undefined;
};

export type CorrectEntryInput = {
  approved?: boolean | null | undefined;
  body: string;
  entryId: string;
  /** feit or mening */
  kind: string;
  occurredOn?: string | null | undefined;
  reason: string;
  shielded?: boolean | null | undefined;
  source: string;
  summary: string;
  /** The version that is corrected */
  version: number;
};

export type DiscloseEntryInput = {
  entryId: string;
  /** Of summary, body and occurredOn */
  fields: Array<string>;
};

export type DiscloseInput = {
  dossierId: string;
  endsAt?: string | null | undefined;
  entries: Array<DiscloseEntryInput>;
  /** null: every ground is tried */
  ground?: string | null | undefined;
  /** The professional foresees harm to the subject */
  harmForeseen?: boolean | null | undefined;
  /** Needed when the organisation carries out the task under more than one law */
  law?: string | null | undefined;
  organisationId: string;
  purpose: string;
  task: string;
  whyNecessary: string;
  whyNotLess: string;
};

export type ExplainInput = {
  /** view, search, write, disclose or request */
  action: string;
  categories: Array<string>;
  /** A dossier of your own */
  dossierId?: string | null | undefined;
  /** Absent: every ground is tried */
  ground?: string | null | undefined;
  law?: string | null | undefined;
  /** disclose: who receives; request: who is asked */
  organisationId?: string | null | undefined;
  purpose?: string | null | undefined;
  task?: string | null | undefined;
};

export type GiveConsentInput = {
  answer?: string;
  categories: Array<string>;
  expiresAt?: string | null | undefined;
  explicit?: boolean | null | undefined;
  free?: boolean | null | undefined;
  /** Who answered; a client answers for itself */
  givenById?: string | null | undefined;
  /** oral or written; what a client answers itself is recorded as portal */
  how?: string;
  informed?: boolean | null | undefined;
  kind?: string;
  purpose: string;
  subjectId: string;
  /** Absent: every organisation with the task */
  toOrganisationId?: string | null | undefined;
  toTask: string;
  /** What was told before the answer */
  told: string;
};

export type InvolveInput = {
  dossierId: string;
  hatId: string;
  standsInFor?: string | null | undefined;
  until?: string | null | undefined;
};

export type SwitchHatInput = {
  from?: string | null | undefined;
  /** The resident knows in which capacity is spoken */
  residentInformed: boolean;
  to: string;
  /** How the resident was told; required when informed */
  toldHow?: string | null | undefined;
};

export type WithdrawConsentInput = {
  how?: string | null | undefined;
  id: string;
};

export type WriteEntryInput = {
  aboutId?: string | null | undefined;
  approved?: boolean | null | undefined;
  body: string;
  category: string;
  dossierId: string;
  /** feit or mening */
  kind: string;
  occurredOn?: string | null | undefined;
  /** The resident knew in which capacity the professional acted */
  roleDisclosed?: boolean | null | undefined;
  shielded?: boolean | null | undefined;
  source: string;
  summary: string;
};

export type AccessLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AccessLogFilter | null | undefined;
}>;


export type AccessLogQuery = { accessLog: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, event: string, outcome: string, accessPoint: string, requestId: string, accountId: string | null, hatId: string | null, task: string | null, law: string | null, dossierId: string | null, caseId: string | null, subjectId: string | null, entryIds: Array<string>, categories: Array<string>, fields: Array<string>, purpose: string | null, grounds: Array<string>, reason: string | null, organisation: { id: string, name: string } | null }> } };

export type DossierLineFragment = { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null };

export type CasesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string, openedAt: string, closedAt: string | null, households: Array<{ id: string, label: string }> }> } };

export type CaseQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CaseQuery = { case: { id: string, reference: string, openedAt: string, closedAt: string | null, households: Array<{ id: string, label: string, members: Array<{ role: string, validFrom: string, validUntil: string | null, person: { id: string, name: string, age: number, birthDate: string | null, gezag: Array<{ validFrom: string, validUntil: string | null, holder: { id: string, name: string } }>, addresses: Array<{ lines: string, shielded: boolean, validFrom: string, validUntil: string | null }> } }> }>, dossiers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null }> } } };

export type PersonWithGezagFragment = { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> };

export type CasePersonsQueryVariables = Exact<{
  id: string;
}>;


export type CasePersonsQuery = { case: { id: string, reference: string, households: Array<{ id: string, members: Array<{ person: { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> } }> }>, dossiers: { nodes: Array<{ id: string, subject: { id: string, name: string, age: number, gezag: Array<{ validUntil: string | null, holder: { id: string, name: string } }> } | null }> } } };

export type EntryLineFragment = { id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, about: { id: string, name: string } | null };

export type EntryDetailsFragment = { body: string, id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, versions: Array<{ version: number, kind: string, source: string, summary: string, body: string, writtenAt: string, correctionReason: string | null }>, about: { id: string, name: string } | null };

export type DossierFrameFragment = { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, case: { id: string, reference: string }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null };

export type DossierQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  category?: string | null | undefined;
}>;


export type DossierQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, entries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, about: { id: string, name: string } | null }> }, involvements: Array<{ id: string, hatId: string, task: string, standsInFor: string | null, validFrom: string, validUntil: string | null, organisation: { id: string, name: string } }>, disclosures: Array<{ id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, standing: boolean, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, summary: string | null, body: string | null, occurredOn: string | null }> }>, case: { id: string, reference: string }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type DossierEntriesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DossierEntriesQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, entries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ body: string, id: string, category: string, kind: string, source: string, approved: boolean, summary: string, occurredOn: string | null, shielded: boolean, writtenAt: string, version: number, versions: Array<{ version: number, kind: string, source: string, summary: string, body: string, writtenAt: string, correctionReason: string | null }>, about: { id: string, name: string } | null }> }, case: { id: string, reference: string }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type DossierForWritingQueryVariables = Exact<{
  id: string;
}>;


export type DossierForWritingQuery = { dossier: { id: string, kind: string, task: string, law: string | null, from: string | null, scope: string, openedAt: string, closedAt: string | null, case: { id: string, reference: string, households: Array<{ id: string, members: Array<{ person: { id: string, name: string } }> }> }, access: { rule: string, article: string | null, categories: Array<string>, mayWrite: Array<string>, mayDisclose: boolean }, controller: { id: string, name: string }, subject: { id: string, name: string } | null, household: { id: string, label: string } | null } };

export type WriteEntryMutationVariables = Exact<{
  input: WriteEntryInput;
}>;


export type WriteEntryMutation = { writeEntry: { id: string } };

export type CorrectEntryMutationVariables = Exact<{
  input: CorrectEntryInput;
}>;


export type CorrectEntryMutation = { correctEntry: { id: string, version: number } };

export type InvolveMutationVariables = Exact<{
  input: InvolveInput;
}>;


export type InvolveMutation = { involve: { id: string } };

export type EndInvolvementMutationVariables = Exact<{
  id: string;
}>;


export type EndInvolvementMutation = { endInvolvement: { id: string } };

export type OrganisationNameFragment = { id: string, name: string, type: string };

export type HatDetailsFragment = { id: string, task: string, law: string | null, from: string | null, validUntil: string | null, personId: string | null, organisation: { id: string, name: string, type: string }, processorFor: { id: string, name: string } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, hats: Array<{ id: string, task: string, law: string | null, from: string | null, validUntil: string | null, personId: string | null, organisation: { id: string, name: string, type: string }, processorFor: { id: string, name: string } | null }> } };

export type SwitchHatMutationVariables = Exact<{
  input: SwitchHatInput;
}>;


export type SwitchHatMutation = { switchHat: { id: string } };

export type OrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationsQuery = { organisations: Array<{ id: string, name: string, type: string, tasks: Array<{ task: string, law: string | null, from: string | null, contactPoint: string | null, processorFor: { id: string, name: string } | null }> }> };

export type DisclosureDetailsFragment = { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, standing: boolean, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, summary: string | null, body: string | null, occurredOn: string | null }> };

export type ConsentDetailsFragment = { id: string, answer: string, kind: string, categories: Array<string>, toTask: string, purpose: string, givenAt: string, expiresAt: string | null, withdrawnAt: string | null, how: string, counts: boolean, mine: boolean, givenById: string, givenByRole: string | null, subject: { id: string, name: string, age: number } | null, toOrganisation: { id: string, name: string } | null, consequences: Array<{ categories: Array<string>, disclosedAt: string, purpose: string, receiverTask: string, receiver: { id: string, name: string } }> | null };

export type ReceivedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReceivedQuery = { received: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, standing: boolean, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, summary: string | null, body: string | null, occurredOn: string | null }> }> } };

export type ExplainQueryVariables = Exact<{
  input: ExplainInput;
}>;


export type ExplainQuery = { explain: { outcome: string, reason: string, explanation: string, obligations: Array<string>, consentFrom: Array<string>, duty: boolean, grounds: Array<{ id: string, article: string | null }> } };

export type DiscloseMutationVariables = Exact<{
  input: DiscloseInput;
}>;


export type DiscloseMutation = { disclose: { id: string, purpose: string, receiverTask: string, disclosedAt: string, endsAt: string | null, standing: boolean, ground: { id: string, article: string | null }, holder: { id: string, name: string }, receiver: { id: string, name: string }, subject: { id: string, name: string } | null, entries: Array<{ id: string, category: string, kind: string, source: string, fields: Array<string>, summary: string | null, body: string | null, occurredOn: string | null }> } };

export type ConsentsQueryVariables = Exact<{
  subjectId?: string | null | undefined;
}>;


export type ConsentsQuery = { consents: Array<{ id: string, answer: string, kind: string, categories: Array<string>, toTask: string, purpose: string, givenAt: string, expiresAt: string | null, withdrawnAt: string | null, how: string, counts: boolean, mine: boolean, givenById: string, givenByRole: string | null, subject: { id: string, name: string, age: number } | null, toOrganisation: { id: string, name: string } | null, consequences: Array<{ categories: Array<string>, disclosedAt: string, purpose: string, receiverTask: string, receiver: { id: string, name: string } }> | null }> };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { giveConsent: { id: string } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { id: string, withdrawnAt: string | null } };

export type OwnPersonsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnPersonsQuery = { ownPersons: Array<{ id: string, name: string }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PersonWithGezagFragmentDoc = new TypedDocumentString(`
    fragment PersonWithGezag on Person {
  id
  name
  age
  gezag {
    validUntil
    holder {
      id
      name
    }
  }
}
    `, {"fragmentName":"PersonWithGezag"}) as unknown as TypedDocumentString<PersonWithGezagFragment, unknown>;
export const EntryLineFragmentDoc = new TypedDocumentString(`
    fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
    `, {"fragmentName":"EntryLine"}) as unknown as TypedDocumentString<EntryLineFragment, unknown>;
export const EntryDetailsFragmentDoc = new TypedDocumentString(`
    fragment EntryDetails on Entry {
  ...EntryLine
  body
  versions {
    version
    kind
    source
    summary
    body
    writtenAt
    correctionReason
  }
}
    fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}`, {"fragmentName":"EntryDetails"}) as unknown as TypedDocumentString<EntryDetailsFragment, unknown>;
export const DossierLineFragmentDoc = new TypedDocumentString(`
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
    `, {"fragmentName":"DossierLine"}) as unknown as TypedDocumentString<DossierLineFragment, unknown>;
export const DossierFrameFragmentDoc = new TypedDocumentString(`
    fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`, {"fragmentName":"DossierFrame"}) as unknown as TypedDocumentString<DossierFrameFragment, unknown>;
export const OrganisationNameFragmentDoc = new TypedDocumentString(`
    fragment OrganisationName on Organisation {
  id
  name
  type
}
    `, {"fragmentName":"OrganisationName"}) as unknown as TypedDocumentString<OrganisationNameFragment, unknown>;
export const HatDetailsFragmentDoc = new TypedDocumentString(`
    fragment HatDetails on Hat {
  id
  task
  law
  from
  organisation {
    ...OrganisationName
  }
  processorFor {
    id
    name
  }
  validUntil
  personId
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}`, {"fragmentName":"HatDetails"}) as unknown as TypedDocumentString<HatDetailsFragment, unknown>;
export const DisclosureDetailsFragmentDoc = new TypedDocumentString(`
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  standing
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    summary
    body
    occurredOn
  }
}
    `, {"fragmentName":"DisclosureDetails"}) as unknown as TypedDocumentString<DisclosureDetailsFragment, unknown>;
export const ConsentDetailsFragmentDoc = new TypedDocumentString(`
    fragment ConsentDetails on Consent {
  id
  answer
  kind
  categories
  toTask
  purpose
  givenAt
  expiresAt
  withdrawnAt
  how
  counts
  mine
  givenById
  givenByRole
  subject {
    id
    name
    age
  }
  toOrganisation {
    id
    name
  }
  consequences {
    categories
    disclosedAt
    purpose
    receiverTask
    receiver {
      id
      name
    }
  }
}
    `, {"fragmentName":"ConsentDetails"}) as unknown as TypedDocumentString<ConsentDetailsFragment, unknown>;
export const AccessLogDocument = new TypedDocumentString(`
    query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {
  accessLog(first: $first, after: $after, filter: $filter) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      at
      event
      outcome
      accessPoint
      requestId
      accountId
      hatId
      task
      law
      organisation {
        id
        name
      }
      dossierId
      caseId
      subjectId
      entryIds
      categories
      fields
      purpose
      grounds
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
export const CasesDocument = new TypedDocumentString(`
    query Cases($first: Int!, $after: String) {
  cases(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      reference
      openedAt
      closedAt
      households {
        id
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CasesQuery, CasesQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!, $first: Int!, $after: String) {
  case(id: $id) {
    id
    reference
    openedAt
    closedAt
    households {
      id
      label
      members {
        role
        validFrom
        validUntil
        person {
          id
          name
          age
          birthDate
          gezag {
            validFrom
            validUntil
            holder {
              id
              name
            }
          }
          addresses {
            lines
            shielded
            validFrom
            validUntil
          }
        }
      }
    }
    dossiers(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DossierLine
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const CasePersonsDocument = new TypedDocumentString(`
    query CasePersons($id: ID!) {
  case(id: $id) {
    id
    reference
    households {
      id
      members {
        person {
          ...PersonWithGezag
        }
      }
    }
    dossiers(first: 50) {
      nodes {
        id
        subject {
          ...PersonWithGezag
        }
      }
    }
  }
}
    fragment PersonWithGezag on Person {
  id
  name
  age
  gezag {
    validUntil
    holder {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CasePersonsQuery, CasePersonsQueryVariables>;
export const DossierDocument = new TypedDocumentString(`
    query Dossier($id: ID!, $first: Int!, $after: String, $category: String) {
  dossier(id: $id) {
    ...DossierFrame
    entries(first: $first, after: $after, category: $category) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EntryLine
      }
    }
    involvements {
      id
      hatId
      task
      standsInFor
      validFrom
      validUntil
      organisation {
        id
        name
      }
    }
    disclosures {
      ...DisclosureDetails
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}
fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  standing
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<DossierQuery, DossierQueryVariables>;
export const DossierEntriesDocument = new TypedDocumentString(`
    query DossierEntries($id: ID!, $after: String) {
  dossier(id: $id) {
    ...DossierFrame
    entries(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...EntryDetails
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment EntryLine on Entry {
  id
  category
  kind
  source
  approved
  summary
  occurredOn
  shielded
  writtenAt
  version
  about {
    id
    name
  }
}
fragment EntryDetails on Entry {
  ...EntryLine
  body
  versions {
    version
    kind
    source
    summary
    body
    writtenAt
    correctionReason
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}`) as unknown as TypedDocumentString<DossierEntriesQuery, DossierEntriesQueryVariables>;
export const DossierForWritingDocument = new TypedDocumentString(`
    query DossierForWriting($id: ID!) {
  dossier(id: $id) {
    ...DossierFrame
    case {
      id
      households {
        id
        members {
          person {
            id
            name
          }
        }
      }
    }
  }
}
    fragment DossierLine on Dossier {
  id
  kind
  task
  law
  from
  scope
  openedAt
  closedAt
  controller {
    id
    name
  }
  subject {
    id
    name
  }
  household {
    id
    label
  }
}
fragment DossierFrame on Dossier {
  ...DossierLine
  case {
    id
    reference
  }
  access {
    rule
    article
    categories
    mayWrite
    mayDisclose
  }
}`) as unknown as TypedDocumentString<DossierForWritingQuery, DossierForWritingQueryVariables>;
export const WriteEntryDocument = new TypedDocumentString(`
    mutation WriteEntry($input: WriteEntryInput!) {
  writeEntry(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<WriteEntryMutation, WriteEntryMutationVariables>;
export const CorrectEntryDocument = new TypedDocumentString(`
    mutation CorrectEntry($input: CorrectEntryInput!) {
  correctEntry(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<CorrectEntryMutation, CorrectEntryMutationVariables>;
export const InvolveDocument = new TypedDocumentString(`
    mutation Involve($input: InvolveInput!) {
  involve(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<InvolveMutation, InvolveMutationVariables>;
export const EndInvolvementDocument = new TypedDocumentString(`
    mutation EndInvolvement($id: ID!) {
  endInvolvement(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndInvolvementMutation, EndInvolvementMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    hats {
      ...HatDetails
    }
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}
fragment HatDetails on Hat {
  id
  task
  law
  from
  organisation {
    ...OrganisationName
  }
  processorFor {
    id
    name
  }
  validUntil
  personId
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SwitchHatDocument = new TypedDocumentString(`
    mutation SwitchHat($input: SwitchHatInput!) {
  switchHat(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SwitchHatMutation, SwitchHatMutationVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations {
  organisations {
    ...OrganisationName
    tasks {
      task
      law
      from
      processorFor {
        id
        name
      }
      contactPoint
    }
  }
}
    fragment OrganisationName on Organisation {
  id
  name
  type
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const ReceivedDocument = new TypedDocumentString(`
    query Received($first: Int!, $after: String) {
  received(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DisclosureDetails
    }
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  standing
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<ReceivedQuery, ReceivedQueryVariables>;
export const ExplainDocument = new TypedDocumentString(`
    query Explain($input: ExplainInput!) {
  explain(input: $input) {
    outcome
    reason
    explanation
    obligations
    consentFrom
    duty
    grounds {
      id
      article
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainQuery, ExplainQueryVariables>;
export const DiscloseDocument = new TypedDocumentString(`
    mutation Disclose($input: DiscloseInput!) {
  disclose(input: $input) {
    ...DisclosureDetails
  }
}
    fragment DisclosureDetails on Disclosure {
  id
  purpose
  receiverTask
  disclosedAt
  endsAt
  standing
  ground {
    id
    article
  }
  holder {
    id
    name
  }
  receiver {
    id
    name
  }
  subject {
    id
    name
  }
  entries {
    id
    category
    kind
    source
    fields
    summary
    body
    occurredOn
  }
}`) as unknown as TypedDocumentString<DiscloseMutation, DiscloseMutationVariables>;
export const ConsentsDocument = new TypedDocumentString(`
    query Consents($subjectId: ID) {
  consents(subjectId: $subjectId) {
    ...ConsentDetails
  }
}
    fragment ConsentDetails on Consent {
  id
  answer
  kind
  categories
  toTask
  purpose
  givenAt
  expiresAt
  withdrawnAt
  how
  counts
  mine
  givenById
  givenByRole
  subject {
    id
    name
    age
  }
  toOrganisation {
    id
    name
  }
  consequences {
    categories
    disclosedAt
    purpose
    receiverTask
    receiver {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<ConsentsQuery, ConsentsQueryVariables>;
export const GiveConsentDocument = new TypedDocumentString(`
    mutation GiveConsent($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<GiveConsentMutation, GiveConsentMutationVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) {
    id
    withdrawnAt
  }
}
    `) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const OwnPersonsDocument = new TypedDocumentString(`
    query OwnPersons {
  ownPersons {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<OwnPersonsQuery, OwnPersonsQueryVariables>;