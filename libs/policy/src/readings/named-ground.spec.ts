import type { GroundId } from '../vocabulary';
import { after, ask, CHILD, conflict, consent, covenant, DAY, disclose, GGZ, GI, grounds, JEUGDHULP, POLITIE, RAAD, REGIE_HULP, SCHOOL, SCHULDHULP, share, TOELEIDER, VEILIG_THUIS, VERWIJSINDEX, WMO_TOELEIDER, YOUTH } from './asking';

describe('a named ground that fits', () => {
  it('gives its own outcome, whatever else would', () => {
    const facts = { sameTreatment: true, conflict: conflict() };
    expect(grounds(disclose(JEUGDHULP, GGZ, 'verslag', 'hulpverlening', { facts, ground: 'medebehandelaar' }))).toEqual(['medebehandelaar']);
    const both = { consents: [consent(RAAD, 'verslag', 'raadsonderzoek')], facts };
    expect(disclose(JEUGDHULP, RAAD, 'verslag', 'raadsonderzoek', { ...both, ground: 'meldrecht-rvdk' })).toMatchObject({ outcome: 'weigh', grounds: [{ id: 'meldrecht-rvdk' }] });
  });
});

describe('a named ground that does not fit', () => {
  const deny = (reason: string) => ({ outcome: 'deny', reason, grounds: [], obligations: [], consentFrom: [] });

  it('is not replaced by another that would', () => {
    expect(disclose(SCHULDHULP, JEUGDHULP, 'voortgang', 'hulpverlening', { ground: 'medebehandelaar' })).toMatchObject(deny('ground-not-met'));
  });

  it('toestemming: names whose consent is missing', () => {
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { ground: 'toestemming', subject: YOUTH })).toMatchObject({ outcome: 'consent', consentFrom: ['subject', 'moeder', 'vader'] });
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { ground: 'toestemming', subject: undefined })).toMatchObject(deny('incomplete'));
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { ground: 'toestemming', subject: CHILD, facts: { shielded: true } })).toMatchObject(deny('ground-not-met'));
  });

  it('toestemming: skips the term, the measure and the covenant of step 9', () => {
    const over = { suspectedAbuse: true, veiligThuis: { meldingAt: after(-90 * DAY) } };
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid', { ground: 'toestemming', facts: over }).outcome).toBe('consent');
    expect(disclose(JEUGDHULP, GI, 'verslag', 'uitvoering-maatregel', { ground: 'toestemming' }).outcome).toBe('consent');
    const covenants = [covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'])];
    expect(disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { ground: 'toestemming', covenants }).outcome).toBe('consent');
  });

  it('veilig-thuis-inwinnen and -bevraging: without a melding or outside the term', () => {
    const facts = (ageDays: number) => ({ veiligThuis: { meldingAt: after(-ageDays * DAY) } });
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid', { ground: 'veilig-thuis-inwinnen' })).toMatchObject(deny('term-passed'));
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid', { ground: 'veilig-thuis-inwinnen', facts: facts(70) })).toMatchObject(deny('term-passed'));
    expect(disclose(VEILIG_THUIS, SCHOOL, 'verslag', 'veilig-thuis-onderzoek', { ground: 'veilig-thuis-bevraging' })).toMatchObject(deny('term-passed'));
    expect(disclose(VEILIG_THUIS, SCHOOL, 'verslag', 'veilig-thuis-onderzoek', { ground: 'veilig-thuis-bevraging', facts: facts(1) })).toMatchObject(deny('category-barred'));
    expect(ask(JEUGDHULP, VEILIG_THUIS, 'verslag', 'veiligheid', { ground: 'veilig-thuis-inwinnen', facts: facts(1) })).toMatchObject(deny('ground-not-met'));
  });

  // R116
  it('informatieplicht-ots: without an ots by the receiver', () => {
    expect(disclose(GGZ, GI, 'verslag', 'uitvoering-maatregel', { ground: 'informatieplicht-ots' })).toMatchObject(deny('measure-absent'));
    expect(disclose(GGZ, GI, 'verslag', 'hulpverlening', { ground: 'informatieplicht-ots', facts: { measure: { kind: 'ots', by: GI.org } } })).toMatchObject(deny('ground-not-met'));
  });

  // R134
  it('conflict-van-plichten: absent or with a test missing', () => {
    expect(disclose(JEUGDHULP, SCHOOL, 'veiligheid', 'veiligheid', { ground: 'conflict-van-plichten' })).toMatchObject(deny('conflict-not-met'));
    expect(disclose(JEUGDHULP, SCHOOL, 'veiligheid', 'veiligheid', { ground: 'conflict-van-plichten', facts: { conflict: conflict({ effective: false }) } })).toMatchObject(deny('conflict-not-met'));
  });

  it.each([['meldplicht-calamiteit', 'verslag'], ['bekostiging-jeugdwet', 'voortgang'], ['proces-verbaal-leerplicht', 'verslag'], ['aangifte-eigen-zaak', 'verslag'], ['eigen-taak-hulp', 'diagnose']] as const)('%s: a category it does not list, whatever else fails', (ground, category) => {
    expect(disclose(JEUGDHULP, GGZ, category, 'hulpverlening', { ground })).toMatchObject(deny('category-barred'));
  });

  it('is barred for treatment data to a regie from help', () => {
    expect(disclose(SCHULDHULP, REGIE_HULP, 'verslag', 'regie', { ground: 'eigen-taak-hulp' })).toMatchObject(deny('category-barred'));
    expect(disclose(GGZ, REGIE_HULP, 'verslag', 'regie', { ground: 'conflict-van-plichten', facts: { conflict: conflict() } })).toMatchObject(deny('category-barred'));
  });

  it('◊: narrowed by a covenant', () => {
    const covenants = [covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'])];
    expect(disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { ground: 'eigen-taak-college', covenants })).toMatchObject(deny('outside-covenant'));
    expect(disclose(TOELEIDER, JEUGDHULP, 'contact', 'hulpverlening', { ground: 'eigen-taak-college', covenants }).outcome).toBe('weigh');
    expect(disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { ground: 'medebehandelaar', covenants })).toMatchObject(deny('ground-not-met'));
  });

  it.each(['V1', 'inzage', 'anoniem-overleg', 'beleidsinformatie', 'levering-cbs', 'overdracht-regie', 'acuut-gevaar'] as GroundId[])('%s: is none of the grounds that are tried', (ground) => {
    expect(disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { ground })).toMatchObject(deny('ground-not-met'));
  });

  it('to the index: only its own right can fit', () => {
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { ground: 'toestemming' })).toMatchObject(deny('ground-not-met'));
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { ground: 'conflict-van-plichten' })).toMatchObject(deny('ground-not-met'));
    expect(disclose(JEUGDHULP, VERWIJSINDEX, 'contact', 'verwijsindex', { ground: 'meldrecht-verwijsindex' })).toMatchObject(deny('ground-not-met'));
  });

  it('is not looked at where an earlier step decides', () => {
    expect(grounds(share('transfer', JEUGDHULP, JEUGDHULP, 'contact', 'overdracht', { ground: 'medebehandelaar' }))).toEqual(['V1']);
    expect(grounds(share('transfer', REGIE_HULP, { ...REGIE_HULP, org: 'x' }, 'contact', 'overdracht', { ground: 'toestemming' }))).toEqual(['overdracht-regie']);
  });
});

