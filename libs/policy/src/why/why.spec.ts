import { benchRequests } from '../bench/requests';
import { SUBSET } from '../bench/subset';
import { compile } from '../compile/compile';
import { Periods } from '../compile/periods';
import { policy } from '../current-policy';
import { currentRules } from '../rules/current';
import { Random } from '../soak/random';
import { randomRequest } from '../soak/random-request';
import { ADULT, after, AT, CHILD, conflict, consent, DAY, DOSSIER, FG, GGZ, GI, JEUGDHULP, POLITIE, SCHOOL, TOELEIDER, VEILIG_THUIS } from '../readings/asking';
import { validate } from '../validate/validate';
import type { Request } from '../vocabulary';
import { wholeWhy } from './whole';

const disclosing = (changed: Partial<Request> = {}): Request => ({
  id: 'w', at: AT, action: 'disclose', actor: JEUGDHULP, other: SCHOOL, categories: ['voortgang'], purpose: 'hulpverlening', subject: ADULT, ...changed,
});

describe('a why', () => {
  // R63
  it('names the version of the rule set and holds the answer itself', () => {
    const why = policy.why(disclosing());
    expect(why.ruleSet).toBe(currentRules.version);
    expect(why.answer).toEqual(policy.decide(disclosing()));
  });

  it('names every ground that was tried and what it found', () => {
    const { tried } = policy.why(disclosing());
    const grounds = currentRules.rules.filter(({ stage, validFrom }) => stage === 'ground' && validFrom < '2026').map(({ id }) => id);
    expect(tried.filter(({ rule }) => grounds.includes(rule)).map(({ rule }) => rule)).toEqual(grounds);
    const treats = tried.find(({ rule }) => rule === 'medebehandelaar');
    expect(treats).toMatchObject({ article: 'BW 7:457(2), Jw 7.3.11(2)', category: 'voortgang', fits: false, gives: 'allow' });
    expect(treats?.found).toContainEqual({ condition: 'de ontvanger werkt mee aan dezelfde behandeling', holds: false });
    expect(tried.at(-1)).toMatchObject({ rule: 'A-consent', fits: true });
  });

  // R86
  it('says whose consent would make it possible', () => {
    const { ways } = policy.why(disclosing({ subject: { age: 14, gezag: ['moeder', 'vader'] }, consents: [consent(SCHOOL, 'voortgang', 'hulpverlening', { by: 'moeder' })] }));
    expect(ways).toContainEqual(expect.objectContaining({ kind: 'consent', from: ['subject', 'vader'], outcome: 'allow' }));
  });

  // R137, R293
  it('says which ground would, and what has to be recorded for it', () => {
    const { ways } = policy.why(disclosing({ other: GI, purpose: 'uitvoering-maatregel' }));
    expect(ways).toContainEqual(expect.objectContaining({ kind: 'ground', ground: 'informatieplicht-ots', outcome: 'weigh', record: ['er loopt een maatregel (ots) bij deze organisatie'] }));
    const torn = ways.find((way) => way.kind === 'ground' && way.ground === 'conflict-van-plichten');
    expect(torn).toMatchObject({ outcome: 'weigh', record: expect.arrayContaining(['er is geen andere weg', 'een collega heeft meegedacht']) });
  });

  it('offers a new melding when the term of Veilig Thuis is over', () => {
    const { ways } = policy.why(disclosing({ action: 'request', actor: VEILIG_THUIS, other: JEUGDHULP, purpose: 'veiligheid', facts: { suspectedAbuse: true, veiligThuis: { meldingAt: after(-80 * DAY) } } }));
    expect(ways).toContainEqual(expect.objectContaining({ ground: 'veilig-thuis-inwinnen', record: ['er is een nieuwe melding bij Veilig Thuis'], outcome: 'weigh' }));
  });

  // R206, R256
  it('offers other routes: less, another purpose, or without names', () => {
    const { ways } = policy.why(disclosing({ other: TOELEIDER, categories: ['verslag', 'advies'], purpose: 'toeleiding' }));
    expect(ways).toContainEqual({ kind: 'route', route: 'fewer-categories', outcome: 'weigh', text: 'Vraag of deel alleen: advies.' });
    expect(ways).toContainEqual(expect.objectContaining({ route: 'anonymous', outcome: 'allow' }));
    const other = policy.why(disclosing({ actor: TOELEIDER, other: TOELEIDER, purpose: 'onderwijs', action: 'request' }));
    expect(other.answer.reason).toBe('no-receiving-task');
    expect(policy.why(disclosing({ other: { ...GGZ }, actor: TOELEIDER, purpose: 'onderwijs' })).ways).toContainEqual(expect.objectContaining({ route: 'other-purpose', outcome: 'weigh' }));
  });

  it('offers being involved, break-glass and asking the holder to who is not involved', () => {
    const { ways } = policy.why({ id: 'w', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['veiligheid'] });
    expect(ways.map((way) => way.kind === 'route' && way.route)).toEqual(expect.arrayContaining(['involvement', 'break-glass', 'ask-holder']));
  });

  it('has nothing to add to an allow, and names only the problem of what does not fit the shape', () => {
    expect(policy.why(disclosing({ consents: [consent(SCHOOL, 'voortgang', 'hulpverlening')] })).ways).toEqual([]);
    expect(policy.why({ id: 'x' })).toMatchObject({ tried: [], ways: [], answer: { problem: 'at: required' } });
  });

  it('speaks English as well', () => {
    expect(policy.why(disclosing(), 'en').tried.flatMap(({ found }) => found)).toContainEqual({ condition: 'the receiver takes part in the same treatment', holds: false });
    expect(policy.explain(disclosing(), 'en')).toBe('This is possible only with consent of the person concerned (Jeugdwet article 7.3.11(1) and BW article 7:457(1)). Ask for it first. You can confer without names.');
    expect(policy.explain(disclosing())).toBe(policy.decide(disclosing()).explanation);
    expect(policy.explain({ id: 'x' }, 'en')).toContain('at.');
  });

  it('only proposes what the same policy then gives, for any request', () => {
    const random = new Random(5);
    const rank = (outcome: string) => ['allow', 'weigh', 'consent', 'deny'].indexOf(outcome);
    for (let i = 0; i < 300; i++) {
      const { answer, ways } = policy.why(randomRequest(random));
      for (const way of ways) if (way.outcome !== undefined) expect(rank(way.outcome)).toBeLessThan(rank(answer.outcome));
    }
  });
});

