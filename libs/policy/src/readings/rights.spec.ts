import type { Consent, Facts, Hat, Purpose } from '../vocabulary';
import { consent, decide, disclose, DOSSIER, FG, GI, HANDHAVING, inspect, JEUGDHULP, POLITIE, RAAD, REGIE_HULP, SCHOOL, statistics, TOELEIDER, VEILIG_THUIS, AT, BEGELEIDER } from './asking';

const parents = ['moeder', 'vader'];
const CLIENT: Hat = { org: 'client', orgType: 'client', task: 'client', person: 'moeder' };

describe('inspection', () => {
  // R229, R232
  it('is a right of the subject from 12, at any age', () => {
    for (const age of [12, 15, 16, 41]) expect(inspect('subject', { age, gezag: parents })).toMatchObject({ outcome: 'allow', grounds: [{ id: 'inzage' }], obligations: [] });
    expect(inspect('subject', { age: 41, incapacitated: true, gezag: ['mentor'] }).outcome).toBe('allow');
  });

  it('of a subject under 12 is weighed', () => {
    expect(inspect('subject', { age: 11, gezag: parents })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'inzage' }], obligations: ['record-weighing'] });
    expect(inspect('subject', { age: 11, gezag: parents }, 'verslag', { facts: { othersData: true } }).obligations).toEqual(['record-weighing', 'redact-others']);
  });

  // R229, R231
  it('is a right of everyone with gezag until 16, and of a representative', () => {
    expect(inspect('vader', { age: 8, gezag: parents }).outcome).toBe('allow');
    expect(inspect('moeder', { age: 15, gezag: parents }).outcome).toBe('allow');
    expect(inspect('mentor', { age: 41, incapacitated: true, gezag: ['mentor'] }).outcome).toBe('allow');
    expect(inspect('moeder', { age: 16, gezag: parents }).reason).toBe('not-found');
    expect(inspect('oma', { age: 8, gezag: parents }).reason).toBe('not-found');
    expect(inspect('moeder', { age: 8 }).reason).toBe('not-found');
  });

  // R231
  it('is open to a parent from 16 with the consent of the youth', () => {
    const consents: Consent[] = [consent(CLIENT, 'verslag', 'inzage', { to: { task: 'client' } })];
    const answer = inspect('moeder', { age: 16, gezag: parents }, 'verslag', { consents });
    expect(answer).toMatchObject({ outcome: 'allow', grounds: [{ id: 'toestemming' }], obligations: ['minimise', 'record-weighing'] });
    expect(inspect('moeder', { age: 16, gezag: parents }, 'diagnose', { consents }).reason).toBe('not-found');
    expect(inspect('oma', { age: 16, gezag: parents }, 'verslag', { consents }).reason).toBe('not-found');
    expect(inspect('moeder', { age: 16, gezag: parents }, 'verslag', { consents: [consent(CLIENT, 'verslag', 'hulpverlening')] }).reason).toBe('not-found');
    expect(inspect('moeder', { age: 16, gezag: parents }, 'verslag', { consents, facts: { othersData: true } }).obligations).toContain('redact-others');
  });

  // R38, R237
  it('by a parent never shows a protected address', () => {
    const facts = { shielded: true };
    expect(inspect('vader', { age: 8, gezag: parents }, 'contact', { facts })).toMatchObject({ outcome: 'weigh', obligations: ['record-weighing', 'redact-others'] });
    const consents = [consent(CLIENT, 'contact', 'inzage')];
    expect(inspect('moeder', { age: 16, gezag: parents }, 'contact', { facts, consents })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'inzage' }] });
    expect(inspect('subject', { age: 14, gezag: parents }, 'contact', { facts }).outcome).toBe('allow');
  });

  // R230
  it.each<Facts>([{ embargo: true }, { goodCareObjection: true }])('is weighed with %j', (facts) => {
    expect(inspect('subject', { age: 41 }, 'verslag', { facts })).toMatchObject({ outcome: 'weigh', obligations: ['record-weighing'] });
    expect(inspect('vader', { age: 8, gezag: parents }, 'verslag', { facts: { ...facts, othersData: true } }).obligations).toEqual(['record-weighing', 'redact-others']);
    expect(inspect('oma', { age: 8, gezag: parents }, 'verslag', { facts }).reason).toBe('not-found');
  });

  // R237
  it('leaves out the data of others', () => {
    expect(inspect('subject', { age: 41 }, 'verslag', { facts: { othersData: true } })).toMatchObject({ outcome: 'allow', obligations: ['redact-others'] });
  });

  // R224
  it('includes who looked', () => {
    expect(inspect('subject', { age: 41 }, ['toegangslog', 'verslag']).outcome).toBe('allow');
  });

  it('is for clients alone', () => {
    expect(decide({ id: 'i', at: AT, action: 'inspect', actor: { ...JEUGDHULP, involved: true }, dossier: DOSSIER.hulp, categories: ['verslag'], subject: { age: 41 } }).reason).toBe('not-found');
    expect(decide({ id: 'i', at: AT, action: 'inspect', actor: CLIENT, dossier: DOSSIER.hulp, categories: ['verslag'] })).toMatchObject({ reason: 'incomplete', problem: 'subject: required for action inspect' });
  });

  it('says the same to the client for every reason to weigh', () => {
    const texts = [{ shielded: true }, { embargo: true }, { goodCareObjection: true }].map((facts) => inspect('vader', { age: 8, gezag: parents }, 'contact', { facts }).explanation);
    expect(new Set(texts).size).toBe(1);
  });
});

