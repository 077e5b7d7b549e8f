import type { Answer, Category } from '@kapstok/policy';
import { basisOf } from './disclosure-basis';
import { ConsentMissing, DisclosureDenied, WeighingRequired } from '../sharing.errors';

const answer = (changes: Partial<Answer>): Answer => ({
  id: 'a', outcome: 'allow', grounds: [], obligations: [], consentFrom: [], reason: 'ground', explanation: 'Uitleg.', ...changes,
});
const decided = (whole: Answer, each: [Category, Answer][] = [['contact', whole]]) => ({ whole, each: new Map(each) });
const nobody = (by: string) => by;

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the basis of a disclosure', () => {
  it('is consent, with the ground of each category by itself', () => {
    const consent = answer({ grounds: [{ id: 'toestemming', article: 'Jw 7.3.11(1)' }] });
    const treated = answer({ grounds: [{ id: 'medebehandelaar' }, { id: 'toestemming' }] });
    const basis = basisOf(decided(answer({ grounds: [...treated.grounds, ...consent.grounds] }), [['contact', consent], ['verslag', treated]]), nobody);
    expect(basis.kind).toBe('consent');
    expect([...basis.grounds]).toEqual([['contact', { id: 'toestemming', article: 'Jw 7.3.11(1)' }], ['verslag', { id: 'medebehandelaar', article: null }]]);
  });

  it('is the law when no category rests on consent', () => {
    expect(basisOf(decided(answer({ grounds: [{ id: 'meldplicht-calamiteit' }] })), nobody).kind).toBe('law');
  });

  it('is a weighing that was recorded, and there is none without', () => {
    const weigh = decided(answer({ outcome: 'weigh', grounds: [{ id: 'meldrecht-rvdk', article: 'BW 1:240' }], obligations: ['minimise', 'record-weighing'] }));
    expect(basisOf(weigh, nobody, { id: 'w1' })).toMatchObject({ kind: 'weighing', weighingId: 'w1' });
    const refused = thrownBy(() => basisOf(weigh, nobody));
    expect(refused).toBeInstanceOf(WeighingRequired);
    expect(refused).toMatchObject({ code: 'WEIGHING_REQUIRED', details: { grounds: weigh.whole.grounds, obligations: weigh.whole.obligations, explanation: 'Uitleg.' } });
  });

  it('is not there while consent is missing, whatever was weighed', () => {
    const missing = decided(answer({ outcome: 'consent', reason: 'consent-missing', consentFrom: ['subject', 'm'] }));
    const refused = thrownBy(() => basisOf(missing, (by) => (by === 'subject' ? 'c' : by), { id: 'w1' }));
    expect(refused).toBeInstanceOf(ConsentMissing);
    expect(refused).toMatchObject({ details: { consentFrom: [{ personId: 'c', role: 'subject' }, { personId: 'm', role: 'gezag' }], explanation: 'Uitleg.' } });
  });

  it('is not there for what is denied, whatever was weighed', () => {
    const refused = thrownBy(() => basisOf(decided(answer({ outcome: 'deny', reason: 'category-barred' })), nobody, { id: 'w1' }));
    expect(refused).toBeInstanceOf(DisclosureDenied);
    expect(refused).toMatchObject({ code: 'DISCLOSURE_DENIED', details: { reason: 'category-barred', explanation: 'Uitleg.' } });
  });
});
