import { DENY_CODES, GROUND_IDS, OBLIGATIONS, VIEW_RULE_IDS, type Answer, type DenyCode, type GroundId, type Obligation, type ViewRuleId } from '../vocabulary';
import { after, ask, BEGELEIDER, conflict, consent, covenant, DAY, disclose, DOSSIER, FG, GGZ, GI, grounds, IGJ, inspect, JEUGDHULP, LEERPLICHT, OM, POLITIE, RAAD, REGIE_COLLEGE, REINTEGRATIE, SCHOOL, SCHULDHULP, share, statistics, TOELEIDER, VEILIG_THUIS, VERWIJSINDEX, view, WMO_MAATWERK, WMO_TOELEIDER, write } from './asking';

const involved = { involved: true };
const VT_TERM = { suspectedAbuse: true, veiligThuis: { meldingAt: after(-DAY) } };
const TORN = { conflict: conflict() };

/** One situation for each code, ground and obligation of the contract: a missing one does not compile. */
const DENIED: Record<DenyCode, () => Answer> = {
  incomplete: () => disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject: undefined }), // R71
  'no-content-role': () => view({ ...FG, task: 'convenantbeheer' }, DOSSIER.toeleiding, 'contact'), // R272
  'other-task': () => view({ ...TOELEIDER, org: 'jh-linde', ...involved }, DOSSIER.hulp, 'verslag'), // R5
  'not-involved': () => view(JEUGDHULP, DOSSIER.hulp, 'verslag'), // R272
  'not-found': () => view(GGZ, DOSSIER.hulp, 'verslag'), // R28
  'category-barred': () => write({ ...TOELEIDER, ...involved }, DOSSIER.toeleiding, 'diagnose'), // R32
  'role-not-disclosed': () => write({ ...TOELEIDER, ...involved }, DOSSIER.toeleiding, 'signaal', { facts: { roleDisclosed: false } }), // R7
  'no-receiving-task': () => disclose(JEUGDHULP, { ...FG, task: 'beleid' }, 'contact', 'beleid'), // R191
  'not-necessary': () => disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { facts: { necessary: false } }), // R79
  'purpose-barred': () => disclose(TOELEIDER, SCHOOL, 'contact', 'vroegsignalering'), // R274
  traceable: () => statistics(TOELEIDER, 'beleid', { cellCount: 9 }), // R273
  'outside-covenant': () => disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { covenants: [covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'])] }), // R263
  'term-passed': () => ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid', { facts: { veiligThuis: { meldingAt: after(-70 * DAY) } } }), // R152
  'measure-absent': () => disclose(GGZ, GI, 'contact', 'uitvoering-maatregel'), // R116
  'conflict-not-met': () => disclose(GGZ, SCHOOL, 'contact', 'hulpverlening', { ground: 'conflict-van-plichten' }), // R134
  'ground-not-met': () => disclose(GGZ, SCHOOL, 'contact', 'hulpverlening', { ground: 'medebehandelaar' }), // R100
};

const GROUNDED: Record<GroundId | ViewRuleId, () => Answer> = {
  'acuut-gevaar': () => disclose(GGZ, POLITIE, 'veiligheid', 'veiligheid', { facts: { acuteDanger: true } }), // R99
  'meldplicht-calamiteit': () => disclose(JEUGDHULP, IGJ, 'signaal', 'kwaliteitstoezicht', { facts: { calamity: true } }), // R121
  medebehandelaar: () => disclose(JEUGDHULP, GGZ, 'verslag', 'hulpverlening', { facts: { sameTreatment: true } }), // R102
  toestemming: () => disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { consents: [consent(SCHOOL, 'voortgang', 'hulpverlening')] }), // R75
  'inlichtingen-inspectie': () => disclose(JEUGDHULP, IGJ, 'medisch', 'kwaliteitstoezicht', { facts: { calamity: true } }), // R122
  'informatieplicht-ots': () => disclose(GGZ, GI, 'contact', 'uitvoering-maatregel', { facts: { measure: { kind: 'ots', by: GI.org } } }), // R114
  'verstrekking-college-jeugdwet': () => disclose(JEUGDHULP, TOELEIDER, 'advies', 'toeleiding'), // R117
  'bekostiging-jeugdwet': () => disclose(JEUGDHULP, TOELEIDER, 'beschikking', 'bekostiging'), // R117
  'verstrekking-college-wmo': () => disclose(WMO_MAATWERK, WMO_TOELEIDER, 'voortgang', 'toeleiding'), // R118
  'verstrekking-college-participatiewet': () => disclose(REINTEGRATIE, BEGELEIDER, 'voortgang', 'toeleiding'), // R120
  'verstrekking-college-wgs': () => disclose(SCHULDHULP, { ...TOELEIDER, law: 'wgs' }, 'financieel', 'toeleiding'), // R120
  'veilig-thuis-inwinnen': () => ask(GGZ, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: VT_TERM }), // R150
  'meldrecht-veilig-thuis': () => disclose(GGZ, VEILIG_THUIS, 'veiligheid', 'veiligheid', { facts: { suspectedAbuse: true } }), // R107
  'meldrecht-rvdk': () => disclose(GGZ, RAAD, 'veiligheid', 'raadsonderzoek'), // R109
  'meldrecht-verwijsindex': () => disclose(GGZ, VERWIJSINDEX, 'contact', 'verwijsindex', { subject: { age: 22 }, facts: { designatedReporter: true, listedRisk: true } }), // R110
  'toezicht-awb': () => disclose(GGZ, IGJ, 'verslag', 'kwaliteitstoezicht'), // R125
  'proces-verbaal-leerplicht': () => disclose(LEERPLICHT, OM, 'signaal', 'leerplicht'), // R126
  'aangifte-eigen-zaak': () => disclose(GGZ, POLITIE, 'contact', 'opsporing', { facts: { ownVictim: true } }), // R124
  'veilig-thuis-overdracht': () => disclose(VEILIG_THUIS, JEUGDHULP, 'veiligheid', 'overdracht'), // R158
  'veilig-thuis-bevraging': () => disclose(VEILIG_THUIS, SCHOOL, 'signaal', 'veilig-thuis-onderzoek', { facts: VT_TERM }), // R155
  'statutair-onderling': () => disclose(POLITIE, OM, 'veiligheid', 'vervolging'), // R96
  'eigen-taak-statutair': () => disclose(VEILIG_THUIS, SCHOOL, 'veiligheid', 'veiligheid'), // R127
  'eigen-taak-college': () => disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening'), // R188
  verenigbaarheid: () => disclose(TOELEIDER, LEERPLICHT, 'signaal', 'leerplicht'), // R129
  'eigen-taak-hulp': () => disclose(SCHULDHULP, JEUGDHULP, 'financieel', 'hulpverlening'), // R103
  'conflict-van-plichten': () => disclose(GGZ, SCHOOL, 'veiligheid', 'veiligheid', { facts: TORN }), // R133
  V1: () => view({ ...JEUGDHULP, ...involved }, DOSSIER.hulp, 'verslag'), // R28
  inzage: () => inspect('subject', { age: 14, gezag: ['moeder'] }), // R229
  'anoniem-overleg': () => disclose(GGZ, VEILIG_THUIS, 'anoniem', 'consultatie'), // R256
  beleidsinformatie: () => statistics(TOELEIDER, 'beleid', { cellCount: 10 }), // R273
  'levering-cbs': () => statistics(JEUGDHULP, 'beleid', {}, { org: 'cbs', orgType: 'cbs', task: 'beleid' }), // R275
  'overdracht-regie': () => share('transfer', REGIE_COLLEGE, { ...REGIE_COLLEGE, org: 'gem-els' }, 'plan', 'overdracht'), // R182
  V4: () => view({ ...GGZ, received: true }, DOSSIER.hulp, 'verslag', { ground: 'medebehandelaar' }), // R28
  V5: () => view({ ...SCHOOL, participant: true }, DOSSIER.regieHulp, 'plan'), // R37
  V6: () => view({ ...TOELEIDER, ...involved }, DOSSIER.regieCollege, 'voortgang'), // R181
  V7: () => view(FG, DOSSIER.toeleiding, 'toegangslog'), // R269
};

