// Makes the mutants: Stryker's own instrumenter puts all of them in the code at once, each behind a switch.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../root.mjs';

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };
/** The instrumenter asks for its parts in the way of Stryker's injector; a plain object that collects them is enough. */
const injector = (parts = { logger: silent }) => ({
  provideValue: (token, value) => injector({ ...parts, [token]: value }),
  injectClass: (Class) => new Class(...Class.inject.map((token) => parts[token])),
});

const SWITCH = /stryMutAct_9fa48\("(\d+)"\)/g;
const COVER = /stryCov_9fa48\(([^)]*)\)/g;

/** A switch as a comparison with the number of the mutant that is on: some hundred times faster than Stryker's look-up. */
function switched(code, covering) {
  const cover = (_, ids) => (covering ? `(${ids.replaceAll('"', '').split(',').map((id) => `__cover[${id.trim()}] = `).join('')}1)` : '0');
  return code.replace(SWITCH, '(__mutant === $1)').replace(COVER, cover);
}

function originalOf(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  return [lines[start.line].slice(start.column), ...lines.slice(start.line + 1, end.line), lines[end.line].slice(0, end.column)].join('\n');
}

const short = (code) => code.replace(/\s+/g, ' ').trim();

/** A name that outlives a move of the code: the file, the line as it is written, and what becomes what. */
function named(mutants, sources) {
  const seen = new Map();
  return mutants.map(({ id, fileName: file, location, replacement, mutatorName: mutator }) => {
    const lines = sources.get(file).split('\n');
    const change = `${short(originalOf(lines, location))} -> ${short(replacement)}`;
    const base = `${short(lines[location.start.line])} || ${change}`;
    const times = (seen.get(file + base) ?? 0) + 1;
    seen.set(file + base, times);
    return { id: Number(id), file, line: location.start.line + 1, mutator, change, name: times === 1 ? base : `${base} || number ${times}` };
  });
}

/**
 * All mutants of the files (paths from the root of the workspace), and their code twice: with switches alone, and with
 * a note of which mutants are reached. The code expects `__mutant` and `__cover` around it.
 */
export async function instrument(files) {
  const sources = new Map(await Promise.all(files.map(async (name) => [name, await readFile(join(root, name), 'utf8')])));
  const { files: made, mutants } = await createInstrumenter(injector()).instrument(
    files.map((name) => ({ name, mutate: true, content: sources.get(name) })),
    { plugins: null, ignorers: [], excludedMutations: [], noHeader: true },
  );
  const code = (covering) => new Map(made.map(({ name, content }) => [join(root, name), switched(content, covering)]));
  return { mutants: named(mutants, sources), fast: code(false), covering: code(true) };
}
