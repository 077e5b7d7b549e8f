import { compile } from '../compile/compile';
import { policy } from '../current-policy';
import { ADULT, after, AT, CHILD, conflict, consent, DAY, DOSSIER, FG, GGZ, GI, JEUGDHULP, RAAD, REGIE_HULP, SCHOOL, TOELEIDER, VEILIG_THUIS, WMO_TOELEIDER, YOUTH } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { Request } from '../vocabulary';
import type { Way } from './why';

const disclosing = (changed: Partial<Request> = {}): Request => ({
  id: 'w', at: AT, action: 'disclose', actor: JEUGDHULP, other: SCHOOL, categories: ['voortgang'], purpose: 'hulpverlening', subject: ADULT, ...changed,
});
const viewing = (changed: Partial<Request> = {}): Request => ({ id: 'w', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['veiligheid'], ...changed });
const ways = (request: Request, language: 'nl' | 'en' = 'nl') => policy.why(request, language).ways;
const ofKind = <Kind extends Way['kind']>(kind: Kind, request: Request, language: 'nl' | 'en' = 'nl') => ways(request, language).filter((way): way is Extract<Way, { kind: Kind }> => way.kind === kind);
const routes = (request: Request) => ofKind('route', request).map(({ route, outcome }) => `${route}: ${outcome ?? 'asked'}`);
const groundsOf = (request: Request) => ofKind('ground', request).map(({ ground, outcome }) => `${ground}: ${outcome}`);

describe('the way of consent', () => {
  // R86
  it('names everyone whose consent is missing for any of the categories, once, and what it would be about', () => {
    const subject = { age: 14, gezag: ['moeder', 'vader'] };
    const consents = [consent(SCHOOL, ['voortgang', 'plan'], 'hulpverlening', { by: 'moeder' }), consent(SCHOOL, 'voortgang', 'hulpverlening')];
    expect(ofKind('consent', disclosing({ subject, consents, categories: ['voortgang', 'plan'] }))).toEqual([
      { kind: 'consent', from: ['subject', 'vader'], categories: ['voortgang', 'plan'], outcome: 'allow', text: 'Vraag toestemming aan wie die nog niet gaf.' },
    ]);
    expect(ofKind('consent', disclosing(), 'en').map(({ text }) => text)).toEqual(['Ask for consent of who has not given it.']);
  });

  it('is there beside a named ground as well, and beside a protected address when only the person is asked', () => {
    expect(ofKind('consent', disclosing({ ground: 'medebehandelaar' })).map(({ from }) => from)).toEqual([['subject']]);
    expect(ofKind('consent', disclosing({ facts: { shielded: true } })).map(({ from }) => from)).toEqual([['subject']]);
    expect(ofKind('consent', disclosing({ subject: CHILD })).map(({ from }) => from)).toEqual([['moeder', 'vader']]);
    expect(ofKind('consent', disclosing({ subject: CHILD, facts: { shielded: true } }))).toEqual([]);
    expect(ofKind('consent', disclosing({ subject: YOUTH })).map(({ from }) => from)).toEqual([['subject', 'moeder', 'vader']]);
    expect(ofKind('consent', disclosing({ subject: YOUTH, facts: { shielded: true } }))).toEqual([]);
  });

  it('is not there where nobody is left to ask, also when another ground was named than that of consent', () => {
    const request = disclosing({ ground: 'medebehandelaar', consents: [consent(SCHOOL, 'voortgang', 'hulpverlening')] });
    expect([policy.decide(request).outcome, ofKind('consent', request)]).toEqual(['deny', []]);
  });

  it('is not there for a look, nor where it is not known who must consent', () => {
    const received = viewing({ actor: JEUGDHULP, subject: ADULT, purpose: 'hulpverlening' });
    expect(ofKind('consent', received)).toEqual([]);
    expect(ofKind('consent', disclosing({ subject: undefined }))).toEqual([]);
    expect(ofKind('consent', disclosing({ subject: { age: 8 } }))).toEqual([]);
  });
});

