import { checkWholeRefusal } from './refusal-fields';
import { termWasOver } from './term-was-over';

const said = { words: 'De ouders vertellen dit zelf.', instead: 'Een gesprek met de ouders erbij.' };

describe('a whole refusal', () => {
  it('needs, where there is a duty, that nothing is necessary or that it is not there', () => {
    expect(checkWholeRefusal({ ...said, reasons: ['harm', 'ask-household'] }, true).reasons).toBe('request.refuseDutyProblem');
    for (const reason of ['not-necessary', 'not-held', 'not-known-here']) expect(checkWholeRefusal({ ...said, reasons: ['harm', reason] }, true).reasons).toBeUndefined();
    expect(checkWholeRefusal({ ...said, reasons: ['harm'] }, false).reasons).toBeUndefined();
    expect(checkWholeRefusal({ ...said, reasons: [] }, true).reasons).toBe('request.refuseReasonsProblem');
  });
});

describe('the history of a question', () => {
  it.each([
    ['after what happened, for one that is over', ['asked', 'taken-up', 'reminded'], 'expired', 3],
    ['before it was escalated, when nobody had answered', ['asked', 'reminded', 'escalated'], 'escalated', 2],
    ['also when it was answered after that', ['asked', 'escalated', 'answered'], 'answered', 1],
    ['not when it was refused in time', ['asked', 'refused', 'escalated'], 'escalated', undefined],
    ['not while it runs', ['asked', 'taken-up'], 'taken-up', undefined],
    ['not when it was answered in time', ['asked', 'answered'], 'answered', undefined],
  ])('tells that the term was over %s', (_when, kinds, state, place) => {
    expect(termWasOver(kinds.map((kind) => ({ kind })), state)).toBe(place);
  });
});
