import { ADULT, ask, BEGELEIDER, BUUR, consent, disclose, DOSSIER, FG, GGZ, GI, grounds, HANDHAVING, IGJ, JEUGDHULP, LEERPLICHT, OM, POLITIE, PROCESSOR, RAAD, REGIE_COLLEGE, REGIE_HULP, SCHOOL, share, TOELEIDER, VEILIG_THUIS, VERWIJSINDEX, WMO_MAATWERK, WMO_TOELEIDER } from './asking';

const DANGER = { facts: { acuteDanger: true } };

describe('step 0: who may share at all', () => {
  // R274
  it('bars early signs before anything else', () => {
    expect(disclose(FG, GGZ, 'toegangslog', 'vroegsignalering').reason).toBe('purpose-barred');
  });

  it('never shares the log, and lets no role without content share', () => {
    expect(disclose(JEUGDHULP, GGZ, 'toegangslog', 'hulpverlening').reason).toBe('no-content-role');
    for (const task of ['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'] as const) {
      expect(disclose({ ...FG, task, person: 'subject' }, GGZ, 'contact', 'hulpverlening').reason).toBe('no-content-role');
    }
  });

  // R5, R28
  it('lets only who keeps the dossier, takes part in it or received the entries share from it', () => {
    const toeleiderThere = { ...TOELEIDER, org: 'jh-linde' };
    expect(disclose(toeleiderThere, GGZ, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).reason).toBe('other-task');
    expect(disclose(GGZ, SCHOOL, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).reason).toBe('not-found');
    expect(disclose({ ...GGZ, received: true }, SCHOOL, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).outcome).toBe('consent');
    expect(disclose({ ...SCHOOL, participant: true }, GGZ, 'contact', 'hulpverlening', { dossier: DOSSIER.regieHulp }).outcome).toBe('consent');
    expect(disclose({ ...SCHOOL, participant: true }, GGZ, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).reason).toBe('not-found');
    expect(disclose(JEUGDHULP, GGZ, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).outcome).toBe('consent');
  });

  it('looks at the dossier for disclose and transfer, not for a request', () => {
    expect(share('transfer', GGZ, SCHOOL, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).reason).toBe('not-found');
    expect(ask(GGZ, SCHOOL, 'contact', 'hulpverlening', { dossier: DOSSIER.hulp }).outcome).toBe('consent');
  });
});

describe('step 1: a case without names', () => {
  // R256
  it('is allowed to anyone, whatever the purpose', () => {
    expect(disclose(JEUGDHULP, HANDHAVING, 'anoniem', 'controle')).toMatchObject({ outcome: 'allow', grounds: [{ id: 'anoniem-overleg' }], obligations: [] });
  });

  // R257
  it('is denied when listeners can place it', () => {
    expect(disclose(JEUGDHULP, VEILIG_THUIS, 'anoniem', 'consultatie', { facts: { recognisable: true } }).reason).toBe('traceable');
  });

  it('is left out among other categories', () => {
    expect(disclose(JEUGDHULP, SCHOOL, ['anoniem', 'voortgang'], 'hulpverlening', { facts: { recognisable: true } }).outcome).toBe('consent');
    expect(disclose(JEUGDHULP, SCHOOL, ['anoniem', 'anoniem'], 'hulpverlening').outcome).toBe('allow');
  });

  it('still needs a holder who may share', () => {
    expect(disclose({ ...FG, task: 'beheer' }, SCHOOL, 'anoniem', 'hulpverlening').reason).toBe('no-content-role');
  });
});

