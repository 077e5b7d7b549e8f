import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const files = readdirSync(__dirname, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('spec.ts'))
  .map((entry) => relative(__dirname, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .filter((file) => /^(vocabulary|rules|compile|interpret|validate|why)\/|^[^/]+$/.test(file));

describe('what decides', () => {
  it.each(files)('%s has no clock, no chance and nothing of Node of its own', (file) => {
    const code = readFileSync(join(__dirname, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/from 'node:|require\(|\bprocess\.|Date\.now|new Date\(\)|Math\.random|performance\.|\bBuffer\b|@nestjs|typeorm|new Function|\beval\(/);
  });

  it('is all looked at', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files).toContain('compile/verdict.ts');
  });
});
