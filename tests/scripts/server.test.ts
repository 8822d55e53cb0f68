import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, serve } from '../../web/scripts/lib/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'frontera-server-'));
const site = join(folder, 'site');
const server = createStaticServer(site);
let port = 0;

/** Sends the path as it is written, where fetch would tidy it up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

beforeAll(async () => {
  mkdirSync(join(site, 'article'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(site, 'article', 'index.html'), '<!doctype html><p>');
  writeFileSync(join(site, 'frontera.wasm'), '');
  writeFileSync(join(site, 'long.js'), 'x'.repeat(5000));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the static server', () => {
  it('sends the strict policy with every page', async () => {
    const response = await fetch(`http://localhost:${port}/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'",
    );
  });

  it('sends wasm under its own type', async () => {
    const response = await fetch(`http://localhost:${port}/frontera.wasm`);
    expect(response.headers.get('content-type')).toBe('application/wasm');
  });

  it('compresses for whoever can read it, and what is worth it', async () => {
    const encodingOf = async (path: string, accepted: string): Promise<string | null> => {
      const response = await fetch(`http://localhost:${port}/${path}`, {
        headers: { 'Accept-Encoding': accepted },
      });
      const text = await response.text();
      expect(text.length).toBe(path === 'long.js' ? 5000 : 15);
      return response.headers.get('content-encoding');
    };
    expect(await encodingOf('long.js', 'gzip, br')).toBe('gzip');
    expect(await encodingOf('long.js', 'identity')).toBeNull();
    expect(await encodingOf('', 'gzip')).toBeNull();
  });

  it('leads a folder without its slash to the page in it', async () => {
    const response = await fetch(`http://localhost:${port}/article?x=1`);
    expect(response.url).toBe(`http://localhost:${port}/article/`);
    expect(await response.text()).toBe('<!doctype html><p>');
  });

  it('never leaves its folder', async () => {
    expect(await statusOf('/../secret.txt')).toBe(404);
    expect(await statusOf('/..%2fsecret.txt')).toBe(404);
    expect(await statusOf('/%2e%2e/secret.txt')).toBe(404);
  });

  it('answers nonsense with 404', async () => {
    expect(await statusOf('/missing')).toBe(404);
    expect(await statusOf('/%')).toBe(404);
    expect(await statusOf('/%00')).toBe(404);
  });
});

describe('serve', () => {
  it('takes the next port when the first is taken', async () => {
    const listening = await serve(site, port);
    expect(listening.port).toBeGreaterThan(port);
    listening.server.close();
  });
});
