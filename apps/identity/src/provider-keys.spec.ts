import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providerKeys, ProviderKeysInvalid } from './provider-keys';

describe('the keys of the provider', () => {
  let folder: string;
  const path = () => join(folder, 'data', 'provider-keys.json');
  const keys = () => providerKeys(join(folder, 'data'));

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kapstok-keys-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are the same after a restart, so that tokens still hold', async () => {
    expect(await keys()).toEqual(await keys());
  });

  it('may be read by the owner of the process alone', async () => {
    await keys();
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'data'))).toEqual(['provider-keys.json']);
  });

  it('are made anew when others could have read them', async () => {
    const { signingKey } = await keys();
    chmodSync(path(), 0o644);
    expect((await keys()).signingKey.kid).not.toBe(signingKey.kid);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('stop the start with the name of the file when it holds something else, and are left as they are', async () => {
    await keys();
    writeFileSync(path(), '{"signingKey":{"d":"geheim"}}');
    await expect(keys()).rejects.toThrow(ProviderKeysInvalid);
    await expect(keys()).rejects.toThrow(path());
    await expect(keys()).rejects.not.toThrow('geheim');
    expect(readFileSync(path(), 'utf8')).toContain('geheim');
  });
});
