import { randomUUID } from 'node:crypto';
import type { Expectation, LateChange, Probe, Question } from '../history';
import { DISCLOSE, DISCLOSURE, EXPLAIN_DISCLOSE, GIVEN, RECEIVED, RECEIVED_AFTER, RECEIVED_COUNT, RECEIVED_PAGE } from '../questions';
import type { Stage } from '../stage';
import { CATEGORY, PARTS, type GivenWorld, type Part, type Receiver } from './given-world';

/** Which parts the receiver loses. */
export type Gone = readonly Part[];

const PARTS_OF: readonly (readonly Part[])[] = [['first'], ['half', 'kept'], ['third']];

/** Indexes of the disclosures of which something still stands, the newest first. */
const standing = (gone: Gone) => PARTS_OF.flatMap((parts, i) => (parts.every((part) => gone.includes(part)) ? [] : [i]));

/** What of this world a receiver may find in an answer while `gone` is gone. */
function visible({ words, entries, given }: GivenWorld, gone: Gone): Required<Pick<Expectation, 'shows' | 'hides'>> {
  const stands = standing(gone);
  const left = PARTS.filter((part) => !gone.includes(part));
  const lost = given.filter((_, i) => !stands.includes(i));
  return {
    shows: left.map((part) => words[part]),
    hides: [...gone.flatMap((part) => [words[part], entries[part].id]), ...lost, ...(left.length === 0 ? [words.name] : [])],
  };
}

/** What the receivers ask while `gone` goes. */
export function receivedProbes(stage: Stage, world: GivenWorld, gone: Gone): Probe[] {
  const probe = (name: string, query: string, expected: (now: Gone) => Expectation, more: Partial<Question> = {}): Probe => ({
    name, query, as: stage.dice.one(world.receivers), ...more, before: expected([]), after: expected(gone),
  });
  const { given } = world;
  const after = probe('received after the first', RECEIVED_AFTER, () => ({}), { variables: { after: given[0] } });
  const { shows, hides } = visible(world, gone);
  const count = (now: Gone) => ({ 'received.totalCount': standing(now).length });
  return [
    probe('received', RECEIVED, (now) => ({
      ...visible(world, now),
      values: { ...count(now), 'received.nodes.length': standing(now).length, 'received.pageInfo.hasNextPage': false },
    })),
    probe('number received', RECEIVED_COUNT, (now) => ({ hides: visible(world, now).hides, values: count(now) })),
    probe('first page of received', RECEIVED_PAGE, (now) => ({
      hides: visible(world, now).hides,
      values: { 'received.nodes.0.id': given[standing(now)[0] ?? 3], 'received.pageInfo.hasNextPage': standing(now).length > 1 },
    })),
    {
      ...after,
      before: { values: { 'received.nodes.0.id': given[1], 'received.nodes.1.id': given[2] } },
      after: standing(gone).includes(0) ? { shows, hides } : { hides, asMissing: { ...after, variables: { after: randomUUID() } } },
    },
  ];
}

/** What the holder asks: what was given stays known to it, that it stands no longer is told at once. */
export function holderProbes({ holder: as, dossier, given, words }: GivenWorld, gone: Gone): Probe[] {
  const values = (now: Gone) => Object.fromEntries(given.map((_, i) => [`dossier.disclosures.${i}.standing`, standing(now).includes(i)]));
  return [
    { name: 'given', query: GIVEN, as, variables: { id: dossier.id }, before: { values: values([]) }, after: { values: values(gone) } },
    {
      name: 'one that was given', query: DISCLOSURE, as, variables: { id: given[0] },
      before: { shows: [words.first], values: { 'disclosure.standing': true } }, after: { values: { 'disclosure.standing': standing(gone).includes(0) } },
    },
  ];
}

const about = ({ dossier, receiver }: GivenWorld, { task, purpose }: Receiver) => ({ dossierId: dossier.id, organisationId: receiver.id, task, purpose });

/** Whether the holder may give it once more. */
export function explainProbe(world: GivenWorld, receiver: Receiver, outcome: 'consent' | 'deny'): Probe {
  const input = { action: 'disclose', ...about(world, receiver), categories: [CATEGORY.first] };
  return {
    name: 'may I disclose', query: EXPLAIN_DISCLOSE, as: world.holder, variables: { input },
    before: { values: { 'explain.outcome': 'allow' } }, after: { values: { 'explain.outcome': outcome } },
  };
}

/** The holder gives it once more, too late. */
export function lateDisclosure(world: GivenWorld, receiver: Receiver, code: string): LateChange {
  const input = {
    ...about(world, receiver), entries: [{ entryId: world.entries.first.id, fields: ['summary'] }], whyNecessary: 'Nodig voor de hulp.', whyNotLess: 'Minder is niet genoeg.',
  };
  return { name: 'disclose too late', query: DISCLOSE, as: world.holder, variables: { input }, after: { code } };
}