describe('a why that was given before', () => {
  const whys = (request: Request, policies = [compile(currentRules), compile(SUBSET)]) => policies.map((one) => one.whyOf(request));

  it('is what it would be if it were worked out for the request alone, for any request in any order', () => {
    const random = new Random(9);
    const requests = [...Array.from({ length: 500 }, () => randomRequest(random)), ...benchRequests(1_000, 9)].filter((request) => validate(request).ok);
    const policies = [compile(currentRules), compile(SUBSET)];
    const alone = [new Periods(currentRules), new Periods(SUBSET)];
    for (const request of [...requests, ...requests]) {
      const given = whys(request, policies).map(({ answer, tried, ways }) => JSON.stringify({ answer, tried, ways }));
      expect(given).toEqual(alone.map((periods) => JSON.stringify(wholeWhy(periods, request, 'nl'))));
    }
  });

  // R81
  it('asks consent, the clock and the standing anew', () => {
    const view = (changed: Partial<Request>): Request => ({
      id: 'w', at: AT, action: 'view', actor: { ...GGZ, received: true }, dossier: DOSSIER.hulp, categories: ['verslag'], ground: 'toestemming', purpose: 'hulpverlening', subject: ADULT, ...changed,
    });
    const given = consent(GGZ, 'verslag', 'hulpverlening');
    for (let i = 0; i < 3; i++) {
      expect(policy.why(view({ id: `w${i}`, consents: [given] }))).toMatchObject({ answer: { id: `w${i}`, outcome: 'allow' } });
      expect(policy.why(view({ consents: [{ ...given, withdrawnAt: AT }] })).answer.outcome).toBe('deny');
      expect(policy.why(view({ consents: [{ ...given, expiresAt: after(1) }], at: after(1) })).answer.outcome).toBe('deny');
      expect(policy.why(view({ consents: [given], actor: GGZ })).answer.outcome).toBe('deny');
    }
  });

  it('cannot be changed by who got it, and is in the language that was asked for', () => {
    const request: Request = { id: 'w', at: AT, action: 'view', actor: JEUGDHULP, dossier: DOSSIER.hulp, categories: ['veiligheid'] };
    policy.whyOf(request);
    expect(() => policy.whyOf(request).tried.pop()).toThrow();
    expect(policy.whyOf(request, 'en').ways.map(({ text }) => text)).toContain('Be assigned to this household, or stand in for a colleague who is involved.');
  });

  it('is worked out anew under a law that asks more of a look than can be kept', () => {
    const measured = currentRules.rules.map((rule) => (rule.id === 'V5' ? { ...rule, conditions: { all: [rule.conditions!, { not: { measure: { kinds: ['ots' as const], by: 'who' as const } } }] } } : rule));
    const other = { ...currentRules, rules: measured };
    const [policies, periods] = [[compile(other)], new Periods(other)];
    const random = new Random(10);
    for (let i = 0; i < 300; i++) {
      const request = randomRequest(random);
      const given = whys(request, policies).map(({ answer, tried, ways }) => JSON.stringify({ answer, tried, ways }));
      if (validate(request).ok) expect(given).toEqual([JSON.stringify(wholeWhy(periods, request, 'nl'))]);
    }
  });
});

