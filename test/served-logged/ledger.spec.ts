import { readAsServed, servedMinusLogged, type LoggedLine } from './ledger';
import { Plants } from './world';

const [DOSSIER, OTHER, CHILD] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'];
const TRACE = 'a'.repeat(32);

describe('what was served held against what was logged', () => {
  const plants = new Plants();
  const summary = plants.word('samenvatting', { dossiers: [DOSSIER], subjectId: CHILD, fields: ['summary'] });
  plants.id(DOSSIER, { dossiers: [DOSSIER] });

  const answer = (body: string, whole = true) => readAsServed({ trace: TRACE, status: 200, bytes: Buffer.from(`content-type\njson\n\n${body}`), whole }, 'dossier', plants);
  const line = (changes: Partial<LoggedLine> = {}): LoggedLine => ({ trace: TRACE, outcome: 'allowed', names: [DOSSIER], fields: ['summary'], ...changes });
  const missing = (body: string, lines: readonly LoggedLine[], whole = true) => servedMinusLogged([answer(body, whole)], lines).length;
  const shown = JSON.stringify({ data: { dossier: { summary } } });

  it('is nothing when a line of that request names the dossier or the subject, and the field', () => {
    expect(missing(shown, [line()])).toBe(0);
    expect(missing(shown, [line({ names: [CHILD] })])).toBe(0);
    expect(missing(shown, [line({ names: [OTHER] }), line({ fields: ['name', 'summary'] })])).toBe(0);
  });

  it('finds an answer without a line, with one of another request, dossier or field, or of what was not allowed', () => {
    expect(missing(shown, [])).toBe(1);
    expect(missing(shown, [line({ trace: 'b'.repeat(32) })])).toBe(1);
    expect(missing(shown, [line({ names: [OTHER] })])).toBe(1);
    expect(missing(shown, [line({ fields: ['name'] })])).toBe(1);
    expect(missing(shown, [line({ outcome: 'failed' })])).toBe(1);
    // The field in the line of another dossier does not help.
    expect(missing(shown, [line({ fields: [] }), line({ names: [OTHER] })])).toBe(1);
  });

  it('finds it also when the answer broke off after the word, and counts nothing that was not served', () => {
    expect(missing(shown.slice(0, -3), [], false)).toBe(1);
    expect(missing(shown.slice(0, 30), [], false)).toBe(0);
  });

  it('recognises an id alone, a count, and a refusal; an answer that tells nothing needs no line', () => {
    expect(missing(JSON.stringify({ data: { dossiers: { nodes: [{ id: DOSSIER }] } } }), [])).toBe(1);
    expect(missing(JSON.stringify({ data: { dossiers: { totalCount: 2 } } }), [])).toBe(1);
    expect(missing(JSON.stringify({ data: { dossiers: { totalCount: 2 } } }), [line({ names: [] })])).toBe(0);
    const refused = JSON.stringify({ data: null, errors: [{ extensions: { code: 'DOSSIER_NOT_FOUND' } }] });
    expect(missing(refused, [])).toBe(1);
    expect(missing(refused, [line({ outcome: 'refused' })])).toBe(0);
    expect(missing(JSON.stringify({ data: null, errors: [{ extensions: { code: 'LOG_UNAVAILABLE' } }] }), [])).toBe(0);
  });
});
