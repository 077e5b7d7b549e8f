import type { FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPortalServer } from './portal-server';

describe('the portal server', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kapstok-portal-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Kapstok</title>');
    writeFileSync(join(folder, 'assets/index-abc.js'), 'export {};');
    server = await buildPortalServer({
      apiUrl: 'https://api.example.org/base', issuer: 'https://id.example.org/realms/kapstok', portalOrigin: 'https://portal.example.org',
      logLevel: 'silent', webFolder: folder,
    });
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('tells the browser where the API and the identity provider are, and nothing else', async () => {
    const response = await server.inject('/config.json');
    expect(response.json()).toEqual({
      apiUrl: 'https://api.example.org/base', oidcAuthority: 'https://id.example.org/realms/kapstok', clientId: 'kapstok-portal',
    });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('lets the browser talk to the API and the identity provider only, and be framed by nobody', async () => {
    const policy = String((await server.inject('/')).headers['content-security-policy']);
    const directives = new Map(policy.split(';').map((each) => {
      const [name = '', ...values] = each.trim().split(/\s+/);
      return [name, values.join(' ')] as const;
    }));
    expect(directives.get('connect-src')).toBe("'self' https://api.example.org https://id.example.org");
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('style-src')).toBe("'self'");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
  });

  it('gives the same page for every screen, so that a link to one works', async () => {
    const home = await server.inject('/');
    for (const url of ['/zaken', '/dossiers/0b9c4a52-0000-4000-8000-000000000000?x=a.b']) {
      const response = await server.inject(url);
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe(home.body);
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });

  it('lets a file be kept for as long as its name lasts, because the name changes with the content', async () => {
    const response = await server.inject('/assets/index-abc.js');
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('gives no page for a file that is not there, for another method or for a path out of its folder', async () => {
    expect((await server.inject('/assets/gone.js')).statusCode).toBe(404);
    expect((await server.inject({ method: 'POST', url: '/zaken' })).statusCode).toBe(404);
    expect((await server.inject('/..%2f..%2fetc%2fpasswd.txt')).statusCode).not.toBe(200);
  });

  // R270
  it('insists on TLS when it has it', async () => {
    expect((await server.inject('/')).headers['strict-transport-security']).toContain('max-age=');
  });

  it('says that it is there', async () => {
    expect((await server.inject('/healthz')).json()).toEqual({ status: 'ok' });
  });
});
