import { randomUUID } from 'node:crypto';
import type { Consent, Covenant, Hat, Request } from '@kapstok/policy';
import { AccessLog, decided, LineCarriesContent, lineOf, recordedAs, refusedLineOf, UNDECIDED, type RecordedLine } from './index';

const AT = '2026-03-10T10:00:00.000Z';
const [WIJKTEAM, SCHOOL, DOSSIER, CHILD] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const holder: Hat = { org: WIJKTEAM, orgType: 'wijkteam', task: 'hulpverlening', law: 'jeugdwet', involved: true };
const receiver: Hat = { org: SCHOOL, orgType: 'school', task: 'onderwijs' };
const dossier = { kind: 'hulpverlening', controller: WIJKTEAM, task: 'hulpverlening', law: 'jeugdwet', scope: 'person' } as const;

function consent(id: string, changes: Partial<Consent> = {}): Consent {
  return recordedAs(id, { by: 'subject', answer: 'given', categories: ['voortgang'], to: { org: SCHOOL, task: 'onderwijs' }, purpose: 'onderwijs', givenAt: '2026-01-01T00:00:00.000Z', ...changes });
}

const giving = (changes: Partial<Request> = {}): Request => ({
  id: DOSSIER, at: AT, action: 'disclose', actor: holder, other: receiver, dossier, categories: ['voortgang'], purpose: 'onderwijs', subject: { age: 17 }, ...changes,
});

// R268: a line says on what ground, by which rules, and on what those rested.
describe('the line of a decision', () => {
  it('keeps what was put to the rules and what they said, so that it can be decided again', () => {
    const line = lineOf(decided(giving({ consents: [consent('c1')] })));
    expect(line).toMatchObject({ purpose: 'onderwijs', grounds: ['toestemming'], decision: { answer: { outcome: 'allow', reason: 'ground', grounds: ['toestemming'] } } });
    expect(decided(line.decision.request).answer.outcome).toBe('allow');
    expect(line.ruleSet).toBeTruthy();
  });

  it('names the consents that counted, and not those that were overtaken, withdrawn, refused or for something else', () => {
    const consents = [
      consent('overtaken', { givenAt: '2025-01-01T00:00:00.000Z' }), consent('counts'), consent('withdrawn', { by: CHILD, withdrawnAt: '2026-02-01T00:00:00.000Z' }),
      consent('other purpose', { purpose: 'regie' }), consent('other category', { categories: ['gezin'] }), consent('other receiver', { to: { org: WIJKTEAM, task: 'onderwijs' } }),
      consent('to come', { by: CHILD, givenAt: '2026-04-01T00:00:00.000Z' }), consent('not free', { by: CHILD, free: false }),
    ];
    expect(lineOf(decided(giving({ consents }))).consentIds).toEqual(['counts']);
  });

  it('names no consent where consent is not what it rests on', () => {
    const seen = decided({ id: DOSSIER, at: AT, action: 'view', actor: holder, dossier, categories: ['voortgang'], purpose: 'onderwijs', consents: [consent('there', { to: { task: 'hulpverlening' } })] });
    expect(seen.answer.outcome).toBe('allow');
    expect(lineOf(seen).consentIds).toEqual([]);
  });

  it('names the covenants in force that were put to the rules', () => {
    const covenant = (changes: Partial<Covenant> = {}): Covenant => ({
      id: randomUUID(), parties: [holder, receiver].map(({ org, task }) => ({ org, task })), purposes: ['onderwijs'], categories: ['voortgang'], from: '2026-01-01T00:00:00.000Z', signedByAll: true, ...changes,
    });
    const covenants = [covenant(), covenant({ suspended: true }), covenant({ until: '2026-02-01T00:00:00.000Z' }), covenant({ from: '2026-05-01T00:00:00.000Z' })];
    expect(lineOf(decided(giving({ covenants }))).covenantIds).toEqual([covenants[0]!.id]);
  });

  it('of a refusal says why as well', () => {
    expect(refusedLineOf(decided(giving()))).toMatchObject({ reason: 'consent-missing', decision: { answer: { outcome: 'consent', grounds: [] } } });
  });
});

// R268: no content, no names, no BSN.
describe('what would tell something of a person', () => {
  it('does not get into the line: of an entry the source is left out', () => {
    const writing = decided({ id: DOSSIER, at: AT, action: 'write', actor: holder, dossier, categories: ['gezin'], entry: { kind: 'feit', source: 'buurvrouw Geheimers, 999990019' } });
    expect(JSON.stringify(lineOf(writing))).not.toMatch(/Geheimers|999990019/);
    expect(decided(lineOf(writing).decision.request).answer.outcome).toBe(writing.answer.outcome);
  });

  it.each<[string, Partial<Request>]>([
    ['id', { id: 'Noor de Vries' }],
    ['actor.org', { actor: { ...holder, org: 'Gezin de Vries' } }],
    ['other.person', { other: { ...receiver, person: '999990019' } }],
    ['subject.gezag.1', { subject: { age: 9, gezag: [CHILD, 'moeder de Vries'] } }],
    ['consents.0.by', { consents: [consent('c', { by: 'jan' })] }],
    ['subject.age', { subject: { age: 999_990_019 } }],
    ['entry.kind', { entry: { kind: 'Noor is ziek' as never, source: 'x' } }],
    ['words', { words: 'Noor is ziek' } as never],
  ])('refuses the line that would hold it at %s, and tells only the place', (place, changes) => {
    const on = decided(giving(changes));
    expect(() => lineOf(on)).toThrow(LineCarriesContent);
    expect(() => lineOf(on)).toThrow(`what was decided on holds words at ${place}`);
  });
});

// R268: what was allowed without a decision behind it is not a line. This is checked where it is written: without the marks below
// the type check fails, and it fails as well when one of them is not needed any more.
describe('a line of what was allowed', () => {
  const log = new AccessLog(randomUUID(), 'spec');

  it('carries its decision, or one of the few reasons why there is none', () => {
    const lines: RecordedLine[] = [
      { event: 'read', outcome: 'allowed', decision: lineOf(decided(giving())).decision },
      { event: 'notice', outcome: 'allowed', basis: 'own-hat' },
      { event: 'read', outcome: 'refused' },
    ];
    for (const line of lines) expect(log.record(line)).toMatch(/^[0-9a-f-]{36}$/);
    // @ts-expect-error allowed, and nothing says by what
    const none: RecordedLine = { event: 'read', outcome: 'allowed' };
    // @ts-expect-error how the hat stands to a dossier is not a reason to decide nothing
    const involved: RecordedLine = { event: 'read', outcome: 'allowed', basis: 'involved' };
    expect([none, involved]).toHaveLength(2);
  });

  it('says of each of these reasons what it is', () => {
    expect(Object.values(UNDECIDED).every((why) => why.length > 10)).toBe(true);
  });
});
