import { byTask, directoryTaskOf, officerOf, withoutConsent, type DirectoryTask, type Told } from './told';

const task = (changed: Partial<DirectoryTask>): DirectoryTask => ({
  id: 'task', task: 'toeleiding', law: 'jeugdwet', from: null, processorFor: null, contactPoint: null, contactHours: null, active: true, frame: 'voluntary',
  secrecy: { kind: 'professional-code', article: null, statutory: false }, duties: [], ...changed,
});
const told = (changed: Partial<Told> = {}): Told => ({
  task: 'toeleiding', law: 'jeugdwet', from: null, purpose: 'toeleiding', subject: { id: 'child', name: 'Kind' },
  controller: { id: 'college', name: 'Gemeente', type: 'gemeente', tasks: [task({ id: 'college-jeugdwet' }), task({ id: 'college-wmo', law: 'wmo' })] },
  carriedOutBy: [], ...changed,
});
const team = { id: 'team', name: 'Wijkteam', type: 'wijkteam', tasks: [task({ id: 'for-another', processorFor: { id: 'elsewhere' } }), task({ id: 'for-college', processorFor: { id: 'college' } })] };

describe('what the directory says of a task', () => {
  it('is of who carries it out for that very controller', () => {
    expect(directoryTaskOf(told({ carriedOutBy: [team] }))?.id).toBe('for-college');
  });

  it('is of the controller itself, for the law of the task, when nobody carries it out or the team is not listed', () => {
    expect(directoryTaskOf(told())?.id).toBe('college-jeugdwet');
    expect(directoryTaskOf(told({ law: 'wmo', carriedOutBy: [team] }))?.id).toBe('college-wmo');
    expect(directoryTaskOf(told({ law: 'wgs' }))).toBeUndefined();
  });

  it('names whom to ask about privacy only when that is still somebody’s task there', () => {
    const withOfficer = (changed: Partial<DirectoryTask>) => told({ controller: { ...told().controller, tasks: [task({ task: 'fg', law: 'avg', contactPoint: 'fg@gemeente.example', ...changed })] } });
    expect(officerOf(withOfficer({}))).toBe('fg@gemeente.example');
    expect(officerOf(withOfficer({ active: false }))).toBeUndefined();
    expect(officerOf(told())).toBeUndefined();
  });

  it('lists what may be given without consent, and neither what consent gives nor what the organisation receives', () => {
    const duty = (ground: string, side: string) => ({ ground, article: null, side, duty: null });
    const duties = [duty('toestemming', 'provides'), duty('meldrecht-rvdk', 'provides'), duty('informatieplicht-ots', 'receives')];
    expect(withoutConsent(task({ duties })).map(({ ground }) => ground)).toEqual(['meldrecht-rvdk']);
  });
});

describe('who it is about', () => {
  it('is said with each task of each organisation, oneself first', () => {
    const own = told({ subject: { id: 'mother', name: 'Moeder' } });
    const elsewhere = told({ controller: { ...told().controller, id: 'another-college' } });
    const tasks = byTask('mother', [told(), own, told({ law: 'wmo' }), elsewhere]);
    expect(tasks.map(({ told: { controller, law }, about }) => [controller.id, law, about])).toEqual([
      ['college', 'jeugdwet', [null, 'Kind']], ['college', 'wmo', ['Kind']], ['another-college', 'jeugdwet', ['Kind']],
    ]);
  });
});