describe('step 2: acute danger', () => {
  // R99
  it('allows at once, with nothing else tried', () => {
    const answer = disclose(JEUGDHULP, { ...GI }, 'diagnose', 'uitvoering-maatregel', { facts: { acuteDanger: true, asked: true, measure: { kind: 'ots', by: GI.org } } });
    expect(answer).toMatchObject({ outcome: 'allow', grounds: [{ id: 'acuut-gevaar', article: 'AVG 6(1)d' }], obligations: ['minimise', 'record-weighing', 'inform-subject-after', 'notify-fg'] });
    expect(answer.duty).toBeUndefined();
  });

  it('goes before the purpose and the barred categories', () => {
    expect(disclose(JEUGDHULP, TOELEIDER, 'diagnose', 'bekostiging', DANGER).outcome).toBe('allow');
    expect(disclose(JEUGDHULP, REGIE_HULP, 'diagnose', 'regie', DANGER).outcome).toBe('allow');
  });

  it('does not count when it is not necessary, another ground is named, or both are one hat', () => {
    expect(disclose(JEUGDHULP, GGZ, 'contact', 'hulpverlening', { facts: { acuteDanger: true, necessary: false } }).reason).toBe('not-necessary');
    expect(disclose(JEUGDHULP, GGZ, 'contact', 'hulpverlening', { ...DANGER, ground: 'toestemming' }).outcome).toBe('consent');
    expect(disclose(JEUGDHULP, GGZ, 'contact', 'hulpverlening', { ...DANGER, ground: 'acuut-gevaar' }).outcome).toBe('allow');
    expect(disclose(JEUGDHULP, JEUGDHULP, 'contact', 'hulpverlening', DANGER).reason).toBe('not-involved');
    expect(disclose(JEUGDHULP, { ...JEUGDHULP, law: 'wmo' }, 'contact', 'hulpverlening', DANGER).outcome).toBe('allow');
  });

  it.each([HANDHAVING, IGJ, VERWIJSINDEX, BUUR, FG, { ...FG, task: 'beleid' as const }, { ...FG, task: 'beheer' as const }, { ...FG, task: 'convenantbeheer' as const }])('is averted by no $task', (receiver) => {
    expect(disclose(JEUGDHULP, receiver, 'veiligheid', 'veiligheid', DANGER).reason).toBe('no-receiving-task');
  });

  it.each([POLITIE, OM, LEERPLICHT, SCHOOL, RAAD, GI, WMO_MAATWERK])('is averted by $task', (receiver) => {
    expect(grounds(disclose(JEUGDHULP, receiver, 'veiligheid', 'veiligheid', DANGER))).toEqual(['acuut-gevaar']);
  });
});

describe('step 2: the receiving task', () => {
  // R191
  it.each(['beleid', 'fg', 'convenantbeheer', 'beheer', 'client'] as const)('is never that of %s', (task) => {
    expect(disclose(JEUGDHULP, { ...FG, task, person: 'subject' }, 'contact', 'beleid').reason).toBe('no-receiving-task');
  });

  // R258
  it('is that of the own network only with consent that counts', () => {
    expect(disclose(WMO_MAATWERK, BUUR, 'afspraak', 'hulpverlening').reason).toBe('no-receiving-task');
    expect(grounds(disclose(WMO_MAATWERK, BUUR, 'afspraak', 'hulpverlening', { consents: [consent(BUUR, 'afspraak', 'hulpverlening')] }))).toEqual(['toestemming']);
    expect(disclose(WMO_MAATWERK, BUUR, 'afspraak', 'regie', { consents: [consent(BUUR, 'afspraak', 'regie')] }).reason).toBe('no-receiving-task');
  });

  // R159
  it('is not there for a voluntary receiver that does not know the subject', () => {
    const facts = { receiverKnowsSubject: false };
    expect(disclose(VEILIG_THUIS, SCHOOL, 'signaal', 'veilig-thuis-onderzoek', { facts }).reason).toBe('no-receiving-task');
    expect(disclose(VEILIG_THUIS, RAAD, 'signaal', 'veiligheid', { facts }).outcome).toBe('weigh');
    expect(disclose(VEILIG_THUIS, GI, 'signaal', 'veiligheid', { facts }).reason).toBe('no-receiving-task');
    expect(disclose(VEILIG_THUIS, GI, 'signaal', 'veiligheid', { facts: { ...facts, measure: { kind: 'voogdij', by: GI.org } } }).outcome).toBe('weigh');
  });

  it.each(['beleid', 'onderzoek', 'inzage', 'controle'] as const)('is never there for %s', (purpose) => {
    expect(disclose(TOELEIDER, SCHOOL, 'contact', purpose).reason).toBe('no-receiving-task');
  });
});

