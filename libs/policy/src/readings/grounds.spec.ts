import type { Category, Facts, GroundId, Hat, Purpose } from '../vocabulary';
import { after, ask, AT, BEGELEIDER, CHILD, conflict, consent, DAY, disclose, GGZ, GI, GI_JR, grounds, HANDHAVING, IGJ, JEUGDHULP, LEERPLICHT, OM, POLITIE, RAAD, RECLASSERING, REGIE_COLLEGE, REGIE_HULP, REINTEGRATIE, SCHOOL, SCHULDHULP, TOELEIDER, VEILIG_THUIS, VERWIJSINDEX, WMO_ALGEMEEN, WMO_MAATWERK, WMO_TOELEIDER } from './asking';

const TOLD_BEFORE = ['minimise', 'record-weighing', 'inform-subject-before'];
const OTS: Facts = { measure: { kind: 'ots', by: GI.org } };

describe('meldplicht-calamiteit and inlichtingen-inspectie', () => {
  const facts = { calamity: true };

  // R121
  it.each(['contact', 'betrokkenheid', 'signaal', 'veiligheid'] as const)('oblige who helps or guards to report %s at once', (category) => {
    expect(disclose(JEUGDHULP, IGJ, category, 'kwaliteitstoezicht', { facts })).toMatchObject({
      outcome: 'allow', duty: true, grounds: [{ id: 'meldplicht-calamiteit', article: 'Jw 4.1.8(1)' }], obligations: ['minimise', 'inform-subject-after'],
    });
    expect(grounds(disclose(GI, IGJ, category, 'kwaliteitstoezicht', { facts }))).toEqual(['meldplicht-calamiteit']);
    expect(grounds(disclose(GI_JR, IGJ, category, 'kwaliteitstoezicht', { facts }))).toEqual(['meldplicht-calamiteit']);
  });

  // R122
  it('oblige to answer the inspectorate on any category, chosen by the professional', () => {
    const answer = disclose(JEUGDHULP, IGJ, 'medisch', 'kwaliteitstoezicht', { facts });
    expect(answer).toMatchObject({ outcome: 'weigh', duty: true, obligations: ['minimise', 'record-weighing'] });
    expect(grounds(answer)).toEqual(['inlichtingen-inspectie', 'toezicht-awb']);
  });

  it('hold for nobody else and not without a calamity', () => {
    expect(grounds(disclose(GGZ, IGJ, 'contact', 'kwaliteitstoezicht', { facts }))).toEqual(['toezicht-awb']);
    expect(grounds(disclose(JEUGDHULP, IGJ, 'contact', 'kwaliteitstoezicht'))).toEqual(['toezicht-awb']);
    expect(disclose(JEUGDHULP, { ...IGJ, task: 'onderwijs' }, 'contact', 'onderwijs').reason).toBe('ground-not-met');
  });
});

describe('medebehandelaar', () => {
  // R101, R102
  it('lets who treats together share treatment data', () => {
    expect(disclose(JEUGDHULP, GGZ, 'behandelplan', 'hulpverlening', { facts: { sameTreatment: true } })).toMatchObject({ outcome: 'allow', grounds: [{ id: 'medebehandelaar' }], obligations: ['minimise'] });
    expect(disclose(JEUGDHULP, GGZ, 'behandelplan', 'hulpverlening').outcome).toBe('consent');
    expect(disclose(JEUGDHULP, WMO_MAATWERK, 'voortgang', 'hulpverlening', { facts: { sameTreatment: true } }).outcome).toBe('consent');
    expect(disclose(REGIE_HULP, GGZ, 'voortgang', 'hulpverlening', { facts: { sameTreatment: true } }).outcome).toBe('consent');
    expect(disclose(JEUGDHULP, GGZ, 'contact', 'hulpverlening', { facts: { sameTreatment: true, shielded: true } }).outcome).toBe('consent');
  });
});

