import { compile } from '../compile/compile';
import { AT, covenant, DOSSIER, GGZ, JEUGDHULP, SCHOOL } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { Request } from '../vocabulary';
import type { Tried } from './why';

const TEXT = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };
const DENY = { paragraph: '3', validFrom: '2026-01-01T00:00:00Z', outcome: 'deny', reason: 'other-task', obligations: [], explanation: TEXT } as const;
const WEIGH = { ...DENY, outcome: 'weigh', reason: undefined } as const;

// A small law in which every stage that can be walked to has a rule that fits and one that does not.
const RULES: readonly Rule[] = [
  { ...DENY, id: 'look shielded', stage: 'look', conditions: { fact: 'shielded' } },
  { ...DENY, id: 'look school', stage: 'look', who: [{ task: ['onderwijs'] }], article: 'artikel 1' },
  { ...DENY, id: 'look verslag', stage: 'look', categories: ['verslag'], next: 'write' },
  { ...DENY, id: 'write embargo', stage: 'write', conditions: { fact: 'embargo' } },
  { ...DENY, id: 'share embargo', stage: 'share', conditions: { fact: 'embargo' } },
  { ...WEIGH, id: 'ground asked', stage: 'ground', ground: 'toestemming', conditions: { all: [{ fact: 'asked' }, { all: [{ fact: 'demanded', is: false }] }] } },
  { ...WEIGH, id: 'ground plan', stage: 'ground', ground: 'eigen-taak-hulp', categories: ['plan'], narrowedByCovenant: true, conditions: { not: { fact: 'asked' } } },
  { ...WEIGH, id: 'ground of school', stage: 'ground', ground: 'medebehandelaar', who: [{ task: ['onderwijs'] }] },
  { ...DENY, id: 'named', stage: 'named' },
  { ...DENY, id: 'unfit', stage: 'unfit', next: 'ask' },
  { ...DENY, id: 'ask shielded', stage: 'ask', conditions: { fact: 'shielded' } },
  { ...DENY, id: 'inspect all', stage: 'inspect' },
  { ...DENY, id: 'count all', stage: 'statistics' },
];
const POLICY = compile({ ...currentRules, rules: RULES });

function tried(request: Partial<Request>, language: 'nl' | 'en' = 'nl'): Tried[] {
  return POLICY.why({ id: 'tried', at: AT, action: 'disclose', actor: JEUGDHULP, other: GGZ, purpose: 'hulpverlening', categories: ['plan'], ...request }, language).tried;
}

/** The rules that were tried, in their order: id, category, and + where it fits. */
const named = (request: Partial<Request>) => tried(request).map(({ rule, category, fits }) => `${rule}, ${category}${fits ? ' +' : ''}`);
const view = { action: 'view', other: undefined, purpose: undefined, dossier: DOSSIER.hulp } as const;
const GROUNDS_OF_CONTACT = ['ground asked, contact', 'ground plan, contact', 'ground of school, contact'];
const beside = covenant(JEUGDHULP, GGZ, 'hulpverlening', ['contact']);

