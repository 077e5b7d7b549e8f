import { policy } from '../current-policy';
import { after, AT, consent, DOSSIER, GGZ, JEUGDHULP, SCHOOL } from '../readings/asking';
import { currentRules } from '../rules/current';
import { compile } from './compile';
import { TooManyFields } from './field-mask';

const FIELDS = ['text', 'source', 'kind'];

describe('the field mask', () => {
  it('sets every field of what the hat may see, and none of the rest', () => {
    const look = { at: AT, actor: { ...SCHOOL, participant: true }, dossier: DOSSIER.regieHulp };
    expect([...policy.mask(look, [{ category: 'plan' }, { category: 'verslag' }, { category: 'contact' }], FIELDS)]).toEqual([7, 0, 7]);
    expect([...policy.mask({ ...look, actor: SCHOOL }, [{ category: 'plan' }], FIELDS)]).toEqual([0]);
    expect([...policy.mask({ ...look, dossier: DOSSIER.hulp, actor: { ...JEUGDHULP, involved: true } }, [], FIELDS)]).toEqual([]);
  });

  it('sets of a disclosed entry the disclosed fields, while its ground stands', () => {
    const given = consent(GGZ, 'verslag', 'hulpverlening');
    const look = { at: AT, actor: GGZ, dossier: DOSSIER.hulp, subject: { age: 41 }, consents: [given] };
    const received = { ground: 'toestemming', purpose: 'hulpverlening', fields: ['kind', 'text', 'unknown'] } as const;
    const entries = [{ category: 'verslag', received }, { category: 'verslag' }, { category: 'diagnose', received }, { category: 'plan', received: { ground: 'medebehandelaar' } }] as const;
    expect([...policy.mask(look, entries, FIELDS)]).toEqual([5, 0, 0, 7]);
    expect([...policy.mask({ ...look, consents: [{ ...given, withdrawnAt: after(-1) }] }, entries, FIELDS)]).toEqual([0, 0, 0, 7]);
  });

  it('sets nothing that has yet to be weighed', () => {
    const fg = { org: 'jh-linde', orgType: 'jeugdhulpaanbieder', task: 'fg' } as const;
    expect([...policy.mask({ at: AT, actor: fg, dossier: DOSSIER.hulp }, [{ category: 'verslag' }, { category: 'toegangslog' }], FIELDS)]).toEqual([0, 7]);
  });

  it('has room for 31 fields and refuses more', () => {
    const look = { at: AT, actor: { ...JEUGDHULP, involved: true }, dossier: DOSSIER.hulp };
    const names = Array.from({ length: 31 }, (_, i) => `f${i}`);
    expect([...policy.mask(look, [{ category: 'plan' }], names)]).toEqual([2 ** 31 - 1]);
    expect(() => policy.mask(look, [], [...names, 'f31'])).toThrow(TooManyFields);
    expect(() => policy.mask(look, [], [...names, 'f31'])).toThrow(expect.objectContaining({ code: 'TOO_MANY_FIELDS', message: 'fields: at most 31, got 32' }) as Error);
  });

  it('decides apart for each purpose that an entry was disclosed for', () => {
    const look = { at: AT, actor: GGZ, dossier: DOSSIER.hulp, subject: { age: 41 }, consents: [consent(GGZ, 'verslag', 'hulpverlening')] };
    const received = { ground: 'toestemming', purpose: 'hulpverlening' } as const;
    const entries = [{ category: 'verslag', received }, { category: 'verslag', received: { ...received, purpose: 'regie' } }, { category: 'verslag', received: { ground: 'toestemming' } }] as const;
    expect([...policy.mask(look, entries, FIELDS)]).toEqual([7, 0, 0]);
    expect([...policy.mask(look, [...entries].reverse(), FIELDS)]).toEqual([0, 0, 7]);
  });

  it('shows nothing of what was not disclosed to who received something else, also where receiving would be enough', () => {
    const text = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };
    const law = compile({ ...currentRules, rules: [{ id: 'received', stage: 'look', paragraph: '3', validFrom: '2026-01-01T00:00:00Z', who: [{ marked: ['received'] }], outcome: 'allow', ground: 'V6', obligations: [], explanation: text }] });
    const look = { at: AT, actor: { ...GGZ, received: true }, dossier: DOSSIER.hulp };
    expect([...law.mask(look, [{ category: 'plan' }, { category: 'plan', received: { ground: 'inzage', fields: ['text'] } }], FIELDS)]).toEqual([0, 1]);
  });
});