const OBLIGED: Record<Obligation, () => Answer> = {
  minimise: GROUNDED.medebehandelaar, // R30, R79
  'record-weighing': GROUNDED.toestemming, // R78, R243
  'inform-subject-before': GROUNDED['meldrecht-rvdk'], // R219, R222
  'inform-subject-after': GROUNDED['acuut-gevaar'], // R99, R220
  meldcode: GROUNDED['meldrecht-veilig-thuis'], // R138
  'consult-colleague': GROUNDED['conflict-van-plichten'], // R135
  'record-test': GROUNDED.verenigbaarheid, // R129, R189
  'redact-others': () => inspect('subject', { age: 41 }, 'verslag', { facts: { othersData: true } }), // R237
  'notify-fg': GROUNDED['acuut-gevaar'], // R269
};

describe('every deny code is reached', () => {
  it.each(DENY_CODES)('%s', (code) => {
    expect(DENIED[code]()).toMatchObject({ outcome: 'deny', reason: code, grounds: [], obligations: [], consentFrom: [] });
  });
});

describe('every ground and view rule is reached', () => {
  it.each([...GROUND_IDS, ...VIEW_RULE_IDS])('%s', (ground) => {
    const answer = GROUNDED[ground]();
    expect(answer).toMatchObject({ reason: 'ground', consentFrom: [] });
    expect(grounds(answer)).toContain(ground);
  });
});

describe('every obligation is reached', () => {
  it.each(OBLIGATIONS)('%s', (obligation) => {
    expect(OBLIGED[obligation]().obligations).toContain(obligation);
  });
});