describe('statistics', () => {
  const count = (actor: Hat, purpose: Purpose = 'beleid', cellCount?: number, other?: Hat) => statistics(actor, purpose, cellCount === undefined ? {} : { cellCount }, other);

  // R273
  it('are made by who keeps a dossier, and by beleid', () => {
    for (const actor of [TOELEIDER, BEGELEIDER, JEUGDHULP, REGIE_HULP, VEILIG_THUIS, RAAD, GI, { ...FG, task: 'beleid' as const }]) expect(count(actor, 'beleid', 10)).toMatchObject({ outcome: 'allow', grounds: [{ id: 'beleidsinformatie' }], obligations: [] });
    for (const actor of [SCHOOL, POLITIE, HANDHAVING, FG, { ...FG, task: 'beheer' as const }]) expect(count(actor, 'beleid', 10).reason).toBe('no-content-role');
  });

  // R273
  it('hide small groups: ten persons may be shown, nine may not', () => {
    expect(count(TOELEIDER, 'onderzoek', 10).outcome).toBe('allow');
    expect(count(TOELEIDER, 'onderzoek', 9).reason).toBe('traceable');
    expect(count(TOELEIDER, 'beleid', 0).reason).toBe('traceable');
    expect(count(TOELEIDER).reason).toBe('traceable');
  });

  // R274, R276
  it('are for policy and research only', () => {
    expect(count(TOELEIDER, 'vroegsignalering', 500).reason).toBe('purpose-barred');
    expect(count(SCHOOL, 'vroegsignalering', 500).reason).toBe('no-content-role');
    expect(count(TOELEIDER, 'hulpverlening', 500).reason).toBe('ground-not-met');
    expect(count(TOELEIDER, 'controle', 500).reason).toBe('ground-not-met');
  });

  // R275
  it('go to the CBS as single records without names', () => {
    const cbs: Hat = { org: 'cbs', orgType: 'cbs', task: 'beleid' };
    expect(count(JEUGDHULP, 'beleid', undefined, cbs)).toMatchObject({ outcome: 'allow', grounds: [{ id: 'levering-cbs' }], obligations: ['minimise'] });
    expect(count(JEUGDHULP, 'beleid', undefined, { ...cbs, orgType: 'ministerie' }).reason).toBe('traceable');
    expect(count(JEUGDHULP, 'hulpverlening', undefined, cbs).reason).toBe('ground-not-met');
  });

  it('are no disclosure: policy never receives one', () => {
    expect(disclose(JEUGDHULP, { ...FG, task: 'beleid' }, 'contact', 'beleid').reason).toBe('no-receiving-task');
  });
});
