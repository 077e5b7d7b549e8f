import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { reviewCaseFile } from './read-case-file';
import { caseFile } from './schema/case-file';

const page = readFileSync(join(__dirname, '..', '..', '..', '..', 'docs', 'case-file.md'), 'utf8');

/** Every name of a field in the format, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Record<string, unknown> };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(fieldsOf)];
}

describe('the page about the case file', () => {
  it('shows an example that fits', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(page)!;
    expect(reviewCaseFile(JSON.parse(example!)).problems.map(String)).toEqual([]);
  });

  it('names every field of the format', () => {
    const fields = [...new Set(fieldsOf(z.toJSONSchema(caseFile, { io: 'input' })))].filter((name) => name !== 'validFrom' && name !== 'validUntil');
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !new RegExp(`\`${field}(\\[\\])?\\??\`|\`${field}\` `).test(page))).toEqual([]);
  });
});
