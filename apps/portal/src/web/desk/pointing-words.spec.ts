import { mayPointAtSomebody } from './pointing-words';

describe('what in a question may point at somebody', () => {
  it.each(['Wat zocht u in het dossier van Fictina?', 'Waarom keek u bij de familie Verzonnen?', 'Gaat het om 1234 AB?', 'Belde u 06-12345678 daarover?', 'U keek naar 999999990.', 'Ging het om 12-03-2015?', 'Schreef u naar iemand@voorbeeld.example?'])(
    'is pointed out: %s', (text) => expect(mayPointAtSomebody(text)).toBe(true));

  it.each(['Wat zocht u op dit moment?', 'Waarom keek u? Had u een vraag van Veilig Thuis?', 'Was er overleg met de GGZ. Zo ja, wanneer?', 'U keek 12 keer tussen 22:00 en 23:00 uur.', ''])(
    'is not pointed out: %s', (text) => expect(mayPointAtSomebody(text)).toBe(false));
});
