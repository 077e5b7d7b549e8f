import { randomUUID } from 'node:crypto';
import type { Expectation, LateChange, Probe, Question } from '../history';
import {
  CASE, CASES, CONSENTS_ABOUT, CORRECT, DOSSIER, DOSSIER_COUNT, DOSSIERS, DOSSIERS_ABOUT, DOSSIERS_AFTER, DOSSIERS_OF_CASE, END_INVOLVEMENT, ENTRIES,
  EXPLAIN_VIEW, INVOLVE, WHO_MUST, WHO_MUST_THEN, WRITE,
} from '../questions';
import type { DossierWorld, Filled } from './dossier-world';

/** Everything that tells of a dossier: words, ids, and the reference of its case. */
export function tracesOf({ words, report, reference, dossier, entry, child, opening }: Filled): string[] {
  return [...words, report, reference, dossier.id, dossier.caseId, entry.id, child.id, opening.id];
}

/** A list in which the lost dossier stood first. */
function list(world: DossierWorld, name: string, query: string, { counted, shows }: { counted: string; shows: (of: Filled) => string[] }): Probe {
  const { reader: as, lost, kept } = world;
  const reports = world.standing === 'participates' || world.standing === 'coordinates' ? [lost.report, kept.report] : [];
  return {
    name, query, as,
    before: { shows: [...shows(lost), ...shows(kept)], hides: reports, values: { [`${counted}.totalCount`]: 2 } },
    after: { shows: shows(kept), hides: [...tracesOf(lost), ...reports], values: { [`${counted}.totalCount`]: 1 } },
  };
}

/** A question about the id of something in the lost dossier: afterwards as about an id that does not exist. */
function single(world: DossierWorld, name: string, query: string, id: string, before: Expectation): Probe {
  const question: Question = { query, as: world.reader, variables: { id } };
  const missing: Question = { ...question, variables: { id: randomUUID() } };
  return { ...question, name, before, after: { hides: tracesOf(world.lost), asMissing: missing } };
}

/** What the reader asks while it loses a dossier. */
export function dossierProbes(world: DossierWorld): Probe[] {
  const { lost, kept, reader, standing } = world;
  const { id, caseId, householdId } = lost.dossier;
  const word = (part: string) => lost.words.filter((one) => one.startsWith(part));
  const own = standing === 'involved' || standing === 'stands-in';
  const report = own ? { shows: [lost.report] } : { hides: [lost.report] };
  const person = householdId ? [] : [single(world, 'dossiers about a person', DOSSIERS_ABOUT, lost.child.id, { shows: [id], values: { 'dossiers.totalCount': 1 } })];
  const after = { query: DOSSIERS_AFTER, as: reader };
  return [
    single(world, 'dossier', DOSSIER, id, { ...report, shows: [...word('plan'), ...word('uitvoerig'), ...word('Kind'), lost.reference, ...(own ? report.shows ?? [] : [])] }),
    single(world, 'entries', ENTRIES, id, { shows: word('uitvoerig'), values: { 'dossier.entries.totalCount': 1 } }),
    single(world, 'case', CASE, caseId, { shows: [...word('Huishouden'), ...word('Ouder'), lost.reference] }),
    single(world, 'dossiers of a case', DOSSIERS_OF_CASE, caseId, { values: { 'dossiers.totalCount': 1, 'dossiers.nodes.0.id': id } }),
    single(world, 'may I look', EXPLAIN_VIEW, id, { values: { 'explain.outcome': 'allow' } }),
    ...(own ? aboutChild(world) : []),
    ...person,
    list(world, 'dossiers', DOSSIERS, { counted: 'dossiers', shows: ({ dossier, words }) => [dossier.id, words.find((one) => one.startsWith('plan'))!] }),
    list(world, 'number of dossiers', DOSSIER_COUNT, { counted: 'dossiers', shows: () => [] }),
    list(world, 'cases', CASES, { counted: 'cases', shows: ({ reference, dossier }) => [reference, dossier.id] }),
    {
      ...after, name: 'dossiers after the lost one', variables: { after: id },
      before: { values: { 'dossiers.nodes.0.id': kept.dossier.id } },
      after: { hides: tracesOf(lost), asMissing: { ...after, variables: { after: randomUUID() } } },
    },
  ];
}

function aboutChild(world: DossierWorld): Probe[] {
  const { id } = world.lost.child;
  return [
    single(world, 'consents about a person', CONSENTS_ABOUT, id, { values: { 'consents.length': 1 } }),
    single(world, 'who must consent', WHO_MUST, id, { values: { 'whoMustConsent.subjectId': id, 'whoMustConsent.must.0.role': 'gezag' } }),
    single(world, 'who had to consent', WHO_MUST_THEN, id, { values: { 'whoMustConsent.subjectId': id } }),
  ];
}

/** What the reader tries to change in the dossier when it is too late. */
export function lateChanges({ reader: as, readerHat, lost }: DossierWorld): LateChange[] {
  const change = (name: string, query: string, id: string, more: object = {}): LateChange => ({
    name, query, as, variables: { id, ...more }, after: { hides: tracesOf(lost), asMissing: { query, as, variables: { id: randomUUID(), ...more } } },
  });
  return [
    change('write too late', WRITE, lost.dossier.id),
    change('correct too late', CORRECT, lost.entry.id),
    change('involve too late', INVOLVE, lost.dossier.id, { hat: readerHat.id }),
    change('end an involvement too late', END_INVOLVEMENT, lost.opening.id),
  ];
}
