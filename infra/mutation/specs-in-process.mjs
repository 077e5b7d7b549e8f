// Just enough of jest to run pure specs in this process, one spec file at a time: describe, it, it.each, beforeAll, and
// jest's own expect.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import { expect } from 'expect';
import { root } from '../root.mjs';

const require = createRequire(join(root, 'package.json'));
const AROUND = ['require', '__mutant', '__cover', '__spec', 'describe', 'it', 'beforeAll', 'expect', 'jest'];

function eachOf(define) {
  return (table) => (name, body) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      const filled = values.slice(0, name.split('%').length - 1);
      define(format(name, ...filled), () => body(...values));
    }
  };
}

/** Collects the tests of one load of a spec, in their order. */
class Collector {
  tests = [];
  #path = [];
  #befores = [[]];

  constructor() {
    this.it = (name, body) => this.tests.push({ name: [...this.#path, name].join(' › '), body, befores: this.#befores.flat() });
    this.it.each = eachOf(this.it);
    this.describe = (name, body) => {
      this.#path.push(name);
      this.#befores.push([]);
      body();
      this.#path.pop();
      this.#befores.pop();
    };
    this.describe.each = eachOf(this.describe);
    this.beforeAll = (body) => this.#befores.at(-1).push({ body, done: false });
  }
}

/** The text of `bundleSpecs` as a function that can be called again and again, each time with modules of its own. */
export function scriptOf(text) {
  return compileFunction(text, AROUND, { filename: 'specs.cjs' });
}

/** Loads one spec anew with all that it imports, so that what runs once while a module loads runs with the mutant as well. */
export function load(script, wanted, mutant, cover = []) {
  const { tests, it, describe, beforeAll } = new Collector();
  const spec = (path, body) => {
    if (path === wanted) body();
  };
  script(require, mutant, cover, spec, describe, it, beforeAll, expect, { setTimeout() {} });
  return tests;
}

/** Runs one test; throws what it throws. */
export function run({ body, befores }) {
  for (const before of befores) {
    if (!before.done) before.body();
    before.done = true;
  }
  if (typeof body()?.then === 'function') throw new TypeError('a test that waits cannot be run for each mutant');
}
