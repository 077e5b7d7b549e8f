import { randomUUID } from 'node:crypto';
import type { Dossier, DossierKind, Hat } from '@kapstok/testing';
import { side, type Side } from './parties';
import type { Stage } from './stage';

export const NOW = new Date('2026-05-01T10:00:00.000Z');
const DAY = 24 * 3600 * 1000;
export const days = (count: number) => new Date(NOW.getTime() + count * DAY);
/** Nothing else in a world happens at this very moment, so that all that changes around it is the covenant's. */
export const START = new Date(days(10).getTime() + 3_600_000);

/** Numbers that are the same for the same seed. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 16777216;
  };
  return {
    chance: (share: number) => next() < share,
    one: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!,
    some: <T>(values: readonly T[], share: number, least = 1): T[] => {
      const chosen = values.filter(() => next() < share);
      return chosen.length >= least ? chosen : [...values].slice(0, least);
    },
  };
}
export type Dice = ReturnType<typeof dice>;

const SORTS: Readonly<Record<string, { type: string; task: string; law: string | null; kind?: DossierKind; dossierLaw?: string }>> = {
  help: { type: 'welzijn', task: 'hulpverlening', law: 'wmo', kind: 'hulpverlening', dossierLaw: 'wmo' },
  jeugdhulp: { type: 'jeugdhulpaanbieder', task: 'hulpverlening', law: 'jeugdwet', kind: 'hulpverlening', dossierLaw: 'jeugdwet' },
  college: { type: 'gemeente', task: 'toeleiding', law: 'jeugdwet', kind: 'toeleiding', dossierLaw: 'jeugdwet' },
  veiligThuis: { type: 'veilig-thuis', task: 'veilig-thuis', law: null, kind: 'veilig-thuis' },
  raad: { type: 'rvdk', task: 'raadsonderzoek', law: null, kind: 'raad' },
  gi: { type: 'gi', task: 'jeugdbescherming', law: null, kind: 'bescherming' },
  school: { type: 'school', task: 'onderwijs', law: null },
  ggz: { type: 'ggz', task: 'hulpverlening', law: 'wgbo' },
};
/** Who has dossiers: each task whose grounds a covenant can narrow. */
export const HOLDERS = ['help', 'jeugdhulp', 'college', 'veiligThuis', 'raad', 'gi'] as const;
export const PURPOSES = ['regie', 'hulpverlening', 'veiligheid', 'overdracht', 'uitvoering-maatregel', 'veilig-thuis-onderzoek', 'raadsonderzoek', 'toeleiding'];
export const CATEGORIES = ['contact', 'betrokkenheid', 'gezin', 'hulpvraag', 'voortgang', 'verslag', 'behandelplan', 'diagnose', 'veiligheid', 'plan', 'signaal'];

/** An organisation with dossiers, the parties it would agree with, and the hats that work in those dossiers. */
export interface PreviewWorld {
  readonly holder: Side;
  readonly others: readonly Side[];
  readonly workers: readonly Hat[];
}

/** Children and adults, gezag, consents that count or not, measures, reports and treatments; ended involvements and closed dossiers too. */
export async function previewWorld(stage: Stage, random: Dice, count: number, sortOfHolder: (typeof HOLDERS)[number] = random.one(HOLDERS)): Promise<PreviewWorld> {
  const holderSort = SORTS[sortOfHolder]!;
  const make = ({ type, task, law }: (typeof SORTS)[string]) => side(stage, type, task, law);
  const holder = await make(holderSort);
  const sorts = [...new Set([...(random.chance(0.6) ? ['gi'] : []), ...random.some(Object.keys(SORTS), 0.5, 3)])].slice(0, 4);
  const others: Side[] = [];
  for (const sort of sorts) others.push(await make(SORTS[sort]!));
  const parent = await stage.world.person();
  const workers: Hat[] = [];
  for (let i = 0; i < count; i++) workers.push(await oneDossier(stage, random, { holder, sort: holderSort, others, parent, place: i }));
  return { holder, others, workers };
}

interface Making {
  readonly holder: Side;
  readonly sort: (typeof SORTS)[string];
  readonly others: readonly Side[];
  readonly parent: { readonly id: string };
  /** the first is closed, in the second nobody is involved any more by the start; what is so of the others is drawn */
  readonly place: number;
}

async function oneDossier({ world }: Stage, random: Dice, { holder, sort, others, parent, place }: Making): Promise<Hat> {
  const subject = await world.person({ birthDate: random.one(['2019-03-03', '2012-11-11', '2009-02-02', '1988-08-08']) });
  if (random.chance(0.7)) await world.gezag({ child: subject as never, holder: parent as never });
  if (random.chance(0.15)) await world.incapacity({ person: subject });
  const dossier = await world.dossier({
    kind: sort.kind!, controller: holder.organisation, law: sort.dossierLaw ?? null, subject, ...((place === 0 || random.chance(0.15)) && { closedAt: days(place === 0 ? -3 : random.one([-3, 30])) }),
  });
  const worker = await world.hat({ organisation: holder.organisation, task: holder.task, law: sort.dossierLaw ?? null });
  await world.involvement({ hat: worker, dossier, validUntil: place === 1 || (place > 1 && random.chance(0.15)) ? days(place === 1 ? 5 : random.one([-2, 20])) : null });
  for (const other of others) await between(world, random, { dossier, subjectId: subject.id, worker, holder, other, parent });
  if (sort.task === 'veilig-thuis' && random.chance(0.8)) {
    await world.insert('melding', { id: randomUUID(), dossierId: dossier.id, meldingAt: days(random.one([-5, -55, -65, -200])) });
  }
  return worker;
}

interface Pair {
  readonly dossier: Dossier;
  readonly subjectId: string;
  readonly worker: Hat;
  readonly holder: Side;
  readonly other: Side;
  readonly parent: { readonly id: string };
}

async function between(world: Stage['world'], random: Dice, { dossier, subjectId, worker, holder, other, parent }: Pair): Promise<void> {
  for (const givenBy of [{ id: subjectId }, parent]) {
    if (!random.chance(0.5)) continue;
    const answered = {
      subject: { id: subjectId } as never, givenBy: givenBy as never, recordedBy: worker, toTask: other.task, toOrganisation: random.chance(0.5) ? other.organisation : null,
      purpose: random.one(PURPOSES), categories: random.some(CATEGORIES, 0.6), answer: random.chance(0.85) ? 'given' as const : 'refused' as const,
      expiresAt: random.chance(0.3) ? days(random.one([4, 20])) : null,
    };
    const consent = await world.consent(answered);
    // Only a yes can be withdrawn.
    if (random.chance(0.15) && answered.answer === 'given') await world.withdrawal({ consent, recordedBy: worker, withdrawnAt: days(-1) });
  }
  for (const { organisation, task } of [other, holder]) {
    if (task !== 'jeugdbescherming' || !random.chance(0.6)) continue;
    await world.insert('measure', { id: randomUUID(), subjectId, kind: random.one(['ots', 'voogdij', 'jeugdreclassering']), organisationId: organisation.id, validFrom: days(-30), validUntil: random.chance(0.4) ? days(random.one([5, 40])) : null });
  }
  if (dossier.task === 'hulpverlening' && other.task === 'hulpverlening' && dossier.law === 'jeugdwet' && random.chance(0.4)) {
    await world.insert('co_treatment', { id: randomUUID(), dossierId: dossier.id, organisationId: other.organisation.id, task: 'hulpverlening', law: 'wgbo', validFrom: days(-30), why: 'Zelfde behandeling', recordedByHatId: worker.id });
  }
}
