import type { Dossier } from '@kapstok/testing';
import { ASK, asking, DISCLOSE, REASONS, received, sharing, Story, TOLD_BEFORE, weighAndShare, write, type Family, type Professional } from './story';

let story: Story;
let family: Family;
let gi: Professional;
let helper: Professional;
let protection: Dossier;
let help: Dossier;
let entryId: string;
let measureId: string;
let disclosureId: string;

beforeAll(async () => {
  story = await Story.begin();
  family = await story.family({ age: 9 });
  gi = await story.employs('gi', { at: 'gi', task: 'jeugdbescherming', law: 'jeugdwet', registration: 'skj' });
  helper = await story.employs('jeugdhulp', { at: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', registration: 'skj' });
  protection = await story.dossier(gi, 'bescherming', family.child, family.case);
  help = await story.dossier(helper, 'hulpverlening', family.child, family.case);
  entryId = await write(helper, help.id, 'veiligheid', 'De afspraken over thuis houden stand');
});
afterAll(() => story?.end());

const question = () => asking(protection, family.child, helper, {
  purpose: 'uitvoering-maatregel', ground: 'informatieplicht-ots', questions: [{ question: 'Houden de afspraken stand?', category: 'veiligheid', why: 'Voor het plan van de maatregel.' }],
});
const giving = () => sharing(help, entryId, gi, { purpose: 'uitvoering-maatregel', ground: 'informatieplicht-ots' });
const disclosing = () => ({ input: { ...giving(), ...REASONS } });
const weighing = () => ({ ...giving(), outcome: 'all', words: TOLD_BEFORE });

// R116, R166: the ground is there while the ots is, and towards the GI that carries it out.
describe('a GI and the help of the same child, before there is an ots', () => {
  it('has nothing to ask for on the duty of the ots', async () => {
    const { errors } = await gi.party.ask(ASK, question());
    expect(errors[0]?.extensions).toMatchObject({ code: 'REQUEST_DENIED', reason: 'measure-absent' });
  });

  it('is given nothing on it either: no measure, no duty', async () => {
    expect(await helper.party.refusal(DISCLOSE, disclosing())).toBe('DISCLOSURE_DENIED');
  });

  it('has an ots only by who carries it out: the help cannot record one', async () => {
    const start = 'mutation ($id: ID!) { startMeasure(input: { dossierId: $id, kind: "ots" }) { id } }';
    expect(await helper.party.refusal(start, { id: help.id })).toBe('FACT_DENIED');
    expect(await helper.party.refusal(start, { id: protection.id })).toBe('DOSSIER_NOT_FOUND');
  });
});

describe('while the ots is in force', () => {
  it('the question shows that there is a duty, and the professional still chooses what is necessary', async () => {
    // R114
    ({ startMeasure: { id: measureId } } = await gi.party.get<{ startMeasure: { id: string } }>('mutation ($id: ID!) { startMeasure(input: { dossierId: $id, kind: "ots" }) { id kind } }', { id: protection.id }));
    const { askInformation } = await gi.party.get<{ askInformation: { state: string; decision: { outcome: string; duty: boolean; grounds: string[] } } }>(ASK, question());
    expect(askInformation).toMatchObject({ state: 'asked', decision: { outcome: 'weigh', duty: true, grounds: ['informatieplicht-ots'] } });
    expect(await helper.party.refusal(DISCLOSE, disclosing())).toBe('WEIGHING_REQUIRED');
  });

  it('what is weighed reaches the GI, and nothing but that', async () => {
    // R115: the summary of one entry, not the dossier.
    disclosureId = await weighAndShare(helper, weighing());
    expect(await received(gi, disclosureId)).toEqual([{ id: entryId, category: 'veiligheid', fields: ['summary'], summary: 'De afspraken over thuis houden stand', body: null }]);
    expect(await gi.party.refusal('query ($id: ID!) { dossier(id: $id) { id } }', { id: help.id })).toBe('DOSSIER_NOT_FOUND');
  });

  it('another GI has no part in it', async () => {
    const other = await story.employs('raad', { at: 'gi', task: 'jeugdbescherming', law: 'jeugdwet' });
    expect(await received(other, disclosureId)).toBeUndefined();
    expect(await helper.party.refusal(DISCLOSE, { input: { ...sharing(help, entryId, other, { purpose: 'uitvoering-maatregel', ground: 'informatieplicht-ots' }), ...REASONS } })).toBe('DISCLOSURE_DENIED');
  });
});

describe('when the ots has ended', () => {
  it('what rested on it is gone at once, and there is nothing to ask for any more', async () => {
    const { endMeasure } = await gi.party.get<{ endMeasure: { validUntil: string } }>('mutation ($id: ID!) { endMeasure(input: { id: $id }) { validUntil } }', { id: measureId });
    expect(endMeasure.validUntil).toBeTruthy();
    expect(await received(gi, disclosureId)).toBeUndefined();
    expect(await gi.party.refusal(ASK, question())).toBe('REQUEST_DENIED');
    expect(await helper.party.refusal(DISCLOSE, disclosing())).toBe('DISCLOSURE_DENIED');
  });

  it('the help still sees what it gave, and that it does not stand', async () => {
    const { disclosure } = await helper.party.get<{ disclosure: { standing: boolean; endsWith: string[] } }>('query ($id: ID!) { disclosure(id: $id) { standing endsWith } }', { id: disclosureId });
    expect(disclosure).toEqual({ standing: false, endsWith: ['measure'] });
  });
});
