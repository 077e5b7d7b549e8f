import { receivers, receivingTasks, taskOf, taskValue, type Organisation } from '../organisation/receiving-tasks';
import { checkDisclosure, discloseInput, emptyDisclosure, shareInput, valuesOfDraft, weighedShare, type DisclosureValues } from './disclosure-values';

const problems = (values: DisclosureValues) =>
  Object.entries(checkDisclosure(values, '2025-05-01')).filter(([, problem]) => problem).map(([name]) => name).sort();

const from = { dossierId: 'd', requestId: null };
const whole: DisclosureValues = {
  ...emptyDisclosure,
  entries: { a: { fields: ['summary'] }, b: { fields: ['summary', 'body'] } },
  organisationId: 'o', task: 'hulpverlening|jeugdwet||', purpose: 'veiligheid', circumstances: ['harmForeseen'], whyNecessary: ' nodig ', whyNotLess: 'minder kan niet',
};

describe('a disclosure', () => {
  // What, to whom, for which purpose, why necessary and why nothing less.
  it('needs entries, a receiver with a task, a purpose, and why nothing less will do', () => {
    expect(problems(emptyDisclosure)).toEqual(['entries', 'organisationId', 'purpose', 'task', 'whyNecessary', 'whyNotLess']);
    expect(problems(whole)).toEqual([]);
  });

  it('gives no entry of which no part was chosen', () => {
    expect(checkDisclosure({ ...whole, entries: { ...whole.entries, c: { fields: [] } } }, '2025-05-01').entries).toBe('disclose.problem.fields');
  });

  it('is asked about with exactly what will be given', () => {
    const { whyNecessary, whyNotLess, ...given } = discloseInput(from, whole);
    expect(given).toEqual(shareInput(from, whole));
    expect(given).toMatchObject({ dossierId: 'd', requestId: null, purpose: 'veiligheid', ground: null, organisationId: 'o', task: 'hulpverlening', law: 'jeugdwet', stated: { harmForeseen: true } });
    expect([whyNecessary, whyNotLess]).toEqual(['nodig', 'minder kan niet']);
  });

  it('goes to the API with the chosen fields and nothing more', () => {
    expect(discloseInput(from, { ...whole, lastDay: '2025-12-31' })).toMatchObject({
      entries: [{ entryId: 'a', fields: ['summary'], wording: null }, { entryId: 'b', fields: ['summary', 'body'], wording: null }], endsAt: '2025-12-31T23:00:00.000Z',
    });
  });

  // R79
  it('gives other words only for a part that was chosen', () => {
    const worded = { ...whole, entries: { a: { fields: ['summary'], wording: { summary: ' Druk en impulsief ', body: 'niet gekozen' } }, b: { fields: ['body'], wording: { body: ' ' } } } };
    expect(shareInput(from, worded).entries).toEqual([{ entryId: 'a', fields: ['summary'], wording: { summary: 'Druk en impulsief' } }, { entryId: 'b', fields: ['body'], wording: null }]);
  });
});

describe('not sharing', () => {
  const nothing: DisclosureValues = { ...whole, what: 'nothing', categories: ['voortgang'], lastDay: '2024-12-31' };

  // R106: what is asked is what this decision needs.
  it('needs what it is about, to whom and for which purpose, and never why it is necessary', () => {
    expect(problems({ ...emptyDisclosure, what: 'nothing' })).toEqual(['categories', 'organisationId', 'purpose', 'task']);
    expect(problems(nothing)).toEqual([]);
  });

  it('goes to the API without entries, without an end and without what was written for sharing', () => {
    expect(weighedShare(from, nothing)).toMatchObject({ entries: [], categories: ['voortgang'], endsAt: null, whyNecessary: '', whyNotLess: '' });
    expect(shareInput(from, whole)).not.toHaveProperty('categories');
  });

  it('comes back from a draft as not sharing', () => {
    const draft = { outcome: 'nothing', categories: ['zorg'], entries: [], receiver: { id: 'o' }, purpose: 'veiligheid', ground: null, stated: {}, words: {}, endsAt: null };
    expect(valuesOfDraft(draft as never, 't')).toMatchObject({ what: 'nothing', categories: ['zorg'] });
    expect(valuesOfDraft({ ...draft, outcome: 'all' } as never, 't')).toMatchObject({ what: 'share', categories: [] });
  });
});

describe('who can receive', () => {
  const task = (name: string, more: object = {}) => ({ task: name, law: null, from: null, processorFor: null, contactPoint: null, active: true, ...more });
  const wijkteam: Organisation = {
    id: 'w', name: 'Wijkteam', type: 'wijkteam',
    tasks: [task('toeleiding', { law: 'jeugdwet', processorFor: { id: 'g', name: 'Gemeente' } }), task('hulpverlening', { law: 'jeugdwet' }), task('fg', { law: 'avg' })],
  };

  it('is a task of an organisation that works with content', () => {
    expect(receivingTasks(wijkteam).map(({ task: name }) => name)).toEqual(['toeleiding', 'hulpverlening']);
  });

  it('is no task that was stopped, or not begun', () => {
    const stopped: Organisation = { ...wijkteam, tasks: [task('hulpverlening', { law: 'jeugdwet', active: false })] };
    expect(receivingTasks({ ...wijkteam, tasks: [...wijkteam.tasks, ...stopped.tasks] })).toEqual(receivingTasks(wijkteam));
    expect(receivers([stopped, wijkteam])).toEqual([wijkteam]);
  });

  it('is not an organisation whose tasks never receive', () => {
    const residents: Organisation = { id: 'c', name: 'Inwoners', type: 'client', tasks: [task('client')] };
    expect(receivers([residents, wijkteam])).toEqual([wijkteam]);
  });

  it('is found back from the choice that was made, two tasks of one name apart', () => {
    const both: Organisation = { ...wijkteam, tasks: [task('toeleiding', { law: 'jeugdwet' }), task('toeleiding', { law: 'wmo' })] };
    for (const each of both.tasks) expect(taskOf(both, taskValue(each))).toBe(each);
  });
});
