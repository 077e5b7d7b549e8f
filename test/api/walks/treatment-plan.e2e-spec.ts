import type { Dossier } from '@kapstok/testing';
import { ASK, asking, daysAhead, DISCLOSE, received, REASONS, sharing, Story, TOLD_BEFORE, weighAndShare, write, type Family, type Professional } from './story';

let story: Story;
let family: Family;
let college: Professional;
let helper: Professional;
let guidance: Dossier;
let help: Dossier;
const entries = {} as Record<'plan' | 'advice', string>;

const demanded = (category: string, question: string) => asking(guidance, family.child, helper, {
  purpose: 'toeleiding', questions: [{ question, category, why: 'Het staat zo in het inkoopcontract.' }],
});
const explain = async (category: string) => {
  const { explainAsking } = await college.party.get<{ explainAsking: { outcome: string; duty: boolean; explanation: string; grounds: string[] } }>(
    'query ($input: ExplainAskingInput!) { explainAsking(input: $input) { outcome duty explanation grounds } }', {
      input: { dossierId: guidance.id, subjectId: family.child.id, organisationId: helper.organisation.id, task: 'hulpverlening', law: 'jeugdwet', purpose: 'toeleiding', categories: [category] },
    });
  return explainAsking;
};

beforeAll(async () => {
  story = await Story.begin();
  family = await story.family({ age: 10 });
  college = await story.employs('toeleider', { at: 'gemeente', task: 'toeleiding', law: 'jeugdwet' });
  helper = await story.employs('jeugdhulp', { at: 'jeugdhulpaanbieder', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  guidance = await story.dossier(college, 'toeleiding', family.child, family.case);
  help = await story.dossier(helper, 'hulpverlening', family.child, family.case);
  entries.plan = await write(helper, help.id, 'behandelplan', 'Twaalf zittingen traumatherapie');
  entries.advice = await write(helper, help.id, 'advies', 'Begeleiding thuis past het best');
});
afterAll(() => story?.end());

// R185, R186, R187
describe('the college that demands the treatment plan', () => {
  it('is refused before the question is sent, and the provider never sees it', async () => {
    const { errors } = await college.party.ask(ASK, demanded('behandelplan', 'Stuur ons het behandelplan.'));
    expect(errors[0]?.extensions).toMatchObject({ code: 'REQUEST_DENIED', reason: 'category-barred' });
    expect(await helper.party.get('{ informationRequests(box: "received") { nodes { id } } }')).toEqual({ informationRequests: { nodes: [] } });
  });

  it('hears what it can ask: an advice on the most suitable help', async () => {
    const plan = await explain('behandelplan');
    expect(plan.outcome).toBe('deny');
    expect(plan.explanation).toMatch(/advies/i);
    expect(await explain('advies')).toMatchObject({ outcome: 'weigh', duty: true, grounds: ['verstrekking-college-jeugdwet'] });
  });

  it('does not get a diagnosis or the notes of the treatment by another word', async () => {
    for (const category of ['diagnose', 'verslag', 'medisch']) expect(await college.party.refusal(ASK, demanded(category, 'Stuur ons wat u hebt.'))).toBe('REQUEST_DENIED');
  });

  it('is not given the plan on the duty either, whatever the provider weighs', async () => {
    const giving = sharing(help, entries.plan, college, { purpose: 'toeleiding' });
    const { errors } = await helper.party.ask(DISCLOSE, { input: { ...giving, ground: 'verstrekking-college-jeugdwet', ...REASONS } });
    expect(errors[0]?.extensions.code).toBe('DISCLOSURE_DENIED');
    await expect(weighAndShare(helper, { ...giving, ground: 'verstrekking-college-jeugdwet', outcome: 'all', words: TOLD_BEFORE })).rejects.toThrow(/DISCLOSURE_DENIED/);
    expect(await college.party.get('{ received { totalCount } }')).toEqual({ received: { totalCount: 0 } });
  });
});

describe('the same college that asks for an advice', () => {
  it('gets what the professional chose, as a duty that was weighed', async () => {
    // R117, R32
    const { askInformation } = await college.party.get<{ askInformation: { id: string; state: string; decision: object } }>(ASK, demanded('advies', 'Welke hulp past het best?'));
    expect(askInformation).toMatchObject({ state: 'asked', decision: { duty: true } });
    const disclosureId = await weighAndShare(helper, { ...sharing(help, entries.advice, college, { purpose: 'toeleiding', requestId: askInformation.id }), outcome: 'all', words: TOLD_BEFORE });
    expect(await received(college, disclosureId)).toEqual([{ id: entries.advice, category: 'advies', fields: ['summary'], summary: 'Begeleiding thuis past het best', body: null }]);
    const { answerRequest } = await helper.party.get<{ answerRequest: { state: string } }>('mutation ($id: ID!) { answerRequest(input: { id: $id, how: "full", version: 1 }) { state } }', { id: askInformation.id });
    expect(answerRequest.state).toBe('answered');
    expect(JSON.stringify(await college.party.get('{ received { nodes { entries { summary body } } } dossiers { nodes { entries { nodes { summary body } } } } }'))).not.toContain('traumatherapie');
  });

  it('cannot write a treatment plan into its own dossier, also not one that parents hand over', async () => {
    // R32
    const wrong = { dossierId: guidance.id, category: 'behandelplan', kind: 'feit', source: 'Moeder', summary: 'Plan', body: 'Plan' };
    expect(await college.party.refusal('mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { id } }', { input: wrong })).toBe('WRITE_DENIED');
    expect(await story.world.query('select 1 from kapstok.entry where dossier_id = $1', [guidance.id])).toEqual([]);
  });

  it('cannot have consent to the plan asked for: payment and a beschikking hang on it, so a yes is not free', async () => {
    // R90
    const question = {
      dossierId: help.id, subjectId: family.child.id, categories: ['behandelplan'], toOrganisationId: college.organisation.id, toTask: 'toeleiding', purpose: 'toeleiding',
      expiresAt: daysAhead(30).toISOString(), why: 'De gemeente wil het zien.', onRefusal: 'Dan betaalt de gemeente niet.',
    };
    expect(await helper.party.refusal('mutation ($input: AskConsentInput!) { askConsent(input: $input) { id } }', { input: question })).toBe('CONSENT_NOT_FREE');
  });
});
