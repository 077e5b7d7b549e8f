import { isBroad, mayAskWhatIsNeeded } from './good-question';

describe('a question', () => {
  // R212
  it.each([
    'Hoe zijn de opvoedvaardigheden van moeder?', 'Wat vindt u van de opvoedingscapaciteiten?', 'Zijn de pedagogische vaardigheden goed genoeg?', 'Hoe functioneert vader?',
    'Graag alle informatie over het kind.', 'Stuur het hele dossier.', 'Vertel alles over de behandeling.', 'What are the parenting skills of the mother?', 'Please send all information.',
  ])('that asks for a verdict or for everything gets the advice to ask for behaviour: %s', (question) => {
    expect(isBroad(question)).toBe(true);
  });

  // R212
  it.each([
    'Komt het kind met ontbijt en op tijd op school?', 'Hoe vaak kwam moeder op afspraken in de laatste maand?', 'Wat zag u toen het kind werd opgehaald?', 'Hoe reageert vader als het kind huilt?',
    'Does the child come to school with breakfast?', '',
  ])('about what somebody saw or heard does not: %s', (question) => {
    expect(isBroad(question)).toBe(false);
  });
});

describe('after a refusal', () => {
  // R211
  it.each(['refused', 'answered-in-part', 'escalated'])('who asked is helped to ask what the other needs to be able to share (%s)', (state) => {
    expect(mayAskWhatIsNeeded({ side: 'asker', state })).toBe(true);
    expect(mayAskWhatIsNeeded({ side: 'holder', state })).toBe(false);
    expect(mayAskWhatIsNeeded({ side: 'contact', state })).toBe(false);
  });

  it.each(['asked', 'taken-up', 'answered', 'withdrawn', 'expired'])('and not when nothing was refused (%s)', (state) => {
    expect(mayAskWhatIsNeeded({ side: 'asker', state })).toBe(false);
  });
});
