import { CaseIds, sharedIds, uuidV5 } from './ids';

describe('the ids of a case file', () => {
  it('are those of RFC 9562', () => {
    expect(uuidV5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('are the same for a shared organisation, account or hat, whatever the case', () => {
    expect(sharedIds.organisation('ggz')).toBe(sharedIds.organisation('ggz'));
    expect(new Set([sharedIds.organisation('ggz'), sharedIds.account('ggz'), sharedIds.hat('ggz')]).size).toBe(3);
  });

  it('differ between cases for everything else', () => {
    const [one, other] = [new CaseIds('een'), new CaseIds('twee')];
    expect(one.person('moeder')).not.toBe(other.person('moeder'));
    expect(one.entry('hulp', 'plan')).not.toBe(one.entry('regie', 'plan'));
    expect(one.dossier('moeder')).not.toBe(one.person('moeder'));
    expect(one.case).not.toBe(other.case);
  });

  it('do not meet when the parts of a name could be read in two ways', () => {
    const ids = new CaseIds('een');
    expect(ids.row('member', 'a', 1, 1)).not.toBe(ids.row('member', 'a', 11));
  });
});
