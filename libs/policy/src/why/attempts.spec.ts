import { matterOf, type Matter } from '../compile/decision';
import { Periods } from '../compile/periods';
import { ADULT, AT, consent, DOSSIER, GGZ, GI, JEUGDHULP, SCHOOL, TOELEIDER } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { Request } from '../vocabulary';
import { consentAttempt, groundAttempts, routeAttempts, type Attempt } from './attempts';

const PERIODS = new Periods(currentRules);
const REQUEST: Request = { id: 'a', at: AT, action: 'disclose', actor: JEUGDHULP, other: SCHOOL, categories: ['voortgang'], purpose: 'hulpverlening', subject: ADULT };
const LOOK: Request = { id: 'a', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['veiligheid'] };
const COUNT: Request = { id: 'a', at: AT, action: 'statistics', actor: TOELEIDER, other: GGZ, purpose: 'beleid', subject: ADULT };
const matter = (request: Request, periods = PERIODS): Matter => matterOf(periods, request);

/** What the attempts would ask, and the ways that they would show if it gave more. */
const asked = (attempts: Attempt[]) => attempts.map(({ request, way }) => [request, way('weigh')]);
const routed = (request: Request) => routeAttempts(matter(request), 'nl').map((attempt) => [(attempt.way('allow') as { route: string }).route, attempt.request]);

describe('what is tried with consent', () => {
  it('is the same request without a named ground, with the consent of who is missing beside what was given', () => {
    const given = consent(GGZ, 'plan', 'hulpverlening');
    const request: Request = { ...REQUEST, ground: 'medebehandelaar', consents: [given] };
    const more = { by: 'subject', answer: 'given', categories: ['voortgang'], to: { org: SCHOOL.org, task: SCHOOL.task }, purpose: 'hulpverlening', givenAt: AT };
    expect(asked(consentAttempt(matter(request), 'nl'))).toStrictEqual([
      [{ ...request, ground: undefined, consents: [given, more] }, { kind: 'consent', from: ['subject'], categories: ['voortgang'], outcome: 'weigh', text: 'Vraag toestemming aan wie die nog niet gaf.' }],
    ]);
    expect(consentAttempt(matter({ ...REQUEST }), 'nl')[0]?.request.consents).toStrictEqual([more]);
  });

  it('is nothing where nobody is missing, and where nothing is about a category', () => {
    expect(consentAttempt(matter({ ...REQUEST, consents: [consent(SCHOOL, 'voortgang', 'hulpverlening')] }), 'nl')).toEqual([]);
    expect(consentAttempt(matter({ ...LOOK, subject: ADULT, purpose: 'hulpverlening' }), 'nl')).toEqual([]);
    expect(consentAttempt(matter(COUNT), 'nl').map(({ way }) => (way('allow') as { categories: unknown }).categories)).toStrictEqual([[]]);
  });
});

describe('what is tried with a ground', () => {
  const BASE = { paragraph: '6', validFrom: '2026-01-01T00:00:00Z', obligations: [], explanation: { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' } } as const;
  const rules: readonly Rule[] = [
    { ...BASE, id: 'look', stage: 'look', outcome: 'weigh', ground: 'inlichtingen-inspectie', conditions: { fact: 'calamity' } },
    { ...BASE, id: 'share', stage: 'share', outcome: 'allow', ground: 'acuut-gevaar', article: 'artikel 1', categories: ['plan', 'contact'], conditions: { fact: 'acuteDanger' } },
    { ...BASE, id: 'plain', stage: 'ground', outcome: 'weigh', ground: 'eigen-taak-hulp' },
    { ...BASE, id: 'to regie', stage: 'ground', outcome: 'weigh', ground: 'medebehandelaar', to: [{ task: ['regie'] }] },
  ];
  const periods = new Periods({ ...currentRules, rules });
  const tried = (changed: Partial<Request>) => groundAttempts(matter({ ...REQUEST, ...changed }, periods), 'en').map(({ request }) => [request.ground, request.facts]);

  it('is the ground named, with what would be recorded beside what is', () => {
    expect(asked(groundAttempts(matter({ ...REQUEST, categories: ['plan'], facts: { asked: true } }, periods), 'en'))).toStrictEqual([
      [
        { ...REQUEST, categories: ['plan'], ground: 'acuut-gevaar', facts: { asked: true, acuteDanger: true } },
        { kind: 'ground', ground: 'acuut-gevaar', article: 'artikel 1', record: ['somebody is in danger now'], outcome: 'weigh', text: 'This rule is made up.' },
      ],
      [{ ...REQUEST, categories: ['plan'], ground: 'eigen-taak-hulp', facts: { asked: true } }, { kind: 'ground', ground: 'eigen-taak-hulp', record: [], outcome: 'weigh', text: 'This rule is made up.' }],
    ]);
  });

  it('is one that is about at least one of the categories, and of the stage at hand', () => {
    expect(tried({})).toEqual([['eigen-taak-hulp', {}]]);
    expect(tried({ categories: ['voortgang', 'contact'] })).toEqual([['acuut-gevaar', { acuteDanger: true }], ['eigen-taak-hulp', {}]]);
    expect(groundAttempts(matter(LOOK, periods), 'en').map(({ request }) => request.ground)).toEqual(['inlichtingen-inspectie']);
  });
});

describe('what is tried by another route', () => {
  it('is each category alone, another purpose of the receiver, and without names or anything to be recognised by', () => {
    const request: Request = { ...REQUEST, other: GI, categories: ['plan', 'voortgang'], facts: { asked: true, recognisable: true } };
    expect(routed(request)).toStrictEqual([
      ['fewer-categories', { ...request, categories: ['plan'] }],
      ['fewer-categories', { ...request, categories: ['voortgang'] }],
      ['other-purpose', { ...request, purpose: 'uitvoering-maatregel' }],
      ['anonymous', { ...request, categories: ['anoniem'], facts: { asked: true, recognisable: undefined } }],
    ]);
    expect(routed({ ...REQUEST, other: GI, purpose: 'uitvoering-maatregel' }).map(([name]) => name)).toEqual(['anonymous']);
  });

  it('is for a look to be involved or danger beside what is so already', () => {
    const request: Request = { ...LOOK, actor: { ...JEUGDHULP, participant: true }, facts: { shielded: true } };
    expect(routed(request)).toStrictEqual([
      ['involvement', { ...request, actor: { ...JEUGDHULP, participant: true, involved: true } }],
      ['break-glass', { ...request, facts: { shielded: true, acuteDanger: true } }],
    ]);
  });

  it('is nothing for a count or an inspection', () => {
    expect(routed(COUNT)).toEqual([]);
    expect(routed({ ...LOOK, action: 'inspect', subject: ADULT })).toEqual([]);
  });
});
