import type { Dossier } from '@kapstok/testing';
import { ASK, asking, BY_THE_MELDCODE, daysAgo, DISCLOSE, received, REASONS, sharing, Story, TOLD_BEFORE, weighAndShare, write, type Family, type Professional } from './story';

let story: Story;
let veiligThuis: Professional;
let helper: Professional;
const WEEK = 7;

interface Reported {
  readonly family: Family;
  readonly inquiry: Dossier;
  readonly help: Dossier;
  readonly entryId: string;
}
const reported = {} as Record<'ninth' | 'eleventh', Reported>;
const RECORD = 'mutation ($input: RecordMeldingInput!) { recordMelding(input: $input) { id meldingAt termEndsAt } }';

/** A child that was reported so many days ago, of whom Veilig Thuis and the help each keep a dossier. */
async function report(days: number): Promise<Reported> {
  const family = await story.family({ age: 7 });
  const inquiry = await story.dossier(veiligThuis, 'veilig-thuis', family.child, family.case);
  const help = await story.dossier(helper, 'hulpverlening', family.child, family.case);
  await veiligThuis.party.get(RECORD, { input: { dossierId: inquiry.id, meldingAt: daysAgo(days).toISOString() } });
  return { family, inquiry, help, entryId: await write(helper, help.id, 'veiligheid', 'Het kind is bang om naar huis te gaan') };
}

beforeAll(async () => {
  story = await Story.begin();
  veiligThuis = await story.employs('veilig-thuis', { at: 'veilig-thuis', task: 'veilig-thuis', law: 'wmo', registration: 'skj' });
  helper = await story.employs('jeugdhulp', { at: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  reported.ninth = await report(9 * WEEK - 2);
  reported.eleventh = await report(11 * WEEK - 2);
});
afterAll(() => story?.end());

const question = ({ family, inquiry }: Reported) => asking(inquiry, family.child, helper, {
  purpose: 'veilig-thuis-onderzoek', ground: 'veilig-thuis-inwinnen', suspectedAbuse: true, household: 'not-asked', householdWords: 'Vooraf vragen brengt het kind in gevaar.',
  questions: [{ question: 'Is het kind veilig thuis?', category: 'veiligheid', why: 'Om te weten welke stappen nodig zijn.' }],
});
const asked = async () => (await helper.party.ask('{ informationRequests(box: "received") { nodes { id subjectId } } }')).body.toString();
const giving = ({ help, entryId }: Reported, ground: string) => sharing(help, entryId, veiligThuis, { purpose: 'veilig-thuis-onderzoek', ground });

// R150, R152, R153
describe('Veilig Thuis in the ninth week after the report', () => {
  let requestId: string;

  it('sees until when it may ask', async () => {
    const { dossier } = await veiligThuis.party.get<{ dossier: { meldingen: { meldingAt: string; termEndsAt: string }[] } }>('query ($id: ID!) { dossier(id: $id) { meldingen { meldingAt termEndsAt } } }', { id: reported.ninth.inquiry.id });
    const [{ meldingAt, termEndsAt }] = dossier.meldingen as [{ meldingAt: string; termEndsAt: string }];
    expect(Math.round((Date.parse(termEndsAt) - Date.parse(meldingAt)) / (WEEK * 24 * 60 * 60 * 1000))).toBe(10);
    expect(Date.parse(termEndsAt)).toBeGreaterThan(Date.now());
  });

  it('asks the help, which weighs and answers', async () => {
    const { askInformation } = await veiligThuis.party.get<{ askInformation: { id: string; state: string; decision: object } }>(ASK, question(reported.ninth));
    expect(askInformation).toMatchObject({ state: 'asked', decision: { outcome: 'weigh', duty: false, grounds: ['veilig-thuis-inwinnen'] } });
    requestId = askInformation.id;
    const { informationRequests } = await helper.party.get<{ informationRequests: { nodes: { id: string }[] } }>('{ informationRequests(box: "received") { nodes { id } } }');
    expect(informationRequests.nodes.map(({ id }) => id)).toEqual([requestId]);
  });

  it('receives what the help chose to give in answer, and not before', async () => {
    // R208
    expect(await helper.party.refusal('mutation ($id: ID!) { answerRequest(input: { id: $id, how: "full", version: 1 }) { id } }', { id: requestId })).toBe('ANSWER_GIVES_NOTHING');
    // R107, R145: what is asked on the term is answered on the right to report, weighed and never alone.
    const words = { ...TOLD_BEFORE, ...BY_THE_MELDCODE, consulted: [{ role: 'collega', on: '2026-01-06' }] };
    const answer = { ...giving(reported.ninth, 'meldrecht-veilig-thuis'), requestId, outcome: 'all', stated: { suspectedAbuse: true } };
    await expect(weighAndShare(helper, { ...answer, words: TOLD_BEFORE })).rejects.toThrow(/WEIGHING_INCOMPLETE/);
    const disclosureId = await weighAndShare(helper, { ...answer, words });
    expect(await received(veiligThuis, disclosureId)).toMatchObject([{ summary: 'Het kind is bang om naar huis te gaan', body: null }]);
    const { answerRequest } = await helper.party.get<{ answerRequest: { state: string } }>('mutation ($id: ID!) { answerRequest(input: { id: $id, how: "full", version: 1 }) { state } }', { id: requestId });
    expect(answerRequest.state).toBe('answered');
  });
});

describe('Veilig Thuis in the eleventh week after the report', () => {
  it('cannot ask any more: its term is over', async () => {
    const { errors } = await veiligThuis.party.ask(ASK, question(reported.eleventh));
    expect(errors[0]?.extensions).toMatchObject({ code: 'REQUEST_DENIED', reason: 'term-passed' });
    expect(await asked()).not.toContain(reported.eleventh.family.child.id);
  });

  it('is not helped by leaving the ground out, nor by asking what the rules say first', async () => {
    const { input } = question(reported.eleventh);
    const { explainAsking } = await veiligThuis.party.get<{ explainAsking: { outcome: string } }>('query ($input: ExplainAskingInput!) { explainAsking(input: $input) { outcome } }', {
      input: { dossierId: input.dossierId, subjectId: input.subjectId, organisationId: input.organisationId, task: input.task, law: input.law, purpose: 'veilig-thuis-onderzoek', ground: 'veilig-thuis-inwinnen', categories: ['veiligheid'], suspectedAbuse: true },
    });
    expect(explainAsking.outcome).toBe('deny');
  });

  it('can be told by the help itself, whose right to report has no term', async () => {
    // R107
    expect(await helper.party.refusal(DISCLOSE, { input: { ...giving(reported.eleventh, 'meldrecht-veilig-thuis'), ...REASONS, stated: { suspectedAbuse: true, meldcode: [1, 2, 3, 4, 5] } } })).toBe('WEIGHING_REQUIRED');
  });

  it('asks again after a new report', async () => {
    await veiligThuis.party.get(RECORD, { input: { dossierId: reported.eleventh.inquiry.id } });
    const { askInformation } = await veiligThuis.party.get<{ askInformation: { state: string } }>(ASK, question(reported.eleventh));
    expect(askInformation.state).toBe('asked');
    expect(await asked()).toContain(reported.eleventh.family.child.id);
  });
});
