import { examplesOf } from './covenant-examples';
import type { VersionRow } from './covenant-rows';
import { told } from './covenant-preview';
import { covenantText, hashOfText } from './covenant-text';
import { AGREEMENTS, checkedTerms, refuseIncomplete, type TermsInput } from './covenant-terms';

const HELP = { organisationId: '5b0d8a3e-6f0c-4c55-9a0b-7c1f6d2e9a41', task: 'hulpverlening' };
const SCHOOL = { organisationId: '5b0d8a3e-6f0c-4c55-9a0b-7c1f6d2e9a42', task: 'onderwijs' };
const said = { basis: 'Eigen taak', contactPoint: 'Contactpunt', escalation: 'Manager' };
const names = new Map([[HELP.organisationId, 'Welzijn (fictief)'], [SCHOOL.organisationId, 'School (fictief)']]);
const period = { from: new Date('2026-03-01T00:00:00+01:00'), until: null };

const input = (changed: Partial<TermsInput> = {}): TermsInput => ({
  name: 'Samen', parties: [{ ...HELP, ...said }, { ...SCHOOL, ...said }], purposes: ['onderwijs', 'hulpverlening'], grounds: ['eigen-taak-hulp'], controllers: 'joint',
  flows: [{ from: HELP, to: null, categories: ['contact'] }], agreements: AGREEMENTS.map((about) => ({ about, text: `Afspraak over ${about}.` })), ...changed,
});
const text = (changed: Partial<TermsInput> = {}) => covenantText(checkedTerms(input(changed)), period, 1, names);

describe('the text of a covenant', () => {
  // R54, R55, R61, R262, R266
  it('says in plain Dutch who, what for, what to whom, on which rules and everything that was agreed', () => {
    const whole = text();
    for (const part of ['Welzijn (fictief), hulpverlening', 'School (fictief), onderwijs', 'Welzijn (fictief), hulpverlening geeft aan alle andere partijen: contactgegevens', 'samen verantwoordelijk', 'Van 1 maart 2026 00:00 uur, zonder einddatum.']) {
      expect(whole).toContain(part);
    }
    for (const about of AGREEMENTS) expect(whole).toContain(`Afspraak over ${about}.`);
  });

  // R261
  it('says that it gives no right to share', () => {
    expect(text()).toContain('Dit convenant geeft geen recht om informatie te delen.');
  });

  it('is the same for the same choice in another order, and another for each thing that is agreed otherwise', () => {
    expect(text({ purposes: ['hulpverlening', 'onderwijs'] })).toBe(text());
    const others: Partial<TermsInput>[] = [
      { name: 'Anders' }, { purposes: ['onderwijs'] }, { grounds: ['toestemming'] }, { controllers: 'own' }, { flows: [{ from: HELP, to: SCHOOL, categories: ['contact'] }] },
      { flows: [{ from: SCHOOL, to: null, categories: ['contact'] }] }, { flows: [{ from: HELP, to: null, categories: ['contact', 'plan'] }] },
      { parties: [{ ...HELP, ...said, basis: 'Iets anders' }, { ...SCHOOL, ...said }] },
      ...AGREEMENTS.map((about) => ({ agreements: input().agreements.map((one) => (one.about === about ? { ...one, text: 'Iets anders.' } : one)) })),
    ];
    const hashes = [text(), ...others.map(text), covenantText(checkedTerms(input()), { ...period, until: new Date('2027-01-01T00:00:00+01:00') }, 1, names)].map(hashOfText);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the terms of a covenant', () => {
  it.each<[string, Partial<TermsInput>, string]>([
    ['a task that does not exist', { parties: [{ ...HELP, task: 'x', ...said }] }, 'input.terms.parties[0].task'],
    ['the same party twice', { parties: [{ ...HELP, ...said }, { ...HELP, ...said }] }, 'input.terms.parties[1]'],
    ['a purpose for which nothing is ever shared', { purposes: ['vroegsignalering'] }, 'input.terms.purposes[0]'],
    ['a category that no dossier holds', { flows: [{ from: HELP, categories: ['toegangslog'] }] }, 'input.terms.flows[0].categories[0]'],
    ['a direction from who is no party', { parties: [{ ...SCHOOL, ...said }] }, 'input.terms.flows[0].from'],
    ['a direction to itself', { flows: [{ from: HELP, to: HELP, categories: ['contact'] }] }, 'input.terms.flows[0].to'],
    ['no name', { name: ' ' }, 'input.terms.name'],
    ['a character that cannot be stored', { parties: [{ ...HELP, ...said, basis: 'Eigen\0taak' }] }, 'input.terms.parties[0].basis'],
  ])('refuse %s, naming the field', (_, changed, field) => {
    expect(() => checkedTerms(input(changed))).toThrow(field);
  });

  // R52, R262
  it.each<[string, Partial<TermsInput>, string]>([
    ['with one organisation', { parties: [{ ...HELP, ...said }], flows: [] }, 'terms.parties'],
    ['in which a party has no ground of its own', { parties: [{ ...HELP, ...said, basis: '' }, { ...SCHOOL, ...said }] }, 'terms.parties[0].basis'],
    ['without a purpose', { purposes: [] }, 'terms.purposes'],
    ['without a word on retention', { agreements: input().agreements.filter(({ about }) => about !== 'retention') }, 'terms.agreements.retention'],
  ])('may be saved and not offered %s', (_, changed, field) => {
    const terms = checkedTerms(input(changed));
    expect(() => refuseIncomplete(terms)).toThrow(field);
  });
});

describe('the preview', () => {
  const version = (changed: Partial<TermsInput> = {}) => ({ id: 'v', terms: checkedTerms(input(changed)) }) as unknown as VersionRow;

  it('shows made-up situations: first what ends, then what stays as it is', () => {
    const examples = examplesOf(version(), new Date('2026-05-01T10:00:00Z'));
    expect(examples.length).toBeLessThanOrEqual(8);
    expect(examples[0]).toMatchObject({ holderId: HELP.organisationId, before: 'weigh', after: 'deny' });
    expect(examples.some(({ before, after, category }) => before === 'weigh' && after === 'weigh' && category === 'contact')).toBe(true);
  });

  // R261
  it('has no situation in which a covenant lets more happen', () => {
    const lets = ['deny', 'consent', 'weigh', 'allow'];
    for (const { before, after } of examplesOf(version(), new Date('2026-05-01T10:00:00Z'))) {
      expect(after === before || after === 'deny' || lets.indexOf(after) < lets.indexOf(before)).toBe(true);
    }
  });

  it('tells no number of which somebody could be recognised', () => {
    expect([0, 1, 9, 10, 214].map(told)).toEqual([0, null, null, 10, 214]);
  });
});
