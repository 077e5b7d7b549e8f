import { differsPlainly, questionsOf, type Comparison, type Enumerated } from './compare';
import { groupsOf, inShort, type Group } from './groups';
import { interpret } from '../interpret/interpret';

const MOST_LINES = 10;
const MOST_WAYS = 4;

function number(count: number): string {
  return count.toLocaleString('en');
}

function enumeratedLine({ change, space, combinations, ways, alone, further, step, every, questions }: Enumerated): string {
  const more = further === 0 ? '' : ` and ${further} further ways`;
  const sampled = step === 1 ? '' : ` (these for one in ${step} of the combinations)`;
  const part = every === 1 ? '' : ` (one in ${every} of them)`;
  return `  ${change}, ${space}: ${number(combinations)} combinations${part} × ${ways} ways to meet the rule, each with ${alone} other things recorded one at a time${more}${sampled}: ${number(questions)} questions`;
}

function shortList(words: readonly string[]): string {
  const more = words.length - MOST_WAYS;
  return `${words.slice(0, MOST_WAYS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function groupLines(comparison: Comparison, group: Group): string[] {
  const questions = questionsOf(comparison, group.example);
  if (!differsPlainly(comparison, questions)) throw new Error(`The plain interpreter sees no difference: ${JSON.stringify(questions)}`);
  const more = group.lines.length - MOST_LINES;
  const answers = [interpret(comparison.old.rules, questions.old), interpret(comparison.made.rules, questions.made)].map(inShort);
  return [
    `${group.heading}, ${group.space.name}: ${group.made}, ${number(group.count)} questions`, `    was ${shortList(group.old)}`,
    ...group.lines.slice(0, MOST_LINES).map((line) => `    ${line || 'all of them'}`), ...(more > 0 ? [`    and ${more} more lines (all of them with --json)`] : []),
    ...(group.notWith.length > 0 ? [`    gone when also recorded: ${group.notWith.join('; ')}`] : []),
    `  counterexample, old ${answers[0] ?? ''}, new ${answers[1] ?? ''}:`, `    ${JSON.stringify([questions.made])}`,
    ...(questions.old.at === questions.made.at ? [] : [`  and on the old side:`, `    ${JSON.stringify([questions.old])}`]),
  ];
}

/** For people: what changed in the records, what was gone through, and what comes out otherwise. */
export function diffText(comparison: Comparison): string {
  const { old, made, changes, enumerated, found } = comparison;
  const head = [`old: ${old.name}, rule set ${old.rules.version} at ${old.at}`, `new: ${made.name}, rule set ${made.rules.version} at ${made.at}`, ''];
  if (changes.length === 0) return [...head, 'The records are the same at both moments: nothing changes.'].join('\n');
  const groups = groupsOf(found);
  return [
    ...head, 'Changed in the records:', ...changes.map(({ what, how }) => `  ${what}: ${how}`), '',
    'Enumerated (what is recorded beside what the changed rule asks is tried one thing at a time):', ...enumerated.map(enumeratedLine), '',
    ...(groups.length === 0 ? ['None of these questions gets another answer.'] : groups.flatMap((group) => [...groupLines(comparison, group), ''])),
  ].join('\n');
}

/** For programs: the same, with every line. */
export function diffJson(comparison: Comparison): unknown {
  const { old, made, changes, enumerated, found } = comparison;
  return {
    old: { name: old.name, version: old.rules.version, at: old.at }, new: { name: made.name, version: made.rules.version, at: made.at },
    changes: changes.map(({ what, how }) => ({ what, how })), enumerated,
    groups: groupsOf(found).map((group) => {
      const questions = questionsOf(comparison, group.example);
      const answers = { old: interpret(old.rules, questions.old), new: interpret(made.rules, questions.made) };
      return {
        heading: group.heading, space: group.space.name, old: group.old, new: group.made, questions: group.count, lines: group.lines, goneWith: group.notWith,
        counterexample: { request: questions.made, oldRequest: questions.old, oldAnswer: answers.old, newAnswer: answers.new },
      };
    }),
  };
}
