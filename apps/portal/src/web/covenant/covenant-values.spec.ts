import { checkCovenant, covenantInput, emptyCovenant, flowKey, noWords } from './covenant-values';

const wijkteam = 'a:hulpverlening';
const school = 'b:onderwijs';
const values = {
  ...emptyCovenant, name: 'Samen', parties: [wijkteam, school], flows: { [flowKey(wijkteam, null)]: ['contact'], [flowKey(school, wijkteam)]: ['signaal'] }, firstDay: '2026-03-01', lastDay: '2026-03-31',
};

describe('a covenant that is composed', () => {
  it('is sent with its directions, from the start of the first day to the end of the last', () => {
    expect(covenantInput(values)).toMatchObject({
      terms: {
        parties: [{ organisationId: 'a', task: 'hulpverlening', ...noWords }, { organisationId: 'b', task: 'onderwijs' }],
        flows: [
          { from: { organisationId: 'a', task: 'hulpverlening' }, to: null, categories: ['contact'] },
          { from: { organisationId: 'b', task: 'onderwijs' }, to: { organisationId: 'a', task: 'hulpverlening' }, categories: ['signaal'] },
        ],
      },
      validFrom: '2026-02-28T23:00:00.000Z',
      validUntil: '2026-03-31T22:00:00.000Z',
    });
  });

  it('leaves out what a party that was removed would give or get', () => {
    expect(covenantInput({ ...values, parties: [school] }).terms.flows).toEqual([]);
    expect(covenantInput({ ...values, parties: [wijkteam] }).terms.flows).toHaveLength(1);
  });

  it('needs a name, and a last day that is not before the first', () => {
    expect(checkCovenant({ ...emptyCovenant }).name).toBe('covenant.problem.name');
    expect(checkCovenant({ ...values, lastDay: '2026-02-01' }).lastDay).toBe('covenant.problem.lastDay');
    expect(checkCovenant(values)).toEqual({ name: undefined, lastDay: undefined });
  });
});
