import { askInput, checkAsk, explainAskingInput, firstAsk, type AskValues } from './ask-values';

const TODAY = '2026-03-02';
const whole: AskValues = {
  ...firstAsk('toeleiding', 'child'), organisationId: 'org', task: 'hulpverlening|jeugdwet||', ownRole: 'Ik besluit.', otherRole: 'U helpt.',
  questions: [{ question: ' Wat past? ', category: 'advies', why: 'Voor het besluit.' }], useMade: 'In het besluit.', household: 'asked', householdWords: 'Zij vroegen het ons.',
};
const problems = (changes: Partial<AskValues>) => Object.entries(checkAsk({ ...whole, ...changes }, TODAY)).filter(([, problem]) => problem).map(([name]) => name);

describe('a question that is filled in', () => {
  it('starts with the purpose of the hat and the subject of the dossier', () => {
    expect(firstAsk('veilig-thuis', 'child')).toMatchObject({ purpose: 'veilig-thuis-onderzoek', subjectId: 'child', consentOf: [] });
    expect(firstAsk('onderwijs', undefined)).toMatchObject({ purpose: '', subjectId: '' });
  });

  it('is whole when everything that is asked is there', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ ownRole: ' ', household: '', questions: [{ question: 'Wat?', category: '', why: 'Daarom' }] })).toEqual(['ownRole', 'questions', 'household']);
  });

  it('needs a concern about safety when the family refused, and only then', () => {
    expect(problems({ household: 'refused' })).toEqual(['safetyConcern']);
    expect(askInput('d', { ...whole, household: 'asked', safetyConcern: 'iets' })).toMatchObject({ safetyConcern: null });
  });

  it('asks only whether somebody is known when that is enough', () => {
    expect(askInput('d', { ...whole, thatOnly: true }).questions).toEqual([{ question: 'Wat past?', category: 'betrokkenheid', why: 'Voor het besluit.' }]);
    expect(explainAskingInput('d', { ...whole, thatOnly: true }).categories).toEqual(['betrokkenheid']);
  });

  it('names until when the family is not told, when there is a reason', () => {
    expect(problems({ embargoReason: 'Het schaadt het onderzoek' })).toEqual(['embargoUntil']);
    expect(askInput('d', { ...whole, embargoReason: 'Reden', embargoUntil: '2026-03-10' }).embargo).toEqual({ reason: 'Reden', until: '2026-03-10T23:00:00.000Z' });
    expect(askInput('d', whole)).toMatchObject({ embargo: null, expiresAt: null, law: 'jeugdwet', task: 'hulpverlening' });
  });
});
