import type { Dossier } from '@kapstok/testing';
import type { Party } from '../callers';
import {
  ASK, asking, BY_THE_MELDCODE, CONSENT, consenting, daysAhead, DISCLOSE, REASONS, received, sharing, Story, TOLD_BEFORE, weighAndShare, WITHDRAW, write, type Family, type Professional,
} from './story';

// The situation of the article: the wijkteam helps two children, their mother is treated at the GGZ, neither knows the other well.
let story: Story;
let family: Family;
let wijkteam: Professional;
let gatekeeper: Professional;
let ggz: Professional;
let manager: Professional;
let mother: Party;
let help: Dossier;
let treatment: Dossier;
const entries = {} as Record<'behaviour' | 'diagnosis', string>;

const BEHAVIOUR = 'Onvoorspelbaar en impulsief, ook als de kinderen erbij zijn';
const DIAGNOSIS = 'Verzonnen diagnose van de behandelaar';

beforeAll(async () => {
  story = await Story.begin();
  family = await story.family({ age: 9 });
  wijkteam = await story.employs('jeugdhulp', { at: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  gatekeeper = await story.employs('toeleider', { at: wijkteam.organisation, task: 'toeleiding', law: 'jeugdwet' });
  ggz = await story.employs('ggz', { at: 'ggz', task: 'hulpverlening', law: 'wgbo', registration: 'big' });
  manager = await story.employs('huisarts', { at: ggz.organisation, task: 'hulpverlening', law: 'wgbo' });
  mother = await story.client('moeder', family.mother);
  help = await story.dossier(wijkteam, 'hulpverlening', family.child, family.case);
  treatment = await story.dossier(ggz, 'hulpverlening', family.mother, family.case);
  entries.behaviour = await write(ggz, treatment.id, 'veiligheid', BEHAVIOUR);
  entries.diagnosis = await write(ggz, treatment.id, 'diagnose', DIAGNOSIS);
});
afterAll(() => story?.end());

const giving = (entryId: string, more: object = {}) => ({ input: { ...sharing(treatment, entryId, wijkteam, { purpose: 'veiligheid' }), ...REASONS, ...more } });
const question = (changes: object = {}) => asking(help, family.mother, ggz, {
  purpose: 'veiligheid', questions: [{ question: 'Wat doet moeder als het te veel wordt?', category: 'veiligheid', why: 'De kinderen lijken dan alleen te zijn.' }], ...changes,
});
interface Asked {
  id: string;
  version: number;
  why: string;
  onRefusal: string;
}

describe('dilemma 1: the trust of the client', () => {
  let consentId: string;
  let disclosureId: string;

  it('nothing is shared behind her back: without her consent the answer says whose is missing', async () => {
    // R92
    const { errors } = await ggz.party.ask(DISCLOSE, giving(entries.behaviour));
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONSENT_MISSING', consentFrom: [{ personId: family.mother.id, role: 'subject' }] });
  });

  it('she is asked in words: why, with whom, which information, and what a no does; she answers herself', async () => {
    // R75
    await ggz.party.get('mutation ($input: AskConsentInput!) { askConsent(input: $input) { id } }', {
      input: {
        dossierId: treatment.id, subjectId: family.mother.id, categories: ['veiligheid'], toOrganisationId: wijkteam.organisation.id, toTask: 'hulpverlening', purpose: 'veiligheid',
        expiresAt: daysAhead(90).toISOString(), why: 'Het wijkteam kan dan helpen voordat het misgaat.', onRefusal: 'De behandeling verandert er niet door.',
      },
    });
    const { askedConsents } = await mother.get<{ askedConsents: Asked[] }>('{ askedConsents { id version why onRefusal categories toOrganisation { id } } }');
    expect(askedConsents).toMatchObject([{ why: 'Het wijkteam kan dan helpen voordat het misgaat.', categories: ['veiligheid'], toOrganisation: { id: wijkteam.organisation.id } }]);
    const [{ id, version }] = askedConsents as [Asked];
    ({ answerConsentRequest: { id: consentId } } = await mother.get<{ answerConsentRequest: { id: string } }>(
      'mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { id counts } }', { input: { requestId: id, version, answer: 'given' } }));
  });

  it('then what she agreed to can be given, nothing unnecessary with it, and she sees who received what', async () => {
    // R79, R224
    const { disclose } = await ggz.party.get<{ disclose: { id: string; ground: { article: string } } }>(DISCLOSE, giving(entries.behaviour));
    disclosureId = disclose.id;
    expect(disclose.ground.article).toBeTruthy();
    expect(await received(wijkteam, disclosureId)).toEqual([{ id: entries.behaviour, category: 'veiligheid', fields: ['summary'], summary: BEHAVIOUR, body: null }]);
    const { consents } = await mother.get<{ consents: { id: string; consequences: object[] }[] }>('{ consents { id consequences { receiver { id } receiverTask purpose categories } } }');
    expect(consents.find(({ id }) => id === consentId)?.consequences).toEqual([
      { receiver: { id: wijkteam.organisation.id }, receiverTask: 'hulpverlening', purpose: 'veiligheid', categories: ['veiligheid'] },
    ]);
  });

  it('she takes it back as easily as she gave it, and at once nothing is left of it', async () => {
    // R80, R81
    await mother.get(WITHDRAW, { id: consentId });
    expect(await received(wijkteam, disclosureId)).toBeUndefined();
    expect(await ggz.party.refusal(DISCLOSE, giving(entries.behaviour))).toBe('CONSENT_MISSING');
  });

  it('where the children may not be safe the right to report is open without her: weighed, never alone, by the steps of the meldcode', async () => {
    // R107, R139, R140, R145
    const veiligThuis = await story.employs('veilig-thuis', { at: 'veilig-thuis', task: 'veilig-thuis', law: 'wmo', registration: 'skj' });
    const report = { ...sharing(treatment, entries.behaviour, veiligThuis, { purpose: 'veilig-thuis-onderzoek', ground: 'meldrecht-veilig-thuis' }), outcome: 'all', stated: { suspectedAbuse: true } };
    await expect(weighAndShare(ggz, { ...report, words: TOLD_BEFORE })).rejects.toThrow(/WEIGHING_INCOMPLETE/);
    const words = { ...TOLD_BEFORE, ...BY_THE_MELDCODE, consulted: [{ role: 'aandachtsfunctionaris', on: '2026-01-06' }] };
    const reportId = await weighAndShare(ggz, { ...report, words });
    expect(await received(veiligThuis, reportId)).toMatchObject([{ summary: BEHAVIOUR }]);
    expect(await received(wijkteam, reportId)).toBeUndefined();
  });
});

describe('dilemma 2: who is that wijkteam', () => {
  it('the directory tells the GGZ which tasks it has, which of those help under secrecy, and whom to call', async () => {
    const { organisations } = await ggz.party.get<{ organisations: { id: string; tasks: { task: string; law: string; keepsDossier: boolean; secrecy: { kind: string; statutory: boolean } }[] }[] }>(
      '{ organisations { id tasks { task law keepsDossier contactPoint secrecy { kind statutory } } } }');
    const tasks = organisations.find(({ id }) => id === wijkteam.organisation.id)!.tasks;
    expect(tasks.map(({ task }) => task).sort()).toEqual(['hulpverlening', 'toeleiding']);
    expect(tasks.find(({ task }) => task === 'hulpverlening')).toMatchObject({ keepsDossier: true, secrecy: { kind: 'jeugdwet', statutory: true } });
    expect(tasks.find(({ task }) => task === 'toeleiding')).toMatchObject({ secrecy: { kind: expect.not.stringMatching('^jeugdwet$') as string } });
  });

  it('what she agreed to for the help does not reach who decides on provisions in the same team', async () => {
    // R77
    await mother.get(CONSENT, consenting(family.mother, wijkteam, 'veiligheid', ['veiligheid']));
    const { disclose } = await ggz.party.get<{ disclose: { id: string } }>(DISCLOSE, giving(entries.behaviour));
    expect(await received(wijkteam, disclose.id)).toBeDefined();
    expect(await received(gatekeeper, disclose.id)).toBeUndefined();
    expect(await ggz.party.refusal(DISCLOSE, { input: { ...sharing(treatment, entries.behaviour, gatekeeper, { purpose: 'toeleiding' }), ...REASONS } })).toBe('CONSENT_MISSING');
  });
});

describe('dilemma 3: asking for what is needed', () => {
  let requestId: string;

  it('a question without role, purpose, reason or what will be done with it is not sent', async () => {
    // R203
    for (const lacking of ['ownRole', 'useMade'] as const) expect(await wijkteam.party.refusal(ASK, question({ [lacking]: ' ' }))).toBe('BAD_INPUT');
    const { errors } = await wijkteam.party.ask(ASK, question({ questions: [{ question: 'Alles', category: 'veiligheid', why: '' }] }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.questions[0].why' });
  });

  it('consent is named only when it is on record, of whom and for exactly this', async () => {
    // R91
    const { errors } = await wijkteam.party.ask(ASK, question({ consentOf: [family.mother.id], questions: [{ question: 'Wat is de diagnose?', category: 'diagnose', why: 'Om het te begrijpen.' }] }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.consentOf[0]' });
    const { askInformation } = await wijkteam.party.get<{ askInformation: { id: string; state: string } }>(ASK, question({ consentOf: [family.mother.id] }));
    expect(askInformation.state).toBe('asked');
    requestId = askInformation.id;
    const { informationRequest } = await ggz.party.get<{ informationRequest: object }>(
      'query ($id: ID!) { informationRequest(id: $id) { ownRole purpose useMade consentOf { id } questions { category why } asker { id } askerTask } }', { id: requestId });
    expect(informationRequest).toMatchObject({
      purpose: 'veiligheid', askerTask: 'hulpverlening', asker: { id: wijkteam.organisation.id }, consentOf: [{ id: family.mother.id }], questions: [{ category: 'veiligheid' }],
    });
  });

  it('the answer is behaviour in other words, not the diagnosis and not the whole dossier', async () => {
    // R79, R208
    expect(await ggz.party.refusal(DISCLOSE, giving(entries.diagnosis, { requestId }))).toBe('CONSENT_MISSING');
    const wording = { summary: 'Reageert onverwacht als het druk is' };
    const { disclose } = await ggz.party.get<{ disclose: { id: string } }>(DISCLOSE, giving(entries.behaviour, { requestId, entries: [{ entryId: entries.behaviour, fields: ['summary'], wording }] }));
    expect(await received(wijkteam, disclose.id)).toMatchObject([{ summary: 'Reageert onverwacht als het druk is', body: null }]);
    const all = (await wijkteam.party.ask('{ received { nodes { entries { summary body reworded category } } } cases { nodes { dossiers { nodes { entries { nodes { body } } } } } } }')).body.toString();
    expect(all).not.toContain(DIAGNOSIS);
    expect(await wijkteam.party.refusal('query ($id: ID!) { dossier(id: $id) { id } }', { id: treatment.id })).toBe('DOSSIER_NOT_FOUND');
  });

  it('a part is an answer too: with the reason for the rest, which the asker reads', async () => {
    // R207
    await ggz.party.get('mutation ($input: AnswerRequestInput!) { answerRequest(input: $input) { state } }', {
      input: { id: requestId, version: 1, how: 'part', reasons: ['too-much'], words: 'De rest gaat over de behandeling.', instead: 'Moeder vertelt het zelf in het gesprek.' },
    });
    const { informationRequest } = await wijkteam.party.get<{ informationRequest: { state: string; events: { kind: string; reasons: string[] }[]; given: { categories: string[] }[] } }>(
      'query ($id: ID!) { informationRequest(id: $id) { state events { kind reasons words instead } given { categories } } }', { id: requestId });
    expect(informationRequest).toMatchObject({ state: 'answered-in-part', given: [{ categories: ['veiligheid'] }] });
    expect(informationRequest.events).toContainEqual({ kind: 'answered-in-part', reasons: ['too-much'], words: 'De rest gaat over de behandeling.', instead: 'Moeder vertelt het zelf in het gesprek.' });
  });
});

describe('dilemma 4: the management says no', () => {
  let requestId: string;
  const refuse = (words: string) => ({ input: { id: requestId, version: 1, reasons: ['no-ground'], words, instead: 'Een gesprek met moeder erbij.' } });
  const REFUSE = 'mutation ($input: RefuseRequestInput!) { refuseRequest(input: $input) { state version } }';

  it('a refusal answers the questions: "privacy" alone, because the management says so, is none', async () => {
    // R106
    ({ askInformation: { id: requestId } } = await wijkteam.party.get<{ askInformation: { id: string } }>(ASK, question()));
    expect(await ggz.party.refusal(REFUSE, refuse('Vanwege de privacy.'))).toBe('BAD_INPUT');
    const { refuseRequest } = await ggz.party.get<{ refuseRequest: { state: string; version: number } }>(REFUSE, refuse('Onze afspraak in de organisatie is dat wij dit eerst met moeder bespreken.'));
    expect(refuseRequest.state).toBe('refused');
  });

  it('a decision not to share is recorded as fully as one to share', async () => {
    // R108, R244
    const decide = 'mutation ($input: SaveWeighingInput!) { decideNotToShare(input: $input) { id state outcome words { whyNotShared instead informing { told why } } } }';
    const input = { ...sharing(treatment, entries.behaviour, wijkteam, { purpose: 'veiligheid', entries: [], categories: ['veiligheid'] }), outcome: 'nothing' };
    expect(await ggz.party.refusal(decide, { input: { ...input, words: {} } })).toBe('WEIGHING_INCOMPLETE');
    const words = { whyNotShared: 'Eerst het gesprek met moeder.', instead: 'Volgende week een gesprek met zijn drieën.', informing: { told: 'not', why: 'Dat hoort bij het gesprek met moeder.' } };
    const { decideNotToShare } = await ggz.party.get<{ decideNotToShare: object }>(decide, { input: { ...input, words } });
    expect(decideNotToShare).toMatchObject({ state: 'used', outcome: 'nothing', words });
  });

  it('who asked may turn to the fixed contact, which releases nothing', async () => {
    // R209
    const { informationRequest: { version } } = await wijkteam.party.get<{ informationRequest: { version: number } }>('query ($id: ID!) { informationRequest(id: $id) { version } }', { id: requestId });
    const { escalateRequest } = await wijkteam.party.get<{ escalateRequest: object }>('mutation ($input: EscalateRequestInput!) { escalateRequest(input: $input) { state given { categories } } }', {
      input: { id: requestId, version, words: 'Wij spraken elkaar; over de kinderen blijft de zorg.' },
    });
    expect(escalateRequest).toMatchObject({ state: 'escalated', given: [] });
  });

  it('a manager or colleague who has no part in the treatment reads nothing of it, also not to decide on sharing', async () => {
    // R272
    expect(await manager.party.refusal('query ($id: ID!) { dossier(id: $id) { id entries { nodes { body } } } }', { id: treatment.id })).toBe('DOSSIER_NOT_FOUND');
    expect(await manager.party.refusal(DISCLOSE, giving(entries.behaviour))).toBe('DOSSIER_NOT_FOUND');
  });

  it('the decision stays that of the professional, who can still answer', async () => {
    // R208
    const { disclose } = await ggz.party.get<{ disclose: { id: string } }>(DISCLOSE, giving(entries.behaviour, { requestId }));
    const { informationRequest: { version } } = await ggz.party.get<{ informationRequest: { version: number } }>('query ($id: ID!) { informationRequest(id: $id) { version } }', { id: requestId });
    const { answerRequest } = await ggz.party.get<{ answerRequest: { state: string } }>('mutation ($input: AnswerRequestInput!) { answerRequest(input: $input) { state } }', { input: { id: requestId, version, how: 'full' } });
    expect(answerRequest.state).toBe('answered');
    expect(await received(wijkteam, disclose.id)).toBeDefined();
  });
});
