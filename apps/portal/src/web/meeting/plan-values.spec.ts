import { checkPlan, othersOf, partyKey, planInput, planValues, type Party, type PlanValues } from './plan-values';

const secrecy = { kind: 'jeugdwet', article: null, statutory: true };
const party = (id: string, task: string): Party => ({ task, law: null, organisation: { id, name: id }, secrecy });
const own = { organisation: { id: 'wijkteam' }, task: 'regie' };
const school = party('school', 'onderwijs');
const planned: PlanValues = { purpose: 'Afspreken', day: '2026-07-01', time: '10:30', place: ' ', participants: [partyKey(school)], clients: { moeder: { invited: 'yes', whyNot: 'vergeten' } } };
const problems = (values: Partial<PlanValues>) => Object.entries(checkPlan({ ...planned, ...values })).flatMap(([field, problem]) => (problem ? [field] : []));

describe('a plan for a meeting', () => {
  it('says why, when, and of everybody whom it is about whether they are invited', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ purpose: ' ', day: '', time: 'tien uur' })).toEqual(['purpose', 'day', 'time']);
    expect(problems({ clients: { moeder: { invited: '', whyNot: '' } } })).toEqual(['clients']);
    expect(problems({ clients: { moeder: { invited: 'no', whyNot: ' ' } } })).toEqual(['clients']);
  });

  it('offers each party once, and not who plans it', () => {
    expect(othersOf([party('wijkteam', 'regie'), school, party('wijkteam', 'regie'), school, party('wijkteam', 'toeleiding')], own).map(partyKey))
      .toEqual(['school|onderwijs|', 'wijkteam|toeleiding|']);
  });

  it('goes to the API by the clock of the Netherlands, with who was chosen, and a reason only of who is not invited', () => {
    expect(planInput(planned, [school, party('ggz', 'hulpverlening')])).toEqual({
      purpose: 'Afspreken', startsAt: '2026-07-01T08:30:00.000Z', place: null, participants: [{ organisationId: 'school', task: 'onderwijs', law: null }],
      clients: [{ personId: 'moeder', invited: true, whyNot: null }],
    });
  });

  it('starts from what was planned before', () => {
    const before = {
      purpose: 'Afspreken', startsAt: '2026-07-01T08:30:00.000Z', place: null, participants: [party('wijkteam', 'regie'), school],
      clients: [{ personId: 'moeder', invited: false, whyNot: 'Ziek' }],
    } as unknown as Parameters<typeof planValues>[2];
    expect(planValues([school], [{ personId: 'moeder', role: 'gezag', person: null }], before)).toEqual({
      ...planned, place: '', clients: { moeder: { invited: 'no', whyNot: 'Ziek' } },
    });
  });
});
