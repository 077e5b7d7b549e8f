import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../language/texts';
import { errorText } from './error-text';

const root = join(__dirname, '../../../../..');
// Of processes that the browser never talks to, or of what only an operator does.
const NOT_FOR_THE_PORTAL = ['CONFIG_INVALID', 'ACCOUNTS_INVALID', 'PROVIDER_KEYS_INVALID', 'CASE_FILE_INVALID', 'CASE_FILE_UNREADABLE', 'UNREADABLE_INPUT'];

function codesOfTheApi(): string[] {
  const files = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.errors\.ts$|domain-error\.ts$/.test(file));
  const found = files.flatMap((file) => [...readFileSync(join(root, 'libs', file), 'utf8').matchAll(/readonly code = '([A-Z_]+)'/g)].map(([, code]) => code!));
  return [...new Set(found)].filter((code) => !NOT_FOR_THE_PORTAL.includes(code));
}

describe('an error that the API answers', () => {
  it('is looked for where the errors are', () => {
    expect(codesOfTheApi()).toEqual(expect.arrayContaining(['DOSSIER_NOT_FOUND', 'BAD_INPUT', 'CONSENT_MISSING']));
  });

  it.each(codesOfTheApi())('%s has words of its own, with what is possible instead', (code) => {
    expect(errorText(code)).not.toBe('error.unknown');
    expect(texts[errorText(code)].nl.split(/[.!?]/).filter((sentence) => sentence.trim()).length).toBeGreaterThanOrEqual(2);
  });

  it('that nobody foresaw has the general words', () => {
    expect(errorText('INTERNAL')).toBe('error.unknown');
    expect(errorText('constructor')).toBe('error.unknown');
  });
});