describe('the way of a ground', () => {
  // R137, R293
  it('names the ground, its article, what has to be recorded and what then comes of it, in the language that was asked for', () => {
    const rule = currentRules.rules.find(({ id }) => id === 'informatieplicht-ots') as Rule;
    const request = disclosing({ other: GI, purpose: 'uitvoering-maatregel' });
    const way = { kind: 'ground', ground: 'informatieplicht-ots', article: 'Jw 7.3.11(4)', outcome: 'weigh' };
    expect(ofKind('ground', request)).toContainEqual({ ...way, record: ['er loopt een maatregel (ots) bij deze organisatie'], text: rule.explanation.nl });
    expect(ofKind('ground', request, 'en')).toContainEqual({ ...way, record: ['a measure (ots) is in force at this organisation'], text: rule.explanation.en });
  });

  it('is one that could still fit: of the right category, and not one that rests on being put on the case, on consent or on inspection', () => {
    expect(groundsOf(disclosing())).toEqual(['acuut-gevaar: allow', 'conflict-van-plichten: weigh']);
    const before = groundsOf(disclosing({ other: GGZ }));
    expect(before).toContain('medebehandelaar: allow');
    expect(before.filter((one) => /^(V1|toestemming|inzage)/.test(one))).toEqual([]);
  });

  it('is for a look one of the rules of looking, and none of those of sharing', () => {
    expect(groundsOf(viewing({ actor: { ...JEUGDHULP, received: true } }))).toEqual(['acuut-gevaar: allow']);
  });

  it('is found beside another ground that was named', () => {
    expect(groundsOf(disclosing({ ground: 'medebehandelaar', other: GI, purpose: 'uitvoering-maatregel' }))).toContain('informatieplicht-ots: weigh');
  });

  it('keeps what was recorded already', () => {
    const request = disclosing({ action: 'request', actor: VEILIG_THUIS, other: JEUGDHULP, purpose: 'veiligheid', facts: { suspectedAbuse: true, veiligThuis: { meldingAt: after(-80 * DAY) } } });
    expect(ofKind('ground', request).find(({ ground }) => ground === 'veilig-thuis-inwinnen')?.record).toEqual(['er is een nieuwe melding bij Veilig Thuis']);
  });

  it('with less to record goes before one with more, and what allows before what has to be weighed', () => {
    const effort = (way: Way) => (way.kind === 'ground' ? way.record.length : way.kind === 'consent' ? way.from.length : 1);
    const rank = (way: Way) => ['allow', 'weigh', 'consent', 'deny', undefined].indexOf(way.outcome);
    const requests = [
      disclosing({ other: GI, purpose: 'uitvoering-maatregel', subject: CHILD, categories: ['voortgang', 'plan'] }), disclosing({ other: GGZ }), disclosing({ other: RAAD, purpose: 'raadsonderzoek', subject: CHILD }),
      disclosing({ actor: TOELEIDER, other: WMO_TOELEIDER, purpose: 'toeleiding' }), disclosing({ other: VEILIG_THUIS, purpose: 'veiligheid', subject: { age: 14, gezag: ['moeder', 'vader'] } }),
    ];
    for (const request of requests) {
      const all = ways(request);
      expect(all.length).toBeGreaterThan(1);
      for (let i = 1; i < all.length; i++) {
        const [one, two] = [all[i - 1] as Way, all[i] as Way];
        expect(effort(one) * 10 + rank(one)).toBeLessThanOrEqual(effort(two) * 10 + rank(two));
      }
    }
  });
});

