import { after, AT, BEGELEIDER, consent, DAY, DOSSIER, FG, GGZ, grounds, JEUGDHULP, look, PROCESSOR, REGIE_COLLEGE, REGIE_HULP, SCHOOL, TOELEIDER, view, write, WMO_TOELEIDER } from './asking';

const involved = { involved: true };

describe('search for early signs', () => {
  // R274
  it('is barred before the role is looked at', () => {
    expect(look('search', { ...TOELEIDER, ...involved }, DOSSIER.toeleiding, ['contact'], { purpose: 'vroegsignalering' })).toMatchObject({ outcome: 'deny', reason: 'purpose-barred' });
    expect(look('search', { ...FG, task: 'beheer' }, DOSSIER.toeleiding, ['contact'], { purpose: 'vroegsignalering' }).reason).toBe('purpose-barred');
  });

  it('bars no view with that purpose', () => {
    expect(view({ ...TOELEIDER, ...involved }, DOSSIER.toeleiding, 'contact', { purpose: 'vroegsignalering' }).outcome).toBe('allow');
  });
});

describe('a role without content', () => {
  // R272
  it.each(['convenantbeheer', 'beheer', 'beleid'] as const)('as %s sees nothing, not even as a participant', (task) => {
    expect(view({ ...FG, task, participant: true, ...involved }, DOSSIER.regieCollege, 'contact')).toMatchObject({ outcome: 'deny', reason: 'no-content-role' });
  });
});

describe('an fg', () => {
  // R269
  it('sees the log of the own organisation, also in a search', () => {
    expect(view(FG, DOSSIER.toeleiding, 'toegangslog')).toMatchObject({ outcome: 'allow', grounds: [{ id: 'V7' }], obligations: [] });
    expect(look('search', FG, DOSSIER.toeleiding, ['toegangslog']).outcome).toBe('allow');
  });

  // R269
  it('weighs every look at content, for one review', () => {
    expect(view(FG, DOSSIER.toeleiding, 'verslag')).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'V7' }], obligations: ['record-weighing'] });
  });

  it('writes nothing', () => {
    expect(write(FG, DOSSIER.toeleiding, 'contact').reason).toBe('no-content-role');
  });

  it('of another organisation finds nothing, whatever it does', () => {
    const other = { ...FG, org: 'jh-linde' };
    expect(view(other, DOSSIER.toeleiding, 'toegangslog').reason).toBe('not-found');
    expect(write(other, DOSSIER.toeleiding, 'contact').reason).toBe('not-found');
  });

  // R269
  it('alone sees the log: not who is involved, not a client', () => {
    expect(view({ ...TOELEIDER, ...involved }, DOSSIER.toeleiding, 'toegangslog').reason).toBe('no-content-role');
    expect(view({ org: 'client', orgType: 'client', task: 'client', person: 'subject' }, DOSSIER.toeleiding, 'toegangslog').reason).toBe('no-content-role');
  });
});

describe('a client', () => {
  it('finds nothing by viewing: it inspects', () => {
    expect(view({ org: 'gem-eik', orgType: 'client', task: 'client', person: 'subject' }, DOSSIER.toeleiding, 'contact').reason).toBe('not-found');
  });
});

describe('V1', () => {
  // R1, R28
  it.each([['involved', { involved: true }], ['a stand-in', { standsIn: true }]])('lets who is %s see every category', (_name, mark) => {
    expect(look('view', { ...JEUGDHULP, ...mark }, DOSSIER.hulp, ['verslag', 'diagnose', 'fraudesignaal'])).toMatchObject({ outcome: 'allow', grounds: [{ id: 'V1' }] });
  });

  // R47
  it('counts the college as controller for a processor of toeleiding or begeleiding, and for no other task', () => {
    expect(grounds(view({ ...PROCESSOR, ...involved }, DOSSIER.toeleiding, 'contact'))).toEqual(['V1']);
    const begeleiding = { ...DOSSIER.toeleiding, task: 'begeleiding', law: 'participatiewet' } as const;
    expect(grounds(view({ ...BEGELEIDER, org: 'wt-eik', processorFor: 'gem-eik', ...involved }, begeleiding, 'contact'))).toEqual(['V1']);
    expect(view({ ...REGIE_COLLEGE, org: 'wt-eik', processorFor: 'gem-eik', ...involved }, DOSSIER.regieCollege, 'contact').reason).toBe('not-found');
  });

  // R5, R27
  it('is refused for another task, another law and another origin in the same organisation', () => {
    expect(view({ ...TOELEIDER, org: 'jh-linde', ...involved }, DOSSIER.hulp, 'contact').reason).toBe('other-task');
    expect(view({ ...WMO_TOELEIDER, ...involved }, DOSSIER.toeleiding, 'contact').reason).toBe('other-task');
    expect(view({ ...REGIE_HULP, org: 'gem-eik', ...involved }, DOSSIER.regieCollege, 'contact').reason).toBe('other-task');
  });

  it('does not take an absent law for the law of the dossier', () => {
    expect(view({ ...SCHOOL, task: 'veilig-thuis', ...involved }, { kind: 'veilig-thuis', controller: 'sch-wilg', task: 'veilig-thuis', law: 'wmo', scope: 'person' }, 'contact').reason).toBe('other-task');
  });

  it('does not count involvement that is recorded as no', () => {
    expect(view({ ...JEUGDHULP, involved: false, standsIn: false }, DOSSIER.hulp, 'contact').reason).toBe('not-involved');
  });
});

