import { refusedField } from './refused-field';

describe('the field that the API refuses', () => {
  it.each([
    ['input.summary', 'summary'],
    ['input.entries[0].fields', 'entries'],
    ['input.toOrganisationId', 'organisationId'],
    ['input.expiresAt', 'lastDay'],
    ['hatId', 'hatId'],
  ])('%s is on the screen as %s', (path, name) => {
    expect(refusedField(path)).toBe(name);
  });

  it('is none when the API names none', () => {
    expect(refusedField(undefined)).toBeUndefined();
  });
});
