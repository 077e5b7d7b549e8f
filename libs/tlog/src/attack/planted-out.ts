import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transformSync } from '@swc/core';
import type * as Tlog from '../index';

/** The verifier as it is written, or with one line of it gone. */
export type Verifying = Pick<typeof Tlog, 'checkConsistency' | 'checkInclusion' | 'openCheckpoint' | 'Verifier'>;

/** One line that refuses something. */
export interface Check {
  readonly file: string;
  readonly line: string;
}

const FOLDER = join(__dirname, '..');
const FILES = ['tree', 'note', 'checkpoint', 'check', 'prove', 'index'];

/** Every line of the file that refuses something, or that does so by looking at no further. */
export function checksIn(file: string): Check[] {
  return sourceOf(file).split('\n').filter((line) => /throw new \w+Refused\(|^\s*mustBeHashes\(|continue;$/.test(line)).map((line) => ({ file, line: line.trim() }));
}

/** The same verifier without that line: what somebody has who forgot it. */
export function without({ file, line }: Check): Verifying {
  const loaded = new Map<string, object>();
  const load = (name: string): object => {
    const known = loaded.get(name);
    if (known) return known;
    const source = name === file ? sourceOf(name).replace(line, '') : sourceOf(name);
    const { code } = transformSync(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
    const module = { exports: {} };
    loaded.set(name, module.exports);
    const needs = (needed: string): unknown => (needed.startsWith('node:') ? process.getBuiltinModule(needed) : load(basename(needed)));
    new Function('require', 'module', 'exports', code)(needs, module, module.exports);
    return module.exports;
  };
  return load('index') as Verifying;
}

function sourceOf(file: string): string {
  if (!FILES.includes(file)) throw new RangeError(`no file of the verifier is called ${file}`);
  return readFileSync(join(FOLDER, `${file}.ts`), 'utf8');
}
