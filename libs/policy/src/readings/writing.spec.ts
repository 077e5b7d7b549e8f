import { consent, DOSSIER, JEUGDHULP, PROCESSOR, REGIE_COLLEGE, REGIE_HULP, TOELEIDER, write, WMO_TOELEIDER } from './asking';

const toeleider = { ...TOELEIDER, involved: true };
const regisseur = { ...REGIE_HULP, involved: true };
const barred = { outcome: 'deny', reason: 'category-barred' };

describe('a toeleidingsdossier', () => {
  // R32, R186
  it.each(['verslag', 'behandelplan', 'diagnose', 'medisch', 'strafrechtelijk'] as const)('never holds %s (W1)', (category) => {
    expect(write(toeleider, DOSSIER.toeleiding, category)).toMatchObject(barred);
  });

  // R16, R32
  it.each(['advies', 'hulpvraag', 'fraudesignaal', 'beschikking', 'financieel'] as const)('may hold %s', (category) => {
    expect(write(toeleider, DOSSIER.toeleiding, category)).toMatchObject({ outcome: 'allow', grounds: [{ id: 'V1' }] });
  });

  it('of the wmo may hold medisch, and still nothing else of W1', () => {
    const wmo = { ...DOSSIER.toeleiding, law: 'wmo' } as const;
    expect(write({ ...WMO_TOELEIDER, involved: true }, wmo, 'medisch').outcome).toBe('allow');
    expect(write({ ...WMO_TOELEIDER, involved: true }, wmo, 'diagnose')).toMatchObject(barred);
  });

  // R3, R7
  it('never holds what was learned while the resident did not know the role, before any other reason (W6)', () => {
    expect(write(toeleider, DOSSIER.toeleiding, 'verslag', { facts: { roleDisclosed: false } }).reason).toBe('role-not-disclosed');
    expect(write(toeleider, DOSSIER.toeleiding, 'signaal', { facts: { roleDisclosed: false } }).reason).toBe('role-not-disclosed');
    expect(write(toeleider, DOSSIER.toeleiding, 'signaal').outcome).toBe('allow');
  });

  it('is the only one that W6 is about', () => {
    expect(write({ ...JEUGDHULP, involved: true }, DOSSIER.hulp, 'signaal', { facts: { roleDisclosed: false } }).outcome).toBe('allow');
  });

  // R21
  it('of the participatiewet holds a beschikking of the gemeente alone (W7)', () => {
    const dossier = { ...DOSSIER.toeleiding, law: 'participatiewet' } as const;
    expect(write({ ...PROCESSOR, law: 'participatiewet', involved: true }, dossier, 'beschikking')).toMatchObject(barred);
    expect(write({ ...toeleider, law: 'participatiewet' }, dossier, 'beschikking').outcome).toBe('allow');
    expect(write({ ...PROCESSOR, involved: true }, DOSSIER.toeleiding, 'beschikking').outcome).toBe('allow');
  });
});

describe('a regiedossier from toeleiding', () => {
  // R35, R176
  it.each(['verslag', 'behandelplan', 'diagnose', 'medisch', 'strafrechtelijk', 'fraudesignaal'] as const)('never holds %s (W2)', (category) => {
    expect(write({ ...REGIE_COLLEGE, involved: true }, DOSSIER.regieCollege, category)).toMatchObject(barred);
    const wmo = { ...DOSSIER.regieCollege, law: 'wmo' } as const;
    expect(write({ ...REGIE_COLLEGE, law: 'wmo', involved: true }, wmo, category)).toMatchObject(barred);
  });
});

describe('a regiedossier from hulpverlening', () => {
  // R84
  it.each(['verslag', 'behandelplan', 'diagnose', 'medisch'] as const)('holds %s only under consent for exactly that (W3)', (category) => {
    const subject = { age: 41 };
    expect(write(regisseur, DOSSIER.regieHulp, category, { subject })).toMatchObject(barred);
    expect(write(regisseur, DOSSIER.regieHulp, category, { subject, consents: [consent(REGIE_HULP, category, 'regie')] }).outcome).toBe('allow');
    expect(write(regisseur, DOSSIER.regieHulp, category, { subject, consents: [consent(REGIE_HULP, category, 'hulpverlening')] })).toMatchObject(barred);
    expect(write(regisseur, DOSSIER.regieHulp, category, { subject, consents: [consent(JEUGDHULP, category, 'regie')] })).toMatchObject(barred);
    expect(write(regisseur, DOSSIER.regieHulp, category, { subject, consents: [consent(REGIE_HULP, 'voortgang', 'regie')] })).toMatchObject(barred);
  });

  it('holds strafrechtelijk and fraudesignaal: W2 is about the college', () => {
    expect(write(regisseur, DOSSIER.regieHulp, 'fraudesignaal').outcome).toBe('allow');
    expect(write(regisseur, DOSSIER.regieHulp, 'strafrechtelijk').outcome).toBe('allow');
  });
});

describe('a family dossier', () => {
  const family = { ...DOSSIER.hulp, scope: 'family' } as const;
  const helper = { ...JEUGDHULP, involved: true };

  // R29, R43
  it.each(['behandelplan', 'diagnose', 'medisch'] as const)('never holds %s of one member (W4)', (category) => {
    expect(write(helper, family, category)).toMatchObject(barred);
    expect(write(helper, DOSSIER.hulp, category).outcome).toBe('allow');
  });

  // R38
  it('never holds a protected address, nor does a regiedossier (W8)', () => {
    const facts = { shielded: true };
    expect(write(helper, family, 'contact', { facts })).toMatchObject(barred);
    expect(write(regisseur, DOSSIER.regieHulp, 'contact', { facts })).toMatchObject(barred);
    expect(write({ ...helper, participant: true, involved: false }, DOSSIER.regieHulp, 'contact', { facts })).toMatchObject(barred);
    expect(write(helper, DOSSIER.hulp, 'contact', { facts }).outcome).toBe('allow');
  });
});

describe('an entry', () => {
  // R239
  it('says whether it is a fact or an opinion, and names its source (W5)', () => {
    expect(write(toeleider, DOSSIER.toeleiding, 'signaal', { entry: undefined })).toMatchObject({ reason: 'incomplete', problem: 'entry: required for action write' });
    expect(write(toeleider, DOSSIER.toeleiding, 'signaal', { entry: { kind: 'mening', source: ' ' } }).problem).toBe('entry.source: empty');
    expect(write(toeleider, DOSSIER.toeleiding, 'signaal', { entry: { kind: 'vermoeden' as 'feit', source: 'school' } }).problem).toBe('entry.kind: unknown "vermoeden"');
  });

  it('is not barred when the source did not approve it', () => {
    expect(write(toeleider, DOSSIER.toeleiding, 'signaal', { entry: { kind: 'feit', source: 'school', approved: false } }).outcome).toBe('allow');
  });

  it('is never anonymous and never a line of the log', () => {
    expect(write(toeleider, DOSSIER.toeleiding, 'anoniem')).toMatchObject(barred);
    expect(write(toeleider, DOSSIER.toeleiding, 'toegangslog').reason).toBe('no-content-role');
  });
});