describe('the rules that a why names', () => {
  it.each<[string, Partial<Request>, string[]]>([
    ['to share end at a bar that fits', { facts: { embargo: true } }, ['share embargo, plan +']],
    ['to share go on to all the grounds, and no further when one fits', {}, ['share embargo, plan', 'ground asked, plan', 'ground plan, plan +', 'ground of school, plan']],
    ['to share go on when the only ground is narrowed by a covenant', { covenants: [beside] }, ['share embargo, plan', 'ground asked, plan', 'ground plan, plan', 'ground of school, plan', 'unfit, plan +', 'ask shielded, plan']],
    ['to share go on to what is said when no ground fits', { categories: ['contact'] }, ['share embargo, contact', ...GROUNDS_OF_CONTACT, 'unfit, contact +', 'ask shielded, contact']],
    ['to share go on to where such a rule sends it', { categories: ['contact'], facts: { shielded: true } }, ['share embargo, contact', ...GROUNDS_OF_CONTACT, 'unfit, contact +', 'ask shielded, contact +']],
    ['to share on a named ground are that ground alone', { ground: 'eigen-taak-hulp' }, ['share embargo, plan', 'ground plan, plan +']],
    ['to share on a named ground are what is said when it does not fit', { ground: 'toestemming' }, ['share embargo, plan', 'ground asked, plan', 'named, plan +']],
    ['to share are named for each category', { categories: ['plan', 'contact'], ground: 'eigen-taak-hulp' }, ['share embargo, plan', 'ground plan, plan +', 'share embargo, contact', 'ground plan, contact', 'named, contact +']],
    ['to look are no grounds, whether or not a rule fits', view, ['look shielded, plan', 'look school, plan', 'look verslag, plan']],
    ['to look end at the first rule that fits', { ...view, facts: { shielded: true } }, ['look shielded, plan +']],
    ['to look go on to where the rule sends it', { ...view, categories: ['verslag'] }, ['look shielded, verslag', 'look school, verslag', 'look verslag, verslag +', 'write embargo, verslag']],
    ['to look are those of the hat', { ...view, actor: SCHOOL }, ['look shielded, plan', 'look school, plan +']],
  ])('%s', (_what, request, expected) => expect(named(request)).toEqual(expected));

  it('come with their article and what they give, and with no category where none is at stake', () => {
    expect(tried({ ...view, actor: SCHOOL }).at(-1)).toStrictEqual({
      rule: 'look school', article: 'artikel 1', category: 'plan', fits: true, gives: 'deny', found: [{ condition: 'wie de informatie heeft: de taak is onderwijs', holds: true }],
    });
    expect(tried({ action: 'statistics', other: undefined, purpose: 'beleid', categories: undefined })).toStrictEqual([{ rule: 'count all', fits: true, gives: 'deny', found: [] }]);
  });

  it('say what they found: category, hats and each condition apart, in the language that was asked for', () => {
    const asked: Partial<Request> = { categories: ['plan'], facts: { asked: true } };
    expect(tried(asked).find(({ rule }) => rule === 'ground plan')).toStrictEqual({
      rule: 'ground plan', category: 'plan', fits: false, gives: 'weigh',
      found: [{ condition: 'de informatie is plan', holds: true }, { condition: 'niet: de ontvanger heeft erom gevraagd', holds: false }],
    });
    expect(tried(asked, 'en').find(({ rule }) => rule === 'ground asked')?.found).toEqual([
      { condition: 'the receiver asked for it', holds: true }, { condition: 'not: it was demanded, not asked', holds: false },
    ]);
  });

  it('leave out what would tell an asker a secret: a bar altogether, and of a ground what it found', () => {
    const request = { action: 'request', actor: GGZ, other: JEUGDHULP } as const;
    expect(tried({ ...request, categories: ['contact'] }).map(({ rule }) => rule)).not.toContain('share embargo');
    expect(tried({ ...request, categories: ['contact'] }).map(({ rule }) => rule)).not.toContain('ask shielded');
    const secret: Rule = { ...WEIGH, id: 'ground shielded', stage: 'ground', ground: 'meldplicht-calamiteit', categories: ['plan'], conditions: { not: { fact: 'shielded' } } };
    const policy = compile({ ...currentRules, rules: [secret] });
    const asking: Request = { id: 'tried', at: AT, ...request, purpose: 'hulpverlening', categories: ['plan'] };
    expect(policy.why(asking).tried).toEqual([{ rule: 'ground shielded', category: 'plan', fits: true, gives: 'weigh', found: [] }]);
    expect(policy.why({ ...asking, action: 'disclose', actor: JEUGDHULP, other: GGZ }).tried[0]?.found).toHaveLength(2);
  });
});