describe('step 9', () => {
  it('measure-absent goes before consent, for a GI without a measure', () => {
    expect(disclose(JEUGDHULP, GI, 'verslag', 'uitvoering-maatregel').reason).toBe('measure-absent');
    expect(grounds(disclose(JEUGDHULP, GI, 'verslag', 'uitvoering-maatregel', { consents: [consent(GI, 'verslag', 'uitvoering-maatregel')] }))).toEqual(['toestemming']);
  });

  // R263
  it('outside-covenant when only a covenant stands in the way', () => {
    const covenants = [covenant(TOELEIDER, JEUGDHULP, 'hulpverlening', ['contact'])];
    expect(disclose(TOELEIDER, JEUGDHULP, 'hulpvraag', 'hulpverlening', { covenants }).reason).toBe('outside-covenant');
    expect(disclose(JEUGDHULP, TOELEIDER, 'hulpvraag', 'hulpverlening', { covenants }).reason).toBe('no-receiving-task');
    expect(disclose(JEUGDHULP, SCHOOL, 'hulpvraag', 'hulpverlening', { covenants: [covenant(JEUGDHULP, SCHOOL, 'hulpverlening', ['contact'])] }).outcome).toBe('consent');
  });

  // R38
  it('asks no parent for consent about what is shielded', () => {
    const facts = { shielded: true };
    expect(disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject: CHILD, facts }).reason).toBe('ground-not-met');
    expect(disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject: { age: 16, gezag: ['moeder'] }, facts }).outcome).toBe('consent');
    const parents = ['moeder', 'vader'].map((by) => consent(SCHOOL, 'contact', 'hulpverlening', { by }));
    expect(disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject: YOUTH, facts, consents: parents })).toMatchObject({ outcome: 'consent', consentFrom: ['subject'] });
    expect(disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject: { age: 8, gezag: [] }, facts }).reason).toBe('incomplete');
  });

  // R71
  it('is incomplete while it is unknown who must consent', () => {
    expect(disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject: undefined })).toMatchObject({ reason: 'incomplete', problem: 'subject: required to know who must consent' });
    for (const subject of [{ age: 8 }, { age: 15, gezag: [] }, { age: 40, incapacitated: true }]) {
      expect(disclose(JEUGDHULP, SCHOOL, 'contact', 'hulpverlening', { subject })).toMatchObject({ reason: 'incomplete', problem: 'subject.gezag: required to know who must consent' });
    }
  });
});

