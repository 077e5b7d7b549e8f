import { circleFile } from './circle-file';

const ID = 'b0b36f12-7053-5ba4-8e0d-d8acc447fec4';
const self = { name: 'Fictieve medewerker', birthDate: '1990-04-02' };

describe('a file of declared circles', () => {
  it('is read as it is; what is left out is empty', () => {
    const file = circleFile({ circles: [{ accountId: ID.toUpperCase(), self, family: [self], addresses: ['Fictieve laan 1, 1234 AB Nergenshuizen'] }, { accountId: ID }], publicAttention: [{ controllerId: ID, personId: ID, until: '2027-01-01' }] });
    expect(file.circles).toEqual([
      { accountId: ID, self, family: [self], addresses: ['Fictieve laan 1, 1234 AB Nergenshuizen'] },
      { accountId: ID, self: null, family: [], addresses: [] },
    ]);
    expect(file.publicAttention).toEqual([{ controllerId: ID, personId: ID, until: '2027-01-01' }]);
    expect(circleFile({})).toEqual({ circles: [], publicAttention: [] });
  });

  it.each([
    ['file', []],
    ['file.circle', { circle: [] }],
    ['circles', { circles: {} }],
    ['circles[0]', { circles: ['x'] }],
    ['circles[0].accountId', { circles: [{ accountId: '1' }] }],
    ['circles[0].bsn', { circles: [{ accountId: ID, bsn: '123456782' }] }],
    ['circles[1].self.birthDate', { circles: [{ accountId: ID }, { accountId: ID, self: { name: 'x', birthDate: '2025-02-30' } }] }],
    ['circles[0].family[0].name', { circles: [{ accountId: ID, family: [{ name: ' ', birthDate: '2025-02-01' }] }] }],
    ['circles[0].addresses[0]', { circles: [{ accountId: ID, addresses: [1] }] }],
    ['publicAttention[0].until', { publicAttention: [{ controllerId: ID, personId: ID }] }],
  ])('is refused by the name of the place: %s', (field, file) => {
    expect(() => circleFile(file)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: expect.objectContaining({ field }) }));
  });
});
