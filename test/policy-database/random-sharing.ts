import type { Category, GroundId, Purpose, Task } from '@kapstok/policy';
import type { Dice } from './dice';
import { EDGES, longPeriod, somePeriod } from './moments';
import { fits } from './oracle';
import type { ConsentAnswer, Disclosure, Dossier, Entry, Hat, Organisation, Person, World } from './world';

const NEVER_RECEIVE: readonly Task[] = ['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'];
const PURPOSES: readonly Purpose[] = ['hulpverlening', 'regie', 'toeleiding', 'veiligheid'];
const OTHER_GROUNDS: readonly GroundId[] = ['acuut-gevaar', 'meldrecht-veilig-thuis', 'eigen-taak-college', 'statutair-onderling', 'conflict-van-plichten'];
const TREATMENT: readonly Category[] = ['verslag', 'behandelplan', 'diagnose', 'medisch'];

interface Before {
  readonly hats: readonly Hat[];
  readonly dossiers: readonly Dossier[];
  readonly entries: readonly Entry[];
}

/** What is asked of who must answer: for a disclosure (V4), or for treatment data in a regie dossier (W3). */
interface Asked {
  readonly organisation: Organisation;
  readonly task: Task;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
}

/** What was disclosed from these dossiers, on consent and on other grounds, and what was answered about it. */
export function disclosuresOf(dice: Dice, before: Before): Pick<World, 'disclosures' | 'answers'> {
  const disclosures = before.dossiers.flatMap((dossier) => fromDossier(dice, dossier, before));
  const asked = disclosures.filter(({ ground }) => ground === 'toestemming').map((one) => ({
    dossier: one.dossier,
    asked: { organisation: one.receiver, task: one.receiverTask, purpose: one.purpose, categories: [...new Set(one.entries.map(({ category }) => category))] },
  }));
  const regie = before.dossiers.filter(({ kind }) => kind === 'regie').map((dossier) => ({
    dossier, asked: { organisation: dossier.controller, task: 'regie' as const, purpose: 'regie' as const, categories: TREATMENT },
  }));
  const answers = [...asked, ...regie].flatMap((one) => (one.dossier.subject ? answersAbout(dice, one.dossier.subject, one.asked, before.hats) : []));
  return { disclosures, answers };
}

function fromDossier(dice: Dice, dossier: Dossier, { hats, entries }: Before): Disclosure[] {
  const holders = hats.filter((hat) => fits(hat, dossier) && hat.task === dossier.task);
  const receivers = hats.filter(({ task }) => !NEVER_RECEIVE.includes(task));
  const own = entries.filter((entry) => entry.dossier === dossier);
  return Array.from({ length: holders.length > 0 ? 2 : 0 }, () => {
    const receiver = dice.one(receivers);
    return {
      id: dice.id(), dossier, holder: dice.one(holders), receiver: receiver.organisation, receiverTask: receiver.task, purpose: dice.one(PURPOSES),
      ground: dice.chance(0.65) ? ('toestemming' as const) : dice.one(OTHER_GROUNDS), entries: [dice.one(own), ...dice.some(own, 0.15)].filter((one, i, all) => all.indexOf(one) === i),
      ...longPeriod(dice),
    };
  });
}

// Mostly everyone who must answers yes to all of it, so that often everything counts but for one thing.
function answersAbout(dice: Dice, subject: Person, asked: Asked, hats: readonly Hat[]): ConsentAnswer[] {
  const people = [subject.id, ...subject.gezag.map(({ holderId }) => holderId)];
  return people.flatMap((givenById) => {
    const count = dice.one([0, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
    return Array.from({ length: count }, (): ConsentAnswer => ({
      id: dice.id(), subject, givenById, recordedBy: dice.one(hats), answer: dice.chance(0.93) ? 'given' : 'refused',
      categories: dice.chance(0.9) ? [...asked.categories] : ['contact'],
      toOrganisation: dice.chance(0.4) ? null : asked.organisation, toTask: asked.task, purpose: dice.chance(0.95) ? asked.purpose : dice.one(PURPOSES),
      ...(dice.chance(0.5) ? longPeriod(dice) : somePeriod(dice)), withdrawnAt: dice.chance(0.15) ? dice.one(EDGES) : null,
    }));
  });
}