describe('another route', () => {
  // R206, R256
  it('is less, for one category at a time', () => {
    const request = disclosing({ other: TOELEIDER, categories: ['verslag', 'advies'], purpose: 'toeleiding' });
    expect(ofKind('route', request).filter(({ route }) => route === 'fewer-categories').map(({ text, outcome }) => [text, outcome])).toEqual([['Vraag of deel alleen: advies.', 'weigh']]);
    expect(ofKind('route', request, 'en').find(({ route }) => route === 'fewer-categories')?.text).toBe('Ask for or share only: advies.');
    expect(routes(disclosing({ other: TOELEIDER, categories: ['verslag'], purpose: 'toeleiding' }))).not.toContain('fewer-categories: weigh');
  });

  it('is another purpose that belongs to the task of the receiver, and not the same again', () => {
    const request = disclosing({ actor: TOELEIDER, other: GGZ, purpose: 'onderwijs' });
    expect(ofKind('route', request).filter(({ route }) => route === 'other-purpose')).toEqual([
      { kind: 'route', route: 'other-purpose', outcome: 'weigh', text: 'Het kan wel voor een doel dat bij de taak van de ontvanger hoort: hulpverlening.' },
    ]);
    expect(ofKind('route', request, 'en').find(({ route }) => route === 'other-purpose')?.text).toBe('It is possible for a purpose that belongs to the task of the receiver: hulpverlening.');
  });

  it('is to confer without names, where nobody can be recognised any more', () => {
    const anonymous = { kind: 'route', route: 'anonymous', outcome: 'allow' };
    expect(ways(disclosing())).toContainEqual({ ...anonymous, text: 'Overleg zonder namen en zonder iets waaraan mensen te herkennen zijn.' });
    expect(ways(disclosing({ facts: { recognisable: true } }), 'en')).toContainEqual({ ...anonymous, text: 'Confer without names and without anything people can be recognised by.' });
    expect(routes(viewing())).not.toContain('anonymous: allow');
  });

  it('is to be put on the case, to open in danger, or to ask, in that order of what comes of it', () => {
    expect(ofKind('route', viewing())).toEqual([
      { kind: 'route', route: 'involvement', outcome: 'allow', text: 'Laat u inzetten bij dit gezin, of vervang een collega die betrokken is.' },
      { kind: 'route', route: 'break-glass', outcome: 'allow', text: 'Is er nu gevaar? Open dan alleen het nodige en leg vast waarom.' },
      { kind: 'route', route: 'ask-holder', text: 'Stuur een vraag aan de organisatie die de informatie kan hebben. Noem uw taak, uw doel en waarom het nodig is.' },
    ]);
    expect(ofKind('route', viewing(), 'en').map(({ text }) => text)).toEqual([
      'Be assigned to this household, or stand in for a colleague who is involved.', 'Is there danger now? Then open only what is needed and record why.',
      'Send a question to the organisation that may have the information. Name your task, your purpose and why it is needed.',
    ]);
  });

  it('is to ask the holder after some refusals, and not after others', () => {
    expect(routes(viewing({ actor: { ...TOELEIDER, org: DOSSIER.hulp.controller, involved: true } }))).toEqual(['ask-holder: asked']);
    expect(routes(viewing({ actor: { ...FG, task: 'beheer' } }))).toEqual(['ask-holder: asked']);
    expect(routes(viewing({ actor: { ...SCHOOL, participant: true }, dossier: DOSSIER.regieHulp }))).toEqual(['ask-holder: asked']);
    expect(routes(viewing({ action: 'write', actor: { ...TOELEIDER, involved: true }, dossier: DOSSIER.toeleiding, categories: ['afspraak'], entry: { kind: 'feit', source: 'x' }, facts: { roleDisclosed: false } }))).toEqual([]);
    expect(routes(viewing({ actor: FG, dossier: DOSSIER.toeleiding }))).toEqual([]);
    expect(routes(disclosing({ actor: REGIE_HULP, other: REGIE_HULP }))).not.toContain('ask-holder: asked');
  });

  // R28
  it('is only to ask the holder where there is nothing to be found', () => {
    expect(ways(viewing({ actor: GGZ }))).toEqual(ways(viewing({ actor: GGZ, dossier: { ...DOSSIER.hulp, controller: 'nergens' }, categories: ['plan', 'contact'] })));
    expect(routes(viewing({ actor: GGZ }))).toEqual(['ask-holder: asked']);
  });

  it('is not there for an allow, nor for a client who inspects', () => {
    expect(ways(viewing({ actor: { ...JEUGDHULP, involved: true } }))).toEqual([]);
    const inspected: Request = { id: 'w', at: AT, action: 'inspect', actor: { org: 'c', orgType: 'client', task: 'client', person: 'vader' }, dossier: DOSSIER.hulp, categories: ['contact'], subject: { age: 8, gezag: ['vader'] } };
    expect(ways({ ...inspected, facts: { embargo: true } })).toEqual([]);
    // Nor under a law in which less would be allowed: what stands in the way of an inspection is not told.
    const inspecting = { stage: 'inspect', paragraph: '5', validFrom: '2026-01-01T00:00:00Z', obligations: [], ground: 'inzage', explanation: { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' } } as const;
    const rules: readonly Rule[] = [{ ...inspecting, id: 'contact', categories: ['contact'], outcome: 'weigh' }, { ...inspecting, id: 'all', outcome: 'allow' }];
    const why = compile({ ...currentRules, rules }).why({ ...inspected, categories: ['contact', 'plan'] });
    expect([why.answer.outcome, why.ways]).toEqual(['weigh', []]);
  });
});

describe('a ground that asks that no other was named', () => {
  const TEXT = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };
  const BASE = { paragraph: '6', validFrom: '2026-01-01T00:00:00Z', obligations: [], explanation: TEXT } as const;
  const rules: readonly Rule[] = [
    { ...BASE, id: 'danger', stage: 'share', outcome: 'allow', ground: 'acuut-gevaar', conditions: { all: [{ fact: 'acuteDanger' }, { any: [{ ground: [] }, { ground: ['acuut-gevaar'] }, { fact: 'embargo' }] }] } },
    { ...BASE, id: 'plain', stage: 'share', outcome: 'allow', ground: 'meldrecht-rvdk', conditions: { fact: 'suspectedAbuse' } },
    { ...BASE, id: 'plan', stage: 'ground', outcome: 'weigh', ground: 'eigen-taak-hulp', categories: ['plan'], conditions: { fact: 'necessary' } },
    // Being put on the case, consent and inspection are no grounds to record something for, whatever their records ask.
    { ...BASE, id: 'V1', stage: 'share', outcome: 'allow', ground: 'V1', conditions: { fact: 'calamity' } },
    { ...BASE, id: 'consent', stage: 'share', outcome: 'allow', ground: 'toestemming', conditions: { fact: 'calamity' } },
    { ...BASE, id: 'inspect', stage: 'share', outcome: 'allow', ground: 'inzage', conditions: { fact: 'calamity' } },
    { ...BASE, id: 'own', stage: 'share', outcome: 'allow', ground: 'V5', conditions: { fact: 'calamity' } },
    { ...BASE, id: 'barred', stage: 'share', outcome: 'deny', reason: 'traceable', conditions: { fact: 'recognisable' } },
    { ...BASE, id: 'unfit', stage: 'unfit', outcome: 'deny', reason: 'ground-not-met' },
    { ...BASE, id: 'named', stage: 'named', outcome: 'deny', reason: 'ground-not-met' },
  ];
  const made = compile({ ...currentRules, rules });
  const grounds = (request: Request) => made.why(request).ways.flatMap((way) => (way.kind === 'ground' ? [[way.ground, way.article, way.record, way.outcome]] : []));

  it('has no article when its record has none', () => {
    expect(made.why(disclosing()).ways.map((way) => 'article' in way)).not.toContain(true);
  });

  it('is proposed beside a named one, with what else it asks', () => {
    const danger = ['acuut-gevaar', undefined, ['er is nu gevaar voor iemand'], 'allow'];
    const abuse = ['meldrecht-rvdk', undefined, ['er is een vermoeden van mishandeling of geweld'], 'allow'];
    expect(grounds(disclosing())).toEqual([danger, abuse]);
    expect(grounds(disclosing({ ground: 'medebehandelaar' }))).toEqual([danger, abuse]);
    expect(grounds(disclosing({ categories: ['plan'] }))).toEqual([danger, abuse, ['eigen-taak-hulp', undefined, ['de ontvanger heeft dit nodig'], 'weigh']]);
    expect(grounds(disclosing({ facts: { conflict: conflict() } }))).toEqual([danger, abuse]);
  });
});