describe('steps 3 and 4', () => {
  // R30, R79
  it('deny what the receiver does not need', () => {
    expect(disclose(TOELEIDER, SCHOOL, 'contact', 'hulpverlening', { facts: { necessary: false }, consents: [consent(SCHOOL, 'contact', 'hulpverlening')] }).reason).toBe('not-necessary');
    expect(disclose(TOELEIDER, SCHOOL, 'contact', 'hulpverlening', { facts: { necessary: true } }).outcome).toBe('weigh');
  });

  // R196, R200
  it('deny a demand for fraud signals to who helps, whatever the law of the help', () => {
    const demanded = { facts: { demanded: true } };
    expect(disclose(JEUGDHULP, HANDHAVING, 'fraudesignaal', 'fraudebestrijding', demanded).reason).toBe('purpose-barred');
    expect(disclose(REGIE_HULP, HANDHAVING, 'fraudesignaal', 'fraudebestrijding', demanded).reason).toBe('purpose-barred');
    expect(disclose(TOELEIDER, HANDHAVING, 'fraudesignaal', 'fraudebestrijding', demanded).outcome).toBe('weigh');
    expect(disclose(JEUGDHULP, HANDHAVING, 'fraudesignaal', 'fraudebestrijding').outcome).toBe('consent');
  });

  // R161
  it('let Veilig Thuis give to police and prosecution only what stops violence, or with consent', () => {
    expect(disclose(VEILIG_THUIS, POLITIE, 'veiligheid', 'opsporing').reason).toBe('purpose-barred');
    expect(disclose(VEILIG_THUIS, OM, 'veiligheid', 'veiligheid').reason).toBe('purpose-barred');
    expect(grounds(disclose(VEILIG_THUIS, POLITIE, 'veiligheid', 'opsporing', { facts: { helpsStopViolence: true } }))).toContain('statutair-onderling');
    expect(grounds(disclose(VEILIG_THUIS, POLITIE, 'veiligheid', 'opsporing', { consents: [consent(POLITIE, 'veiligheid', 'opsporing')] }))).toContain('toestemming');
  });
});

describe('step 5: what a receiving dossier never holds', () => {
  const allConsent = (to: typeof TOELEIDER, category: 'verslag' | 'behandelplan' | 'diagnose' | 'medisch' | 'strafrechtelijk' | 'fraudesignaal', purpose: 'toeleiding' | 'regie') =>
    disclose(GGZ, to, category, purpose, { consents: [consent(to, category, purpose)] });

  // R32, R186
  it.each(['verslag', 'behandelplan', 'diagnose', 'strafrechtelijk', 'medisch'] as const)('keeps %s from toeleiding and begeleiding, also with consent', (category) => {
    expect(allConsent(TOELEIDER, category, 'toeleiding').reason).toBe('category-barred');
    expect(allConsent(BEGELEIDER, category, 'toeleiding').reason).toBe('category-barred');
  });

  it('lets medisch through to the wmo', () => {
    expect(allConsent(WMO_TOELEIDER, 'medisch', 'toeleiding').outcome).toBe('allow');
    expect(allConsent(WMO_TOELEIDER, 'verslag', 'toeleiding').reason).toBe('category-barred');
  });

  // R35
  it.each(['verslag', 'behandelplan', 'diagnose', 'strafrechtelijk', 'medisch', 'fraudesignaal'] as const)('keeps %s from a regie from toeleiding, also under the wmo', (category) => {
    expect(allConsent(REGIE_COLLEGE, category, 'regie').reason).toBe('category-barred');
    expect(allConsent({ ...REGIE_COLLEGE, law: 'wmo' }, category, 'regie').reason).toBe('category-barred');
  });

  // R113
  it('keeps everything but contact and betrokkenheid from the index', () => {
    const facts = { designatedReporter: true, listedRisk: true };
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'signaal', 'verwijsindex', { subject: { age: 14 }, facts }).reason).toBe('category-barred');
    expect(disclose(JEUGDHULP, VERWIJSINDEX, ['contact', 'betrokkenheid'], 'verwijsindex', { subject: { age: 14 }, facts }).outcome).toBe('weigh');
  });
});

