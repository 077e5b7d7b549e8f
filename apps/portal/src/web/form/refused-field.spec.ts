import { refusedField } from './refused-field';

describe('the field that the API refuses', () => {
  it.each([
    ['input.summary', ['body', 'summary'], 'summary'],
    ['input.entries[0].fields', ['entries', 'fields'], 'entries'],
    ['input.toOrganisationId', ['organisationId'], 'organisationId'],
    ['input.expiresAt', ['lastDay'], 'lastDay'],
    ['hatId', ['hatId'], 'hatId'],
    ['input.words.safety.facts', ['words', 'safety', 'facts'], 'facts'],
    ['input.words.informing.on', ['told', 'toldOn', 'reason'], 'toldOn'],
    ['input.words.informing.why', ['told', 'toldOn', 'why'], 'why'],
    ['input.embargo.until', ['embargoReason', 'embargoUntil', 'until'], 'embargoUntil'],
    ['input.items.safety-now', ['why', 'items'], 'items'],
    ['input.receiver.task', ['holder', 'receiver'], 'receiver'],
    ['terms.parties[1].contactPoint', ['name', 'parties', 'contactPoint'], 'parties'],
    ['input.questions[0].why', ['questions', 'why'], 'questions'],
  ])('%s, in a form of %j, is on the screen as %s', (path, fields, name) => {
    expect(refusedField(path, fields)).toBe(name);
  });

  it('is none when the API names none, or one that this form does not have', () => {
    expect(refusedField(undefined, ['why'])).toBeUndefined();
    expect(refusedField('', ['why'])).toBeUndefined();
    expect(refusedField('input.version', ['why'])).toBeUndefined();
    expect(refusedField('input.constructor', ['why'])).toBeUndefined();
  });
});
