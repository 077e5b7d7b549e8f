import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

interface Project {
  readonly folder: string;
  readonly tags: readonly string[];
}

function projects(): Project[] {
  return ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(root, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => {
        const file = join(kind, name, 'project.json');
        return { folder: `${kind}/${name}`, tags: existsSync(join(root, file)) ? (json(file) as { tags?: string[] }).tags ?? [] : [] };
      }),
  );
}

const constraints = readFileSync(join(root, 'eslint.config.mjs'), 'utf8');
const constrained = (tag: string) => constraints.includes(`sourceTag: '${tag}'`);

describe('every project of the workspace', () => {
  const all = projects();

  it('is looked at here', () => {
    expect(all.map(({ folder }) => folder)).toEqual(expect.arrayContaining(['apps/api', 'apps/portal', 'libs/policy', 'libs/database']));
  });

  it.each(all)('$folder says what it is about and of what kind it is, once each', ({ tags }) => {
    expect(tags.map((tag) => tag.split(':')[0]).sort()).toEqual(['scope', 'type']);
  });

  it.each(all)('$folder is held to what its tags may use', ({ tags }) => {
    expect(tags.filter((tag) => !constrained(tag))).toEqual([]);
  });

  it('has a scope of its own', () => {
    const scopes = all.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('scope:')));
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  it.each(all.filter(({ folder }) => folder.startsWith('libs/')))('$folder is known under one name', ({ folder }) => {
    const { paths } = (json('tsconfig.base.json') as { compilerOptions: { paths: Record<string, string[]> } }).compilerOptions;
    const name = `@kapstok/${folder.slice('libs/'.length)}`;
    expect(Object.entries(paths).filter(([, [path]]) => path === `./${folder}/src/index.ts`)).toEqual([[name, [`./${folder}/src/index.ts`]]]);
  });

  it('is held to something: no constraint lets a project use all others', () => {
    expect(constraints).not.toMatch(/(sourceTag|onlyDependOnLibsWithTags):\s*\[?['"]\*/);
  });
});

describe('the compiler', () => {
  const { options } = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined })!;

  it.each(['strict', 'noUncheckedIndexedAccess', 'noImplicitOverride', 'noImplicitReturns', 'noFallthroughCasesInSwitch', 'noUnusedLocals', 'noUnusedParameters'] as const)(
    'is as strict as %s makes it',
    (option) => expect(options[option]).toBe(true),
  );

  it('has nothing of strict taken back', () => {
    const parts = ['noImplicitAny', 'strictNullChecks', 'strictFunctionTypes', 'strictBindCallApply', 'strictPropertyInitialization', 'useUnknownInCatchVariables'] as const;
    expect(parts.filter((part) => options[part] === false)).toEqual([]);
  });
});
