import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface Sums {
  readonly passed: number;
  readonly failed: number;
}

describe('the sums of npm test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-sums-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What `runAll` makes of runners that are scripts of one line. */
  function sums(...runners: { name: string; script: string; results?: string }[]): Sums & { told: string } {
    const list = runners.map(({ name, script, results }) => ({ name, command: ['--eval', script], ...(results ? { results: join(folder, results) } : {}) }));
    const program = `
      import { runAll } from ${JSON.stringify(`${root}/infra/testing/run-all.mjs`)};
      const sums = await runAll(${JSON.stringify(list)});
      process.stdout.write('\\n' + JSON.stringify(sums));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
    return { ...(JSON.parse(stdout.trim().split('\n').at(-1)!) as Sums), told: stdout };
  }

  /** A runner that writes the results of jest and ends. */
  const jest = (name: string, results: object, code = 0) => ({
    name,
    results: `${name}.json`,
    script: `require('fs').writeFileSync(${JSON.stringify(join(folder, `${name}.json`))}, ${JSON.stringify(JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, ...results }))}); process.exit(${code})`,
  });

  it('add up what the runners counted; a check counts as one', () => {
    expect(sums(jest('spec', { numPassedTests: 7, numTotalTests: 7 }), jest('db', { numPassedTests: 5, numTotalTests: 5 }), { name: 'lint', script: '' })).toMatchObject({ passed: 13, failed: 0 });
  });

  it.each([
    ['a test that failed', jest('spec', { numPassedTests: 7, numFailedTests: 2, numTotalTests: 9 }, 1), 7, 2],
    ['a file that could not be run', jest('spec', { numPassedTests: 7, numRuntimeErrorTestSuites: 1, numTotalTests: 7 }, 1), 7, 1],
    ['a runner that ran no test', jest('spec', { numTotalTests: 0 }), 0, 1],
    ['a runner that failed after all its tests passed', jest('spec', { numPassedTests: 7, numTotalTests: 7 }, 1), 7, 1],
    ['a runner that crashed before it wrote results', { name: 'spec', script: 'process.exit(0)', results: 'nothing.json' }, 0, 1],
    ['a check that failed', { name: 'lint', script: 'process.exit(2)' }, 0, 1],
    ['a check that was ended', { name: 'lint', script: 'process.kill(process.pid, "SIGKILL")' }, 0, 1],
  ])('count %s as a failure and name the runner', (_, runner, passed, failed) => {
    const outcome = sums(runner);
    expect(outcome).toMatchObject({ passed, failed });
    expect(outcome.told).toMatch(new RegExp(`^${runner.name} +${passed} +${failed} `, 'm'));
  });

  it('do not take the results of an earlier run for those of this one', () => {
    sums(jest('spec', { numPassedTests: 7, numTotalTests: 7 }));
    expect(sums({ name: 'spec', script: '', results: 'spec.json' })).toMatchObject({ passed: 0, failed: 1 });
  });

  it.each(['--only', '--only=nothing', '--onlyspec', '--only spec,nothing'])('are not given for %s, which chooses nothing that there is', (options) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'infra/test.mjs'), ...options.split(' ')], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('npm test knows');
    expect(stdout).toBe('');
  });
});
