import { policy, type Request } from '@kapstok/policy';
import { adviceOn } from '../advice.service';
import { askedIn, consentsIn, factsIn, partyIn, subjectIn } from '../situation/made-up';
import { EXAMPLES } from './examples';

const AT = new Date('2026-03-10T10:00:00Z');

function requestOf(id: string): Request {
  const { situation } = EXAMPLES.find((example) => example.id === id)!;
  const asked = askedIn(situation);
  const [holder, receiver] = [partyIn('holder', situation.holder, 'holder'), partyIn('receiver', situation.receiver, 'receiver')];
  const sides = asked.action === 'request' ? { actor: receiver, other: holder } : { actor: holder, other: receiver };
  return {
    id, at: AT.toISOString(), ...asked, ...sides, subject: subjectIn(situation), consents: consentsIn(situation, asked, receiver, AT),
    facts: factsIn(situation, holder, receiver, AT),
  };
}

const advice = (id: string) => adviceOn(requestOf(id));

describe('the examples of the adviser', () => {
  it.each([
    ['consent-of-the-client', 'allow', ['toestemming'], 'ground'],
    ['suspicion-without-consent', 'weigh', ['meldrecht-veilig-thuis'], 'ground'],
    ['unknown-wijkteam-asks', 'allow', ['toestemming'], 'ground'],
    ['toeleider-asks', 'deny', [], 'category-barred'],
    ['diagnosis-or-behaviour', 'consent', [], 'consent-missing'],
    ['no-consent-no-danger', 'consent', [], 'consent-missing'],
    ['one-parent-refuses', 'consent', [], 'consent-missing'],
    ['sixteen-decides', 'allow', ['toestemming'], 'ground'],
    ['ots-in-force', 'weigh', ['informatieplicht-ots'], 'ground'],
    ['ots-ended', 'deny', [], 'measure-absent'],
    ['veilig-thuis-week-9', 'weigh', ['veilig-thuis-inwinnen'], 'ground'],
    ['veilig-thuis-week-11', 'deny', [], 'term-passed'],
    ['college-demands-plan', 'deny', [], 'category-barred'],
    ['advice-to-the-college', 'weigh', ['verstrekking-college-jeugdwet'], 'ground'],
    ['acute-danger', 'allow', ['acuut-gevaar'], 'ground'],
    ['police-ask', 'weigh', ['conflict-van-plichten'], 'ground'],
    ['protected-address', 'deny', [], 'ground-not-met'],
    ['without-names', 'allow', ['anoniem-overleg'], 'ground'],
  ])('%s: %s', (id, outcome, grounds, reason) => {
    const given = advice(id);
    expect([given.outcome, given.grounds.map((ground) => ground.id), given.reason]).toEqual([outcome, grounds, reason]);
  });

  it('are all answered above, each by another situation', () => {
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(18);
    expect(new Set(EXAMPLES.map(({ situation }) => JSON.stringify(situation))).size).toBe(18);
  });
});

describe('an advice', () => {
  it('says what the rules say, in Dutch and in English, with their version', () => {
    const request = requestOf('ots-in-force');
    const given = advice('ots-in-force');
    expect(given).toMatchObject({ duty: true, ruleSet: policy.version, explanation: { nl: policy.decide(request).explanation, en: policy.explain(request, 'en') } });
    expect(given.explanation.en).not.toBe(given.explanation.nl);
  });

  it('names what to record in words', () => {
    expect(advice('acute-danger').toRecord.map(({ id }) => id)).toEqual(['minimise', 'record-weighing', 'inform-subject-after', 'notify-fg']);
    for (const { words } of advice('acute-danger').toRecord) expect(words.nl).not.toBe(words.en);
  });

  it('says whom to ask by role and number, never by name', () => {
    expect(advice('one-parent-refuses').askWhom).toEqual([{ role: 'gezag', count: 1, words: { nl: 'een ouder of voogd met gezag', en: 'a parent or guardian with parental authority' } }]);
    expect(advice('no-consent-no-danger').askWhom).toMatchObject([{ role: 'subject', count: 1 }]);
  });

  // R293: what is possible, not only what is forbidden.
  it('shows what else is possible when it says no, each way tried by the same rules', () => {
    const { ways } = advice('no-consent-no-danger');
    expect(ways).toContainEqual(expect.objectContaining({ kind: 'consent', outcome: 'allow' }));
    expect(ways).toContainEqual(expect.objectContaining({ kind: 'ground', ground: 'conflict-van-plichten', outcome: 'weigh' }));
    expect(ways).toContainEqual(expect.objectContaining({ kind: 'route', route: 'anonymous', outcome: 'allow' }));
    for (const { words } of ways) expect(words.nl).not.toBe(words.en);
  });
});

describe('a situation that does not fit', () => {
  const situation = EXAMPLES[0]!.situation;

  it.each([
    [{ ...situation, categories: [] }, 'input.categories: at least one'],
    [{ ...situation, categories: ['geheim'] }, 'input.categories[0]: unknown "geheim"'],
    [{ ...situation, purpose: 'nieuwsgierig' }, 'input.purpose: unknown "nieuwsgierig"'],
    [{ ...situation, action: 'view' }, 'input.action: unknown "view"'],
  ])('is refused with the field that does not fit (%#)', (wrong, message) => {
    expect(() => askedIn(wrong)).toThrow(message);
  });

  it.each([
    [undefined, 'x: say which kind of organisation, with which task'],
    [{ organisationType: 'ggz', task: 'hulpverlening' }, 'x.law: say under which law the task hulpverlening is carried out'],
    [{ organisationType: 'ggz', task: 'regie', law: 'jeugdwet' }, 'x.from: for task regie, and only there'],
    [{ organisationType: 'kroeg', task: 'onderwijs' }, 'x.organisationType: unknown "kroeg"'],
  ])('is refused with the party that does not fit (%#)', (party, message) => {
    expect(() => partyIn('x', party, 'org')).toThrow(message);
  });

  it('is refused when a measure is carried out by nobody, an age is none, or a fact is so and not so', () => {
    const [holder, receiver] = [partyIn('h', situation.holder, 'h'), partyIn('r', situation.receiver, 'r')];
    expect(() => factsIn({ ...situation, measure: 'ots' }, holder, receiver, AT)).toThrow('input.measure: neither party carries out measures');
    expect(() => subjectIn({ ...situation, age: -1 })).toThrow('input.age: a whole number from 0 to 120');
    expect(() => factsIn({ ...situation, facts: ['asked'], notSo: ['asked'] }, holder, receiver, AT)).toThrow('input.notSo: asked is also among the facts that are so');
  });
});