describe('a why keeps', () => {
  // R28
  it('what is foreign the same as what is missing, to the byte', () => {
    const view = (changed: Partial<Request>): Request => ({ id: 'w', at: AT, action: 'view', actor: GGZ, dossier: DOSSIER.hulp, categories: ['contact'], ...changed });
    const seen = [
      view({}), view({ dossier: { ...DOSSIER.regieCollege, controller: 'nergens' } }), view({ categories: ['diagnose', 'plan'], facts: { shielded: true, acuteDanger: true } }),
      view({ actor: { ...GGZ, received: true }, ground: 'toestemming' }), view({ actor: { ...FG, org: 'x' } }),
    ].map((request) => JSON.stringify(policy.why(request)));
    expect(new Set(seen).size).toBe(1);
  });

  it('from an asker what only the holder has recorded', () => {
    const asked = disclosing({ action: 'request', actor: SCHOOL, other: JEUGDHULP, subject: CHILD, facts: { shielded: true, harmForeseen: true } });
    const why = JSON.stringify(policy.why(asked));
    expect(why).not.toMatch(/geheim adres|verwacht schade|shielded|A-shielded/);
    expect(JSON.stringify(policy.why({ ...asked, action: 'disclose', actor: JEUGDHULP, other: SCHOOL }))).toMatch(/geheim adres/);
  });

  it('from a client that there is a protected address or an inquiry', () => {
    const inspected: Request = { id: 'w', at: AT, action: 'inspect', actor: { org: 'c', orgType: 'client', task: 'client', person: 'vader' }, dossier: DOSSIER.hulp, categories: ['contact'], subject: { age: 8, gezag: ['vader'] } };
    for (const facts of [{ embargo: true }, { goodCareObjection: true }]) {
      expect(JSON.stringify(policy.why({ ...inspected, facts }))).not.toMatch(/embargo|onderzoek|I-harm|I-shielded|geheim/);
    }
    const harm = policy.why({ ...inspected, facts: { embargo: true } });
    expect(policy.why({ ...inspected, facts: { goodCareObjection: true } })).toEqual(harm);
  });

  it('a parent from being asked about a protected address', () => {
    const { ways } = policy.why(disclosing({ subject: CHILD, facts: { shielded: true } }));
    expect(ways.filter(({ kind }) => kind === 'consent')).toEqual([]);
    expect(ways.flatMap((way) => (way.kind === 'ground' ? way.record : []))).not.toContain('er staat een geheim adres in');
  });

  it('what was recorded: no way takes a fact back', () => {
    const { ways } = policy.why(disclosing({ actor: GGZ, other: POLITIE, purpose: 'opsporing', facts: { necessary: false, conflict: conflict() } }));
    expect(ways.filter(({ kind }) => kind !== 'route')).toEqual([]);
  });
});