describe('V6', () => {
  it.each(['contact', 'betrokkenheid', 'gezin', 'beschikking', 'advies', 'voortgang', 'afspraak', 'plan'] as const)('shows %s both ways', (category) => {
    expect(grounds(view({ ...TOELEIDER, ...involved }, DOSSIER.regieCollege, category))).toEqual(['V6']);
    expect(grounds(view({ ...REGIE_COLLEGE, standsIn: true }, DOSSIER.toeleiding, category))).toEqual(['V6']);
  });

  it('shows nothing else, to nobody else, and lets nobody write', () => {
    expect(view({ ...TOELEIDER, ...involved }, DOSSIER.regieCollege, 'hulpvraag').reason).toBe('other-task');
    expect(view(TOELEIDER, DOSSIER.regieCollege, 'contact').reason).toBe('other-task');
    expect(view({ ...WMO_TOELEIDER, ...involved }, DOSSIER.regieCollege, 'contact').reason).toBe('other-task');
    expect(view({ ...BEGELEIDER, law: 'jeugdwet', ...involved }, DOSSIER.regieCollege, 'contact').reason).toBe('other-task');
    expect(view({ ...TOELEIDER, org: 'wt-eik', ...involved }, DOSSIER.regieHulp, 'contact').reason).toBe('other-task');
    expect(write({ ...TOELEIDER, ...involved }, DOSSIER.regieCollege, 'contact').reason).toBe('other-task');
  });
});

describe('a participant', () => {
  const school = { ...SCHOOL, participant: true };

  // R37, R179
  it.each(['contact', 'betrokkenheid', 'gezin', 'afspraak', 'plan', 'voortgang'] as const)('sees and writes %s of the regiedossier', (category) => {
    expect(grounds(view(school, DOSSIER.regieHulp, category))).toEqual(['V5']);
    expect(grounds(write(school, DOSSIER.regieHulp, category))).toEqual(['V5']);
  });

  it('is barred from other categories, also in the own organisation', () => {
    expect(view(school, DOSSIER.regieHulp, 'verslag').reason).toBe('category-barred');
    expect(view({ ...TOELEIDER, org: 'wt-eik', participant: true }, DOSSIER.regieHulp, 'verslag').reason).toBe('category-barred');
  });

  // R179
  it('counts only for a regiedossier', () => {
    expect(view(school, DOSSIER.hulp, 'contact').reason).toBe('not-found');
  });
});

describe('what was received', () => {
  const ggz = { ...GGZ, received: true };

  it('is seen and found as long as it names its ground', () => {
    expect(grounds(view(ggz, DOSSIER.hulp, 'verslag', { ground: 'medebehandelaar' }))).toEqual(['V4']);
    expect(look('search', ggz, DOSSIER.hulp, ['verslag'], { ground: 'meldrecht-rvdk' }).outcome).toBe('allow');
    expect(view(ggz, DOSSIER.hulp, 'verslag').reason).toBe('not-found');
    expect(view({ ...ggz, received: false }, DOSSIER.hulp, 'verslag', { ground: 'medebehandelaar' }).reason).toBe('not-found');
  });

  it('is not written in', () => {
    expect(write(ggz, DOSSIER.hulp, 'voortgang', { ground: 'medebehandelaar' }).reason).toBe('not-found');
  });

  // R81
  it('by consent is gone the moment the consent is', () => {
    const asked = { ground: 'toestemming', purpose: 'hulpverlening', subject: { age: 41 } } as const;
    const given = consent(GGZ, 'verslag', 'hulpverlening');
    expect(view(ggz, DOSSIER.hulp, 'verslag', { ...asked, consents: [given] }).outcome).toBe('allow');
    expect(view(ggz, DOSSIER.hulp, 'verslag', { ...asked, consents: [{ ...given, withdrawnAt: AT }] }).reason).toBe('not-found');
    expect(view(ggz, DOSSIER.hulp, 'verslag', { ...asked, consents: [{ ...given, withdrawnAt: after(1) }] }).outcome).toBe('allow');
    expect(view(ggz, DOSSIER.hulp, 'verslag', { ...asked, consents: [{ ...given, expiresAt: AT }] }).reason).toBe('not-found');
    expect(view(ggz, DOSSIER.hulp, 'verslag', { ...asked, purpose: undefined, consents: [given] }).reason).toBe('not-found');
    expect(view(ggz, DOSSIER.hulp, 'verslag', { ...asked, subject: undefined, consents: [given] }).reason).toBe('not-found');
  });

  it('by consent that lapsed is not found even in the own organisation', () => {
    expect(view({ ...TOELEIDER, org: 'jh-linde', received: true }, DOSSIER.hulp, 'verslag', { ground: 'toestemming', purpose: 'toeleiding' }).reason).toBe('not-found');
  });
});