describe('a request by who investigates or prosecutes', () => {
  const weighed = { outcome: 'weigh', grounds: [{ id: 'conflict-van-plichten' }], obligations: ['minimise', 'record-weighing', 'inform-subject-before', 'consult-colleague'] };

  // R95, R98
  it('is weighed by the holder where a disclosure would need consent', () => {
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing')).toMatchObject(weighed);
    expect(ask(GGZ, { ...POLITIE, task: 'vervolging' }, 'verslag', 'vervolging')).toMatchObject(weighed);
    expect(disclose(JEUGDHULP, POLITIE, 'verslag', 'opsporing').outcome).toBe('consent');
  });

  it('of reclassering is, only under forced supervision', () => {
    const recl = { org: 'recl', orgType: 'reclassering', task: 'reclassering' } as const;
    expect(ask(JEUGDHULP, recl, 'verslag', 'reclassering', { facts: { measure: { kind: 'toezicht', by: 'recl' } } })).toMatchObject(weighed);
    expect(ask(JEUGDHULP, recl, 'verslag', 'reclassering').outcome).toBe('consent');
  });

  it('is not, once a test is recorded as not met', () => {
    const facts = { conflict: conflict({ noOtherWay: false }) };
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { facts }).outcome).toBe('consent');
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { facts, ground: 'conflict-van-plichten' }).reason).toBe('conflict-not-met');
  });

  it('is, when it names conflict-van-plichten and nothing is recorded yet', () => {
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { ground: 'conflict-van-plichten' })).toMatchObject(weighed);
    expect(ask(JEUGDHULP, SCHOOL, 'verslag', 'hulpverlening', { ground: 'conflict-van-plichten' }).reason).toBe('conflict-not-met');
    expect(ask(RAAD, POLITIE, 'verslag', 'opsporing', { ground: 'conflict-van-plichten' }).reason).toBe('conflict-not-met');
  });

  it('rests on consent alone when it names toestemming', () => {
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { ground: 'toestemming' })).toMatchObject({ outcome: 'consent', consentFrom: ['subject'] });
  });

  it('is first told what is not known or not asked of parents', () => {
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { subject: undefined }).reason).toBe('incomplete');
    expect(ask(JEUGDHULP, POLITIE, 'verslag', 'opsporing', { subject: CHILD, facts: { shielded: true } }).reason).toBe('ground-not-met');
  });

  it('is not weighed by who investigates itself', () => {
    expect(ask({ ...POLITIE, task: 'handhaving' }, POLITIE, 'verslag', 'opsporing').outcome).toBe('consent');
  });
});

describe('several categories at once', () => {
  it('get consent before weigh, with what is missing over all of them', () => {
    const subject = YOUTH;
    const consents = [consent(SCHOOL, 'voortgang', 'hulpverlening'), consent(SCHOOL, 'verslag', 'hulpverlening', { by: 'moeder' }), consent(SCHOOL, 'verslag', 'hulpverlening', { by: 'vader' })];
    expect(disclose(JEUGDHULP, SCHOOL, ['voortgang', 'verslag'], 'hulpverlening', { subject, consents })).toMatchObject({ outcome: 'consent', consentFrom: ['subject', 'moeder', 'vader'], grounds: [], obligations: [] });
    expect(disclose(JEUGDHULP, SCHOOL, 'verslag', 'hulpverlening', { subject, consents })).toMatchObject({ consentFrom: ['subject'] });
  });

  it('join the grounds and obligations of all that have the outcome, in the order of §6', () => {
    const answer = disclose(GGZ, POLITIE, ['veiligheid', 'verslag'], 'opsporing', {
      facts: { ownVictim: true, harmForeseen: true }, consents: [consent(POLITIE, 'verslag', 'opsporing')],
    });
    expect(grounds(answer)).toEqual(['toestemming', 'aangifte-eigen-zaak']);
    expect(answer.obligations).toEqual(['minimise', 'record-weighing']);
  });

  it('leave out the grounds of what lets more happen', () => {
    const answer = disclose(JEUGDHULP, TOELEIDER, ['contact', 'voortgang'], 'toeleiding', { consents: [consent(TOELEIDER, 'contact', 'toeleiding')] });
    expect(answer).toMatchObject({ outcome: 'weigh', duty: true });
    expect(grounds(answer)).toEqual(['verstrekking-college-jeugdwet']);
  });

  it('set no duty that only a category with a milder outcome has', () => {
    const answer = disclose(JEUGDHULP, TOELEIDER, ['contact', 'voortgang'], 'bekostiging');
    expect(answer.outcome).toBe('consent');
    expect(answer.duty).toBeUndefined();
    expect(disclose(JEUGDHULP, WMO_TOELEIDER, ['verslag', 'contact'], 'toeleiding')).toMatchObject({ outcome: 'deny', reason: 'category-barred' });
  });

  it('take the moment of the request, not of the reader', () => {
    const consents = [consent(SCHOOL, 'voortgang', 'hulpverlening', { givenAt: after(1) })];
    expect(disclose(JEUGDHULP, SCHOOL, 'voortgang', 'hulpverlening', { consents }).outcome).toBe('consent');
  });
});
