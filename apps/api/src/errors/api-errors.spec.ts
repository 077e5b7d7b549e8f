import { GraphQLError } from 'graphql';
import { BadInput, DomainError } from '@kapstok/errors';
import { ApiErrors } from './api-errors';

class DossierGone extends DomainError {
  readonly code = 'DOSSIER_GONE';
  constructor() {
    super('gone', { reason: 'test' });
  }
}

const errors = new ApiErrors();
const formatted = { message: 'duplicate key value violates unique constraint "person_bsn"', path: ['dossier'], locations: [], extensions: { code: 'INTERNAL_SERVER_ERROR' } };

describe('an error on its way out', () => {
  it('keeps the code and the details of an error of the domain', () => {
    expect(errors.format(new GraphQLError('wrapped', { originalError: new DossierGone() }), formatted)).toEqual({
      message: 'gone', path: ['dossier'], locations: [], extensions: { code: 'DOSSIER_GONE', reason: 'test' },
    });
  });

  it('names the field of bad input', () => {
    expect(errors.format(new BadInput('input.category', 'unknown "x"'), formatted).extensions).toEqual({
      code: 'BAD_INPUT', field: 'input.category', problem: 'unknown "x"',
    });
  });

  it('says nothing of what the database said, which would tell of other rows', () => {
    const answer = errors.format(Object.assign(new Error(formatted.message), { code: '23505' }), formatted);
    expect(answer).toEqual({ message: 'something went wrong', path: ['dossier'], locations: [], extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toContain('person_bsn');
  });

  it('tells a database that is not there from a fault of our own', () => {
    expect(errors.format(Object.assign(new Error('x'), { code: '57P01' }), formatted).extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(errors.format(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), formatted).extensions).toEqual({ code: 'UNAVAILABLE' });
  });

  it.each([
    ['Variable "$input" got invalid value "+020260-01-01T00:00:00Z" at "input.expiresAt"; Expected type "DateTime". DateTime: a moment', 'input.expiresAt'],
    ['Variable "$input" got invalid value { x: 1 } at "input.questions[1]"; Field "category" of required type "String!" was not provided.', 'input.questions[1]'],
    ['Variable "$at" got invalid value "x"; Expected type "DateTime". DateTime: a moment', 'at'],
    ['Variable "$id" of required type "ID!" was not provided.', undefined],
  ])('names the field of a value that does not fit its type: %s', (message, field) => {
    const invalid = { message, extensions: { code: 'BAD_USER_INPUT' } };
    expect(errors.format(new GraphQLError(message, { extensions: invalid.extensions }), invalid).extensions).toEqual({ code: 'BAD_USER_INPUT', ...(field && { field }) });
  });

  it('keeps what GraphQL says of a document, which is public', () => {
    const invalid = { message: 'Cannot query field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    expect(errors.format(new GraphQLError('Cannot query field', { extensions: invalid.extensions }), invalid)).toMatchObject(invalid);
  });
});