describe('steps 6 and 7: the same hat, the college, the next regisseur', () => {
  it('hand over within one organisation, task and law', () => {
    expect(share('transfer', JEUGDHULP, JEUGDHULP, 'verslag', 'overdracht')).toMatchObject({ outcome: 'allow', grounds: [{ id: 'V1' }], obligations: [] });
    expect(grounds(disclose(JEUGDHULP, { ...JEUGDHULP, involved: true }, 'verslag', 'hulpverlening'))).toEqual(['V1']);
    expect(grounds(ask(JEUGDHULP, { ...JEUGDHULP, standsIn: true }, 'verslag', 'hulpverlening'))).toEqual(['V1']);
    expect(disclose(JEUGDHULP, JEUGDHULP, 'verslag', 'hulpverlening').reason).toBe('not-involved');
    expect(ask({ ...JEUGDHULP, involved: true }, JEUGDHULP, 'verslag', 'hulpverlening').reason).toBe('not-involved');
  });

  it('do not take a regie of another origin for the same hat', () => {
    expect(grounds(share('transfer', { ...REGIE_COLLEGE, org: 'wt-eik' }, REGIE_HULP, 'hulpvraag', 'regie'))).toEqual(['eigen-taak-college']);
  });

  // R192
  it('give a dossier of toeleiding back to the college it is done for', () => {
    expect(grounds(share('transfer', PROCESSOR, TOELEIDER, ['hulpvraag', 'advies'], 'overdracht'))).toEqual(['V1']);
    expect(grounds(share('transfer', PROCESSOR, WMO_TOELEIDER, 'hulpvraag', 'toeleiding'))).toEqual(['verenigbaarheid']);
    expect(grounds(share('transfer', PROCESSOR, { ...TOELEIDER, org: 'gem-els' }, 'hulpvraag', 'overdracht'))).toEqual(['eigen-taak-college']);
    expect(grounds(disclose(PROCESSOR, TOELEIDER, 'hulpvraag', 'overdracht'))).toEqual(['eigen-taak-college']);
  });

  // R36, R182
  it('hand a regie over whole, but not what is shielded and not other categories', () => {
    const next = { ...REGIE_HULP, org: 'jh-linde' };
    expect(share('transfer', REGIE_HULP, next, ['contact', 'plan'], 'overdracht')).toMatchObject({
      outcome: 'weigh', grounds: [{ id: 'overdracht-regie' }], obligations: ['record-weighing', 'inform-subject-before'],
    });
    expect(share('transfer', REGIE_HULP, next, 'contact', 'overdracht', { facts: { shielded: true } }).outcome).toBe('consent');
    expect(share('transfer', REGIE_HULP, next, 'hulpvraag', 'overdracht').outcome).toBe('consent');
    expect(disclose(REGIE_HULP, next, 'contact', 'overdracht').outcome).toBe('consent');
  });

  it('judge every other transfer as a disclosure', () => {
    expect(share('transfer', JEUGDHULP, GGZ, 'verslag', 'overdracht', { subject: ADULT })).toMatchObject({ outcome: 'consent', consentFrom: ['subject'] });
  });
});
