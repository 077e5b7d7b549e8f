import type { Dossier, Person } from '@kapstok/testing';
import type { Party } from '../callers';
import { CONSENT, consenting, daysAgo, DISCLOSE, REASONS, received, sharing, Story, WITHDRAW, write, type Family, type Professional } from './story';

let story: Story;
let helper: Professional;
let ggz: Professional;
let youth: Party;

interface Youth extends Family {
  readonly dossier: Dossier;
  readonly entryId: string;
}
/** The one turned sixteen today, the other does so in two days: at no moment of this story do they change places. */
const born = {} as Record<'sixteen' | 'fifteen', Youth>;

const localDay = (moment: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(moment);
/** Twelve or sixteen years before a 29 February there was one too. */
const yearsBefore = (day: string, years: 12 | 16): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** A youth who was fifteen when everybody was asked, ten days ago: the youth and the mother agreed, the father refused. */
async function raise(birthDate: string, answers: { youth?: string; mother?: string; father?: string }): Promise<Youth> {
  const family = await story.family({ birthDate });
  const dossier = await story.dossier(helper, 'hulpverlening', family.child, family.case);
  const record = async (givenBy: Person, answer: string | undefined) => {
    if (!answer) return;
    await story.world.consent({
      subject: family.child, givenBy, recordedBy: helper.hat, toTask: 'hulpverlening', toOrganisation: ggz.organisation, purpose: 'hulpverlening', categories: ['voortgang'],
      answer: answer as 'given' | 'refused', givenAt: daysAgo(10),
    });
  };
  await record(family.child, answers.youth);
  await record(family.mother, answers.mother);
  await record(family.father, answers.father);
  return { ...family, dossier, entryId: await write(helper, dossier.id, 'voortgang', 'Komt elke week') };
}

const giving = ({ dossier, entryId }: Youth) => ({ input: { ...sharing(dossier, entryId, ggz, { purpose: 'hulpverlening' }), ...REASONS } });
const missing = async (one: Youth) => {
  const { errors } = await helper.party.ask(DISCLOSE, giving(one));
  return { code: errors[0]?.extensions.code, from: (errors[0]?.extensions.consentFrom as { personId: string }[] | undefined)?.map(({ personId }) => personId) };
};
let soon: string;
beforeAll(async () => {
  story = await Story.begin();
  helper = await story.employs('jeugdhulp', { at: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  ggz = await story.employs('ggz', { at: 'ggz', task: 'hulpverlening', law: 'wgbo', registration: 'big' });
  soon = localDay(daysAgo(-2));
  const answers = { youth: 'given', mother: 'given', father: 'refused' };
  born.sixteen = await raise(yearsBefore(localDay(new Date()), 16), answers);
  born.fifteen = await raise(yearsBefore(soon, 16), answers);
  youth = await story.client('kind-tweede', born.sixteen.child);
});
afterAll(() => story?.end());

// R66, R67, R72
describe('the same answers, given when both were fifteen', () => {
  it('stop at the father for who still is fifteen', async () => {
    expect(await missing(born.fifteen)).toEqual({ code: 'CONSENT_MISSING', from: [born.fifteen.father.id] });
  });

  it('are the word of the youth alone for who turned sixteen since', async () => {
    const { disclose } = await helper.party.get<{ disclose: { id: string; basis: string } }>(DISCLOSE, giving(born.sixteen));
    expect(disclose.basis).toBe('consent');
    expect(await received(ggz, disclose.id)).toMatchObject([{ summary: 'Komt elke week' }]);
  });

  it('change at the local midnight with which the birthday begins, not a moment earlier', async () => {
    const must = async (at: string) => {
      const { whoMustConsent } = await helper.party.get<{ whoMustConsent: { age: number; must: { personId: string }[] } }>(
        'query ($id: ID!, $at: DateTime) { whoMustConsent(subjectId: $id, at: $at) { age must { personId } } }', { id: born.fifteen.child.id, at });
      return { age: whoMustConsent.age, must: whoMustConsent.must.length };
    };
    const { whoMustConsent } = await helper.party.get<{ whoMustConsent: { changes: { at: string; because: string[]; stops: string[] }[] } }>(
      'query ($id: ID!) { whoMustConsent(subjectId: $id) { changes { at because stops } } }', { id: born.fifteen.child.id });
    const [change] = whoMustConsent.changes;
    expect(change?.because).toEqual(['turns-16']);
    const midnight = new Date(change!.at);
    expect([localDay(midnight), localDay(new Date(midnight.getTime() - 1))]).toEqual([soon, localDay(new Date(midnight.getTime() - 3_600_000))]);
    expect(localDay(new Date(midnight.getTime() - 1))).not.toBe(soon);
    expect(await must(new Date(midnight.getTime() - 1).toISOString())).toEqual({ age: 15, must: 3 });
    expect(await must(midnight.toISOString())).toEqual({ age: 16, must: 1 });
  });
});

describe('consent of the parents alone', () => {
  const parents = { mother: 'given', father: 'given' };

  it('was enough until the twelfth birthday: what was given on it stands for a child of eleven, and stopped for who is twelve today', async () => {
    // R65, R72
    const today = localDay(new Date());
    const [eleven, twelve] = [await raise(yearsBefore(soon, 12), parents), await raise(yearsBefore(today, 12), parents)];
    for (const [one, stands] of [[eleven, true], [twelve, false]] as const) {
      const entry = await story.world.entry({ dossier: one.dossier, author: helper.hat, category: 'voortgang', summary: 'Gegeven voor de verjaardag' });
      const { id } = await story.world.disclosure({ holder: helper.hat, receiver: ggz.organisation, receiverTask: 'hulpverlening', purpose: 'hulpverlening', entries: [entry], disclosedAt: daysAgo(5) });
      expect([stands, (await received(ggz, id))?.map(({ summary }) => summary)]).toEqual([stands, stands ? ['Gegeven voor de verjaardag'] : undefined]);
    }
    await helper.party.get(DISCLOSE, giving(eleven));
    expect(await missing(twelve)).toEqual({ code: 'CONSENT_MISSING', from: [twelve.child.id] });
  });

  it('opens nothing for a youth, and from sixteen on nobody else is even missing', async () => {
    const [sixteen, fifteen] = [await raise(born.sixteen.child.birthDate, {}), await raise(born.fifteen.child.birthDate, {})];
    expect(await missing(sixteen)).toEqual({ code: 'CONSENT_MISSING', from: [sixteen.child.id] });
    expect((await missing(fifteen)).from?.sort()).toEqual([fifteen.child.id, fifteen.mother.id, fifteen.father.id].sort());
    const agreed = await raise(born.sixteen.child.birthDate, parents);
    expect(await missing(agreed)).toEqual({ code: 'CONSENT_MISSING', from: [agreed.child.id] });
  });
});

describe('withdrawing after the birthday', () => {
  it('is for the youth: the mother ends nothing any more, the youth ends it at once', async () => {
    const { disclose } = await helper.party.get<{ disclose: { id: string } }>(DISCLOSE, giving(born.sixteen));
    const [motherSaid] = await story.world.query<{ id: string }>('select id from kapstok.consent where subject_id = $1 and given_by_id = $2', [born.sixteen.child.id, born.sixteen.mother.id]);
    const mother = await story.client('moeder', born.sixteen.mother);
    // Whatever the portal answers her: what the youth agreed to stands.
    await mother.ask(WITHDRAW, { id: motherSaid!.id });
    expect(await received(ggz, disclose.id)).toBeDefined();
    const { consents } = await youth.get<{ consents: { id: string; mine: boolean; counts: boolean }[] }>('{ consents { id mine counts } }');
    const own = consents.find(({ mine, counts }) => mine && counts)!;
    await youth.get(WITHDRAW, { id: own.id });
    expect(await received(ggz, disclose.id)).toBeUndefined();
  });

  it('is for a parent as well while the youth is fifteen: what all three agreed to ends with her', async () => {
    const one = await raise(born.fifteen.child.birthDate, { youth: 'given', mother: 'given', father: 'given' });
    const { disclose } = await helper.party.get<{ disclose: { id: string } }>(DISCLOSE, giving(one));
    const mother = await story.client('moeder-tweede', one.mother);
    const { consents } = await mother.get<{ consents: { id: string; mine: boolean }[] }>('{ consents { id mine } }');
    await mother.get(WITHDRAW, { id: consents.find(({ mine }) => mine)!.id });
    expect(await received(ggz, disclose.id)).toBeUndefined();
  });

  it('can be followed by a new answer of the youth, which counts without a parent', async () => {
    const { giveConsent } = await youth.get<{ giveConsent: { counts: boolean } }>(CONSENT, consenting(born.sixteen.child, ggz, 'hulpverlening', ['voortgang']));
    expect(giveConsent.counts).toBe(true);
    await helper.party.get(DISCLOSE, giving(born.sixteen));
  });
});
