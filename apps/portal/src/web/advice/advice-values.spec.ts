import { adviceInput, checkAdvice, emptyAdvice, mustConsent, valuesOf, type AdviceValues, type Example } from './advice-values';

const filled: AdviceValues = {
  ...emptyAdvice, holder: 'ggz|hulpverlening|wgbo||', receiver: 'school|onderwijs|||', categories: ['voortgang'], purpose: 'hulpverlening', age: '13', gezag: '2',
};

describe('the form of the adviser', () => {
  it('asks for what the rules need and nothing about a person', () => {
    expect(checkAdvice(emptyAdvice)).toMatchObject({ holder: 'advice.problem.holder', receiver: 'advice.problem.receiver', categories: 'advice.problem.categories', purpose: 'advice.problem.purpose' });
    expect(Object.values(checkAdvice(filled)).filter(Boolean)).toEqual([]);
    expect(checkAdvice({ ...filled, age: 'tien' }).age).toBe('advice.problem.age');
    expect(checkAdvice({ ...filled, week: '0' }).week).toBe('advice.problem.week');
  });

  it.each([['', 2, []], ['8', 2, ['gezag-1', 'gezag-2']], ['13', 1, ['subject', 'gezag-1']], ['16', 2, ['subject']], ['40', 0, ['subject']]])('knows who must consent at %p', (age, gezag, must) => {
    expect(mustConsent(age, gezag)).toEqual(must);
  });

  it('turns a choice about consent into an answer of each who must', () => {
    expect(adviceInput({ ...filled, consent: 'all' }, undefined).consents).toEqual([
      { by: 'subject', answer: 'given' }, { by: 'gezag-1', answer: 'given' }, { by: 'gezag-2', answer: 'given' },
    ]);
    expect(adviceInput({ ...filled, consent: 'refused' }, undefined).consents?.map(({ answer }) => answer)).toEqual(['given', 'given', 'refused']);
    expect(adviceInput(filled, undefined)).toMatchObject({ consents: [], holder: { organisationType: 'ggz', task: 'hulpverlening', law: 'wgbo' }, receiver: { law: null }, age: 13, gezag: 2 });
  });

  it('asks an example as it is', () => {
    const example: Example = {
      id: 'one', title: { nl: 'Een', en: 'One' },
      situation: {
        action: 'request', holder: { organisationType: 'school', task: 'onderwijs', law: null, from: null, provision: null },
        receiver: { organisationType: 'gi', task: 'jeugdbescherming', law: 'jeugdwet', from: null, provision: null }, categories: ['signaal'], purpose: 'uitvoering-maatregel',
        age: 9, gezag: 2, consents: [{ by: 'gezag-1', answer: 'refused', categories: null }], facts: null, measure: 'ots', meldingWeek: null,
      },
    };
    const { id: _id, title: _title, ...rest } = example;
    expect(adviceInput(valuesOf(example), example)).toMatchObject({ ...rest.situation, facts: [] });
  });
});