describe('who is not involved', () => {
  // R99
  it.each(['contact', 'gezin', 'veiligheid', 'plan'] as const)('sees %s in acute danger', (category) => {
    expect(view(JEUGDHULP, DOSSIER.hulp, category, { facts: { acuteDanger: true } })).toMatchObject({
      outcome: 'allow', grounds: [{ id: 'acuut-gevaar' }], obligations: expect.arrayContaining(['record-weighing', 'inform-subject-after', 'notify-fg']),
    });
  });

  it('sees no other category, finds nothing by search, and writes nothing', () => {
    const facts = { acuteDanger: true };
    expect(view(JEUGDHULP, DOSSIER.hulp, 'verslag', { facts }).reason).toBe('not-involved');
    expect(look('search', JEUGDHULP, DOSSIER.hulp, ['contact'], { facts }).reason).toBe('not-involved');
    expect(write(JEUGDHULP, DOSSIER.hulp, 'contact', { facts }).reason).toBe('not-involved');
    expect(view(JEUGDHULP, DOSSIER.hulp, 'contact').reason).toBe('not-involved');
  });

  it('of another task or organisation has no break-glass', () => {
    const facts = { acuteDanger: true };
    expect(view({ ...TOELEIDER, org: 'jh-linde' }, DOSSIER.hulp, 'contact', { facts }).reason).toBe('other-task');
    expect(view(GGZ, DOSSIER.hulp, 'contact', { facts }).reason).toBe('not-found');
  });
});

describe('what is foreign', () => {
  it('answers exactly as what is missing would: the words are the same for every reason', () => {
    const words = [
      view(GGZ, DOSSIER.hulp, 'contact'), view({ ...GGZ, received: true }, DOSSIER.hulp, 'contact', { ground: 'toestemming', purpose: 'hulpverlening' }),
      view({ ...FG, org: 'jh-linde' }, DOSSIER.toeleiding, 'contact'), view({ ...GGZ, involved: true, standsIn: true, participant: true }, DOSSIER.hulp, 'contact'),
    ].map(({ id: _id, ...answer }) => JSON.stringify(answer));
    expect(new Set(words).size).toBe(1);
  });
});

describe('several categories', () => {
  it('get the strictest outcome, with the reason of the first that has it', () => {
    const participant = { ...TOELEIDER, ...involved, participant: true };
    expect(look('view', participant, DOSSIER.regieCollege, ['contact', 'hulpvraag', 'toegangslog'])).toMatchObject({ outcome: 'deny', reason: 'category-barred', grounds: [], obligations: [] });
    expect(look('view', participant, DOSSIER.regieCollege, ['contact', 'toegangslog', 'hulpvraag']).reason).toBe('no-content-role');
  });

  it('get the rules of all that have the outcome', () => {
    const both = look('view', { ...TOELEIDER, ...involved, received: true }, DOSSIER.regieCollege, ['contact', 'hulpvraag'], { ground: 'medebehandelaar' });
    expect(grounds(both)).toEqual(['V4', 'V6']);
    expect(look('view', FG, DOSSIER.toeleiding, ['toegangslog', 'verslag'])).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'V7' }], obligations: ['record-weighing'] });
  });
});

it('reads a view at the very moment an answer to it expires as too late', () => {
  const given = consent(GGZ, 'verslag', 'hulpverlening', { givenAt: after(-2 * DAY), expiresAt: '2026-03-10T11:00:00+01:00' });
  expect(view({ ...GGZ, received: true }, DOSSIER.hulp, 'verslag', { ground: 'toestemming', purpose: 'hulpverlening', subject: { age: 41 }, consents: [given] }).reason).toBe('not-found');
});