describe('toestemming', () => {
  const given = { consents: [consent(SCHOOL, 'voortgang', 'hulpverlening')] };

  // R75, R78
  it('allows, and the weighing is recorded all the same', () => {
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', given)).toMatchObject({ outcome: 'allow', grounds: [{ id: 'toestemming' }], obligations: ['minimise', 'record-weighing'] });
  });

  // R78
  it.each([{ harmForeseen: true }, { shielded: true }])('is weighed with %j', (facts) => {
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { ...given, facts })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'toestemming' }] });
  });

  // R84
  it('alone, with acute danger, carries treatment data to a regie from help', () => {
    const duty = { facts: { ...OTS, suspectedAbuse: true, conflict: conflict(), sameTreatment: true } };
    expect(disclose(WMO_MAATWERK, REGIE_HULP, 'verslag', 'regie', duty).outcome).toBe('consent');
    expect(disclose(WMO_MAATWERK, REGIE_HULP, 'voortgang', 'regie').outcome).toBe('weigh');
    expect(disclose(GGZ, REGIE_HULP, 'diagnose', 'regie', { consents: [consent(REGIE_HULP, 'diagnose', 'regie')] }).outcome).toBe('allow');
  });
});

describe('informatieplicht-ots', () => {
  // R114, R115, R116
  it('weighs what the guardian of an ots needs; it is a duty when asked', () => {
    const plain = disclose(GGZ, GI, 'diagnose', 'uitvoering-maatregel', { facts: OTS });
    expect(plain).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'informatieplicht-ots', article: 'Jw 7.3.11(4)' }], obligations: TOLD_BEFORE });
    expect(plain.duty).toBeUndefined();
    expect(disclose(GGZ, GI, 'diagnose', 'uitvoering-maatregel', { facts: { ...OTS, asked: true } }).duty).toBe(true);
    expect(ask(GGZ, GI, 'diagnose', 'uitvoering-maatregel', { facts: OTS }).duty).toBe(true);
  });

  // R116
  it('needs an ots by that very organisation', () => {
    expect(disclose(GGZ, GI, 'contact', 'uitvoering-maatregel', { facts: { measure: { kind: 'ots', by: 'gi-els' } } }).reason).toBe('measure-absent');
    expect(disclose(GGZ, GI, 'contact', 'uitvoering-maatregel', { facts: { measure: { kind: 'voogdij', by: GI.org } } }).outcome).toBe('consent');
    expect(disclose(GGZ, GI_JR, 'contact', 'uitvoering-maatregel', { facts: OTS }).outcome).toBe('consent');
    expect(disclose(GGZ, GI, 'contact', 'hulpverlening', { facts: OTS }).outcome).toBe('consent');
  });

  it('sets the duty also where consent lets more happen', () => {
    const answer = disclose(GGZ, GI, 'diagnose', 'uitvoering-maatregel', { facts: { ...OTS, asked: true }, consents: [consent(GI, 'diagnose', 'uitvoering-maatregel')] });
    expect(answer).toMatchObject({ outcome: 'allow', grounds: [{ id: 'toestemming' }], duty: true });
  });

  it('sets no duty when another ground is named: only that one is tried', () => {
    const answer = disclose(GGZ, GI, 'diagnose', 'uitvoering-maatregel', { ground: 'toestemming', facts: { ...OTS, asked: true }, consents: [consent(GI, 'diagnose', 'uitvoering-maatregel')] });
    expect(answer.duty).toBeUndefined();
  });
});

