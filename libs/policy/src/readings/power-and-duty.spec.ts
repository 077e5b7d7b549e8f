import { currentRules } from '../rules/current';
import type { Category, Facts, GroundId, Hat, Purpose } from '../vocabulary';
import { ADULT, after, ask, BEGELEIDER, consent, DAY, disclose, GGZ, GI, grounds, HANDHAVING, JEUGDHULP, LEERPLICHT, OM, POLITIE, PROCESSOR, RAAD, REGIE_COLLEGE, REINTEGRATIE, SCHOOL, SCHULDHULP, TOELEIDER, VEILIG_THUIS, VERWIJSINDEX, WMO_MAATWERK, WMO_TOELEIDER } from './asking';

const OTS: Facts = { measure: { kind: 'ots', by: GI.org } };
const MELDING: Facts = { suspectedAbuse: true, veiligThuis: { meldingAt: after(-DAY) } };
const WGS_TOELEIDER: Hat = { ...TOELEIDER, law: 'wgs' };

/** Every power and duty of law that reaches another organisation while the person did not consent. */
const POWERS: [GroundId, Hat, Hat, Category, Purpose, Facts][] = [
  ['informatieplicht-ots', GGZ, GI, 'verslag', 'uitvoering-maatregel', OTS],
  ['verstrekking-college-jeugdwet', JEUGDHULP, TOELEIDER, 'advies', 'toeleiding', {}],
  ['bekostiging-jeugdwet', JEUGDHULP, TOELEIDER, 'betrokkenheid', 'bekostiging', {}],
  ['verstrekking-college-wmo', WMO_MAATWERK, WMO_TOELEIDER, 'voortgang', 'toeleiding', {}],
  ['verstrekking-college-participatiewet', REINTEGRATIE, BEGELEIDER, 'voortgang', 'toeleiding', {}],
  ['verstrekking-college-wgs', SCHULDHULP, WGS_TOELEIDER, 'financieel', 'toeleiding', {}],
  ['meldrecht-veilig-thuis', SCHOOL, VEILIG_THUIS, 'signaal', 'veiligheid', MELDING],
  ['meldrecht-rvdk', GGZ, RAAD, 'diagnose', 'raadsonderzoek', {}],
  ['meldrecht-verwijsindex', JEUGDHULP, VERWIJSINDEX, 'betrokkenheid', 'verwijsindex', { designatedReporter: true, listedRisk: true }],
  ['proces-verbaal-leerplicht', LEERPLICHT, OM, 'signaal', 'leerplicht', {}],
  ['veilig-thuis-overdracht', VEILIG_THUIS, JEUGDHULP, 'veiligheid', 'overdracht', {}],
  ['veilig-thuis-bevraging', VEILIG_THUIS, SCHOOL, 'veiligheid', 'veilig-thuis-onderzoek', MELDING],
  ['statutair-onderling', RAAD, VEILIG_THUIS, 'signaal', 'veilig-thuis-onderzoek', {}],
  ['eigen-taak-statutair', RAAD, SCHOOL, 'signaal', 'raadsonderzoek', {}],
  ['eigen-taak-college', TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', {}],
];
const given = ([, holder, receiver, category, purpose, facts]: (typeof POWERS)[number], more: Facts = {}) =>
  disclose(holder, receiver, category, purpose, { subject: { age: 17 }, facts: { ...facts, ...more } });

describe('a power or duty in law', () => {
  // R128
  it.each(POWERS)('%s: leaves the professional to weigh, to give the least and to tell the person first', (...row) => {
    const answer = given(row);
    expect(grounds(answer)).toContain(row[0]);
    expect(answer.outcome).toBe('weigh');
    expect(answer.obligations).toEqual(expect.arrayContaining(['minimise', 'record-weighing', 'inform-subject-before']));
  });

  // R128, R130
  it.each(POWERS)('%s: gives nothing that the receiver does not need', (...row) => {
    expect(given(row, { necessary: false })).toMatchObject({ outcome: 'deny', reason: 'not-necessary' });
  });

  // R128: what is recorded of harm makes the answer stricter or leaves it, also where the person agreed
  it('never lets more happen because harm is foreseen', () => {
    for (const row of POWERS) expect(given(row, { harmForeseen: true }).outcome).not.toBe('allow');
    const agreed = { consents: [consent(SCHOOL, 'voortgang', 'hulpverlening')] };
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', agreed).outcome).toBe('allow');
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { ...agreed, facts: { harmForeseen: true } })).toMatchObject({ outcome: 'weigh', obligations: ['minimise', 'record-weighing'] });
  });

  // The list above must not fall behind the law: what it leaves out is named here with the reason.
  it('is in the list above, or is told afterwards or weighed otherwise for a reason of its own', () => {
    const otherwise: GroundId[] = [
      'meldplicht-calamiteit', 'inlichtingen-inspectie', 'toezicht-awb', // to a supervisor about the help itself
      'aangifte-eigen-zaak', // the professional is the victim
      'medebehandelaar', 'toestemming', // the person agreed or may expect it
      'veilig-thuis-inwinnen', // a request, below
      'verenigbaarheid', 'eigen-taak-hulp', 'conflict-van-plichten', // no power or duty in law, but a choice
    ];
    const listed = new Set<string>([...POWERS.map(([ground]) => ground), ...otherwise, 'samenwerking-wams']);
    const inLaw = currentRules.rules.filter(({ stage }) => stage === 'ground').map(({ ground }) => ground ?? '');
    expect(inLaw.filter((ground) => !listed.has(ground))).toEqual([]);
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: MELDING }).obligations).toEqual(['minimise', 'record-weighing', 'inform-subject-before']);
  });
});

