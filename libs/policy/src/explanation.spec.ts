import { explained, explainedProblem, NO_RULE, unknownConsentProblem } from './explanation';
import type { Subject } from './vocabulary';

const TEXT = { nl: 'Vraag het aan {wie}.', en: 'Ask {wie}.' };
const whoIsAsked = (from: string[], subject?: Subject) => [explained(TEXT, 'nl', from, subject), explained(TEXT, 'en', from, subject)];

describe('an explanation', () => {
  // R86
  it.each<[string[], Subject | undefined, string, string]>([
    [['subject'], { age: 41 }, 'Vraag het aan de persoon zelf.', 'Ask the person concerned.'],
    [['subject'], undefined, 'Vraag het aan de persoon zelf.', 'Ask the person concerned.'],
    [['moeder'], { age: 8 }, 'Vraag het aan een ouder of voogd met gezag.', 'Ask a parent or guardian with parental authority.'],
    [['moeder', 'vader'], { age: 8 }, 'Vraag het aan de ouders of voogden met gezag.', 'Ask the parents or guardians with parental authority.'],
    [['subject', 'moeder'], { age: 14 }, 'Vraag het aan de persoon zelf en wie het gezag heeft.', 'Ask the person concerned and who has parental authority.'],
    [['mentor'], { age: 41, incapacitated: true }, 'Vraag het aan de wettelijk vertegenwoordiger.', 'Ask the legal representative.'],
    [['mentor'], { age: 41, incapacitated: false }, 'Vraag het aan een ouder of voogd met gezag.', 'Ask a parent or guardian with parental authority.'],
  ])('says of %j who must consent, by what they are', (from, subject, nl, en) => {
    expect(whoIsAsked(from, subject)).toEqual([nl, en]);
  });

  it('leaves a text as it is when nobody is asked', () => {
    expect(whoIsAsked([], { age: 41 })).toEqual([TEXT.nl, TEXT.en]);
  });

  it('says that no rule allows it and whom to ask', () => {
    expect(NO_RULE).toEqual({
      nl: 'Er is geen regel die dit toestaat (regel D8). Vraag aan de organisatie die de informatie heeft wat wel kan.',
      en: 'No rule allows this (rule D8). Ask the organisation that has the information what is possible.',
    });
  });

  it('names the field of a question that was not filled in well, and no more of the problem than that', () => {
    expect(explainedProblem('actor.law: required: yes', 'nl')).toBe(
      'De vraag is niet goed ingevuld, daarom kan er niets worden besloten (regel: vorm van de vraag). Vul dit veld goed in en vraag het opnieuw: actor.law.',
    );
    expect(explainedProblem('actor.law: required', 'en')).toBe(
      'The question was not filled in well, so nothing can be decided (rule: form of the question). Correct this field and ask again: actor.law.',
    );
  });

  it.each(['', 'no field in it', ': nothing before it'])('names the question as a whole when the problem is %j', (problem) => {
    expect(explainedProblem(problem, 'en')).toMatch(/ask again: request\.$/);
  });

  it('names what is missing to know who must consent', () => {
    expect(unknownConsentProblem(undefined)).toBe('subject: required to know who must consent');
    expect(unknownConsentProblem({ age: 8 })).toBe('subject.gezag: required to know who must consent');
  });
});
