// Lints texts as if they stood at a path, for the test that plants what must be refused. Takes [{ path, text }] as JSON on
// standard input, gives [[rule, …], …] on standard output. A process of its own: ESLint does not run inside jest.
import { text as readAll } from 'node:stream/consumers';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../root.mjs';
import { makeProjectGraph } from './lint.mjs';

makeProjectGraph();
process.env.NX_DAEMON = 'false';
const eslint = new ESLint({ cwd: root });
const answers = [];
for (const { path, text } of JSON.parse(await readAll(process.stdin))) {
  const results = await eslint.lintText(text, { filePath: join(root, path) });
  answers.push(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)));
}
process.stdout.write(JSON.stringify(answers));