describe('providing to the college', () => {
  const wgs: Hat = { ...TOELEIDER, law: 'wgs' };
  const pw: Hat = { ...TOELEIDER, law: 'participatiewet' };
  const rows: [GroundId, Hat, Hat, Purpose, boolean][] = [
    ['verstrekking-college-jeugdwet', JEUGDHULP, TOELEIDER, 'toeleiding', true],
    ['verstrekking-college-jeugdwet', GI, TOELEIDER, 'uitvoering-maatregel', true],
    ['verstrekking-college-jeugdwet', GI_JR, REGIE_COLLEGE, 'regie', true],
    ['verstrekking-college-jeugdwet', RAAD, TOELEIDER, 'verzoek-tot-onderzoek', true],
    ['bekostiging-jeugdwet', JEUGDHULP, TOELEIDER, 'bekostiging', true],
    ['verstrekking-college-wmo', WMO_MAATWERK, WMO_TOELEIDER, 'toeleiding', false],
    ['verstrekking-college-participatiewet', REINTEGRATIE, pw, 'toeleiding', true],
    ['verstrekking-college-participatiewet', REINTEGRATIE, BEGELEIDER, 'toeleiding', true],
    ['verstrekking-college-wgs', SCHULDHULP, wgs, 'regie', true],
  ];

  // R117, R118, R120, R185
  it.each(rows)('%s: %o to %o for %s', (ground, holder, receiver, purpose, obliges) => {
    const answer = disclose(holder, receiver, 'contact', purpose);
    expect(grounds(answer)).toContain(ground);
    expect(answer).toMatchObject({ outcome: 'weigh', obligations: TOLD_BEFORE });
    expect(answer.duty === true).toBe(obliges);
    expect(ask(holder, receiver, 'contact', purpose).duty).toBe(true);
  });

  it.each(rows)('%s does not fit what is shielded', (ground, holder, receiver, purpose) => {
    expect(grounds(disclose(holder, receiver, 'contact', purpose, { facts: { shielded: true } }))).not.toContain(ground);
  });

  // R119
  it('is no duty of a general provision, of another law, or of who treats under the wgbo', () => {
    expect(grounds(disclose(WMO_ALGEMEEN, WMO_TOELEIDER, 'contact', 'toeleiding'))).toEqual(['eigen-taak-hulp']);
    expect(disclose(JEUGDHULP, WMO_TOELEIDER, 'contact', 'toeleiding').outcome).toBe('consent');
    expect(disclose(GGZ, TOELEIDER, 'contact', 'toeleiding').outcome).toBe('consent');
    expect(grounds(disclose(SCHULDHULP, TOELEIDER, 'contact', 'toeleiding'))).toEqual(['eigen-taak-hulp']);
  });

  it.each(['contact', 'betrokkenheid', 'beschikking'] as const)('pays with %s', (category) => {
    expect(grounds(disclose(JEUGDHULP, TOELEIDER, category, 'bekostiging'))).toEqual(['bekostiging-jeugdwet']);
  });

  it('pays with nothing else', () => {
    expect(disclose(JEUGDHULP, TOELEIDER, 'voortgang', 'bekostiging').outcome).toBe('consent');
  });
});