describe('who provides', () => {
  const inTerm = { facts: OTS };

  // R130
  it('is stopped when one of the four points is missing: purpose, necessity, conditions, secrecy', () => {
    expect(disclose(GGZ, GI, 'verslag', 'uitvoering-maatregel', inTerm).outcome).toBe('weigh');
    expect(disclose(GGZ, GI, 'verslag', 'onderwijs', inTerm)).toMatchObject({ outcome: 'deny', reason: 'no-receiving-task' });
    expect(disclose(GGZ, GI, 'verslag', 'uitvoering-maatregel', { facts: { ...OTS, necessary: false } })).toMatchObject({ outcome: 'deny', reason: 'not-necessary' });
    expect(disclose(GGZ, GI, 'verslag', 'uitvoering-maatregel')).toMatchObject({ outcome: 'deny', reason: 'measure-absent' });
    expect(disclose(GGZ, GI, 'verslag', 'hulpverlening', inTerm)).toMatchObject({ outcome: 'consent', consentFrom: ['subject'] });
  });

  // R130
  it('tests the purpose of another law or department before it, and has no secrecy to test in toeleiding', () => {
    expect(disclose(TOELEIDER, WMO_TOELEIDER, 'beschikking', 'toeleiding').obligations).toContain('record-test');
    expect(disclose(JEUGDHULP, WMO_TOELEIDER, 'beschikking', 'toeleiding').outcome).toBe('consent');
  });
});

describe('providing unprompted', () => {
  // R131
  it.each<[string, Hat, Hat, Category, Purpose, Purpose]>([
    ['Veilig Thuis to a school', VEILIG_THUIS, SCHOOL, 'veiligheid', 'onderwijs', 'hulpverlening'],
    ['RvdK to a school', RAAD, SCHOOL, 'signaal', 'raadsonderzoek', 'hulpverlening'],
    ['the police to a care provider', POLITIE, GGZ, 'veiligheid', 'veiligheid', 'hulpverlening'],
    ['regie of the college to a care provider', REGIE_COLLEGE, JEUGDHULP, 'voortgang', 'regie', 'hulpverlening'],
  ])('%s: for the own task of who provides, and for no other', (_name, holder, receiver, category, own, foreign) => {
    expect(disclose(holder, receiver, category, own, { facts: { asked: false } }).outcome).toBe('weigh');
    expect(disclose(holder, receiver, category, foreign, { facts: { asked: false } }).outcome).toBe('consent');
    expect(disclose(holder, receiver, category, own, { facts: { necessary: false } }).reason).toBe('not-necessary');
  });

  // R131
  it('needs a task of the receiver for exactly that purpose, also where the provider has one', () => {
    expect(disclose(RAAD, HANDHAVING, 'signaal', 'raadsonderzoek').reason).toBe('no-receiving-task');
    expect(disclose(VEILIG_THUIS, HANDHAVING, 'veiligheid', 'veiligheid').reason).toBe('no-receiving-task');
    expect(disclose(VEILIG_THUIS, SCHOOL, 'veiligheid', 'veiligheid', { facts: { receiverKnowsSubject: false } }).reason).toBe('no-receiving-task');
    expect(disclose(VEILIG_THUIS, POLITIE, 'veiligheid', 'opsporing').reason).toBe('purpose-barred');
  });
});

describe('article 162 of the code of criminal procedure', () => {
  const officials: Hat[] = [TOELEIDER, PROCESSOR, WMO_TOELEIDER, BEGELEIDER, REGIE_COLLEGE, LEERPLICHT, HANDHAVING];

  // R123
  it('is no ground: who works for the college does not report a resident by it, asked, demanded or unasked', () => {
    for (const holder of officials) {
      for (const category of ['fraudesignaal', 'strafrechtelijk', 'signaal'] as const) {
        for (const facts of [{}, { demanded: true }, { asked: true, demanded: true }]) {
          expect(disclose(holder, POLITIE, category, 'opsporing', { facts, subject: ADULT })).toMatchObject({ outcome: 'consent', consentFrom: ['subject'], grounds: [] });
          expect(disclose(holder, POLITIE, category, 'opsporing', { facts }).duty).toBeUndefined();
        }
      }
    }
  });

  // R123
  it('stands in no record of the law, and police or prosecution are owed nothing by any', () => {
    expect(currentRules.rules.filter(({ article, explanation }) => /\b162\b/.test(`${article ?? ''} ${explanation.nl} ${explanation.en}`)).map(({ id }) => id)).toEqual([]);
    const owed = currentRules.rules.filter(({ duty, to, purposes, conditions }) => duty !== undefined && /opsporing|vervolging/.test(JSON.stringify({ to, purposes, conditions })));
    expect(owed.map(({ id }) => id)).toEqual([]);
  });
});
