import { randomUUID } from 'node:crypto';
import type { Caller } from '@kapstok/testing';
import { mustSucceed, type History, type LateChange, type Probe, type Question } from '../history';
import { CLOSE_EMERGENCY, ENTRIES, EXPLAIN_VIEW, IN_DANGER, WRITE } from '../questions';
import type { Stage } from '../stage';

interface Opened {
  readonly id: string;
  readonly dossierId: string;
  readonly reader: Caller;
  /** Stand in what break-glass opens, and nowhere else. */
  readonly words: readonly string[];
  /** Stands in an entry that it does not open. */
  readonly report: string;
}

/** A colleague with the same task, who is not involved, opened a dossier in acute danger an hour ago. */
async function opened(stage: Stage, until?: Date): Promise<Opened> {
  const { rows } = stage;
  const child = await rows.personOfAge(9, stage.word('Kind'));
  const dossier = await rows.dossier({ subject: child, kind: stage.dice.one(['hulpverlening', 'veilig-thuis', 'bescherming']) });
  const author = await rows.involved(dossier);
  await rows.address({ person: child, controller: dossier.controller, lines: stage.word('Straat') });
  await rows.entry({ dossier, author, category: 'plan', summary: stage.word('plan'), body: stage.word('uitvoerig') });
  await rows.entry({ dossier, author, category: 'verslag', summary: stage.word('verslag') });
  const colleague = await rows.hat({ organisation: dossier.controller, task: dossier.task, law: dossier.law });
  const id = randomUUID();
  await rows.query(
    `insert into kapstok.break_glass (id, dossier_id, hat_id, reason, rule_set, decision_id, opened_at, ends_at, review_due_at, tell_due_at)
     select $1, $2, $3, 'Er dreigt nu geweld in huis.', 'test', gen_random_uuid(), t, coalesce($4::timestamptz, t + interval '4 hours'), t + interval '5 days', t + interval '5 days'
     from (select clock_timestamp() - interval '1 hour' as t) opened`,
    [id, dossier.id, colleague.id, until ?? null],
  );
  const words = ['Kind', 'Straat', 'plan', 'uitvoerig'].map((part) => stage.word(part));
  return { id, dossierId: dossier.id, reader: await stage.caller(colleague), words, report: stage.word('verslag') };
}

function probesOf({ dossierId, reader: as, words, report }: Opened): Probe[] {
  const hides = [...words, report, dossierId];
  const about = (name: string, query: string, before: Probe['before']): Probe => {
    const question: Question = { query, as, variables: { id: dossierId } };
    return { ...question, name, before, after: { hides, asMissing: { ...question, variables: { id: randomUUID() } } } };
  };
  return [
    about('dossier in danger', IN_DANGER, { shows: words, hides: [report], values: { 'dossier.entries.totalCount': 1 } }),
    about('entries', ENTRIES, { shows: [words[2]!], values: { 'dossier.entries.totalCount': 1 } }),
    about('may I look', EXPLAIN_VIEW, {}),
  ];
}

function lateWriting({ dossierId, reader: as, words }: Opened): LateChange {
  const change = { query: WRITE, as };
  return { ...change, name: 'write too late', variables: { id: dossierId }, after: { hides: words, asMissing: { ...change, variables: { id: randomUUID() } } } };
}

/** Who opened it closes it before its time. */
export async function emergencyClosed(stage: Stage): Promise<History> {
  const world = await opened(stage);
  return {
    probes: probesOf(world),
    lateChanges: [lateWriting(world)],
    end: (ask) => mustSucceed(ask({ as: world.reader, query: CLOSE_EMERGENCY, variables: { id: world.id } })),
  };
}

/** The time of break-glass is over. */
export async function emergencyOver(stage: Stage): Promise<History> {
  const until = await stage.soon();
  const world = await opened(stage, until);
  return { probes: probesOf(world), lateChanges: [lateWriting(world)], byTheClock: true, end: () => stage.until(until) };
}
