import { isBsn } from './bsn';

describe('the eleven test', () => {
  it.each(['123456782', '111222333', '000000012'])('accepts %s', (text) => expect(isBsn(text)).toBe(true));

  it.each([
    ['one digit off', '123456783'],
    ['two digits exchanged', '123465782'],
    ['nothing but zeros', '000000000'],
    ['eight digits', '12345678'],
    ['ten digits', '1234567820'],
    ['a letter', '12345678a'],
    ['a space before it', ' 123456782'],
    ['a line end after it', '123456782\n'],
    ['digits of another script', '１２３４５６７８２'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(isBsn(text)).toBe(false));

  it('finds every single wrong digit', () => {
    for (let place = 0; place < 9; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const text = `${'123456782'.slice(0, place)}${digit}${'123456782'.slice(place + 1)}`;
        expect(isBsn(text)).toBe(text === '123456782');
      }
    }
  });
});
