import { policy } from '../current-policy';
import { after, AT, consent, DOSSIER, GGZ, JEUGDHULP, SCHOOL } from '../readings/asking';
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
  });
});
