import { randomUUID } from 'node:crypto';
import { mustSucceed, type History, type LateChange, type Probe, type Question } from '../history';
import { ACCEPT, END_INVOLVEMENT, ME, OFFER } from '../questions';
import type { Stage } from '../stage';
import { dossierProbes, lateChanges, tracesOf } from './dossier-probes';
import { dossierWorld, type DossierWorld, type Standing } from './dossier-world';

const OWN: readonly Standing[] = ['involved', 'involved', 'coordinates'];

const asked = (world: DossierWorld): Pick<History, 'probes' | 'lateChanges'> => ({ probes: dossierProbes(world), lateChanges: lateChanges(world) });
const world = (stage: Stage, standing: Standing, until?: Date) => dossierWorld(stage, { standing, family: stage.dice.chance(0.3), ...(until && { until }) });

/** A colleague ends the involvement of the reader, or, where the reader stands in, that of whom it stands in for; or the reader ends its own. */
async function endedByColleague(stage: Stage, standing: Standing): Promise<History> {
  const made = await world(stage, standing);
  const self = standing === 'involved' && stage.dice.chance(0.2);
  const question = { as: self ? made.reader : made.colleague, query: END_INVOLVEMENT, variables: { id: (made.original ?? made.lost.opening).id } };
  return { ...asked(made), end: (ask) => mustSucceed(ask(question)) };
}

export const involvementEnded = (stage: Stage) => endedByColleague(stage, stage.dice.one(OWN));
export const originalEnded = (stage: Stage) => endedByColleague(stage, 'stands-in');

/** The reader hands the dossier over to a colleague, who accepts: one that may hold everything that is in it. */
export async function handedOver(stage: Stage): Promise<History> {
  const made = await dossierWorld(stage, { standing: 'involved', family: stage.dice.chance(0.3), kinds: ['hulpverlening', 'veilig-thuis', 'raad', 'bescherming'] });
  const { controller, task, law, fromTask, id: dossier } = made.lost.dossier;
  const successor = await stage.rows.hat({ organisation: controller, task, law, fromTask });
  const as = await stage.caller(successor);
  return {
    ...asked(made),
    end: async (ask) => {
      const { data } = await mustSucceed(ask({ as: made.reader, query: OFFER, variables: { dossier, hat: successor.id } }));
      await mustSucceed(ask({ as, query: ACCEPT, variables: { ...(data as { offerTransfer: { id: string; version: number } }).offerTransfer } }));
    },
  };
}

export async function participationEnded(stage: Stage): Promise<History> {
  const made = await world(stage, 'participates');
  return { ...asked(made), end: () => stage.ends('participation', made.lost.opening.id) };
}

/** Involvement or participation until a moment. */
export async function openingEnds(stage: Stage): Promise<History> {
  const until = await stage.soon();
  const made = await world(stage, stage.dice.one<Standing>(['involved', 'coordinates', 'participates']), until);
  return { ...asked(made), byTheClock: true, end: () => stage.until(until) };
}

/** The hat itself ends: whatever it asks, it is as a hat that does not exist. */
export async function hatEnds(stage: Stage): Promise<History> {
  const made = await world(stage, stage.dice.one<Standing>(['involved', 'coordinates', 'participates']));
  const { readerHat, otherHat, reader } = made;
  const hides = [...tracesOf(made.lost), ...tracesOf(made.kept), readerHat.id];
  const closed = <Asked extends Probe | LateChange>(question: Asked): Asked => ({ ...question, after: { hides, asMissing: underNoHat(question) } });
  const hats: Probe = {
    name: 'own hats', query: ME, as: { token: reader.token },
    before: { shows: [readerHat.id, otherHat.id], values: { 'me.hats.length': 2 } },
    after: { shows: [otherHat.id], hides: [readerHat.id], values: { 'me.hats.length': 1 } },
  };
  return { probes: [...dossierProbes(made).map(closed), hats], lateChanges: lateChanges(made).map(closed), end: () => stage.ends('hat', readerHat.id) };
}

function underNoHat({ query, variables, as }: Question): Question {
  return { query, variables, as: { ...as, hat: randomUUID() } };
}
