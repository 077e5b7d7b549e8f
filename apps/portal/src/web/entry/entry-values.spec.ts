import { mayShield } from './may-shield';
import { checkCorrection, checkNewEntry, correctionInput, emptyEntry, newEntryInput, type EntryValues } from './entry-values';

const problems = (found: object) => Object.entries(found).filter(([, problem]) => problem).map(([name]) => name).sort();
const whole: EntryValues = { ...emptyEntry, category: 'verslag', kind: 'feit', source: ' Moeder ', summary: 'Kort', body: 'Lang', roleDisclosed: 'yes' };

describe('an entry that is written in the portal', () => {
  // R239 and W5: a fact or an opinion, with its source.
  it('names its kind of information, whether it is a fact, and its source', () => {
    expect(problems(checkNewEntry(emptyEntry, false))).toEqual(['body', 'category', 'kind', 'source', 'summary']);
    expect(problems(checkNewEntry(whole, false))).toEqual([]);
  });

  // R7: what was told while the resident did not know is no toeleiding data.
  it('says in a toeleidingsdossier whether the resident knew as whom was spoken', () => {
    expect(problems(checkNewEntry({ ...whole, roleDisclosed: '' }, true))).toEqual(['roleDisclosed']);
    expect(newEntryInput('d', { ...whole, roleDisclosed: 'no' }).roleDisclosed).toBe(false);
  });

  it('leaves out what was not filled in', () => {
    expect(newEntryInput('d', whole)).toMatchObject({ source: 'Moeder', occurredOn: null, aboutId: null, approved: false, shielded: false });
  });

  it('is corrected with a reason, on the version that was read', () => {
    expect(problems(checkCorrection(whole))).toEqual(['reason']);
    expect(correctionInput('e', 3, { ...whole, reason: ' fout ' })).toMatchObject({ entryId: 'e', version: 3, reason: 'fout' });
  });

  // W8: a protected address never stands in a regiedossier or a family dossier.
  it('is not asked for a secret address where none may stand', () => {
    expect(mayShield({ kind: 'regie', scope: 'person' })).toBe(false);
    expect(mayShield({ kind: 'hulpverlening', scope: 'family' })).toBe(false);
    expect(mayShield({ kind: 'hulpverlening', scope: 'person' })).toBe(true);
  });
});
