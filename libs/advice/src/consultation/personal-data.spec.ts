import { personalDataIn, wordsOf } from './personal-data';

describe('a text without personal data', () => {
  it.each([
    'Een kind van zes komt vaak te laat en schrikt van harde stemmen. Wat zien jullie?',
    'In 2024 en 2025 waren er 3 gesprekken; de school belt 2 keer per week.',
    'Moeder zegt dat het goed gaat, Oudste kind zegt niets. Het kind is 12 jaar.',
    'Vraag over artikel 7.3.11 lid 4, en over de roos in de tuin.',
    'Er zijn 1250 gezinnen in de wijk.',
  ])('passes: %s', (text) => {
    expect(personalDataIn(text, ['Moeder', 'Oudste kind', 'Roos Fictief'])).toEqual([]);
  });
});

// R256: the text may not be traceable.
describe('a text with personal data', () => {
  it.each([
    ['Zijn nummer is 111222333.', ['bsn']],
    ['Zijn nummer is 1112.22.333', ['bsn']],
    ['Geboren op 04-03-2019.', ['date']],
    ['Geboren op 2019-03-04.', ['date']],
    ['Jarig op 4 maart 2019.', ['date']],
    ['Woont op 1234 AB.', ['postcode']],
    ['Woont op 1234ab 12.', ['postcode']],
    ['Mail naar iemand@voorbeeld.example', ['email']],
    ['Bel 06-12345678.', ['phone']],
    ['Bel +31 6 1234 5678.', ['phone']],
    ['Roos wil niet naar huis.', ['name']],
    ['het gaat over roos fictief, en over 2019/03/04', ['date', 'name']],
    ['ROOS is boos', ['name']],
    ['Rooss moeder belt, en Roos’ vader niet.', ['name']],
    ['Dat is Roos\'s kamer.', ['name']],
    ['de kamer van roos fictiefs zus', ['name']],
  ])('is told what was found: %s', (text, kinds) => {
    expect(personalDataIn(text, ['Roos Fictief'])).toEqual(kinds);
  });

  it('is told of a number that only looks like a BSN when it passes the eleven test, and not otherwise', () => {
    expect(personalDataIn('Zaak 111222334', [])).toEqual([]);
  });
});

describe('the words by which persons are looked up', () => {
  it('are in small letters, each once', () => {
    expect(wordsOf('Daan en daan, O’Brien')).toEqual(['daan', 'en', 'o’brien']);
  });

  it('are also looked up without what makes them somebody’s', () => {
    expect(wordsOf('Daans moeder, Emma’s vader en Hans\' zus')).toEqual(['daans', 'daan', 'moeder', 'emma’s', 'emma', 'vader', 'en', 'hans\'', 'hans', 'zus', 'zu']);
  });
});
