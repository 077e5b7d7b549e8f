import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from '@kapstok/database';
import { circleFile } from './circle-file';
import { declareCircles } from './declare-circles';

const USAGE = `review:circle -- FILE [--database ADDRESS]
Puts in who somebody that works here is, their family and their home, so that the desk of the FG sees a look at one's own circle; and who is
in the news. FILE is JSON: {"circles": [{"accountId", "self": {"name", "birthDate"}, "family": [{"name", "birthDate"}], "addresses": ["…"]}],
"publicAttention": [{"controllerId", "personId", "until"}]}. Only keys are kept that cannot be read back: delete the file afterwards.`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { database: { type: 'string' } }, allowPositionals: true });
  if (!values.database || positionals.length !== 1) throw new Error(USAGE);
  const file = circleFile(JSON.parse(readFileSync(positionals[0]!, 'utf8')));
  const source = await connect(values.database, [], 1);
  try {
    await declareCircles(source, file);
    process.stdout.write(`${JSON.stringify({ circles: file.circles.length, publicAttention: file.publicAttention.length })}\n`);
  } finally {
    await source.destroy();
  }
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