describe('Veilig Thuis', () => {
  const melding = (ageMs: number): Facts => ({ suspectedAbuse: true, veiligThuis: { meldingAt: after(-ageMs) } });

  // R150, R152, R153
  it('asks in the ten weeks after a melding, from its first moment to before its last', () => {
    for (const age of [0, 1, 70 * DAY - 1]) expect(grounds(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: melding(age) }))).toEqual(['veilig-thuis-inwinnen']);
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: melding(70 * DAY) }).reason).toBe('term-passed');
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid', { facts: melding(70 * DAY) }).reason).toBe('term-passed');
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: melding(-1) }).outcome).toBe('consent');
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: { suspectedAbuse: true } }).outcome).toBe('consent');
  });

  // R151
  it('keeps the power when the inquiry started late', () => {
    const facts: Facts = { suspectedAbuse: true, veiligThuis: { meldingAt: after(-20 * DAY), inquiryStartedAt: after(-2 * DAY) } };
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts }).outcome).toBe('weigh');
  });

  it('has no power to ask without a suspicion', () => {
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veilig-thuis-onderzoek', { facts: { veiligThuis: { meldingAt: AT } } }).outcome).toBe('consent');
  });

  it('asks on its term alone: the rights and own tasks of who is asked do not count', () => {
    const facts = melding(80 * DAY);
    for (const holder of [SCHULDHULP, TOELEIDER, RAAD, GI]) expect(ask(holder, VEILIG_THUIS, 'signaal', 'veiligheid', { facts: { ...facts, ...OTS } }).reason).toBe('term-passed');
    expect(ask(RAAD, VEILIG_THUIS, 'signaal', 'veiligheid', { ground: 'meldrecht-veilig-thuis', facts }).reason).toBe('ground-not-met');
    expect(grounds(ask(SCHULDHULP, VEILIG_THUIS, 'signaal', 'overdracht', { facts }))).toEqual(['eigen-taak-hulp']);
  });

  // R107, R138
  it('may be told of a suspicion by anyone, also after the term', () => {
    for (const holder of [JEUGDHULP, GGZ, SCHOOL, TOELEIDER]) {
      const answer = disclose(holder, VEILIG_THUIS, 'verslag', 'veiligheid', { facts: melding(80 * DAY) });
      expect(grounds(answer)).toContain('meldrecht-veilig-thuis');
      expect(answer.obligations).toEqual([...TOLD_BEFORE, 'meldcode']);
    }
    expect(disclose(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid').outcome).toBe('consent');
  });

  // R155
  it.each(['betrokkenheid', 'signaal', 'veiligheid'] as const)('tells an informant %s within the term', (category) => {
    expect(grounds(disclose(VEILIG_THUIS, SCHOOL, category, 'veilig-thuis-onderzoek', { facts: melding(DAY) }))).toEqual(['veilig-thuis-bevraging']);
    expect(disclose(VEILIG_THUIS, SCHOOL, category, 'veilig-thuis-onderzoek', { facts: melding(70 * DAY) }).outcome).toBe('consent');
  });

  it('tells an informant no more', () => {
    expect(disclose(VEILIG_THUIS, SCHOOL, 'verslag', 'veilig-thuis-onderzoek', { facts: melding(DAY) }).outcome).toBe('consent');
  });

  // R158
  it('hands over to who takes over', () => {
    for (const receiver of [TOELEIDER, JEUGDHULP, REGIE_HULP]) expect(grounds(disclose(VEILIG_THUIS, receiver, 'veiligheid', 'overdracht'))).toEqual(['veilig-thuis-overdracht', 'eigen-taak-statutair']);
    expect(grounds(disclose(VEILIG_THUIS, BEGELEIDER, 'veiligheid', 'overdracht'))).toEqual(['eigen-taak-statutair']);
  });
});

describe('reporting rights and other articles', () => {
  const rows: [GroundId, Hat, Hat, Category, Purpose, Facts, string[]][] = [
    ['meldrecht-rvdk', GGZ, RAAD, 'diagnose', 'raadsonderzoek', {}, TOLD_BEFORE],
    ['meldrecht-rvdk', SCHOOL, RAAD, 'signaal', 'verzoek-tot-onderzoek', {}, TOLD_BEFORE],
    ['meldrecht-rvdk', SCHOOL, RAAD, 'signaal', 'veiligheid', {}, TOLD_BEFORE],
    ['toezicht-awb', GGZ, { ...IGJ, orgType: 'gemeente' }, 'verslag', 'kwaliteitstoezicht', {}, ['minimise', 'record-weighing']],
    ['proces-verbaal-leerplicht', LEERPLICHT, OM, 'signaal', 'leerplicht', {}, TOLD_BEFORE],
    ['proces-verbaal-leerplicht', LEERPLICHT, OM, 'betrokkenheid', 'vervolging', {}, TOLD_BEFORE],
    ['aangifte-eigen-zaak', GGZ, POLITIE, 'veiligheid', 'opsporing', { ownVictim: true }, ['minimise', 'record-weighing']],
    ['aangifte-eigen-zaak', GGZ, POLITIE, 'contact', 'opsporing', { ownVictim: true }, ['minimise', 'record-weighing']],
  ];

  // R109, R124, R125, R126
  it.each(rows)('%s fits', (ground, holder, receiver, category, purpose, facts, obligations) => {
    const answer = disclose(holder, receiver, category, purpose, { facts });
    expect(answer).toMatchObject({ outcome: 'weigh', obligations });
    expect(grounds(answer)).toEqual([ground]);
    expect(answer.duty).toBeUndefined();
  });

  it('fit no other category where they list some', () => {
    expect(disclose(LEERPLICHT, OM, 'verslag', 'leerplicht').outcome).toBe('consent');
    expect(disclose(GGZ, POLITIE, 'verslag', 'opsporing', { facts: { ownVictim: true } }).outcome).toBe('consent');
    expect(disclose(SCHOOL, OM, 'signaal', 'leerplicht').outcome).toBe('consent');
  });

  // R110, R111, R112
  it('let a designated reporter name a youth under 23 to the index', () => {
    const facts = { designatedReporter: true, listedRisk: true };
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'betrokkenheid', 'verwijsindex', { subject: { age: 22 }, facts })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'meldrecht-verwijsindex' }], obligations: TOLD_BEFORE });
    for (const missing of [{ designatedReporter: true }, { listedRisk: true }]) expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { subject: { age: 22 }, facts: missing }).reason).toBe('ground-not-met');
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { subject: { age: 23 }, facts }).reason).toBe('ground-not-met');
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { subject: undefined, facts }).reason).toBe('ground-not-met');
    const consents = [consent(VERWIJSINDEX, 'contact', 'verwijsindex')];
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { subject: { age: 22 }, consents }).reason).toBe('ground-not-met');
  });
});

