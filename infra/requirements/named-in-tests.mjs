// Finds the requirements that tests name: a comment with R and a number belongs to the test that follows it or that it is in.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../root.mjs';

/** Map of number → [{ file, title }], over every spec file of the workspace. */
export function testsByRequirement() {
  const found = new Map();
  for (const file of ['apps', 'libs', 'test'].flatMap(specFiles)) {
    for (const { number, title } of namedIn(readFileSync(join(root, file), 'utf8'), file)) {
      found.set(number, [...(found.get(number) ?? []), { file, title }]);
    }
  }
  return found;
}

function specFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /[.-]spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .sort();
}

/** [{ number, title }] of one file. */
export function namedIn(text, file) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const tests = testsIn(tree);
  return comments(tree, text).flatMap(({ pos, words }) => {
    const numbers = [...words.matchAll(/\bR(\d{1,3})\b/g)].map(([, digits]) => Number(digits));
    if (numbers.length === 0) return [];
    const title = titleAt(pos, tests, tree);
    return numbers.map((number) => ({ number, title }));
  });
}

/** Every comment of the file, once. */
function comments(tree, text) {
  const found = new Map();
  const look = (node) => {
    for (const range of [...(ts.getLeadingCommentRanges(text, node.pos) ?? []), ...(ts.getTrailingCommentRanges(text, node.end) ?? [])]) {
      found.set(range.pos, { pos: range.pos, words: text.slice(range.pos, range.end) });
    }
    node.getChildren(tree).forEach(look);
  };
  look(tree);
  return [...found.values()];
}

/** Calls of describe, it and test with their place and full title. */
function testsIn(tree) {
  const found = [];
  const look = (node, titles) => {
    const title = titleOf(node);
    const path = title === undefined ? titles : [...titles, title];
    if (title !== undefined) found.push({ from: node.getStart(tree), until: node.end, title: path.join(' › ') });
    ts.forEachChild(node, (child) => look(child, path));
  };
  look(tree, []);
  return found;
}

function titleOf(node) {
  if (!ts.isCallExpression(node) || !['describe', 'it', 'test'].includes(calledName(node.expression))) return undefined;
  const [first] = node.arguments;
  if (first && ts.isStringLiteralLike(first)) return first.text;
  return first && ts.isTemplateExpression(first) ? first.getText().slice(1, -1) : undefined;
}

// `it`, `it.each(rows)`, `describe.each(rows)`.
function calledName(expression) {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) || ts.isTaggedTemplateExpression(expression)
    ? calledName(expression.expression ?? expression.tag)
    : '';
}

/** The test on the same line, else the one that the comment stands right above, else the innermost that it is in. */
function titleAt(pos, tests, tree) {
  const line = (place) => tree.getLineAndCharacterOfPosition(place).line;
  const onLine = tests.find((test) => line(test.from) === line(pos));
  if (onLine) return onLine.title;
  const next = tests.filter(({ from }) => from > pos).sort((a, b) => a.from - b.from)[0];
  if (next && onlyCommentsBetween(tree.text.slice(pos, next.from))) return next.title;
  const inside = tests.filter(({ from, until }) => from < pos && pos < until).sort((a, b) => b.from - a.from)[0];
  return inside?.title ?? next?.title ?? '(whole file)';
}

function onlyCommentsBetween(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').split('\n').every((row) => row.trim() === '' || row.trim().startsWith('//'));
}
