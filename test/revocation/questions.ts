/** What the readers ask: every way in which content, a list, a count or a person leaves the api. */

export const RECEIVED = `{ received(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id purpose standing endsAt receiverTask ground { id article } subject { id name age birthDate addresses { lines } } holder { id name }
  entries { id category kind source fields summary body occurredOn } } } }`;
export const RECEIVED_COUNT = '{ received { totalCount } }';
export const RECEIVED_PAGE = '{ received(first: 1) { nodes { id entries { summary } } pageInfo { hasNextPage endCursor } } }';
export const RECEIVED_AFTER = 'query ($after: String) { received(after: $after) { nodes { id entries { id summary } } } }';

export const GIVEN = 'query ($id: ID!) { dossier(id: $id) { id disclosures { id standing receiver { id } entries { id fields summary } } } }';
export const EXPLAIN_DISCLOSE = 'query ($input: ExplainInput!) { explain(input: $input) { outcome grounds { id } } }';
export const OWN_PERSONS = '{ ownPersons { id name age birthDate } }';
export const CONSENTS = '{ consents { id purpose categories subject { id name } consequences { receiverTask } } }';
export const CONSENTS_ABOUT = 'query ($id: ID!) { consents(subjectId: $id) { id purpose categories subject { id name } } }';

export const WHO_MUST = 'query ($id: ID!) { whoMustConsent(subjectId: $id) { subjectId age must { personId role } } }';
/** As it was when the reader still looked into the dossier: a moment that is asked for is never the moment that rights are looked up at. */
export const WHO_MUST_THEN = 'query ($id: ID!) { whoMustConsent(subjectId: $id, at: "2024-06-01T12:00:00Z") { subjectId age must { personId role } } }';

export const DOSSIER = `query ($id: ID!) { dossier(id: $id) { id kind scope openedAt case { id reference } controller { id name }
  subject { id name age birthDate gezag { holder { id name } } addresses { lines } } household { id label members { role person { id name birthDate } } }
  access { rule categories mayWrite mayDisclose } involvements { id hatId } disclosures { id }
  entries(first: 10) { totalCount nodes { id category summary body source versions { summary body } } } } }`;
export const ENTRIES = 'query ($id: ID!) { dossier(id: $id) { entries(first: 5, category: "plan") { totalCount nodes { summary body } } } }';
export const DOSSIERS = '{ dossiers(first: 100) { totalCount nodes { id case { id reference } subject { id name } entries { totalCount nodes { summary } } } } }';
export const DOSSIER_COUNT = '{ dossiers { totalCount } }';
export const DOSSIERS_AFTER = 'query ($after: String) { dossiers(after: $after) { nodes { id } } }';
export const DOSSIERS_OF_CASE = 'query ($id: ID!) { dossiers(filter: { caseId: $id }) { totalCount nodes { id } } }';
export const DOSSIERS_ABOUT = 'query ($id: ID!) { dossiers(filter: { subjectId: $id }) { totalCount nodes { id subject { name } } } }';
export const CASES = `{ cases(first: 100) { totalCount nodes { id reference households { label members { person { id name } } }
  dossiers(first: 10) { totalCount nodes { id } } } } }`;
export const CASE = 'query ($id: ID!) { case(id: $id) { id reference households { label members { role person { id name } } } dossiers { nodes { id } } } }';
export const EXPLAIN_VIEW = 'query ($id: ID!) { explain(input: { action: "view", dossierId: $id, categories: ["plan"] }) { outcome reason explanation grounds { id article } } }';
export const ME = '{ me { id hats { id task organisation { name } } } }';

export const GIVE_CONSENT = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
export const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(input: { id: $id }) { id withdrawnAt } }';
export const DISCLOSE = 'mutation ($input: DiscloseInput!) { disclose(input: $input) { id } }';
export const END_INVOLVEMENT = 'mutation ($id: ID!) { endInvolvement(id: $id) { id validUntil } }';
export const WRITE = `mutation ($id: ID!) { writeEntry(input: { dossierId: $id, category: "plan", kind: "feit", source: "test", summary: "te laat",
  body: "te laat" }) { id } }`;
export const CORRECT = `mutation ($id: ID!) { correctEntry(input: { entryId: $id, version: 1, reason: "te laat", kind: "feit", source: "test",
  summary: "te laat", body: "te laat" }) { id } }`;
export const INVOLVE = 'mutation ($id: ID!, $hat: ID!) { involve(input: { dossierId: $id, hatId: $hat }) { id } }';

export const IN_DANGER = `query ($id: ID!) { dossier(id: $id) { id kind subject { name birthDate gezag { holder { name } } addresses { lines } }
  household { label } access { rule categories mayWrite } entries { totalCount nodes { category summary body } } } }`;
export const CLOSE_EMERGENCY = 'mutation ($id: ID!) { closeEmergency(id: $id) { id closedAt } }';
export const SUSPEND_COVENANT = 'mutation ($id: ID!) { suspendCovenant(input: { id: $id, reason: "Een partij houdt zich er niet aan." }) { id } }';
export const END_COVENANT = 'mutation ($id: ID!) { endCovenant(input: { id: $id, reason: "De samenwerking stopt." }) { id } }';
export const DISCLOSURE = `query ($id: ID!) { disclosure(id: $id) { id purpose standing subject { id name } entries { id category summary body } } }`;
export const RECALL = 'mutation ($id: ID!) { recallDisclosure(input: { disclosureId: $id, why: "Het was meer dan nodig." }) { id } }';
export const SET_APART = 'mutation ($id: ID!) { quarantineDisclosure(input: { disclosureId: $id, why: "Dit had hier niet moeten komen." }) { id } }';
export const END_MEASURE = 'mutation ($id: ID!) { endMeasure(input: { id: $id }) { id } }';
export const END_CO_TREATMENT = 'mutation ($id: ID!) { endCoTreatment(id: $id) { id } }';
export const OFFER = `mutation ($dossier: ID!, $hat: ID!) { offerTransfer(input: { kind: "colleague", dossierIds: [$dossier], hatId: $hat, why: "Ander werk.",
  whyNotLess: "De collega doet alles.", toldHow: "In een gesprek." }) { id version } }`;
export const ACCEPT = 'mutation ($id: ID!, $version: Int!) { acceptTransfer(input: { id: $id, version: $version }) { id state } }';
