import { AT, DOSSIER, GGZ, JEUGDHULP } from '../readings/asking';
import { currentRules } from '../rules/current';
import type { Rule } from '../rules/rule';
import type { Request } from '../vocabulary';
import { compile } from './compile';

const TEXT = { nl: 'Dit is een verzonnen regel.', en: 'This rule is made up.' };
const DENY = { paragraph: '3', validFrom: '2026-01-01T00:00:00Z', outcome: 'deny', reason: 'other-task', obligations: [], explanation: TEXT } as const;
const WEIGH = { ...DENY, outcome: 'weigh', reason: undefined } as const;

// A small law in which every stage that can be walked to has a rule that fits and one that does not.
const RULES: readonly Rule[] = [
  { ...DENY, id: 'look shielded', stage: 'look', conditions: { fact: 'shielded' } },
  { ...DENY, id: 'look verslag', stage: 'look', categories: ['verslag'], next: 'write' },
  { ...DENY, id: 'write embargo', stage: 'write', conditions: { fact: 'embargo' } },
  { ...DENY, id: 'share embargo', stage: 'share', conditions: { fact: 'embargo' } },
  { ...WEIGH, id: 'ground asked', stage: 'ground', ground: 'toestemming', conditions: { fact: 'asked' } },
  { ...WEIGH, id: 'ground plan', stage: 'ground', ground: 'eigen-taak-hulp', categories: ['plan'], conditions: { not: { fact: 'asked' } } },
  { ...DENY, id: 'named', stage: 'named' },
  { ...DENY, id: 'unfit', stage: 'unfit', next: 'ask' },
  { ...DENY, id: 'ask shielded', stage: 'ask', conditions: { fact: 'shielded' } },
];
const POLICY = compile({ ...currentRules, rules: RULES });

/** The rules that were tried, in their order: id, category, and + where it fits. */
function tried(request: Partial<Request>): string[] {
  const { tried: all } = POLICY.trace({ id: 'trace', at: AT, action: 'disclose', actor: JEUGDHULP, other: GGZ, purpose: 'hulpverlening', categories: ['plan'], ...request });
  return all.map(({ rule, category, fits }) => `${rule.id}, ${category}${fits ? ' +' : ''}`);
}

const view = { action: 'view', other: undefined, purpose: undefined, dossier: DOSSIER.hulp } as const;

describe('the way of a decision', () => {
  it.each<[string, Partial<Request>, string[]]>([
    ['to share ends at a bar that fits', { facts: { embargo: true } }, ['share embargo, plan +']],
    ['to share goes on to all the grounds, and no further when one fits', { facts: { asked: true } }, ['share embargo, plan', 'ground asked, plan +', 'ground plan, plan']],
    ['to share ends at the grounds when the last one fits', {}, ['share embargo, plan', 'ground asked, plan', 'ground plan, plan +']],
    ['to share goes on to what is said when no ground fits', { categories: ['contact'] }, ['share embargo, contact', 'ground asked, contact', 'ground plan, contact', 'unfit, contact +', 'ask shielded, contact']],
    ['to share goes on to where such a rule sends it', { categories: ['contact'], facts: { shielded: true } }, ['share embargo, contact', 'ground asked, contact', 'ground plan, contact', 'unfit, contact +', 'ask shielded, contact +']],
    ['to share on a named ground tries that ground alone', { ground: 'eigen-taak-hulp' }, ['share embargo, plan', 'ground plan, plan +']],
    ['to share on a named ground says what is said when it does not fit', { ground: 'toestemming' }, ['share embargo, plan', 'ground asked, plan', 'named, plan +']],
    ['to share is gone for each category', { categories: ['plan', 'contact'], ground: 'eigen-taak-hulp' }, ['share embargo, plan', 'ground plan, plan +', 'share embargo, contact', 'ground plan, contact', 'named, contact +']],
    ['to look tries no grounds, whether or not a rule fits', view, ['look shielded, plan', 'look verslag, plan']],
    ['to look ends at the first rule that fits', { ...view, facts: { shielded: true } }, ['look shielded, plan +']],
    ['to look goes on to where the rule sends it', { ...view, categories: ['verslag'] }, ['look shielded, verslag', 'look verslag, verslag +', 'write embargo, verslag']],
  ])('%s', (_what, request, expected) => expect(tried(request)).toEqual(expected));
});