describe('the statutory frame', () => {
  // R96, R93
  it('shares among itself for the receiver\'s own task or safety', () => {
    expect(grounds(disclose(RAAD, VEILIG_THUIS, 'signaal', 'veilig-thuis-onderzoek'))).toEqual(['statutair-onderling']);
    expect(grounds(disclose(POLITIE, OM, 'veiligheid', 'vervolging'))).toEqual(['statutair-onderling']);
    expect(grounds(disclose(POLITIE, VEILIG_THUIS, 'veiligheid', 'veiligheid'))).toEqual(['statutair-onderling', 'eigen-taak-statutair']);
    expect(grounds(disclose(POLITIE, RAAD, 'veiligheid', 'overdracht'))).toEqual(['eigen-taak-statutair']);
  });

  // R93, R166
  it('holds a GI, and forced supervision, only while the measure is in force', () => {
    expect(disclose(GI, VEILIG_THUIS, 'veiligheid', 'veilig-thuis-onderzoek').outcome).toBe('consent');
    for (const kind of ['ots', 'voogdij', 'jeugdreclassering'] as const) expect(grounds(disclose(GI, VEILIG_THUIS, 'veiligheid', 'veilig-thuis-onderzoek', { facts: { measure: { kind, by: GI.org } } }))).toEqual(['statutair-onderling']);
    expect(disclose(GI, VEILIG_THUIS, 'veiligheid', 'veilig-thuis-onderzoek', { facts: { measure: { kind: 'toezicht', by: GI.org } } }).outcome).toBe('consent');
    expect(grounds(disclose(RECLASSERING, VEILIG_THUIS, 'veiligheid', 'veilig-thuis-onderzoek', { facts: { measure: { kind: 'toezicht', by: RECLASSERING.org } } }))).toEqual(['statutair-onderling']);
    expect(disclose(RECLASSERING, VEILIG_THUIS, 'veiligheid', 'veilig-thuis-onderzoek', { facts: OTS }).outcome).toBe('consent');
  });

  // R127
  it('shares for its own task: a GI for its measure, RvdK for its inquiry, all for safety, schooling, advice and hand-over', () => {
    expect(grounds(disclose(GI, SCHOOL, 'afspraak', 'uitvoering-maatregel', { facts: OTS }))).toEqual(['eigen-taak-statutair']);
    expect(disclose(GI, SCHOOL, 'afspraak', 'uitvoering-maatregel').outcome).toBe('consent');
    expect(grounds(disclose(RAAD, SCHOOL, 'signaal', 'raadsonderzoek'))).toEqual(['eigen-taak-statutair']);
    expect(grounds(disclose(VEILIG_THUIS, SCHOOL, 'veiligheid', 'onderwijs'))).toEqual(['eigen-taak-statutair']);
    expect(grounds(disclose(VEILIG_THUIS, GGZ, 'veiligheid', 'consultatie'))).toEqual(['eigen-taak-statutair']);
    expect(disclose(VEILIG_THUIS, SCHOOL, 'veiligheid', 'hulpverlening').outcome).toBe('consent');
    expect(disclose(RAAD, GI, 'signaal', 'uitvoering-maatregel').reason).toBe('measure-absent');
  });

  it('keeps what is shielded from the voluntary frame', () => {
    expect(disclose(VEILIG_THUIS, SCHOOL, 'contact', 'veiligheid', { facts: { shielded: true } }).outcome).toBe('consent');
    expect(grounds(disclose(POLITIE, VEILIG_THUIS, 'contact', 'veiligheid', { facts: { shielded: true } }))).toEqual(['statutair-onderling', 'eigen-taak-statutair']);
  });
});

