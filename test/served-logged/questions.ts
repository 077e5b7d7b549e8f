import type { Hat } from '@kapstok/testing';
import { randomUUID } from 'node:crypto';
import type { Dice } from '../policy-database/dice';
import { CASE, CASES, CONSENTS, CONSENTS_ABOUT, DISCLOSURE, DOSSIER, DOSSIER_COUNT, DOSSIERS, DOSSIERS_ABOUT, DOSSIERS_OF_CASE, ENTRIES, EXPLAIN_VIEW, GIVE_CONSENT, GIVEN, OWN_PERSONS, RECEIVED, RECEIVED_COUNT, RECEIVED_PAGE, WHO_MUST } from '../revocation/questions';
import type { Household } from './world';

/** One question of one hat. */
export interface Asked {
  readonly name: string;
  readonly hat: Hat;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The key of a change, so that it can be sent again. */
  readonly key: string;
}

const WRITE = `mutation ($id: ID!) { writeEntry(input: { dossierId: $id, category: "plan", kind: "feit", source: "test", summary: "nieuw", body: "nieuw" }) { id summary
  versions { summary } } }`;
const CORRECT = `mutation ($id: ID!) { correctEntry(input: { entryId: $id, version: 99, reason: "verschreven", kind: "feit", source: "test", summary: "x", body: "x" }) { id } }`;
const EXPLAIN_GIVING = 'query ($input: ExplainInput!) { explain(input: $input) { outcome reason grounds { id article } explanation } }';
const RECEIVED_IDS = '{ received { nodes { id } } }';

type Question = readonly [name: string, query: string, variables?: (of: Household, dice: Dice) => Record<string, unknown>];

const BY_DOSSIER = ({ dossier }: Household) => ({ id: dossier.id });
const BY_CASE = ({ caseId }: Household) => ({ id: caseId });
const BY_CHILD = ({ child }: Household) => ({ id: child.id });

/** What who works in the dossier asks; the first is asked most. */
const OF_WORKERS: readonly Question[] = [
  ['dossier', DOSSIER, BY_DOSSIER], ['dossier', DOSSIER, BY_DOSSIER], ['entries', ENTRIES, BY_DOSSIER], ['dossiers', DOSSIERS], ['number of dossiers', DOSSIER_COUNT],
  ['dossiers of a case', DOSSIERS_OF_CASE, BY_CASE], ['dossiers about', DOSSIERS_ABOUT, BY_CHILD], ['cases', CASES], ['case', CASE, BY_CASE], ['given', GIVEN, BY_DOSSIER],
  ['one that was given', DISCLOSURE, ({ disclosureId }) => ({ id: disclosureId })], ['explain', EXPLAIN_VIEW, BY_DOSSIER], ['consents about', CONSENTS_ABOUT, BY_CHILD], ['who must consent', WHO_MUST, BY_CHILD],
  ['explain giving', EXPLAIN_GIVING, ({ dossier, receivers }) => ({ input: { action: 'disclose', dossierId: dossier.id, organisationId: receivers[0]!.organisation.id, task: 'hulpverlening', purpose: 'hulpverlening', categories: ['voortgang'] } })],
  ['write', WRITE, BY_DOSSIER], ['correct what has changed', CORRECT, ({ entries }, dice) => ({ id: dice.one(entries).id })],
];
const OF_RECEIVERS: readonly Question[] = [['received', RECEIVED], ['received', RECEIVED], ['number received', RECEIVED_COUNT], ['page of received', RECEIVED_PAGE], ['ids received', RECEIVED_IDS]];
const OF_PARENTS: readonly Question[] = [
  ['own persons', OWN_PERSONS], ['consents', CONSENTS],
  ['give consent', GIVE_CONSENT, ({ child, receivers }) => ({ input: { subjectId: child.id, answer: 'given', categories: ['voortgang'], toTask: 'hulpverlening', toOrganisationId: receivers[0]!.organisation.id, purpose: 'hulpverlening', told: 'Wat en waarom.' } })],
];
/** Of who has nothing to do with it: refused, and that leaves a line too. */
const OF_OTHERS: readonly Question[] = [['foreign dossier', DOSSIER, BY_DOSSIER], ['foreign case', CASE, BY_CASE], ['foreign write', WRITE, BY_DOSSIER], ['own dossiers only', DOSSIERS]];

/** A question by chance, by somebody by chance, about one of the households. */
export function question(households: readonly Household[], dice: Dice): Asked {
  const of = dice.one(households);
  const [hat, questions] = whoAsks(of, households, dice);
  const [name, query, variables] = dice.one(questions);
  return { name, hat, query, variables: variables?.(of, dice) ?? {}, key: randomUUID() };
}

function whoAsks(of: Household, households: readonly Household[], dice: Dice): [Hat, readonly Question[]] {
  const turn = dice.below(10);
  if (turn < 6) return [dice.one(of.workers), OF_WORKERS];
  if (turn < 8) return [dice.one(of.receivers), OF_RECEIVERS];
  if (turn < 9) return [of.parent, OF_PARENTS];
  return [dice.one(dice.one(households.filter((other) => other !== of)).workers), OF_OTHERS];
}
