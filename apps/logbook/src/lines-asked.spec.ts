import { BadInput } from '@kapstok/errors';
import { linesAsked, whoSawAsked } from './lines-asked';

const ID = 'b0b36f12-7053-5ba4-8e0d-d8acc447fec4';

const NO_FILTER = {
  dossierId: null, subjectId: null, accountId: null, organisationId: null, hatId: null, purpose: null, ground: null, event: null, outcome: null, from: null, until: null,
};

describe('what is asked of the log', () => {
  it('is fifty lines, the newest, when nothing is said', () => {
    expect(linesAsked({})).toEqual({ first: 50, after: null, filter: NO_FILTER });
  });

  it('is what the query says, with ids in one spelling and moments as moments', () => {
    const query = { first: '100', after: ID.toUpperCase(), dossierId: ID, subjectId: ID, from: '2026-02-28T23:59:59.999+01:00', until: '2026-03-01T00:00Z', outcome: 'refused' };
    expect(linesAsked(query)).toEqual({
      first: 100,
      after: ID,
      filter: { ...NO_FILTER, dossierId: ID, subjectId: ID, from: new Date('2026-02-28T22:59:59.999Z'), until: new Date('2026-03-01T00:00:00Z'), outcome: 'refused' },
    });
  });

  it('is every way in at once, when all are given', () => {
    const query = { accountId: ID, organisationId: ID, hatId: ID, purpose: 'regie', ground: 'acuut-gevaar', event: 'emergency' };
    expect(linesAsked(query).filter).toEqual({ ...NO_FILTER, ...query });
  });

  it.each([
    ['first', { first: '0' }],
    ['first', { first: '101' }],
    ['first', { first: '1e2' }],
    ['first', { first: '-1' }],
    ['first', { first: '' }],
    ['first', { first: ['1', '2'] }],
    ['after', { after: 'eerste' }],
    ['after', { after: `${ID}'` }],
    ['dossierId', { dossierId: '1' }],
    ['subjectId', { subjectId: '123456782' }],
    ['subjectId', { subjectId: [ID, ID] }],
    ['from', { from: 'gisteren' }],
    ['from', { from: '2026-02-30T00:00:00Z' }],
    ['from', { from: '2026-01-01T00:00:00' }],
    ['until', { until: '2026-01-01' }],
    ['until', { until: '2026-01-01T25:00:00Z' }],
    ['until', { from: '2026-01-02T00:00:00Z', until: '2026-01-02T00:00:00Z' }],
    ['outcome', { outcome: 'ALLOWED' }],
    ['event', { event: 'ingezien' }],
    ['purpose', { purpose: 'nieuwsgierigheid' }],
    ['ground', { ground: 'V9' }],
    ['accountId', { accountId: 'jeugdhulp' }],
    ['organisationId', { organisationId: '' }],
    ['hatId', { hatId: `${ID} ` }],
    ['query', { dosierId: ID }],
    ['query', { controllerId: ID }],
    ['query', { 'after[]': ID }],
  ])('is refused by the name of the field: %s in %j', (field, query) => {
    const asking = () => linesAsked(query);
    expect(asking).toThrow(BadInput);
    expect(asking).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ field }) }));
  });

  it('is of one person or one dossier, when it is who saw it', () => {
    expect(whoSawAsked({ subjectId: ID })).toEqual({ subjectId: ID, dossierId: null, from: null, until: null });
    expect(whoSawAsked({ dossierId: ID, from: '2026-01-01T00:00:00Z' })).toMatchObject({ dossierId: ID, from: new Date('2026-01-01T00:00:00Z') });
  });

  it.each([
    ['subjectId', {}],
    ['subjectId', { subjectId: ID, dossierId: ID }],
    ['subjectId', { subjectId: 'kind' }],
    ['dossierId', { dossierId: '1' }],
    ['until', { subjectId: ID, from: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z' }],
    ['query', { subjectId: ID, first: '10' }],
    ['query', { subjectId: ID, outcome: 'allowed' }],
  ])('is refused by the name of the field, when it is who saw it: %s in %j', (field, query) => {
    expect(() => whoSawAsked(query)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ field }) }));
  });
});