describe('the college', () => {
  // R188
  it.each(['toeleiding', 'hulpverlening', 'regie', 'overdracht', 'verzoek-tot-onderzoek'] as const)('shares for %s of the same law', (purpose) => {
    const receiver = { toeleiding: REGIE_COLLEGE, hulpverlening: JEUGDHULP, regie: REGIE_COLLEGE, overdracht: JEUGDHULP, 'verzoek-tot-onderzoek': RAAD }[purpose];
    expect(grounds(disclose(TOELEIDER, receiver, 'hulpvraag', purpose))).toContain('eigen-taak-college');
  });

  // R190
  it('shares from regie only for regie and toeleiding', () => {
    expect(grounds(disclose(REGIE_COLLEGE, JEUGDHULP, 'voortgang', 'regie'))).toEqual(['eigen-taak-college']);
    expect(grounds(disclose(REGIE_COLLEGE, TOELEIDER, 'voortgang', 'toeleiding'))).toEqual(['eigen-taak-college']);
    expect(disclose(REGIE_COLLEGE, JEUGDHULP, 'voortgang', 'hulpverlening').outcome).toBe('consent');
  });

  // R198, R199
  it('takes fraud with its own provision along, and weighs other fraud', () => {
    expect(grounds(disclose(TOELEIDER, HANDHAVING, 'fraudesignaal', 'fraudebestrijding', { facts: { ownProvision: true } }))).toEqual(['eigen-taak-college', 'verenigbaarheid']);
    expect(grounds(disclose(TOELEIDER, HANDHAVING, 'fraudesignaal', 'fraudebestrijding'))).toEqual(['verenigbaarheid']);
    expect(grounds(disclose(REGIE_COLLEGE, HANDHAVING, 'fraudesignaal', 'fraudebestrijding', { facts: { ownProvision: true } }))).toEqual(['verenigbaarheid']);
  });

  // R129, R189
  it('tests whether another law or department is compatible, inside one municipality', () => {
    const answer = disclose(TOELEIDER, WMO_TOELEIDER, 'beschikking', 'toeleiding');
    expect(answer).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'verenigbaarheid', article: 'AVG 6(4)' }], obligations: [...TOLD_BEFORE, 'record-test'] });
    expect(grounds(disclose(TOELEIDER, LEERPLICHT, 'signaal', 'leerplicht'))).toEqual(['verenigbaarheid']);
    expect(disclose(TOELEIDER, { ...WMO_TOELEIDER, org: 'gem-els' }, 'beschikking', 'toeleiding').outcome).toBe('consent');
    expect(grounds(disclose({ ...TOELEIDER, org: 'wt-eik', processorFor: 'gem-eik' }, WMO_TOELEIDER, 'beschikking', 'toeleiding'))).toEqual(['verenigbaarheid']);
    expect(grounds(disclose(TOELEIDER, { ...WMO_TOELEIDER, org: 'wt-eik', processorFor: 'gem-eik' }, 'beschikking', 'toeleiding'))).toEqual(['verenigbaarheid']);
  });
});

