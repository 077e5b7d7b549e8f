import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../index';

const root = join(__dirname, '../../../..');
const scenarios = JSON.parse(readFileSync(join(root, 'test/scenarios.json'), 'utf8')) as { request: unknown; expect: { outcome: string } }[];
const folder = mkdtempSync(join(tmpdir(), 'kapstok-decide-'));

function decide(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'infra/run-ts.mjs'), 'libs/policy/src/cli/decide.ts', ...args], { cwd: root, input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('npm run decide', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the answers in the order of the requests, ten thousand in one call, and nothing else', () => {
    const requests = Array.from({ length: 10_000 }, (_, i) => scenarios[i % scenarios.length]?.request);
    const { status, stdout, stderr } = decide([file('cases.json', JSON.stringify(requests))]);
    expect([status, stderr]).toEqual([0, '']);
    const answers = JSON.parse(stdout) as Answer[];
    expect(answers.map(({ outcome }) => outcome)).toEqual(requests.map((_, i) => scenarios[i % scenarios.length]?.expect.outcome));
  }, 60_000);

  it('reads standard input, and answers what does not fit the shape among the rest', () => {
    const { status, stdout } = decide(['-'], JSON.stringify([null, { id: 'half' }, scenarios[0]?.request]));
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Answer[]).map(({ id, reason, problem }) => [id, reason, problem])).toEqual([
      ['', 'incomplete', 'request: expected an object, got null'], ['half', 'incomplete', 'at: required'], ['S001', 'ground', undefined],
    ]);
    expect(decide(['--', '-'], '[]').stdout).toBe('[]\n');
  }, 60_000);

  it.each([['an object', '{}'], ['no JSON', 'x'], ['nothing', ''], ['two arrays', '[][]'], ['text', '"[]"']])('exits 2 with one line for %s', (_name, input) => {
    const { status, stdout, stderr } = decide(['-'], input);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  }, 60_000);

  it('exits 2 for a file that is not there, and without a file', () => {
    for (const args of [[join(folder, 'nergens.json')], []]) {
      const { status, stdout, stderr } = decide(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }
  }, 60_000);

  it('tells people why, and what is possible', () => {
    const request = scenarios.find(({ expect: { outcome } }) => outcome === 'consent')?.request;
    const { status, stdout } = decide(['--why', '-'], JSON.stringify([request]));
    expect(status).toBe(0);
    expect(stdout).toMatch(/alleen met toestemming[^]*Geprobeerd[^]*medebehandelaar[^]*Wat wel kan:[^]*toestemming van subject → mag/);
  }, 60_000);
});
