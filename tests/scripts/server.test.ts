import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, serve } from '../../web/scripts/lib/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'frontera-server-'));
const site = join(folder, 'site');
const server = await createStaticServer(site);
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

/** The status that answers a request line and headers, sent as they are written. */
function statusOfRaw(head: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => socket.write(`${head}\r\nConnection: close\r\n\r\n`));
    let answer = '';
    const finish = (): void => {
      resolve(Number(/^HTTP\/1\.1 (\d{3}) /u.exec(answer)?.[1] ?? NaN));
      socket.destroy();
    };
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n\r\n')) finish();
    });
    socket.on('end', finish).on('error', reject);
  });
}

beforeAll(async () => {
  mkdirSync(join(site, 'article'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(site, 'article', 'index.html'), '<!doctype html><p>');
  writeFileSync(join(site, 'frontera.wasm'), '');
  writeFileSync(join(site, 'long.js'), 'x'.repeat(5000));
  writeFileSync(join(site, 'long.wasm'), 'x'.repeat(5000));
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
      expect(text.length).toBe(path.startsWith('long') ? 5000 : 15);
      return response.headers.get('content-encoding');
    };
    expect(await encodingOf('long.js', 'gzip')).toBe('gzip');
    expect(await encodingOf('long.js', 'gzip, br')).toBe('br');
    expect(await encodingOf('long.wasm', 'gzip')).toBe('gzip');
    expect(await encodingOf('long.js', 'identity')).toBeNull();
    expect(await encodingOf('', 'gzip')).toBeNull();
  });

  it('leads a folder without its slash to the page in it', async () => {
    const response = await fetch(`http://localhost:${port}/article?x=1`);
    expect(response.url).toBe(`http://localhost:${port}/article/?x=1`);
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

describe('any request is answered, and so is the next', () => {
  const get = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: localhost`;
  const requests: readonly (readonly [string, string, number])[] = [
    ['a slash behind a file', get('/index.html/'), 404],
    ['a name within a file', get('/index.html/more'), 404],
    ['a name of 300 characters', get(`/${'n'.repeat(300)}`), 404],
    ['a path of 8,000 characters', get(`/${'folder/'.repeat(1143)}`), 404],
    ['a broken escape', get('/%E0%A4%A'), 404],
    ['an escape that is no UTF-8', get('/%ff'), 404],
    ['a NUL', get('/index.html%00.js'), 404],
    ['a way out', get('/../../../../etc/passwd'), 404],
    ['an escaped way out', get('/%2e%2e%2f%2e%2e%2fetc/passwd'), 404],
    ['a backslash', get('/..%5c..%5csecret.txt'), 404],
    ['two slashes before a name', get('//secret.txt'), 404],
    ['a hidden file', get('/.git/config'), 404],
    ['an absolute address', get('http://localhost/index.html'), 200],
    ['an absolute address of nowhere', get('http://[/'), 400],
    ['no path', get('*'), 404],
    ['a query that is no address', get('/?%'), 200],
    ['a port that is no number', get('http://localhost:x/'), 404],
    ['a range', `${get('/long.js')}\r\nRange: bytes=10-19`, 206],
    ['a range beyond the end', `${get('/long.js')}\r\nRange: bytes=9000-`, 416],
    ['a range that is none', `${get('/long.js')}\r\nRange: bytes=x`, 200],
    ['an encoding that is none', `${get('/long.js')}\r\nAccept-Encoding: \u00ff;q=x`, 200],
    ['a date that is none', `${get('/long.js')}\r\nIf-Modified-Since: never`, 200],
    ['headers of 100 KB', `${get('/')}\r\nX-Long: ${'x'.repeat(100_000)}`, 431],
    ['no headers', 'GET / HTTP/1.1', 400],
    ['HEAD', 'HEAD /long.js HTTP/1.1\r\nHost: localhost', 200],
    ['another method', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0', 404],
    ['no method', 'FIND / HTTP/1.1\r\nHost: localhost', 400],
    ['no HTTP', 'hello', 400],
  ];

  it.each(requests)('%s', { timeout: 5000 }, async (_name, head, status) => {
    expect(await statusOfRaw(head)).toBe(status);
    expect(await statusOf('/')).toBe(200);
  });

  it('a request that is given up in mid-file', async () => {
    await new Promise<void>((resolve, reject) => {
      const socket = connect(port, 'localhost', () => socket.write(`${get('/long.js')}\r\n\r\n`));
      socket.on('data', () => socket.destroy()).on('close', () => resolve());
      socket.on('error', reject);
    });
    expect(await statusOf('/')).toBe(200);
  });

  it('with the headers of every answer', async () => {
    for (const path of ['', 'missing', 'article', 'long.js']) {
      const { headers } = await fetch(`http://localhost:${port}/${path}`, { redirect: 'manual' });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('content-security-policy')).toMatch(/^default-src '(?:self|none)'/u);
    }
  });
});

describe('serve', () => {
  it('takes the next port when the first is taken', async () => {
    const listening = await serve(site, port);
    expect(listening.port).toBeGreaterThan(port);
    listening.server.close();
  });
});