describe('help without statutory secrecy', () => {
  // R103
  it.each(['hulpverlening', 'regie', 'toeleiding', 'veiligheid', 'overdracht'] as const)('weighs sharing for %s', (purpose) => {
    const receiver = purpose === 'regie' ? REGIE_HULP : purpose === 'toeleiding' ? TOELEIDER : JEUGDHULP;
    for (const holder of [WMO_ALGEMEEN, SCHULDHULP, REINTEGRATIE, { ...REGIE_HULP, org: 'sh-hulst', law: 'wgs' as const }]) expect(grounds(disclose(holder, receiver, 'voortgang', purpose))).toEqual(['eigen-taak-hulp']);
  });

  it.each(['behandelplan', 'diagnose', 'medisch'] as const)('never %s', (category) => {
    expect(disclose(WMO_ALGEMEEN, JEUGDHULP, category, 'hulpverlening').outcome).toBe('consent');
  });

  // R92, R94
  it('is not what statutory secrecy gives: there it takes consent', () => {
    for (const holder of [JEUGDHULP, GGZ, REGIE_HULP, SCHOOL, LEERPLICHT]) expect(disclose(holder, WMO_MAATWERK, 'voortgang', 'hulpverlening').outcome).toBe('consent');
  });
});

describe('conflict-van-plichten', () => {
  const torn = { facts: { conflict: conflict() } };

  // R133, R135, R136
  it('fits when all tests are met and nothing else does', () => {
    for (const holder of [JEUGDHULP, GGZ, SCHOOL]) {
      expect(disclose(holder, SCHULDHULP, 'veiligheid', 'veiligheid', torn)).toMatchObject({
        outcome: 'weigh', grounds: [{ id: 'conflict-van-plichten' }], obligations: [...TOLD_BEFORE, 'consult-colleague'],
      });
    }
  });

  // R134
  it.each(Object.keys(conflict()))('does not fit without %s', (test) => {
    const facts = { conflict: conflict({ [test]: false }) };
    expect(disclose(JEUGDHULP, SCHULDHULP, 'veiligheid', 'veiligheid', { facts }).outcome).toBe('consent');
    expect(disclose(JEUGDHULP, SCHULDHULP, 'veiligheid', 'veiligheid', { facts, ground: 'conflict-van-plichten' }).reason).toBe('conflict-not-met');
  });

  // R136
  it('gives way to any other ground but toestemming', () => {
    expect(grounds(disclose(SCHULDHULP, JEUGDHULP, 'veiligheid', 'veiligheid', torn))).toEqual(['eigen-taak-hulp']);
    expect(disclose(SCHULDHULP, JEUGDHULP, 'veiligheid', 'veiligheid', { ...torn, ground: 'conflict-van-plichten' }).reason).toBe('ground-not-met');
    const weighed = disclose(JEUGDHULP, SCHOOL, 'veiligheid', 'veiligheid', { facts: { ...torn.facts, harmForeseen: true }, consents: [consent(SCHOOL, 'veiligheid', 'veiligheid')] });
    expect(grounds(weighed)).toEqual(['toestemming', 'conflict-van-plichten']);
  });

  it.each([POLITIE, OM, HANDHAVING, IGJ])('is no way out for $task', (holder) => {
    expect(grounds(disclose({ ...holder, orgType: 'overig' }, SCHOOL, 'veiligheid', 'hulpverlening', torn))).toEqual([]);
  });
});

describe('the subject is a child', () => {
  it('does not change what the law gives without consent', () => {
    expect(grounds(disclose(JEUGDHULP, RAAD, 'veiligheid', 'raadsonderzoek', { subject: CHILD }))).toEqual(['meldrecht-rvdk']);
    expect(grounds(disclose(JEUGDHULP, RAAD, 'veiligheid', 'raadsonderzoek', { subject: undefined }))).toEqual(['meldrecht-rvdk']);
  });
});
